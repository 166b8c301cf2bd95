import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withEventMoved, withoutEvents } from '../../../src/core/corrections/eventEdits.ts';
import { ok } from '../../../src/core/problem.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { createActions } from '../../../src/state/createActions.ts';
import { editsOf, forgetEdits, patchEdits, useEdits } from '../../../src/state/edits.ts';
import { CLIP_SLOTS, type Slot, slotState, useTrials } from '../../../src/state/trials.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakePlatform, file } from './fakePlatform.ts';

const TRACK = analyticTrack({ durationS: 4, trunkLeanRightDeg: (timeS) => 4 * Math.sin(timeS) });

let fake: ReturnType<typeof fakePlatform>;
let actions: Actions;

async function analysed(name: Slot): Promise<void> {
  await actions.loadFile(name, file(`${name}.mp4`));
  const done = actions.analyze();
  fake.jobs.at(-1)!.finish(ok(TRACK));
  await done;
}
const trialOf = (name: Slot) => slotState(name).trial!;
const history = () => {
  const { pastStates, futureStates } = useEdits.temporal.getState();
  return { past: pastStates.length, future: futureStates.length };
};
const contactOf = (name: Slot) => trialOf(name).measures.contactTime!.summary.left;

beforeEach(async () => {
  useTrials.setState(useTrials.getInitialState());
  CLIP_SLOTS.forEach(forgetEdits);
  fake = fakePlatform();
  actions = createActions(fake.platform);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:0');
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the list of what was decided', () => {
  it('takes one back to what the software decides with null, and keeps the others', () => {
    patchEdits('before', { view: 'left', trim: { first: 0, last: 9 } });
    patchEdits('before', { view: null });
    expect(editsOf('before')).toEqual({ trim: { first: 0, last: 9 } });
    expect(editsOf('after')).toEqual({});
  });

  it('takes no step of undo for what changes nothing', () => {
    patchEdits('before', { view: null });
    expect(history()).toEqual({ past: 0, future: 0 });
    patchEdits('before', { view: 'left' });
    patchEdits('before', { view: 'left' });
    expect(history()).toEqual({ past: 1, future: 0 });
  });
});

describe('undo and redo', () => {
  it('bring results back to what they were, without the pose model', async () => {
    await analysed('before');
    const found = trialOf('before');
    const strike = found.gait.strikes.left[2]!;
    await actions.edit('before', { leftOut: [strike] });
    const corrected = contactOf('before');
    expect(corrected.n).toBe(found.measures.contactTime!.summary.left.n - 1);
    await actions.undo();
    expect(editsOf('before')).toEqual({});
    expect(trialOf('before').measures).toEqual(found.measures);
    await actions.redo();
    expect(contactOf('before')).toEqual(corrected);
    expect(fake.platform.trackPose).toHaveBeenCalledOnce();
  });

  it('go as far back as there was anything to do, and no farther', async () => {
    await analysed('before');
    for (let first = 1; first <= 12; first++) await actions.edit('before', { trim: { first, last: 200 } });
    expect(history()).toEqual({ past: 12, future: 0 });
    for (let step = 0; step < 15; step++) await actions.undo();
    expect(editsOf('before')).toEqual({});
    expect(history()).toEqual({ past: 0, future: 12 });
    for (let step = 0; step < 15; step++) await actions.redo();
    expect(editsOf('before').trim).toEqual({ first: 12, last: 200 });
    expect(trialOf('before').corrections.trim).toEqual({ first: 12, last: 200 });
  });

  it('a new change ends what could be redone', async () => {
    await actions.edit('before', { view: 'left' });
    await actions.undo();
    await actions.edit('before', { view: 'right' });
    await actions.redo();
    expect(editsOf('before')).toEqual({ view: 'right' });
  });

  it('run through both clips in the order of what was done, and touch one at a time', async () => {
    await analysed('before');
    await analysed('after');
    await actions.edit('before', { view: 'anterior' });
    await actions.edit('after', { trim: { first: 60, last: 239 } });
    await actions.edit('before', { view: null });
    const [before, after] = [trialOf('before'), trialOf('after')];

    await actions.undo();
    expect(trialOf('before').view).toBe('anterior');
    expect(trialOf('after')).toBe(after);
    await actions.undo();
    expect(trialOf('after').corrections).toEqual({});
    expect(trialOf('before').view).toBe('anterior');
    await actions.undo();
    expect(trialOf('before').view).toBe('posterior');
    for (let step = 0; step < 3; step++) await actions.redo();
    expect(trialOf('before').measures).toEqual(before.measures);
    expect(trialOf('after').measures).toEqual(after.measures);
  });

  it('bring the strikes back when all of them were taken away', async () => {
    await analysed('before');
    const found = trialOf('before');
    await actions.edit('before', { events: withoutEvents(undefined, found.events, 'footStrike') });
    expect(trialOf('before').gait.strikes.left).toEqual([]);
    await actions.undo();
    expect(trialOf('before').gait.strikes).toEqual(found.gait.strikes);
  });

  it('leave results alone where something was only drawn', async () => {
    await analysed('before');
    const found = trialOf('before');
    await actions.edit('before', {
      annotations: [{ id: 'a', frame: 3, kind: 'text', points: [{ x: 1, y: 2 }], text: 'here' }],
    });
    expect(trialOf('before').measures).toBe(found.measures);
    expect(trialOf('before').annotations).toHaveLength(1);
    await actions.undo();
    expect(trialOf('before')).toEqual(found);
    expect(editsOf('before')).toEqual({});
  });

  it('count before there is a result as well', async () => {
    await actions.loadFile('before', file('before.mp4'));
    await actions.edit('before', { view: 'anterior' });
    await actions.undo();
    await actions.redo();
    const done = actions.analyze();
    fake.jobs.at(-1)!.finish(ok(TRACK));
    await done;
    expect(trialOf('before')).toMatchObject({ view: 'anterior', viewSource: 'person' });
  });
});

describe('a clip that is replaced', () => {
  it('takes what was decided about it out of the past, and leaves the other clip’s', async () => {
    await analysed('before');
    await analysed('after');
    await actions.edit('before', { view: 'anterior' });
    await actions.edit('after', { trim: { first: 60, last: 239 } });
    await actions.edit('before', { trim: { first: 1, last: 200 } });
    await actions.loadFile('before', file('other.mp4'));
    expect(editsOf('before')).toEqual({});
    expect(history()).toEqual({ past: 1, future: 0 });
    await actions.undo();
    expect(editsOf('before')).toEqual({});
    expect(editsOf('after')).toEqual({});
    await actions.redo();
    expect(editsOf('after')).toEqual({ trim: { first: 60, last: 239 } });
    expect(editsOf('before')).toEqual({});
  });

  it('takes it out of what could be redone, too', async () => {
    await actions.edit('after', { view: 'left' });
    await actions.edit('before', { view: 'left' });
    await actions.undo();
    await actions.undo();
    forgetEdits('before');
    expect(history()).toEqual({ past: 0, future: 1 });
    await actions.redo();
    expect(editsOf('after')).toEqual({ view: 'left' });
    expect(editsOf('before')).toEqual({});
  });

  it('leaves no step to redo that changes nothing', async () => {
    await actions.edit('before', { view: 'left' });
    await actions.edit('after', { view: 'left' });
    await actions.undo();
    await actions.undo();
    forgetEdits('before');
    expect(history()).toEqual({ past: 0, future: 1 });
    await actions.redo();
    expect(editsOf('after')).toEqual({ view: 'left' });
  });
});

describe('the camera’s frame rate', () => {
  const leftOut = [{ side: 'left', timeS: 1 }] as const;

  it('stretches the times of what was corrected; undo puts both back', async () => {
    await analysed('before');
    const found = trialOf('before');
    const strike = found.gait.strikes.left[2]!;
    await actions.edit('before', { events: withEventMoved(undefined, strike, strike.timeS + 0.05), leftOut });
    const corrected = trialOf('before');

    await actions.setCaptureFps('before', 120);
    const { events, leftOut: stretchedOut } = editsOf('before');
    expect(events!.removed[0]!.timeS).toBeCloseTo(strike.timeS / 2, 9);
    expect(events!.added[0]!.timeS).toBeCloseTo((strike.timeS + 0.05) / 2, 9);
    expect(stretchedOut).toEqual([{ side: 'left', timeS: 0.5 }]);
    expect(trialOf('before').track.timesS.at(-1)).toBeCloseTo(found.track.timesS.at(-1)! / 2, 9);
    expect(slotState('before').clip?.captureFps).toBe(120);

    await actions.undo();
    expect(editsOf('before').leftOut).toEqual(leftOut);
    expect(editsOf('before').captureFps).toBeUndefined();
    expect(slotState('before').clip?.captureFps).toBe(60);
    expect(trialOf('before').gait.strikes).toEqual(corrected.gait.strikes);
    expect(trialOf('before').measures).toEqual(corrected.measures);
  });

  it('leaves frames alone: trim, joints and exchanged legs', async () => {
    await analysed('before');
    const frames = {
      trim: { first: 3, last: 230 },
      swaps: [{ first: 20, last: 30 }],
      points: [{ landmark: 'leftKnee', frame: 40, x: 500, y: 700 }],
    } as const;
    await actions.edit('before', frames);
    await actions.setCaptureFps('before', 240);
    expect(editsOf('before')).toEqual({ ...frames, captureFps: 240 });
    await actions.setCaptureFps('before', null);
    expect(editsOf('before')).toEqual(frames);
  });
});

describe('a part that shows nobody', () => {
  it('is taken back by undo', async () => {
    await analysed('before');
    const found = trialOf('before');
    await actions.edit('before', { trim: { first: 10, last: 10 } });
    await actions.undo();
    expect(slotState('before')).toMatchObject({ status: 'done', problem: null });
    expect(trialOf('before').measures).toEqual(found.measures);
  });
});
