import styles from './Logo.module.css';

/** Two steps of the same length: the left foot and the right foot, in the colours they have everywhere. */
function LogoMark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <g className={styles.left}>
        <rect x="5" y="9" width="9" height="14" rx="4.5" />
        <circle cx="9.5" cy="27" r="2.6" />
      </g>
      <g className={styles.right}>
        <rect x="18" y="3" width="9" height="14" rx="4.5" />
        <circle cx="22.5" cy="21" r="2.6" />
      </g>
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <LogoMark />
      <span>Evenstride</span>
    </span>
  );
}
