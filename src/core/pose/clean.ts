import { type PointEdit, withPointEdits } from '../corrections/pointEdits.ts';
import type { Path } from '../gait.ts';
import { remembered } from '../remembered.ts';
import { fillGaps } from '../signal/gaps.ts';
import { lowPass } from '../signal/lowPass.ts';
import { rejectOutliers } from '../signal/outliers.ts';
import type { LogEntry } from '../trial.ts';
import { type Landmark, SKELETON } from './landmarks.ts';
import { swapPartner } from './swaps.ts';
import { landmarkSeries, type PoseTrack } from './track.ts';

/** Below this visibility the model is guessing where a joint is. */
const MIN_VISIBILITY = 0.3;
/** Longest gap bridged: a third of a running step, less than any turn of the body takes. */
const MAX_GAP_S = 0.1;
/** Half of the outlier window; the whole of it stays shorter than half a step. */
const OUTLIER_HALF_WINDOW_S = 0.07;
const OUTLIER_LIMIT_SD = 4;
/** Smallest spread assumed for outliers, as a share of the torso. */
const OUTLIER_FLOOR_TORSO = 0.02;

/**
 * Cut-off of the low-pass filter. The trunk moves at once and twice the stride frequency (1.4–3 Hz) with little
 * above 6 Hz; the legs swing faster. Residual analysis of running markers gives 8–12 Hz for the legs (Winter 2009).
 */
const TRUNK_CUTOFF_HZ = 8;
const LIMB_CUTOFF_HZ = 12;

/** Every joint that is drawn or measured. */
const BODY: readonly Landmark[] = [...new Set(SKELETON.flat())];

const isTrunk = (landmark: Landmark): boolean => !/Knee|Ankle|Heel|FootIndex|Elbow|Wrist/.test(landmark);

/** What is known of the joints besides what the model said. */
interface Sorting {
  /** Frames in which left and right leg are exchanged, [frame]. */
  readonly swapped?: readonly boolean[];
  readonly points?: readonly PointEdit[];
}

export interface CleanBody {
  readonly path: (landmark: Landmark) => Path;
  readonly log: readonly LogEntry[];
}

/**
 * From what the model said to where the joints were: swapped legs put right, guesses and outliers taken out, short
 * gaps bridged, noise filtered without delay. What was not seen stays NaN. In this order, because an outlier test on
 * swapped legs would throw away good frames.
 *
 * Joints laid by hand come last and exactly: nothing filters what a person said.
 *
 * @param torsoPx length of the torso in the picture; the scale for outliers
 */
export function cleanBody(
  track: PoseTrack,
  torsoPx: number,
  { swapped = [], points = [] }: Sorting = {},
): CleanBody {
  const { timesS } = track;
  const n = timesS.length;
  const isSwapped = swapped.some(Boolean);
  const count = { hidden: 0, outliers: 0, bridged: 0 };

  const clean = (landmark: Landmark): Path => {
    const partner = isSwapped ? swapPartner(landmark) : null;
    const found = partner
      ? cleanPath(track, torsoPx, landmark, { partner, swapped })
      : unswappedPath(track, torsoPx, landmark);
    count.hidden += found.hidden;
    count.outliers += found.outliers;
    count.bridged += found.bridged;
    return withPointEdits(
      timesS,
      found.path,
      points.filter((edit) => edit.landmark === landmark),
      MAX_GAP_S,
    );
  };

  // What the body is made of is cleaned at once, for the log counts it; face and fingers only if somebody asks.
  const paths = new Map(BODY.map((landmark) => [landmark, clean(landmark)]));
  const share = (part: number) =>
    `${((100 * part) / Math.max(1, n * BODY.length)).toFixed(1)} % of the points of the body`;
  const log: LogEntry[] = [
    { step: 'leg swaps put right', detail: `${swapped.filter(Boolean).length} of ${n} frames` },
    {
      step: 'hidden points left out',
      detail: `visibility below ${MIN_VISIBILITY}: ${share(count.hidden)}`,
    },
    { step: 'outliers left out', detail: `over ${OUTLIER_LIMIT_SD} robust SD: ${share(count.outliers)}` },
    { step: 'short gaps bridged', detail: `up to ${MAX_GAP_S} s: ${share(count.bridged)}` },
    {
      step: 'low-pass filter',
      detail: `zero-lag Butterworth, trunk and head ${TRUNK_CUTOFF_HZ} Hz, limbs ${LIMB_CUTOFF_HZ} Hz`,
    },
  ];
  return {
    path: (landmark) => {
      const path = paths.get(landmark) ?? clean(landmark);
      paths.set(landmark, path);
      return path;
    },
    log,
  };
}

/** One joint's path before anything was laid by hand, and how many of its points were left out or bridged. */
interface CleanPath {
  readonly path: Path;
  readonly hidden: number;
  readonly outliers: number;
  readonly bridged: number;
}

/** Most corrections leave the paths as they are, and these take most of the time. */
const unswappedPath = remembered((track: PoseTrack, torsoPx: number, landmark: Landmark) =>
  cleanPath(track, torsoPx, landmark, { partner: null, swapped: [] }),
);

function cleanPath(
  track: PoseTrack,
  torsoPx: number,
  landmark: Landmark,
  { partner, swapped }: { readonly partner: Landmark | null; readonly swapped: readonly boolean[] },
): CleanPath {
  const { timesS } = track;
  const n = timesS.length;
  const frameS = n > 1 ? (timesS[n - 1]! - timesS[0]!) / (n - 1) : 1;
  const outlierHalfWidth = Math.max(2, Math.round(OUTLIER_HALF_WINDOW_S / frameS));
  const count = { hidden: 0, outliers: 0, bridged: 0 };
  const component = (name: 'x' | 'y' | 'visibility'): Float64Array => {
    const own = landmarkSeries(track, 'image', landmark, name);
    if (!partner) return own;
    const other = landmarkSeries(track, 'image', partner, name);
    return own.map((value, i) => (swapped[i] ? other[i]! : value));
  };
  const visibility = component('visibility');
  const seen = (values: Float64Array): Float64Array =>
    values.map((value, i) => (visibility[i]! >= MIN_VISIBILITY ? value : Number.NaN));
  const x = seen(component('x'));
  const y = seen(component('y'));
  const options = {
    halfWidth: outlierHalfWidth,
    limitSd: OUTLIER_LIMIT_SD,
    floor: OUTLIER_FLOOR_TORSO * torsoPx,
  };
  const keptX = rejectOutliers(x, options);
  const keptY = rejectOutliers(y, options);
  for (let i = 0; i < n; i++) {
    if (Number.isNaN(x[i])) count.hidden++;
    // A point is one thing: when one coordinate is off, the other is not to be trusted either.
    else if (Number.isNaN(keptX[i]! + keptY[i]!)) {
      count.outliers++;
      keptX[i] = Number.NaN;
      keptY[i] = Number.NaN;
    }
  }
  const filledX = fillGaps(timesS, keptX, MAX_GAP_S);
  const filledY = fillGaps(timesS, keptY, MAX_GAP_S);
  for (let i = 0; i < n; i++) if (Number.isNaN(keptX[i]) && !Number.isNaN(filledX[i])) count.bridged++;
  const cutoffHz = isTrunk(landmark) ? TRUNK_CUTOFF_HZ : LIMB_CUTOFF_HZ;
  const path = { x: lowPass(timesS, filledX, cutoffHz), y: lowPass(timesS, filledY, cutoffHz) };
  return { path, ...count };
}
