import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type PoseTrack, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import { failed, ok } from '../../../src/core/problem.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { createActions } from '../../../src/state/createActions.ts';
import { forgetEdits } from '../../../src/state/edits.ts';
import { CLIP_SLOTS, EMPTY_SLOT, patchSlot, type SlotState, slotState } from '../../../src/state/trials.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakePlatform, file } from './fakePlatform.ts';

/** As long as the clip that the platform opens. */
const TRACK = analyticTrack({ durationS: 9, trunkLeanRightDeg: (timeS) => 5 * Math.sin(8.7 * timeS) });

/** Frames as the pipeline hands them out. */
const part = (first: number, end: number): PoseTrack => ({
  ...TRACK,
  timesS: TRACK.timesS.slice(first, end),
  image: TRACK.image.slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME),
  world: TRACK.world.slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME),
});

let fake: ReturnType<typeof fakePlatform>;
let actions: Actions;
let done: Promise<void>;
const shown = (): SlotState => slotState('before');
const hand = (first: number, end: number): void => fake.jobs.at(-1)!.options.onPart!(part(first, end));
const looked = () => vi.waitFor(() => expect(shown().firstLook).not.toBeNull());

beforeEach(async () => {
  for (const slot of CLIP_SLOTS) {
    forgetEdits(slot);
    patchSlot(slot, EMPTY_SLOT);
  }
  fake = fakePlatform();
  actions = createActions(fake.platform);
  await actions.loadFile('before', file('before.mp4'));
  done = actions.analyze();
});
afterEach(() => vi.restoreAllMocks());

it('says what the first frames show as soon as there are three strikes a side, without a verdict', async () => {
  await actions.setCamera('before', { rollDeg: 0, yawDeg: 0 });
  hand(0, 60);
  expect(fake.platform.analyzeTrack).toHaveBeenCalledOnce();
  await new Promise((resolve) => setTimeout(resolve));
  expect(shown().firstLook).toBeNull();
  hand(60, 240);
  await looked();
  const { trial, ofS } = shown().firstLook!;
  expect(ofS).toBe(9);
  expect(trial.track.timesS).toHaveLength(240);
  expect(trial.gait.strikes.left.length).toBeGreaterThanOrEqual(3);
  const { summary, leftMinusRight } = trial.measures.trunkSideBend!;
  expect(summary.left.ci95).not.toBeNull();
  expect(leftMinusRight.value).not.toBeNull();
  expect(Object.values(trial.measures).map((result) => result.leftMinusRight.verdict)).toEqual(
    Object.keys(trial.measures).map(() => null),
  );
  expect(shown()).toMatchObject({ status: 'analyzing', trial: null });
});

it('gives way to the result', async () => {
  hand(0, 240);
  await looked();
  fake.jobs[0]!.finish(ok(TRACK));
  await done;
  expect(shown()).toMatchObject({ status: 'done', firstLook: null });
  expect(shown().trial?.track.timesS).toHaveLength(TRACK.timesS.length);
});

it('goes with a run that is stopped or fails', async () => {
  hand(0, 240);
  await looked();
  actions.cancel('before');
  expect(shown()).toMatchObject({ status: 'ready', trial: null, firstLook: null });
  await done;
  done = actions.analyze();
  hand(0, 240);
  await looked();
  fake.jobs.at(-1)!.finish(failed('pose-failed', 'It stopped.', 'Try again.'));
  await done;
  expect(shown()).toMatchObject({ status: 'ready', firstLook: null, problem: { code: 'pose-failed' } });
});

it('comes too late after the run was stopped', async () => {
  let answer = (): void => {};
  const analyze = fake.platform.analyzeTrack.getMockImplementation()!;
  fake.platform.analyzeTrack.mockImplementationOnce(async (...args) => {
    await new Promise<void>((resolve) => (answer = resolve));
    return analyze(...args);
  });
  hand(0, 240);
  actions.cancel('before');
  answer();
  await done;
  await vi.waitFor(() => expect(fake.platform.analyzeTrack.mock.results[0]).toBeDefined());
  expect(shown().firstLook).toBeNull();
});

it('looks again only at many more frames, and not when the end is near', async () => {
  hand(0, 240);
  await looked();
  hand(240, 300);
  expect(fake.platform.analyzeTrack).toHaveBeenCalledTimes(1);
  hand(300, 340);
  expect(fake.platform.analyzeTrack).toHaveBeenCalledTimes(2);
  await vi.waitFor(() => expect(shown().firstLook?.trial.track.timesS).toHaveLength(340));
  hand(340, 520);
  expect(fake.platform.analyzeTrack).toHaveBeenCalledTimes(2);
});

it('is seen from the side that the person said', async () => {
  await actions.setView('before', 'anterior');
  hand(0, 240);
  await looked();
  expect(shown().firstLook?.trial.view).toBe('anterior');
});

it('leaves a clip alone that has a result', async () => {
  fake.jobs[0]!.finish(ok(TRACK));
  await done;
  void actions.edit('before', { runner: { timeS: 1, x: 0.5, y: 0.5 } });
  await vi.waitFor(() => expect(fake.jobs).toHaveLength(2));
  expect(fake.jobs[1]!.options.onPart).toBeUndefined();
});
