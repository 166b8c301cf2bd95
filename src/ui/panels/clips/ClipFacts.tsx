import { type ClipInfo, timeScale } from '../../../core/clip.ts';
import { formatFps, formatSeconds } from '../../format.ts';
import styles from './ClipFacts.module.css';

/** What was read from the file. */
export function ClipFacts({ clip }: { readonly clip: ClipInfo }) {
  const isSlowMotion = clip.captureFps !== clip.fileFps;
  const facts = [
    `${clip.widthPx} × ${clip.heightPx}`,
    formatFps(clip.fileFps) + (clip.variableFrameRate ? ', uneven' : ''),
    formatSeconds(clip.fileDurationS * timeScale(clip), 1),
    clip.codec,
  ];
  if (isSlowMotion) facts.push(`slow motion, filmed at ${formatFps(clip.captureFps)}`);
  return (
    <ul className={styles.facts} aria-label="Read from the file">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
