import { MEASURES } from '../../core/measures/index.ts';
import { nearSide } from '../../core/measures/seen.ts';
import { LEAN } from '../../core/report/lean.ts';
import { isFrontalView, SIDES, type Side } from '../../core/sides.ts';
import type { Trial } from '../../core/trial.ts';
import { formatSeconds, formatValue, isMeasured } from '../format.ts';
import { frameAt } from '../frameAt.ts';
import type { Layers } from '../overlay/layersStore.ts';
import { type Box, runnerBox, wholePicture } from '../overlay/runnerBox.ts';
import type { SlotTrial } from '../panels/results/outcome.ts';
import { memoryCanvas } from '../pictures/canvas.ts';
import { framePainter, type PaintFrame } from '../pictures/framePainter.ts';
import type { Hides } from '../pictures/hides.ts';
import type { FrameReel } from '../pictures/made.ts';
import type { ReportStill } from './reportContent.ts';

/** Height of a still in pixels: sharp on paper at 6 cm. */
const HEIGHT_PX = 720;
const LAYERS: Layers = { skeleton: true, measure: true, trails: false, confidence: false, pelvis: false };
/** What the headline speaks of: from behind or in front, and from the side. */
const leadingMeasure = ({ view }: Trial): string => (isFrontalView(view) ? LEAN : 'kneeFlexion');
/** More frames with drawings don't fit on two sheets. */
const MOST_DRAWN = 4;

/** The pictures of a clip: the most usual left strike and the most usual right one, then the frames that were drawn on. */
export async function reportStills(
  { slot, trial }: SlotTrial,
  reel: FrameReel,
  hides: Hides,
): Promise<readonly ReportStill[]> {
  const stills: ReportStill[] = [];
  const paint = framePainter(trial, { layers: LAYERS, measureId: leadingMeasure(trial), hides });
  const shown = new Set<number>();
  const near = nearSide(trial.view);
  for (const side of near ? [near] : SIDES) {
    const frame = usualStrike(trial, side);
    if (frame === null) continue;
    shown.add(frame);
    const picture = await pictureOf(reel, frame, paint, runnerBox(trial));
    stills.push({ slot, side, picture, words: onAverage(trial, side) });
  }
  for (const frame of framesDrawnOn(trial).filter((each) => !shown.has(each))) {
    const box = boxRound(trial, frame);
    const picture = await pictureOf(reel, frame, paint, box);
    stills.push({ slot, side: null, picture, words: `at ${formatSeconds(trial.track.timesS[frame]!)}` });
  }
  return stills;
}

const framesDrawnOn = ({ annotations, track }: Trial): readonly number[] =>
  [...new Set(annotations.map(({ frame }) => frame))]
    .filter((frame) => frame < track.timesS.length)
    .sort((a, b) => a - b)
    .slice(0, MOST_DRAWN);

/** The runner's part of the picture, or all of it where somebody drew outside of that. */
function boxRound(trial: Trial, frame: number): Box {
  const box = runnerBox(trial);
  const isInside = trial.annotations
    .filter((annotation) => annotation.frame === frame)
    .every(({ points }) =>
      points.every(
        ({ x, y }) => x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height,
      ),
    );
  return isInside ? box : wholePicture(trial);
}

function onAverage(trial: Trial, side: Side): string | null {
  const measure = MEASURES.find(({ id }) => id === leadingMeasure(trial));
  const mean = measure && trial.measures[measure.id]?.summary[side].mean;
  return isMeasured(mean) && measure
    ? `${measure.label.toLowerCase()} ${formatValue(mean, measure.unit)} on average`
    : null;
}

/** The strike whose value lies nearest to the mean of its side: one that stands for all. */
function usualStrike(trial: Trial, side: Side): number | null {
  const result = trial.measures[leadingMeasure(trial)];
  const mean = result?.summary[side].mean ?? null;
  const strikes = trial.gait.strikes[side].filter(({ leftOut }) => !leftOut);
  const distance = (timeS: number): number => {
    const value = result?.values[side].find((moment) => moment.timeS === timeS)?.value;
    return mean === null || value === undefined || Number.isNaN(value)
      ? Number.MAX_VALUE
      : Math.abs(value - mean);
  };
  const [usual] = [...strikes].sort((a, b) => distance(a.timeS) - distance(b.timeS));
  return usual ? frameAt(trial.track.timesS, usual.timeS) : null;
}

async function pictureOf(reel: FrameReel, frame: number, paint: PaintFrame, box: Box): Promise<string> {
  const { canvas, context } = memoryCanvas((HEIGHT_PX * box.width) / box.height, HEIGHT_PX);
  paint(await reel.picture(frame), frame, context, { box, x: 0, y: 0, width: canvas.width });
  return dataAddress(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.86 }));
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
