import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeCamera, toPixels } from '../../sample/camera.mjs';
import { BELT_SPEED, soleHeight } from '../../sample/motion/foot.mjs';
import { heightOverStep } from '../../sample/motion/pelvis.mjs';
import { makeMotion } from '../../sample/motion.mjs';
import { camera, clip, trials } from '../../sample/trials.mjs';
import { anglesOf, pointsOf } from '../../sample/truth.mjs';

type Side = 'left' | 'right';
type Series = Record<string, number[]>;
interface Truth {
  clip: string;
  fps: number;
  frames: number;
  widthPx: number;
  heightPx: number;
  view: string;
  events: { type: 'footStrike' | 'toeOff'; side: Side; timeS: number }[];
  atFootStrike: ({ side: Side; timeS: number } & Record<string, number>)[];
  series: Series;
  points2dPx: Record<string, [number, number][]>;
  points3dM: Record<string, [number, number, number][]>;
}

const file = (name: string) => new URL(`../../public/sample/${name}`, import.meta.url);
const truthOf = (name: string): Truth => JSON.parse(readFileSync(file(`${name}.truth.json`), 'utf8'));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));
const strikes = (truth: Truth, side?: Side) =>
  truth.atFootStrike.filter((strike) => side === undefined || strike.side === side);
const atStrikes = (truth: Truth, side: Side, angle: string) => strikes(truth, side).map((s) => s[angle]!);
const foot = (pose: Record<string, unknown>, side: Side) => pose[side === 'left' ? 'footLeft' : 'footRight'];

const names = ['before', 'after'] as const;
const truths = { before: truthOf('before'), after: truthOf('after') };

describe.each(names)('the truth of the clip %s', (name) => {
  const truth = truths[name];

  it('describes the clip that the script renders', () => {
    expect(truth).toMatchObject({ ...clip, clip: `${name}.mp4`, view: 'posterior' });
    for (const values of Object.values(truth.series)) expect(values).toHaveLength(truth.frames);
    for (const points of [truth.points2dPx, truth.points3dM]) {
      expect(Object.keys(points)).toHaveLength(18);
      for (const values of Object.values(points)) expect(values).toHaveLength(truth.frames);
    }
  });

  it('has alternating strikes, at least nine a side well inside the clip, about 172 a minute', () => {
    const all = strikes(truth);
    all.slice(1).forEach((strike, i) => {
      expect(strike.side).not.toBe(all[i]!.side);
      expect(strike.timeS - all[i]!.timeS).toBeCloseTo(60 / 172, 1);
    });
    const end = truth.frames / truth.fps;
    for (const side of ['left', 'right'] as const) {
      const inside = strikes(truth, side).filter(({ timeS }) => timeS > 0.25 && timeS < end - 0.25);
      expect(inside.length).toBeGreaterThanOrEqual(9);
    }
    expect(mean(all.slice(1).map((strike, i) => strike.timeS - all[i]!.timeS))).toBeCloseTo(60 / 172, 2);
  });

  it('has every toe-off a quarter of a second after its strike', () => {
    for (const strike of truth.events.filter((e) => e.type === 'footStrike')) {
      const off = truth.events.find(
        (e) => e.type === 'toeOff' && e.side === strike.side && e.timeS > strike.timeS,
      );
      if (off) expect(off.timeS - strike.timeS).toBeCloseTo(0.25, 1);
    }
  });

  it('gives angles at strike that are the series there, in side-normalised signs', () => {
    const value = (key: string, timeS: number) => {
      const i = Math.floor(timeS * truth.fps);
      const share = timeS * truth.fps - i;
      return truth.series[key]![i]! * (1 - share) + truth.series[key]![i + 1]! * share;
    };
    for (const strike of strikes(truth)) {
      const right = strike.side === 'right' ? 1 : -1;
      const Side = strike.side === 'right' ? 'Right' : 'Left';
      const expected = {
        pelvicRotationDeg: right * value('pelvicRotationRightForwardDeg', strike.timeS),
        pelvicDropDeg: -right * value('pelvicObliquityRightDownDeg', strike.timeS),
        trunkSideBendDeg: right * value('trunkLeanRightDeg', strike.timeS),
        trunkSideBendRelPelvisDeg: right * value('trunkSideBendRightRelPelvisDeg', strike.timeS),
        trunkForwardLeanDeg: value('trunkForwardLeanDeg', strike.timeS),
        hipExternalRotationDeg: value(`hipExternalRotation${Side}Deg`, strike.timeS),
        hipAdductionDeg: value(`hipAdduction${Side}Deg`, strike.timeS),
        hipFlexionDeg: value(`hipFlexion${Side}Deg`, strike.timeS),
        thighAngleDeg: value(`thighAngle${Side}Deg`, strike.timeS),
        kneeFlexionDeg: value(`kneeFlexion${Side}Deg`, strike.timeS),
        footProgressionOutDeg: value(`footProgressionOut${Side}Deg`, strike.timeS),
      };
      for (const [key, number] of Object.entries(expected)) expect(strike[key]).toBeCloseTo(number, 2);
      // Bend relative to the pelvis = bend + drop, as the methods define it.
      expect(strike.trunkSideBendRelPelvisDeg).toBeCloseTo(
        strike.trunkSideBendDeg! + strike.pelvicDropDeg!,
        2,
      );
    }
  });

  it('agrees with its own points: lean, knee and thigh from the joints in space', () => {
    for (let i = 0; i < truth.frames; i += 17) {
      const p = (point: string) => truth.points3dM[point]![i]!;
      const centre = (a: string, b: string) => p(a).map((x, axis) => (x + p(b)[axis]!) / 2);
      const hips = centre('left_hip', 'right_hip');
      const shoulders = centre('left_shoulder', 'right_shoulder');
      const degrees = (y: number, x: number) => (Math.atan2(y, x) * 180) / Math.PI;
      const lean = degrees(shoulders[2]! - hips[2]!, shoulders[1]! - hips[1]!);
      expect(truth.series.trunkLeanRightDeg![i]).toBeCloseTo(lean, 1);
      const thigh = degrees(p('left_knee')[0] - p('left_hip')[0], p('left_hip')[1] - p('left_knee')[1]);
      expect(truth.series.thighAngleLeftDeg![i]).toBeCloseTo(thigh, 1);
      // Seen from behind, the runner's left is the picture's left.
      expect(truth.points2dPx.left_hip![i]![0]).toBeLessThan(truth.points2dPx.right_hip![i]![0]);
    }
  });

  it('is what the motion gives today', () => {
    const motion = makeMotion(trials[name]);
    const eye = makeCamera(camera, clip);
    for (const i of [0, 100, clip.frames - 1]) {
      const pose = motion.poseAt(i / clip.fps);
      for (const [key, value] of Object.entries(anglesOf(pose)))
        expect(truth.series[key]![i]).toBeCloseTo(value, 2);
      const ankle = toPixels(eye, pointsOf(pose).left_ankle!, clip);
      expect(truth.points2dPx.left_ankle![i]![0]).toBeCloseTo(ankle[0], 1);
      expect(truth.points2dPx.left_ankle![i]![1]).toBeCloseTo(ankle[1], 1);
    }
  });

  it('has strides that differ a little, but not much', () => {
    for (const side of ['left', 'right'] as const)
      for (const angle of ['trunkSideBendDeg', 'pelvicRotationDeg', 'hipExternalRotationDeg']) {
        expect(spread(atStrikes(truth, side, angle))).toBeGreaterThan(0.15);
        expect(spread(atStrikes(truth, side, angle))).toBeLessThan(1.5);
      }
  });
});

describe('before against after', () => {
  const change = (side: Side, angle: string) =>
    mean(atStrikes(truths.after, side, angle)) - mean(atStrikes(truths.before, side, angle));
  const asymmetry = (name: 'before' | 'after', angle: string) =>
    mean(atStrikes(truths[name], 'left', angle)) - mean(atStrikes(truths[name], 'right', angle));

  it('is asymmetric before, on the left, and mostly even after', () => {
    expect(asymmetry('before', 'trunkSideBendDeg')).toBeGreaterThan(4);
    expect(asymmetry('before', 'pelvicRotationDeg')).toBeGreaterThan(4);
    expect(asymmetry('before', 'hipExternalRotationDeg')).toBeLessThan(-6);
    for (const angle of ['trunkSideBendDeg', 'pelvicRotationDeg', 'hipExternalRotationDeg'])
      expect(Math.abs(asymmetry('after', angle))).toBeLessThan(0.45 * Math.abs(asymmetry('before', angle)));
  });

  it('changes the left side and hardly the right', () => {
    expect(change('left', 'trunkSideBendDeg')).toBeLessThan(-3);
    expect(change('left', 'pelvicRotationDeg')).toBeLessThan(-3);
    expect(change('left', 'hipExternalRotationDeg')).toBeGreaterThan(4);
    for (const angle of ['trunkSideBendDeg', 'pelvicRotationDeg', 'hipExternalRotationDeg'])
      expect(Math.abs(change('right', angle))).toBeLessThan(1);
  });
});

describe.each(names)('the motion of %s', (name) => {
  const motion = makeMotion(trials[name]);
  const sole = (side: Side, timeS: number) => soleHeight(foot(motion.poseAt(timeS), side));
  const contacts = () => {
    const events = motion.events(6.8);
    return events
      .filter((e) => e.type === 'footStrike')
      .flatMap(({ side, timeS }) => {
        const off = events.find((e) => e.type === 'toeOff' && e.side === side && e.timeS > timeS);
        return off ? [{ side: side as Side, onS: timeS, offS: off.timeS }] : [];
      });
  };

  it('strikes exactly when the sole comes down on the belt', () => {
    for (const { side, onS, offS } of contacts()) {
      expect(sole(side, onS - 0.01)).toBeGreaterThan(0.004);
      expect(sole(side, onS + 0.001)).toBeCloseTo(0, 6);
      expect(sole(side, offS - 0.001)).toBeCloseTo(0, 6);
      expect(sole(side, offS + 0.03)).toBeGreaterThan(0.004);
    }
  });

  it('keeps the standing sole on the belt and moving with it, and the swinging foot clear', () => {
    for (const { side, onS, offS } of contacts()) {
      for (let share = 0.02; share < 1; share += 0.07)
        expect(sole(side, onS + share * (offS - onS))).toBeCloseTo(0, 6);
      const ballX = (timeS: number): number => pointsOf(motion.poseAt(timeS))[`${side}_ball`]!.x;
      const flat = onS + 0.35 * (offS - onS);
      expect((ballX(flat + 0.02) - ballX(flat)) / 0.02).toBeCloseTo(-BELT_SPEED, 1);
      for (let timeS = offS + 0.05; timeS < offS + 0.4; timeS += 0.02)
        expect(sole(side, timeS)).toBeGreaterThan(0.02);
    }
  });

  it('never tears: no joint jumps between moments, and bones keep their length', () => {
    const step = 0.002;
    let last = pointsOf(motion.poseAt(0));
    for (let timeS = step; timeS < 1.6; timeS += step) {
      const now = pointsOf(motion.poseAt(timeS));
      for (const key of Object.keys(now)) expect(now[key]!.distanceTo(last[key]!) / step).toBeLessThan(14);
      for (const side of ['left', 'right'] as const) {
        expect(now[`${side}_hip`]!.distanceTo(now[`${side}_knee`]!)).toBeCloseTo(0.43, 6);
        expect(now[`${side}_knee`]!.distanceTo(now[`${side}_ankle`]!)).toBeCloseTo(0.42, 3);
      }
      last = now;
    }
  });
});

describe('the motion model', () => {
  it('repeats every stride, but for the wobble', () => {
    const motion = makeMotion(trials.before);
    const stride = 120 / 172;
    const one = pointsOf(motion.poseAt(1.2));
    const next = pointsOf(motion.poseAt(1.2 + stride));
    const halfWay = pointsOf(motion.poseAt(1.2 + stride / 2));
    for (const key of Object.keys(one)) expect(one[key]!.distanceTo(next[key]!)).toBeLessThan(0.06);
    expect(one.left_ankle!.distanceTo(halfWay.left_ankle!)).toBeGreaterThan(0.2);
  });

  it('moves the pelvis as gravity and the ground would: down to midstance, up, and free in flight', () => {
    const contact = 0.72;
    expect(heightOverStep(0)).toBeCloseTo(0, 9);
    expect(heightOverStep(contact)).toBeCloseTo(0, 9);
    expect(heightOverStep(0.999999)).toBeCloseTo(0, 5);
    const shares = Array.from({ length: 200 }, (_, i) => i / 200);
    const lowest = shares.reduce((low, s) => (heightOverStep(s) < heightOverStep(low) ? s : low));
    expect(lowest).toBeCloseTo(contact / 2, 2);
    const stepS = 60 / 172;
    const h = 0.02;
    const middleOfFlight = (1 + contact) / 2;
    const fall =
      (heightOverStep(middleOfFlight + h) -
        2 * heightOverStep(middleOfFlight) +
        heightOverStep(middleOfFlight - h)) /
      (h * stepS) ** 2;
    expect(fall).toBeCloseTo(-9.81, 3);
  });

  it('is the same every time', () => {
    const at = () => JSON.stringify(makeMotion(trials.after).poseAt(2.345));
    expect(at()).toBe(at());
  });
});

describe('the files', () => {
  it('are small enough to load at a click', () => {
    const bytes = (name: string) => statSync(file(name)).size;
    expect(bytes('before.mp4') + bytes('after.mp4')).toBeLessThan(3e6);
    for (const name of names) expect(bytes(`${name}.mp4`)).toBeGreaterThan(200_000);
    expect(bytes('poster.webp')).toBeLessThan(40_000);
  });

  it('start before they are all there: the index comes before the pictures', () => {
    for (const name of names) {
      const start = readFileSync(file(`${name}.mp4`)).toString('latin1');
      expect(start.indexOf('moov')).toBeGreaterThan(0);
      expect(start.indexOf('moov')).toBeLessThan(start.indexOf('mdat'));
    }
  });
});
