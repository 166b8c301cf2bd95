import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useOwnPairs } from '../../../src/state/ownPairs.ts';
import { TrendsPanel } from '../../../src/ui/panels/trends/TrendsPanel.tsx';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { fakeHistory } from '../../fixtures/fakeHistory.ts';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

const HISTORY = fakeHistory([
  {
    day: '3 Mar 2026',
    before: { left: 6.2, right: 2.1 },
    after: { left: 1.1, right: 2 },
    drills: ['Side plank', 'Hip-flexor stretch with arm reach'],
  },
  {
    day: '7 Apr 2026',
    before: { left: 5.4, right: 2.4 },
    after: { left: 5.2, right: 2.2 },
    drills: ['Side plank'],
  },
]);

const show = (onCompare = vi.fn()) => {
  render(<TrendsPanel sessions={HISTORY} onCompare={onCompare} />);
  return onCompare;
};
const row = (name: RegExp) => page.getByRole('row', { name });

describe('trends', () => {
  it('says every value of the chart in a table, and what lies outside the band', async () => {
    show();
    const table = page.getByRole('region', { name: /every trial/ });
    await expect.element(table).toBeVisible();
    await expect.element(row(/3 Mar 2026 Baseline/)).toHaveTextContent(/6\.\d°/);
    await expect.element(row(/^After 1\.\d°/)).toHaveTextContent('below the band');
  });

  it('marks trials that were run at another speed, incline or in other shoes, in the chart’s legend and the table', async () => {
    const [first, second] = HISTORY;
    const faster = second!.trials.map((trial) => ({ ...trial, notes: { speedKmH: 12, footwear: 'racer' } }));
    const history = [
      { ...first!, trials: first!.trials.map((trial) => ({ ...trial, notes: { speedKmH: 10 } })) },
      { ...second!, trials: faster },
    ];
    render(<TrendsPanel sessions={history} onCompare={() => {}} />);
    await expect.element(row(/7 Apr 2026 Baseline/)).toHaveTextContent('speed 12 km/h, not 10 km/h');
    await expect.element(row(/3 Mar 2026 Baseline/)).not.toHaveTextContent('speed');
    await expect.element(page.getByText(/other speed, incline or shoes/)).toBeVisible();
  });

  it('holds left − right to the clinic’s own limit where there is one', async () => {
    const pair = (id: number) => ({
      ...{ id: String(id), clips: ['a', 'b'] as const },
      ...{ differences: { trunkSideBend: 3 }, asymmetries: { trunkSideBend: 0.5 } },
    });
    useOwnPairs.setState({ pairs: Array.from({ length: 10 }, (_, i) => pair(i)) });
    show();
    await page.getByText('Left − right', { exact: true }).click();
    // R: 1.96 * sqrt(.5^2 * 10 / qchisq(.05, 10))
    await expect
      .element(page.getByText(/Smallest detectable difference of left − right: 1\.6° \(own, from 10 pairs/))
      .toBeVisible();
    useOwnPairs.setState({ pairs: [] });
  });

  it('lays the band round another trial when asked', async () => {
    show();
    await userEvent.click(page.getByRole('radio', { name: 'Band round: 3 Mar 2026, After' }));
    await expect.element(row(/3 Mar 2026 Baseline/)).toHaveTextContent('above the band');
  });

  it('opens any two trials as before and after, by the keyboard', async () => {
    const onCompare = show();
    const compare = page.getByRole('button', { name: 'Compare these two' });
    await expect.element(compare).toBeDisabled();
    page.getByRole('radio', { name: 'Before: 3 Mar 2026, Baseline' }).element().focus();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('A trial can’t be compared with itself')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('radio', { name: 'After: 7 Apr 2026, Baseline' })).toBeChecked();
    await expect.element(compare).toBeEnabled();
    (compare.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(onCompare).toHaveBeenCalledExactlyOnceWith('trial-0-0', 'trial-1-0');
  });

  it('counts drills against changes', async () => {
    show();
    const plank = page.getByRole('region', { name: 'Drills and changes' }).getByRole('row', {
      name: /Side plank/,
    });
    // Twice done, in two sessions; left: once really less, once within noise or unclear.
    await expect.element(plank).toHaveTextContent(/^Side plank22Left01/);
  });

  it('has a sentence and a next step where nothing was measured', async () => {
    render(<TrendsPanel sessions={[]} onCompare={() => {}} />);
    await expect.element(page.getByText(/Nothing has been measured yet\. Open a session/)).toBeVisible();
  });

  it.each(['light', 'dark'] as const)('is accessible, %s', async (mode) => {
    chooseColorMode(mode);
    show();
    await expect.element(page.getByRole('region', { name: /every trial/ })).toBeVisible();
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  });
});
