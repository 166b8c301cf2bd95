import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Actions } from '../../../src/state/actions.ts';
import { patchEdits } from '../../../src/state/edits.ts';
import { patchSlot } from '../../../src/state/trials.ts';
import { ClipsPanel } from '../../../src/ui/panels/clips/ClipsPanel.tsx';
import { MarkersDialog } from '../../../src/ui/panels/markers/MarkersDialog.tsx';
import { SetMarkersButton } from '../../../src/ui/panels/markers/SetMarkersButton.tsx';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';
import { cleanUp, putClip, putTrial, render } from '../../fixtures/renderUi.tsx';

afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

const MARKERS = { frame: 30, left: { x: 251, y: 463 }, right: { x: 290, y: 466 } };

const button = (name: string | RegExp) => page.getByRole('button', { name });
const opener = () => button(/^(Set markers|Markers set) in the before video/);
const dialog = () => page.getByRole('dialog');
const handle = (side: 'Left' | 'Right') => dialog().getByRole('slider', { name: `${side} marker` });
const reading = () => dialog().getByRole('status');
const picture = () => dialog().getByRole('img', { name: /^Frame/ });

/** The tool, opened from the clip's card. */
async function openTool(actions: Partial<Actions> = {}): Promise<void> {
  await page.viewport(1280, 900);
  render(
    <>
      <ClipsPanel />
      <MarkersDialog />
    </>,
    actions,
  );
  await opener().click();
  await expect.element(handle('Left')).toBeVisible();
}

async function press(side: 'Left' | 'Right', keys: string): Promise<void> {
  (handle(side).element() as HTMLElement).focus();
  await userEvent.keyboard(keys);
}

/** A click on the picture, whatever lies over it there, as shares of its width and height. */
async function click(x: number, y: number): Promise<void> {
  const { width, height } = picture().element().getBoundingClientRect();
  await picture().click({ position: { x: x * width, y: y * height }, force: true });
}

const placeOf = (side: 'Left' | 'Right'): readonly number[] =>
  (handle(side).element().getAttribute('aria-valuetext')?.match(/\d+/g) ?? []).map(Number);

it('waits where the markers should be, close up, and takes nothing that nobody laid', async () => {
  const setMarkers = vi.fn();
  putTrial('before');
  await openTool({ setMarkers });
  const [left, right] = [placeOf('Left'), placeOf('Right')];
  expect(right[0]! - left[0]!).toBeCloseTo(9 * 4.4, -0.5);
  expect(Math.abs((left[0]! + right[0]!) / 2 - 270)).toBeLessThan(12);
  expect(Math.abs(left[1]! - (500 - 8 * 4.4))).toBeLessThan(14);
  await expect.element(picture()).toHaveAccessibleName('Frame 271 of the video');
  const apart =
    handle('Right').element().getBoundingClientRect().x - handle('Left').element().getBoundingClientRect().x;
  expect(apart).toBeGreaterThan(44);
  await expect.element(reading()).toHaveTextContent('Lay both rings on the markers.');
  await expect.element(button('Apply')).toBeDisabled();
  await press('Left', '{ArrowRight}{ArrowLeft}');
  await expect.element(reading()).toHaveTextContent('Now lay the right ring on the right marker.');
  await expect.element(button('Apply')).toBeDisabled();
  await press('Right', '{Shift>}{ArrowDown}{/Shift}');
  await expect.element(reading()).toHaveTextContent('Both markers are laid, in frame 271.');
  await button('Apply').click();
  const [slot, markers] = setMarkers.mock.calls[0]!;
  expect([slot, markers.frame]).toEqual(['before', 270]);
  expect([Math.round(markers.left.x), Math.round(markers.left.y)]).toEqual(left);
  expect([Math.round(markers.right.x), Math.round(markers.right.y)]).toEqual([right[0], right[1]! + 10]);
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

it('takes two clicks on a clip that was not analysed, from the whole picture or closer', async () => {
  const setMarkers = vi.fn();
  putClip('before');
  await openTool({ setMarkers });
  await click(0.6, 0.5);
  await expect.element(handle('Right')).toHaveFocus();
  // Left of both: now it is the left one that is still to be laid, wherever it waits.
  await click(0.5, 0.5);
  await expect.element(handle('Left')).toHaveFocus();
  const left = placeOf('Left');
  expect(Math.abs(left[0]! - 270)).toBeLessThan(3);
  await button('Close-up').click();
  // Both are laid, so that the nearer one comes: 240 pixels of the clip are shown, round x = 297.
  await click(0.55, 0.5);
  await button('Apply').click();
  const set = setMarkers.mock.calls[0]![1];
  expect(Math.round(set.left.x)).toBe(left[0]);
  expect(Math.abs(set.right.x - (297 + 0.05 * 240))).toBeLessThan(3);
});

it('goes with the runner to another frame, where the markers are laid anew', async () => {
  putTrial('before');
  patchEdits('before', { markers: MARKERS });
  await openTool();
  await expect.element(picture()).toHaveAccessibleName('Frame 31 of the video');
  await expect.element(reading()).toHaveTextContent('Both markers are laid, in frame 31.');
  expect([placeOf('Left'), placeOf('Right')]).toEqual([
    [251, 463],
    [290, 466],
  ]);
  const slider = dialog().getByRole('slider', { name: 'Frame shown' });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(reading()).toHaveTextContent('Lay both rings on the markers.');
  await expect.element(button('Apply')).toBeDisabled();
  await click(0.4, 0.5);
  await click(0.6, 0.5);
  await expect.element(reading()).toHaveTextContent('Both markers are laid, in frame 32.');
});

it('lays a marker that a waiting handle covers, and leaves one that was laid where it is', async () => {
  putTrial('before');
  await openTool();
  const centre = placeOf('Left');
  const at = handle('Left').element().getBoundingClientRect();
  const clickBeside = () => handle('Left').click({ position: { x: at.width / 2 + 12, y: at.height / 2 } });
  await clickBeside();
  await expect.element(reading()).toHaveTextContent('Now lay the right ring on the right marker.');
  const laid = placeOf('Left');
  expect(laid[0]! - centre[0]!).toBeGreaterThan(2);
  await clickBeside();
  expect(placeOf('Left')).toEqual(laid);
});

it('follows a drag by as much of the clip as the close-up shows, but not a trembling click', async () => {
  putTrial('before');
  await openTool();
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
  const element = handle('Right').element();
  const from = element.getBoundingClientRect();
  const point = (type: string, x: number) =>
    element.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        button: 0,
        buttons: 1,
        clientX: from.x + from.width / 2 + x,
        clientY: from.y + from.height / 2,
      }),
    );
  const start = placeOf('Right')[0]!;
  // Half a metre of a runner whose trunk, half a metre too, is 220 pixels long.
  const clipPx = picture().element().getBoundingClientRect().width / 220;
  point('pointerdown', 0);
  point('pointermove', 2);
  expect(placeOf('Right')[0]).toBe(start);
  point('pointermove', 20 * clipPx);
  await expect.element(reading()).toHaveTextContent('Now lay the left ring on the left marker.');
  expect(Math.abs(placeOf('Right')[0]! - start - 20)).toBeLessThan(2);
});

it('refuses a left marker that is right of the right one', async () => {
  putTrial('before');
  await openTool();
  await press('Right', '{ArrowRight}');
  await press('Left', `{Shift>}${'{ArrowRight}'.repeat(6)}{/Shift}`);
  await expect.element(reading()).toHaveTextContent('The left marker must be left of the right one');
  await expect.element(button('Apply')).toBeDisabled();
});

it('says that markers are set, and removes them', async () => {
  const setMarkers = vi.fn();
  putTrial('before');
  await openTool({ setMarkers });
  expect(dialog().getByRole('button', { name: 'Remove' }).elements()).toHaveLength(0);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(setMarkers).not.toHaveBeenCalled();
  patchEdits('before', { markers: MARKERS });
  await expect.element(opener()).toHaveTextContent('Markers set');
  await opener().click();
  await dialog().getByRole('button', { name: 'Remove' }).click();
  expect(setMarkers).toHaveBeenCalledExactlyOnceWith('before', null);
  await expect.element(opener()).toHaveFocus();
});

it('is offered for clips filmed from behind only', async () => {
  putClip('before');
  patchEdits('before', { view: 'anterior' });
  putClip('after');
  render(
    <>
      <SetMarkersButton slot="before" />
      <SetMarkersButton slot="after" />
      <SetMarkersButton slot="standing" />
    </>,
  );
  await expect.element(button('Set markers in the after video')).toBeVisible();
  expect(button(/markers/i).elements()).toHaveLength(1);
});

it('points them out in the standing clip as well', async () => {
  const setMarkers = vi.fn();
  const file = new File(['x'], 'standing.mp4', { type: 'video/mp4' });
  patchSlot('standing', { status: 'ready', file, clip: fakeClip('standing.mp4') });
  render(
    <>
      <SetMarkersButton slot="standing" />
      <MarkersDialog />
    </>,
    { setMarkers },
  );
  await button('Set markers in the standing video').click();
  await click(0.4, 0.5);
  await click(0.6, 0.5);
  await button('Apply').click();
  expect(setMarkers).toHaveBeenCalledExactlyOnceWith('standing', expect.objectContaining({ frame: 270 }));
});

for (const mode of ['light', 'dark'] as const) {
  it(`${mode}: axe finds nothing in the tool`, async () => {
    chooseColorMode(mode);
    putTrial('before');
    patchEdits('before', { markers: MARKERS });
    await openTool();
    await press('Left', '{ArrowRight}');
    const { violations } = await axe.run(dialog().element(), {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
}
