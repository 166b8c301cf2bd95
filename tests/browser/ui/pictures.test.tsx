import { describe, expect, it } from 'vitest';
import { landmarkSeries } from '../../../src/core/pose/track.ts';
import type { Trial } from '../../../src/core/trial.ts';
import { wholePicture } from '../../../src/ui/overlay/runnerBox.ts';
import '../../../src/ui/theme/index.css';
import { memoryCanvas } from '../../../src/ui/pictures/canvas.ts';
import { framePainter } from '../../../src/ui/pictures/framePainter.ts';
import type { Hides } from '../../../src/ui/pictures/hides.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';

const FRAME = 60;
const NOTHING = { skeleton: false, measure: false, trails: false, confidence: false, pelvis: false };
const plain = fakeTrial();

/** The made-up track with ears and eyes, so that its head is found. */
const trial: Trial = withHead(plain);
function withHead(of: Trial): Trial {
  const image = of.track.image.slice();
  const nose = 0;
  // Landmarks 1 to 10 are of the face; all lie where the nose is.
  for (let frame = 0; frame < of.track.timesS.length; frame++) {
    const start = frame * 33 * 4;
    for (let landmark = 1; landmark <= 10; landmark++)
      image.copyWithin(start + landmark * 4, start + nose, start + nose + 4);
  }
  return { ...of, track: { ...of.track, image } };
}

/** Fine stripes: where they can still be told apart, a face could be too. */
function stripes(): OffscreenCanvas {
  const { canvas, context } = memoryCanvas(540, 960);
  for (let x = 0; x < 540; x += 4) {
    context.fillStyle = x % 8 ? '#fff' : '#000';
    context.fillRect(x, 0, 4, 960);
  }
  return canvas;
}

function painted(hides: Hides, of: Trial = trial): OffscreenCanvasRenderingContext2D {
  const { context } = memoryCanvas(540, 960);
  const paint = framePainter(of, { layers: NOTHING, measureId: null, hides });
  paint(stripes(), FRAME, context, { box: wholePicture(of), x: 0, y: 0, width: 540 });
  return context;
}

/** How far apart dark and light are round a place, 0–255. */
function contrast(context: OffscreenCanvasRenderingContext2D, x: number, y: number): number {
  const { data } = context.getImageData(Math.round(x) - 8, Math.round(y) - 8, 16, 16);
  const reds = data.filter((_, i) => i % 4 === 0);
  return Math.max(...reds) - Math.min(...reds);
}

const at = (name: 'nose' | 'leftHip' | 'leftShoulder', axis: 'x' | 'y') =>
  landmarkSeries(trial.track, 'image', name, axis)[FRAME]!;
const head = [at('nose', 'x'), at('nose', 'y')] as const;
const hip = [at('leftHip', 'x'), at('leftHip', 'y')] as const;
const stranger = [60, 200] as const;

describe('what pictures that leave the app hide', () => {
  it('nothing, where the person wants that', () => {
    const context = painted({ face: false, surroundings: false });
    for (const place of [head, hip, stranger]) expect(contrast(context, ...place)).toBeGreaterThan(200);
  });

  it('the face and everything round the runner, not the runner', () => {
    const context = painted({ face: true, surroundings: true });
    expect(contrast(context, ...hip)).toBeGreaterThan(200);
    for (const place of [head, stranger]) expect(contrast(context, ...place)).toBeLessThan(60);
  });

  it('either of them alone', () => {
    const face = painted({ face: true, surroundings: false });
    expect(contrast(face, ...stranger)).toBeGreaterThan(200);
    expect(contrast(face, ...head)).toBeLessThan(60);
    const surroundings = painted({ face: false, surroundings: true });
    expect(contrast(surroundings, ...stranger)).toBeLessThan(60);
    expect(contrast(surroundings, ...head)).toBeGreaterThan(200);
  });

  it('all of it, where the head was not found', () => {
    const context = painted({ face: true, surroundings: false }, plain);
    for (const place of [head, hip, stranger]) expect(contrast(context, ...place)).toBeLessThan(60);
  });
});

it('what a person drew is on its frame and on no other', () => {
  const drawn = (frame: number): number => {
    const annotated: Trial = {
      ...trial,
      annotations: [
        {
          id: '1',
          frame: FRAME,
          kind: 'line',
          points: [
            { x: 60, y: 100 },
            { x: 60, y: 300 },
          ],
        },
      ],
    };
    const { canvas, context } = memoryCanvas(540, 960);
    const paint = framePainter(annotated, {
      layers: NOTHING,
      measureId: null,
      hides: { face: false, surroundings: false },
    });
    paint(memoryCanvas(540, 960).canvas, frame, context, {
      box: wholePicture(annotated),
      x: 0,
      y: 0,
      width: canvas.width,
    });
    const [red, green, blue] = context.getImageData(60, 200, 1, 1).data;
    return red! + green! - blue!;
  };
  // Yellow: much red and green, little blue.
  expect(drawn(FRAME)).toBeGreaterThan(300);
  expect(drawn(FRAME + 1)).toBe(0);
});
