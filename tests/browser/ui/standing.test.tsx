import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { patchSlot, type SlotState } from '../../../src/state/trials.ts';
import { ClipsPanel } from '../../../src/ui/panels/clips/ClipsPanel.tsx';
import { fakeTrack } from '../../fixtures/fakeTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

const TRACK = fakeTrack({ frames: 4, fps: 60, stepS: 0.36, trunkDeg: { left: 0, right: 0 } });
/** In one frame of four there is nobody. */
TRACK.image.fill(Number.NaN, 0, TRACK.image.length / 4);

const place = () => page.getByRole('region', { name: 'Standing reference (optional)' });

function putStanding(patch: Partial<SlotState> = {}): void {
  const clip = fakeClip('standing.mp4');
  patchSlot('standing', { status: 'ready', file: new File(['x'], clip.name), clip, ...patch });
}

it('is a small third place that says what it is for, and takes a chosen file', async () => {
  await page.viewport(1280, 900);
  const loadFile = vi.fn(async () => {});
  const container = render(<ClipsPanel />, { loadFile });
  await expect.element(place()).toHaveTextContent(/it gives pelvic rotation and pelvic drop their zero/);
  const heightPx = (name: string) =>
    page.getByRole('region', { name, exact: true }).element().getBoundingClientRect().height;
  expect(heightPx('Standing reference (optional)')).toBeLessThan(heightPx('Before') * 0.7);
  const inputs = container.querySelectorAll<HTMLInputElement>('input[type=file]');
  await userEvent.upload(inputs[2]!, new File(['x'], 'still.mp4', { type: 'video/mp4' }));
  expect(loadFile).toHaveBeenCalledWith('standing', expect.objectContaining({ name: 'still.mp4' }));
});

it('alone can be analysed', async () => {
  const analyze = vi.fn(async () => {});
  putStanding();
  render(<ClipsPanel />, { analyze });
  await page.getByRole('button', { name: 'Analyze 1 video' }).click();
  expect(analyze).toHaveBeenCalledOnce();
});

it('shows its clip without the settings of a run, and can be removed', async () => {
  const removeClip = vi.fn();
  putStanding();
  render(<ClipsPanel />, { removeClip });
  await expect.element(place()).toHaveTextContent(/standing\.mp4.*540 × 960/);
  expect(
    place()
      .getByRole('button', { name: /Camera view|Set the level/ })
      .elements(),
  ).toEqual([]);
  await page.getByRole('button', { name: 'Remove the standing video' }).click();
  expect(removeClip).toHaveBeenCalledWith('standing');
});

it('shows how far it is, and cancels', async () => {
  const cancel = vi.fn();
  putStanding({
    status: 'analyzing',
    progress: { phase: 'findingPose', framesDone: 40, framesTotal: 120, framesPerS: 20, secondsLeft: 4 },
  });
  render(<ClipsPanel />, { cancel });
  await expect.element(place()).toHaveTextContent('40 of 120 frames · 20 a second · about 4 s left');
  await page.getByRole('button', { name: 'Cancel the analysis of standing' }).click();
  expect(cancel).toHaveBeenCalledWith('standing');
});

it('says what it does once the runner was found, and in how many frames', async () => {
  putStanding({ status: 'done', reference: { name: 'standing.mp4', track: TRACK } });
  render(<ClipsPanel />);
  await expect
    .element(place())
    .toHaveTextContent('Gives pelvic angles in both videos their zero (runner in 75 % of frames)');
});

it('says a problem in its place, and takes it away', async () => {
  const dismissProblem = vi.fn();
  putStanding({ problem: { code: 'no-person', message: 'Nobody was found.', tip: 'Film again.' } });
  render(<ClipsPanel />, { dismissProblem });
  await expect.element(place().getByRole('alert')).toHaveTextContent('Nobody was found.Film again.');
  await place().getByRole('button', { name: 'Dismiss' }).click();
  expect(dismissProblem).toHaveBeenCalledWith('standing');
});

it('is reached by keyboard after the two clips and before the button that analyses', async () => {
  putStanding();
  render(<ClipsPanel />);
  const goal = page.getByRole('button', { name: 'Replace the standing video' });
  await expect.element(goal).toBeVisible();
  const reached: (string | null)[] = [];
  for (let presses = 0; presses < 12; presses++) {
    await userEvent.keyboard('{Tab}');
    const focused = document.activeElement;
    reached.push(focused?.getAttribute('aria-label') ?? focused?.textContent?.trim() ?? null);
  }
  const order = ['Choose a file for after', 'Replace the standing video', 'Analyze 1 video'];
  expect(reached.filter((name) => name !== null && order.includes(name))).toEqual(order);
});
