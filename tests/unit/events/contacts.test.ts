import { describe, expect, it } from 'vitest';
import { findBounce, stridePhase } from '../../../src/core/events/bounce.ts';
import { contactsOf } from '../../../src/core/events/contacts.ts';
import type { EventType, GaitEvent } from '../../../src/core/events/event.ts';
import { cleanBody } from '../../../src/core/pose/clean.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import { otherSide, VIEWS } from '../../../src/core/sides.ts';
import {
  analyticTrack,
  at,
  lostTrack,
  mirroredTrack,
  RUN,
  TORSO_M,
  type TrackOptions,
  trueFalls,
  unevenTimes,
} from '../../fixtures/analyticTrack.ts';

/** The method's own constants (docs/methods.md): strike before the fastest fall, toe-off after the fastest rise. */
const STRIKE_BEFORE_FALL_S = 0.03;
const TOE_OFF_AFTER_RISE_S = 0.064;
/** A fall so near an end of the clip may be cut. */
const END_S = 0.15;

const paths = (track: PoseTrack) => cleanBody(track, TORSO_M * 400).path;
const contacts = (track: PoseTrack): readonly GaitEvent[] =>
  contactsOf(track.timesS, findBounce(track.timesS, paths(track)));
const ofType = (events: readonly GaitEvent[], wanted: EventType) =>
  events.filter(({ type }) => type === wanted);
const strikesOf = (track: PoseTrack) => ofType(contacts(track), 'footStrike');

/** Every strike is one of the truth, of the right foot and within the margin; every one well inside is found. */
function expectTrue(changes: Partial<TrackOptions>, marginS: number, track = analyticTrack(changes)) {
  const options = { ...RUN, ...changes };
  const truth = trueFalls(options);
  const endS = track.timesS.at(-1)!;
  const events = contacts(track);
  const strikes = ofType(events, 'footStrike');
  const missed = truth.filter(
    ({ fallS, side }) =>
      fallS > END_S &&
      fallS < endS - END_S &&
      !strikes.some((s) => s.side === side && Math.abs(s.timeS + STRIKE_BEFORE_FALL_S - fallS) < marginS),
  );
  expect(missed).toEqual([]);
  const invented = strikes.filter(
    (s) =>
      !truth.some((t) => t.side === s.side && Math.abs(s.timeS + STRIKE_BEFORE_FALL_S - t.fallS) < marginS),
  );
  expect(invented).toEqual([]);
  for (const toeOff of ofType(events, 'toeOff')) {
    const errors = truth
      .filter(({ side }) => side === toeOff.side)
      .map(({ riseS }) => Math.abs(toeOff.timeS - TOE_OFF_AFTER_RISE_S - riseS));
    expect(Math.min(...errors)).toBeLessThan(marginS);
  }
  strikes.slice(1).forEach((strike, i) => {
    expect(strike.side).toBe(otherSide(strikes[i]!.side));
  });
}

it.each([30, 60, 120])('finds every contact at %i frames per second within 1 ms, none besides', (fps) => {
  expectTrue({ fps }, 0.001);
});

it.each(VIEWS)('finds them in noise within 15 ms from %s', (view) => {
  for (const fps of [30, 60]) expectTrue({ view, fps, noisePx: 2, seed: fps }, 0.015);
});

it.each([
  [30, 0.2, 0.007],
  [60, 0.2, 0.002],
  [30, 0.4, 0.013],
  [60, 0.4, 0.004],
])('finds them at %i uneven frames per second, jitter %f of a frame, within %f s', (fps, jitter, marginS) => {
  expectTrue({ timesS: unevenTimes(fps, 10, jitter) }, marginS);
});

it.each([0.26, 0.33, 0.4])('finds them at steps of %f s', (stepPeriodS) => {
  expectTrue({ stepPeriodS, noisePx: 1 }, 0.015);
});

it.each(['left', 'right'] as const)('finds them when the %s foot comes first', (firstSide) => {
  expectTrue({ firstSide }, 0.001);
});

it('keeps most of a limp: 40 ms between left and right steps come out as 30 to 42 ms', () => {
  const truth = trueFalls({ ...RUN, limpS: 0.02 });
  const difference = (falls: readonly { side: string; timeS: number }[]) => {
    const steps = falls
      .slice(1)
      .map((next, i) => ({ side: falls[i]!.side, s: next.timeS - falls[i]!.timeS }));
    const mean = (side: string) => {
      const own = steps.filter((step) => step.side === side);
      return own.reduce((sum, { s }) => sum + s, 0) / own.length;
    };
    return mean('left') - mean('right');
  };
  const real = difference(truth.map(({ side, fallS }) => ({ side, timeS: fallS })));
  const seen = difference(strikesOf(analyticTrack({ limpS: 0.02 })));
  expect(seen / real).toBeGreaterThan(0.75);
  expect(seen / real).toBeLessThan(1.05);
});

describe('the interval of an event', () => {
  it('is wider at fewer frames per second, and covers most strikes in noise', () => {
    const width = (fps: number) => strikesOf(analyticTrack({ fps, durationS: 2 }))[0]!.uncertaintyS;
    expect(width(30)).toBeGreaterThan(width(60));
    expect(width(240)).toBeCloseTo(1.96 * Math.hypot(0.006, 0.007, 0.25 / 240), 6);
    const truth = trueFalls(RUN);
    const strikes = strikesOf(analyticTrack({ noisePx: 2 }));
    const covered = strikes.filter(({ timeS, uncertaintyS }) =>
      truth.some(({ fallS }) => Math.abs(timeS + STRIKE_BEFORE_FALL_S - fallS) <= uncertaintyS),
    );
    expect(covered.length / strikes.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('does not depend on', () => {
  const track = analyticTrack({ noisePx: 2 });
  const events = contacts(track);

  it('the side: the mirrored runner does with the right what the left did', () => {
    const mirrored = contacts(mirroredTrack(track, { rename: true }));
    expect(events.length).toBeGreaterThan(50);
    expect(mirrored).toEqual(events.map((event) => ({ ...event, side: otherSide(event.side) })));
  });

  it('where in the picture the runner is', () => {
    const moved = contacts(analyticTrack({ noisePx: 2, centre: 0.7 }));
    expect(moved.map(({ timeS }) => timeS)).toEqual(events.map(({ timeS }) => timeS));
  });

  it('the size of the picture', () => {
    const image = track.image.map((value, i) => (i % 4 < 2 ? 2 * value : value));
    const twice = { ...track, image, widthPx: 2 * track.widthPx, heightPx: 2 * track.heightPx };
    const { path } = cleanBody(twice, 2 * TORSO_M * 400);
    const found = contactsOf(twice.timesS, findBounce(twice.timesS, path));
    expect(found).toHaveLength(events.length);
    found.forEach((event, i) => {
      expect(event.side).toBe(events[i]!.side);
      expect(event.timeS).toBeCloseTo(events[i]!.timeS, 9);
    });
  });

  it('when the clip starts: events of a later cut are the same events', () => {
    const cutFrames = 60;
    const timesS = track.timesS.slice(cutFrames).map((t) => t - track.timesS[cutFrames]!);
    const cut: PoseTrack = { ...track, timesS, image: track.image.slice(at(cutFrames, 'nose')) };
    const later = strikesOf(cut).filter(({ timeS }) => timeS > 0.5);
    const same = ofType(events, 'footStrike').filter(({ timeS }) => timeS > 1.5);
    expect(later.map(({ side }) => side)).toEqual(same.map(({ side }) => side));
    later.forEach(({ timeS }, i) => {
      expect(Math.abs(timeS + 1 - same[i]!.timeS)).toBeLessThan(0.002);
    });
  });

  it('the clock: a shift of all times shifts all events', () => {
    const shifted = contacts({ ...track, timesS: track.timesS.map((t) => t + 0.25) });
    expect(shifted).toHaveLength(events.length);
    shifted.forEach((event, i) => {
      expect(event.timeS - 0.25).toBeCloseTo(events[i]!.timeS, 3);
    });
  });
});

describe('where the body is lost', () => {
  // One second is 2.8 steps: counting on through the gap would name the feet wrongly.
  it.each([
    [4, 5],
    [3.9, 5.26],
    [4, 4.5],
  ])('from %f to %f s, the feet after it keep their names and no contact is made up', (fromS, toS) => {
    const isLost = (t: number) => t >= fromS && t < toS;
    const strikes = strikesOf(lostTrack(analyticTrack({ noisePx: 1 }), isLost));
    const truth = trueFalls(RUN);
    for (const { side, timeS } of strikes) {
      const nearest = truth.reduce((best, fall) =>
        Math.abs(fall.fallS - 0.03 - timeS) < Math.abs(best.fallS - 0.03 - timeS) ? fall : best,
      );
      expect(side, `strike at ${timeS}`).toBe(nearest.side);
      expect(isLost(timeS + STRIKE_BEFORE_FALL_S)).toBe(false);
    }
    const inside = truth.filter(({ fallS }) => fallS > END_S && fallS < 10 - END_S);
    const away = inside.filter(({ fallS }) => fallS < fromS - END_S || fallS > toS + END_S);
    expect(strikes.length).toBeGreaterThanOrEqual(away.length);
  });

  it('altogether, there are no events', () => {
    const lost = lostTrack(analyticTrack(), () => true);
    expect(findBounce(lost.timesS, paths(lost))).toBeNull();
    expect(contacts(lost)).toEqual([]);
  });

  it('at the ankles, there are none either: nobody knows which foot', () => {
    const track = analyticTrack();
    const image = track.image.slice();
    for (let frame = 0; frame < track.timesS.length; frame++) image[at(frame, 'leftAnkle') + 3] = 0.1;
    expect(contacts({ ...track, image })).toEqual([]);
  });
});

it('keeps the steps of a runner who jumps off at the end', () => {
  const track = analyticTrack({ noisePx: 1 });
  const image = track.image.slice();
  for (const [frame, timeS] of track.timesS.entries()) {
    for (const shoulder of ['leftShoulder', 'rightShoulder'] as const) {
      if (timeS > 9.85) image[at(frame, shoulder) + 1]! += 3000 * (timeS - 9.85);
    }
  }
  const earlier = (events: readonly GaitEvent[]) => events.filter(({ timeS }) => timeS < 9);
  const [jumped, stayed] = [earlier(contacts({ ...track, image })), earlier(contacts(track))];
  expect(jumped.map(({ type, side }) => type + side)).toEqual(stayed.map(({ type, side }) => type + side));
  expect(jumped.length).toBeGreaterThan(40);
  jumped.forEach(({ timeS }, i) => {
    expect(Math.abs(timeS - stayed[i]!.timeS)).toBeLessThan(0.005);
  });
});

it('has no events in a still body or an empty track', () => {
  expect(contacts(analyticTrack({ bounceM: 0, liftM: 0 }))).toEqual([]);
  expect(contacts(analyticTrack({ bounceM: 0, noisePx: 2 }))).toEqual([]);
  expect(contacts(analyticTrack({ timesS: new Float64Array() }))).toEqual([]);
  expect(contacts(analyticTrack({ timesS: Float64Array.of(0) }))).toEqual([]);
});

describe('stridePhase', () => {
  const track = analyticTrack();
  const phase = stridePhase(track.timesS, findBounce(track.timesS, paths(track))!);
  it('is 0 at the left fall, a quarter halfway to the right one, and runs on', () => {
    const [firstS, secondS] = trueFalls(RUN).map(({ fallS }) => fallS) as [number, number, ...number[]];
    const frame = Math.round((60 * (firstS + secondS)) / 2);
    expect(phase[frame]).toBeCloseTo(0.25 + (frame / 60 - (firstS + secondS) / 2) / 0.72, 2);
    expect(Math.max(...phase.filter((p) => !Number.isNaN(p)))).toBeLessThan(1);
  });

  it('is NaN before the first step and after the last', () => {
    expect(phase[0]).toBeNaN();
    expect(phase.at(-1)).toBeNaN();
  });

  it('is NaN where steps are missing', () => {
    const lost = lostTrack(track, (t) => t >= 4 && t < 5);
    const broken = stridePhase(lost.timesS, findBounce(lost.timesS, paths(lost))!);
    expect(broken[Math.round(4.5 * 60)]).toBeNaN();
    expect(broken[Math.round(3 * 60)]).not.toBeNaN();
  });
});
