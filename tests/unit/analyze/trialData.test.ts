import { expect, it } from 'vitest';
import { analyzeTrack } from '../../../src/core/analyze.ts';
import { BODY_LANDMARKS } from '../../../src/core/pose/landmarks.ts';
import { givenAway, trialData, trialOf } from '../../../src/core/trialData.ts';
import { analyticTrack } from '../../fixtures/analyticTrack.ts';
import { fakeClip } from '../../fixtures/fakeTrial.ts';

const TRACK = analyticTrack({ durationS: 6 });
const CHOICES = { leftOut: [], notes: { footwear: 'old' }, annotations: [] };

it('comes back from another thread as it was, and leaves the one that was sent whole', () => {
  const found = analyzeTrack('before', fakeClip('run.mp4'), TRACK, CHOICES);
  if (!found.ok) throw new Error(found.problem.message);
  const trial = found.value;
  const lengthsOf = () => BODY_LANDMARKS.map((name) => trial.gait.path(name).x.length);
  const lengths = lengthsOf();
  const data = trialData(trial);
  const arrived = structuredClone(data, { transfer: givenAway(data) as ArrayBuffer[] });
  expect(data.paths.nose.x).toHaveLength(0);
  expect(lengthsOf()).toEqual(lengths);
  const back = trialOf(arrived, TRACK, CHOICES);
  const { path, ...gait } = back.gait;
  const { path: pathWas, ...gaitWas } = trial.gait;
  expect({ ...back, gait }).toEqual({ ...trial, gait: gaitWas });
  for (const name of BODY_LANDMARKS) expect(path(name)).toEqual(pathWas(name));
  expect(back.track).toBe(TRACK);
  expect(back.corrections.leftOut).toBe(CHOICES.leftOut);
});
