import { describe, expect, it } from 'vitest';
import {
  type Annotation,
  annotationOf,
  MAX_TEXT_LENGTH,
  withAnnotation,
  withoutAnnotation,
} from '../../../src/core/annotations/annotation.ts';
import { annotationJson, annotationSchema } from '../../../src/core/annotations/schema.ts';
import { isRightToLeft, textLines } from '../../../src/core/annotations/textLines.ts';
import {
  angleDeg,
  angleToVerticalDeg,
  degPerPixel,
  type Filmed,
  lengthPx,
} from '../../../src/core/annotations/values.ts';
import { valueText } from '../../../src/core/annotations/words.ts';
import type { Place } from '../../../src/core/camera/drawnLine.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';
import { LEVEL_CAMERA } from '../../fixtures/levelCamera.ts';

const at = (x: number, y: number): Place => ({ x, y });
const RAD = Math.PI / 180;

const filmed = (rollDeg: number): Filmed => ({
  bodyHeightPx: 800,
  camera: { ...LEVEL_CAMERA, roll: { deg: rollDeg, sdDeg: 0.5, source: 'person' } },
});

const drawn = (kind: Annotation['kind'], points: readonly Place[], text?: string): Annotation =>
  annotationOf({ id: 'a', frame: 3, kind, points, text })!;

describe('angleDeg', () => {
  it.each([
    [at(0, 10), at(10, 0), 90],
    [at(10, 0), at(-10, 0), 180],
    [at(10, 0), at(20, 0), 0],
    [at(10, 0), at(10 * Math.cos(143.2 * RAD), 10 * Math.sin(143.2 * RAD)), 143.2],
    [at(10, 0), at(10 * Math.cos(143.2 * RAD), -10 * Math.sin(143.2 * RAD)), 143.2],
  ])('between %o and %o is %d°, whichever is first', (a, b, expected) => {
    const vertex = at(300, 200);
    const beside = (place: Place): Place => at(vertex.x + place.x, vertex.y + place.y);
    expect(angleDeg(beside(a), vertex, beside(b))).toBeCloseTo(expected, 9);
    expect(angleDeg(beside(b), vertex, beside(a))).toBeCloseTo(expected, 9);
  });

  it('says nothing where a point lies on the vertex', () => {
    expect(angleDeg(at(1, 1), at(1, 1), at(2, 2))).toBeNaN();
  });
});

describe('angleToVerticalDeg', () => {
  it.each([
    ['its upper end to the right', at(100, 500), at(100 + 100 * Math.tan(10 * RAD), 400), 0, 10],
    ['its upper end to the left', at(100, 500), at(100 - 100 * Math.tan(10 * RAD), 400), 0, -10],
    ['a level line', at(0, 0), at(50, 0), 0, 90],
    ['upright in a picture turned clockwise', at(100, 500), at(100, 400), 2, -2],
    ['along the turned vertical', at(100, 500), at(100 + 100 * Math.tan(2 * RAD), 400), 2, 0],
  ])('%s, whichever end was laid first', (_, a, b, rollDeg, expected) => {
    expect(angleToVerticalDeg(a, b, rollDeg)).toBeCloseTo(expected, 9);
    expect(angleToVerticalDeg(b, a, rollDeg)).toBeCloseTo(expected, 9);
  });

  it('says nothing of a line without length', () => {
    expect(angleToVerticalDeg(at(5, 5), at(5, 5), 0)).toBeNaN();
  });
});

it('degPerPixel is what the worst move of one point by a pixel changes', () => {
  const points = [at(0, 0), at(100, 0), at(150, 90)] as const;
  const before = angleDeg(...points);
  let worst = 0;
  for (let moved = 0; moved < 3; moved++) {
    for (let turn = 0; turn < 360; turn++) {
      const [a, vertex, b] = points.map(({ x, y }, i) =>
        i === moved ? at(x + 0.01 * Math.cos(turn * RAD), y + 0.01 * Math.sin(turn * RAD)) : at(x, y),
      );
      worst = Math.max(worst, Math.abs(angleDeg(a!, vertex!, b!) - before) / 0.01);
    }
  }
  expect(degPerPixel(drawn('angle', points))).toBeCloseTo(worst, 2);
  expect(degPerPixel(drawn('verticalAngle', [at(0, 0), at(0, 100)]))).toBeCloseTo(0.573, 3);
  expect(degPerPixel(drawn('line', [at(0, 0), at(0, 100)]))).toBeNull();
});

it('lengthPx is the distance', () => expect(lengthPx(at(1, 2), at(4, 6))).toBe(5));

describe('valueText', () => {
  it.each([
    [drawn('angle', [at(10, 0), at(0, 0), at(0, 10)]), '90.0°'],
    [drawn('line', [at(0, 0), at(0, 200)]), '200 px (25.0 % of height)'],
    [drawn('line', [at(4, 4), at(4, 4)]), null],
    [drawn('angle', [at(4, 4), at(4, 4), at(9, 9)]), null],
    [drawn('arrow', [at(0, 0), at(9, 9)]), null],
    [drawn('text', [at(0, 0)], 'toes out'), null],
  ])('%o: %s', (annotation, expected) => expect(valueText(annotation, filmed(0))).toBe(expected));

  it('goes by the true vertical, and says to which side', () => {
    const upright = drawn('verticalAngle', [at(100, 500), at(100, 400)]);
    expect(valueText(upright, filmed(0))).toBe('0.0°');
    expect(valueText(upright, filmed(2))).toBe('2.0° left of vertical');
    expect(valueText(upright, filmed(-2))).toBe('2.0° right of vertical');
  });

  it('leaves the share of the height out where the height is not known', () => {
    const line = drawn('line', [at(0, 0), at(0, 200)]);
    expect(valueText(line, { ...filmed(0), bodyHeightPx: Number.NaN })).toBe('200 px');
  });
});

describe('annotationOf', () => {
  it('keeps no text without words and no drawing without its points', () => {
    const start = { id: 'a', frame: 1 } as const;
    expect(annotationOf({ ...start, kind: 'text', points: [at(1, 1)], text: '  \n ' })).toBeNull();
    expect(annotationOf({ ...start, kind: 'angle', points: [at(1, 1), at(2, 2)] })).toBeNull();
    expect(annotationOf({ ...start, kind: 'line', points: [at(1, 1)] })).toBeNull();
  });

  it('cuts words that are too long, and leaves out empty ones', () => {
    expect(drawn('text', [at(1, 1)], 'x'.repeat(900)).text).toHaveLength(MAX_TEXT_LENGTH);
    expect(drawn('line', [at(1, 1), at(2, 2)], ' ')).not.toHaveProperty('text');
  });
});

it('a changed drawing keeps its place in the list; the last one leaves nothing', () => {
  const [a, b] = ['a', 'b'].map((id) => ({ ...drawn('arrow', [at(0, 0), at(1, 1)]), id }));
  const moved: Annotation = { ...drawn('arrow', [at(5, 5), at(1, 1)]), id: 'a' };
  expect(withAnnotation([a!, b!], moved)).toEqual([moved, b]);
  expect(withAnnotation([a!], b!)).toEqual([a, b]);
  expect(withoutAnnotation([a!, b!], 'a')).toEqual([b]);
  expect(withoutAnnotation([a!], 'a')).toBeNull();
});

describe('textLines', () => {
  it('breaks between words, and cuts a word that fits no line', () => {
    expect(textLines('left foot lands far to the outside')).toEqual([
      'left foot lands far to the',
      'outside',
    ]);
    expect(textLines('😀'.repeat(30))).toEqual(['😀'.repeat(28), '😀😀']);
    expect(textLines(' ')).toEqual([]);
  });

  it('knows which way words run by their first letter', () => {
    expect(isRightToLeft('12 ברך שמאל')).toBe(true);
    expect(isRightToLeft('الركبة (left)')).toBe(true);
    expect(isRightToLeft('knee ברך')).toBe(false);
    expect(isRightToLeft('12')).toBe(false);
  });
});

describe('annotationJson', () => {
  const { gait } = fakeTrial();

  it('follows its schema', () => {
    const angle = drawn('angle', [at(10, 0), at(0, 0), at(0, 10)], 'knee');
    const json = annotationJson(angle, gait);
    expect(annotationSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({
      frame: 3,
      timeS: gait.timesS[3],
      kind: 'angle',
      unit: 'deg',
      text: 'knee',
    });
    expect(json.value).toBeCloseTo(90, 9);
  });

  it('writes null where nothing was measured', () => {
    expect(annotationJson(drawn('arrow', [at(0, 0), at(1, 1)]), gait)).toMatchObject({
      value: null,
      unit: null,
      text: null,
    });
    expect(annotationJson(drawn('verticalAngle', [at(1, 1), at(1, 1)]), gait).value).toBeNull();
  });
});
