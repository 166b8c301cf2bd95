import { afterEach, expect, it, vi } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import { analyzeTrack as analyzeBeside } from '../../../src/platform/analysis/analyzeTrack.ts';
import { readTrack } from '../../../src/platform/analysis/readTrack.ts';
import { trackFile } from '../../../src/platform/storage/trackFile.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

const CLIP = fakeClip('run.mp4');
const TRACK = analyticTrack({ view: 'left', durationS: 6, noisePx: 1 });
const STANDING = { name: 'standing.mp4', track: analyticTrack({ durationS: 2 }) };

afterEach(() => vi.restoreAllMocks());

it.each([
  ['as found', TRACK, {}],
  ['corrected', TRACK, { swaps: [{ first: 100, last: 200 }], view: 'right' }],
  ['against a standing reference', analyticTrack({ durationS: 6 }), { standing: STANDING }],
] as const)('says beside the page what it says on it: %s', async (_, track, choices) => {
  const [here, beside] = [
    analyzeTrack('before', CLIP, track, choices),
    await analyzeBeside('before', CLIP, track, choices),
  ];
  if (!here.ok || !beside.ok) throw new Error('No trial.');
  const { path, ...gait } = beside.value.gait;
  const { path: pathHere, ...gaitHere } = here.value.gait;
  expect({ ...beside.value, gait }).toEqual({ ...here.value, gait: gaitHere });
  expect(path('leftKnee')).toEqual(pathHere('leftKnee'));
  expect(beside.value.track).toBe(track);
});

it('hands on what is wrong with a clip', async () => {
  const nobody = { ...TRACK, image: TRACK.image.map(() => Number.NaN) };
  expect(await analyzeBeside('before', CLIP, nobody, {})).toMatchObject({
    ok: false,
    problem: { code: 'no-person', message: 'No runner was found in “run.mp4”.' },
  });
});

it('sends a track once', async () => {
  const track = analyticTrack({ durationS: 4 });
  const sent = vi.spyOn(Worker.prototype, 'postMessage');
  const timesSent = () => sent.mock.calls.filter(([{ path }]) => path?.[0] === 'keep').length;
  await analyzeBeside('before', CLIP, track, {});
  expect(timesSent()).toBe(1);
  await analyzeBeside('before', CLIP, track, { view: 'anterior' });
  expect(timesSent()).toBe(1);
});

it('goes on with a new worker where the one that there was died', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const workers: Worker[] = [];
  const post = Worker.prototype.postMessage;
  vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, ...args) {
    workers.push(this);
    // As the browser tells of a worker that ran out of memory, after the question was asked.
    if (workers.length === 1) queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error')));
    return (post as (...all: unknown[]) => void).apply(this, args);
  });
  const found = await analyzeBeside('before', CLIP, TRACK, {});
  expect(found).toMatchObject({ ok: true, value: { label: 'before', view: 'left' } });
  expect(new Set(workers).size).toBe(2);
});

it('reads a track from its file beside the page, and need not be sent it again', async () => {
  const track = analyticTrack({ durationS: 4, noisePx: 1 });
  const read = await readTrack(await trackFile(track));
  expect(read).toEqual(track);
  const sent = vi.spyOn(Worker.prototype, 'postMessage');
  const beside = await analyzeBeside('before', CLIP, read!, {});
  expect(sent.mock.calls.filter(([{ path }]) => path?.[0] === 'keep')).toHaveLength(0);
  const here = analyzeTrack('before', CLIP, track, {});
  if (!here.ok || !beside.ok) throw new Error('No trial.');
  expect(beside.value.measures).toEqual(here.value.measures);
});

it('says of a damaged track file that there is none', async () => {
  const whole = await trackFile(analyticTrack({ durationS: 1 }));
  expect(await readTrack(whole.slice(0, whole.size - 100))).toBeNull();
});
