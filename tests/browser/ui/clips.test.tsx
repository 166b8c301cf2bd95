import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { patchEdits } from '../../../src/state/edits.ts';
import { patchSlot } from '../../../src/state/trials.ts';
import { ClipsPanel } from '../../../src/ui/panels/clips/ClipsPanel.tsx';
import { cleanUp, putClip, putTrial, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

it('hands a chosen file to its slot', async () => {
  const loadFile = vi.fn(async () => {});
  const container = render(<ClipsPanel />, { loadFile });
  await expect.element(page.getByRole('button', { name: 'Choose a file for after' })).toBeVisible();
  const inputs = container.querySelectorAll<HTMLInputElement>('input[type=file]');
  const file = new File(['x'], 'run.mp4', { type: 'video/mp4' });
  await userEvent.upload(inputs[1]!, file);
  expect(loadFile).toHaveBeenCalledWith('after', expect.objectContaining({ name: 'run.mp4' }));
});

it('shows what was read of a clip, and analyses the clips that are ready', async () => {
  const analyze = vi.fn(async () => {});
  putClip('before');
  render(<ClipsPanel />, { analyze });
  await expect.element(page.getByText('540 × 960')).toBeVisible();
  // The clip's settings come a moment later and move the button down.
  await expect.element(page.getByText('Camera view')).toBeVisible();
  await page.getByRole('button', { name: 'Analyze 1 video' }).click();
  expect(analyze).toHaveBeenCalledOnce();
});

it('asks for the runner’s picture of a clip with a result, and again where the video is another', async () => {
  const showRunner = vi.fn(async () => {});
  putClip('before');
  render(<ClipsPanel />, { showRunner });
  await expect.element(page.getByText('540 × 960')).toBeVisible();
  expect(showRunner).not.toHaveBeenCalled();
  putTrial('before');
  await expect.poll(() => showRunner.mock.calls).toEqual([['before']]);
  patchSlot('before', { file: new File(['y'], 'found.mp4') });
  await expect.poll(() => showRunner.mock.calls).toEqual([['before'], ['before']]);
});

it('leaves the place for the other clip, and the focus in it, as it is when the first clip comes', async () => {
  render(<ClipsPanel />);
  const chooseAfter = page.getByRole('button', { name: 'Choose a file for after' });
  await expect.element(chooseAfter).toBeVisible();
  const place = chooseAfter.element();
  (place as HTMLElement).focus();
  putClip('before');
  await expect.element(page.getByText('Camera view')).toBeVisible();
  expect(chooseAfter.element()).toBe(place);
  expect(document.activeElement).toBe(place);
});

it('sets the view, and lets the software decide again', async () => {
  const setView = vi.fn();
  putClip('before');
  patchEdits('before', { view: 'left' });
  render(<ClipsPanel />, { setView });
  await page.getByRole('button', { name: /Camera view/ }).click();
  await page.getByRole('option', { name: 'Right side' }).click();
  expect(setView).toHaveBeenLastCalledWith('before', 'right');
  await page.getByRole('button', { name: /Camera view/ }).click();
  await page.getByRole('option', { name: 'Automatic' }).click();
  expect(setView).toHaveBeenLastCalledWith('before', null);
});

it('takes the frame rate of a camera in slow motion', async () => {
  const setCaptureFps = vi.fn();
  putClip('before');
  render(<ClipsPanel />, { setCaptureFps });
  await page.getByRole('textbox', { name: /frame rate/ }).fill('240');
  await userEvent.keyboard('{Tab}');
  expect(setCaptureFps).toHaveBeenLastCalledWith('before', 240);
});

it('shows progress in words and cancels', async () => {
  const cancel = vi.fn();
  putClip('after', {
    status: 'analyzing',
    progress: { phase: 'findingPose', framesDone: 40, framesTotal: 120, framesPerS: 20, secondsLeft: 75 },
  });
  render(<ClipsPanel />, { cancel });
  await expect
    .element(page.getByText('40 of 120 frames · 20 a second · about 1 min 15 s left'))
    .toBeVisible();
  await page.getByRole('button', { name: 'Cancel the analysis of after' }).click();
  expect(cancel).toHaveBeenCalledWith('after');
});

it('says a problem once, in its place, and takes it away', async () => {
  const dismissProblem = vi.fn();
  putTrial('before');
  putClip('after', {
    problem: { code: 'codec', message: 'It can’t be decoded.', tip: 'Export it as H.264.' },
  });
  render(<ClipsPanel />, { dismissProblem });
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('It can’t be decoded.Export it as H.264.');
  await expect.element(page.getByText('97 % sure')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(dismissProblem).toHaveBeenCalledWith('after');
});

it('says how much of the pose model is fetched, and how long that takes', async () => {
  const loading = { phase: 'loadingModel', framesDone: 0, framesTotal: 120, framesPerS: 0 } as const;
  const download = { bytesDone: 5_140_000, bytesTotal: 20_560_000 };
  putClip('after', { status: 'analyzing', progress: { ...loading, secondsLeft: 12, download } });
  render(<ClipsPanel />);
  await expect
    .element(page.getByText('Fetching the pose model, once: 5.1 of 20.6 MB · about 12 s left'))
    .toBeVisible();
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
});
