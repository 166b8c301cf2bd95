import type { PoseTrack } from '../pose/track.ts';
import { isFrontalView, type View } from '../sides.ts';
import { bodyYaw } from './bodyYaw.ts';
import type { Estimate } from './cameraPose.ts';
import { estimateCamera } from './estimateCamera.ts';

/** An angle of the camera with its standard uncertainty, degrees, and where it comes from. */
export interface CameraAngle {
  readonly deg: number;
  readonly sdDeg: number;
  /** `scene`: straight things in the picture; `body`: the runner; `person`: set by hand; `assumed`: a guess. */
  readonly source: 'scene' | 'body' | 'sceneAndBody' | 'person' | 'assumed';
}

/** How the camera was held and where it stood, as the measures use it. */
export interface CameraSetup {
  /**
   * Direction of the true vertical in the picture at the runner's place: + the camera is turned counter-clockwise, so
   * that a vertical line leans clockwise in the picture.
   */
  readonly roll: CameraAngle;
  /** + the camera stands to the runner's right of the line of running. null from the side. */
  readonly yaw: CameraAngle | null;
  /** Height of the camera over the ground in heights of the runner's body; null where no horizon was found. */
  readonly heightBodies: number | null;
}

/** What a person may set instead of the software, degrees, with the signs of {@link CameraSetup}. */
export interface CameraChoice {
  readonly rollDeg?: number;
  readonly yawDeg?: number;
}

/** A phone set up by eye; nobody has measured how level people hold one. */
const ASSUMED_ROLL: CameraAngle = { deg: 0, sdDeg: 1.5, source: 'assumed' };
const ASSUMED_YAW: CameraAngle = { deg: 0, sdDeg: 5, source: 'assumed' };
/**
 * A line of 500 pixels along a door frame, its ends good to two pixels, a frame that is not perfect, and a camera that
 * looks a little down, so that what is upright beside the runner leans otherwise than at the runner's place. A hand-held
 * camera drifts besides: the line holds for one frame of the clip.
 */
const PERSON_ROLL_SD_DEG = 0.4;
const PERSON_YAW_SD_DEG = 2;

/** From everything that speaks of it: the person's word first, then the scene and the body. */
export function cameraSetup(track: PoseTrack, view: View, choice: CameraChoice = {}): CameraSetup {
  const { rollDeg, rollDriftDeg, yawDeg, heightRatio } = estimateCamera(track, view);
  return {
    roll:
      byPerson(choice.rollDeg, Math.hypot(PERSON_ROLL_SD_DEG, rollDriftDeg)) ??
      angle(rollDeg, 'scene') ??
      ASSUMED_ROLL,
    yaw: isFrontalView(view)
      ? (byPerson(choice.yawDeg, PERSON_YAW_SD_DEG) ?? together(yawDeg, bodyYaw(track)) ?? ASSUMED_YAW)
      : null,
    heightBodies: heightRatio?.value ?? null,
  };
}

const byPerson = (deg: number | undefined, sdDeg: number): CameraAngle | null =>
  deg === undefined ? null : { deg, sdDeg, source: 'person' };

const angle = (estimate: Estimate | null, source: CameraAngle['source']): CameraAngle | null =>
  estimate && { deg: estimate.value, sdDeg: estimate.sd, source };

/** Two independent words on one angle, each as heavy as it is certain (inverse variance). */
function together(scene: Estimate | null, body: Estimate | null): CameraAngle | null {
  if (!scene || !body) return angle(scene, 'scene') ?? angle(body, 'body');
  const [a, b] = [1 / scene.sd ** 2, 1 / body.sd ** 2];
  return {
    deg: (a * scene.value + b * body.value) / (a + b),
    // Words that contradict each other make neither of them more certain.
    sdDeg:
      Math.max(1, Math.abs(scene.value - body.value) / Math.hypot(scene.sd, body.sd) / 2) / Math.sqrt(a + b),
    source: 'sceneAndBody',
  };
}
