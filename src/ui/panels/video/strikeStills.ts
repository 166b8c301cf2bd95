import { SIDES } from '../../../core/sides.ts';
import { frameAt } from '../../frameAt.ts';
import { runnerBox } from '../../overlay/runnerBox.ts';
import { memoryCanvas } from '../../pictures/canvas.ts';
import { type FrameLook, framePainter } from '../../pictures/framePainter.ts';
import { type Outcome, presentTrials } from '../results/outcome.ts';
import type { Reels } from './sideBySide.ts';

const HEIGHT_PX = 960;

interface StillPlan {
  /** As a file, in the order of time. */
  readonly name: string;
  readonly draw: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Every foot strike that counts as a PNG with what is drawn over it. */
export function strikeStills(outcome: Outcome, reels: Reels, look: FrameLook): readonly StillPlan[] {
  return presentTrials(outcome).flatMap(({ slot, trial }) => {
    const reel = reels[slot];
    const paint = framePainter(trial, look);
    const box = runnerBox(trial);
    const strikes = SIDES.flatMap((side) => trial.gait.strikes[side])
      .filter(({ leftOut }) => !leftOut)
      .toSorted((a, b) => a.timeS - b.timeS);
    return strikes.flatMap(({ side, timeS }, i): StillPlan[] => {
      if (!reel) return [];
      const number = String(i + 1).padStart(2, '0');
      return [
        {
          name: `${slot}-${number}-${side}-${timeS.toFixed(3)}s.png`,
          async draw() {
            const frame = frameAt(trial.track.timesS, timeS);
            const { canvas, context } = memoryCanvas((HEIGHT_PX * box.width) / box.height, HEIGHT_PX);
            paint(await reel.picture(frame), frame, context, { box, x: 0, y: 0, width: canvas.width });
            const blob = await canvas.convertToBlob({ type: 'image/png' });
            return new Uint8Array(await blob.arrayBuffer());
          },
        },
      ];
    });
  });
}
