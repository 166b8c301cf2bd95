import { describe, expect, it } from 'vitest';
import { packSeen, unpackSeen } from '../../../src/platform/pose/packSeen.ts';

const point = (i: number) => ({ x: i / 3, y: -i / 7, z: 1e-9 * i, visibility: 1 - i / 100 });
const person = (first: number) => Array.from({ length: 33 }, (_, i) => point(first + i));

describe.each([0, 1, 3])('what was seen of %i people', (people) => {
  const seen = {
    landmarks: Array.from({ length: people }, (_, k) => person(100 * k)),
    worldLandmarks: Array.from({ length: people }, (_, k) => person(100 * k + 50)),
  };

  it('comes out as it went in, to the last bit', () => {
    expect(unpackSeen(packSeen(seen))).toEqual(seen);
  });
});
