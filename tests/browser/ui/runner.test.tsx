import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Actions } from '../../../src/state/actions.ts';
import { patchEdits } from '../../../src/state/edits.ts';
import { PickRunnerButton } from '../../../src/ui/panels/runner/PickRunnerButton.tsx';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';
import { cleanUp, putClip, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

const button = (name: string | RegExp) => page.getByRole('button', { name });
const opener = () => button(/^(Pick the runner|Runner picked) in the before video/);
const dialog = () => page.getByRole('dialog', { name: 'Which person is the runner in the before video?' });
const ring = () => dialog().getByRole('slider', { name: 'The runner' });
const reading = () => dialog().getByRole('status');
const follow = () => button('Follow this person');
const picture = () => dialog().getByRole('img', { name: /^Frame/ });

async function openTool(actions: Partial<Actions> = {}): Promise<void> {
  await page.viewport(1280, 900);
  render(<PickRunnerButton slot="before" />, actions);
  await opener().click();
  await expect.element(ring()).toBeVisible();
}

async function press(element: Element, keys: string): Promise<void> {
  (element as HTMLElement).focus();
  await userEvent.keyboard(keys);
}

it('takes a click on the runner, with the real time of the frame', async () => {
  const edit = vi.fn();
  // Four times slower on the screen than it was.
  putClip('before', { clip: { ...fakeClip('before.mp4'), captureFps: 240 } });
  await openTool({ edit });
  await expect.element(reading()).toHaveTextContent('Lay the ring on the runner’s trunk.');
  await expect.element(follow()).toBeDisabled();
  const { width, height } = picture().element().getBoundingClientRect();
  await picture().click({ position: { x: 0.25 * width, y: 0.3 * height } });
  await expect.element(ring()).toHaveFocus();
  await expect.element(reading()).toHaveTextContent('The runner is picked, in frame 271.');
  await follow().click();
  const [slot, { runner }] = edit.mock.calls[0]!;
  expect(slot).toBe('before');
  expect(runner.timeS).toBeCloseTo(270 / 240, 6);
  expect(Math.abs(runner.x - 0.25 * 540)).toBeLessThan(3);
  expect(Math.abs(runner.y - 0.3 * 960)).toBeLessThan(3);
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

it('takes the arrow keys, a pixel or ten at a time', async () => {
  const edit = vi.fn();
  putClip('before');
  await openTool({ edit });
  await press(ring().element(), '{ArrowLeft}{Shift>}{ArrowUp}{/Shift}');
  await follow().click();
  expect(edit).toHaveBeenCalledExactlyOnceWith('before', { runner: { timeS: 4.5, x: 269, y: 470 } });
});

it('wants the ring laid anew in another frame, and takes back what was laid in the first', async () => {
  putClip('before');
  await openTool();
  await press(ring().element(), '{ArrowLeft}');
  const line = dialog().getByRole('slider', { name: 'Frame shown' }).element();
  await press(line, '{ArrowRight}');
  await expect.element(reading()).toHaveTextContent('Lay the ring on the runner’s trunk.');
  await expect.element(follow()).toBeDisabled();
  await press(line, '{ArrowLeft}');
  await expect.element(follow()).toBeEnabled();
});

it('opens where the runner was picked, and lets the software choose again', async () => {
  const edit = vi.fn();
  putClip('before');
  patchEdits('before', { runner: { timeS: 0.5, x: 100, y: 300 } });
  await openTool({ edit });
  await expect.element(opener()).toHaveTextContent('Runner picked');
  await expect.element(picture()).toHaveAccessibleName('Frame 31 of the video');
  await expect
    .element(ring())
    .toHaveAttribute('aria-valuetext', '100 pixels from the left, 300 from the top');
  await button('Let the software choose').click();
  expect(edit).toHaveBeenCalledExactlyOnceWith('before', { runner: null });
});

it('changes nothing when it is cancelled or closed', async () => {
  const edit = vi.fn();
  putClip('before');
  await openTool({ edit });
  expect(button('Let the software choose').elements()).toHaveLength(0);
  await press(ring().element(), '{ArrowLeft}');
  await button('Cancel').click();
  await expect.element(dialog()).not.toBeInTheDocument();
  await opener().click();
  await press(ring().element(), '{ArrowLeft}{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
  expect(edit).not.toHaveBeenCalled();
});

for (const mode of ['light', 'dark'] as const) {
  it(`${mode}: axe finds nothing in the tool`, async () => {
    chooseColorMode(mode);
    putClip('before');
    patchEdits('before', { runner: { timeS: 0.5, x: 100, y: 300 } });
    await openTool();
    await press(ring().element(), '{ArrowRight}');
    await expect.element(follow()).toBeEnabled();
    await Promise.all(
      follow()
        .element()
        .getAnimations()
        .map(({ finished }) => finished),
    );
    const { violations } = await axe.run(dialog().element(), {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
}
