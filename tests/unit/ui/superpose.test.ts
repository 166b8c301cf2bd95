import { expect, it } from 'vitest';
import { boxOver, pelvisPlaces } from '../../../src/ui/panels/motion/superpose.ts';
import { fakeTrial } from '../../fixtures/fakeTrial.ts';

const BOX = { x: 100, y: 200, width: 300, height: 600 };
const trial = fakeTrial();
const places = pelvisPlaces(trial);

it('puts a runner exactly over himself', () => {
  const over = boxOver({ places, frame: 60 }, { places, frame: 60 }, BOX)!;
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(over[side]).toBeCloseTo(BOX[side], 6);
});

it('lays pelvis on pelvis and makes the torsos equally long', () => {
  const moved = {
    x: places.x.map((x) => 2 * x + 70),
    y: places.y.map((y) => 2 * y - 30),
    torsoPx: places.torsoPx.map((px) => 2 * px),
  };
  const over = boxOver({ places, frame: 60 }, { places: moved, frame: 60 }, BOX)!;
  expect(over.width).toBeCloseTo(2 * BOX.width, 6);
  const share = (box: typeof BOX, at: typeof places) => (at.x[60]! - box.x) / box.width;
  expect(share(over, moved)).toBeCloseTo(share(BOX, places), 9);
});

it('holds the nearest known place where the runner was not seen, and knows none where never', () => {
  const path = trial.gait.path;
  const unseen = (from: number) => ({
    ...trial,
    gait: {
      ...trial.gait,
      path: (landmark: Parameters<typeof path>[0]) => {
        const { x, y } = path(landmark);
        const cut = (values: Float64Array) => values.map((value, i) => (i < from ? Number.NaN : value));
        return { x: cut(x), y: cut(y) };
      },
    },
  });
  expect(pelvisPlaces(unseen(30)).x[0]).toBeCloseTo(pelvisPlaces(unseen(30)).x[30]!, 9);
  const none = pelvisPlaces(unseen(1e6));
  expect(boxOver({ places, frame: 60 }, { places: none, frame: 60 }, BOX)).toBeNull();
});
