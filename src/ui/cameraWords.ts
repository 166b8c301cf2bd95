import type { CameraAngle } from '../core/camera/cameraSetup.ts';
import { roundsToZero } from '../core/measures/units.ts';
import type { View } from '../core/sides.ts';
import { Z95 } from '../core/stats/z95.ts';
import { formatDoubt, formatNumber, formatValue } from './format.ts';

/** How the camera was held and where it stood, in the words that the panels share. */

export const doubtDeg = ({ sdDeg }: CameraAngle): number => Z95 * sdDeg;

/** What an angle goes by, to stand in brackets after it. */
const SOURCE_WORDS: Readonly<Record<Exclude<CameraAngle['source'], 'assumed'>, string>> = {
  scene: 'from straight things in the picture',
  body: 'from the runner’s shoulders',
  sceneAndBody: 'from the picture and the runner’s shoulders',
  person: 'set by you',
};

interface CameraWords {
  readonly found: string;
  readonly goesBy: string;
}

/** The turn of the picture, which goes the other way round than the camera's: that is what people see. */
export const turnWords = (rollDeg: number): string =>
  `${formatValue(Math.abs(rollDeg), 'deg')} ${rollDeg > 0 ? 'clockwise' : 'counter-clockwise'}`;

/** "Picture turned 1.2° clockwise, ± 0.6°", and what says so. */
export function levelWords(roll: CameraAngle): CameraWords {
  const doubt = formatDoubt(doubtDeg(roll), 'deg');
  if (roll.source === 'assumed') {
    return { found: `Taken for level, ${doubt}`, goesBy: 'nothing straight found' };
  }
  const goesBy = SOURCE_WORDS[roll.source];
  if (roundsToZero(roll.deg, 'deg')) return { found: `Level, ${doubt}`, goesBy };
  return { found: `Picture turned ${turnWords(roll.deg)}, ${doubt}`, goesBy };
}

/** The place that directions are counted from. */
export const straightWords = (view: View | null): string => {
  if (view === null) return 'straight behind or in front';
  return view === 'anterior' ? 'straight in front' : 'straight behind';
};

/** "3.1° to the runner’s right of straight behind, ± 2.4°", and what says so. */
export function directionWords(yaw: CameraAngle, view: View): CameraWords {
  const doubt = formatDoubt(doubtDeg(yaw), 'deg');
  const straight = straightWords(view);
  if (yaw.source === 'assumed') {
    return { found: `Taken for ${straight}, ${doubt}`, goesBy: 'nothing to tell it by' };
  }
  const goesBy = SOURCE_WORDS[yaw.source];
  if (roundsToZero(yaw.deg, 'deg')) return { found: `S${straight.slice(1)}, ${doubt}`, goesBy };
  const side = yaw.deg > 0 ? 'right' : 'left';
  const size = formatValue(Math.abs(yaw.deg), 'deg');
  return { found: `${size} to the runner’s ${side} of ${straight}, ${doubt}`, goesBy };
}

/** "at 0.6 of the runner’s height" */
export const heightWords = (heightBodies: number): string =>
  `at ${formatNumber(heightBodies, 1)} of the runner’s height`;
