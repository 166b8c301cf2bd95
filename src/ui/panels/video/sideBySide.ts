import type { Actions } from '../../../state/actions.ts';
import type { Slot } from '../../../state/trials.ts';
import type { FrameViewer } from '../../components/still/useFrameViewer.ts';
import { frameAt } from '../../frameAt.ts';
import { type Layers, useLayers } from '../../overlay/layersStore.ts';
import { overlayReader } from '../../overlay/overlayReader.ts';
import { paintShapes } from '../../overlay/paint.ts';
import { type Box, runnerBox, widened } from '../../overlay/runnerBox.ts';
import { blurHead } from '../../report/blurHead.ts';
import { SLOT_LABEL } from '../../words.ts';
import { lockPhases, twinTimeS } from '../motion/phase.ts';
import { strikesOf } from '../motion/strikes.ts';
import { type Outcome, presentTrials, type SlotTrial } from '../results/outcome.ts';

type Plan = Parameters<Actions['writeVideo']>[0];

const FPS = 30;
/** A quarter of life's speed: slow enough to see a foot strike. */
const SPEED = 0.25;
/** More than this of running says nothing new and takes long to make. */
const MOST_S = 8;
const HEIGHT_PX = 720;
/** Lines on the page are for a stage about this high. */
const STAGE_PX = 480;
const CAPTION_PX = 34;

interface Look {
  readonly measureId: string | null;
  readonly blursFaces: boolean;
}

/** Both clips beside each other at a quarter of their speed, strike locked to strike, with what is drawn over them. */
export function sideBySide(
  outcome: Outcome,
  viewers: Readonly<Partial<Record<Slot, FrameViewer>>>,
  { measureId, blursFaces }: Look,
): Plan {
  const layers = useLayers.getState();
  const present = presentTrials(outcome);
  const boxes = present.map(({ trial }) => runnerBox(trial));
  const ratio = Math.max(...boxes.map(({ width, height }) => width / height));
  const paneWidth = Math.round(HEIGHT_PX * ratio);
  const panes = present.map((of, i) =>
    pane(of, widened(boxes[i]!, ratio), layers, { measureId, blursFaces }),
  );
  const { startS, endS, timeIn } = common(outcome);
  return {
    widthPx: paneWidth * panes.length,
    heightPx: HEIGHT_PX + CAPTION_PX,
    fps: FPS,
    frames: Math.max(1, Math.floor(((endS - startS) / SPEED) * FPS)),
    async draw(frame, context) {
      const firstS = startS + (frame / FPS) * SPEED;
      context.fillStyle = '#0a0f0d';
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
      for (const [i, paint] of panes.entries()) {
        const { slot, trial } = present[i]!;
        const viewer = viewers[slot];
        if (viewer)
          await paint(
            viewer,
            frameAt(trial.track.timesS, timeIn(slot, firstS)),
            context,
            i * paneWidth,
            paneWidth,
          );
      }
    },
  };
}

/** The part that both clips show, on the first one's clock, and each clip's own time in it. */
function common(outcome: Outcome): {
  readonly startS: number;
  readonly endS: number;
  readonly timeIn: (slot: Slot, firstS: number) => number;
} {
  const present = presentTrials(outcome);
  const [first, second] = present;
  const spanS = (of: SlotTrial | undefined): number => of?.trial.track.timesS.at(-1) ?? 0;
  if (!first || !second) {
    return { startS: 0, endS: Math.min(MOST_S, spanS(first)), timeIn: (_, firstS) => firstS };
  }
  const stepping = ({ trial }: SlotTrial) => ({ timesS: trial.track.timesS, strikes: strikesOf(trial) });
  const lock = lockPhases(stepping(first), stepping(second), 0);
  const startS = Math.max(0, twinTimeS(lock, 'after', 0));
  const endS = Math.min(spanS(first), twinTimeS(lock, 'after', spanS(second)), startS + MOST_S);
  return {
    startS,
    endS,
    timeIn: (slot, firstS) => (slot === first.slot ? firstS : twinTimeS(lock, 'before', firstS)),
  };
}

function pane({ slot, trial }: SlotTrial, box: Box, layers: Layers, { measureId, blursFaces }: Look) {
  const shapesAt = overlayReader(trial);
  const picture = document.createElement('canvas');
  return async (
    viewer: FrameViewer,
    frame: number,
    context: OffscreenCanvasRenderingContext2D,
    x: number,
    width: number,
  ): Promise<void> => {
    await viewer.draw(frame, picture);
    // A face that can't be hidden is not shown: the frame stays dark under the lines.
    const mayShow = !blursFaces || blurHead(picture, trial, frame);
    const scale = width / box.width;
    context.save();
    context.beginPath();
    context.rect(x, 0, width, HEIGHT_PX);
    context.clip();
    if (mayShow) {
      context.drawImage(
        picture,
        x - box.x * scale,
        -box.y * scale,
        trial.track.widthPx * scale,
        trial.track.heightPx * scale,
      );
    }
    paintShapes(
      context,
      shapesAt(frame, box, layers, measureId),
      { box, x, y: 0, width },
      HEIGHT_PX / STAGE_PX,
    );
    context.restore();
    context.fillStyle = '#ffffff';
    context.font = '600 20px system-ui, sans-serif';
    context.fillText(SLOT_LABEL[slot], x + 12, HEIGHT_PX + CAPTION_PX - 11);
  };
}
