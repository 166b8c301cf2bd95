import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { chooseSeries, setLinked, showFrames, useView } from '../../../src/ui/viewStore.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';
import { cleanUp } from '../../fixtures/renderUi.tsx';
import { showSeries } from '../../fixtures/showSeries.tsx';

/** The strides of the trials here: 60 fps, the first left strike at 0.24 s, the first right at 0.6 s. */
const FPS = 60;
const LEFT_S = 0.24;
const RIGHT_S = 0.6;
const STRIDE_S = 0.72;
const frameOf = (timeS: number) => Math.round(timeS * FPS);

beforeEach(() => page.viewport(1000, 900));
afterEach(cleanUp);

const chart = (name: RegExp) => page.getByRole('slider', { name });
const LEFT = /^Trunk side-bend over the stride, left side$/;
const RIGHT = /^Trunk side-bend over the stride, right side$/;
const frames = () => useView.getState().frames;

/** A place across the chart's own area, as a share, in pixels of its box. */
function place(locator: Locator, across: number, down = 0.5) {
  const { width, height } = locator.element().getBoundingClientRect();
  return { x: 40 + across * (width - 50), y: 6 + down * (height - 30) };
}
const point = (locator: Locator, across: number, down?: number) =>
  userEvent.hover(locator, { position: place(locator, across, down) });
const click = (locator: Locator, across: number, down?: number) =>
  userEvent.click(locator, { position: place(locator, across, down) });

const leaveChart = () => userEvent.hover(page.getByRole('heading', { name: 'Curves' }));
const valueText = (locator: Locator) => locator.element().getAttribute('aria-valuetext');

describe('over the stride', () => {
  it('comes first where there are strides enough, each side with its sign and its numbers', async () => {
    showSeries();
    await expect.element(chart(LEFT)).toBeVisible();
    await expect.element(chart(LEFT)).toHaveAccessibleDescription(/^Left before, mean of n 11: 5\.\d°/);
    const figure = page.getByRole('figure').first();
    await expect
      .element(figure)
      .toHaveTextContent(/Left ↑ to the left.*at foot strike.*Before 5\.\d° SD.*After 3\.\d° SD/);
  });

  it('waits behind the curve over time where strides are few', async () => {
    const trial = fakeTrial();
    const strides = trial.gait.strides.slice(0, 3);
    showSeries({ ...trial, gait: { ...trial.gait, strides } }, null);
    await expect.element(chart(/over time, before/)).toBeVisible();
  });

  it('shows the phase that is pointed at in both videos, and goes back', async () => {
    showSeries();
    await expect.element(chart(RIGHT)).toBeVisible();
    showFrames({ before: frameOf(RIGHT_S + 2 * STRIDE_S + 0.1), after: 30 });
    const stood = frames();
    await point(chart(RIGHT), 0.5);
    await expect.poll(() => frames().before).toBe(frameOf(RIGHT_S + 2.5 * STRIDE_S));
    // Frame 30 is before the first right strike: the first right stride then.
    expect(frames().after).toBe(frameOf(RIGHT_S + 0.5 * STRIDE_S));
    await leaveChart();
    await expect.poll(frames).toEqual(stood);
  });

  it('stays where it is clicked', async () => {
    showSeries();
    await expect.element(chart(LEFT)).toBeVisible();
    showFrames({ before: frameOf(LEFT_S + STRIDE_S + 0.1), after: frameOf(LEFT_S + STRIDE_S + 0.1) });
    await click(chart(LEFT), 0.25);
    await leaveChart();
    await expect.poll(() => frames().after).toBe(frameOf(LEFT_S + 1.25 * STRIDE_S));
    await expect.poll(() => valueText(chart(LEFT))).toMatch(/^2\d % of the left stride: mean \d\.\d°$/);
  });

  it('steps a frame by arrow key, from one foot strike to the next with Shift', async () => {
    showSeries();
    await expect.element(chart(RIGHT)).toBeVisible();
    showFrames({ before: frameOf(RIGHT_S), after: frameOf(RIGHT_S) });
    (chart(RIGHT).element() as HTMLElement).focus();
    await expect.poll(() => valueText(chart(RIGHT))).toMatch(/^0 % of the right stride/);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => valueText(chart(RIGHT))).toMatch(/^2 % of the right stride/);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(() => valueText(chart(RIGHT))).toMatch(/^51 % of the right stride/);
    expect(frames().after).toBe(frameOf(LEFT_S + STRIDE_S));
  });

  it('takes the side whose curve is nearest where both lie over each other', async () => {
    showSeries(fakeTrial({ trunkDeg: { left: 12, right: 0 } }), null);
    const both = chart(/over the stride, before/);
    await expect.element(both).toBeVisible();
    await click(both, 0, 0.14);
    expect(frames().before).toBe(frameOf(LEFT_S));
    await click(both, 0, 0.55);
    expect(frames().before).toBe(frameOf(RIGHT_S));
  });

  it('moves one clip of two where they are not linked, and each has its own chart', async () => {
    setLinked(false);
    showSeries();
    await page.getByRole('radio', { name: 'Left and right' }).click();
    const after = chart(/over the stride, after/);
    await click(after, 0.5);
    expect(frames().after).not.toBeNull();
    expect(frames().before).toBeNull();
  });

  it('has its values in a table', async () => {
    showSeries();
    await page.getByRole('button', { name: 'Values over the stride' }).click();
    const row = page.getByRole('row', { name: /^0 %/ });
    await expect.element(row).toHaveTextContent(/0 %\s?5\.\d° SD 0\.\d°/);
    await expect.element(page.getByRole('row', { name: /^Toe-off/ })).toHaveTextContent('36 % (SD 0.0 %)');
  });

  it('says that heights mean nothing where the zero is not known', async () => {
    const trial = fakeTrial();
    const drop = trial.measures.trunkSideBendRelPelvis!;
    const withheld = { code: 'noZero', message: 'No zero.' } as const;
    const measures = { ...trial.measures, trunkSideBendRelPelvis: { ...drop, withheld } };
    showSeries({ ...trial, measures }, null);
    chooseSeries('trunkSideBendRightRelPelvisDeg');
    await expect.element(page.getByText(/compare shapes and ranges, not heights/)).toBeVisible();
    await page.getByRole('radio', { name: 'Over time' }).click();
    await expect.element(page.getByText(/about its own mean: the zero is not known/)).toBeVisible();
  });

  it('says why there is none where no whole stride was seen', async () => {
    const trial = fakeTrial();
    showSeries({ ...trial, gait: { ...trial.gait, strides: [] } }, null);
    await page.getByRole('radio', { name: 'Over the stride' }).click();
    await expect.element(page.getByText(/^No whole stride of this angle was seen/)).toBeVisible();
  });
});

describe('over time', () => {
  const showTime = async (): Promise<Locator> => {
    showSeries();
    await page.getByRole('radio', { name: 'Over time' }).click();
    const before = chart(/over time, before/);
    await expect.element(before).toBeVisible();
    return before;
  };

  it('shows the moment that is pointed at, goes back, and stays where it is clicked', async () => {
    const before = await showTime();
    showFrames({ before: 20, after: 20 });
    await point(before, 0.5);
    await expect.poll(() => frames().before).toBe(90);
    await leaveChart();
    await expect.poll(() => frames().before).toBe(20);
    await click(before, 0.5);
    await leaveChart();
    expect(frames()).toEqual({ before: 90, after: 90 });
  });

  it('does not turn the page under the pointer', async () => {
    const before = await showTime();
    showFrames({ before: 20, after: 20 });
    await point(before, 1);
    await expect.poll(() => frames().before).toBe(179);
    await point(before, 0.5);
    await expect.poll(() => frames().before).toBe(90);
  });

  it('steps a frame by arrow key, a foot strike with Shift', async () => {
    const before = await showTime();
    showFrames({ before: 20, after: 20 });
    (before.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    await expect.element(before).toHaveAttribute('aria-valuenow', '21');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await expect.poll(frames).toEqual({ before: frameOf(RIGHT_S), after: frameOf(RIGHT_S) });
    await expect.poll(() => valueText(before)).toMatch(/^0\.60 s: \d\.\d°$/);
  });

  it('keeps a step made while the pointer rests on it', async () => {
    const before = await showTime();
    showFrames({ before: 20, after: 20 });
    await point(before, 0.5);
    await expect.poll(() => frames().before).toBe(90);
    (before.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await leaveChart();
    await expect.poll(() => frames().before).toBe(91);
  });

  it('goes where a finger taps, and back where it only scrolled past', async () => {
    const before = await showTime();
    showFrames({ before: 20, after: 20 });
    const touch = (type: string, across: number) => {
      const { left, top } = before.element().getBoundingClientRect();
      const { x, y } = place(before, across);
      const at = { clientX: left + x, clientY: top + y, pointerType: 'touch', bubbles: true };
      before.element().dispatchEvent(new PointerEvent(type, at));
    };
    touch('pointermove', 0.3);
    await expect.poll(() => frames().before).toBe(54);
    touch('pointercancel', 0.3);
    expect(frames().before).toBe(20);
    touch('pointerup', 0.5);
    touch('pointerout', 0.5);
    expect(frames()).toEqual({ before: 90, after: 90 });
  });

  it('leaves a playing video alone until it is clicked', async () => {
    const before = await showTime();
    showFrames({ before: 20, after: 20 });
    useView.setState({ playing: 'before' });
    await point(before, 0.5);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(frames().before).toBe(20);
    await click(before, 0.5);
    expect(useView.getState().playing).toBeNull();
    expect(frames().before).toBe(90);
  });
});

for (const mode of ['light', 'dark'] as const) {
  it.each(['Over time', 'Over the stride'])(`${mode}, %s: axe finds nothing`, async (axis) => {
    chooseColorMode(mode);
    showSeries();
    await page.getByRole('radio', { name: axis }).click();
    if (axis === 'Over the stride')
      await page.getByRole('button', { name: 'Values over the stride' }).click();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`))).toEqual([]);
  });
}
