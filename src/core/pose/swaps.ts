import { median } from 'simple-statistics';
import type { Landmark } from './landmarks.ts';
import { landmarkSeries, type PoseTrack } from './track.ts';

/** The joints that a pose model mixes up when the legs pass each other. */
const LEG_JOINTS = ['Knee', 'Ankle', 'Heel', 'FootIndex'] as const;

/** Parts into which the stride is cut for the pattern of the legs. */
const PHASE_BINS = 20;
/** A pattern needs this many samples in each part. */
const MIN_PER_BIN = 4;
/** Cost of changing between right and swapped, in squared torso lengths over the four joints. */
const CHANGE_COST = 1;
/** A joint further off than this (in torso lengths) is lost, not swapped, and says no more than this. */
const MAX_ERROR = 0.5;

/**
 * Finds the frames in which the pose model took the left leg for the right one.
 *
 * A runner's legs repeat themselves from stride to stride, and the model is right most of the time: the median
 * difference left − right at each part of the stride is the pattern, and a stretch of frames that fits the negated
 * pattern clearly better is swapped (Viterbi over the two states). Both legs are judged together, over knee, ankle,
 * heel and toe.
 *
 * Prediction from the frames before, the usual way, was tried and taken back: at 30 frames per second the legs turn
 * too fast for it, and it broke a third of the frames of good side views.
 *
 * @param stridePhase 0–1 at every frame, NaN outside the run; none is swapped there
 * @param torsoPx length of the torso in the picture
 * @returns [frame], true where left and right leg are to be exchanged
 */
export function findLegSwaps(track: PoseTrack, stridePhase: Float64Array, torsoPx: number): boolean[] {
  const n = track.timesS.length;
  const none = new Array<boolean>(n).fill(false);
  const bins = Array.from(stridePhase, (phase) =>
    Number.isNaN(phase) ? -1 : Math.floor(phase * PHASE_BINS) % PHASE_BINS,
  );
  const differences = LEG_JOINTS.flatMap((joint) =>
    (['x', 'y'] as const).map((component) => {
      const left = landmarkSeries(track, 'image', `left${joint}`, component);
      const right = landmarkSeries(track, 'image', `right${joint}`, component);
      return left.map((value, i) => (value - right[i]!) / torsoPx);
    }),
  );
  const patterns = differences.map((values) => patternOf(values, bins));
  if (patterns.some((pattern) => pattern === null)) return none;

  const misfit = (frame: number, sign: 1 | -1): number => {
    const bin = bins[frame]!;
    if (bin < 0) return sign === 1 ? 0 : MAX_ERROR ** 2;
    let sum = 0;
    differences.forEach((values, k) => {
      const error = Math.abs(sign * values[frame]! - patterns[k]![bin]!);
      if (!Number.isNaN(error)) sum += Math.min(error, MAX_ERROR) ** 2;
    });
    return sum;
  };

  let cost: [number, number] = [0, 0];
  const changed: [boolean, boolean][] = [];
  for (let frame = 0; frame < n; frame++) {
    const fromOther: [boolean, boolean] = [cost[1] + CHANGE_COST < cost[0], cost[0] + CHANGE_COST < cost[1]];
    cost = [
      Math.min(cost[0], cost[1] + CHANGE_COST) + misfit(frame, 1),
      Math.min(cost[1], cost[0] + CHANGE_COST) + misfit(frame, -1),
    ];
    changed.push(fromOther);
  }
  let state: 0 | 1 = cost[1] < cost[0] ? 1 : 0;
  for (let frame = n - 1; frame >= 0; frame--) {
    none[frame] = state === 1;
    if (changed[frame]![state]) state = state === 1 ? 0 : 1;
  }
  return none;
}

/** Median of a series in each part of the stride; null where a part has too few samples. */
function patternOf(values: Float64Array, bins: readonly number[]): number[] | null {
  const samples = Array.from({ length: PHASE_BINS }, (): number[] => []);
  values.forEach((value, i) => {
    if (bins[i]! >= 0 && !Number.isNaN(value)) samples[bins[i]!]!.push(value);
  });
  if (samples.some((part) => part.length < MIN_PER_BIN)) return null;
  return samples.map((part) => median(part));
}

/** The landmark that holds this one's place in a swapped frame; null where swapping doesn't touch it. */
export function swapPartner(landmark: Landmark): Landmark | null {
  for (const joint of LEG_JOINTS) {
    if (landmark === `left${joint}`) return `right${joint}`;
    if (landmark === `right${joint}`) return `left${joint}`;
  }
  return null;
}
