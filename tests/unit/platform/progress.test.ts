import { expect, it } from 'vitest';
import type { Progress } from '../../../src/platform/platform.ts';
import { progressMeter } from '../../../src/platform/pose/progress.ts';

function run(framesTotal: number, msPerFrame: number): Progress[] {
  const reports: Progress[] = [];
  let nowMs = 1000;
  const tell = progressMeter(
    framesTotal,
    (progress) => reports.push(progress),
    'findingPose',
    () => nowMs,
  );
  for (let done = 1; done <= framesTotal; done += 1) {
    nowMs += msPerFrame;
    tell(done);
  }
  return reports;
}

it('reports about five times a second', () => {
  const reports = run(200, 20);
  expect(reports.length).toBeGreaterThanOrEqual(19);
  expect(reports.length).toBeLessThanOrEqual(22);
});

it('knows speed and time left', () => {
  const report = run(100, 50).find(({ framesDone }) => framesDone > 40)!;
  expect(report.framesPerS).toBeCloseTo(20, 9);
  expect(report.secondsLeft).toBeCloseTo((100 - report.framesDone) / 20, 9);
});

it('says nothing of the pace at the first frame, which takes longer than the others', () => {
  const reports: Progress[] = [];
  let nowMs = 0;
  const tell = progressMeter(
    400,
    (progress) => reports.push(progress),
    'findingPose',
    () => nowMs,
  );
  for (const [atMs, done] of [
    [500, 1],
    [1500, 51],
  ] as const) {
    nowMs = atMs;
    tell(done);
  }
  expect(reports[0]).toMatchObject({ framesPerS: 0, secondsLeft: null });
  expect(reports[1]).toMatchObject({ framesPerS: 50, secondsLeft: 349 / 50 });
});

it('ends at the last frame', () => {
  expect(run(33, 7).at(-1)).toMatchObject({ framesDone: 33, framesTotal: 33, secondsLeft: 0 });
});

it('says what is being done', () => {
  const reports: Progress[] = [];
  progressMeter(1, (progress) => reports.push(progress), 'followingPelvis')(1);
  expect(reports.map(({ phase }) => phase)).toEqual(['followingPelvis']);
  expect(run(1, 5)[0]).toMatchObject({ phase: 'findingPose' });
});
