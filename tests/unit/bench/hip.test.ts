import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { compareHips, hipTable } from '../../../bench/hip/compare.ts';
import { hipExternalRotationDeg, type Leg } from '../../../bench/hip/leg.ts';
import { leverages } from '../../../bench/hip/leverage.ts';
import { hipLimits, limitTable } from '../../../bench/hip/limits.ts';
import { HIP_READINGS } from '../../../bench/hip/readings.ts';
import { wholeStride } from '../../../bench/hip/wholeStride.ts';
import { readTruth, type Truth } from '../../../bench/truth.ts';
import type { Gait } from '../../../src/core/gait.ts';
import { LANDMARK_INDEX } from '../../../src/core/pose/landmarks.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { otherSide, perSide, SIDES, type Side } from '../../../src/core/sides.ts';
import { analyticGait } from '../../fixtures/analyticGait.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';

const FPS = 60;
const FRAMES = 240;
const STRIDE_S = 0.7;
const RADIANS = Math.PI / 180;
const X = new Vector3(1, 0, 0);
const Y = new Vector3(0, 1, 0);
const Z = new Vector3(0, 0, 1);
const THIGH_M = 0.42;
const SHANK_M = 0.43;
/** Strikes of the left foot, and of the right half a stride later. */
const strikesS = (side: Side) =>
  [0.3, 1, 1.7, 2.4, 3.1].map((timeS) => timeS + (side === 'right' ? STRIDE_S / 2 : 0));
const wave = (mean: number, size: number, timeS: number) =>
  mean + size * Math.cos((2 * Math.PI * timeS) / STRIDE_S);

/** A leg of which flexion, adduction and turn of the hip and the knee's bend are told, from a level, straight pelvis. */
function legOf(side: Side, turnOutDeg: number, kneeDeg: number, flexionDeg = 25, adductionDeg = 6): Leg {
  const outward = side === 'right' ? 1 : -1;
  const bend = (vector: Vector3) =>
    vector
      .applyAxisAngle(Y, -outward * turnOutDeg * RADIANS)
      .applyAxisAngle(X, outward * adductionDeg * RADIANS)
      .applyAxisAngle(Z, flexionDeg * RADIANS);
  const hip = new Vector3(0, 0.9, outward * 0.1);
  const knee = bend(new Vector3(0, -THIGH_M, 0)).add(hip);
  const shank = bend(new Vector3(0, -SHANK_M, 0).applyAxisAngle(Z, -kneeDeg * RADIANS));
  return { side, pelvisAxis: Z.clone(), hip, knee, ankle: shank.add(knee) };
}

const turnDeg: Record<Side, (timeS: number) => number> = {
  left: (timeS) => wave(-4, 3, timeS),
  right: (timeS) => wave(7, 2, timeS),
};
const kneeDeg = (timeS: number) => wave(45, 30, timeS);

function truthOf({ stickers = false } = {}): Truth {
  const timesS = Array.from({ length: FRAMES }, (_, frame) => frame / FPS);
  const legs = perSide((side) => timesS.map((timeS) => legOf(side, turnDeg[side](timeS), kneeDeg(timeS))));
  const points3dM: Record<string, number[][]> = {};
  for (const side of SIDES) {
    for (const name of ['hip', 'knee', 'ankle'] as const) {
      points3dM[`${side}_${name}`] = legs[side].map((leg) => leg[name].toArray());
    }
    if (!stickers) continue;
    // On the joints themselves, so that they must show what the joints show.
    points3dM[`sticker_knee_${side}`] = points3dM[`${side}_knee`]!;
    points3dM[`sticker_heel_${side}`] = points3dM[`${side}_ankle`]!;
  }
  const zero = timesS.map(() => 0);
  return readTruth('test', {
    fps: FPS,
    frames: FRAMES,
    view: 'posterior',
    events: SIDES.flatMap((side) => strikesS(side).map((timeS) => ({ type: 'footStrike', side, timeS }))),
    atFootStrike: SIDES.flatMap((side) => strikesS(side).map((timeS) => ({ side, timeS }))),
    series: {
      timeS: timesS,
      pelvicRotationRightForwardDeg: zero,
      pelvicObliquityRightDownDeg: zero,
      hipExternalRotationLeftDeg: timesS.map(turnDeg.left),
      hipExternalRotationRightDeg: timesS.map(turnDeg.right),
      kneeFlexionLeftDeg: timesS.map(kneeDeg),
      kneeFlexionRightDeg: timesS.map(kneeDeg),
    },
    points3dM,
  });
}

describe('hipExternalRotationDeg', () => {
  it.each(SIDES)('finds the turn of a %s thigh whatever hip and knee do besides', (side) => {
    for (const turn of [-20, 0, 13]) {
      for (const knee of [12, 50, 100]) {
        expect(hipExternalRotationDeg(legOf(side, turn, knee, 30, -5))).toBeCloseTo(turn, 9);
      }
    }
  });

  it('counts from the pelvis', () => {
    const leg = legOf('right', 5, 40, 0, 0);
    // The right side forward turns the pelvis to the left, away from the thigh.
    const pelvisAxis = Z.clone().applyAxisAngle(Y, 8 * RADIANS);
    expect(hipExternalRotationDeg({ ...leg, pelvisAxis })).toBeCloseTo(13, 9);
  });
});

describe('leverages', () => {
  it('of a leg’s joints are what the bent shank moves sideways, less a shift and a slant', () => {
    const strike = leverages([truthOf()]).find(
      ({ seen, label }) => seen === 'joints' && label === 'at strike',
    );
    const knee = strike!.kneeFlexionDeg * RADIANS;
    const expected = (1000 * SHANK_M * Math.sin(knee) * RADIANS) / Math.sqrt(6);
    expect(strike!.clips).toBe(1);
    expect(strike!.mmPerDeg).toBeGreaterThan(0.9 * expected);
    expect(strike!.mmPerDeg).toBeLessThan(1.1 * expected);
  });

  it('of stickers need a clip that wears them', () => {
    const stickers = (truth: Truth) => leverages([truth]).filter(({ seen }) => seen === 'stickers');
    expect(stickers(truthOf()).map(({ clips }) => clips)).toEqual([0, 0, 0, 0]);
    const joints = leverages([truthOf()]).filter(({ seen }) => seen === 'joints');
    stickers(truthOf({ stickers: true })).forEach(({ clips, mmPerDeg }, k) => {
      expect(clips).toBe(1);
      expect(mmPerDeg).toBeCloseTo(joints[k]!.mmPerDeg, 9);
    });
  });
});

describe('hipLimits', () => {
  it('reads another moment’s rotation for that of the strike, and asks for a pose where it takes one', () => {
    const limits = hipLimits([{ truth: truthOf(), seen: null }]);
    const [later, , ...twoViews] = limits;
    const mean = (side: Side, after: number) => turnDeg[side](strikesS(side)[1]! + after);
    const carried = (side: Side) =>
      [0.06, 0.08, 0.1, 0.12].reduce((sum, after) => sum + mean(side, after) / 4, 0);
    expect(later!.leftMinusRight[0]!.true).toBeCloseTo(mean('left', 0) - mean('right', 0), 1);
    expect(later!.leftMinusRight[0]!.estimated).toBeCloseTo(carried('left') - carried('right'), 1);
    expect(twoViews.every(({ atStrikes }) => atStrikes.length === 0)).toBe(true);
    expect(limitTable(limits).rows.map((row) => row[1])).toEqual(['1', '1', '0', '0', '0', '0', '0']);
  });
});

describe('wholeStride', () => {
  const turnedAt = (side: Side, besideM: number) => {
    const legAt = (timeS: number) => {
      const leg = legOf(side, turnDeg[side](timeS), kneeDeg(timeS));
      return { ...leg, knee: leg.knee.clone().add(new Vector3(0, 0, besideM)) };
    };
    const [timeS] = strikesS(side);
    const off = (deg: number) => Math.abs(deg - turnDeg[side](timeS!));
    return {
      fitted: off(wholeStride(truthOf(), side, legAt)(timeS!)),
      alone: off(hipExternalRotationDeg(legAt(timeS!))),
    };
  };

  it.each(SIDES)('finds the turn of a %s thigh that is seen where it is', (side) => {
    expect(turnedAt(side, 0).fitted).toBeLessThan(0.5);
  });

  it('takes up most of a knee that is seen beside its place all the time', () => {
    const { fitted, alone } = turnedAt('left', 0.005);
    expect(alone).toBeGreaterThan(3);
    expect(fitted).toBeLessThan(alone / 2);
  });
});

describe('readings of hip rotation', () => {
  const read = (label: string, track: PoseTrack, gait: Gait, side: Side) =>
    HIP_READINGS.find((reading) => reading.label === label)!.read(track, gait, side);
  const track = analyticTrack({ durationS: 2 });
  const gait = analyticGait(undefined, { durationS: 2 });
  /** The same run, every named point of a side further out by a share of the body's height. */
  const moved = (side: Side, name: 'Ankle' | 'FootIndex', outPx: number): Gait => ({
    ...gait,
    path: (landmark) => {
      const path = gait.path(landmark);
      if (landmark !== `${side}${name}`) return path;
      const out = side === 'right' ? outPx : -outPx;
      return { x: path.x.map((x) => x + out), y: path.y };
    },
  });
  const change = (label: string, name: 'Ankle' | 'FootIndex', side: Side, of: Side = side) => {
    const [before, after] = [read(label, track, gait, of), read(label, track, moved(side, name, 10), of)];
    return Array.from(after, (value, frame) => value - before[frame]!);
  };

  it.each(SIDES)(
    'see the %s shank’s slant as the knee’s bend makes it: the ankle out is the thigh in',
    (side) => {
      expect(change('slant of shank on thigh', 'Ankle', side).every((deg) => deg < 0)).toBe(true);
      expect(
        change('slant of shank on thigh', 'Ankle', side, otherSide(side)).every((deg) => deg === 0),
      ).toBe(true);
    },
  );

  it.each(SIDES)('see the plane in which the %s knee bends in the world points', (side) => {
    const outward = side === 'right' ? 1 : -1;
    const leg = legOf(side, 12, 40, 0, 0);
    const world = new Float32Array(track.world);
    for (let frame = 0; frame < track.timesS.length; frame++) {
      for (const name of ['hip', 'knee', 'ankle'] as const) {
        const { x, y, z } = leg[name];
        const landmark = `${side}${name === 'hip' ? 'Hip' : name === 'knee' ? 'Knee' : 'Ankle'}` as const;
        // The model's x runs right, its y down and its z away from the camera.
        world.set([z, -y, x], frame * VALUES_PER_FRAME + 4 * LANDMARK_INDEX[landmark]);
      }
    }
    const found = read('plane of the knee, world points', { ...track, world }, gait, side);
    expect(outward * found[60]!).toBeCloseTo(outward * 12, 3);
  });

  it.each(SIDES)('see a %s foot that points out, and take the turn of the pelvis off', (side) => {
    const label = 'direction of the foot, less the pelvis';
    expect(change(label, 'FootIndex', side).every((deg) => deg > 0)).toBe(true);
    const turn = gait.pelvis!.rotationRightForward.deg;
    const straight = {
      ...gait,
      pelvis: {
        ...gait.pelvis!,
        rotationRightForward: { deg: turn.map(() => 0), unfit: null, noValue: null },
      },
    };
    const out = side === 'right' ? 1 : -1;
    const [whole, level] = [gait, straight].map((run) => read(label, track, run, side));
    const taken = Array.from(whole!, (deg, frame) => deg - level![frame]! - out * turn[frame]!);
    expect(Math.max(...taken.map(Math.abs))).toBeLessThan(1e-9);
  });
});

describe('compareHips', () => {
  it('gives left − right of every reading, one a clip, beside what zero would be off', () => {
    const track = analyticTrack({ durationS: FRAMES / FPS, fps: FPS });
    const gait = analyticGait(undefined, { durationS: FRAMES / FPS, fps: FPS });
    const scores = compareHips([{ name: 'a', track, gait, truth: truthOf(), given: {} }]);
    const slant = scores.find(({ label }) => label === 'slant of shank on thigh')!;
    expect(slant.leftMinusRight).toHaveLength(1);
    const difference = turnDeg.left(strikesS('left')[0]!) - turnDeg.right(strikesS('right')[0]!);
    expect(slant.leftMinusRight[0]!.true).toBeCloseTo(difference, 0);
    expect(Number(hipTable(scores).rows[0]!.at(-1))).toBeCloseTo(Math.abs(difference), 0);
  });
});
