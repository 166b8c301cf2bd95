import { describe, expect, it } from 'vitest';
import { givenFor } from '../../../bench/scoring/given.ts';
import type { Tracked } from '../../../bench/scoring/tracked.ts';
import { readTruth, type Truth } from '../../../bench/truth.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

const FRAMES = 9;
const SETUP = { avatar: 'anna', camPos: [-4, 1.2, 0.1], camAt: [0, 0.9, 0], fov: 40, rollDeg: 1 };
const STAND = { ...SETUP, stand: true };
/** Both markers walk a pixel a frame. */
const STICKERS = {
  sticker_psis_left: Array.from({ length: FRAMES }, (_, frame) => [100 + frame, 200]),
  sticker_psis_right: Array.from({ length: FRAMES }, (_, frame) => [140 + frame, 202]),
  sticker_sacrum: Array.from({ length: FRAMES }, () => [120, 220]),
};

const truthOf = (changes: object = {}): Truth =>
  readTruth('test', {
    fps: 30,
    frames: FRAMES,
    view: 'posterior',
    setup: SETUP,
    events: [],
    atFootStrike: [],
    series: {},
    ...changes,
  });
const trackedOf = (name: string, changes: object): Tracked => ({
  name,
  truth: truthOf(changes),
  pose: {
    ok: true,
    clip: fakeClip(name),
    track: analyticTrack({ durationS: FRAMES / 30, fps: 30 }),
    msPerFrame: 50,
  },
});
const standingFor = (truth: Truth, ...tracked: Tracked[]) => givenFor(truth, tracked).standing;

const plain = trackedOf('stand', { setup: STAND });
const marked = trackedOf('stand-markers', { setup: STAND, points2dPx: STICKERS });

describe('the standing clip of a run', () => {
  it('is that of the same body before the same camera', () => {
    const others = Object.entries({
      avatar: 'berta',
      camPos: [-4, 1.2, 0.5],
      camAt: [0, 1, 0],
      fov: 50,
      rollDeg: 0,
    }).map(([key, value]) => trackedOf(`other ${key}`, { setup: { ...STAND, [key]: value } }));
    const running = trackedOf('a run', {});
    const found = standingFor(truthOf(), ...others, running, plain);
    expect(found).toEqual({ name: 'stand', track: plain.pose.ok && plain.pose.track });
    expect(standingFor(truthOf(), ...others, running)).toBeUndefined();
  });

  it('is none from another view, or where it could not be opened', () => {
    expect(standingFor(truthOf(), trackedOf('front', { setup: STAND, view: 'anterior' }))).toBeUndefined();
    expect(standingFor(truthOf(), { ...plain, pose: { ok: false, why: 'Broken.' } })).toBeUndefined();
    expect(standingFor(truthOf())).toBeUndefined();
  });

  it('has markers if the run has some, and none if it has none', () => {
    const run = truthOf({ points2dPx: STICKERS });
    expect(standingFor(run, plain, marked)?.name).toBe('stand-markers');
    expect(standingFor(run, plain, marked)?.markers?.frame).toBe(3);
    expect(standingFor(truthOf(), marked, plain)?.name).toBe('stand');
  });

  it('may do without the markers that the run has', () => {
    const found = standingFor(truthOf({ points2dPx: STICKERS }), plain);
    expect(found?.name).toBe('stand');
    expect(found).not.toHaveProperty('markers');
  });

  it('has no standing clip of its own', () => {
    expect(givenFor(plain.truth, [plain, marked])).toEqual({});
  });
});

describe('markers', () => {
  it('are clicked a little off, a third into the clip', () => {
    expect(givenFor(truthOf({ points2dPx: STICKERS }), [])).toEqual({
      markers: { frame: 3, left: { x: 105, y: 198 }, right: { x: 141, y: 200 } },
    });
  });

  it('are none where either is not seen there', () => {
    const hidden = (place: unknown) => ({
      ...STICKERS,
      sticker_psis_right: STICKERS.sticker_psis_right.map((at, frame) => (frame === 3 ? place : at)),
    });
    expect(givenFor(truthOf({ points2dPx: hidden(null) }), [])).toEqual({});
    expect(givenFor(truthOf({ points2dPx: hidden([null, 3]) }), [])).toEqual({});
    expect(givenFor(truthOf(), [])).toEqual({});
  });
});
