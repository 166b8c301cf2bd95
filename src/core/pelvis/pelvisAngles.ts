import type { PoseTrack } from '../pose/track.ts';
import type { View } from '../sides.ts';
import { lowPass } from '../signal/lowPass.ts';
import { mean } from '../stats/mean.ts';
import type { Stride } from '../stride.ts';
import type { Withheld } from '../withheld.ts';
import { parameterOf } from './followPelvis.ts';
import type { MarkerChoice, MarkerTracks } from './markers.ts';
import { followMarkers } from './markerTrack.ts';
import type { PelvisAngles } from './pelvisAngle.ts';
import { repeatability } from './repeatability.ts';
import type { StandingReference } from './standing.ts';
import { standingZero } from './standingZero.ts';

const DEGREES = 180 / Math.PI;
/** A little above the trunk’s 8 Hz: what is registered to a template jitters less than key points do. */
const CUTOFF_HZ = 10;
/** Where the picture's own noise leaves more than this open, there is too little on the cloth to follow, degrees. */
const MAX_NOISE_DEG = 0.25;
/**
 * A pelvis repeats itself from stride to stride: by 0.92 and more on rendered runners, whose motion is real; a hem that
 * flutters repeats by 0.72–0.84.
 */
const LEAST_REPEATABILITY = 0.88;

const NO_STANDING: Withheld = {
  code: 'noZero',
  message:
    'What level and straight ahead look like is not known: add a standing reference, two seconds of quiet standing before the same camera. The range needs none.',
};
const OTHER_STANDING: Withheld = {
  code: 'noZero',
  message:
    'The standing reference does not look like this clip: it takes the same clothes, camera, place and light.',
};
const MARKERS_NOT_STANDING: Withheld = {
  code: 'noZero',
  message: 'Markers are set in this clip and not in the standing reference: set them there too.',
};
const FROM_THE_FRONT: Withheld = {
  code: 'notCarried',
  message: 'It is followed on the back of the pelvis: film from behind.',
};
const NOT_FOLLOWED: Withheld = {
  code: 'notSeen',
  message: 'The pelvis could not be followed: it takes a clip from behind that shows it all the time.',
};
const NO_PATTERN: Withheld = {
  code: 'notSeen',
  message:
    'The clothes over the pelvis show too little to follow: tight shorts with seams or a pattern, or stickers, would.',
};
const NOT_THE_PELVIS: Withheld = {
  code: 'notSeen',
  message:
    'What was followed does not repeat from stride to stride, so it is not the pelvis: loose clothes or blur. Tight shorts or stickers would help.',
};

interface Given {
  readonly markers?: MarkerChoice;
  readonly standing?: StandingReference;
}

/**
 * Obliquity and rotation of the pelvis from the pictures. Rotation comes from the patch on its back; obliquity from
 * markers where a person pointed them out, else from the patch. What is followed is movement; values get their zero
 * from the standing reference. null where the view shows neither.
 */
export function pelvisAngles(
  track: PoseTrack,
  view: View,
  strides: readonly Stride[],
  { markers: choice, standing }: Given,
): PelvisAngles | null {
  if (view === 'left' || view === 'right') return null;
  const motion = track.pelvisMotion;
  if (view === 'anterior') return unfit(track, FROM_THE_FRONT);
  if (!motion) return unfit(track, NOT_FOLLOWED);
  const zero = standing ? standingZero(motion, standing.track) : null;
  const whyNoZero = !standing ? NO_STANDING : zero ? null : OTHER_STANDING;
  const smooth = (deg: Float64Array) => lowPass(track.timesS, deg, CUTOFF_HZ);
  const patchAngle = (name: 'obliquity' | 'rotation') =>
    about(
      smooth(parameterOf(motion, name).map((radians) => radians * DEGREES)),
      zero && zero[name] * DEGREES,
    );
  const tooNoisy = (name: 'obliquity' | 'rotation') =>
    motion[`${name}SdDeg`] > MAX_NOISE_DEG ? NO_PATTERN : null;

  const patchObliquity = patchAngle('obliquity');
  const repeats = repeatability(track.timesS, patchObliquity, strides) >= LEAST_REPEATABILITY;
  const loose = repeats ? null : NOT_THE_PELVIS;
  const tracks = choice ? followMarkers(track, motion, choice) : null;
  const rotation = {
    deg: patchAngle('rotation'),
    unfit: tooNoisy('rotation') ?? loose,
    noValue: whyNoZero,
  };
  if (!tracks) {
    return {
      obliquityRightDown: {
        deg: patchObliquity,
        unfit: tooNoisy('obliquity') ?? loose,
        noValue: whyNoZero,
      },
      rotationRightForward: rotation,
      markers: null,
      how: `patch on the back of the pelvis, zero ${zero ? `from “${standing?.name}”` : 'unknown'}`,
    };
  }
  const markerZero = standing ? standingMarkersDeg(standing) : null;
  return {
    obliquityRightDown: {
      deg: about(smooth(markerLineDeg(tracks)), markerZero),
      unfit: null,
      noValue: !standing ? NO_STANDING : markerZero === null ? MARKERS_NOT_STANDING : null,
    },
    rotationRightForward: rotation,
    markers: tracks,
    how: `markers for obliquity, patch for rotation, zero ${zero ? `from “${standing?.name}”` : 'unknown'}`,
  };
}

/** Counted from a zero, or from the mean where none is known. */
function about(deg: Float64Array, zeroDeg: number | null): Float64Array {
  const zero = zeroDeg ?? mean(deg.filter(Number.isFinite));
  return deg.map((value) => value - zero);
}

/** Slope of the line through both markers, degrees, + the right one lower in the picture, [frame]. */
const markerLineDeg = ({ left, right }: MarkerTracks): Float64Array =>
  left.x.map((x, frame) => Math.atan2(right.y[frame]! - left.y[frame]!, right.x[frame]! - x) * DEGREES);

function standingMarkersDeg({ track, markers }: StandingReference): number | null {
  if (!markers || !track.pelvisMotion) return null;
  const tracks = followMarkers(track, track.pelvisMotion, markers);
  const deg = tracks && mean(markerLineDeg(tracks).filter(Number.isFinite));
  return deg === null || Number.isNaN(deg) ? null : deg;
}

function unfit(track: PoseTrack, why: Withheld): PelvisAngles {
  const none = { deg: track.timesS.map(() => Number.NaN), unfit: why, noValue: null };
  return { obliquityRightDown: none, rotationRightForward: none, markers: null, how: why.message };
}
