import { describe, expect, it } from 'vitest';
import { type Annotation, annotationOf } from '../../../src/core/annotations/annotation.ts';
import { type Shape, shapesOf } from '../../../src/core/annotations/shapes.ts';
import type { Filmed } from '../../../src/core/annotations/values.ts';
import type { Place } from '../../../src/core/camera/drawnLine.ts';
import { LEVEL_CAMERA } from '../../fixtures/levelCamera.ts';

const at = (x: number, y: number): Place => ({ x, y });
const ROOM = { x: 0, y: 0, width: 540, height: 960, unitPx: 2 };
const filmed = (rollDeg: number): Filmed => ({
  bodyHeightPx: 800,
  camera: { ...LEVEL_CAMERA, roll: { deg: rollDeg, sdDeg: 0.5, source: 'person' } },
});

const shapes = (
  kind: Annotation['kind'],
  points: readonly Place[],
  { text, rollDeg = 0 }: { text?: string; rollDeg?: number } = {},
): readonly Shape[] =>
  shapesOf(annotationOf({ id: 'a', frame: 0, kind, points, text })!, filmed(rollDeg), ROOM);

const ofKind = <K extends Shape['kind']>(all: readonly Shape[], kind: K) =>
  all.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind);

describe('shapesOf', () => {
  it.each([
    ['a first', [at(200, 100), at(100, 100), at(100, 200)]],
    ['b first', [at(100, 200), at(100, 100), at(200, 100)]],
  ])('draws an angle’s arc the shorter way round, %s', (_, points) => {
    const [arc] = ofKind(shapes('angle', points), 'arc');
    expect(arc).toMatchObject({ centre: at(100, 100), radiusPx: 50 });
    expect(arc!.fromRad).toBeCloseTo(0, 9);
    expect(arc!.toRad).toBeCloseTo(Math.PI / 2, 9);
  });

  it('draws the true vertical at the lower end, turned as the picture is', () => {
    const [vertical] = ofKind(shapes('verticalAngle', [at(300, 400), at(300, 600)], { rollDeg: 5 }), 'line');
    expect(vertical).toMatchObject({ from: at(300, 600), isDashed: true });
    const lean = Math.atan2(vertical!.to.x - 300, 600 - vertical!.to.y) * (180 / Math.PI);
    expect(lean).toBeCloseTo(5, 9);
  });

  it('never draws an arrow’s head longer than the arrow', () => {
    const [head] = ofKind(shapes('arrow', [at(100, 100), at(105, 100)]), 'head');
    expect(Math.min(...head!.points.map(({ x }) => x))).toBeCloseTo(100, 9);
  });

  it('keeps every word inside the room', () => {
    const text = 'a very long remark that takes more than one line beside its place';
    for (const corner of [at(0, 0), at(540, 0), at(0, 960), at(540, 960)]) {
      for (const { at: place, widthPx } of ofKind(shapes('text', [corner], { text }), 'text')) {
        expect(place.x - widthPx / 2).toBeGreaterThanOrEqual(0);
        expect(place.x + widthPx / 2).toBeLessThanOrEqual(540);
        expect(place.y).toBeGreaterThan(0);
        expect(place.y).toBeLessThan(960);
      }
    }
  });

  it('writes the value, and the words below it', () => {
    const texts = ofKind(shapes('line', [at(100, 300), at(200, 300)], { text: 'step' }), 'text');
    expect(texts.map(({ text }) => text)).toEqual(['100 px (12.5 % of height)', 'step']);
    expect(texts[0]!.at.y).toBeLessThan(texts[1]!.at.y);
  });

  it('draws points that lie on one another without a number that is none', () => {
    for (const [kind, n] of [
      ['angle', 3],
      ['verticalAngle', 2],
      ['line', 2],
      ['arrow', 2],
    ] as const) {
      const json = JSON.stringify(shapes(kind, Array(n).fill(at(50, 50))));
      expect(json).not.toContain('null');
    }
  });
});
