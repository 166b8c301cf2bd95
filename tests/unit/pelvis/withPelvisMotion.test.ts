import { describe, expect, it } from 'vitest';
import { withPelvisMotion } from '../../../src/core/pelvis/withPelvisMotion.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { pelvisClip } from '../../fixtures/pelvisClip.ts';

const { track } = pelvisClip({ filming: { durationS: 0.3 } });

describe('the movement of the pelvis', () => {
  it('is found in a clip from behind', () => {
    const found = withPelvisMotion(track);
    expect(found.pelvisMotion).not.toBeNull();
    expect({ ...found, pelvisMotion: null }).toEqual(track);
  });

  it.each(['left', 'right'] as const)('is not looked for from the %s', (view) => {
    const side = {
      ...analyticTrack({ view, durationS: 0.3, fps: 30 }),
      pelvisPictures: track.pelvisPictures,
    };
    expect(withPelvisMotion(side)).toBe(side);
  });

  it('is none without pictures', () => {
    expect(withPelvisMotion({ ...track, pelvisPictures: null }).pelvisMotion).toBeNull();
  });
});
