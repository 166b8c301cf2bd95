import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { useOwnPairs } from '../../../src/state/ownPairs.ts';
import { Results } from '../../../src/ui/panels/results/Results.tsx';
import { cleanUp, putTrial, render } from '../../fixtures/renderUi.tsx';

const forgetPairs = (): void => {
  useOwnPairs.setState({ pairs: [] });
};
beforeEach(forgetPairs);
afterEach(() => {
  cleanUp();
  forgetPairs();
});

const pair = (id: string, side: number, asymmetry: number) => ({
  id,
  clips: ['first.mp4', 'again.mp4'] as const,
  differences: { trunkSideBend: side },
  asymmetries: { trunkSideBend: asymmetry },
});

function show(): HTMLElement {
  putTrial('before', { trunkDeg: { left: 5.6, right: 1.8 } });
  putTrial('after', { trunkDeg: { left: 3.1, right: 2 } });
  return render(<Results />);
}

it('counts two clips as a pair, and shows what they say of a side and of left − right', async () => {
  show();
  await page.getByRole('button', { name: 'Your own measurement error' }).click();
  await page.getByRole('button', { name: 'Count these two clips as a pair' }).click();
  const table = page.getByRole('table', { name: 'Smallest detectable difference from 1 pair' });
  const row = table.getByRole('row', { name: /^Trunk side-bend \d/ });
  await expect.element(row).toHaveTextContent(/\d+\.\d° \(1 pair\)\s*\d+\.\d° \(1 pair\)\s*2\.3°/);
  expect(useOwnPairs.getState().pairs[0]!.asymmetries!.trunkSideBend).toBeCloseTo(-2.7, 0);
});

it('holds changes and left against right to the clinic’s own limit from ten pairs on, and says so', async () => {
  // R: 1.96 * sqrt(2) * sqrt(3^2 / 2 * 10 / qchisq(.05, 10)); 1.96 * sqrt(.5^2 / 2 * 10 / qchisq(.05, 10))
  useOwnPairs.setState({ pairs: Array.from({ length: 10 }, (_, i) => pair(String(i), 3, 0.5)) });
  show();
  const detail = page.getByRole('article');
  await expect.element(detail).toHaveTextContent(/Change: 9\.4° \(own, from 10 pairs of clips\)/);
  await expect.element(detail).toHaveTextContent(/Left − right: 1\.1° \(own, from 10 pairs of clips\)/);
});

it('breaks no rule of accessibility', async () => {
  useOwnPairs.setState({ pairs: [pair('a', 1, 1)] });
  const container = show();
  await page.getByRole('button', { name: 'Your own measurement error' }).click();
  const table = page.getByRole('table', { name: /^Smallest detectable difference/ });
  await expect.element(table).toBeVisible();
  const { violations } = await axe.run(container.querySelector('table')!.parentElement!);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it('asks whether before and after changed places where the files’ names say so', async () => {
  putTrial('before', { label: 'after' });
  putTrial('after', { label: 'before' });
  render(<Results />);
  await expect
    .element(page.getByText(/may have changed places: then every change has the wrong sign/).first())
    .toBeVisible();
  await expect.element(page.getByText(/“treadmill-rear-after\.mp4” is taken as before/)).toBeVisible();
});
