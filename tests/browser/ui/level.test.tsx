import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CameraSetup } from '../../../src/core/camera/cameraSetup.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { patchEdits } from '../../../src/state/edits.ts';
import { patchSlot } from '../../../src/state/trials.ts';
import { ClipsPanel } from '../../../src/ui/panels/clips/ClipsPanel.tsx';
import { Results } from '../../../src/ui/panels/results/Results.tsx';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { fakeClip, fakeTrial } from '../../fixtures/fakeTrial.ts';
import { LEVEL_CAMERA } from '../../fixtures/levelCamera.ts';
import { cleanUp, putClip, putTrial, render } from '../../fixtures/renderUi.tsx';

afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

const DEG = 180 / Math.PI;
/** The line of the tool on a clip of 540 × 960 pixels: from a fifth to four fifths of its height. */
const LINE_HEIGHT_PX = 576;

const UNKNOWN_LEVEL: CameraSetup = {
  ...LEVEL_CAMERA,
  roll: { deg: 0, sdDeg: 1.5, source: 'assumed' },
};

const button = (name: string | RegExp) => page.getByRole('button', { name });
const opener = () => button('Set the level of the before video').first();
const dialog = () => page.getByRole('dialog');
const end = (which: 'First' | 'Second') => page.getByRole('slider', { name: `${which} end of the line` });
const reading = () => dialog().getByRole('status');

/** The tool, opened from the clip's card. */
async function openTool(actions: Partial<Actions> = {}): Promise<void> {
  await page.viewport(1280, 900);
  render(<ClipsPanel />, actions);
  await opener().click();
  await expect.element(end('First')).toBeVisible();
}

async function press(which: 'First' | 'Second', keys: string): Promise<void> {
  (end(which).element() as HTMLElement).focus();
  await userEvent.keyboard(keys);
}

const times = (n: number, key: string): string => key.repeat(n);

/** A picture so small that few key presses cross it: the line stands at (36, 38) to (36, 154). */
const SMALL_CLIP = { ...fakeClip('small.mp4'), widthPx: 108, heightPx: 192 };

/** One step of a pointer over an end of the line, from its middle, pixels of the screen. */
function point(
  type: string,
  which: 'First' | 'Second',
  moved: { x: number; y: number },
  from: DOMRect,
): void {
  const init = { bubbles: true, pointerId: 1, button: 0, buttons: 1, isPrimary: true };
  const clientX = from.x + from.width / 2 + moved.x;
  const clientY = from.y + from.height / 2 + moved.y;
  end(which)
    .element()
    .dispatchEvent(new PointerEvent(type, { ...init, clientX, clientY }));
}

it('sets the level with the arrow keys, a pixel or ten at a time', async () => {
  const setCamera = vi.fn();
  putTrial('before');
  await openTool({ setCamera });
  await press('First', `${times(2, '{ArrowRight}')}{Shift>}{ArrowRight}{/Shift}`);
  await expect
    .element(end('First'))
    .toHaveAttribute('aria-valuetext', '192 pixels from the left, 192 from the top');
  await expect.element(reading()).toHaveTextContent('The picture is turned by 1.2° clockwise.');
  await press('Second', '{ArrowUp}{ArrowDown}{ArrowLeft}{ArrowRight}');
  await button('Apply').click();
  expect(setCamera).toHaveBeenCalledExactlyOnceWith('before', {
    rollDeg: expect.closeTo(Math.atan2(12, LINE_HEIGHT_PX) * DEG, 6),
  });
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

it('sets the level by dragging an end, whatever the picture’s size on the screen', async () => {
  const setCamera = vi.fn();
  putTrial('before');
  await openTool({ setCamera });
  const picture = dialog()
    .getByRole('img', { name: /^Frame/ })
    .element()
    .getBoundingClientRect();
  const clipPx = picture.width / 540;
  // Synthetic pointers can't be captured; the app asks for it all the same.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
  const from = end('First').element().getBoundingClientRect();
  // Taken hold of beside its middle: it must not jump there.
  point('pointerdown', 'First', { x: 7, y: -5 }, from);
  point('pointermove', 'First', { x: 7 - 30 * clipPx, y: -5 }, from);
  await expect.element(end('First')).toHaveAttribute('aria-valuenow', '150');
  point('lostpointercapture', 'First', { x: 0, y: 0 }, from);
  point('pointermove', 'First', { x: 100, y: 100 }, from);
  await expect.element(reading()).toHaveTextContent('The picture is turned by 3.0° counter-clockwise.');
  await button('Apply').click();
  expect(setCamera.mock.calls[0]![1].rollDeg).toBeCloseTo(Math.atan2(-30, LINE_HEIGHT_PX) * DEG, 3);
});

it('brings the nearer end to where the picture is clicked', async () => {
  putTrial('before');
  await openTool();
  const picture = dialog().getByRole('img', { name: /^Frame/ });
  const { width, height } = picture.element().getBoundingClientRect();
  await picture.click({ position: { x: width / 2, y: 0.7 * height } });
  await expect.element(end('Second')).toHaveFocus();
  // A pointer moves by whole pixels of the screen, which are two of the clip here.
  await expect
    .element(end('Second'))
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/^(269|27[01]) .+ 67[0-3] from the top$/));
  await expect
    .element(end('First'))
    .toHaveAttribute('aria-valuetext', '180 pixels from the left, 192 from the top');
});

it('keeps the ends inside the picture', async () => {
  putClip('before', { clip: SMALL_CLIP });
  await openTool();
  await press('First', `{Shift>}${times(5, '{ArrowUp}')}${times(5, '{ArrowLeft}')}{/Shift}`);
  await expect
    .element(end('First'))
    .toHaveAttribute('aria-valuetext', '0 pixels from the left, 0 from the top');
});

it('changes nothing when it is cancelled or closed', async () => {
  const setCamera = vi.fn();
  putTrial('before');
  await openTool({ setCamera });
  await press('First', '{ArrowRight}');
  await button('Cancel').click();
  await expect.element(dialog()).not.toBeInTheDocument();
  await opener().click();
  await press('First', '{ArrowRight}{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
  expect(setCamera).not.toHaveBeenCalled();
});

it('takes nothing from a line that nobody laid', async () => {
  const setCamera = vi.fn();
  putTrial('before', { camera: UNKNOWN_LEVEL });
  await openTool({ setCamera });
  await expect.element(reading()).toHaveTextContent('Decided automatically until the line is moved.');
  await button('Apply').click();
  expect(setCamera).toHaveBeenCalledExactlyOnceWith('before', null);
});

it('refuses a line that is not upright, or too short, and says why', async () => {
  putClip('before', { clip: SMALL_CLIP });
  await openTool();
  await press('Second', `{Shift>}${times(10, '{ArrowUp}')}{/Shift}`);
  await expect.element(reading()).toHaveTextContent('The line is too short');
  await expect.element(button('Apply')).toBeDisabled();
  await press('Second', `{Shift>}${times(3, '{ArrowRight}')}{/Shift}`);
  await expect.element(reading()).toHaveTextContent('The line must be upright.');
  await expect.element(button('Apply')).toBeDisabled();
  await press('Second', `{Shift>}${times(2, '{ArrowDown}')}{/Shift}`);
  await expect.element(button('Apply')).toBeEnabled();
});

it('starts along the level that was found', async () => {
  putTrial('before', { camera: { ...LEVEL_CAMERA, roll: { deg: 4, sdDeg: 0.3, source: 'scene' } } });
  const setCamera = vi.fn();
  await openTool({ setCamera });
  await expect.element(reading()).toHaveTextContent('Picture turned 4.0° clockwise, ± 0.6°');
  await press('First', '{ArrowLeft}{ArrowRight}');
  await button('Apply').click();
  expect(setCamera).toHaveBeenCalledExactlyOnceWith('before', { rollDeg: expect.closeTo(4, 6) });
});

it('takes where the camera stood, and leaves the level as it was set', async () => {
  const setCamera = vi.fn();
  putTrial('before');
  patchEdits('before', { camera: { rollDeg: 1.5 } });
  await openTool({ setCamera });
  await page.getByRole('textbox', { name: /Where the camera stood/ }).fill('6');
  await page.getByRole('radio', { name: 'to the runner’s left' }).click();
  await button('Apply').click();
  expect(setCamera).toHaveBeenCalledExactlyOnceWith('before', { rollDeg: 1.5, yawDeg: -6 });
});

it('leaves the place of the camera to the software where the field is emptied', async () => {
  const setCamera = vi.fn();
  putTrial('before');
  patchEdits('before', { camera: { rollDeg: 1.5, yawDeg: -6 } });
  await openTool({ setCamera });
  const field = page.getByRole('textbox', { name: /Where the camera stood/ });
  await expect.element(field).toHaveValue('6');
  await field.fill('');
  await button('Apply').click();
  expect(setCamera).toHaveBeenCalledExactlyOnceWith('before', { rollDeg: 1.5 });
});

it('lets the software decide again; offered only where somebody decided', async () => {
  const setCamera = vi.fn();
  putTrial('before');
  await openTool({ setCamera });
  expect(button('Decide automatically again').elements()).toHaveLength(0);
  await button('Cancel').click();
  patchEdits('before', { camera: { rollDeg: 1.5 } });
  await opener().click();
  await button('Decide automatically again').click();
  expect(setCamera).toHaveBeenCalledExactlyOnceWith('before', null);
  await expect.element(opener()).toHaveFocus();
});

it('asks for the level only from the side, and works before there is a result', async () => {
  const setCamera = vi.fn();
  putClip('before');
  patchEdits('before', { view: 'left' });
  await openTool({ setCamera });
  expect(page.getByRole('textbox', { name: /Where the camera stood/ }).elements()).toHaveLength(0);
  await press('First', '{ArrowRight}');
  await button('Apply').click();
  expect(setCamera).toHaveBeenCalledOnce();
});

it('says how the camera was held and where it stood', async () => {
  putTrial('before', {
    camera: {
      roll: { deg: -1.2, sdDeg: 0.3, source: 'scene' },
      yaw: { deg: 3.1, sdDeg: 1.2, source: 'sceneAndBody' },
      heightBodies: 0.58,
    },
  });
  putTrial('after', { camera: UNKNOWN_LEVEL });
  render(<ClipsPanel />);
  const card = page.getByRole('region', { name: 'Before' });
  await expect
    .element(card)
    .toHaveTextContent('Picture turned 1.2° counter-clockwise, ± 0.6° (from straight things in the picture)');
  await expect.element(card).toHaveTextContent('3.1° to the runner’s right of straight behind, ± 2.4°');
  await expect.element(card).toHaveTextContent('at 0.6 of the runner’s height');
  await expect
    .element(page.getByRole('region', { name: 'After' }))
    .toHaveTextContent('Taken for level, ± 2.9° (nothing straight found)');
});

it('offers the tool where the camera forbids a number, and stays there once the number is there', async () => {
  putTrial('before', { camera: UNKNOWN_LEVEL });
  render(
    <>
      <ClipsPanel />
      <Results />
    </>,
    { setCamera: async (slot) => patchSlot(slot, { trial: fakeTrial({ label: slot }) }) },
  );
  await page.getByRole('option', { name: /^Trunk side-bend not measured/ }).click();
  const note = page.getByRole('article');
  await expect.element(note).toHaveTextContent('The camera’s level and direction may add up to');
  await note.getByRole('button', { name: 'Set the level of the before video' }).click();
  await press('First', '{ArrowRight}');
  await button('Apply').click();
  await expect.element(note.getByRole('img', { name: /^Trunk side-bend\. Left before/ })).toBeVisible();
  await expect.element(note).toHaveFocus();
});

for (const mode of ['light', 'dark'] as const) {
  it(`${mode}: axe finds nothing in the tool`, async () => {
    chooseColorMode(mode);
    putTrial('before');
    patchEdits('before', { camera: { rollDeg: 1.5 } });
    await openTool();
    await press('First', '{ArrowRight}');
    const { violations } = await axe.run(dialog().element(), {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
}
