import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Actions } from '../../../src/state/actions.ts';
import { patchEdits } from '../../../src/state/edits.ts';
import { patchSlot, slotState } from '../../../src/state/trials.ts';
import { ClipsPanel } from '../../../src/ui/panels/clips/ClipsPanel.tsx';
import { fakeClip } from '../../fixtures/fakeTrial.ts';
import { cleanUp, putClip, putTrial, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog', { name: 'Which part of the before video counts?' });

async function openTool(actions: Partial<Actions> = {}): Promise<void> {
  await page.viewport(1280, 900);
  render(<ClipsPanel />, actions);
  await button(/^Measured part: .* of the before video/).click();
  await expect.element(dialog().getByLabelText('From, seconds')).toBeVisible();
}

async function type(label: string, seconds: string): Promise<void> {
  await dialog().getByLabelText(label).fill(seconds);
  await userEvent.keyboard('{Tab}');
}

it('takes a part in seconds, before the analysis, as the measured part', async () => {
  const edit = vi.fn();
  const analyzePart = vi.fn();
  putClip('before');
  await openTool({ edit, analyzePart });
  await type('From, seconds', '2');
  await type('To, seconds', '6.5');
  await expect.element(dialog()).toHaveTextContent('4.5 of 9.0 seconds count');
  await button('Use this part').click();
  expect(edit).toHaveBeenCalledExactlyOnceWith('before', { trim: { first: 120, last: 390 } });
  expect(analyzePart).not.toHaveBeenCalled();
  await expect.element(dialog()).not.toBeInTheDocument();
});

it('takes the arrow keys, keeps a second between the ends, and goes back to all of it', async () => {
  const edit = vi.fn();
  putClip('before');
  patchEdits('before', { trim: { first: 60, last: 180 } });
  await openTool({ edit });
  const start = dialog().getByRole('slider', { name: 'Start of the measured part' });
  (start.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(dialog().getByLabelText('From, seconds')).toHaveValue('1.1');
  await userEvent.keyboard('{End}');
  await expect.element(dialog().getByLabelText('From, seconds')).toHaveValue('2');
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target)}`)).toEqual([]);
  await button('All of it').click();
  await button('Use this part').click();
  expect(edit).toHaveBeenCalledExactlyOnceWith('before', { trim: null });
});

it('asks for the analysis of what was not looked at, and says that there is more', async () => {
  const analyzePart = vi.fn();
  putTrial('before');
  const trial = slotState('before').trial!;
  const part = { first: 120, last: 300 };
  patchSlot('before', { trial: { ...trial, track: { ...trial.track, part } } });
  await openTool({ analyzePart });
  await expect.element(page.getByText(/^Of this video 2\.0–5\.0 s were analyzed/)).toBeInTheDocument();
  await type('From, seconds', '3');
  await type('To, seconds', '4.5');
  await expect.element(button('Use this part')).toBeVisible();
  await type('To, seconds', '8');
  await button('Analyze this part').click();
  expect(analyzePart).toHaveBeenCalledExactlyOnceWith('before');
});

it('suggests a part of a long video, with the time for all of it', async () => {
  const long = { ...fakeClip('long.mp4'), frames: 36_000, fileDurationS: 600 };
  putClip('before', { clip: long });
  render(<ClipsPanel />);
  await expect
    .element(page.getByText(/^10 min 0 s of video: to analyze all of it takes (about|perhaps) \d+ min/))
    .toBeVisible();
  await expect.element(button(/^Choose a part/)).toBeVisible();
});
