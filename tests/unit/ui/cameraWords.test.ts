import { expect, it } from 'vitest';
import type { CameraAngle } from '../../../src/core/camera/cameraSetup.ts';
import { directionWords, heightWords, levelWords } from '../../../src/ui/cameraWords.ts';

const angle = (deg: number, sdDeg: number, source: CameraAngle['source']): CameraAngle => ({
  deg,
  sdDeg,
  source,
});

it('turns the picture the other way round than the camera', () => {
  expect(levelWords(angle(1.24, 0.3, 'scene'))).toEqual({
    found: 'Picture turned 1.2° clockwise, ± 0.6°',
    goesBy: 'from straight things in the picture',
  });
  expect(levelWords(angle(-1.24, 0.3, 'person')).found).toBe('Picture turned 1.2° counter-clockwise, ± 0.6°');
});

it('gives no direction to what is written as zero', () => {
  expect(levelWords(angle(-0.04, 0.3, 'person')).found).toBe('Level, ± 0.6°');
  expect(directionWords(angle(0.04, 2, 'person'), 'anterior').found).toBe('Straight in front, ± 3.9°');
});

it('does not pass a guess off as found', () => {
  expect(levelWords(angle(0, 1.5, 'assumed'))).toEqual({
    found: 'Taken for level, ± 2.9°',
    goesBy: 'nothing straight found',
  });
  expect(directionWords(angle(0, 5, 'assumed'), 'posterior').found).toBe('Taken for straight behind, ± 9.8°');
});

it('says on which of the runner’s sides the camera stood', () => {
  expect(directionWords(angle(3.1, 1.2, 'sceneAndBody'), 'posterior').found).toBe(
    '3.1° to the runner’s right of straight behind, ± 2.4°',
  );
  expect(directionWords(angle(-3.1, 1.2, 'body'), 'anterior').found).toBe(
    '3.1° to the runner’s left of straight in front, ± 2.4°',
  );
  expect(heightWords(0.58)).toBe('at 0.6 of the runner’s height');
});
