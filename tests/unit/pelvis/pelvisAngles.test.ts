import { describe, expect, it } from 'vitest';
import { followPelvis } from '../../../src/core/pelvis/followPelvis.ts';
import { pelvisAngles } from '../../../src/core/pelvis/pelvisAngles.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import { mean } from '../../../src/core/stats/mean.ts';
import type { Stride } from '../../../src/core/stride.ts';
import {
  pelvisClip,
  placeOf,
  printedCloth,
  rmsAboutMean,
  STRIDE_S,
  swaying,
} from '../../fixtures/pelvisClip.ts';

const STICKERS = { left: { arc: -9, down: -9 }, right: { arc: 9, down: -9 } };
const poseAt = (timeS: number) => {
  const { obliquityDeg = 0, rotationDeg = 0 } = swaying(4, 5)(timeS);
  return { obliquityDeg: 1.5 + obliquityDeg, rotationDeg: rotationDeg - 2 };
};
const withMotion = (track: PoseTrack): PoseTrack => ({ ...track, pelvisMotion: followPelvis(track) });

const running = pelvisClip({ poseAt, stickers: STICKERS, filming: { durationS: 28 / 30 } });
const track = withMotion(running.track);
const still = pelvisClip({
  stickers: STICKERS,
  filming: { durationS: 0.3, bounceM: 0, liftM: 0, seed: 5 },
});
const standing = { name: 'standing.mp4', track: withMotion(still.track) };
const markersIn = ({ stickers }: typeof running, frame: number) => ({
  frame,
  left: placeOf(stickers.left!, frame),
  right: placeOf(stickers.right!, frame),
});
const MARKERS = markersIn(running, 5);

const stridesOf = (lengthS: number): readonly Stride[] =>
  [0, 1].map((k) => ({
    side: 'left',
    startS: 0.02 + k * lengthS,
    endS: 0.02 + (k + 1) * lengthS,
    toeOffS: null,
  }));
const STRIDES = stridesOf(STRIDE_S);
const truth = (name: 'obliquityDeg' | 'rotationDeg') => track.timesS.map((timeS) => poseAt(timeS)[name]);
const angles = (given: Parameters<typeof pelvisAngles>[3] = {}, of = track, strides = STRIDES) =>
  pelvisAngles(of, 'posterior', strides, given)!;

describe('without a standing reference', () => {
  const { obliquityRightDown, rotationRightForward, markers, how } = angles();

  it('both angles count from their mean, and say that they do', () => {
    for (const { deg, unfit } of [obliquityRightDown, rotationRightForward]) {
      expect(mean(deg)).toBeCloseTo(0, 9);
      expect(unfit).toBeNull();
    }
    for (const { noValue } of [obliquityRightDown, rotationRightForward]) {
      expect(noValue).toMatchObject({
        code: 'noZero',
        message: expect.stringContaining('standing reference'),
      });
    }
    expect(markers).toBeNull();
    expect(how).toMatch(/zero unknown$/);
  });

  it('they move as the pelvis does', () => {
    expect(rmsAboutMean(obliquityRightDown.deg, truth('obliquityDeg'))).toBeLessThan(0.3);
    expect(rmsAboutMean(rotationRightForward.deg, truth('rotationDeg'))).toBeLessThan(0.4);
  });
});

describe('with a standing reference', () => {
  const { obliquityRightDown, rotationRightForward, how } = angles({ standing });

  it('both angles are those of the body', () => {
    for (const [{ deg }, name, limit] of [
      [obliquityRightDown, 'obliquityDeg', 0.3],
      [rotationRightForward, 'rotationDeg', 0.6],
    ] as const) {
      const off = mean(deg.map((value, frame) => value - truth(name)[frame]!));
      expect(Math.abs(off)).toBeLessThan(limit);
    }
    expect(how).toContain('“standing.mp4”');
  });

  it('both have values', () => {
    expect(rotationRightForward.noValue).toBeNull();
    expect(obliquityRightDown.noValue).toBeNull();
  });

  it('of other clothes they have no zero', () => {
    const { track: other } = pelvisClip({
      cloth: printedCloth(9),
      filming: { durationS: 0.2, bounceM: 0, liftM: 0 },
    });
    const without = angles({ standing: { name: 'other.mp4', track: other } });
    for (const { deg, noValue } of [without.obliquityRightDown, without.rotationRightForward]) {
      expect(noValue).toMatchObject({ code: 'noZero', message: expect.stringContaining('same clothes') });
      expect(mean(deg)).toBeCloseTo(0, 9);
    }
  });
});

describe('with markers', () => {
  const standingMarkers = { ...standing, markers: markersIn(still, 3) };

  it('obliquity is theirs, rotation the patch’s', () => {
    const found = angles({ standing: standingMarkers, markers: MARKERS });
    expect(found.markers).not.toBeNull();
    expect(found.obliquityRightDown).toMatchObject({ unfit: null, noValue: null });
    const errors = found.obliquityRightDown.deg.map((deg, frame) => deg - truth('obliquityDeg')[frame]!);
    expect(Math.abs(mean(errors))).toBeLessThan(0.4);
    expect(rmsAboutMean(found.obliquityRightDown.deg, truth('obliquityDeg'))).toBeLessThan(0.5);
    expect(found.rotationRightForward).toEqual(angles({ standing }).rotationRightForward);
    expect(found.how).toMatch(/^markers for obliquity, patch for rotation/);
  });

  it('that stand in the running clip only, obliquity alone has no zero', () => {
    const found = angles({ standing, markers: MARKERS });
    expect(found.obliquityRightDown.noValue).toMatchObject({
      code: 'noZero',
      message: expect.stringContaining('Markers'),
    });
    expect(mean(found.obliquityRightDown.deg)).toBeCloseTo(0, 9);
    expect(found.rotationRightForward.noValue).toBeNull();
  });

  it('and no standing reference neither has a zero', () => {
    const found = angles({ markers: MARKERS });
    expect(found.obliquityRightDown.noValue?.code).toBe('noZero');
    expect(found.rotationRightForward.noValue?.code).toBe('noZero');
  });

  it('that lie outside of the pictures the patch stands in', () => {
    const found = angles({ standing, markers: { ...MARKERS, left: { x: 3, y: 3 } } });
    expect(found).toEqual(angles({ standing }));
  });
});

describe('is not fit to be shown', () => {
  const unfit = (found: ReturnType<typeof angles>) => [
    found.obliquityRightDown.unfit?.code ?? null,
    found.rotationRightForward.unfit?.code ?? null,
  ];
  const unsure = (changes: Partial<NonNullable<PoseTrack['pelvisMotion']>>) => ({
    ...track,
    pelvisMotion: { ...track.pelvisMotion!, ...changes },
  });

  it('where the cloth shows too little, each angle by itself', () => {
    expect(unfit(angles({}, unsure({ rotationSdDeg: 0.4 })))).toEqual([null, 'notSeen']);
    expect(unfit(angles({}, unsure({ obliquitySdDeg: 0.4 })))).toEqual(['notSeen', null]);
    expect(unfit(angles({}, unsure({ obliquitySdDeg: 0.2, rotationSdDeg: 0.25 })))).toEqual([null, null]);
  });

  it('where it does not repeat from stride to stride, or there are no strides', () => {
    for (const strides of [stridesOf(0.3), STRIDES.slice(1), []]) {
      const found = angles({ standing }, track, strides);
      expect(unfit(found)).toEqual(['notSeen', 'notSeen']);
      expect(found.rotationRightForward.unfit?.message).toContain('does not repeat');
    }
  });

  it('but markers are what they are, whatever the cloth does', () => {
    expect(unfit(angles({ markers: MARKERS }, track, []))).toEqual([null, 'notSeen']);
  });

  it('from the front, or where it was not followed', () => {
    const front = pelvisAngles(track, 'anterior', STRIDES, { standing })!;
    expect(unfit(front)).toEqual(['notCarried', 'notCarried']);
    expect(front.rotationRightForward.deg.every(Number.isNaN)).toBe(true);
    expect(front.rotationRightForward.deg).toHaveLength(track.timesS.length);
    expect(unfit(angles({}, { ...track, pelvisMotion: null }))).toEqual(['notSeen', 'notSeen']);
  });
});

it.each(['left', 'right'] as const)('there is none from the %s', (view) => {
  expect(pelvisAngles(track, view, STRIDES, { standing })).toBeNull();
});
