import { describe, expect, it } from 'vitest';
import { compareDetectors, type Recording } from '../../../bench/detectors/compare.ts';
import type { Filmed } from '../../../bench/detectors/detector.ts';
import { DETECTORS, detectorIds } from '../../../bench/detectors/index.ts';
import { cleanBody } from '../../../src/core/pose/clean.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import { otherSide, type View } from '../../../src/core/sides.ts';
import {
  analyticTrack,
  lostTrack,
  mirroredTrack,
  RUN,
  TORSO_M,
  trueFalls,
} from '../../fixtures/analyticTrack.ts';

const filmed = (track: PoseTrack, view: View): Filmed => ({
  timesS: track.timesS,
  path: cleanBody(track, TORSO_M * RUN.pxPerM).path,
  view,
  facing: view === 'left' ? -1 : view === 'right' ? 1 : 0,
});

describe.each(DETECTORS)('$id', ({ find }) => {
  const track = analyticTrack({ view: 'right' });
  const found = find(filmed(track, 'right')) ?? [];

  it('finds something in every stride of a plain runner', () => {
    expect(found.length).toBeGreaterThanOrEqual(trueFalls(RUN).length - 4);
  });

  it('swaps left and right exactly in the mirror', () => {
    const swapped = find(filmed(mirroredTrack(track, { rename: true }), 'left')) ?? [];
    expect(swapped.length).toBe(found.length);
    swapped.forEach(({ side, timeS }, i) => {
      expect(side).toBe(otherSide(found[i]!.side));
      expect(timeS).toBeCloseTo(found[i]!.timeS, 3);
    });
  });

  it('moves with the clock', () => {
    const later = { ...track, timesS: track.timesS.map((timeS) => timeS + 3) };
    const shifted = find(filmed(later, 'right')) ?? [];
    expect(shifted.length).toBe(found.length);
    shifted.forEach(({ timeS }, i) => {
      expect(timeS).toBeCloseTo(found[i]!.timeS + 3, 4);
    });
  });

  it('does not depend on the size of the picture', () => {
    const larger = { ...RUN, pxPerM: 2.5 * RUN.pxPerM };
    const view = 'right';
    const scaled =
      find({
        ...filmed(track, view),
        path: cleanBody(analyticTrack({ ...larger, view }), TORSO_M * larger.pxPerM).path,
      }) ?? [];
    expect(scaled.length).toBe(found.length);
    scaled.forEach(({ timeS }, i) => {
      expect(timeS).toBeCloseTo(found[i]!.timeS, 3);
    });
  });

  it('finds nothing where nobody is', () => {
    expect(
      find(
        filmed(
          lostTrack(track, () => true),
          'right',
        ),
      ) ?? [],
    ).toEqual([]);
  });
});

describe('detectorIds', () => {
  it('takes all or names, and refuses what is not there', () => {
    expect(detectorIds(['all']).length).toBe(DETECTORS.length);
    expect(detectorIds(['zeni'])).toEqual(['zeni']);
    expect(() => detectorIds(['best'])).toThrow(/“best”/);
  });
});

describe('compareDetectors', () => {
  const view = 'posterior';
  const recording = (name: string, offsetS: number): Recording => ({
    name,
    gait: filmed(analyticTrack({ view }), view),
    strikes: trueFalls(RUN).map(({ side, fallS }) => ({ side, timeS: fallS - offsetS })),
    durationS: RUN.durationS,
    judgedS: [0, RUN.durationS],
  });

  it('takes the offset from the other recording, never from its own', () => {
    const [clips, markers] = compareDetectors(
      ['trunkFall'],
      [recording('clip', 0.03)],
      recording('mocap', 0.05),
    );
    expect(clips).toMatchObject({ on: 'rear and front, pose' });
    expect(clips?.ownOffsetMs).toBeCloseTo(30, 0);
    expect(clips?.foreignOffsetMs).toBeCloseTo(50, 0);
    expect(clips?.score.errorMs.bias).toBeCloseTo(-20, 0);
    expect(markers?.score.errorMs.bias).toBeCloseTo(20, 0);
  });

  it('leaves out a view that cannot show what a detector needs', () => {
    expect(compareDetectors(['zeni'], [recording('clip', 0)], null)).toEqual([]);
  });
});
