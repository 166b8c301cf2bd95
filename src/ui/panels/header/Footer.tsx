import { useOffline } from '../../../state/offline.ts';
import styles from './Footer.module.css';

export function Footer() {
  const isOffline = useOffline(({ isReady }) => isReady);
  return (
    <footer className={styles.footer}>
      <p>Evenstride is a tool to look and compare. It is not a diagnostic device.</p>
      <p>
        Your videos never leave this computer.{isOffline && ' Evenstride now works without a connection too.'}
      </p>
    </footer>
  );
}
