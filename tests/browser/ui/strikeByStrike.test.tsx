import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Results } from '../../../src/ui/panels/results/Results.tsx';
import { useView } from '../../../src/ui/viewStore.ts';
import type { FakeTrialOptions } from '../../fixtures/fakeTrial.ts';
import { cleanUp, putTrial, render } from '../../fixtures/renderUi.tsx';

afterEach(cleanUp);

async function openFold(options: FakeTrialOptions = {}): Promise<HTMLElement> {
  putTrial('before', { trunkDeg: { left: 5.6, right: 1.8 }, ...options });
  putTrial('after', { trunkDeg: { left: 3.1, right: 2 }, ...options });
  const container = render(<Results />);
  await page.getByRole('button', { name: 'Strike by strike' }).click();
  return container;
}
const slider = (name: RegExp) => page.getByRole('slider', { name });

describe('what lies behind the bars', () => {
  it('is every strike in its order, and left against right stride by stride, of both clips', async () => {
    await openFold();
    await expect.element(slider(/every strike in order of time, before/)).toBeVisible();
    await expect.element(slider(/every strike in order of time, after/)).toBeVisible();
    const pairs = page.getByRole('region', { name: 'Left against right, stride by stride' });
    await expect.element(pairs).toHaveTextContent(/Before: \d+ strides: left − right is \+3\.\d° on average/);
    await expect.element(pairs).toHaveTextContent('95 % limits of agreement');
  });

  it('is gone through with the arrow keys, read out, and shown in the video', async () => {
    await openFold();
    const chart = slider(/stride by stride, after/);
    await expect.element(chart).toBeVisible();
    (chart.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Stride 1: left/));
    const first = useView.getState().frames.after;
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(chart)
      .toHaveAttribute(
        'aria-valuetext',
        expect.stringMatching(/^Stride 2: left \d.*right \d.*left − right [+−]/),
      );
    expect(useView.getState().frames.after).toBeGreaterThan(first!);
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.element(chart).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Stride 1:/));
  });

  it('is saved as a picture with its levels named', async () => {
    await openFold();
    const made: Blob[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const url = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:none';
    });
    const pairs = page.getByRole('region', { name: 'Left against right, stride by stride' });
    await userEvent.click(pairs.getByRole('button', { name: 'Save picture' }).first());
    await userEvent.click(page.getByRole('menuitem', { name: /^SVG/ }));
    await vi.waitFor(() => expect(click).toHaveBeenCalled(), { timeout: 20_000 });
    const [link] = click.mock.instances as unknown as HTMLAnchorElement[];
    expect(link!.download).toBe('evenstride-trunkSideBend-agreement-before.svg');
    const svg = await made.at(-1)!.text();
    expect(svg).toContain('mean difference');
    expect(svg).toContain('95 % limits of agreement');
    expect(svg).not.toMatch(/NaN|undefined|<image/);
    click.mockRestore();
    url.mockRestore();
  });

  it('has shares in percent only of what is far from zero', async () => {
    await openFold({ accuracy: { singleStrike: 0.02, sideMean: 0.02, leftMinusRight: 0.03 } });
    await expect.element(page.getByText(/Symmetry indices in percent are not given/)).toBeVisible();
    await page.getByRole('option', { name: /^Step time/ }).click();
    await page.getByRole('button', { name: 'Strike by strike' }).click();
    const table = page.getByRole('table', { name: /^Classical indices/ });
    await expect.element(table).toBeVisible();
    await expect.element(table).toHaveTextContent(/Symmetry angle \(Zifchock\)/);
    await expect.element(table).toHaveTextContent(/Before−?\d+\.\d %−?\d+\.\d %−?\d+\.\d %/);
  });

  it('has one chart a clip and no sides for what belongs to the whole runner', async () => {
    await openFold();
    await page.getByRole('option', { name: /^Cadence/ }).click();
    await page.getByRole('button', { name: 'Strike by strike' }).click();
    await expect.element(slider(/^Cadence, every strike in order of time, before/)).toBeVisible();
    expect(page.getByRole('region', { name: /stride by stride/ }).elements()).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('breaks no rule of accessibility in %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    const container = await openFold();
    await expect.element(slider(/stride by stride, after/)).toBeVisible();
    const { violations } = await axe.run(container.querySelector('article')!);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
