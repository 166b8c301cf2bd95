import styles from './LeanFigure.module.css';

/** A runner from behind at left foot strike, as the overlay would draw one. An illustration, not a measurement. */
export function LeanFigure() {
  return (
    <svg
      viewBox="0 0 360 450"
      role="img"
      aria-label="A runner from behind, leaning to the left"
      className={styles.figure}
    >
      <g className={styles.belt}>
        <path d="M118 410h124l40 40H78z" />
      </g>
      <path d="M182 250V62" className={styles.vertical} />
      <path d="M182 118a132 132 0 0 0-19.600 1.500" className={styles.arc} />
      <g className={styles.body}>
        <circle cx="156" cy="76" r="24" />
        <path d="M117 128 206 121 207 250 157 252z" />
      </g>
      <g className={styles.left}>
        <path d="M117 128 92 186 122 226" />
        <path d="M157 252 150 324 152 402 146 418" />
      </g>
      <g className={styles.right}>
        <path d="M206 121 238 174 216 220" />
        <path d="M207 250 214 318 232 352 226 378" />
      </g>
      <g className={styles.joints}>
        {JOINTS.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="4.5" />
        ))}
      </g>
      <path d="M182 251 161.500 124.500" className={styles.trunk} />
    </svg>
  );
}

const JOINTS = [
  [117, 128],
  [206, 121],
  [157, 252],
  [207, 250],
  [150, 324],
  [214, 318],
  [152, 402],
  [232, 352],
] as const;
