import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Place } from '../../../src/core/camera/drawnLine.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { LayersMenu } from '../../../src/ui/overlay/LayersMenu.tsx';
import { useLayers } from '../../../src/ui/overlay/layersStore.ts';
import { MeasureDrawing } from '../../../src/ui/overlay/MeasureDrawing.tsx';
import { Overlay } from '../../../src/ui/overlay/Overlay.tsx';
import { overlayReader } from '../../../src/ui/overlay/overlayReader.ts';
import { paintShapes } from '../../../src/ui/overlay/paint.ts';
import { runnerBox } from '../../../src/ui/overlay/runnerBox.ts';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { chooseMeasure, useView } from '../../../src/ui/viewStore.ts';
import { analyticGait, RUNNER } from '../../fixtures/analyticGait.ts';
import { trialOf } from '../../fixtures/analyticTrial.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

beforeEach(() => page.viewport(900, 900));
afterEach(() => {
  cleanUp();
  useLayers.setState(useLayers.getInitialState());
});

/** Frame of a strike of the left foot. */
const STRIKE = 58;
const BEHIND = fakeTrial();

function stage(trial: Trial, frame: number) {
  const box = trial.label === 't' ? { x: 120, y: 110, width: 400, height: 740 } : runnerBox(trial);
  return (
    <main>
      <h1>Stage</h1>
      <div
        data-testid="stage"
        style={{ position: 'relative', height: 800, aspectRatio: box.width / box.height, background: '#9aa' }}
      >
        <Overlay trial={trial} frame={frame} box={box} />
      </div>
      <LayersMenu trials={[trial]} />
    </main>
  );
}

const drawn = (color: string) =>
  page.getByTestId('stage').element().querySelectorAll(`polyline[stroke="var(--video-${color})"]`);
const texts = () =>
  [...page.getByTestId('stage').element().querySelectorAll('text')].map(({ textContent }) => textContent);
const button = () => page.getByRole('button', { name: 'Layers' });
const layer = (name: string) => page.getByRole('switch', { name });

it('draws the chosen measure, and the trunk where that has no drawing', async () => {
  chooseMeasure('kneeFlexion');
  render(stage(BEHIND, STRIKE));
  await expect.element(button()).toBeVisible();
  expect(texts()).toEqual(['Trunk side-bend', expect.stringMatching(/^\d\.\d° ± 1\.6° to the left$/)]);
  chooseMeasure('stepWidth');
  await expect.poll(texts).toEqual(['Step width', expect.stringMatching(/% of height/)]);
});

it('keeps its lines as wide on the screen however close the picture is', async () => {
  render(stage(BEHIND, STRIKE));
  await expect.element(button()).toBeVisible();
  for (const line of drawn('line')) expect(getComputedStyle(line).vectorEffect).toBe('non-scaling-stroke');
});

it('switches each layer on and off, by keyboard too, and keeps what was chosen', async () => {
  render(stage(BEHIND, STRIKE));
  await button().click();
  await expect.element(layer('Skeleton')).toBeChecked();
  expect(drawn('left').length).toBeGreaterThan(0);
  (layer('Skeleton').element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expect.poll(() => drawn('left').length).toBe(0);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(button()).toHaveFocus();
  await button().click();
  await expect.element(layer('Skeleton')).not.toBeChecked();
  await page.getByText('Paths').click();
  await expect.poll(() => drawn('left').length).toBeGreaterThan(0);
  await page.getByText('Chosen measure').click();
  await expect.poll(texts).toEqual([]);
});

it('offers the measures that a clip can show, each once, and chooses them for the whole page', async () => {
  render(stage(trialOf('t', analyticGait(RUNNER, { view: 'left' })), 24));
  await button().click();
  await page.getByRole('button', { name: /Measure drawn over the video/ }).click();
  await expect.element(page.getByRole('option', { name: 'Knee flexion' })).toBeVisible();
  const names = page
    .getByRole('option')
    .elements()
    .map((option) => option.textContent);
  expect(names).toEqual([
    'Thigh angle',
    'Knee flexion',
    'Overstride',
    'Shank angle',
    'Foot strike angle',
    'Trunk forward lean',
    'Vertical oscillation',
  ]);
  await page.getByRole('option', { name: 'Knee flexion' }).click();
  expect(useView.getState().measureId).toBe('kneeFlexion');
});

it('has no switch for the pelvis where it is never followed: from the side', async () => {
  render(stage(trialOf('t', analyticGait(RUNNER, { view: 'left' })), 24));
  await button().click();
  await expect.element(layer('Skeleton')).toBeVisible();
  await expect.element(layer('Pelvis')).not.toBeInTheDocument();
});

it.each(['light', 'dark'] as const)('axe finds nothing in the open menu, %s', async (mode) => {
  chooseColorMode(mode);
  useLayers.setState({ trails: true, confidence: true });
  render(stage(BEHIND, STRIKE));
  await button().click();
  await expect.element(layer('Skeleton')).toBeVisible();
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([]);
});

it('a still shows a measure without its words', async () => {
  render(
    <svg data-testid="stage" viewBox="0 0 540 960" role="img" aria-label="Still">
      <MeasureDrawing
        trial={BEHIND}
        measureId="trunkSideBendPeak"
        side="left"
        frame={STRIKE}
        box={runnerBox(BEHIND)}
        text={null}
      />
    </svg>,
  );
  await expect.poll(() => page.getByTestId('stage').elements().length).toBe(1);
  expect(drawn('line').length).toBeGreaterThan(3);
  expect(texts()).toEqual([]);
});

it('a canvas is painted as the page is', () => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 540, height: 960 });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#808080';
  context.fillRect(0, 0, 540, 960);
  const box = { x: 0, y: 0, width: 540, height: 960 };
  const shapes = overlayReader(BEHIND)(STRIKE, box, useLayers.getState(), null);
  paintShapes(context, shapes, { box, x: 0, y: 0, width: 540 }, 1);
  const measured = shapes.find((shape) => shape.kind === 'line' && shape.stroke === 'measured');
  if (measured?.kind !== 'line') throw new Error('nothing measured');
  const [from, to] = measured.places as readonly [Place, Place];
  const pixel = context.getImageData((from.x + to.x) / 2, (from.y + to.y) / 2, 1, 1).data;
  expect([...pixel.slice(0, 3)]).toEqual([255, 255, 255]);
  expect([...context.getImageData(3, 950, 1, 1).data.slice(0, 3)]).toEqual([128, 128, 128]);
});
