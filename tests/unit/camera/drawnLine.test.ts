import { describe, expect, it } from 'vitest';
import { drawnLevel } from '../../../src/core/camera/drawnLine.ts';

const at = (x: number, y: number) => ({ x, y });

describe('drawnLevel', () => {
  it('is 0 for an upright line and positive where the upper end lies to the right', () => {
    expect(drawnLevel([at(50, 100), at(50, 900)], 1000)).toEqual({ kind: 'roll', rollDeg: 0 });
    const right = drawnLevel([at(100 + 800 * Math.tan(Math.PI / 60), 100), at(100, 900)], 1000);
    expect(right).toEqual({ kind: 'roll', rollDeg: expect.closeTo(3, 9) });
    const left = drawnLevel([at(0, 100), at(80, 900)], 1000);
    expect(left).toEqual({ kind: 'roll', rollDeg: expect.closeTo(-5.7106, 4) });
  });

  it('is the same from either end', () => {
    const [a, b] = [at(120, 100), at(100, 900)];
    expect(drawnLevel([a, b], 1000)).toEqual(drawnLevel([b, a], 1000));
  });

  it('refuses what is nearer to the horizontal', () => {
    expect(drawnLevel([at(0, 0), at(500, 500)], 1000)).toEqual({ kind: 'notUpright' });
    expect(drawnLevel([at(0, 400), at(500, 400)], 1000)).toEqual({ kind: 'notUpright' });
    expect(drawnLevel([at(0, 0), at(499, 500)], 1000).kind).toBe('roll');
  });

  it('refuses less than a tenth of the picture’s height', () => {
    expect(drawnLevel([at(10, 0), at(10, 99)], 1000)).toEqual({ kind: 'tooShort' });
    expect(drawnLevel([at(10, 0), at(10, 100)], 1000).kind).toBe('roll');
    expect(drawnLevel([at(10, 10), at(10, 10)], 1000)).toEqual({ kind: 'tooShort' });
  });
});
