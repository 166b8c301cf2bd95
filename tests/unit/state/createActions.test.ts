import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClipInfo } from '../../../src/core/clip.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import { failed, ok, type Result } from '../../../src/core/problem.ts';
import type { Progress } from '../../../src/platform/platform.ts';
import type { Actions } from '../../../src/state/actions.ts';
import { createActions } from '../../../src/state/createActions.ts';
import { editsOf, forgetEdits } from '../../../src/state/edits.ts';
import { CLIP_SLOTS, EMPTY_SLOT, type Slot, useTrials } from '../../../src/state/trials.ts';
import { analyticTrack, lostTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';
import { fakePlatform, file } from './fakePlatform.ts';

const TRACK = analyticTrack({ durationS: 4 });
const PROGRESS: Progress = {
  phase: 'findingPose',
  framesDone: 1,
  framesTotal: 2,
  framesPerS: 3,
  secondsLeft: 4,
};

const slot = (name: Slot) => useTrials.getState().slots[name];

let fake: ReturnType<typeof fakePlatform>;
let actions: Actions;
let urls: Set<string>;

/** A slot with results. */
async function analysed(name: Slot, track: PoseTrack = TRACK): Promise<void> {
  await actions.loadFile(name, file(`${name}.mp4`));
  const done = actions.analyze();
  fake.jobs.at(-1)!.finish(ok(track));
  await done;
}

beforeEach(() => {
  useTrials.setState(useTrials.getInitialState());
  CLIP_SLOTS.forEach(forgetEdits);
  fake = fakePlatform();
  actions = createActions(fake.platform);
  urls = new Set();
  let count = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const url = `blob:${count++}`;
    urls.add(url);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => urls.delete(url));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('loadFile', () => {
  it('takes a clip in: reading, then ready with clip and thumbnail', async () => {
    const loading = actions.loadFile('before', file('a.mp4'));
    expect(slot('before').status).toBe('reading');
    await loading;
    expect(slot('before')).toMatchObject({
      status: 'ready',
      clip: { name: 'a.mp4' },
      clipAsRead: { name: 'a.mp4' },
      problem: null,
    });
    expect(urls).toEqual(new Set([slot('before').thumbnailUrl]));
    expect(slot('after')).toBe(EMPTY_SLOT);
  });

  it('has the pose model loaded for a clip that is new, and what reads and computes for one that is known', async () => {
    await actions.loadFile('before', file('a.mp4'));
    expect(fake.platform.preparePose).toHaveBeenCalledExactlyOnceWith('full');
    expect(fake.platform.prepareWorkers).not.toHaveBeenCalled();
    fake.platform.knowsPose.mockResolvedValueOnce(true);
    void actions.loadFile('after', file('b.mp4'));
    await vi.waitFor(() => expect(fake.platform.prepareWorkers).toHaveBeenCalledOnce());
    expect(fake.platform.preparePose).toHaveBeenCalledOnce();
  });

  it('shows the runner who was found when that is asked for, and once', async () => {
    await analysed('after');
    expect(fake.platform.thumbnail).toHaveBeenCalledOnce();
    await actions.showRunner('after');
    await actions.setCaptureFps('after', 120);
    await actions.showRunner('after');
    expect(fake.platform.thumbnail).toHaveBeenCalledTimes(2);
    const look = fake.platform.thumbnail.mock.lastCall?.[1];
    expect(look?.fileTimeS).toBeCloseTo(4 / 3, 1);
    expect(look!.box.left).toBeGreaterThan(0);
    expect(look!.box.right).toBeLessThan(1);
    // Who is not there all the time.
    const image = TRACK.image.slice();
    image.fill(Number.NaN, 0, image.length / 2);
    await analysed('before', { ...TRACK, image });
    await actions.showRunner('before');
    expect(fake.platform.thumbnail.mock.lastCall?.[1]?.fileTimeS).toBeCloseTo(3, 1);
    await vi.waitFor(() => expect(urls.size).toBe(2));
    expect(urls).toContain(slot('before').thumbnailUrl);
  });

  it('leaves an empty slot empty when the file is bad, and says why', async () => {
    await actions.loadFile('before', file('bad.txt'));
    expect(slot('before')).toMatchObject({ status: 'empty', clip: null, problem: { code: 'not-video' } });
  });

  it('leaves clip and results when the second file is bad', async () => {
    await analysed('before');
    const before = slot('before');
    await actions.loadFile('before', file('bad.txt'));
    const { problem, ...rest } = slot('before');
    expect(problem?.code).toBe('not-video');
    expect({ ...rest, problem: null }).toEqual(before);
    actions.dismissProblem('before');
    expect(slot('before').problem).toBeNull();
  });

  it('says so when opening throws', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    fake.platform.openClip.mockRejectedValueOnce(new Error('broken'));
    await actions.loadFile('before', file('a.mp4'));
    expect(slot('before')).toMatchObject({ status: 'empty', problem: { code: 'unexpected' } });
    expect(error).toHaveBeenCalledOnce();
  });

  it('replaces clip, results, choices and thumbnail by a good second file', async () => {
    await analysed('before');
    await actions.setView('before', 'anterior');
    await actions.loadFile('before', file('b.mp4'));
    expect(slot('before')).toMatchObject({
      status: 'ready',
      clip: { name: 'b.mp4' },
      trial: null,
    });
    expect(editsOf('before')).toEqual({});
    expect(urls).toEqual(new Set([slot('before').thumbnailUrl]));
  });

  it('keeps the newest of two files, whichever opens last', async () => {
    let openFirst = (_: Result<ClipInfo>): void => {};
    fake.platform.openClip.mockImplementationOnce(() => new Promise((resolve) => (openFirst = resolve)));
    const first = actions.loadFile('before', file('a.mp4'));
    await actions.loadFile('before', file('b.mp4'));
    openFirst(ok(fakeClip('a.mp4')));
    await first;
    expect(slot('before').clip?.name).toBe('b.mp4');
  });

  it('does not fill a slot that was emptied meanwhile', async () => {
    const loading = actions.loadFile('before', file('a.mp4'));
    await actions.removeClip('before');
    await loading;
    expect(slot('before')).toEqual(EMPTY_SLOT);
  });

  it('still shows the thumbnail when a bad file came before it', async () => {
    let showPicture = (_: Blob): void => {};
    fake.platform.thumbnail.mockImplementationOnce(() => new Promise((resolve) => (showPicture = resolve)));
    const loading = actions.loadFile('before', file('a.mp4'));
    await vi.waitFor(() => expect(fake.platform.thumbnail).toHaveBeenCalled());
    await actions.loadFile('before', file('bad.txt'));
    showPicture(new Blob());
    await loading;
    expect(slot('before').thumbnailUrl).toBe('blob:0');
  });

  it('does without a thumbnail', async () => {
    fake.platform.thumbnail.mockRejectedValueOnce(new Error('no picture'));
    await actions.loadFile('before', file('a.mp4'));
    expect(slot('before')).toMatchObject({ status: 'ready', thumbnailUrl: null, problem: null });
  });
});

describe('analyze', () => {
  it('runs every ready slot once, tells how far it is, and ends with results', async () => {
    await actions.loadFile('before', file('a.mp4'));
    await actions.loadFile('after', file('b.mp4'));
    const done = actions.analyze();
    await actions.analyze();
    expect(fake.jobs).toHaveLength(2);
    fake.jobs[0]!.options.onProgress(PROGRESS);
    expect(slot('before')).toMatchObject({ status: 'analyzing', progress: PROGRESS });
    expect(slot('after')).toMatchObject({ status: 'analyzing', progress: null });
    for (const job of fake.jobs) job.finish(ok(TRACK));
    await done;
    for (const name of ['before', 'after'] as const) {
      expect(slot(name)).toMatchObject({ status: 'done', progress: null, problem: null });
      expect(slot(name).trial?.label).toBe(name);
    }
    await actions.analyze();
    expect(fake.jobs).toHaveLength(2);
  });

  it('says why one slot failed and finishes the other', async () => {
    await actions.loadFile('before', file('a.mp4'));
    await actions.loadFile('after', file('b.mp4'));
    const done = actions.analyze();
    fake.jobs[0]!.finish(failed('no-model', 'No model.', 'Reload.'));
    fake.jobs[1]!.finish(ok(TRACK));
    await done;
    expect(slot('before')).toMatchObject({ status: 'ready', trial: null, problem: { code: 'no-model' } });
    expect(slot('after').status).toBe('done');
  });

  it('says so when nobody is in the clip, and lets it be tried again', async () => {
    await analysed(
      'before',
      lostTrack(TRACK, () => true),
    );
    expect(slot('before')).toMatchObject({ status: 'ready', trial: null, problem: { code: 'no-person' } });
    const done = actions.analyze();
    expect(slot('before').problem).toBeNull();
    fake.jobs.at(-1)!.finish(ok(TRACK));
    await done;
    expect(slot('before').status).toBe('done');
  });

  it('says so when the pose model throws', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    fake.platform.trackPose.mockRejectedValueOnce(new Error('worker died'));
    await actions.loadFile('before', file('a.mp4'));
    await actions.analyze();
    expect(slot('before')).toMatchObject({ status: 'ready', problem: { code: 'unexpected' } });
  });
});

describe('a part that was chosen', () => {
  const trim = { first: 30, last: 150 };

  it('is all that is looked at, and is the part that is measured', async () => {
    await actions.loadFile('before', file('a.mp4'));
    await actions.edit('before', { trim });
    const done = actions.analyze();
    expect(fake.jobs[0]!.options.part).toEqual(trim);
    fake.jobs[0]!.finish(ok({ ...TRACK, part: trim }));
    await done;
    expect(slot('before').trial?.corrections.trim).toEqual(trim);
    expect(slot('before').trial?.track.part).toEqual(trim);
  });

  it('is looked at beyond what was only when asked; until then what is there counts', async () => {
    await analysed('before', { ...TRACK, part: trim });
    const wider = { first: 0, last: 200 };
    await actions.edit('before', { trim: wider });
    expect(fake.jobs).toHaveLength(1);
    expect(slot('before').trial?.corrections.trim).toEqual(wider);
    const done = actions.analyzePart('before');
    expect(slot('before').status).toBe('analyzing');
    expect(fake.jobs[1]!.options.part).toEqual(wider);
    fake.jobs[1]!.finish(ok({ ...TRACK, part: wider }));
    await done;
    expect(slot('before')).toMatchObject({ status: 'done', trial: { track: { part: wider } } });
    await actions.undo();
    expect(slot('before').trial?.corrections.trim).toBeUndefined();
    expect(fake.jobs).toHaveLength(2);
  });
});

describe('cancel', () => {
  it('stops the model and leaves the clip ready; nothing arrives later', async () => {
    await actions.loadFile('before', file('a.mp4'));
    const done = actions.analyze();
    const job = fake.jobs[0]!;
    actions.cancel('before');
    expect(job.options.signal.aborted).toBe(true);
    expect(slot('before')).toMatchObject({ status: 'ready', progress: null, problem: null });
    job.options.onProgress(PROGRESS);
    job.finish(ok(TRACK));
    await done;
    expect(slot('before')).toMatchObject({ status: 'ready', trial: null, progress: null, problem: null });
  });

  it('drops the result of a platform that does not listen', async () => {
    let finish = (_: Result<PoseTrack>): void => {};
    fake.platform.trackPose.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    await actions.loadFile('before', file('a.mp4'));
    const done = actions.analyze();
    actions.cancel('before');
    finish(ok(TRACK));
    await done;
    expect(slot('before').trial).toBeNull();
  });

  it('lets the analysis start again at once', async () => {
    await actions.loadFile('before', file('a.mp4'));
    const first = actions.analyze();
    actions.cancel('before');
    const second = actions.analyze();
    await first;
    expect(slot('before').status).toBe('analyzing');
    actions.cancel('before');
    expect(fake.jobs[1]!.options.signal.aborted).toBe(true);
    await second;
  });

  it('leaves results and an empty slot alone', async () => {
    await analysed('before');
    const before = slot('before');
    actions.cancel('before');
    actions.cancel('after');
    expect(slot('before')).toEqual(before);
    expect(slot('after')).toEqual(EMPTY_SLOT);
  });
});

describe('a new file during the analysis', () => {
  it('stops it and takes its place', async () => {
    await actions.loadFile('before', file('a.mp4'));
    const done = actions.analyze();
    await actions.loadFile('before', file('b.mp4'));
    await done;
    expect(fake.jobs[0]!.options.signal.aborted).toBe(true);
    expect(slot('before')).toMatchObject({
      status: 'ready',
      clip: { name: 'b.mp4' },
      trial: null,
      problem: null,
    });
  });

  it('does not disturb it when it is bad', async () => {
    await actions.loadFile('before', file('a.mp4'));
    const done = actions.analyze();
    await actions.loadFile('before', file('bad.txt'));
    expect(slot('before')).toMatchObject({ status: 'analyzing', problem: { code: 'not-video' } });
    fake.jobs[0]!.finish(ok(TRACK));
    await done;
    expect(slot('before')).toMatchObject({
      status: 'done',
      clip: { name: 'a.mp4' },
      problem: { code: 'not-video' },
    });
  });
});

describe('setView', () => {
  it('computes again without the model, and back', async () => {
    await analysed('before');
    await actions.setView('before', 'anterior');
    expect(slot('before').trial).toMatchObject({ view: 'anterior', viewSource: 'person' });
    await actions.setView('before', null);
    expect(slot('before').trial).toMatchObject({ view: 'posterior', viewSource: 'auto' });
    expect(fake.platform.trackPose).toHaveBeenCalledOnce();
  });

  it('counts when set before or while the model runs', async () => {
    await actions.loadFile('before', file('a.mp4'));
    await actions.setView('before', 'left');
    const done = actions.analyze();
    await actions.setView('before', 'anterior');
    fake.jobs[0]!.finish(ok(TRACK));
    await done;
    expect(slot('before').trial?.view).toBe('anterior');
  });
});

describe('setCamera', () => {
  const camera = () => slot('before').trial!.gait.camera;

  it('computes again without the model, and back', async () => {
    await analysed('before');
    const found = camera();
    await actions.setCamera('before', { rollDeg: 1.5, yawDeg: -4 });
    expect(camera().roll).toMatchObject({ deg: 1.5, source: 'person' });
    expect(camera().yaw).toMatchObject({ deg: -4, source: 'person' });
    await actions.setCamera('before', { rollDeg: 2 });
    expect(camera().roll.deg).toBe(2);
    expect(camera().yaw).toEqual(found.yaw);
    await actions.setCamera('before', null);
    expect(camera()).toEqual(found);
    expect(editsOf('before')).toEqual({});
    expect(fake.platform.trackPose).toHaveBeenCalledOnce();
  });

  it('counts when set before or while the model runs', async () => {
    await actions.loadFile('before', file('a.mp4'));
    await actions.setCamera('before', { rollDeg: 3 });
    const done = actions.analyze();
    await actions.setCamera('before', { rollDeg: -2 });
    fake.jobs[0]!.finish(ok(TRACK));
    await done;
    expect(camera().roll).toMatchObject({ deg: -2, source: 'person' });
  });

  it('and the view leave each other alone', async () => {
    await analysed('before');
    await actions.setView('before', 'anterior');
    await actions.setCamera('before', { rollDeg: 1, yawDeg: 5 });
    expect(slot('before').trial?.view).toBe('anterior');
    await actions.setView('before', 'posterior');
    expect(editsOf('before')).toEqual({ view: 'posterior', camera: { rollDeg: 1, yawDeg: 5 } });
    expect(camera().yaw?.deg).toBe(5);
    await actions.setView('before', null);
    expect(camera().roll.deg).toBe(1);
    await actions.setCamera('before', null);
    expect(editsOf('before')).toEqual({});
  });

  it('outlasts a new frame rate and a new model, and goes with the clip', async () => {
    await analysed('before');
    await actions.setCamera('before', { rollDeg: 1 });
    await actions.setCaptureFps('before', 120);
    expect(camera().roll.deg).toBe(1);
    actions.setModel('lite');
    expect(editsOf('before').camera).toEqual({ rollDeg: 1 });
    await actions.loadFile('before', file('b.mp4'));
    expect(editsOf('before')).toEqual({});
    await actions.setCamera('before', { rollDeg: 1 });
    await actions.removeClip('before');
    expect(editsOf('before')).toEqual({});
  });
});

describe('setCaptureFps', () => {
  const durationS = () => slot('before').trial!.track.timesS.at(-1)!;
  const fullS = TRACK.timesS.at(-1)!;

  it('scales time and computes again without the model; null goes back to what the file says', async () => {
    await analysed('before');
    await actions.setCaptureFps('before', 120);
    expect(slot('before').clip).toMatchObject({ captureFps: 120, captureFpsSource: 'person' });
    expect(slot('before').trial!.clip.captureFps).toBe(120);
    expect(durationS()).toBeCloseTo(fullS / 2, 9);
    await actions.setCaptureFps('before', 240);
    expect(durationS()).toBeCloseTo(fullS / 4, 9);
    await actions.setCaptureFps('before', null);
    expect(durationS()).toBeCloseTo(fullS, 9);
    expect(slot('before').clip).toEqual(slot('before').clipAsRead);
    expect(fake.platform.trackPose).toHaveBeenCalledOnce();
  });

  it('rescales what the model still finds at the old rate', async () => {
    await actions.loadFile('before', file('a.mp4'));
    const done = actions.analyze();
    await actions.setCaptureFps('before', 120);
    fake.jobs[0]!.finish(ok(TRACK));
    await done;
    expect(durationS()).toBeCloseTo(fullS / 2, 9);
    expect(slot('before').trial!.clip.captureFps).toBe(120);
  });

  it('does not scale twice when set before', async () => {
    await actions.loadFile('before', file('a.mp4'));
    await actions.setCaptureFps('before', 120);
    const done = actions.analyze();
    expect(fake.platform.trackPose.mock.calls[0]![1].captureFps).toBe(120);
    fake.jobs[0]!.finish(ok(TRACK));
    await done;
    expect(durationS()).toBeCloseTo(fullS, 9);
  });

  it('keeps the view that was set, and does nothing without a clip', async () => {
    await analysed('before');
    await actions.setView('before', 'anterior');
    await actions.setCaptureFps('before', 120);
    expect(slot('before').trial?.view).toBe('anterior');
    await actions.setCaptureFps('after', 120);
    expect(slot('after')).toEqual(EMPTY_SLOT);
  });
});

describe('setModel', () => {
  it('takes back results of the old model and asks the new one', async () => {
    await analysed('before');
    await actions.loadFile('after', file('b.mp4'));
    actions.setModel('heavy');
    expect(useTrials.getState().model).toBe('heavy');
    expect(slot('before')).toMatchObject({ status: 'ready', trial: null });
    expect(slot('after').status).toBe('ready');
    const done = actions.analyze();
    expect(fake.jobs.slice(1).map(({ options }) => options.model)).toEqual(['heavy', 'heavy']);
    for (const job of fake.jobs) job.finish(ok(TRACK));
    await done;
  });

  it('stops a run of the old model', async () => {
    await actions.loadFile('before', file('a.mp4'));
    const done = actions.analyze();
    actions.setModel('lite');
    fake.jobs[0]!.finish(ok(TRACK));
    await done;
    expect(slot('before')).toMatchObject({ status: 'ready', trial: null });
  });
});

it('lays a clip that was kept back without asking for an analysis, whatever is dropped on it meanwhile', async () => {
  await analysed('before');
  const { clipAsRead, file: video } = slot('before');
  const laying = actions.putBack('after', {
    file: video,
    clipAsRead: clipAsRead!,
    edits: {},
    track: TRACK,
    isAnalyzing: false,
  });
  expect(slot('after')).toMatchObject({ status: 'reading', clip: { name: 'before.mp4' } });
  await actions.loadFile('after', file('bad.txt'));
  expect(slot('after').clip?.name).toBe('before.mp4');
  await laying;
  expect(slot('after')).toMatchObject({ status: 'done', problem: { code: 'not-video' } });
});

it('keeps the slots apart', async () => {
  await analysed('before');
  const before = slot('before');
  await actions.loadFile('after', file('b.mp4'));
  const done = actions.analyze();
  expect(fake.jobs).toHaveLength(2);
  await actions.setView('after', 'left');
  await actions.setCaptureFps('after', 120);
  await actions.loadFile('after', file('bad.txt'));
  actions.cancel('after');
  await done;
  await actions.removeClip('after');
  expect(slot('before')).toBe(before);
  expect(slot('after')).toEqual(EMPTY_SLOT);
  expect(urls).toEqual(new Set([before.thumbnailUrl]));
});

describe('openViewer', () => {
  it('opens the file of the slot, and fails in an empty one', async () => {
    expect(await actions.openViewer('before')).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
    expect(fake.platform.openViewer).not.toHaveBeenCalled();
    const clip = file('a.mp4');
    await actions.loadFile('before', clip);
    expect(await actions.openViewer('before')).toMatchObject({ ok: false, problem: { code: 'viewer' } });
    expect(fake.platform.openViewer).toHaveBeenCalledWith(clip);
  });
});

describe('loadSample', () => {
  const pathOf = (url: string) => new URL(url, 'http://here/').pathname;
  const sampleAt = (url: string) => new Response(readFileSync(`public${pathOf(url)}`));
  beforeEach(() => {
    // One page, without a cache.
    vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  });

  it('loads a clip into each slot', async () => {
    const fetched: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      fetched.push(pathOf(url));
      return sampleAt(url);
    });
    await actions.loadSample();
    expect(fetched).toEqual(['/sample/before.mp4', '/sample/after.mp4']);
    expect(slot('before').clip?.name).toBe('sample-before.mp4');
    expect(slot('after').clip?.name).toBe('sample-after.mp4');
  });

  it('leaves a clip alone that was chosen while the sample was on its way', async () => {
    let arrive = (): void => {};
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    vi.stubGlobal('fetch', async (url: string) => {
      await onItsWay;
      return sampleAt(url);
    });
    const loading = actions.loadSample();
    await actions.loadFile('before', file('own.mp4'));
    arrive();
    await loading;
    expect(slot('before').clip?.name).toBe('own.mp4');
    expect(slot('after').clip?.name).toBe('sample-after.mp4');
  });

  it('says so when a sample can’t be had, and leaves what was there', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubGlobal('fetch', async (url: string) => {
      if (url.includes('after')) throw new TypeError('offline');
      return new Response('gone', { status: 404 });
    });
    await analysed('before');
    await actions.loadSample();
    expect(slot('before')).toMatchObject({ status: 'done', problem: { code: 'sample-not-loaded' } });
    expect(slot('after')).toMatchObject({ status: 'empty', problem: { code: 'sample-not-loaded' } });
  });
});
