import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Trial } from '../../../src/core/trial.ts';
import { openViewer } from '../../../src/platform/video/viewer.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { patchSlot, useTrials } from '../../../src/state/trials.ts';
import { HelpButton } from '../../../src/ui/panels/header/HelpButton.tsx';
import { MotionPanel } from '../../../src/ui/panels/motion/MotionPanel.tsx';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { setLayout, setPlaying, setSpeed, showFrames, useView } from '../../../src/ui/viewStore.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';
import { cleanUp, putTrial, render } from '../../fixtures/renderUi.tsx';
import { imageOf } from '../platform/canvasImage.ts';
import { evenTimesS, makeClip, readNumber } from '../platform/makeClip.ts';

// Two clips are decoded beside the drawing of all that lies over them.
vi.setConfig({ testTimeout: 60_000 });

const FRAMES = 250;
let clip: File;

beforeAll(async () => {
  clip = await makeClip({ timesS: evenTimesS(FRAMES, 60), widthPx: 90, heightPx: 160 });
});
afterEach(cleanUp);

function Workspace() {
  const before = useTrials((state) => state.slots.before.trial);
  const after = useTrials((state) => state.slots.after.trial);
  return (
    <>
      <HelpButton />
      <MotionPanel outcome={{ trials: { before, after }, comparison: null }} />
    </>
  );
}

const video = (slot = 'before') => page.getByRole('group', { name: `Video ${slot}` });
const picture = (slot = 'before') =>
  page.getByRole('img', { name: new RegExp(`^Frame \\d+ of the ${slot} video`) });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const frames = () => useView.getState().frames;

/** The number that is painted in the picture itself. */
const painted = (slot = 'before'): number =>
  readNumber(imageOf(picture(slot).element().querySelector('canvas')!));

async function show(
  actions: Partial<Actions> = {},
  ...slots: readonly ('before' | 'after')[]
): Promise<void> {
  await page.viewport(1280, 1000);
  for (const slot of slots.length > 0 ? slots : (['before', 'after'] as const)) putTrial(slot);
  render(<Workspace />, actions);
  await expect.element(picture(slots[0] ?? 'before')).toBeVisible();
  (video(slots[0] ?? 'before').element() as HTMLElement).focus();
}

const real: Partial<Actions> = { openViewer: () => openViewer(clip) };

describe('keys', () => {
  it.each([
    ['{ArrowRight}', 101],
    ['{ArrowLeft}', 99],
    ['{Shift>}{ArrowRight}{/Shift}', 101],
    ['{Shift>}{ArrowLeft}{/Shift}', 79],
    ['q', 58],
    ['w', 101],
    ['o', 79],
    ['p', 122],
    ['{Home}', 0],
    ['{End}', 539],
  ])('%s goes to frame %i from 100', async (key, frame) => {
    await show();
    showFrames({ before: 100 });
    await userEvent.keyboard(key);
    expect(frames().before).toBe(frame);
    expect(frames().after).toBe(frame);
  });

  it('plays, pauses, plays backward and faster', async () => {
    await show();
    setSpeed(0.25);
    await userEvent.keyboard(' ');
    expect(useView.getState()).toMatchObject({ playing: 'before', isReversed: false });
    await userEvent.keyboard('k');
    expect(useView.getState().playing).toBeNull();
    await userEvent.keyboard('j');
    expect(useView.getState()).toMatchObject({ playing: 'before', isReversed: true, speed: 0.25 });
    await userEvent.keyboard('l');
    expect(useView.getState()).toMatchObject({ isReversed: false, speed: 0.25 });
    await userEvent.keyboard('lll');
    expect(useView.getState().speed).toBe(1);
  });

  it('enlarge and fit, repeat and unlock', async () => {
    await show();
    await userEvent.keyboard('++');
    expect(useView.getState().zooms.after.factor).toBeGreaterThan(1.5);
    await userEvent.keyboard('-0');
    expect(useView.getState().zooms.before.factor).toBe(1);
    await userEvent.keyboard('ru');
    expect(useView.getState()).toMatchObject({ looping: true, linked: false });
  });

  it('are listed at ?', async () => {
    await show();
    await userEvent.keyboard('?');
    const list = page.getByRole('dialog');
    await expect.element(list).toHaveTextContent('Next strike of the left foot');
    await userEvent.keyboard('{ArrowRight}');
    expect(frames().before).toBeNull();
  });

  it('work from any button, which keeps the space bar', async () => {
    await show();
    showFrames({ before: 100 });
    (button('Repeat stride').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}w');
    expect(frames().before).toBe(101 + 43);
    await userEvent.keyboard(' ');
    expect(useView.getState()).toMatchObject({ looping: true, playing: null });
  });

  it('stay with controls that need them', async () => {
    await show();
    showFrames({ before: 100 });
    setLayout('over');
    const slider = page.getByRole('slider', { name: 'After shows through' });
    await expect.element(slider).toBeInTheDocument();
    (slider.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(useView.getState().opacity).toBeCloseTo(0.55, 9);
    (page.getByRole('radio', { name: '¼×' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(frames().before).toBe(100);
  });

  it('step on the line of time as elsewhere', async () => {
    await show();
    showFrames({ before: 100 });
    (page.getByRole('slider', { name: 'Frame of the before video' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(frames().before).toBe(102);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(frames().before).toBe(122);
  });
});

it.each([1, -1])('shows every frame one after the other while an arrow is held (%i)', async (by) => {
  await show(real, 'before');
  showFrames({ before: 120 });
  await expect.poll(painted).toBe(120);
  const seen: number[] = [];
  const observer = new MutationObserver(() => seen.push(painted()));
  observer.observe(picture().element(), { attributes: true, attributeFilter: ['aria-label'] });
  const key = by > 0 ? 'ArrowRight' : 'ArrowLeft';
  const press = (repeat: boolean) =>
    video()
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }));
  press(false);
  await expect
    .poll(
      () => {
        press(true);
        return seen.length;
      },
      { interval: 5, timeout: 40_000 },
    )
    .toBeGreaterThan(8);
  observer.disconnect();
  expect(seen).toEqual(seen.map((_, i) => 120 + by * (i + 1)));
});

describe('before and after', () => {
  const uneven = (stepFactor: number): Trial => {
    const trial = fakeTrial({ label: 'after' });
    const strikes = (side: 'left' | 'right') =>
      trial.gait.strikes[side].map((strike) => ({ ...strike, timeS: 0.5 + strike.timeS * stepFactor }));
    return { ...trial, gait: { ...trial.gait, strikes: { left: strikes('left'), right: strikes('right') } } };
  };
  const atStrike = ({ gait }: Trial, n: number): number => Math.round(gait.strikes.left[n]!.timeS * 60);

  it('step by strike together, whatever the cadence, and shifted by strides', async () => {
    const after = uneven(0.8);
    await show();
    patchSlot('after', { trial: after });
    await expect.element(picture('after')).toBeVisible();
    showFrames({ before: 0 });
    for (const n of [0, 1, 2]) {
      await userEvent.keyboard('w');
      expect(frames()).toEqual({ before: atStrike(fakeTrial(), n), after: atStrike(after, n) });
    }
    await button('After one stride later').click();
    (video('after').element() as HTMLElement).focus();
    await userEvent.keyboard('w');
    const { after: shown, before } = frames();
    expect(shown).toBe(atStrike(after, 3));
    expect(before).toBe(atStrike(fakeTrial(), 2));
  });

  it('play together', async () => {
    await show(real);
    showFrames({ before: 20, after: 20 });
    setSpeed(0.5);
    setPlaying('before');
    await expect.poll(() => frames().before, { timeout: 30_000 }).toBeGreaterThan(60);
    setPlaying(null);
    await expect.poll(() => painted('after')).toBe(frames().before);
    expect(painted('before')).toBe(frames().before);
  });

  it('move alone when unlocked, each with its own buttons', async () => {
    await show();
    showFrames({ before: 100, after: 100 });
    await button('Lock steps').click();
    await video('after').getByRole('button', { name: 'Next frame' }).click();
    expect(frames()).toEqual({ before: 100, after: 101 });
  });

  it('lie over each other, pelvis on pelvis, as much as is asked for', async () => {
    await show();
    await page.getByRole('radio', { name: 'Overlaid' }).click();
    await expect.element(picture('after')).toBeInTheDocument();
    const [under, over] = ['before', 'after'].map((slot) =>
      picture(slot).element().querySelector('canvas')!.getBoundingClientRect(),
    );
    expect(over!.width).toBeCloseTo(under!.width, 0);
    expect(over!.left).toBeCloseTo(under!.left, 0);
    useView.setState({ opacity: 0.2 });
    await expect.poll(() => getComputedStyle(picture('after').element().parentElement!).opacity).toBe('0.2');
  });

  it('say it where they have no strike in common, and where they were filmed from different sides', async () => {
    const trial = fakeTrial();
    await show();
    patchSlot('after', {
      trial: { ...trial, view: 'left', gait: { ...trial.gait, strikes: { left: [], right: [] } } },
    });
    await expect.element(page.getByText('they move together by the clock')).toBeVisible();
    showFrames({ before: 100 });
    await userEvent.keyboard('{ArrowRight}');
    expect(frames().after).toBe(101);
    setLayout('over');
    await expect.element(page.getByText('filmed from different sides')).toBeVisible();
  });

  it('offer nothing for two where there is one', async () => {
    await show({}, 'after');
    await expect.element(page.getByRole('radiogroup', { name: 'Layout' })).not.toBeInTheDocument();
    await expect.element(button('Lock steps')).not.toBeInTheDocument();
    showFrames({ after: 100 });
    await userEvent.keyboard('{ArrowLeft}');
    expect(frames()).toEqual({ before: null, after: 99 });
  });
});

describe('playing', () => {
  it('repeats the stride that is shown', async () => {
    await show(real, 'before');
    showFrames({ before: 70 });
    useView.setState({ looping: true, speed: 1 });
    const seen = new Set<number>();
    const stop = useView.subscribe(({ frames: { before } }) => seen.add(before!));
    setPlaying('before');
    await expect.poll(() => Math.min(...seen), { timeout: 40_000 }).toBeLessThan(65);
    stop();
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(58);
    expect(Math.max(...seen)).toBeLessThanOrEqual(101);
    expect(useView.getState().playing).toBe('before');
  });

  it('ends at the last frame', async () => {
    await show();
    showFrames({ before: 530 });
    useView.setState({ speed: 1 });
    setPlaying('before');
    await expect.poll(() => useView.getState().playing).toBeNull();
    expect(frames().before).toBe(539);
  });

  it('pauses while nobody can see it', async () => {
    await show();
    showFrames({ before: 100 });
    setPlaying('before');
    await expect.element(button('Pause')).toBeVisible();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    expect(useView.getState().playing).toBeNull();
  });
});

describe('by hand', () => {
  const pointer = (type: string, x: number, y: number, init: PointerEventInit = {}) => {
    const stage = picture().element().parentElement!;
    const { left, top } = stage.getBoundingClientRect();
    stage.dispatchEvent(
      new PointerEvent(type, { pointerId: 1, clientX: left + x, clientY: top + y, bubbles: true, ...init }),
    );
  };
  const drag = (toX: number, init: PointerEventInit = {}) => {
    // Only a real pointer can be captured.
    const stage = picture().element().parentElement!;
    stage.setPointerCapture = () => undefined;
    pointer('pointerdown', 100, 100, init);
    for (let x = 100; x !== toX; x += Math.sign(toX - 100)) pointer('pointermove', x, 100, init);
    pointer('pointermove', toX, 100, init);
    pointer('pointerup', toX, 100, init);
  };
  const turn = (deltaY: number, init: WheelEventInit = {}) => {
    const stage = picture().element().parentElement!;
    const { left, top } = stage.getBoundingClientRect();
    const event = new WheelEvent('wheel', {
      deltaY,
      clientX: left + 40,
      clientY: top + 40,
      cancelable: true,
      ...init,
    });
    stage.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('dragging moves through time, and back', async () => {
    await show();
    showFrames({ before: 100 });
    drag(140);
    expect(frames().before).toBe(110);
    drag(60);
    expect(frames().before).toBe(100);
  });

  it('dragging an enlarged picture shifts it, with Shift moves through time', async () => {
    await show();
    showFrames({ before: 100 });
    await userEvent.keyboard('+++');
    const { x } = useView.getState().zooms.before;
    drag(60);
    expect(useView.getState().zooms.before.x).toBeGreaterThan(x);
    expect(frames().before).toBe(100);
    drag(140, { shiftKey: true });
    expect(frames().before).toBe(110);
  });

  it('the wheel scrolls the page until the picture was clicked, or Ctrl is held', async () => {
    await show();
    (document.activeElement as HTMLElement).blur();
    expect(turn(-100)).toBe(false);
    expect(turn(-100, { ctrlKey: true })).toBe(true);
    expect(useView.getState().zooms.before.factor).toBeCloseTo(1.25, 2);
    picture().element().parentElement!.focus();
    expect(turn(100)).toBe(true);
    expect(useView.getState().zooms.before.factor).toBe(1);
    expect(turn(100)).toBe(false);
  });
});

it('keeps the last good picture where a frame is damaged, says so, and goes on elsewhere', async () => {
  await show(
    {
      openViewer: async () => {
        const opened = await openViewer(clip);
        if (!opened.ok) return opened;
        const { draw } = opened.value;
        const broken: typeof draw = (index, ...rest) =>
          index === 101 ? Promise.reject(new Error('Broken.')) : draw(index, ...rest);
        return { ok: true, value: { ...opened.value, draw: broken } };
      },
    },
    'before',
  );
  showFrames({ before: 100 });
  await expect.poll(painted).toBe(100);
  await userEvent.keyboard('{ArrowRight}');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Frame 102 can’t be shown: the video is damaged here.');
  expect(painted()).toBe(100);
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(painted).toBe(102);
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

for (const mode of ['light', 'dark'] as const) {
  it.each(['beside', 'stacked', 'over'] as const)(`%s, ${mode}: axe finds nothing`, async (layout) => {
    chooseColorMode(mode);
    await show();
    useView.setState({ layout, linked: layout !== 'stacked' });
    await expect.element(picture('after')).toBeInTheDocument();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: {
        'page-has-heading-one': { enabled: false },
        region: { enabled: false },
        'landmark-one-main': { enabled: false },
      },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
}
