import { describe, expect, it } from 'vitest';
import type { Gait } from '../../../src/core/gait.ts';
import { MEASURES } from '../../../src/core/measures/index.ts';
import { nearSide } from '../../../src/core/measures/seen.ts';
import { SIDES, type Side } from '../../../src/core/sides.ts';
import { valueAt } from '../../../src/core/signal/interpolate.ts';
import { frameAt } from '../../../src/ui/frameAt.ts';
import type { Drawing } from '../../../src/ui/overlay/drawings/drawing.ts';
import { artOf, type MeasureArt } from '../../../src/ui/overlay/drawings/index.ts';
import { distance } from '../../../src/ui/overlay/drawings/places.ts';
import { hasDrawing } from '../../../src/ui/overlay/drawnMeasure.ts';
import { analyticGait, RUNNER, unseen, withoutZero } from '../../fixtures/analyticGait.ts';

const BOX = { x: 0, y: 0, width: 720, height: 1280 };
const FRAMES = [0, 40, 105, 333, 512, 900];
const ROLLS = [0, 5, -4];
/** No hundredth of a degree, no tenth of a pixel. */
const NEAR = 1e-6;

const art = (id: string): MeasureArt => {
  const found = artOf(id);
  if (!found) throw new Error(`no drawing of ${id}`);
  return found;
};

const draw = (id: string, gait: Gait, side: Side, frame: number): Drawing | null =>
  art(id).draw({ gait, side, frame, box: BOX });

const directionDeg = ([from, to]: Drawing['line']): number =>
  (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;

/** Between the line that is drawn for what is measured and the one for 0°. */
function drawnAngleDeg({ line, zero }: Drawing): number {
  if (!zero) throw new Error('no angle');
  const turn = Math.abs(directionDeg(line) - directionDeg(zero)) % 360;
  return Math.min(turn, 360 - turn);
}

const valuesOf = (id: string, gait: Gait, side: Side) => {
  const reading = MEASURES.find((measure) => measure.id === id)!.compute(gait);
  if (reading.kind === 'withheld') throw new Error(reading.withheld.message);
  return reading.values[side];
};

const withoutPicture =
  /^(cadence|stepTime|contactTime|flightTime|dutyFactor|footProgression|(hipExternalRotation|hipFlexion)(Peak|Range)?)$/;
const ANGLES = MEASURES.filter(({ id }) => artOf(id)?.series && !/(Peak|Range)$|^peak/.test(id));
const LENGTHS = MEASURES.filter(({ id }) => artOf(id) && !artOf(id)?.series);

it('every measure is drawn but times and what is never measured', () => {
  for (const { id } of MEASURES) expect([id, artOf(id) === null]).toEqual([id, withoutPicture.test(id)]);
});

describe.each(ANGLES)('$id', ({ id, views }) => {
  for (const view of views) {
    it.each(ROLLS)(`${view}, camera turned by %s°: the drawn angle is the value in each frame`, (rollDeg) => {
      const level = analyticGait(RUNNER, { view, rollDeg });
      const gait: Gait =
        nearSide(view) === null
          ? { ...level, camera: { ...level.camera, yaw: { deg: 11, sdDeg: 1, source: 'person' } } }
          : level;
      const sides = SIDES.filter((side) => draw(id, gait, side, 0) !== null);
      expect(sides).toContain(nearSide(view) ?? 'left');
      for (const side of sides) {
        const series = art(id).series!(gait, side);
        for (const frame of FRAMES) {
          const drawing = draw(id, gait, side, frame)!;
          expect(drawnAngleDeg(drawing)).toBeCloseTo(Math.abs(series[frame]!), 6);
          expect(distance(drawing.line[0], drawing.zero![0])).toBeLessThan(NEAR);
        }
        for (const { timeS, value } of valuesOf(id, gait, side)) {
          expect(valueAt(gait.timesS, series, timeS)).toBeCloseTo(value, 6);
        }
      }
    });
  }
});

describe.each(LENGTHS)('$id', ({ id, views }) => {
  for (const view of views) {
    it.each(ROLLS)(
      `${view}, camera turned by %s°: the drawn length is the value at each strike`,
      (rollDeg) => {
        // A strike on a frame, so that the value is not read between two.
        const gait = analyticGait(RUNNER, { view, rollDeg, fps: 50 });
        const side = nearSide(view) ?? 'left';
        for (const { timeS, value } of valuesOf(id, gait, side)) {
          const drawing = draw(id, gait, side, frameAt(gait.timesS, timeS));
          if (!drawing) throw new Error('nothing drawn');
          expect((100 * distance(...drawing.line)) / gait.bodyHeightPx).toBeCloseTo(Math.abs(value), 6);
          expect(drawing.zero).toBeNull();
        }
      },
    );
  }
});

describe('which way it goes', () => {
  it.each([
    ['posterior', 1],
    ['anterior', -1],
  ] as const)('a trunk to the runner’s right is drawn there, %s', (view, right) => {
    const gait = analyticGait({ ...RUNNER, trunkLeanRightDeg: () => 4 }, { view });
    const { line, zero } = draw('trunkSideBend', gait, 'left', 9)!;
    expect(Math.sign(line[1].x - zero![1].x)).toBe(right);
    const lean = art('trunkSideBend').series!(gait, 'left')[9]!;
    expect(art('trunkSideBend').way(lean > 0, 'left')).toBe('to the right');
  });

  it('a pelvis lower on the right is drawn lower there, whichever foot landed', () => {
    const gait = analyticGait({ ...RUNNER, obliquityRightDownDeg: () => 3 });
    for (const side of SIDES) {
      const [[left, right]] = draw('pelvicDrop', gait, side, 9)!.body as readonly [Drawing['line']];
      expect(left.x).toBeLessThan(right.x);
      expect(left.y).toBeLessThan(right.y);
      const drop = art('pelvicDrop').series!(gait, side)[9]!;
      expect(art('pelvicDrop').way(drop > 0, side)).toBe('right side lower');
    }
  });

  it('a pelvis turned right side forward is drawn so from above, forward being up', () => {
    const gait = analyticGait({ ...RUNNER, pelvicRotationRightForwardDeg: () => 7 });
    for (const side of SIDES) {
      const [[left, right]] = draw('pelvicRotation', gait, side, 9)!.body as readonly [Drawing['line']];
      expect(left.x).toBeLessThan(right.x);
      expect(right.y).toBeLessThan(left.y);
      const turn = art('pelvicRotation').series!(gait, side)[9]!;
      expect(art('pelvicRotation').way(turn > 0, side)).toBe('right side forward');
    }
  });

  it.each(['left', 'right'] as const)('toes up are drawn up, %s', (view) => {
    const gait = analyticGait({ ...RUNNER, footUpDeg: () => 12 }, { view });
    const [heel, toe] = draw('footStrikeAngle', gait, view, 9)!.line;
    expect(toe.y).toBeLessThan(heel.y);
    expect(Math.sign(toe.x - heel.x)).toBe(gait.facing);
  });
});

describe('what is not there is not drawn', () => {
  it('draws no line through what was not seen', () => {
    for (const { id, views } of [...ANGLES, ...LENGTHS]) {
      const gait = unseen(analyticGait(RUNNER, { view: views[0]! }), () => true);
      for (const side of SIDES) expect(draw(id, gait, side, 40)).toBeNull();
    }
  });

  it('draws no leg that the other one hides', () => {
    const gait = analyticGait(RUNNER, { view: 'left' });
    for (const id of ['thighAngle', 'kneeFlexion', 'shankAngle', 'footStrikeAngle', 'overstride']) {
      expect(draw(id, gait, 'right', 40)).toBeNull();
      expect(draw(id, gait, 'left', 40)).not.toBeNull();
    }
  });

  it('draws no measure in a view that can’t show it, nor one that is not carried', () => {
    const behind = analyticGait(RUNNER);
    expect(hasDrawing(behind, 'trunkSideBend')).toBe(true);
    expect(hasDrawing(behind, 'kneeFlexion')).toBe(false);
    expect(hasDrawing(behind, 'hipAdduction')).toBe(false);
    expect(hasDrawing(behind, 'cadence')).toBe(false);
  });

  it('draws no pelvis against a level that is not known', () => {
    expect(hasDrawing(analyticGait(RUNNER), 'pelvicDropPeak')).toBe(true);
    for (const id of ['pelvicDrop', 'pelvicDropPeak', 'pelvicDropRange', 'pelvicRotation']) {
      expect(hasDrawing(withoutZero(analyticGait(RUNNER)), id)).toBe(false);
    }
  });

  it('keeps the plate of a turn inside the part of the picture that is shown', () => {
    const gait = analyticGait(RUNNER, { rollDeg: 0 });
    const box = { x: 100, y: 100, width: 300, height: 900 };
    const { plate } = artOf('pelvicRotation')!.draw({ gait, side: 'left', frame: 9, box })!;
    expect(plate!.centre.x + plate!.radius).toBeLessThan(400);
  });
});
