import type { Trial } from '../../core/trial.ts';
import type { Box } from './runnerBox.ts';
import styles from './TrunkAngle.module.css';
import { trunkLines } from './trunk.ts';

/** Length of the drawn vertical in lengths of the trunk: past the head. */
const REACH = 1.62;

interface TrunkAngleProps {
  readonly trial: Trial;
  readonly frame: number;
  /** The part of the picture that is shown; the text stays inside it. */
  readonly box: Box;
  readonly text: string | null;
}

/** The trunk against the true vertical; the angle is written at foot strikes only, where it is measured. */
export function TrunkAngle({ trial, frame, box, text }: TrunkAngleProps) {
  const lines = trunkLines(trial, frame);
  if (!lines) return null;
  const { hips, shoulders, vertical } = lines;
  const unit = box.height / 480;
  // Half the text, which is centred: a digit is about half as wide as it is high.
  const room = Math.min(box.width / 2, (text?.length ?? 0) * 5 * unit);
  const top = { x: hips.x + (vertical.x - hips.x) * REACH, y: hips.y + (vertical.y - hips.y) * REACH };
  const line = `M${hips.x} ${hips.y}L${shoulders.x} ${shoulders.y}`;
  return (
    <g className={styles.trunk}>
      <path className={styles.vertical} d={`M${hips.x} ${hips.y}L${top.x} ${top.y}`} />
      <path className={styles.case} d={line} />
      <path className={styles.line} d={line} />
      {text && (
        <text
          className={styles.text}
          x={Math.min(Math.max(top.x, box.x + room), box.x + box.width - room)}
          y={Math.max(top.y - 8 * unit, box.y + 22 * unit)}
          fontSize={18 * unit}
          strokeWidth={4 * unit}
        >
          {text}
        </text>
      )}
    </g>
  );
}
