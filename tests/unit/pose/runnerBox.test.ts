import { expect, it } from 'vitest';
import { runnerBox } from '../../../src/core/pose/runnerBox.ts';
import { VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';

const track = analyticTrack({ fps: 30, durationS: 1 });

/** The same, with a frame's points all in one place; NaN: nobody is seen in it. */
function withFrameAt(frame: number, xPx: number, yPx: number) {
  const image = track.image.slice();
  for (let at = frame * VALUES_PER_FRAME; at < (frame + 1) * VALUES_PER_FRAME; at += 4) {
    [image[at], image[at + 1]] = [xPx, yPx];
  }
  return { ...track, image };
}

it('holds the runner in each of the frames, as shares of the picture', () => {
  const { widthPx, heightPx } = track;
  const moved = withFrameAt(5, widthPx, heightPx);
  const before = runnerBox(moved, 0, 5)!;
  expect(before.left).toBeGreaterThan(0);
  expect(before.bottom).toBeLessThan(1);
  expect(runnerBox(moved, 0, 6)).toEqual({ ...before, right: 1, bottom: 1 });
  expect(runnerBox(moved, 5, 6)).toEqual({ left: 1, top: 1, right: 1, bottom: 1 });
});

it('passes frames over in which nobody is seen, and is nothing where there are no others', () => {
  const unseen = withFrameAt(5, Number.NaN, Number.NaN);
  expect(runnerBox(unseen, 4, 6)).toEqual(runnerBox(track, 4, 5));
  expect(runnerBox(unseen, 5, 6)).toBeNull();
});
