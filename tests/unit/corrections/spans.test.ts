import { describe, expect, it } from 'vitest';
import { correctionsOf, correctionWords, stretched } from '../../../src/core/corrections/corrections.ts';
import { withSwapsByHand } from '../../../src/core/corrections/legSwaps.ts';
import { trimmed } from '../../../src/core/corrections/trim.ts';
import { landmarkSeries } from '../../../src/core/pose/track.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';

describe('the part that is measured', () => {
  const track = analyticTrack({ durationS: 1 });
  const seenIn = (span: { first: number; last: number }): readonly number[] => {
    const x = landmarkSeries(trimmed(track, span), 'image', 'leftKnee', 'x');
    return [...x.keys()].filter((frame) => !Number.isNaN(x[frame]));
  };

  it('is what remains, both ends included; times and frame numbers stay', () => {
    expect(seenIn({ first: 10, last: 13 })).toEqual([10, 11, 12, 13]);
    expect(trimmed(track, { first: 10, last: 13 }).timesS).toEqual(track.timesS);
  });

  it('may reach past the clip', () => {
    expect(seenIn({ first: 58, last: 900 })).toEqual([58, 59]);
    expect(seenIn({ first: 900, last: 901 })).toEqual([]);
  });

  it('leaves the track itself alone', () => {
    const before = track.image.slice();
    trimmed(track, { first: 0, last: 0 });
    expect(track.image).toEqual(before);
  });
});

describe('legs exchanged by hand', () => {
  const found = [false, false, true, true, false];

  it('turns round what was found, in the stretch alone', () => {
    expect(withSwapsByHand(found, [{ first: 1, last: 2 }], 5)).toEqual([false, true, false, true, false]);
  });

  it('is taken back by a second word on the same frames', () => {
    const span = { first: 1, last: 3 };
    expect(withSwapsByHand(found, [span, span], 5)).toEqual(found);
  });

  it('works where none was looked for, and past the end', () => {
    expect(withSwapsByHand([], [{ first: 3, last: 99 }], 5)).toEqual([false, false, false, true, true]);
    expect(withSwapsByHand(found, [], 5)).toBe(found);
  });
});

describe('a new frame rate of the camera', () => {
  const strike = { type: 'footStrike', side: 'left', timeS: 1 } as const;
  const corrections = {
    events: { removed: [strike], added: [{ ...strike, timeS: 2 }] },
    leftOut: [{ side: 'left', timeS: 3 }],
    points: [{ landmark: 'leftKnee', frame: 7, x: 1, y: 2 }],
    swaps: [{ first: 1, last: 2 }],
    trim: { first: 3, last: 90 },
  } as const;

  it('stretches what is a time and leaves what is a frame', () => {
    expect(stretched(corrections, 0.25)).toEqual({
      ...corrections,
      events: { removed: [{ ...strike, timeS: 0.25 }], added: [{ ...strike, timeS: 0.5 }] },
      leftOut: [{ side: 'left', timeS: 0.75 }],
    });
  });

  it('changes nothing where time stays, and adds nothing where nothing was corrected', () => {
    expect(stretched(corrections, 1)).toBe(corrections);
    expect(stretched({}, 2)).toEqual({});
  });

  it('is told from other choices', () => {
    expect(correctionsOf({ ...corrections, ...{ view: 'left' } })).toEqual(corrections);
  });

  it('is said in words, a kind at a time, and nothing where nothing was corrected', () => {
    expect(correctionWords(corrections)).toEqual([
      'measured from frame 4 to 91',
      '1 foot contacts laid by hand',
      '1 found foot contacts taken away',
      '1 foot strikes left out of the statistics',
      '1 joints laid by hand',
      'left and right leg exchanged by hand over 1 stretches',
    ]);
    expect(
      correctionWords({ events: { removed: [], added: [] }, leftOut: [], points: [], swaps: [] }),
    ).toEqual([]);
  });
});
