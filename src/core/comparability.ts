import type { ClipNotes } from './clipNotes.ts';
import { formatSigned, formatValue } from './measures/units.ts';
import { VIEW_WORDS } from './measures/viewWords.ts';
import { isFrontalView } from './sides.ts';
import type { Comparison, Trial } from './trial.ts';

export type ClipDifference = Comparison['differences'][number];

/** Shares, or distances in the unit of what is compared, by which two clips may differ: below `notable` nothing is said, from `matters` on verdicts rest. */
interface Tolerance {
  readonly notable: number;
  readonly matters: number;
}

const FRAME_RATE: Tolerance = { notable: 0.01, matters: 0.2 };
const RUNNER_SIZE: Tolerance = { notable: 0.05, matters: 0.2 };
/** 5 to 10 % more steps a minute change the angles at hip and knee by themselves (Heiderscheit 2011). */
const CADENCE: Tolerance = { notable: 0.02, matters: 0.05 };
/** Lengths within one body don't change; clothes and key points move them by some percent. */
const PROPORTIONS: Tolerance = { notable: 0.08, matters: 0.15 };

/**
 * Angles of the camera by which clips may differ, degrees. Its level and direction are corrected for as far as they are
 * known; far apart, they show other sides of the body.
 */
const LEVEL_DEG: Tolerance = { notable: 1, matters: 5 };
const DIRECTION_DEG: Tolerance = { notable: 3, matters: 8 };
/** In heights of the runner. */
const CAMERA_HEIGHT: Tolerance = { notable: 0.15, matters: 0.4 };
/** 5 % more speed on the treadmill changes stride and lean by itself, as cadence does. */
const SPEED: Tolerance = { notable: 0.01, matters: 0.05 };
/** Percent of slope. */
const INCLINE: Tolerance = { notable: 0.25, matters: 1 };

/** One recording loaded twice: the pose model saw the same in every frame, and the same part of it is measured. */
export function isSameClip(before: Trial, after: Trial): boolean {
  const [a, b] = [before.track.image, after.track.image];
  const [trimA, trimB] = [before.corrections.trim, after.corrections.trim];
  return (
    a.length > 0 &&
    a.length === b.length &&
    trimA?.first === trimB?.first &&
    trimA?.last === trimB?.last &&
    areSame(a, b)
  );
}

/** A plain loop: a long clip has millions of them, and another one differs in the first. */
function areSame(a: Float32Array, b: Float32Array): boolean {
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/**
 * Whether the files' names say that before and after changed places: "after.mp4" given as before. Two that are both called
 * before are a pair of baselines.
 */
export function mayBeSwapped(before: Trial, after: Trial): boolean {
  const [first, second] = [saidByName(before), saidByName(after)];
  return (first === 'after' && second !== 'after') || (second === 'before' && first !== 'before');
}

const SAYS_BEFORE = ['before', 'pre', 'baseline'];
const SAYS_AFTER = ['after', 'post'];

function saidByName({ clip }: Trial): 'before' | 'after' | null {
  const words = clip.name.toLowerCase().split(/[^a-z]+/);
  const [isBefore, isAfter] = [SAYS_BEFORE, SAYS_AFTER].map((list) =>
    words.some((word) => list.includes(word)),
  );
  if (isBefore === isAfter) return null;
  return isBefore ? 'before' : 'after';
}

/** What differs between the recordings, the gravest first as far as the order of the list goes. */
export function clipDifferences(before: Trial, after: Trial): readonly ClipDifference[] {
  return [
    words('view', VIEW_WORDS[before.view], VIEW_WORDS[after.view]),
    words('activity', before.activity, after.activity),
    sizes('person', proportion(before), proportion(after), PROPORTIONS, proportionWords(before)),
    sizes('cadence', cadence(before), cadence(after), CADENCE, (value) => formatValue(value, 'spm')),
    sizes(
      'frame rate',
      before.clip.captureFps,
      after.clip.captureFps,
      FRAME_RATE,
      (fps) => `${round(fps)} fps`,
    ),
    sizes(
      'camera distance or zoom',
      shareOfPicture(before),
      shareOfPicture(after),
      RUNNER_SIZE,
      (share) => `the runner as tall as ${Math.round(100 * share)} % of the picture’s longer side`,
    ),
    // In pictures of one size that says the same again.
    longerSidePx(before) === longerSidePx(after)
      ? null
      : sizes(
          'size of the runner',
          before.gait.bodyHeightPx,
          after.gait.bodyHeightPx,
          RUNNER_SIZE,
          (height) => `${Math.round(height)} px tall`,
        ),
    apart('camera level', before.gait.camera.roll.deg, after.gait.camera.roll.deg, LEVEL_DEG, degrees),
    apart(
      'camera direction',
      before.gait.camera.yaw?.deg,
      after.gait.camera.yaw?.deg,
      DIRECTION_DEG,
      degrees,
    ),
    apart(
      'camera height',
      before.gait.camera.heightBodies,
      after.gait.camera.heightBodies,
      CAMERA_HEIGHT,
      (height) => `${Math.round(100 * height)} % of the runner’s height`,
    ),
    ...notesDiffer(before.notes, after.notes),
    words('pose model', before.track.model, after.track.model),
    foundOn(before, after),
  ].filter((difference) => difference !== null);
}

/** What was noted otherwise of how two clips were run; nothing where one of them does not say. */
export const notesDiffer = (before: ClipNotes, after: ClipNotes): readonly ClipDifference[] =>
  [
    sizes('speed', before.speedKmH, after.speedKmH, SPEED, (speed) => `${round(speed)} km/h`),
    apart(
      'incline',
      before.inclinePercent,
      after.inclinePercent,
      INCLINE,
      (incline) => `${round(incline)} %`,
    ),
    before.footwear && after.footwear
      ? words('footwear', before.footwear.trim(), after.footwear.trim())
      : null,
  ].filter((difference) => difference !== null);

/** The mean lean differs by less than 0.1° then (docs/performance.md): worth knowing, and no reason to doubt a verdict. */
function foundOn(before: Trial, after: Trial): ClipDifference | null {
  const [a, b] = [before, after].map(({ track }) => FOUND_ON[track.foundOn ?? 'processor']) as [
    string,
    string,
  ];
  return a === b ? null : { what: 'what found the pose', before: a, after: b, matters: false };
}

const FOUND_ON = { processor: 'the processor', graphicsCard: 'the graphics card' } as const;

function words(what: string, before: string, after: string): ClipDifference | null {
  return before === after ? null : { what, before, after, matters: true };
}

/** null where they are alike or one is not known. */
function sizes(
  what: string,
  before: number | undefined,
  after: number | undefined,
  tolerance: Tolerance,
  show: (value: number) => string,
): ClipDifference | null {
  if (!(before && after && before > 0 && after > 0)) return null;
  const ratio = Math.max(before, after) / Math.min(before, after);
  return judged(what, [before, after], ratio - 1, tolerance, show);
}

/** null where they are alike or one is not known; the tolerance is in their own unit. */
function apart(
  what: string,
  before: number | null | undefined,
  after: number | null | undefined,
  tolerance: Tolerance,
  show: (value: number) => string,
): ClipDifference | null {
  if (before == null || after == null) return null;
  return judged(what, [before, after], Math.abs(after - before), tolerance, show);
}

const judged = (
  what: string,
  [before, after]: readonly [number, number],
  distance: number,
  { notable, matters }: Tolerance,
  show: (value: number) => string,
): ClipDifference | null =>
  distance < notable
    ? null
    : { what, before: show(before), after: show(after), matters: distance >= matters };

const longerSidePx = ({ track }: Trial): number => Math.max(track.widthPx, track.heightPx);

/** How far away the camera stood, as far as a picture tells: through one lens, half the share is twice the distance. */
const shareOfPicture = (trial: Trial): number => trial.gait.bodyHeightPx / longerSidePx(trial);

const degrees = (deg: number): string => formatSigned(deg, 'deg');

const cadence = (trial: Trial): number => trial.measures.cadence?.both.mean ?? Number.NaN;

const proportion = ({ gait }: Trial): number => gait.bodyProportion;

const proportionWords = (trial: Trial) => (value: number) =>
  `${isFrontalView(trial.view) ? 'shoulder width to trunk length' : 'thigh to shank'} ${value.toFixed(2)}`;

const round = (value: number): number => Math.round(value * 100) / 100;
