import { beforeEach, describe, expect, it, vi } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import { ok } from '../../../src/core/problem.ts';
import type { AnalysisChoices } from '../../../src/core/trial.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { createActions } from '../../../src/state/createActions.ts';
import { forgetEdits } from '../../../src/state/edits.ts';
import { CLIP_SLOTS, EMPTY_SLOT, patchSlot, slotState } from '../../../src/state/trials.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakePlatform, file } from './fakePlatform.ts';

/** An analysis that lasts until the test says so. */
interface Run {
  readonly choices: AnalysisChoices;
  readonly finish: () => void;
  readonly fail: () => void;
}

const TRACK = analyticTrack({ durationS: 6 });
let runs: Run[];
let actions: Actions;
let isInstant: boolean;

beforeEach(async () => {
  for (const slot of CLIP_SLOTS) {
    forgetEdits(slot);
    patchSlot(slot, EMPTY_SLOT);
  }
  runs = [];
  isInstant = true;
  const { platform, jobs } = fakePlatform();
  platform.analyzeTrack.mockImplementation((...args) => {
    const found = analyzeTrack(...args);
    if (isInstant) return Promise.resolve(found);
    return new Promise((resolve, reject) =>
      runs.push({
        choices: args[3],
        finish: () => resolve(found),
        fail: () => reject(new Error('The worker died.')),
      }),
    );
  });
  actions = createActions(platform);
  await actions.loadFile('before', file('before.mp4'));
  const done = actions.analyze();
  jobs[0]!.finish(ok(TRACK));
  await done;
  isInstant = false;
});

const shown = () => slotState('before');
/** Lets everything go on that waits for nothing else. */
const goOn = () => new Promise((resolve) => setTimeout(resolve));

describe('while the numbers are being computed', () => {
  it('what is shown stays, and is known to be behind', async () => {
    const { trial } = shown();
    const done = actions.setView('before', 'left');
    expect(shown()).toMatchObject({ trial, isBehind: true });
    runs[0]!.finish();
    await done;
    expect(shown()).toMatchObject({ isBehind: false, trial: { view: 'left' } });
  });

  it('of many changes one more run is made, with the newest', async () => {
    const rolls = [1, 2, 3, 4].map((rollDeg) => actions.setCamera('before', { rollDeg }));
    await goOn();
    expect(runs.map(({ choices }) => choices.camera?.rollDeg)).toEqual([1]);
    runs[0]!.finish();
    await goOn();
    expect(runs.map(({ choices }) => choices.camera?.rollDeg)).toEqual([1, 4]);
    expect(shown()).toMatchObject({ isBehind: true, trial: { gait: { camera: { roll: { deg: 1 } } } } });
    runs[1]!.finish();
    await Promise.all(rolls);
    expect(shown()).toMatchObject({ isBehind: false, trial: { gait: { camera: { roll: { deg: 4 } } } } });
    expect(runs).toHaveLength(2);
  });

  it('undo takes the last change back and leaves the one before', async () => {
    const changes = [actions.setView('before', 'left'), actions.setView('before', 'right'), actions.undo()];
    await goOn();
    for (let run = 0; run < runs.length; run++) {
      runs[run]!.finish();
      await goOn();
    }
    await Promise.all(changes);
    expect(shown()).toMatchObject({ isBehind: false, trial: { view: 'left' } });
  });

  it('what is drawn stays drawn', async () => {
    const done = actions.setView('before', 'left');
    await goOn();
    const annotations = [
      {
        id: 'a',
        kind: 'line',
        frame: 3,
        points: [
          { x: 1, y: 2 },
          { x: 3, y: 4 },
        ],
      },
    ] as const;
    await actions.edit('before', { annotations });
    expect(shown().trial?.annotations).toEqual(annotations);
    runs[0]!.finish();
    await done;
    expect(shown().trial).toMatchObject({ view: 'left', annotations });
  });

  it('a clip that is taken away stays away', async () => {
    const done = actions.setView('before', 'left');
    await goOn();
    await actions.removeClip('before');
    runs[0]!.finish();
    await done;
    expect(shown()).toEqual(EMPTY_SLOT);
  });

  it('a clip that takes its place is not given its results', async () => {
    const done = actions.setView('before', 'left');
    await goOn();
    await actions.loadFile('before', file('other.mp4'));
    runs[0]!.finish();
    await done;
    expect(shown()).toMatchObject({ status: 'ready', trial: null, clip: { name: 'other.mp4' } });
  });

  it('a second frame rate is counted from the first', async () => {
    const { timesS } = shown().trial!.track;
    const changes = [actions.setCaptureFps('before', 120), actions.setCaptureFps('before', 240)];
    await goOn();
    runs[0]!.finish();
    await goOn();
    runs[1]!.finish();
    await Promise.all(changes);
    expect(shown().clip?.captureFps).toBe(240);
    expect(shown().trial?.track.timesS.at(-1)).toBeCloseTo(timesS.at(-1)! / 4, 9);
  });

  it('a failure is said and takes nothing away', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { trial } = shown();
    const done = actions.setView('before', 'left');
    await goOn();
    runs[0]!.fail();
    await done;
    expect(shown()).toMatchObject({
      status: 'done',
      trial,
      isBehind: false,
      problem: { code: 'unexpected' },
    });
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});
