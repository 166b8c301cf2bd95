import { describe, expect, it } from 'vitest';
import type { CameraPose, Estimate } from '../../../src/core/camera/cameraPose.ts';
import { estimateCamera } from '../../../src/core/camera/estimateCamera.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import type { View } from '../../../src/core/sides.ts';
import { lostTrack, mirroredTrack } from '../../fixtures/analyticTrack.ts';
import {
  type Filming,
  FROM_BEHIND,
  filmed,
  type Line,
  leaningPost,
  project,
  TREADMILL,
  upright,
  WALL,
} from '../../fixtures/scene.ts';

const FRAMES = 5;
const still = (filming: Partial<Filming>): Filming[] => Array(FRAMES).fill({ ...FROM_BEHIND, ...filming });
const camera = (view: View, filming: Partial<Filming>, lines: readonly Line[]): CameraPose =>
  estimateCamera(filmed(still(filming), lines), view);
const FROM_LEFT: Partial<Filming> = {
  camera: [0, 1, -4.4],
  looksAt: [0, 0.9, 0],
  widthPx: 1280,
  heightPx: 720,
};
const IN_FRONT: Partial<Filming> = { camera: [4.4, 1.2, 0], looksAt: [0, 0.9, 0] };

/** Thrown as words: a test must not pass because there was nothing to compare. */
function known(estimate: Estimate | null): Estimate {
  if (!estimate) throw new Error('nothing was found');
  return estimate;
}

describe('roll', () => {
  it.each([-5, -2, 0, 1, 3, 5])('is read off upright things, %d°', (rollDeg) => {
    const { value, sd } = known(camera('posterior', { rollDeg }, [...WALL, ...TREADMILL]).rollDeg);
    expect(Math.abs(value - rollDeg)).toBeLessThan(0.3);
    expect(sd).toBeLessThan(1);
  });

  it('is the vertical where the runner is, not in the middle of the picture, for a pitched camera', () => {
    const filming = { ...FROM_BEHIND, camera: [-3.2, 2.1, 0.3], looksAt: [0, 0.9, 0.55] } as const;
    const hip = project(filming, [0, 0.9, 0]);
    const neck = project(filming, [0, 1.4, 0]);
    const trueDeg = (Math.atan2(neck.x - hip.x, hip.y - neck.y) * 180) / Math.PI;
    expect(Math.abs(trueDeg)).toBeGreaterThan(1.5);
    const { value } = known(camera('posterior', filming, [...WALL, ...TREADMILL]).rollDeg);
    expect(Math.abs(value - trueDeg)).toBeLessThan(0.4);
  });

  // From the side a treadmill shows its lean in full.
  const posts = [leaningPost(1, -0.38, 9), leaningPost(1, 0.38, 9)];

  it('is not taken from leaning posts alone', () => {
    const alone = camera('left', FROM_LEFT, posts).rollDeg;
    // Whatever is said of them must hold the truth within its own doubt.
    expect(alone === null || Math.abs(alone.value) < alone.sd).toBe(true);
  });

  it('is taken from the walls when posts lean before them', () => {
    const walls = [-2.2, -1.1, 0.9, 2.1].map((forward) => upright(forward, 3, 0.2, 2.4));
    const { value } = known(camera('left', { ...FROM_LEFT, rollDeg: -2 }, [...walls, ...posts]).rollDeg);
    expect(Math.abs(value - -2)).toBeLessThan(0.4);
  });

  it('is less certain for things that contradict each other', () => {
    const sdOf = (lines: readonly Line[]) => known(camera('posterior', {}, lines).rollDeg).sd;
    const crooked = WALL.map(
      ([foot, top], i): Line => [foot, [top[0], top[1], top[2] + (i % 2 ? 0.05 : -0.05)]],
    );
    expect(sdOf([...crooked, ...TREADMILL])).toBeGreaterThan(1.2 * sdOf([...WALL, ...TREADMILL]));
  });

  it('is less certain for a camera that sways', () => {
    const swaying = [-2, 1.5, -1, 2, 0].map((rollDeg) => ({ ...FROM_BEHIND, rollDeg }));
    const { value, sd } = known(
      estimateCamera(filmed(swaying, [...WALL, ...TREADMILL]), 'posterior').rollDeg,
    );
    expect(Math.abs(value)).toBeLessThan(sd);
    expect(sd).toBeGreaterThan(1.2);
  });

  it('is not known without anything straight, nor from level lines', () => {
    expect(camera('posterior', {}, []).rollDeg).toBeNull();
    const shelf: Line[] = [
      [
        [4, 1, -2],
        [4, 1, 2],
      ],
    ];
    expect(camera('posterior', {}, shelf).rollDeg).toBeNull();
  });
});

describe('yaw', () => {
  it.each([-12, -5, 0, 3, 9])('is read off the treadmill from behind, %d°', (yawDeg) => {
    const right = 4.2 * Math.tan((yawDeg * Math.PI) / 180);
    const { value, sd } = known(camera('posterior', { camera: [-4.2, 1.15, right] }, TREADMILL).yawDeg);
    expect(Math.abs(value - yawDeg)).toBeLessThan(1 + 0.15 * Math.abs(yawDeg));
    // The lens is not known: the farther off the line, the less certain.
    expect(sd).toBeGreaterThan(0.3 * Math.abs(yawDeg));
    expect(sd).toBeLessThan(2 + 0.6 * Math.abs(yawDeg));
  });

  it.each([-6, 4])('has the same sign from in front, %d°', (yawDeg) => {
    const right = 4.4 * Math.tan((yawDeg * Math.PI) / 180);
    const { value } = known(camera('anterior', { ...IN_FRONT, camera: [4.4, 1.2, right] }, TREADMILL).yawDeg);
    expect(Math.abs(value - yawDeg)).toBeLessThan(1.5);
  });

  it('does not mistake a rolled camera for one off the line', () => {
    const { rollDeg, yawDeg } = camera('posterior', { rollDeg: 4 }, [...WALL, ...TREADMILL]);
    expect(Math.abs(known(rollDeg).value - 4)).toBeLessThan(0.3);
    expect(Math.abs(known(yawDeg).value)).toBeLessThan(0.7);
  });

  it('is in wide doubt from one line along the run, and says nothing from none', () => {
    const { yawDeg } = camera('posterior', {}, TREADMILL.slice(0, 1));
    expect(yawDeg?.sd ?? Number.POSITIVE_INFINITY).toBeGreaterThan(4);
    expect(known(camera('posterior', {}, TREADMILL).yawDeg).sd).toBeLessThan(2);
    expect(camera('posterior', {}, WALL).yawDeg).toBeNull();
  });

  it('is not asked for from the side', () => {
    const { yawDeg, heightRatio } = camera('left', FROM_LEFT, [...WALL, ...TREADMILL]);
    expect([yawDeg, heightRatio]).toEqual([null, null]);
  });
});

it.each([0.7, 1.15, 1.7])('reads the height of a camera %f m over the ground off the horizon', (up) => {
  const { value, sd } = known(camera('posterior', { camera: [-4.2, up, 0] }, TREADMILL).heightRatio);
  const stature = 0.49 / 0.288;
  expect(Math.abs(value - up / stature)).toBeLessThan(2 * sd);
  expect(sd).toBeLessThan(0.2);
});

const OFF_LINE: Partial<Filming> = { camera: [-4, 1.3, 0.5], rollDeg: 2.5 };
const round = ({ rollDeg, yawDeg, heightRatio }: CameraPose) =>
  [rollDeg, yawDeg, heightRatio].flatMap((estimate) => [known(estimate).value, known(estimate).sd]);

it('a mirror turns roll and yaw round and leaves their spread', () => {
  const track = filmed(still(OFF_LINE), [...WALL, ...TREADMILL]);
  const mirrored: PoseTrack = {
    ...mirroredTrack(track, { rename: true }),
    sceneLines: track.sceneLines.map(({ frame, segments }) => ({
      frame,
      segments: segments.map((value, i) => (i % 2 === 0 ? track.widthPx - value : value)),
    })),
  };
  const [roll, rollSd, yaw, yawSd, ...height] = round(estimateCamera(track, 'posterior'));
  const turnedRound = [-roll!, rollSd!, -yaw!, yawSd!, ...height];
  round(estimateCamera(mirrored, 'posterior')).forEach((value, i) => {
    expect(value).toBeCloseTo(turnedRound[i]!, 2);
  });
});

it('the size of the picture changes nothing', () => {
  const lines = [...WALL, ...TREADMILL];
  const large = filmed(still({ ...OFF_LINE, widthPx: 2160, heightPx: 3840 }), lines);
  const small = round(estimateCamera(filmed(still(OFF_LINE), lines), 'posterior'));
  round(estimateCamera(large, 'posterior')).forEach((value, i) => {
    expect(value).toBeCloseTo(small[i]!, 2);
  });
});

it('says nothing where nobody was found', () => {
  const empty = lostTrack(filmed(still({}), [...WALL, ...TREADMILL]), () => true);
  expect(estimateCamera(empty, 'posterior')).toEqual({
    rollDeg: null,
    rollDriftDeg: 0,
    yawDeg: null,
    heightRatio: null,
  });
});
