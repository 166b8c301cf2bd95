import { mean, sampleStandardDeviation } from 'simple-statistics';
import type { Path } from '../gait.ts';
import type { BodyLandmark } from '../pose/landmarks.ts';
import type { Side } from '../sides.ts';
import { clampToUsual } from '../signal/clamp.ts';
import { derivative } from '../signal/derivative.ts';
import { valueAt } from '../signal/interpolate.ts';
import { lowPass } from '../signal/lowPass.ts';
import { localMaxima, type Peak } from '../signal/peaks.ts';
import { findRhythm } from '../signal/rhythm.ts';

/** One step as the trunk's bounce shows it. */
interface BounceStep {
  readonly side: Side;
  /** When the trunk falls fastest: shortly after foot strike. */
  readonly fastestFallS: number;
  /** When it rises fastest: before toe-off. Null where the clip ends or the body was lost before. */
  readonly fastestRiseS: number | null;
}

export interface Bounce {
  readonly steps: readonly BounceStep[];
  readonly stepPeriodS: number;
}

/** Steps from 270 a minute down to slow walking; beyond it, see {@link slowMotionPeriodS}. */
const STEP_PERIOD_RANGE_S = [0.22, 0.75] as const;
/** Below this autocorrelation there is no rhythm. */
const MIN_RHYTHM = 0.3;
/** Cut-off over step frequency: keeps the bounce, drops the noise of its second harmonic. */
const CUTOFF_PER_STEP_FREQUENCY = 1.7;
/** A fall slower than this share of the median fall is no step. */
const MIN_FALL_SHARE = 0.4;
/** Two falls closer than this share of the step period are one step seen twice. */
const MIN_SPACING = 0.6;
/** Two falls further apart than this have a step missing between them: the feet are named anew. */
const MAX_SPACING = 1.5;
/** Standard deviation of the shoulders' height, share of the torso: runners have 0.03 and more, standers 0.01. */
const SLOW_BOUNCE_ABOVE = 0.02;
/** Part of the step in which the stance foot is flat on the ground and the other in the air. */
const STANCE_PART = [0.1, 0.6] as const;
const VOTING_SAMPLES = 8;
/** With fewer of them seen a step does not vote: the rest may lie where the feet pass each other. */
const MIN_VOTING_SAMPLES = 5;

type Paths = (landmark: BodyLandmark) => Path;

/** Height of the shoulders' middle in the picture, pixels, + down, [frame]. */
export function trunkHeightPx(path: Paths): Float64Array {
  const left = path('leftShoulder').y;
  const right = path('rightShoulder').y;
  return left.map((y, i) => (y + right[i]!) / 2);
}

/**
 * The height without what is slower than a step, and without jumps that no step makes.
 *
 * @param heightPx of {@link trunkHeightPx}
 */
export function bouncingPx(timesS: Float64Array, heightPx: Float64Array): Float64Array {
  // A jump also bends the slow part before it; held back once, it no longer does.
  const slow = lowPass(timesS, heightPx, 1);
  const held = clampToUsual(heightPx.map((y, i) => y - slow[i]!)).map((y, i) => y + slow[i]!);
  const slower = lowPass(timesS, held, 1);
  return clampToUsual(held.map((y, i) => y - slower[i]!));
}

/** How much lower the left ankle is in the picture than the right, pixels, [frame]. */
function ankleHeightDifferencePx(path: Paths): Float64Array {
  const left = path('leftAnkle').y;
  const right = path('rightAnkle').y;
  return left.map((y, i) => y - right[i]!);
}

/**
 * Steps from the bounce of the trunk. In running the body falls once per step, fastest just after foot strike,
 * and in every view the shoulders are the best-seen points of a runner (Milner & Paquette 2015 use the pelvis; from
 * behind, the pose model's shoulders bounce with a third less scatter than its hips). Which foot it is, the ankles
 * say: the swinging one is higher in the picture. Feet alternate, so a whole run of steps is named by one vote.
 *
 * Null where nothing bounces in a rhythm.
 */
export function findBounce(timesS: Float64Array, path: Paths): Bounce | null {
  const height = trunkHeightPx(path);
  const rhythm = findRhythm(timesS, bouncingPx(timesS, height), STEP_PERIOD_RANGE_S);
  if (!rhythm || rhythm.strength < MIN_RHYTHM) return null;
  const { periodS } = rhythm;

  const fallPxPerS = derivative(timesS, lowPass(timesS, height, CUTOFF_PER_STEP_FREQUENCY / periodS));
  const falls = spaced(strong(localMaxima(timesS, fallPxPerS)), MIN_SPACING * periodS);
  const rises = localMaxima(
    timesS,
    fallPxPerS.map((v) => -v),
  ).filter((peak) => peak.value > 0);

  const sides = nameFeet(timesS, ankleHeightDifferencePx(path), falls, periodS);
  const steps = falls.flatMap((fall, i): BounceStep[] => {
    const side = sides[i];
    if (!side) return [];
    const rise = rises.find(({ timeS }) => timeS > fall.timeS && timeS < fall.timeS + periodS);
    return [{ side, fastestFallS: fall.timeS, fastestRiseS: rise?.timeS ?? null }];
  });
  return { steps, stepPeriodS: periodS };
}

/**
 * Where in the stride every frame is: 0 at the left foot's fastest fall, ½ at the right's, [frame]. NaN outside
 * the steps and where one is missing.
 */
export function stridePhase(timesS: Float64Array, { steps, stepPeriodS }: Bounce): Float64Array {
  return timesS.map((timeS) => {
    const next = steps.findIndex((step) => step.fastestFallS > timeS);
    if (next < 1) return Number.NaN;
    const [from, to] = [steps[next - 1]!, steps[next]!];
    const lengthS = to.fastestFallS - from.fastestFallS;
    if (from.side === to.side || lengthS > MAX_SPACING * stepPeriodS) return Number.NaN;
    return (from.side === 'left' ? 0 : 0.5) + (timeS - from.fastestFallS) / lengthS / 2;
  });
}

/**
 * Step period of a clip that plays in slow motion without saying so: a clear rhythm too slow for any gait.
 * Null where there is none, and where the body moves no more than breath and balance make it.
 */
export function slowMotionPeriodS(timesS: Float64Array, path: Paths, torsoPx: number): number | null {
  const height = trunkHeightPx(path);
  const seen = Array.from(height).filter(Number.isFinite);
  if (seen.length < 2 || sampleStandardDeviation(seen) < SLOW_BOUNCE_ABOVE * torsoPx) return null;
  const rhythm = findRhythm(timesS, height, [STEP_PERIOD_RANGE_S[1], 4]);
  return rhythm && rhythm.strength > 2 * MIN_RHYTHM ? rhythm.periodS : null;
}

function strong(peaks: readonly Peak[]): Peak[] {
  const falling = peaks.filter((peak) => peak.value > 0).sort((a, b) => a.value - b.value);
  const typical = falling[Math.floor(falling.length / 2)]?.value ?? 0;
  return peaks.filter((peak) => peak.value >= MIN_FALL_SHARE * typical);
}

/** Of falls closer together than `minSpacingS`, the faster one. */
function spaced(peaks: readonly Peak[], minSpacingS: number): Peak[] {
  const kept: Peak[] = [];
  for (const peak of peaks) {
    const last = kept.at(-1);
    if (!last || peak.timeS - last.timeS >= minSpacingS) kept.push(peak);
    else if (peak.value > last.value) kept[kept.length - 1] = peak;
  }
  return kept;
}

/** The foot of every fall; null where the ankles were not seen in its whole run. */
function nameFeet(
  timesS: Float64Array,
  leftLowerPx: Float64Array,
  falls: readonly Peak[],
  periodS: number,
): (Side | null)[] {
  const leftVote = falls.map(({ timeS }) => {
    const [from, to] = STANCE_PART.map((part) => timeS + part * periodS) as [number, number];
    const samples = Array.from({ length: VOTING_SAMPLES }, (_, k) =>
      valueAt(timesS, leftLowerPx, from + ((to - from) * k) / (VOTING_SAMPLES - 1)),
    ).filter((value) => !Number.isNaN(value));
    return samples.length < MIN_VOTING_SAMPLES ? 0 : mean(samples);
  });
  const sides: (Side | null)[] = [];
  for (let start = 0; start < falls.length; ) {
    let end = start + 1;
    while (end < falls.length && falls[end]!.timeS - falls[end - 1]!.timeS < MAX_SPACING * periodS) end++;
    let vote = 0;
    for (let i = start; i < end; i++) vote += (i - start) % 2 === 0 ? leftVote[i]! : -leftVote[i]!;
    for (let i = start; i < end; i++) {
      const isLeft = vote > 0 === ((i - start) % 2 === 0);
      sides.push(vote === 0 ? null : isLeft ? 'left' : 'right');
    }
    start = end;
  }
  return sides;
}
