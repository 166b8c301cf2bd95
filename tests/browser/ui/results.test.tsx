import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Results } from '../../../src/ui/panels/results/Results.tsx';
import { useView } from '../../../src/ui/viewStore.ts';
import { allLoaded, cleanUp, putTrial, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

const showTwo = (): HTMLElement => {
  putTrial('before', { trunkDeg: { left: 5.6, right: 1.8 } });
  putTrial('after', { trunkDeg: { left: 3.1, right: 2 } });
  return render(<Results />);
};

it('describes the chart in words, each side and clip with its interval', async () => {
  showTwo();
  const chart = page.getByRole('img', { name: /^Trunk side-bend\. Left before: 5\.\d°, 95 % interval/ });
  await expect.element(chart).toBeVisible();
});

it('shows the measure that is chosen', async () => {
  showTwo();
  await page.getByRole('option', { name: /^Cadence/ }).click();
  await expect.element(page.getByRole('heading', { name: /^Cadence/ })).toBeVisible();
});

it('says why a withheld measure has no number, and shows none', async () => {
  const container = showTwo();
  await expect.element(page.getByRole('heading', { name: 'Not measured' })).toBeVisible();
  await page.getByRole('option', { name: /^Pelvic rotation not measured/ }).click();
  await expect.element(page.getByRole('heading', { name: /^Pelvic rotation/ })).toBeVisible();
  expect(container.querySelector('article canvas')).toBeNull();
});

it('steps by frame and by strike from the keyboard, the linked clip with it', async () => {
  showTwo();
  const video = page.getByRole('group', { name: 'Video before' });
  await expect.element(video).toBeVisible();
  (video.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  const first = useView.getState().frames.before!;
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  const atStrike = useView.getState().frames.before!;
  expect(atStrike - first).toBeGreaterThan(10);
  expect(useView.getState().frames.after).toBe(atStrike);
  await userEvent.keyboard('[[');
  expect(useView.getState().frames.before).toBe(first - 1);
});

it('plays and pauses with the space bar', async () => {
  showTwo();
  const video = page.getByRole('group', { name: 'Video after' });
  await expect.element(video).toBeVisible();
  (video.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expect.poll(() => useView.getState().frames.after ?? 0, { timeout: 10_000 }).toBeGreaterThan(20);
  await userEvent.keyboard(' ');
  expect(useView.getState().playing).toBeNull();
});

it('keeps one table of all values, withheld ones left out', async () => {
  showTwo();
  const table = page.getByRole('table');
  await expect.element(table).toBeVisible();
  await expect.element(table).not.toHaveTextContent('Pelvic rotation');
  await expect.element(table).toHaveTextContent('Cadence');
});

const NOT_KNOWN = { singleStrike: null, sideMean: null, leftMinusRight: null };

it('writes no mean, difference or strike without its ±', async () => {
  putTrial('before', { trunkDeg: { left: 5.6, right: 1.8 } });
  const container = render(<Results />);
  const row = page.getByRole('option', { name: /^Trunk side-bend Left/ });
  await expect.element(row).toHaveTextContent(/5\.\d° ± \d\.\d°.*1\.\d° ± \d\.\d°/);
  const figures = page.getByRole('region', { name: 'Trunk side-bend at foot strike', exact: true });
  await expect.element(figures).toHaveTextContent(/Left5\.\d° ± \d\.\d°.*Left − right\+3\.\d° ± \d\.\d°/);
  await expect.element(page.getByRole('article')).toHaveTextContent('each strike ± 1.6°');
  await expect
    .element(page.getByRole('group', { name: 'Video before' }))
    .toHaveTextContent('± 1.6° to the left');
  await expect
    .element(page.getByRole('row', { name: /^Trunk side-bend\s?deg/ }))
    .toHaveTextContent('one strike ± 1.6°');
  await allLoaded();
  expect(container.textContent).not.toMatch(/spread only/i);
});

it('says where ± holds the spread over strikes alone', async () => {
  putTrial('before', { accuracy: NOT_KNOWN });
  render(<Results />);
  await expect.element(page.getByRole('option', { name: /^Trunk side-bend spread only/ })).toBeVisible();
  await expect
    .element(page.getByRole('region', { name: 'Trunk side-bend at foot strike', exact: true }))
    .toHaveTextContent('Spread only: ± holds the spread over strikes alone');
  const detail = page.getByRole('article');
  await expect.element(detail).toHaveTextContent('95 % of the mean, spread only');
  await expect.element(detail).toHaveTextContent('each strike (± not known)');
  await expect.element(detail).toHaveTextContent('interval of the spread over strikes only');
  await expect.element(page.getByRole('table')).toHaveTextContent('spread only');
});
