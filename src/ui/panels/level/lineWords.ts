import type { CameraAngle, CameraChoice } from '../../../core/camera/cameraSetup.ts';
import type { DrawnLevel } from '../../../core/camera/drawnLine.ts';
import { roundsToZero } from '../../../core/measures/units.ts';
import { levelWords, turnWords } from '../../cameraWords.ts';

/** What the line says, as a sentence. */
export function lineWords(level: DrawnLevel): string {
  if (level.kind === 'tooShort') {
    return 'The line is too short: make it at least a tenth of the picture’s height.';
  }
  if (level.kind === 'notUpright') {
    return 'The line must be upright. Things that are level, such as floors and rails, are tilted by perspective.';
  }
  return roundsToZero(level.rollDeg, 'deg')
    ? 'The picture is level.'
    : `The picture is turned by ${turnWords(level.rollDeg)}.`;
}

/** Before the line is laid: what holds so far. */
export function untouchedWords({ rollDeg }: CameraChoice, roll: CameraAngle | null): string {
  if (rollDeg !== undefined) return `Set by you: ${lineWords({ kind: 'roll', rollDeg })}`;
  if (!roll) return 'Decided automatically until the line is moved.';
  const { found, goesBy } = levelWords(roll);
  return `Decided automatically until the line is moved. ${found} (${goesBy}).`;
}
