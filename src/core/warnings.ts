import { mayRun } from './events/activity.ts';
import { slowMotionPeriodS } from './events/bounce.ts';
import { nearSide } from './measures/seen.ts';
import { sizeChange, torsoLengthPx } from './pose/bodySize.ts';
import { landmarkSeries } from './pose/track.ts';
import type { Problem } from './problem.ts';
import type { Trial } from './trial.ts';

type Seen = Omit<Trial, 'warnings'>;
type Check = (trial: Seen) => Problem | null;

const MIN_FPS = 25;
const MIN_STRIKES = 4;
/** Dingenen 2018: fewer steps than this a side give unstable means. */
export const RELIABLE_STRIKES = 7;
const GOOD_PERSON_SHARE = 0.9;
const SURE_VIEW = 0.8;
/** A body smaller than this in the picture is measured with whole degrees of noise. */
const MIN_BODY_PX = 250;
/** Joggers reach 15° behind the vertical, runners 20 to 35°. */
const LEAST_THIGH_EXTENSION_DEG = 10;
/** Beyond this the mean height no longer scales lengths. */
const MAX_SIZE_CHANGE = 1.3;
/** Feet seen in fewer frames than this leave doubt which foot struck. */
const MIN_FEET_SHARE = 0.7;

const strikeCount = (trial: Seen): number => trial.gait.strikes.left.length + trial.gait.strikes.right.length;

/** What the person should know before trusting a trial, most important first. */
const CHECKS: readonly Check[] = [
  (trial) => {
    if (trial.activity === 'running') return null;
    // A runner slowed down four times and more moves too slowly for the bounce, and so counts as standing.
    const { timesS, path } = trial.gait;
    const isTooSlow =
      trial.activity !== 'walking' &&
      strikeCount(trial) === 0 &&
      slowMotionPeriodS(timesS, path, torsoLengthPx(trial.track)) !== null;
    if (isTooSlow) {
      return {
        code: 'slow-motion',
        message: 'The movement is too slow for running: this is slow motion, or somebody who hardly moves.',
        tip: 'For slow motion, set the camera’s frames per second (often 120 or 240) below the clip; everything is then recomputed.',
      };
    }
    if (trial.activity === 'standing') {
      return {
        code: 'standing',
        message: 'The person stands or hardly moves: no foot strikes were looked for.',
        tip: 'Use a clip of at least ten seconds of steady running.',
      };
    }
    if (trial.activity === 'walking') {
      return {
        code: 'walking',
        message: 'This looks like walking, not running: only the angles over time are shown.',
        tip: 'If it is running filmed in slow motion, set the camera’s frames per second below the clip.',
      };
    }
    return {
      code: 'not-running',
      message: 'It is not clear that this person runs.',
      tip: 'Look at the foot strikes on the video before you trust a number.',
    };
  },
  (trial) =>
    strikeCount(trial) < MIN_STRIKES && mayRun(trial.activity)
      ? {
          code: 'few-strikes',
          message: `Only ${strikeCount(trial)} foot strikes were found.`,
          tip: 'Film at least ten seconds of running with the whole body in the picture.',
        }
      : null,
  (trial) => {
    const least = Math.min(trial.gait.strikes.left.length, trial.gait.strikes.right.length);
    return strikeCount(trial) >= MIN_STRIKES && least < RELIABLE_STRIKES
      ? {
          code: 'short',
          message: `One side has only ${least} foot ${least === 1 ? 'strike' : 'strikes'}; ${RELIABLE_STRIKES} a side make a mean stable.`,
          tip: 'A clip of ten seconds or more gives about fourteen a side.',
        }
      : null;
  },
  ({ clip, track }) => {
    const lost = clip.missingFrames + Math.max(0, clip.frames - track.timesS.length);
    return lost > 0
      ? {
          code: 'frames-missing',
          message: `The video breaks off: ${lost} of its frames could not be read.`,
          tip: 'What was read is measured; copy the video from the phone again if the rest matters.',
        }
      : null;
  },
  (trial) =>
    trial.personShare < GOOD_PERSON_SHARE
      ? {
          code: 'person-part',
          message: `A runner was found in ${Math.round(100 * trial.personShare)} % of the frames only.`,
          tip: 'Only that part is measured; cut the clip to the part where the runner is seen.',
        }
      : null,
  (trial) =>
    trial.clip.captureFps < MIN_FPS
      ? {
          code: 'low-frame-rate',
          message: `The clip has ${trial.clip.captureFps.toFixed(0)} frames per second: foot strike falls between frames.`,
          tip: 'Film at 60 frames per second or more.',
        }
      : null,
  (trial) =>
    trial.viewSource === 'auto' && trial.viewConfidence < SURE_VIEW
      ? {
          code: 'view-unsure',
          message: 'It is not clear from which side this was filmed.',
          tip: 'Set the view below the clip.',
        }
      : null,
  (trial) => {
    const near = nearSide(trial.view);
    const extension = near && trial.measures.peakThighExtension?.summary[near].mean;
    return typeof extension === 'number' && extension < LEAST_THIGH_EXTENSION_DEG && mayRun(trial.activity)
      ? {
          code: 'legs-mixed-up',
          message: `The ${near} thigh never gets more than ${extension.toFixed(0)}° behind the vertical, as no runner’s does: the model seems to take one leg for the other in part of every stride.`,
          tip: 'Don’t trust the angles of the leg in this clip; more light, or clothes that tell the legs apart, help.',
        }
      : null;
  },
  (trial) =>
    trial.gait.bodyHeightPx < MIN_BODY_PX
      ? {
          code: 'small-runner',
          message: `The runner is only about ${Math.round(trial.gait.bodyHeightPx)} pixels tall in the picture.`,
          tip: 'Go closer or zoom in, until the runner fills most of the height.',
        }
      : null,
  (trial) => {
    const change = sizeChange(trial.track);
    return change > MAX_SIZE_CHANGE
      ? {
          code: 'size-changes',
          message: `The runner is ${change.toFixed(1)} times as large in parts of the clip as in others: lengths in % of height are rough.`,
          tip: 'Angles and times are not touched; for lengths, film on a treadmill or cut the clip to where the size is steady.',
        }
      : null;
  },
  (trial) => {
    const { heightPx, widthPx } = trial.track;
    const shares = (['leftAnkle', 'rightAnkle'] as const).map((ankle) => {
      const x = landmarkSeries(trial.track, 'image', ankle, 'x');
      const y = landmarkSeries(trial.track, 'image', ankle, 'y');
      const found = x.filter((value) => !Number.isNaN(value)).length;
      const inside = x.filter((value, i) => value > 0 && value < widthPx && y[i]! > 0 && y[i]! < heightPx);
      return found === 0 ? 1 : inside.length / found;
    });
    return Math.min(...shares) < MIN_FEET_SHARE
      ? {
          code: 'feet-outside',
          message: 'The feet are outside the picture much of the time.',
          tip: 'Film the whole body with some room below the feet.',
        }
      : null;
  },
];

export const trialWarnings = (trial: Seen): readonly Problem[] =>
  CHECKS.map((check) => check(trial)).filter((problem) => problem !== null);
