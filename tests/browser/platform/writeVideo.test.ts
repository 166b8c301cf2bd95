import { describe, expect, it } from 'vitest';
import type { VideoPlan } from '../../../src/platform/platform.ts';
import { openViewer } from '../../../src/platform/video/viewer.ts';
import { writeVideo } from '../../../src/platform/video/writeVideo.ts';

/** Frame k is grey of brightness 12 · k. */
const plan = (patch: Partial<VideoPlan> = {}): VideoPlan => ({
  widthPx: 161,
  heightPx: 120,
  timesS: Array.from({ length: 20 }, (_, frame) => frame / 25),
  endS: 20 / 25,
  draw: async (frame, context) => {
    context.fillStyle = `rgb(${12 * frame} ${12 * frame} ${12 * frame})`;
    context.fillRect(0, 0, 161, 120);
  },
  ...patch,
});
const still = { signal: new AbortController().signal, onFrame: () => {} };

describe('a video that is written', () => {
  it('has every frame once, in order, at its time', async () => {
    const done: number[] = [];
    const written = await writeVideo(plan(), { ...still, onFrame: (count) => done.push(count) });
    if (!written.ok) throw new Error(written.problem.message);
    const { data, mimeType, extension } = written.value;
    const viewer = await openViewer(new File([data], `clip${extension}`, { type: mimeType }));
    if (!viewer.ok) throw new Error(viewer.problem.message);
    const { fileTimesS, draw, dispose } = viewer.value;
    expect(fileTimesS).toHaveLength(20);
    const canvas = document.createElement('canvas');
    for (let frame = 0; frame < 20; frame++) {
      expect(fileTimesS[frame]).toBeCloseTo(frame / 25, 3);
      await draw(frame, canvas);
      const [grey] = canvas.getContext('2d')!.getImageData(80, 60, 1, 1).data;
      expect(Math.abs(grey! - 12 * frame)).toBeLessThan(6);
    }
    expect(canvas.width).toBe(160);
    expect(done).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    dispose();
  });

  it('stops at once when it is cancelled', async () => {
    const controller = new AbortController();
    const drawn: number[] = [];
    const writing = writeVideo(
      plan({
        draw: async (frame) => {
          drawn.push(frame);
          if (frame === 3) controller.abort(new Error('enough'));
        },
      }),
      { ...still, signal: controller.signal },
    );
    await expect(writing).rejects.toThrow('enough');
    expect(drawn).toEqual([0, 1, 2, 3]);
  });

  it('says so where the browser has no encoder', async () => {
    const { VideoEncoder } = globalThis;
    try {
      // @ts-expect-error as in a browser without WebCodecs encoding
      globalThis.VideoEncoder = undefined;
      const written = await writeVideo(plan({ widthPx: 322 }), still);
      expect(written).toMatchObject({ ok: false, problem: { code: 'no-encoder' } });
    } finally {
      globalThis.VideoEncoder = VideoEncoder;
    }
  });
});
