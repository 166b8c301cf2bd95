import { sampleStandardDeviation } from 'simple-statistics';
import type { Path } from '../gait.ts';
import type { BodyLandmark } from '../pose/landmarks.ts';
import type { Activity } from '../trial.ts';
import { type Bounce, bouncingPx, trunkHeightPx } from './bounce.ts';

/** Metres in a torso of an adult of 1.70 m; the scale that turns the picture into accelerations. */
const TORSO_M = 0.49;
/** A body whose shoulders move less than this share of the torso (standard deviation) is standing. */
const STANDING_BELOW = 0.008;
/**
 * Amplitude of the trunk's vertical acceleration, m/s². Nobody leaves the ground without falling at 9.8 in between;
 * walkers stay near 2. The gap between leaves room for children, small torsos and slow cameras.
 */
const RUNNING_ABOVE = 6;
const WALKING_BELOW = 4;

/** What the person does, from how hard the trunk bounces: running is the gait with a flight in it. */
export function findActivity(
  timesS: Float64Array,
  path: (landmark: BodyLandmark) => Path,
  bounce: Bounce | null,
  torsoPx: number,
): Activity {
  const bouncing = Array.from(bouncingPx(timesS, trunkHeightPx(path))).filter(Number.isFinite);
  if (bouncing.length < 10) return 'unclear';
  const amplitudeM = (Math.SQRT2 * sampleStandardDeviation(bouncing) * TORSO_M) / torsoPx;
  if (amplitudeM < Math.SQRT2 * STANDING_BELOW * TORSO_M) return 'standing';
  if (!bounce) return 'unclear';
  const accelerationMPerS2 = amplitudeM * ((2 * Math.PI) / bounce.stepPeriodS) ** 2;
  if (accelerationMPerS2 > RUNNING_ABOVE) return 'running';
  return accelerationMPerS2 < WALKING_BELOW ? 'walking' : 'unclear';
}

/** Whether foot strikes are looked for: not where somebody clearly stands or walks. */
export const mayRun = (activity: Activity): boolean => activity === 'running' || activity === 'unclear';
