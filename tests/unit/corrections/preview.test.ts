import { describe, expect, it } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import type { Corrections } from '../../../src/core/corrections/corrections.ts';
import { withEventMoved } from '../../../src/core/corrections/eventEdits.ts';
import { holds, preview } from '../../../src/core/corrections/preview.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

const TRACK = analyticTrack({ view: 'left', durationS: 8, noisePx: 1 });

function analysed(corrections: Corrections): Trial {
  const found = analyzeTrack('before', fakeClip('run.mp4'), TRACK, corrections);
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

const AS_FOUND = analysed({});
const [, , third] = AS_FOUND.events;
const CORRECTIONS: Readonly<Record<string, Corrections>> = {
  'a foot contact moved': { events: withEventMoved(undefined, third!, third!.timeS + 0.05) },
  'a strike left out': { leftOut: [AS_FOUND.gait.strikes.left[2]!] },
};

describe.each(Object.entries(CORRECTIONS))('a preview of %s', (_, corrections) => {
  it('has the foot contacts, steps and strides that the analysis finds', () => {
    const { events, gait } = analysed(corrections);
    const seen = preview(AS_FOUND, corrections);
    expect(seen.events).not.toEqual(AS_FOUND.events);
    expect(seen.events).toEqual(events);
    for (const part of ['strikes', 'toeOffs', 'steps', 'strides'] as const) {
      expect(seen.gait[part]).toEqual(gait[part]);
    }
  });

  it('keeps the numbers, and goes back to what was found', () => {
    const seen = preview(AS_FOUND, corrections);
    expect(seen.measures).toBe(AS_FOUND.measures);
    expect(holds(AS_FOUND, corrections)).toBe(false);
    expect(holds(seen, corrections)).toBe(true);
    expect(preview(analysed(corrections), {}).events).toEqual(AS_FOUND.events);
  });
});

it('shows the contacts of the measured part alone, before those at its ends are found anew', () => {
  const { events } = preview(AS_FOUND, { trim: { first: 60, last: 300 } });
  const [fromS, toS] = [TRACK.timesS[60]!, TRACK.timesS[300]!];
  expect(events).toEqual(AS_FOUND.events.filter(({ timeS }) => timeS >= fromS && timeS <= toS));
});

it('shows a joint where it was laid, in that frame, and changes no other trial', () => {
  const { x, y } = AS_FOUND.gait.path('leftKnee');
  const was = [x[100], x[101]];
  const seen = preview(AS_FOUND, { points: [{ landmark: 'leftKnee', frame: 100, x: 500, y: 700 }] });
  const path = seen.gait.path('leftKnee');
  expect([path.x[100], path.y[100], path.x[101]]).toEqual([500, 700, was[1]]);
  expect([x[100], y[100] === 700]).toEqual([was[0], false]);
  expect(seen.gait.path('leftHip')).toBe(AS_FOUND.gait.path('leftHip'));
});
