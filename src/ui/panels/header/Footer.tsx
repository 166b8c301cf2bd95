import styles from './Footer.module.css';

export function Footer() {
  return (
    <footer className={styles.footer}>
      <p>Evenstride is a tool to look and compare. It is not a diagnostic device.</p>
      <p>Your videos never leave this computer.</p>
    </footer>
  );
}
