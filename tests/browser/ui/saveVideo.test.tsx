import { unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { failed, ok } from '../../../src/core/problem.ts';
import { writeVideo } from '../../../src/platform/video/writeVideo.ts';
import { SaveVideo } from '../../../src/ui/panels/video/SaveVideo.tsx';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';
import { cleanUp, putTrial, render } from '../../fixtures/renderUi.tsx';

const trials = { before: fakeTrial({ label: 'before' }), after: null };
const outcome = { trials, comparison: null };
const VIDEO = { name: 'Save a side-by-side video' };

afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

/** What is handed to the person as a file. */
function watchDownloads(): Promise<{ readonly name: string; readonly data: Uint8Array }> {
  return new Promise((resolve) => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(async function (
      this: HTMLAnchorElement,
    ) {
      const response = await fetch(this.href);
      resolve({ name: this.download, data: new Uint8Array(await response.arrayBuffer()) });
    });
  });
}

it('without any encoder it says so, and every strike can be had as a still', async () => {
  const { VideoEncoder } = globalThis;
  try {
    // @ts-expect-error as in a browser without WebCodecs encoding
    globalThis.VideoEncoder = undefined;
    putTrial('before');
    render(<SaveVideo outcome={outcome} onMade={() => {}} />, { writeVideo });
    await userEvent.click(page.getByRole('button', VIDEO));
    await expect.element(page.getByText('This browser can’t make a video.')).toBeVisible();
    const saved = watchDownloads();
    await userEvent.click(page.getByRole('button', { name: 'Save stills of every strike' }));
    const { name, data } = await saved;
    expect(name).toBe('evenstride-strikes.zip');
    const names = Object.keys(unzipSync(data));
    const strikes = [...trials.before.gait.strikes.left, ...trials.before.gait.strikes.right];
    expect(names).toHaveLength(strikes.length);
    expect(names[0]).toMatch(/^before-01-left-0\.240s\.png$/);
    const bitmap = await createImageBitmap(new Blob([unzipSync(data)[names[0]!] as Uint8Array<ArrayBuffer>]));
    expect(bitmap.height).toBe(960);
  } finally {
    globalThis.VideoEncoder = VideoEncoder;
  }
});

it('says where the video became a WebM, and hands it on', async () => {
  const file = { data: Uint8Array.of(1, 2), mimeType: 'video/webm', extension: '.webm' };
  const onMade = vi.fn();
  putTrial('before');
  render(<SaveVideo outcome={outcome} onMade={onMade} />, { writeVideo: async () => ok(file) });
  const saved = watchDownloads();
  await userEvent.click(page.getByRole('button', VIDEO));
  expect((await saved).name).toBe('evenstride-side-by-side.webm');
  await expect.element(page.getByText(/the video is a WebM/)).toBeVisible();
  expect(onMade).toHaveBeenCalledWith(file);
});

it('shows how far it is and stops when it is told to, without a word of failure', async () => {
  putTrial('before');
  render(<SaveVideo outcome={outcome} onMade={() => {}} />, {
    writeVideo: (plan, { signal, onFrame }) =>
      new Promise((_, reject) => {
        onFrame(Math.floor(plan.timesS.length / 2));
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  });
  await userEvent.click(page.getByRole('button', VIDEO));
  await expect.element(page.getByText(/^(49|50)%/)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
  await expect.element(page.getByRole('button', VIDEO)).toBeVisible();
  expect(document.querySelector('[role=alert]')).toBeNull();
});

it('a clip that can’t be opened any more is said', async () => {
  putTrial('before');
  render(<SaveVideo outcome={outcome} onMade={() => {}} />, {
    openReel: async () => failed('gone', 'The clip is gone.', 'Load it again.'),
  });
  await userEvent.click(page.getByRole('button', VIDEO));
  await expect.element(page.getByText('The clip is gone.')).toBeVisible();
});
