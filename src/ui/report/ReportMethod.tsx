import type { Trial } from '../../core/trial.ts';
import { levelWords } from '../cameraWords.ts';
import { formatFps } from '../format.ts';
import { type Outcome, presentTrials } from '../panels/results/outcome.ts';
import { MODEL_LABEL, SLOT_LABEL } from '../words.ts';

/** How it was filmed and computed, what was put right by hand, and what it is not for. */
export function ReportMethod({ outcome }: { readonly outcome: Outcome }) {
  return (
    <section className="method">
      <h2>How this was made</h2>
      <ul>
        {presentTrials(outcome).map(({ slot, trial }) => (
          <li key={slot}>
            {SLOT_LABEL[slot]}: {filming(trial)}
          </li>
        ))}
        {outcome.comparison?.differences.map(({ what, before, after, matters }) => (
          <li key={what} dir="auto">
            The clips differ in {what}: {before} before, {after} after.
            {matters && ' That alone can change the values, so nothing is called real.'}
          </li>
        ))}
      </ul>
      <p className="small">
        Angles are angles in the picture, read at foot strike from joints found by a computer (MediaPipe Pose
        Landmarker) and corrected for the camera’s level. Intervals hold the spread over strikes and, where it
        was measured, what the method itself may be off by. Smallest detectable differences are taken from
        published studies. Several measures are judged together (Holm). Evenstride is a tool to look and
        compare; it is not a medical device and makes no diagnosis.
      </p>
    </section>
  );
}

function filming(trial: Trial): string {
  const byHand = trial.log.filter(({ step }) => step === 'by hand').map(({ detail }) => detail);
  const strikes = trial.gait.strikes;
  return [
    `${trial.track.widthPx} × ${trial.track.heightPx} pixels`,
    formatFps(trial.clip.captureFps),
    `${strikes.left.length} left and ${strikes.right.length} right strikes`,
    `camera: ${levelWords(trial.gait.camera.roll).found.toLowerCase()}`,
    `pose model ${MODEL_LABEL[trial.track.model].name.toLowerCase()}`,
    ...byHand.map((words) => `by hand: ${words}`),
  ].join('; ');
}
