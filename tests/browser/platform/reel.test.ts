import { expect, it } from 'vitest';
import { openReel } from '../../../src/platform/video/reel.ts';
import { writeVideo } from '../../../src/platform/video/writeVideo.ts';

const FRAMES = 40;

/** Frame k is grey of brightness 6 · k. */
async function greyClip(): Promise<File> {
  const made = await writeVideo(
    {
      widthPx: 160,
      heightPx: 120,
      timesS: Array.from({ length: FRAMES }, (_, frame) => frame / 25),
      endS: FRAMES / 25,
      draw: async (frame, context) => {
        context.fillStyle = `rgb(${6 * frame} ${6 * frame} ${6 * frame})`;
        context.fillRect(0, 0, 160, 120);
      },
    },
    { signal: new AbortController().signal, onFrame: () => {} },
  );
  if (!made.ok) throw new Error(made.problem.message);
  return new File([made.value.data], `clip${made.value.extension}`, { type: made.value.mimeType });
}

it('a reel gives the frame that is asked for: on, twice, far ahead and back', async () => {
  const reel = await openReel(await greyClip());
  if (!reel.ok) throw new Error(reel.problem.message);
  for (const frame of [0, 1, 1, 2, 30, 31, 3, 39]) {
    const picture = await reel.value.picture(frame);
    expect([picture.width, picture.height]).toEqual([160, 120]);
    const [grey] = picture.getContext('2d')!.getImageData(80, 60, 1, 1).data;
    expect(Math.abs(grey! - 6 * frame)).toBeLessThan(3.5);
  }
  await expect(reel.value.picture(FRAMES)).rejects.toThrow('No frame');
  reel.value.dispose();
});

it('a file that is no video is a problem in words', async () => {
  const reel = await openReel(new File(['nothing'], 'notes.mp4'));
  expect(reel).toMatchObject({ ok: false, problem: { message: expect.stringContaining('notes.mp4') } });
});
