import { MEASURES } from '../../core/measures/index.ts';
import { LEAN } from '../../core/report/lean.ts';
import { isFrontalView, SIDES, type Side } from '../../core/sides.ts';
import type { Trial } from '../../core/trial.ts';
import type { FrameViewer } from '../components/still/useFrameViewer.ts';
import { formatValue, isMeasured } from '../format.ts';
import { frameAt } from '../frameAt.ts';
import type { Layers } from '../overlay/layersStore.ts';
import { overlayReader } from '../overlay/overlayReader.ts';
import { paintShapes } from '../overlay/paint.ts';
import { type Box, runnerBox } from '../overlay/runnerBox.ts';
import type { SlotTrial } from '../panels/results/outcome.ts';
import { blurHead } from './blurHead.ts';
import type { ReportStill } from './reportContent.ts';

/** Height of a still in pixels: sharp on paper at 5 cm. */
const HEIGHT_PX = 640;
/** Lines on the page are for a stage about this high. */
const STAGE_PX = 480;
const LAYERS: Layers = { skeleton: true, measure: true, trails: false, confidence: false, pelvis: false };
/** What the headline speaks of: from behind or in front, and from the side. */
const leadingMeasure = ({ view }: Trial): string => (isFrontalView(view) ? LEAN : 'kneeFlexion');

/** The pictures of a clip: the most usual left strike and the most usual right one. */
export async function reportStills(
  { slot, trial }: SlotTrial,
  viewer: FrameViewer,
  blursFaces: boolean,
): Promise<readonly ReportStill[]> {
  const stills: ReportStill[] = [];
  for (const side of SIDES) {
    const frame = usualStrike(trial, side);
    if (frame === null) continue;
    const box = runnerBox(trial);
    const picture = await pictureOf(viewer, trial, frame, box, blursFaces);
    if (picture) stills.push({ slot, side, picture, onAverage: onAverage(trial, side) });
  }
  return stills;
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

async function pictureOf(
  viewer: FrameViewer,
  trial: Trial,
  frame: number,
  box: Box,
  blursFaces: boolean,
): Promise<string | null> {
  const whole = document.createElement('canvas');
  whole.width = trial.track.widthPx;
  whole.height = trial.track.heightPx;
  await viewer.draw(frame, whole);
  if (blursFaces && !blurHead(whole, trial, frame)) return null;
  const cut = document.createElement('canvas');
  cut.height = HEIGHT_PX;
  cut.width = Math.round((HEIGHT_PX * box.width) / box.height);
  // A viewer may draw smaller than the clip is: the box is in the clip's pixels.
  const scale = whole.width / trial.track.widthPx;
  const context = cut.getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.drawImage(
    whole,
    box.x * scale,
    box.y * scale,
    box.width * scale,
    box.height * scale,
    0,
    0,
    cut.width,
    cut.height,
  );
  const shapes = overlayReader(trial)(frame, box, LAYERS, leadingMeasure(trial));
  paintShapes(context, shapes, { box, x: 0, y: 0, width: cut.width }, HEIGHT_PX / STAGE_PX);
  return cut.toDataURL('image/jpeg', 0.85);
}
