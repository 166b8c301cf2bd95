import { beforeEach, describe, expect, it, vi } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import type { MarkerChoice } from '../../../src/core/pelvis/markers.ts';
import type { StandingReference } from '../../../src/core/pelvis/standing.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import { failed, ok } from '../../../src/core/problem.ts';
import type { AnalysisChoices } from '../../../src/core/trial.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { createActions } from '../../../src/state/createActions.ts';
import { editsOf, forgetEdits } from '../../../src/state/edits.ts';
import {
  CLIP_SLOTS,
  type ClipSlot,
  EMPTY_SLOT,
  SLOTS,
  type Slot,
  useTrials,
} from '../../../src/state/trials.ts';
import { analyticTrack, lostTrack } from '../../fixtures/analyticTrack.ts';
import { fakePlatform, file } from './fakePlatform.ts';

/** The real one, watched: what a trial was computed with. */
vi.mock('../../../src/core/analyze.ts', { spy: true });

const TRACK = analyticTrack({ durationS: 4 });
const STANDING = analyticTrack({ durationS: 2, bounceM: 0, liftM: 0 });
const NOBODY = lostTrack(STANDING, () => true);
const MARKERS: MarkerChoice = { frame: 3, left: { x: 250, y: 480 }, right: { x: 290, y: 481 } };
const OTHER_MARKERS: MarkerChoice = { ...MARKERS, frame: 40 };

const slot = (name: ClipSlot) => useTrials.getState().slots[name];

let fake: ReturnType<typeof fakePlatform>;
let actions: Actions;

beforeEach(() => {
  vi.mocked(analyzeTrack).mockClear();
  useTrials.setState(useTrials.getInitialState());
  CLIP_SLOTS.forEach(forgetEdits);
  fake = fakePlatform();
  actions = createActions(fake.platform);
});

/** Lets the pose model end its work on a slot's clip. */
const finish = (name: ClipSlot, result = ok(name === 'standing' ? STANDING : TRACK)): void =>
  fake.jobs.findLast((job) => job.name === slot(name).file?.name)!.finish(result);

/** A slot with a result. */
async function analysed(name: ClipSlot, track?: PoseTrack): Promise<void> {
  await actions.loadFile(name, file(`${name}.mp4`));
  const done = actions.analyze();
  finish(name, track && ok(track));
  await done;
}

/** What a trial was last computed with; null for one that never was. */
function computedWith(label: Slot): AnalysisChoices | null {
  const last = vi.mocked(analyzeTrack).mock.calls.findLast(([name]) => name === label);
  return last?.[3] ?? null;
}

/** That the trials on show were computed with this reference, and with no other. */
function expectZeroFrom(reference: StandingReference | undefined): void {
  for (const name of SLOTS) {
    expect(slot(name)).toMatchObject({ status: 'done', trial: { label: name } });
    expect(computedWith(name)?.standing).toEqual(reference);
  }
}

const REFERENCE: StandingReference = { name: 'standing.mp4', track: STANDING };

describe('a standing clip', () => {
  it('is a clip on its own: its pose is found, and no trial is computed of it', async () => {
    await actions.loadFile('standing', file('standing.mp4'));
    expect(slot('standing')).toMatchObject({
      status: 'ready',
      clip: { name: 'standing.mp4' },
      reference: null,
    });
    const done = actions.analyze();
    expect(slot('standing').status).toBe('analyzing');
    finish('standing');
    await done;
    expect(slot('standing')).toMatchObject({
      status: 'done',
      trial: null,
      reference: REFERENCE,
      progress: null,
    });
    expect(analyzeTrack).not.toHaveBeenCalled();
    expect(slot('before')).toBe(EMPTY_SLOT);
  });

  it('gives trials that are there their zero at once, without running the model on them again', async () => {
    await analysed('before');
    await analysed('after');
    expectZeroFrom(undefined);
    await analysed('standing');
    expectZeroFrom(REFERENCE);
    expect(fake.jobs.map(({ name }) => name)).toEqual(['before.mp4', 'after.mp4', 'standing.mp4']);
  });

  it('gives trials that come later their zero as well', async () => {
    await analysed('standing');
    await analysed('before');
    await analysed('after');
    expectZeroFrom(REFERENCE);
  });

  it.each([
    ['first', ['standing', 'before', 'after']],
    ['in between', ['before', 'standing', 'after']],
    ['last', ['before', 'after', 'standing']],
  ] as const)('analysed together with the others and done %s, comes out the same', async (_, order) => {
    for (const name of order) await actions.loadFile(name, file(`${name}.mp4`));
    const done = actions.analyze();
    expect(fake.jobs).toHaveLength(3);
    for (const name of order) {
      finish(name);
      await vi.waitFor(() => expect(slot(name).status).toBe('done'));
    }
    await done;
    expectZeroFrom(REFERENCE);
  });

  it('leaves what was chosen for a trial as it was', async () => {
    await analysed('before');
    await actions.setView('before', 'anterior');
    await analysed('standing');
    expect(computedWith('before')).toEqual({ view: 'anterior', standing: REFERENCE });
    expect(editsOf('before')).toEqual({ view: 'anterior' });
  });

  it('stays when a trial’s clip is replaced or taken away', async () => {
    await analysed('standing');
    await analysed('before');
    await actions.removeClip('before');
    await analysed('before');
    await analysed('after');
    expectZeroFrom(REFERENCE);
    expect(slot('standing').status).toBe('done');
  });
});

describe('taking the zero away', () => {
  beforeEach(async () => {
    for (const name of ['before', 'after', 'standing'] as const) await analysed(name);
  });

  it('by removing the standing clip', async () => {
    await actions.removeClip('standing');
    expect(slot('standing')).toEqual(EMPTY_SLOT);
    expectZeroFrom(undefined);
  });

  it('by another standing clip, which then gives its own', async () => {
    await actions.loadFile('standing', file('again.mp4'));
    expect(slot('standing')).toMatchObject({ status: 'ready', reference: null });
    expectZeroFrom(undefined);
    const done = actions.analyze();
    finish('standing');
    await done;
    expectZeroFrom({ name: 'again.mp4', track: STANDING });
  });

  it('not by a file that can’t be used', async () => {
    await actions.loadFile('standing', file('bad.txt'));
    expect(slot('standing')).toMatchObject({
      status: 'done',
      reference: REFERENCE,
      problem: { code: 'not-video' },
    });
    expectZeroFrom(REFERENCE);
    actions.dismissProblem('standing');
    expect(slot('standing').problem).toBeNull();
  });

  it('by another pose model, with all results: everything is found anew', async () => {
    const computed = vi.mocked(analyzeTrack).mock.calls.length;
    actions.setModel('heavy');
    expect(slot('standing')).toMatchObject({ status: 'ready', reference: null });
    for (const name of SLOTS) expect(slot(name)).toMatchObject({ status: 'ready', trial: null });
    // Nothing is computed for trials that are about to go.
    expect(analyzeTrack).toHaveBeenCalledTimes(computed);
    const done = actions.analyze();
    expect(fake.jobs.slice(3).map(({ options }) => options.model)).toEqual(['heavy', 'heavy', 'heavy']);
    for (const name of ['before', 'after', 'standing'] as const) finish(name);
    await done;
    expectZeroFrom(REFERENCE);
  });
});

describe('a standing clip without a result', () => {
  it('that shows nobody says so, and what there is stays', async () => {
    await analysed('before');
    await analysed('after');
    await analysed('standing', NOBODY);
    expect(slot('standing')).toMatchObject({
      status: 'ready',
      clip: { name: 'standing.mp4' },
      reference: null,
      problem: { code: 'no-person' },
    });
    expect(slot('standing').problem?.message).toBe('Nobody was found in “standing.mp4”.');
    expectZeroFrom(undefined);
  });

  it('that shows somebody in too few frames says so, too', async () => {
    await analysed(
      'standing',
      lostTrack(STANDING, (timeS) => timeS > 0.3),
    );
    expect(slot('standing')).toMatchObject({ reference: null, problem: { code: 'no-person' } });
  });

  it('because the model failed says so', async () => {
    await analysed('before');
    await actions.loadFile('standing', file('standing.mp4'));
    const done = actions.analyze();
    finish('standing', failed('no-model', 'No model.', 'Reload.'));
    await done;
    expect(slot('standing')).toMatchObject({
      status: 'ready',
      reference: null,
      problem: { code: 'no-model' },
    });
    expect(slot('before').status).toBe('done');
  });

  it('because it was cancelled stays ready, and the other clips go on', async () => {
    await actions.loadFile('before', file('before.mp4'));
    await actions.loadFile('standing', file('standing.mp4'));
    const done = actions.analyze();
    actions.cancel('standing');
    finish('standing');
    finish('before');
    await done;
    expect(slot('standing')).toMatchObject({ status: 'ready', reference: null, problem: null });
    expect(computedWith('before')).toEqual({});
  });
});

describe('setMarkers', () => {
  it('on a trial computes it again at once, without the model, and back', async () => {
    await analysed('before');
    await actions.setMarkers('before', MARKERS);
    expect(computedWith('before')).toEqual({ markers: MARKERS });
    await actions.setMarkers('before', null);
    expect(computedWith('before')).toEqual({});
    expect(slot('before').status).toBe('done');
    expect(editsOf('before')).toEqual({});
    expect(fake.jobs).toHaveLength(1);
  });

  it('counts when set before or while the model runs', async () => {
    await actions.loadFile('after', file('after.mp4'));
    await actions.setMarkers('after', MARKERS);
    const done = actions.analyze();
    await actions.setMarkers('after', OTHER_MARKERS);
    finish('after');
    await done;
    expect(computedWith('after')).toEqual({ markers: OTHER_MARKERS });
  });

  it('and view and camera leave each other alone', async () => {
    await analysed('before');
    await actions.setView('before', 'anterior');
    await actions.setMarkers('before', MARKERS);
    await actions.setCamera('before', { rollDeg: 1 });
    expect(computedWith('before')).toEqual({
      view: 'anterior',
      markers: MARKERS,
      camera: { rollDeg: 1 },
    });
    await actions.setMarkers('before', null);
    expect(computedWith('before')).toEqual({ view: 'anterior', camera: { rollDeg: 1 } });
  });

  it('on the standing clip computes both trials again, without the model, and back', async () => {
    for (const name of ['before', 'after', 'standing'] as const) await analysed(name);
    await actions.setMarkers('standing', MARKERS);
    expectZeroFrom({ ...REFERENCE, markers: MARKERS });
    await actions.setMarkers('standing', null);
    expectZeroFrom(REFERENCE);
    expect(fake.jobs).toHaveLength(3);
  });

  it('on the standing clip counts when set before or while the model runs', async () => {
    await analysed('before');
    await analysed('after');
    await actions.loadFile('standing', file('standing.mp4'));
    await actions.setMarkers('standing', MARKERS);
    expectZeroFrom(undefined);
    const done = actions.analyze();
    await actions.setMarkers('standing', OTHER_MARKERS);
    finish('standing');
    await done;
    expectZeroFrom({ ...REFERENCE, markers: OTHER_MARKERS });
  });

  it('on the standing clip outlasts another model, and goes with the clip', async () => {
    await analysed('standing');
    await actions.setMarkers('standing', MARKERS);
    actions.setModel('lite');
    const done = actions.analyze();
    finish('standing');
    await done;
    expect(slot('standing').reference).toEqual({ ...REFERENCE, markers: MARKERS });
    await analysed('standing');
    expect(slot('standing').reference).toEqual(REFERENCE);
  });
});
