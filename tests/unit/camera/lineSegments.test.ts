import { describe, expect, it } from 'vitest';
import { findSegments } from '../../../src/core/camera/lineSegments.ts';
import { type Segment, segmentsOf } from '../../../src/core/camera/sceneLines.ts';
import { normal } from '../../fixtures/analyticTrack.ts';

const WIDTH = 320;
const HEIGHT = 240;

/** Grey levels from the brightness at a place, each pixel the mean over its area. */
function picture(brightness: (x: number, y: number) => number, noise = 0): Uint8Array {
  const random = normal(3);
  const grey = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      let sum = 0;
      for (const dy of [0.125, 0.375, 0.625, 0.875]) {
        for (const dx of [0.125, 0.375, 0.625, 0.875]) sum += brightness(x + dx, y + dy);
      }
      grey[y * WIDTH + x] = Math.round(Math.min(255, Math.max(0, sum / 16 + noise * random())));
    }
  }
  return grey;
}

const found = (grey: Uint8Array): Segment[] =>
  segmentsOf({ frame: 0, segments: findSegments(grey, WIDTH, HEIGHT) });

const RAD = Math.PI / 180;
/** A bright bar round the picture's middle, turned by an angle from the horizontal, clockwise on the screen. */
const bar = (angleDeg: number, halfLength: number, halfWidth: number) => (x: number, y: number) => {
  const [dx, dy] = [x - WIDTH / 2, y - HEIGHT / 2];
  const along = dx * Math.cos(angleDeg * RAD) + dy * Math.sin(angleDeg * RAD);
  const aside = dy * Math.cos(angleDeg * RAD) - dx * Math.sin(angleDeg * RAD);
  return Math.abs(along) < halfLength && Math.abs(aside) < halfWidth ? 160 : 80;
};

const lengthOf = ({ x1, y1, x2, y2 }: Segment) => Math.hypot(x2 - x1, y2 - y1);
const directionDeg = ({ x1, y1, x2, y2 }: Segment) => Math.atan2(y2 - y1, x2 - x1) / RAD;
/** Difference of two directions without a head, degrees, −90 to 90. */
const apartDeg = (a: number, b: number) => ((((a - b + 90) % 180) + 180) % 180) - 90;

describe('findSegments', () => {
  it.each([0, 7, 30, 45, 73, 90, 101, 135, 179])('finds both long edges of a bar at %d°', (angleDeg) => {
    const long = found(picture(bar(angleDeg, 70, 8))).filter((segment) => lengthOf(segment) > 60);
    expect(long).toHaveLength(2);
    for (const segment of long) {
      expect(Math.abs(apartDeg(directionDeg(segment), angleDeg))).toBeLessThan(0.2);
      expect(Math.abs(lengthOf(segment) - 140)).toBeLessThan(6);
      const [dx, dy] = [(segment.x1 + segment.x2 - WIDTH) / 2, (segment.y1 + segment.y2 - HEIGHT) / 2];
      const aside = Math.abs(dy * Math.cos(angleDeg * RAD) - dx * Math.sin(angleDeg * RAD));
      expect(Math.abs(aside - 8)).toBeLessThan(0.2);
    }
  });

  it('finds them under the noise of a dark video', () => {
    const long = found(picture(bar(84, 90, 10), 8)).filter((segment) => lengthOf(segment) > 60);
    expect(long.length).toBeGreaterThanOrEqual(2);
    for (const segment of long) expect(Math.abs(apartDeg(directionDeg(segment), 84))).toBeLessThan(0.7);
  });

  it('finds nothing in noise', () => {
    expect(found(picture(() => 120, 20))).toEqual([]);
  });

  it('finds nothing in a flat picture or in a soft shadow', () => {
    expect(found(picture(() => 120))).toEqual([]);
    expect(found(picture((x, y) => 40 + 0.3 * x + 0.2 * y))).toEqual([]);
  });

  it('leaves out what is too short to have a direction', () => {
    expect(found(picture(bar(20, 3, 3)))).toEqual([]);
  });

  it('breaks a ring into short pieces that follow it', () => {
    const ring = found(picture((x, y) => (Math.hypot(x - WIDTH / 2, y - HEIGHT / 2) < 80 ? 160 : 80)));
    for (const segment of ring) {
      expect(lengthOf(segment)).toBeLessThan(70);
      const radial =
        Math.atan2((segment.y1 + segment.y2 - HEIGHT) / 2, (segment.x1 + segment.x2 - WIDTH) / 2) / RAD;
      expect(Math.abs(apartDeg(directionDeg(segment), radial + 90))).toBeLessThan(8);
    }
  });

  it('keeps the two sides of a corner apart', () => {
    const corner = found(picture((x, y) => (x > 100.5 && y > 60.5 ? 170 : 70))).filter(
      (s) => lengthOf(s) > 100,
    );
    const directions = corner.map((segment) => Math.abs(apartDeg(directionDeg(segment), 0))).sort();
    expect(directions).toHaveLength(2);
    expect(directions[0]).toBeLessThan(0.1);
    expect(directions[1]).toBeGreaterThan(89.9);
  });
});
