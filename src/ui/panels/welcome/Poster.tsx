import { useState } from 'react';
import { LeanFigure } from './LeanFigure.tsx';
import styles from './Poster.module.css';
import { PosterLean } from './PosterLean.tsx';

const POSTER_URL = `${import.meta.env.BASE_URL}sample/poster.webp`;

/** A frame of the sample with the lean drawn on it; a drawing alone where the sample is not installed. */
export function Poster() {
  const [missing, setMissing] = useState(false);
  return (
    <figure className={styles.figure}>
      <div className={styles.poster}>
        {missing ? (
          <LeanFigure />
        ) : (
          <div className={styles.picture}>
            <img src={POSTER_URL} alt="" width={360} height={640} onError={() => setMissing(true)} />
            <PosterLean />
          </div>
        )}
      </div>
      <figcaption className={styles.caption}>
        The trunk against the vertical, at the moment a foot lands.
      </figcaption>
    </figure>
  );
}
