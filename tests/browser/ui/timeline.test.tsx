import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { Side } from '../../../src/core/sides.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { editsOf } from '../../../src/state/edits.ts';
import { useTrials } from '../../../src/state/trials.ts';
import { EditTimeline } from '../../../src/ui/panels/timeline/EditTimeline.tsx';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { showFrames, useView } from '../../../src/ui/viewStore.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { correctingActions, followed, putCorrectable, trialIn } from '../../fixtures/correctable.ts';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

let actions: Actions;

beforeEach(async () => {
  await page.viewport(1280, 900);
  actions = correctingActions();
});
afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

function Shown() {
  const trial = useTrials((state) => state.slots.before.trial);
  return (
    trial && <EditTimeline slot="before" trial={trial} onMove={(frame) => showFrames({ before: frame })} />
  );
}

async function show(track = analyticTrack({ durationS: 9 })): Promise<HTMLElement> {
  putCorrectable('before', track);
  const container = render(
    <div style={{ width: 600 }}>
      <Shown />
    </div>,
    actions,
  );
  await expect.element(plot()).toBeVisible();
  return container;
}

const plot = () => page.getByTestId('plot');
const mark = (name: string) => page.getByRole('slider', { name, exact: true });
const status = () => page.getByRole('status');
const shownFrame = () => useView.getState().frames.before;
const strikes = (side: Side) => trialIn('before').gait.strikes[side];
const strikeFrame = (side: Side, index: number) => Math.round(strikes(side)[index]!.timeS * 60);

async function choose(menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** One step of a pointer over an element, from its middle, pixels of the screen. */
function point(type: string, target: Locator, byPx: number, from: DOMRect): void {
  const init = { bubbles: true, pointerId: 1, button: 0, buttons: 1, isPrimary: true };
  const clientX = from.x + from.width / 2 + byPx;
  const clientY = from.y + from.height / 2;
  target.element().dispatchEvent(new PointerEvent(type, { ...init, clientX, clientY }));
}

/** Takes hold of something and drags it, without letting go. */
function drag(target: Locator, byPx: number): DOMRect {
  // Synthetic pointers can't be captured; the app asks for it all the same.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
  const from = target.element().getBoundingClientRect();
  point('pointerdown', target, 0, from);
  point('pointermove', target, byPx / 2, from);
  point('pointermove', target, byPx, from);
  return from;
}

async function press(target: Locator, keys: string): Promise<void> {
  (target.element() as HTMLElement).focus();
  await userEvent.keyboard(keys);
}

describe('a foot contact', () => {
  it('says side, kind, time and where it comes from', async () => {
    await show();
    const { timeS } = strikes('left')[0]!;
    await expect
      .element(mark('Left foot strike 1'))
      .toHaveAttribute('aria-valuetext', `${timeS.toFixed(2)} s`);
    await expect.element(mark('Right toe-off 1')).toBeVisible();
  });

  it('is dragged to another frame: the video follows, and letting go is one step of undo', async () => {
    await show();
    const found = strikes('left');
    const to = mark('Left foot strike 2');
    const pxPerS = plot().element().getBoundingClientRect().width / 4;
    const from = drag(to, 0.2 * pxPerS);
    await expect.poll(shownFrame).toBe(strikeFrame('left', 1) + 12);
    await followed('before');
    expect(strikes('left')).toBe(found);
    point('pointerup', to, 0.2 * pxPerS, from);
    await followed('before');
    expect(strikes('left')[1]).toMatchObject({
      source: 'manual',
      timeS: expect.closeTo(found[1]!.timeS + 0.2, 1),
    });
    await expect.element(to).toHaveAttribute('aria-valuetext', expect.stringMatching(/by hand$/));
    await expect.element(to).toHaveFocus();
    await expect.element(status()).toHaveTextContent(/^Left foot strike 2 moved to 1\.\d\d s/);
    actions.undo();
    await followed('before');
    expect(strikes('left')).toEqual(found);
    expect(editsOf('before')).toEqual({});
  });

  it('stays where it was when the drag is given up', async () => {
    await show();
    const found = strikes('left');
    const to = mark('Left foot strike 2');
    const from = drag(to, 60);
    await userEvent.keyboard('{Escape}');
    point('pointermove', to, 90, from);
    point('pointerup', to, 90, from);
    await followed('before');
    expect(strikes('left')).toBe(found);
    expect(shownFrame()).toBe(strikeFrame('left', 1));
    await expect.element(status()).toHaveTextContent('Left foot strike 2 stays at');
  });

  it('a press without a drag shows its frame and changes nothing', async () => {
    await show();
    await mark('Right foot strike 2').click();
    expect(shownFrame()).toBe(strikeFrame('right', 1));
    expect(editsOf('before')).toEqual({});
  });

  it('is moved with the arrow keys, a frame or five at a time, and keeps the focus', async () => {
    await show();
    const frame = strikeFrame('right', 1);
    await press(mark('Right foot strike 2'), '{ArrowRight}');
    expect(editsOf('before').events?.added).toEqual([
      { type: 'footStrike', side: 'right', timeS: (frame + 1) / 60 },
    ]);
    await expect.element(mark('Right foot strike 2')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await followed('before');
    expect(strikes('right')[1]!.timeS).toBeCloseTo((frame - 4) / 60, 9);
    expect(shownFrame()).toBe(frame - 4);
    actions.undo();
    actions.undo();
    expect(editsOf('before')).toEqual({});
  });

  it('hands the focus to its neighbour, one Tab stop for all', async () => {
    const container = await show();
    await press(mark('Left foot strike 1'), '{ArrowDown}');
    await expect.element(mark('Left toe-off 1')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    await expect.element(mark('Right foot strike 1')).toHaveFocus();
    expect(shownFrame()).toBe(strikeFrame('right', 0));
    expect(container.querySelectorAll('[aria-roledescription="foot contact"][tabindex="0"]')).toHaveLength(1);
  });

  it('is taken away with Delete, and the focus goes to the nearest', async () => {
    await show();
    const found = strikes('left');
    await press(mark('Left foot strike 2'), '{Delete}');
    await followed('before');
    expect(strikes('left')).toEqual(found.toSpliced(1, 1));
    await expect
      .element(status())
      .toHaveTextContent(/^Left foot strike 2 was taken away\. Two right foot strikes/);
    expect(document.activeElement?.getAttribute('aria-roledescription')).toBe('foot contact');
    actions.undo();
    await followed('before');
    expect(strikes('left')).toEqual(found);
  });

  it('is named after the other foot with F', async () => {
    await show();
    const { timeS } = strikes('left')[1]!;
    await press(mark('Left foot strike 2'), 'f');
    await followed('before');
    expect(strikes('right').find((strike) => strike.source === 'manual')?.timeS).toBe(timeS);
    expect(strikes('left').some((strike) => strike.timeS === timeS)).toBe(false);
    await expect.element(mark('Right foot strike 2')).toHaveFocus();
    await userEvent.keyboard('f');
    await followed('before');
    expect(strikes('left')[1]!.timeS).toBe(timeS);
  });

  it('goes with its strike when it had been left out of the statistics', async () => {
    await show();
    actions.edit('before', { leftOut: [strikes('left')[1]!] });
    await expect
      .element(mark('Left foot strike 2'))
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/left out of the statistics$/));
    await press(mark('Left foot strike 2'), '{Shift>}{ArrowRight}{/Shift}');
    await followed('before');
    expect(strikes('left')[1]).toMatchObject({ source: 'manual', leftOut: true });
    await userEvent.keyboard('{Delete}');
    expect(editsOf('before').leftOut).toBeUndefined();
  });

  it('dragged past its neighbours does no harm, and what follows is said', async () => {
    await show();
    const to = mark('Left foot strike 1');
    const from = drag(to, 400);
    point('pointerup', to, 400, from);
    await expect.element(status()).toHaveTextContent('no step is measured there until');
    await followed('before');
    expect(strikes('left').map(({ timeS }) => timeS)).toEqual(
      strikes('left')
        .map(({ timeS }) => timeS)
        .toSorted((a, b) => a - b),
    );
  });

  it('is not laid on another of its kind', async () => {
    await show();
    showFrames({ before: strikeFrame('left', 1) });
    await choose('Foot contacts', 'Add a left foot strike here');
    await expect.element(status()).toHaveTextContent('There is a left foot strike at this frame already');
    expect(editsOf('before')).toEqual({});
  });
});

describe('adding', () => {
  it('lays a contact at the shown frame, from the menu or with a key', async () => {
    await show();
    showFrames({ before: 50 });
    await choose('Foot contacts', 'Add a right toe-off here');
    expect(editsOf('before').events?.added).toEqual([{ type: 'toeOff', side: 'right', timeS: 50 / 60 }]);
    await expect.element(status()).toHaveTextContent('A right toe-off was added at 0.83 s.');
    showFrames({ before: 44 });
    await press(mark('Right foot strike 1'), '{ArrowUp}');
    showFrames({ before: 44 });
    await userEvent.keyboard('a');
    expect(editsOf('before').events?.added).toHaveLength(2);
    await followed('before');
    expect(strikes('left').some(({ timeS }) => timeS === 44 / 60)).toBe(true);
    actions.undo();
    actions.undo();
    expect(editsOf('before')).toEqual({});
  });

  it('a letter typed in the open menu adds nothing', async () => {
    await show();
    await page.getByRole('button', { name: 'Foot contacts' }).click();
    await userEvent.keyboard('a');
    expect(editsOf('before')).toEqual({});
  });
});

it('swaps left and right of all contacts in one step of undo', async () => {
  await show();
  const found = trialIn('before').gait.strikes;
  await choose('Foot contacts', 'Swap left and right in the whole clip');
  await followed('before');
  expect(strikes('left').map(({ timeS }) => timeS)).toEqual(found.right.map(({ timeS }) => timeS));
  expect(strikes('right').map(({ timeS }) => timeS)).toEqual(found.left.map(({ timeS }) => timeS));
  actions.undo();
  await followed('before');
  expect(trialIn('before').gait.strikes).toEqual(found);
});

it('says what follows when every strike is gone, and still works', async () => {
  const container = await show();
  await followed('before');
  const { events } = trialIn('before');
  actions.edit('before', {
    events: { removed: events.filter(({ type }) => type === 'footStrike'), added: [] },
  });
  await expect.element(status()).toHaveTextContent('There is no foot strike: nothing can be read at one.');
  await press(mark('Left toe-off 1'), 'a');
  await followed('before');
  expect(strikes('left')).toHaveLength(1);
  await expect.element(status()).toHaveTextContent('There is no right foot strike');
  expect(container.querySelector('[role="group"]')).not.toBeNull();
});

describe('the measured part', () => {
  const start = () => mark('Start of the measured part');
  const end = () => mark('End of the measured part');

  it('starts and ends at the shown frame, and is the whole clip again', async () => {
    await show();
    showFrames({ before: 120 });
    await choose('Part', 'Measure from here on');
    showFrames({ before: 400 });
    await choose('Part', 'Measure up to here');
    expect(editsOf('before').trim).toEqual({ first: 120, last: 400 });
    await followed('before');
    expect(strikes('left').every(({ timeS }) => timeS >= 2 && timeS <= 400 / 60)).toBe(true);
    await choose('Part', 'Measure the whole clip');
    expect(editsOf('before')).toEqual({});
  });

  it('is set with its handles: keys', async () => {
    await show();
    await press(start(), '{ArrowRight}');
    await press(end(), '{Shift>}{ArrowLeft}{/Shift}');
    expect(editsOf('before').trim).toEqual({ first: 1, last: 534 });
    expect(shownFrame()).toBe(534);
    actions.undo();
    actions.undo();
    expect(editsOf('before')).toEqual({});
  });

  it('is set with its handles: pointer, one step of undo, Escape gives up', async () => {
    await show();
    const pxPerS = plot().element().getBoundingClientRect().width / (539 / 60);
    const from = drag(start(), 2 * pxPerS);
    await expect.poll(shownFrame).toBeGreaterThan(100);
    expect(editsOf('before')).toEqual({});
    point('pointerup', start(), 2 * pxPerS, from);
    expect(editsOf('before').trim?.first).toBeGreaterThan(115);
    expect(editsOf('before').trim?.first).toBeLessThan(125);
    actions.undo();
    drag(end(), -2 * pxPerS);
    await userEvent.keyboard('{Escape}');
    expect(editsOf('before')).toEqual({});
  });

  it('is never shorter than a second', async () => {
    await show();
    showFrames({ before: 539 });
    await choose('Part', 'Measure from here on');
    const { first, last } = editsOf('before').trim!;
    expect((last - first) / 60).toBeGreaterThanOrEqual(1);
    await followed('before');
    expect(trialIn('before')).not.toBeNull();
  });
});

describe('exchanged legs', () => {
  it('reach from one shown frame to another, are seen, and can be put back', async () => {
    await show(analyticTrack({ view: 'left', durationS: 9 }));
    showFrames({ before: 90 });
    await choose('Legs', 'Exchange left and right leg from here');
    showFrames({ before: 60 });
    await page.getByRole('button', { name: 'Up to here' }).click();
    expect(editsOf('before').swaps).toEqual([{ first: 60, last: 90 }]);
    await expect
      .element(page.getByRole('img', { name: 'Left and right leg exchanged from 1.00 to 1.50 s' }))
      .toBeInTheDocument();
    await choose('Legs', 'Put back 1.00 s to 1.50 s');
    expect(editsOf('before')).toEqual({});
  });

  it('are not exchanged when the stretch is given up', async () => {
    await show();
    await choose('Legs', 'Exchange left and right leg from here');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('button', { name: 'Up to here' })).not.toBeInTheDocument();
    expect(editsOf('before')).toEqual({});
  });
});

describe('the axis', () => {
  it('moves the video to where it is clicked', async () => {
    await show();
    showFrames({ before: 0 });
    const { width } = plot().element().getBoundingClientRect();
    await plot().click({ position: { x: width / 2, y: 10 } });
    expect(shownFrame()).toBe(120);
  });

  it('pages on with the video, and shows more or less of the clip', async () => {
    await show();
    showFrames({ before: 500 });
    await expect.element(mark('Left foot strike 1')).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Show more of the clip' }).click();
    await page.getByRole('button', { name: 'Show more of the clip' }).click();
    await expect.element(page.getByRole('button', { name: 'Show more of the clip' })).toBeDisabled();
    await expect.element(status()).toHaveTextContent('Show less, larger, to move foot contacts.');
    await expect.element(mark('Left foot strike 1')).not.toBeInTheDocument();
  });

  it('draws what was chosen, with gaps where nobody was seen', async () => {
    const container = await show();
    const paths = [...container.querySelectorAll('svg path[d^="M"]')].map((path) => path.getAttribute('d'));
    expect(paths.join(' ')).not.toMatch(/NaN|Infinity/);
    expect(
      page.getByRole('img', { name: 'the runner was found in 100 % of the frames' }).element(),
    ).toBeTruthy();
  });
});

it.each(['light', 'dark'] as const)('axe finds nothing, %s', async (mode) => {
  chooseColorMode(mode);
  const container = await show();
  actions.edit('before', {
    trim: { first: 60, last: 480 },
    swaps: [{ first: 90, last: 130 }],
    leftOut: [strikes('left')[1]!],
  });
  await expect.element(page.getByRole('img', { name: /exchanged from/ })).toBeInTheDocument();
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } },
  });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
});
