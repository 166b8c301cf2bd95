import { expect, it } from 'vitest';
import { valueOfStrike } from '../../../src/core/report/strikeValues.ts';
import { analyticGait, unseen } from '../../fixtures/analyticGait.ts';
import { leaning, trialOf } from '../../fixtures/analyticTrial.ts';

const gait = analyticGait(leaning(6.2, 2.1));
const [first, second] = gait.strikes.left;

it('finds the value that begins with a strike', () => {
  const trial = trialOf('before', gait);
  expect(valueOfStrike(trial, 'trunkSideBend', first!)).toBeCloseTo(6.7, 9);
  expect(valueOfStrike(trial, 'contactTime', second!)).toBeCloseTo(0.22, 9);
});

it('is null where the body was not seen, the measure is withheld or is not there', () => {
  const trial = trialOf(
    'before',
    unseen(gait, (timeS) => timeS < 0.2),
  );
  expect(valueOfStrike(trial, 'trunkSideBend', first!)).toBeNull();
  expect(valueOfStrike(trial, 'trunkSideBend', second!)).not.toBeNull();
  expect(valueOfStrike(trial, 'hipExternalRotation', second!)).toBeNull();
  expect(valueOfStrike(trial, 'nothing', second!)).toBeNull();
});
