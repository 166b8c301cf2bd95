import { describe, expect, it } from 'vitest';
import { withEventAdded } from '../../../src/core/corrections/eventEdits.ts';
import type { GaitEvent } from '../../../src/core/events/event.ts';
import { perSide, type Side } from '../../../src/core/sides.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { bodySeen, foundShare } from '../../../src/ui/panels/timeline/bodySeen.ts';
import { adding, flipping, moving, removing } from '../../../src/ui/panels/timeline/contactEdits.ts';
import { contactNote } from '../../../src/ui/panels/timeline/contactNote.ts';
import { contactsIn, contactWords, stancesIn } from '../../../src/ui/panels/timeline/contacts.ts';
import { areaPath, linePath, rangeOfAll, sampled } from '../../../src/ui/panels/timeline/curve.ts';
import { wholeClip, withPartEnd } from '../../../src/ui/panels/timeline/measuredPart.ts';
import {
  pageStart,
  percent,
  shareOf,
  spansOf,
  ticksOf,
  timeUnder,
} from '../../../src/ui/panels/timeline/timeWindow.ts';
import { analyticTrack, lostTrack } from '../../fixtures/analyticTrack.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';

const TIMES_S = Float64Array.from({ length: 601 }, (_, frame) => frame / 60);

describe('the stretch in sight', () => {
  it('stays while the moment is in it, and turns the page when that leaves', () => {
    expect(pageStart(2, 4, 3, 60)).toBe(2);
    expect(pageStart(2, 4, 6, 60)).toBe(2);
    expect(pageStart(2, 4, 6.1, 60)).toBeCloseTo(5.5, 9);
    expect(pageStart(2, 4, 1, 60)).toBeCloseTo(0.4, 9);
  });

  it('never reaches past either end of the clip', () => {
    expect(pageStart(0, 4, 60, 60)).toBe(56);
    expect(pageStart(9, 4, 0.1, 60)).toBe(0);
    expect(pageStart(3, 8, 1, 8)).toBe(0);
  });

  it('can be as long as the clip, and no longer', () => {
    expect(spansOf(9)).toEqual([2, 4, 8, 9]);
    expect(spansOf(1.5)).toEqual([1.5]);
    expect(spansOf(600)).toEqual([2, 4, 8, 30, 120, 600]);
  });

  it('knows where a moment lies, and which lies under a pointer', () => {
    const time = { low: 2, high: 6 };
    expect(shareOf(time, 3)).toBe(0.25);
    expect(percent(time, 5)).toBe('75%');
    expect(shareOf({ low: 0, high: 0 }, 0)).toBe(0);
    const element = { getBoundingClientRect: () => ({ left: 100, width: 200 }) } as Element;
    expect(timeUnder({ clientX: 150 }, element, time)).toBe(3);
    expect(timeUnder({ clientX: 999 }, element, time)).toBe(6);
  });

  it('has a few round times under it', () => {
    expect(ticksOf({ low: 1.3, high: 5.3 })).toEqual([2, 3, 4, 5]);
    expect(ticksOf({ low: 0, high: 600 }).length).toBeLessThanOrEqual(7);
    expect(ticksOf({ low: 0, high: 0 })).toEqual([0]);
  });
});

describe('the curve', () => {
  const time = { low: 0, high: 10 };
  const range = { low: -1, high: 1 };

  it('keeps a peak of one frame among thousands', () => {
    const n = 36_000;
    const timesS = Float64Array.from({ length: n }, (_, frame) => frame / 60);
    const values = new Float64Array(n);
    values[17_777] = 1;
    const points = sampled(timesS, values, { low: 0, high: 600 }).flat();
    expect(points.length).toBeLessThanOrEqual(1002);
    expect(points.filter(({ value }) => value === 1)).toEqual([{ timeS: 17_777 / 60, value: 1 }]);
  });

  it('breaks where nothing was seen', () => {
    const values = TIMES_S.map((_, frame) => (frame > 200 && frame < 300 ? Number.NaN : 0));
    expect(sampled(TIMES_S, values, time)).toHaveLength(2);
    expect(linePath(TIMES_S, values, time, range)).not.toContain('NaN');
    expect(sampled(TIMES_S, new Float64Array(601).fill(Number.NaN), time)).toEqual([]);
  });

  it('goes up with the values, and its area ends at the bottom', () => {
    const timesS = Float64Array.of(0, 10);
    expect(linePath(timesS, Float64Array.of(-1, 1), time, range)).toBe('M0.0 100.0L1000.0 0.0');
    expect(areaPath(timesS, Float64Array.of(0, 1), time, range)).toBe(
      'M0.0 50.0L1000.0 0.0L1000.0 100.0L0.0 100.0Z',
    );
  });

  it('has a range with room, and none without a number', () => {
    expect(rangeOfAll([Float64Array.of(0, Number.NaN), Float64Array.of(10)])).toEqual({
      low: -0.8,
      high: 10.8,
    });
    expect(rangeOfAll([Float64Array.of(Number.NaN)])).toBeNull();
  });
});

it('how well the body was seen is lost where nobody was found', () => {
  const track = lostTrack(analyticTrack({ durationS: 1 }), (timeS) => timeS >= 0.75);
  const seen = bodySeen(track);
  expect(seen[0]).toBe(1);
  expect(seen[50]).toBeNaN();
  expect(foundShare(seen, undefined)).toBeCloseTo(0.75, 9);
  expect(foundShare(new Float64Array(), undefined)).toBe(0);
});

describe('the measured part', () => {
  const part = { first: 60, last: 540 };

  it('has one end moved at a time, held in the clip', () => {
    expect(withPartEnd(part, 'first', 100, TIMES_S)).toEqual({ first: 100, last: 540 });
    expect(withPartEnd(part, 'last', 9999, TIMES_S)).toEqual({ first: 60, last: 600 });
    expect(withPartEnd(part, 'first', -5, TIMES_S)).toEqual({ first: 0, last: 540 });
  });

  it('stays a second long, in a short clip as long as that is', () => {
    expect(withPartEnd(part, 'first', 530, TIMES_S)).toEqual({ first: 480, last: 540 });
    expect(withPartEnd(part, 'last', 0, TIMES_S)).toEqual({ first: 60, last: 120 });
    const short = TIMES_S.slice(0, 30);
    expect(withPartEnd(wholeClip(short), 'first', 20, short)).toBeNull();
  });

  it('that is the whole clip is no part', () => {
    expect(withPartEnd({ first: 0, last: 540 }, 'last', 600, TIMES_S)).toBeNull();
  });
});

describe('foot contacts', () => {
  const trial = fakeTrial();
  const without = (keep: (event: GaitEvent) => boolean): Trial => ({
    ...trial,
    gait: { ...trial.gait, strikes: perSide((side: Side) => trial.gait.strikes[side].filter(keep)) },
  });

  it('are named by side and number, in order of time', () => {
    expect(
      contactsIn(trial)
        .slice(0, 4)
        .map(({ name, frame }) => `${name} ${frame}`),
    ).toEqual(['Left foot strike 1 14', 'Left toe-off 1 30', 'Right foot strike 1 36', 'Right toe-off 1 52']);
  });

  it('say in words that they are by hand, and left out', () => {
    const event = { ...trial.events[0]!, source: 'manual', leftOut: true } as const;
    expect(contactWords(event, 1.234)).toBe('1.23 s, by hand, left out of the statistics');
    expect(contactWords(trial.events[0]!, 1)).toBe('1.00 s');
  });

  it('have no stance where a toe-off is missing', () => {
    expect(stancesIn(trial)).toHaveLength(24);
    const { gait } = trial;
    const toeOffs = { ...gait.toeOffs, left: gait.toeOffs.left.slice(1) };
    expect(stancesIn({ ...trial, gait: { ...gait, toeOffs } })).toHaveLength(23);
  });

  it('need no word where they alternate', () => {
    expect(contactNote(trial)).toBeNull();
  });

  it('are said to lack what they lack', () => {
    expect(contactNote(without(() => false))).toMatch(/^There is no foot strike/);
    expect(contactNote(without(({ side }) => side === 'left'))).toMatch(/^There is no right foot strike/);
    const third = trial.gait.strikes.left[2]!;
    expect(contactNote(without((event) => event !== third))).toBe(
      'Two right foot strikes follow each other, at 1.32 s and 2.04 s: no step is measured there until a left one lies between them.',
    );
    const two = [third, trial.gait.strikes.left[5]];
    expect(contactNote(without((event) => !two.includes(event)))).toMatch(
      /The same holds in 1 more place\.$/,
    );
  });
});

describe('edits of the foot contacts', () => {
  const left = { type: 'footStrike', side: 'left', timeS: 1 } as const;
  const right = { type: 'footStrike', side: 'right', timeS: 1.36 } as const;
  const leftOut = [{ side: 'left', timeS: 1 }] as const;

  it('take what is left out with them', () => {
    expect(moving({ leftOut }, left, 1.2).leftOut).toEqual([{ side: 'left', timeS: 1.2 }]);
    expect(removing({ leftOut }, left).leftOut).toBeNull();
    expect(flipping({ leftOut }, [left, right]).leftOut).toEqual([{ side: 'right', timeS: 1 }]);
    expect(moving({ leftOut }, { ...left, type: 'toeOff' }, 1.2).leftOut).toEqual(leftOut);
  });

  it('leave nothing behind where nothing is changed any more', () => {
    expect(removing({ events: withEventAdded(undefined, left) }, left)).toEqual({ events: null });
    expect(adding({}, left)).toEqual({ events: { removed: [], added: [left] } });
    expect(flipping({}, [])).toEqual({});
  });
});
