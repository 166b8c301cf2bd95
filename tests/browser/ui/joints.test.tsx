import axe from 'axe-core';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import type { BodyLandmark } from '../../../src/core/pose/landmarks.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { editsOf } from '../../../src/state/edits.ts';
import { useTrials } from '../../../src/state/trials.ts';
import type { Box } from '../../../src/ui/overlay/runnerBox.ts';
import { JointLayer } from '../../../src/ui/panels/joints/JointLayer.tsx';
import { JointsButton } from '../../../src/ui/panels/joints/JointsButton.tsx';
import { JointTools } from '../../../src/ui/panels/joints/JointTools.tsx';
import { useShownFrame } from '../../../src/ui/useShownFrame.ts';
import { setMode, showFrames, useView } from '../../../src/ui/viewStore.ts';
import { analyticTrack, at } from '../../fixtures/analyticTrack.ts';
import { correctingActions, followed, putCorrectable, trialIn } from '../../fixtures/correctable.ts';
import { cleanUp, render } from '../../fixtures/renderUi.tsx';

const FRAME = 120;
/** Pixels of the clip in one of the screen. */
const CLIP_PX = 2;
const WHOLE: Box = { x: 0, y: 0, width: 1080, height: 1080 };

let actions: Actions;

beforeEach(async () => {
  await page.viewport(1280, 900);
  actions = correctingActions();
});
afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
});

function Shown({ box }: { readonly box: Box }) {
  const trial = useTrials((state) => state.slots.before.trial)!;
  const picture = useRef<HTMLCanvasElement>(null);
  const frame = useShownFrame('before', trial);
  return (
    <>
      <JointsButton />
      <div style={{ position: 'relative', width: 540, height: 540, overflow: 'hidden', background: '#444' }}>
        <canvas ref={picture} width={1080} height={1080} />
        <JointLayer slot="before" trial={trial} frame={frame} box={box} picture={picture} />
      </div>
      <JointTools slot="before" trial={trial} />
    </>
  );
}

function show(track: PoseTrack = analyticTrack({ view: 'left', durationS: 9 }), box = WHOLE): HTMLElement {
  putCorrectable('before', track);
  showFrames({ before: FRAME });
  setMode('joints');
  return render(<Shown box={box} />, actions);
}

/** The left ankle is hidden round the shown frame. */
function withAnkleHidden(): PoseTrack {
  const track = analyticTrack({ view: 'left', durationS: 9 });
  const image = track.image.slice();
  for (let frame = FRAME - 20; frame <= FRAME + 20; frame++) image[at(frame, 'leftAnkle') + 3] = 0.1;
  return { ...track, image };
}

const joint = (name: string) => page.getByRole('slider', { name });
const placeOf = (landmark: BodyLandmark, frame = FRAME) => {
  const { x, y } = trialIn('before').gait.path(landmark);
  return { x: x[frame]!, y: y[frame]! };
};

function point(type: string, target: Locator, by: { x: number; y: number }, from: DOMRect): void {
  const init = { bubbles: true, pointerId: 1, button: 0, buttons: 1, isPrimary: true };
  const clientX = from.x + from.width / 2 + by.x;
  const clientY = from.y + from.height / 2 + by.y;
  target.element().dispatchEvent(new PointerEvent(type, { ...init, clientX, clientY }));
}

async function drag(target: Locator, by: { x: number; y: number }): Promise<() => void> {
  // Synthetic pointers can't be captured; the app asks for it all the same.
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => {});
  await expect.element(target).toBeVisible();
  const from = target.element().getBoundingClientRect();
  point('pointerdown', target, { x: 0, y: 0 }, from);
  point('pointermove', target, by, from);
  return () => {
    point('pointerup', target, by, from);
    point('lostpointercapture', target, by, from);
  };
}

async function press(target: Locator, keys: string): Promise<void> {
  await expect.element(target).toBeVisible();
  (target.element() as HTMLElement).focus();
  await userEvent.keyboard(keys);
}

async function pick(name: string): Promise<void> {
  await page.getByRole('button', { name: /^Pick a joint/ }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

it('takes joints only in its mode, which the button switches', async () => {
  show();
  const toggle = page.getByRole('button', { name: 'Joints' });
  await expect.element(joint('Left knee')).toBeVisible();
  await toggle.click();
  await expect.element(joint('Left knee')).not.toBeInTheDocument();
  expect(useView.getState().mode).toBe('look');
  await toggle.click();
  expect(useView.getState().mode).toBe('joints');
  expect(page.getByRole('slider').elements()).toHaveLength(16);
});

describe('a joint', () => {
  it('is laid where it is dragged to, when it is let go: one step of undo', async () => {
    show();
    const found = placeOf('leftKnee');
    const release = await drag(joint('Left knee'), { x: 20, y: -10 });
    expect(editsOf('before')).toEqual({});
    release();
    await followed('before');
    const laid = placeOf('leftKnee');
    expect(laid.x).toBeCloseTo(found.x + 20 * CLIP_PX, 6);
    expect(laid.y).toBeCloseTo(found.y - 10 * CLIP_PX, 6);
    await expect.element(joint('Left knee, by hand')).toBeVisible();
    actions.undo();
    await followed('before');
    expect(placeOf('leftKnee')).toEqual(found);
    expect(editsOf('before')).toEqual({});
  });

  it('stays where it was when the drag is given up', async () => {
    show();
    const release = await drag(joint('Left knee'), { x: 20, y: -10 });
    await userEvent.keyboard('{Escape}');
    release();
    expect(editsOf('before')).toEqual({});
  });

  it('a press without a drag changes nothing', async () => {
    show();
    await joint('Left knee').click();
    expect(editsOf('before')).toEqual({});
  });

  it('is moved with the arrow keys, and does not step the video', async () => {
    show();
    const found = placeOf('rightHip');
    await press(joint('Right hip'), '{ArrowRight}{Shift>}{ArrowUp}{/Shift}');
    await followed('before');
    expect(placeOf('rightHip').x).toBeCloseTo(found.x + 1, 6);
    expect(placeOf('rightHip').y).toBeCloseTo(found.y - 10, 6);
    expect(editsOf('before').points).toHaveLength(1);
    expect(useView.getState().frames.before).toBe(FRAME);
    actions.undo();
    actions.undo();
    expect(editsOf('before')).toEqual({});
  });

  it('is held at the picture’s edge', async () => {
    show(undefined, { x: -100, y: 0, width: 1280, height: 1280 });
    const release = await drag(joint('Left knee'), { x: -600, y: -600 });
    release();
    expect(editsOf('before').points).toEqual([{ landmark: 'leftKnee', frame: FRAME, x: 0, y: 0 }]);
  });

  it('out of what is shown is not there to take', async () => {
    show(undefined, { x: 0, y: 0, width: 1080, height: 500 });
    await expect.element(joint('Left shoulder')).toBeVisible();
    await expect.element(joint('Left knee')).not.toBeInTheDocument();
  });
});

describe('put back', () => {
  const points = [
    { landmark: 'leftKnee', frame: FRAME, x: 500, y: 700 },
    { landmark: 'rightKnee', frame: FRAME, x: 510, y: 700 },
    { landmark: 'leftKnee', frame: FRAME + 1, x: 500, y: 700 },
  ] as const;

  it('one joint', async () => {
    show();
    actions.edit('before', { points });
    await pick('Left knee');
    await expect.element(joint('Left knee, by hand')).toHaveFocus();
    await page.getByRole('button', { name: 'Put back the left knee' }).click();
    expect(editsOf('before').points).toEqual([points[1], points[2]]);
    await expect.element(page.getByRole('status')).toHaveTextContent('Left knee is back where it was found.');
  });

  it('every joint of the frame, and no other frame’s', async () => {
    show();
    actions.edit('before', { points });
    await page.getByRole('button', { name: 'Put back this frame (2 joints)' }).click();
    expect(editsOf('before').points).toEqual([points[2]]);
    actions.undo();
    expect(editsOf('before').points).toEqual(points);
  });
});

describe('a joint that was not seen', () => {
  const wait = async (): Promise<Locator> => {
    show(withAnkleHidden());
    await pick('Left ankle: not seen');
    return joint('Left ankle, not seen: a guess');
  };

  it('is chosen from a list, waits near its neighbours, and is not laid by that', async () => {
    const waiting = await wait();
    await expect.element(waiting).toHaveFocus();
    const x = Number(waiting.element().getAttribute('aria-valuenow'));
    await followed('before');
    expect(Math.abs(x - placeOf('leftHeel').x)).toBeLessThan(120);
    expect(editsOf('before')).toEqual({});
  });

  it('is laid with Enter, and seen in that frame', async () => {
    const waiting = await wait();
    await expect.element(waiting).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(editsOf('before').points).toMatchObject([{ landmark: 'leftAnkle', frame: FRAME }]);
    await followed('before');
    expect(placeOf('leftAnkle').x).toBeGreaterThan(0);
    expect(placeOf('leftAnkle', FRAME + 1).x).toBeNaN();
    await expect.element(joint('Left ankle, by hand')).toBeVisible();
  });

  it('is laid by a drag', async () => {
    const release = await drag(await wait(), { x: 10, y: 10 });
    release();
    expect(editsOf('before').points).toMatchObject([{ landmark: 'leftAnkle', frame: FRAME }]);
  });
});

it('axe finds nothing', async () => {
  const container = show(withAnkleHidden());
  actions.edit('before', { points: [{ landmark: 'leftKnee', frame: FRAME, x: 500, y: 700 }] });
  await expect.element(joint('Left knee, by hand')).toBeVisible();
  const { violations } = await axe.run(container, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Joints lie where the runner's are, over each other as it happens; the list below reaches each of them.
    rules: { region: { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
});
