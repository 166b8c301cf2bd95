import type { Gait } from '../gait.ts';
import { isFrontalView, SIDES, type View } from '../sides.ts';
import type { Withheld } from '../withheld.ts';
import { cameraPart95 } from './accuracy.ts';
import { whyNotCarried } from './carried.ts';
import type { Measure, MeasureReading } from './measure.ts';
import { VIEW_WORDS } from './viewWords.ts';

const withheld = (code: Withheld['code'], message: string): MeasureReading => ({
  kind: 'withheld',
  withheld: { code, message },
});

/** Why a measure can't be had from a view at all; null where it can. */
export function refusal(measure: Pick<Measure, 'id' | 'views'>, view: View): Withheld | null {
  if (!measure.views.includes(view)) {
    const wanted = measure.views.map((name) => VIEW_WORDS[name]).join(' or ');
    return { code: 'wrongView', message: `Not measurable from this view: it takes a clip ${wanted}.` };
  }
  const why = whyNotCarried(measure.id, view);
  return why === null ? null : { code: 'notCarried', message: why };
}

/** Where the camera may put more than this into left − right, degrees, no number is shown. */
const MAX_CAMERA_LEFT_MINUS_RIGHT_DEG = 2;

/** Why the camera forbids a measure of the frontal plane; null where its level and direction are known well enough. */
function cameraRefusal(measure: Measure, gait: Gait): Withheld | null {
  if (!isFrontalView(gait.view)) return null;
  const intoLeftMinusRight = 2 * cameraPart95(measure, gait);
  if (intoLeftMinusRight <= MAX_CAMERA_LEFT_MINUS_RIGHT_DEG) return null;
  const { roll } = gait.camera;
  const levelled = cameraPart95(measure, {
    ...gait,
    camera: { ...gait.camera, roll: { ...roll, sdDeg: 0 } },
  });
  const advice =
    2 * levelled > MAX_CAMERA_LEFT_MINUS_RIGHT_DEG
      ? 'it stood too far beside the line of running: film from straight behind or in front'
      : roll.source === 'assumed'
        ? 'nothing straight was found in the picture: set the level by hand, with a line along something vertical'
        : 'set the level by hand, with a line along something vertical';
  return {
    code: 'cameraUnknown',
    message: `The camera’s level and direction may add up to ${intoLeftMinusRight.toFixed(1)}° to left − right; ${advice}.`,
  };
}

/**
 * Reads a measure the way results are made: a view that can't show it, an angle that is not carried, a clip
 * without strikes and a body that was never seen each come back withheld with their reason, never as numbers.
 */
export function readMeasure(measure: Measure, gait: Gait): MeasureReading {
  const refused = refusal(measure, gait.view);
  if (refused) return { kind: 'withheld', withheld: refused };
  const special = measure.withheldIn?.(gait) ?? null;
  if (special) return { kind: 'withheld', withheld: special };
  const reading = measure.compute(gait);
  if (reading.kind === 'withheld') return reading;
  const all = SIDES.flatMap((side) => reading.values[side]);
  if (all.length === 0) {
    return withheld('tooFew', 'Too few foot strikes were found to read it.');
  }
  if (all.every(({ value }) => !Number.isFinite(value))) {
    return withheld('notSeen', 'What it takes was not seen well enough at any moment that counts.');
  }
  const camera = cameraRefusal(measure, gait);
  return camera ? { kind: 'withheld', withheld: camera } : reading;
}
