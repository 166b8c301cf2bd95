import axe from 'axe-core';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import { SIDES } from '../../../src/core/sides.ts';
import type { AnalysisChoices, Trial } from '../../../src/core/trial.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { createActions } from '../../../src/state/createActions.ts';
import { editsOf, patchEdits } from '../../../src/state/edits.ts';
import { type Slot, slotState, useTrials } from '../../../src/state/trials.ts';
import { GalleryPanel } from '../../../src/ui/panels/gallery/GalleryPanel.tsx';
import { chooseColorMode } from '../../../src/ui/theme/colorMode.ts';
import { chooseMeasure, useView } from '../../../src/ui/viewStore.ts';
import { analyticTrack, lostTrack } from '../../fixtures/analyticTrack.ts';
import { fakeActions } from '../../fixtures/fakeActions.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';
import { cleanUp, putClip, render } from '../../fixtures/renderUi.tsx';
import { fakePlatform } from '../../unit/state/fakePlatform.ts';

afterEach(cleanUp);

/** Every strike leans otherwise, those of the left foot more. */
const TRACK = analyticTrack({
  durationS: 6,
  trunkLeanRightDeg: (timeS) => -2 + 2 * Math.sin(8 * timeS) - Math.floor(timeS) / 4,
});
const LEVEL: AnalysisChoices = { camera: { rollDeg: 0, yawDeg: 0 } };

function put(
  slot: Slot,
  { track = TRACK, choices = LEVEL }: { track?: PoseTrack; choices?: AnalysisChoices } = {},
): Trial {
  const clip = fakeClip(`${slot}.mp4`);
  const found = analyzeTrack(slot, clip, track, choices);
  if (!found.ok) throw new Error(found.problem.message);
  putClip(slot, { status: 'done', clip, trial: found.value });
  patchEdits(slot, choices);
  return found.value;
}

function Gallery({ onMove }: { onMove: (slot: Slot, frame: number) => void }) {
  const before = useTrials(({ slots }) => slots.before.trial);
  const after = useTrials(({ slots }) => slots.after.trial);
  return (
    <main>
      <h1>Results</h1>
      <p id="video-before">The video</p>
      <GalleryPanel outcome={{ trials: { before, after }, comparison: null }} onMove={onMove} />
    </main>
  );
}

/** Real corrections and results; only the video is drawn. */
function show(actions: Partial<Actions> = {}) {
  const real = createActions(fakePlatform().platform);
  const onMove = vi.fn();
  render(<Gallery onMove={onMove} />, { ...real, openViewer: fakeActions.openViewer, ...actions });
  return { onMove, real };
}

const strip = (name: string) => page.getByRole('grid', { name });
const labels = (name: string): (string | null)[] =>
  strip(name)
    .getByRole('row')
    .elements()
    .map((row) => row.getAttribute('aria-label'));
/** A busy machine takes its time. */
const PATIENT = { timeout: 15_000 };
const figures = (): string => page.getByRole('region', { name: /Left foot/ }).element().textContent ?? '';
const countAll = (side: string) =>
  page.getByRole('button', { name: `Count all again: ${side} strikes before` });

it('shows each strike of each foot and clip with its time and value', async () => {
  const trial = put('before');
  put('after');
  show();
  await expect.element(strip('Left strikes before')).toBeVisible();
  for (const name of ['Left strikes after', 'Right strikes before', 'Right strikes after']) {
    await expect.element(strip(name)).toBeVisible();
  }
  const { timeS, value } = trial.measures.trunkSideBend!.values.left[0]!;
  expect(labels('Left strikes before')[0]).toBe(
    `Left strike 1 before, ${timeS.toFixed(2)} s, trunk side-bend ${value.toFixed(1).replace('-', '−')}°, counted`,
  );
});

it('draws the stills in the order of the video, and none again for another measure', async () => {
  put('before');
  const drawn: number[] = [];
  show({
    openViewer: async (slot) => {
      const opened = await fakeActions.openViewer(slot);
      if (!opened.ok) return opened;
      const draw: typeof opened.value.draw = async (frame, canvas) => {
        drawn.push(frame);
        return opened.value.draw(frame, canvas);
      };
      return { ok: true, value: { ...opened.value, draw } };
    },
  });
  await expect
    .poll(() => document.querySelectorAll('[role="row"] canvas').length, PATIENT)
    .toBeGreaterThan(8);
  await expect.poll(() => drawn.length, PATIENT).toBe(document.querySelectorAll('[role="row"]').length);
  expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
  expect(new Set(drawn).size).toBe(drawn.length);
  const stills = drawn.length;
  chooseMeasure('stepTime');
  await expect.element(page.getByRole('row', { name: /step time/ }).first()).toBeVisible();
  expect(drawn).toHaveLength(stills);
});

it('puts the strikes in order of value', async () => {
  const trial = put('before');
  show();
  await page.getByRole('radio', { name: 'By value' }).click();
  const values = trial.measures.trunkSideBend!.values.left.map(({ value }) => value).sort((a, b) => a - b);
  const texts = () => labels('Left strikes before').map((label) => /side-bend (.*?)°/.exec(label ?? '')?.[1]);
  const expected = values.map((value) => value.toFixed(1).replace('-', '−'));
  await expect.poll(() => texts(), PATIENT).toEqual(expected.slice(0, texts().length));
  expect(texts().length).toBeGreaterThan(3);
});

it('goes to the frame of a strike that is clicked, or chosen with Enter', async () => {
  put('before');
  const { onMove } = show();
  await page.getByRole('row', { name: /^Left strike 2 before/ }).click();
  const { timesS } = slotState('before').trial!.track;
  const [slot, frame] = onMove.mock.lastCall!;
  expect(slot).toBe('before');
  expect(Math.abs(timesS[frame]! - slotState('before').trial!.gait.strikes.left[1]!.timeS)).toBeLessThan(
    0.01,
  );
  await userEvent.keyboard('{ArrowRight}{Enter}');
  const third = onMove.mock.lastCall![1];
  expect(Math.abs(timesS[third]! - slotState('before').trial!.gait.strikes.left[2]!.timeS)).toBeLessThan(
    0.01,
  );
  expect(onMove).toHaveBeenCalledTimes(2);
});

it('brings the video into sight', async () => {
  await page.viewport(414, 500);
  put('before');
  show();
  const row = page.getByRole('row', { name: /^Right strike 1 before/ });
  await expect.element(row).toBeVisible();
  row.element().scrollIntoView({ block: 'start' });
  await expect.element(page.getByText('The video')).not.toBeInViewport();
  await row.click();
  await expect.element(page.getByText('The video')).toBeInViewport();
});

it('leaves a strike out: it is marked, the mean moves, and one undo takes it back', async () => {
  put('before');
  const { onMove, real } = show();
  const total = slotState('before').trial!.gait.strikes.left.length;
  await expect.element(page.getByText(`${total} strikes`).first()).toBeVisible();
  const was = figures();
  await page.getByRole('button', { name: 'Leave out: left strike 1 before' }).click();
  await expect.element(page.getByRole('row', { name: /^Left strike 1 before.*left out$/ })).toBeVisible();
  await expect.element(page.getByText(`${total - 1} of ${total} strikes`)).toBeVisible();
  const mean = (text: string) => /−?\d+\.\d°/.exec(text)?.[0];
  expect(mean(figures())).not.toBe(mean(was));
  expect(onMove).not.toHaveBeenCalled();
  await expect.poll(() => slotState('before').trial!.measures.trunkSideBend!.summary.left.n).toBe(total - 1);
  real.undo();
  await expect.poll(figures, PATIENT).toBe(was);
});

it('leaves a strike out and counts it again with a key', async () => {
  put('before');
  show();
  const row = page.getByRole('row', { name: /^Left strike 3 before/ });
  await expect.element(row).toBeVisible();
  (row.element() as HTMLElement).focus();
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByRole('row', { name: /^Left strike 3 before.*left out$/ })).toBeVisible();
  expect(document.activeElement).toBe(row.element());
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByRole('row', { name: /^Left strike 3 before.*counted$/ })).toBeVisible();
  expect(editsOf('before').leftOut).toBeUndefined();
});

it('says that there is no mean when every strike is left out, and counts all again at once', async () => {
  const trial = put('before');
  const { real } = show();
  real.edit('before', { leftOut: trial.gait.strikes.left });
  await expect.element(page.getByText('No mean: every strike is left out.')).toBeVisible();
  await countAll('left').click();
  await expect.element(page.getByText('No mean: every strike is left out.')).not.toBeInTheDocument();
  expect(editsOf('before').leftOut).toBeUndefined();
});

it('counts all of one foot again and leaves the other foot’s alone', async () => {
  const { gait } = put('before');
  const { real } = show();
  real.edit('before', { leftOut: [gait.strikes.left[0]!, gait.strikes.right[0]!] });
  await countAll('right').click();
  expect(editsOf('before').leftOut).toEqual([gait.strikes.left[0]]);
});

it('gives the reason instead of numbers of a withheld measure', async () => {
  put('before');
  chooseMeasure('trunkForwardLean');
  show();
  await expect.element(page.getByText(/^Before: Not measurable from this view/)).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /trunk forward lean not measured/ }).first())
    .toBeVisible();
  await expect.element(page.getByText(/°/)).not.toBeInTheDocument();
});

it('says what to do where no strike was found, in the whole video or of one foot', async () => {
  const { gait } = put('before');
  put('before', {
    choices: { ...LEVEL, events: { removed: gait.strikes.right, added: [] } },
  });
  show();
  await expect.element(page.getByText('No strike of the right foot was found in this video.')).toBeVisible();
  put('before', {
    choices: { events: { removed: SIDES.flatMap((side) => gait.strikes[side]), added: [] } },
  });
  await expect.element(page.getByText(/^No foot strikes were found.*by hand/)).toBeVisible();
});

it('marks strikes set by hand and values that were not seen', async () => {
  put('before', {
    track: lostTrack(TRACK, (timeS) => Math.abs(timeS - 1) < 0.25),
    choices: {
      ...LEVEL,
      events: { removed: [], added: [{ type: 'footStrike', side: 'left', timeS: 1 }] },
    },
  });
  show();
  const row = page.getByRole('row', { name: /1\.00 s, trunk side-bend not seen, set by hand/ });
  await expect.element(row.getByText('by hand')).toBeVisible();
  await expect.element(row.getByText('not seen')).toBeVisible();
});

it('keeps the numbers where the video can’t be opened, or not be read in places', async () => {
  put('before');
  show({
    openViewer: async () => ({
      ok: false,
      problem: { code: 'x', message: 'It can’t be read.', tip: 'Save it anew.' },
    }),
  });
  await expect.element(page.getByText('It can’t be read.')).toBeVisible();
  await expect.element(page.getByRole('row', { name: /^Left strike 1 before/ })).toBeVisible();
  cleanUp();
  put('before');
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  show({
    openViewer: async (slot) => {
      const opened = await fakeActions.openViewer(slot);
      if (!opened.ok) return opened;
      return { ok: true, value: { ...opened.value, draw: () => Promise.reject(new Error('damaged')) } };
    },
  });
  await expect.element(page.getByText(/stills could not be drawn/)).toBeVisible();
  await expect.element(page.getByText('no picture').first()).toBeVisible();
  warn.mockRestore();
});

it('has few strikes of a long clip on the page, and reaches the last', async () => {
  const trial = put('before', { track: analyticTrack({ durationS: 120, fps: 30 }) });
  show();
  await expect.element(strip('Left strikes before')).toBeVisible();
  const total = trial.gait.strikes.left.length;
  expect(total).toBeGreaterThan(100);
  expect(labels('Left strikes before').length).toBeLessThan(40);
  (page.getByRole('row', { name: /^Left strike 1 before/ }).element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  const last = page.getByRole('row', { name: new RegExp(`^Left strike ${total} before`) });
  await expect.element(last).toHaveFocus();
});

for (const mode of ['light', 'dark'] as const) {
  it(`passes axe, ${mode}`, async () => {
    await page.viewport(1280, 900);
    chooseColorMode(mode);
    const { gait } = put('before');
    put('after', { choices: { ...LEVEL, leftOut: [gait.strikes.left[1]!] } });
    show();
    await expect.element(page.getByText('left out').first()).toBeVisible();
    const { violations } = await axe.run(document.body, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { region: { enabled: false } },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`))).toEqual([]);
    expect(useView.getState().measureId).toBeNull();
  });
}
