import { describe, expect, it } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import type { PoseTrack } from '../../../src/core/pose/track.ts';
import type { AnalysisChoices, Trial } from '../../../src/core/trial.ts';
import {
  analyticTrack,
  lostTrack,
  mirroredTrack,
  RUN,
  swappedTrack,
  trueFalls,
} from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

const CLIP = fakeClip('run.mp4');

function analysed(track: PoseTrack, choices: AnalysisChoices = {}): Trial {
  const result = analyzeTrack('before', CLIP, track, choices);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
const detail = (trial: Trial, step: string) => trial.log.find((entry) => entry.step === step)?.detail;

describe('a run filmed from behind', () => {
  const trial = analysed(analyticTrack({ noisePx: 1, trunkLeanRightDeg: () => 3 }), {
    camera: { rollDeg: 0, yawDeg: 0 },
  });

  it('is a run, seen from behind, without a warning', () => {
    expect(trial).toMatchObject({
      label: 'before',
      clip: CLIP,
      view: 'posterior',
      viewSource: 'auto',
      activity: 'running',
      personShare: 1,
      warnings: [],
    });
  });

  it('has every contact, step and stride', () => {
    const falls = trueFalls(RUN).filter(({ fallS }) => fallS < 9.85);
    expect(trial.gait.strikes.left.length + trial.gait.strikes.right.length).toBe(falls.length);
    expect(trial.gait.steps).toHaveLength(falls.length - 1);
    expect(trial.gait.strides).toHaveLength(falls.length - 2);
  });

  it('measures the trunk’s lean and the cadence', () => {
    expect(trial.measures.trunkSideBend!.summary.right.mean).toBeCloseTo(3, 0);
    expect(trial.measures.trunkSideBend!.summary.left.mean).toBeCloseTo(-3, 0);
    expect(Math.abs(trial.measures.cadence!.both.mean! - 60 / 0.36)).toBeLessThan(0.5);
    expect(trial.series.trunkLeanRightDeg).toHaveLength(600);
  });

  it('logs every step of the way', () => {
    expect(trial.log.map(({ step }) => step)).toEqual([
      'pose',
      'leg swaps put right',
      'hidden points left out',
      'outliers left out',
      'short gaps bridged',
      'low-pass filter',
      'view',
      'foot contacts',
      'camera',
      'pelvis',
    ]);
    expect(detail(trial, 'pose')).toBe('MediaPipe Pose Landmarker, full, 600 frames');
    expect(detail(trial, 'view')).toBe('posterior, confidence 1.00');
    expect(detail(trial, 'foot contacts')).toBe('trunk bounce, step period 0.36 s: 14 left, 13 right');
    expect(detail(trial, 'pelvis')).toMatch(/^The pelvis could not be followed/);
  });

  it('has no angle of the pelvis without pictures of it', () => {
    for (const id of ['pelvicDrop', 'pelvicRotation', 'pelvicRotationRange', 'trunkSideBendRelPelvis']) {
      expect(trial.measures[id]!.withheld?.code).toBe('notSeen');
    }
    expect(Object.keys(trial.series)).not.toContain('pelvicObliquityRightDownDeg');
  });
});

it('takes the view that a person set, and says so', () => {
  const trial = analysed(analyticTrack({ durationS: 4 }), { view: 'left' });
  expect(trial).toMatchObject({ view: 'left', viewSource: 'person', viewConfidence: 1 });
  expect(trial.gait).toMatchObject({ view: 'left', facing: -1 });
  expect(trial.measures.trunkSideBend!.withheld?.code).toBe('wrongView');
  expect(detail(trial, 'view')).toBe('left, set by hand (found: posterior)');
});

it.each([
  ['posterior', 0],
  ['anterior', 0],
  ['left', -1],
  ['right', 1],
] as const)('from %s the runner faces %i', (view, facing) => {
  expect(analysed(analyticTrack({ view, durationS: 3 })).gait.facing).toBe(facing);
});

it('gives the mirrored runner the mirrored values', () => {
  const track = analyticTrack({ noisePx: 1, trunkLeanRightDeg: (t) => 2 * Math.cos(8.7 * t) });
  const own = analysed(track).measures.trunkSideBend!.summary;
  const mirrored = analysed(mirroredTrack(track, { rename: true })).measures.trunkSideBend!.summary;
  expect(mirrored.left.mean).toBeCloseTo(own.right.mean!, 4);
  expect(mirrored.right.mean).toBeCloseTo(own.left.mean!, 4);
});

it('sorts swapped legs before it looks at them', () => {
  const track = analyticTrack({ view: 'left', durationS: 15 });
  const swapped = swappedTrack(track, (frame) => frame % 60 >= 20 && frame % 60 < 26);
  const trial = analysed(swapped);
  expect(Number(detail(trial, 'leg swaps put right')!.split(' ')[0])).toBeGreaterThan(75);
  expect(trial.gait.strikes).toEqual(analysed(track).gait.strikes);
});

describe('without flight there are no foot strikes to measure', () => {
  it.each([
    ['walking', { bounceM: 0.02, stepPeriodS: 0.52 }],
    ['standing', { bounceM: 0, liftM: 0 }],
  ] as const)('%s', (activity, changes) => {
    const trial = analysed(analyticTrack(changes));
    expect(trial).toMatchObject({ activity, events: [] });
    expect(trial.gait.steps).toEqual([]);
    expect(trial.measures.trunkSideBend!.withheld?.code).toBe('tooFew');
    expect(trial.series.trunkLeanRightDeg).toHaveLength(600);
  });
});

describe('fails with “no-person”', () => {
  it.each([
    ['where nobody is', lostTrack(analyticTrack({ durationS: 3 }), () => true)],
    ['in under a fifth of the frames', lostTrack(analyticTrack({ durationS: 3 }), (t) => t > 0.5)],
    ['in a clip without frames', analyticTrack({ timesS: new Float64Array() })],
    ['in a clip of four frames', analyticTrack({ durationS: 4 / 60 })],
  ])('%s', (_, track) => {
    for (const choices of [{}, { view: 'posterior' } as const]) {
      const result = analyzeTrack('before', CLIP, track, choices);
      expect(result).toMatchObject({ ok: false, problem: { code: 'no-person' } });
      expect(!result.ok && result.problem.message).toContain('run.mp4');
    }
  });
});

it('never throws, however short the clip', () => {
  for (let frames = 5; frames < 60; frames += 3) {
    expect(analyzeTrack('before', CLIP, analyticTrack({ durationS: frames / 60 }), {}).ok).toBe(true);
  }
});
