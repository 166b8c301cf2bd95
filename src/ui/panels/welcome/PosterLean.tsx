import styles from './PosterLean.module.css';

/** Lines over public/sample/poster.webp (360 × 640), placed by eye: an illustration, not a measurement. */
export function PosterLean() {
  return (
    <svg viewBox="0 0 360 640" className={styles.lean} aria-hidden="true">
      <g className={styles.right}>
        <path d="M207 305 212 398 206 470 208 512" />
      </g>
      <g className={styles.left}>
        <path d="M158 308 162 420 168 530 166 558" />
      </g>
      <path className={styles.vertical} d="M182 306V92" />
      <path className={styles.trunk} d="M182 306 164 196" />
      <path className={styles.cross} d="M103 203 219 188M158 308 207 305" />
    </svg>
  );
}
