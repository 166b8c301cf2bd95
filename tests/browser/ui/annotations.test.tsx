import axe from 'axe-core';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Annotation } from '../../../src/core/annotations/annotation.ts';
import type { CameraSetup } from '../../../src/core/camera/cameraSetup.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { createActions } from '../../../src/state/createActions.ts';
import { editsOf, useEdits } from '../../../src/state/edits.ts';
import { slotState } from '../../../src/state/trials.ts';
import { FrameCanvas } from '../../../src/ui/components/still/FrameCanvas.tsx';
import { wholePicture } from '../../../src/ui/overlay/runnerBox.ts';
import { AnnotationLayer } from '../../../src/ui/panels/annotations/AnnotationLayer.tsx';
import { Drawings } from '../../../src/ui/panels/annotations/Drawings.tsx';
import { DrawTools } from '../../../src/ui/panels/annotations/DrawTools.tsx';
import { useDraw } from '../../../src/ui/panels/annotations/drawStore.ts';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { useShownFrame } from '../../../src/ui/useShownFrame.ts';
import { showFrames } from '../../../src/ui/viewStore.ts';
import { LEVEL_CAMERA } from '../../fixtures/levelCamera.ts';
import { cleanUp, putTrial, render } from '../../fixtures/renderUi.tsx';
import { fakePlatform } from '../../unit/state/fakePlatform.ts';

let actions: Actions;

beforeEach(async () => {
  await page.viewport(1000, 900);
  actions = createActions(fakePlatform().platform);
  // Synthetic pointers can't be captured; the app asks for it all the same.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
});
afterEach(() => {
  cleanUp();
  useDraw.setState(useDraw.getInitialState());
  vi.restoreAllMocks();
});

/** Half the clip's size: a pixel of the screen is two of the clip. */
function Paper() {
  const picture = useRef<HTMLCanvasElement>(null);
  const trial = slotState('before').trial!;
  const frame = useShownFrame('before', trial);
  const box = wholePicture(trial);
  return (
    <>
      <DrawTools />
      <div style={{ position: 'relative', width: 270, height: 480, overflow: 'hidden', background: '#555' }}>
        <FrameCanvas ref={picture} size={trial.track} box={box} />
        <AnnotationLayer slot="before" trial={trial} frame={frame} box={box} picture={picture} />
      </div>
      <Drawings
        outcome={{ trials: { before: trial, after: null }, comparison: null }}
        onMove={(slot, moved) => showFrames({ [slot]: moved })}
      />
    </>
  );
}

function start(camera: CameraSetup = LEVEL_CAMERA): void {
  putTrial('before', { camera });
  showFrames({ before: 30 });
  render(<Paper />, actions);
}

const drawings = (): readonly Annotation[] => editsOf('before').annotations ?? [];
const button = (name: string | RegExp) => page.getByRole('button', { name });
const point = (name: string | RegExp) => page.getByRole('slider', { name });
const layer = () => page.getByRole('group', { name: 'Drawings on the before video' });
const list = () => page.getByRole('region', { name: 'Drawings on the before video' });

async function startDrawing(tool: string): Promise<void> {
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.getByRole('radio', { name: tool, exact: true }).click();
}

/** A press, a move and letting go; places are pixels of the clip. What is pressed hears all of it, as if captured. */
async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const { left, top } = layer().element().getBoundingClientRect();
  const onScreen = ([x, y]: readonly [number, number]) => ({ clientX: left + x / 2, clientY: top + y / 2 });
  const { clientX, clientY } = onScreen(from);
  const target = document.elementFromPoint(clientX, clientY)!;
  const send = async (type: string, at: readonly [number, number]): Promise<void> => {
    const init = { bubbles: true, cancelable: true, pointerId: 1, button: 0, isPrimary: true };
    target.dispatchEvent(new PointerEvent(type, { ...init, ...onScreen(at) }));
    await settled();
  };
  await send('pointerdown', from);
  await send('pointermove', to);
  await send('pointerup', to);
}

async function settled(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

async function click(...at: readonly [number, number]): Promise<void> {
  await drag(at, at);
}

/** Waits for the canvas, without which nothing can be taken hold of. */
async function canvasIsThere(): Promise<void> {
  await vi.waitFor(() => expect(document.querySelector('.konvajs-content')).not.toBeNull(), 10_000);
  await settled();
}

it('measures an angle with three clicks, and says it in the list', async () => {
  start();
  await startDrawing('Angle');
  await click(100, 200);
  await click(200, 200);
  await click(200, 320);
  expect(drawings()).toMatchObject([
    {
      kind: 'angle',
      frame: 30,
      points: [
        { x: 100, y: 200 },
        { x: 200, y: 200 },
        { x: 200, y: 320 },
      ],
    },
  ]);
  await expect.element(list()).toHaveTextContent('Angle 90.0°');
  await expect.element(list()).toHaveTextContent('frame 31');
  // The hand is free again: the next press draws no second one.
  await expect.element(page.getByRole('radio', { name: 'Move' })).toBeChecked();
  await click(400, 700);
  expect(drawings()).toHaveLength(1);
});

it('measures an angle with a drag along the first leg and a click', async () => {
  start();
  await startDrawing('Angle');
  await drag([100, 200], [200, 200]);
  await click(300, 200);
  await expect.element(list()).toHaveTextContent('Angle 180.0°');
});

it('measures a line against the true vertical, and says what that goes by', async () => {
  start({ ...LEVEL_CAMERA, roll: { deg: 2, sdDeg: 0.3, source: 'person' } });
  await startDrawing('Angle to vertical');
  await drag([200, 500], [200, 300]);
  await expect.element(list()).toHaveTextContent('Angle to vertical 2.0° left of vertical');
  await expect
    .element(page.getByRole('region', { name: 'Drawings', exact: true }))
    .toHaveTextContent('against the true vertical. Picture turned 2.0° clockwise, ± 0.6° (set by you).');
});

it('a click in one place twice is no line', async () => {
  start();
  await startDrawing('Line');
  await click(200, 300);
  await click(200, 300);
  expect(drawings()).toEqual([]);
  await click(200, 438);
  await expect.element(list()).toHaveTextContent('Line 138 px (20.0 % of height)');
});

it('keeps what is drawn outside the picture at its edge', async () => {
  start();
  await startDrawing('Arrow');
  await drag([300, 300], [-100, -180]);
  expect(drawings()).toMatchObject([
    {
      kind: 'arrow',
      points: [
        { x: 300, y: 300 },
        { x: 0, y: 0 },
      ],
    },
  ]);
});

it('is drawn, moved and deleted with keys alone, each a step of undo', async () => {
  start();
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.getByRole('radio', { name: 'Line' }).click();
  (button('Start in the middle of the before video').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(point('First end of the line')).toHaveFocus();
  const [begun] = drawings();
  expect(begun!.points[0]).toEqual({ x: 202.5, y: 480 });
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  expect(drawings()[0]!.points[0]).toEqual({ x: 192.5, y: 479 });
  await expect.element(layer().getByRole('status')).toHaveTextContent('Line 145 px (21.0 % of height)');
  await userEvent.keyboard('{Tab}');
  await expect.element(point('Second end of the line')).toHaveFocus();
  await userEvent.keyboard('{Delete}');
  expect(drawings()).toEqual([]);
  await expect.element(layer()).toHaveFocus();

  actions.undo();
  expect(drawings()[0]!.points[0]).toEqual({ x: 192.5, y: 479 });
  actions.undo();
  actions.undo();
  expect(drawings()).toEqual([begun]);
  actions.undo();
  expect(drawings()).toEqual([]);
  actions.redo();
  expect(drawings()).toEqual([begun]);
});

it('takes hold of a line on the picture, moves it as far as the picture reaches, and lets go', async () => {
  start();
  await startDrawing('Line');
  await drag([100, 300], [300, 300]);
  await canvasIsThere();
  await click(400, 800);
  expect(point(/line/).elements()).toHaveLength(0);
  await drag([200, 300], [220, 340]);
  expect(drawings()[0]!.points).toEqual([
    { x: 120, y: 340 },
    { x: 320, y: 340 },
  ]);
  expect(point(/line/).elements()).toHaveLength(2);
  await drag([220, 340], [500, 340]);
  expect(drawings()[0]!.points).toEqual([
    { x: 340, y: 340 },
    { x: 540, y: 340 },
  ]);
  expect(useEdits.temporal.getState().pastStates).toHaveLength(3);
});

it('drags one point: one step of undo', async () => {
  start();
  await startDrawing('Line');
  await drag([100, 300], [300, 300]);
  await drag([300, 300], [300, 360]);
  expect(drawings()[0]!.points).toEqual([
    { x: 100, y: 300 },
    { x: 300, y: 360 },
  ]);
  actions.undo();
  expect(drawings()[0]!.points).toEqual([
    { x: 100, y: 300 },
    { x: 300, y: 300 },
  ]);
});

it('writes words where the picture is clicked; without words nothing stays', async () => {
  start();
  await startDrawing('Text');
  await click(200, 300);
  await userEvent.keyboard('  {Enter}');
  expect(drawings()).toEqual([]);
  await click(200, 300);
  await userEvent.keyboard('x{Escape}');
  expect(drawings()).toEqual([]);
  await expect.element(layer()).toHaveFocus();
  await click(200, 300);
  await userEvent.keyboard('ברך שמאל{Enter}');
  expect(drawings()).toMatchObject([{ kind: 'text', text: 'ברך שמאל', points: [{ x: 200, y: 300 }] }]);
  await expect.element(point('Place of the words')).toHaveFocus();
});

const ANGLE: Annotation = {
  id: 'angle',
  frame: 30,
  kind: 'angle',
  points: [
    { x: 150, y: 300 },
    { x: 300, y: 420 },
    { x: 260, y: 620 },
  ],
};
const VERTICAL: Annotation = {
  id: 'vertical',
  frame: 30,
  kind: 'verticalAngle',
  points: [
    { x: 120, y: 800 },
    { x: 160, y: 640 },
  ],
};
const TEXT: Annotation = {
  id: 'text',
  frame: 30,
  kind: 'text',
  points: [{ x: 270, y: 150 }],
  text: 'הברך השמאלית (L) נופלת פנימה, תרגול: סרט',
};
const ARROW: Annotation = {
  id: 'arrow',
  frame: 90,
  kind: 'arrow',
  points: [
    { x: 420, y: 800 },
    { x: 330, y: 640 },
  ],
  text: 'heel',
};
const LINE: Annotation = {
  id: 'line',
  frame: 30,
  kind: 'line',
  points: [
    { x: 60, y: 900 },
    { x: 480, y: 900 },
  ],
};

it('goes from drawing to drawing, a trimmed part included', async () => {
  start();
  actions.edit('before', { annotations: [ARROW, ANGLE], trim: { first: 40, last: 200 } });
  await expect.element(button(/^Previous drawing/)).toBeDisabled();
  await button('Next drawing on the before video').click();
  await expect.element(button(/^Arrow, heel/)).toHaveAttribute('aria-current', 'true');
  await expect.element(button(/^Next drawing/)).toBeDisabled();
  await button(/^Angle 1/).click();
  await expect.element(button(/^Angle 1/)).toHaveAttribute('aria-current', 'true');
});

it('writes beside a drawing and deletes it in the list', async () => {
  start();
  actions.edit('before', { annotations: [ANGLE, ARROW] });
  await button('Write beside Arrow, heel').click();
  await page.getByRole('textbox', { name: 'Words for Arrow, heel' }).fill('left heel');
  await userEvent.keyboard('{Enter}');
  await expect.element(button(/^Arrow, left heel/)).toBeVisible();
  await button('Delete Arrow, left heel').click();
  expect(drawings()).toEqual([ANGLE]);
  await expect.element(list()).toHaveFocus();
  actions.undo();
  await expect.element(button(/^Arrow, left heel/)).toBeVisible();
});

it('shows drawings on their frame only, and takes no pointer while nobody draws', async () => {
  start();
  actions.edit('before', { annotations: [ANGLE] });
  await canvasIsThere();
  const canvas = document.querySelector('.konvajs-content')!;
  const { left, top } = canvas.getBoundingClientRect();
  expect(canvas.contains(document.elementFromPoint(left + 100, top + 100))).toBe(false);
  showFrames({ before: 31 });
  await expect.poll(() => document.querySelector('.konvajs-content')).toBeNull();
});

for (const mode of ['light', 'dark'] as const) {
  it(`${mode}: axe finds nothing`, async () => {
    chooseColorMode(mode);
    start();
    actions.edit('before', { annotations: [ANGLE, VERTICAL, TEXT, ARROW, LINE] });
    await page.getByRole('button', { name: 'Draw', exact: true }).click();
    useDraw.setState({ tool: null, selectedId: 'angle' });
    await canvasIsThere();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // A part of the page, not a page.
      rules: {
        'page-has-heading-one': { enabled: false },
        'heading-order': { enabled: false },
        region: { enabled: false },
      },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
}
