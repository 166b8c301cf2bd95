import { beforeEach, expect, it, vi } from 'vitest';
import { runnerBox } from '../../../src/core/pose/runnerBox.ts';
import { type PoseTrack, VALUES_PER_FRAME } from '../../../src/core/pose/track.ts';
import type { ClipJob, StretchJob } from '../../../src/platform/pose/findStretch.ts';
import { LOOKS_OF_A_COPY } from '../../../src/platform/pose/modelCopy.ts';
import type { ModelPool } from '../../../src/platform/pose/modelPool.ts';
import { trackClip } from '../../../src/platform/pose/trackClip.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';

const FRAMES = 4000;
const truth = analyticTrack({ fps: 30, durationS: FRAMES / 30 });
const job: ClipJob = {
  file: new Blob(),
  model: 'full',
  widthPx: truth.widthPx,
  heightPx: truth.heightPx,
  framesTotal: FRAMES,
  part: { first: 0, end: FRAMES },
  timeScale: 1,
};

/** What a model says of frames [first, end) that follows the runner, or somebody who stands further right. */
const says = (first: number, end: number, isAstray = false): PoseTrack => ({
  ...truth,
  timesS: truth.timesS.slice(first, end),
  image: truth.image
    .slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME)
    .map((value, i) => (isAstray && i % 4 === 0 ? value + 400 : value)),
  world: truth.world.slice(first * VALUES_PER_FRAME, end * VALUES_PER_FRAME),
});

/** What pairs were asked for, each stretch once or again. */
interface Asked {
  readonly looks: number;
  readonly stretch: StretchJob;
}

/** Pairs without a model: of each stretch they say what is told here, its lead and its parts; at null they break off. */
function pairs(size: number, find: (stretch: StretchJob, times: number) => (PoseTrack | null)[]) {
  const asked: Asked[] = [];
  let waiting: Promise<unknown> = Promise.resolve();
  const never = new Promise<never>(() => {});
  const model = { service: { serve() {} }, died: never };
  const pool = {
    size,
    way: 'processor',
    isShort: false,
    lend({ looks, onWait }: { looks: number; onWait: () => void }, work: (...args: unknown[]) => unknown) {
      const reader = {
        died: never,
        end() {},
        service: {
          async findStretch(
            stretch: StretchJob,
            _ports: unknown,
            _onFrames: unknown,
            onPart: (part: PoseTrack, lead: PoseTrack | null) => void,
          ) {
            const times = asked.filter((one) => one.stretch.first === stretch.first).length;
            asked.push({ looks, stretch });
            const [lead, ...parts] = find(stretch, times);
            for (const [i, part] of parts.entries()) {
              if (!part) throw new Error('A worker ended.');
              onPart(part, i === 0 && stretch.lead > 0 ? lead! : null);
            }
          },
        },
      };
      if (asked.length > 0) onWait();
      const mine = waiting.then(() => work({ plain: model, mirrored: model, reader }, 'processor'));
      waiting = mine.catch(() => {});
      return mine;
    },
  };
  return { asked, pool: pool as unknown as ModelPool };
}

const onWait = vi.fn();
const listener = {
  signal: new AbortController().signal,
  onWait,
  onBegin() {},
  onFrames() {},
  onPart() {},
};

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  onWait.mockClear();
});

const finds = ({ first, end, lead }: StretchJob, isAstray = false) => [
  says(first - lead, first, isAstray),
  says(first, first + 50, isAstray),
  says(first + 50, end, isAstray),
];

it('finds a clip that is too long for a copy of the model, stretch by stretch', async () => {
  const { asked, pool } = pairs(1, (stretch) => finds(stretch));
  const found = await trackClip(job, undefined, pool, listener);
  if (!found.ok) throw new Error(found.problem.message);
  expect(found.value.timesS).toEqual(truth.timesS);
  expect(found.value.image).toEqual(truth.image);
  expect(found.value.how).toBe('on the processor, two copies of the model at the same time');
  expect(asked.length).toBeGreaterThan(2);
  for (const { looks, stretch } of asked) {
    expect(looks).toBe(stretch.end - stretch.first + stretch.lead);
    expect(looks).toBeLessThan(LOOKS_OF_A_COPY);
    expect(stretch.only).toBeNull();
  }
  expect(onWait).not.toHaveBeenCalled();
});

it('shows a copy that followed somebody else the runner alone, and long enough to know them', async () => {
  const { asked, pool } = pairs(1, (stretch, times) => finds(stretch, stretch.first > 0 && times === 0));
  const found = await trackClip(job, undefined, pool, listener);
  if (!found.ok) throw new Error(found.problem.message);
  expect(found.value.image).toEqual(truth.image);
  expect(found.value.how).not.toContain(';');
  const again = asked.filter(({ stretch }) => stretch.only);
  expect(again).toHaveLength(new Set(asked.map(({ stretch }) => stretch.first)).size - 1);
  for (const { looks, stretch } of again) {
    const begin = stretch.first - stretch.lead;
    expect(stretch.lead).toBeGreaterThanOrEqual(300);
    expect(stretch.only).toEqual(runnerBox(truth, begin, begin + 16));
    expect(looks).toBeLessThan(LOOKS_OF_A_COPY);
  }
});

it('takes whom it follows from the clip’s beginning on for the runner', async () => {
  const from = says(0, 200);
  const { asked, pool } = pairs(1, (stretch, times) => finds(stretch, stretch.first === 200 && times === 0));
  const found = await trackClip(job, from, pool, listener);
  expect(found.ok && found.value.image).toEqual(truth.image);
  expect(asked.filter(({ stretch }) => stretch.first === 200).map(({ stretch }) => stretch)).toMatchObject([
    { lead: 16, only: null },
    { lead: 200, only: null },
  ]);
});

it('begins with the runner alone again where one that had got further goes astray', async () => {
  const { asked, pool } = pairs(1, (stretch, times) => {
    const { first, end } = stretch;
    const isLast = end === FRAMES;
    const isAstray = isLast && times === 0;
    // Found at the second try, it breaks off after its first part.
    if (isLast && times === 1 && first < FRAMES - 1300) {
      return [says(first - stretch.lead, first), says(first, first + 50), null];
    }
    return finds(stretch, isAstray);
  });
  const found = await trackClip(job, undefined, pool, listener);
  if (!found.ok) throw new Error(found.problem.message);
  expect(found.value.image).toEqual(truth.image);
  expect(found.value.how).toContain('done again');
  const last = asked.map(({ stretch }) => stretch).filter(({ end }) => end === FRAMES);
  expect(last.map(({ only }) => only !== null)).toEqual([false, true, false, true]);
  expect(last[2]!.first).toBe(last[0]!.first + 50);
});

it('ends, and says so, where the runner can’t be followed', async () => {
  const { asked, pool } = pairs(1, (stretch) => finds(stretch, stretch.first > 2000));
  const found = await trackClip(job, undefined, pool, listener);
  if (!found.ok) throw new Error(found.problem.message);
  const end = asked.find(({ stretch }) => stretch.first > 2000)!.stretch.first;
  expect(found.value.image).toEqual(truth.image.slice(0, end * VALUES_PER_FRAME));
  expect(found.value.how).toContain(`from frame ${end} on the runner could not be followed`);
});

it('says how many stretches are looked at at once, not how many there are', async () => {
  const { asked, pool } = pairs(2, (stretch) => finds(stretch));
  const found = await trackClip(job, undefined, pool, listener);
  expect(asked.length).toBeGreaterThan(2);
  expect(found.ok && found.value.how).toContain('2 stretches of the clip at once');
});
