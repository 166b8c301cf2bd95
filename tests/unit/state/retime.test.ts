import { expect, it } from 'vitest';
import { retime } from '../../../src/state/retime.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

const track = analyticTrack({ durationS: 0.1 });
const clip = (captureFps: number) => ({ ...fakeClip('a.mp4'), fileFps: 30, captureFps });

it('shrinks real time as the camera’s rate rises, and back', () => {
  const fast = retime(track, clip(30), clip(240));
  expect([...fast.timesS]).toEqual([...track.timesS].map((t) => t / 8));
  expect(fast.image).toBe(track.image);
  const back = retime(fast, clip(240), clip(30));
  back.timesS.forEach((t, i) => {
    expect(t).toBeCloseTo(track.timesS[i]!, 12);
  });
});

it('hands back the same track where nothing changes', () => {
  expect(retime(track, clip(60), clip(60))).toBe(track);
});
