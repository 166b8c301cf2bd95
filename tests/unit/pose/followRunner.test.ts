import { describe, expect, it } from 'vitest';
import { followRunner } from '../../../src/core/pose/followRunner.ts';
import type { Sighting } from '../../../src/core/pose/sighting.ts';
import type { Look } from '../../../src/core/pose/tracklets.ts';

const FPS = 30;
const TRUNK_PX = 100;
const SECONDS = 6;

type Lab = Sighting['lab'];
const RED: Lab = [120, 180, 150];
const BLACK: Lab = [40, 128, 128];

interface Body {
  readonly lab?: Lab;
  readonly trunkPx?: number;
  readonly x: (timeS: number) => number;
  readonly isSeen?: (timeS: number) => boolean;
}

const sighting = ({ lab = RED, trunkPx = TRUNK_PX, x: xAt }: Body, timeS: number): Sighting => {
  // A runner bounces, and the model errs by a few pixels from frame to frame.
  const x = xAt(timeS) + 3 * Math.sin(timeS * 777);
  const y = 500 + 8 * Math.sin(timeS * 17) + 3 * Math.sin(timeS * 555);
  const box = { left: x - 60, right: x + 60, top: y - 1.2 * trunkPx, bottom: y + 2.2 * trunkPx };
  return { x, y, trunkPx: trunkPx * (1 + 0.04 * Math.sin(timeS * 99)), box, lab };
};

/** What the model would say of these bodies, in an order that means nothing, and which of them each one is. */
function seen(bodies: readonly Body[], { fps = FPS } = {}) {
  const who: number[][] = [];
  const looks = Array.from({ length: SECONDS * fps }, (_, frame): Look => {
    const timeS = frame / fps;
    const visible = bodies.flatMap((body, id) => (body.isSeen?.(timeS) === false ? [] : [id]));
    const order = frame % 3 === 0 ? visible.toReversed() : visible;
    who.push(order);
    return { timeS, people: order.map((id) => sighting(bodies[id]!, timeS)) };
  });
  return { looks, who };
}

/** Frames of which the follower says that they show body `id`, that body's frames among them, and all it was seen in. */
function follow(scene: ReturnType<typeof seen>, click: { timeS: number; x: number }, id: number) {
  const places = followRunner(scene.looks, { ...click, y: 500 });
  if (!places) throw new Error('nobody was hit');
  const ids = places.map((place, frame) => (place === null ? null : scene.who[frame]![place]!));
  return {
    ids,
    wrong: ids.filter((found) => found !== null && found !== id).length,
    right: ids.filter((found) => found === id).length,
    seen: scene.who.filter((order) => order.includes(id)).length,
  };
}

const STILL: Body = { x: () => 600 };
/** Is where the runner is at 3 s. */
const crossing = (lab: Lab): Body => ({ lab, x: (timeS) => 600 + 150 * (timeS - 3) });
const isApart = (timeS: number) => Math.abs(timeS - 3) > 0.4;

describe('followRunner', () => {
  it('follows each of two people, whatever order they come in and wherever the click was', () => {
    const scene = seen([STILL, { x: () => 800 }]);
    for (const timeS of [0, 3, SECONDS - 1 / FPS]) {
      expect(follow(scene, { timeS, x: 600 }, 0)).toMatchObject({ wrong: 0, right: SECONDS * FPS });
      expect(follow(scene, { timeS, x: 800 }, 1)).toMatchObject({ wrong: 0, right: SECONDS * FPS });
    }
  });

  for (const [words, lab] of [
    ['in other clothes', BLACK],
    ['in the same clothes', RED],
  ] as const) {
    it(`holds while somebody ${words} crosses in front, picked before or behind, whoever it is`, () => {
      const scene = seen([{ ...STILL, isSeen: isApart }, crossing(lab)]);
      for (const timeS of [0.5, 5.5]) {
        for (const [id, x] of [
          [0, 600],
          [1, 600 + 150 * (timeS - 3)],
        ] as const) {
          const found = follow(scene, { timeS, x }, id);
          expect(found.wrong).toBe(0);
          expect(found.right / found.seen).toBeGreaterThan(0.8);
        }
      }
    });
  }

  it('tells two who run towards each other and pass by their speed alone', () => {
    const scene = seen([
      { x: (timeS) => 600 + 120 * (timeS - 3), isSeen: isApart },
      { x: (timeS) => 600 - 120 * (timeS - 3), isSeen: isApart },
    ]);
    const found = follow(scene, { timeS: 0.5, x: 300 }, 0);
    expect(found.wrong).toBe(0);
    expect(found.right / found.seen).toBeGreaterThan(0.9);
  });

  it('keeps to nobody once the runner is gone, although others are near and in the same clothes', () => {
    const scene = seen([{ ...STILL, isSeen: (timeS) => timeS < 2 }, { x: () => 690 }]);
    const { wrong, ids } = follow(scene, { timeS: 1, x: 600 }, 0);
    expect(wrong).toBe(0);
    expect(ids.slice(2 * FPS).every((id) => id === null)).toBe(true);
    expect(ids.slice(0, 2 * FPS - 1).every((id) => id === 0)).toBe(true);
  });

  it('finds the runner again after a second out of sight, and in frames before the click', () => {
    const isSeen = (timeS: number) => (timeS > 0.5 && timeS < 1.8) || timeS > 2.8;
    const scene = seen([
      { ...STILL, isSeen },
      { lab: BLACK, x: () => 800 },
    ]);
    const { wrong, right, seen: all } = follow(scene, { timeS: 5, x: 600 }, 0);
    expect([wrong, right]).toEqual([0, all]);
  });

  it('follows a runner who is missed in every other frame, and one who crosses the picture', () => {
    const isSeen = (timeS: number) => Math.round(timeS * FPS) % 2 === 0;
    const flickering = seen([{ ...STILL, isSeen }, { x: () => 800 }]);
    expect(follow(flickering, { timeS: 3, x: 600 }, 0)).toMatchObject({
      wrong: 0,
      right: (SECONDS * FPS) / 2,
    });
    // Eight trunk lengths a second are four metres.
    const fast = seen([
      { x: (timeS) => 800 * timeS, isSeen: (timeS) => timeS < 3 },
      { lab: BLACK, x: () => 1600 },
    ]);
    expect(follow(fast, { timeS: 1, x: 800 }, 0)).toMatchObject({ wrong: 0, right: 3 * FPS });
  });

  it('is not led astray by a body that the model sees twice, nor by one much farther away', () => {
    const scene = seen([
      STILL,
      { x: () => 620, isSeen: (timeS) => timeS % 1 < 0.3 },
      { x: (timeS) => 500 + 40 * timeS, trunkPx: 40 },
    ]);
    const { ids } = follow(scene, { timeS: 3, x: 600 }, 0);
    expect(ids.every((id) => id === 0 || id === 1)).toBe(true);
  });

  it('goes by the nearest trunk where the click lies on two bodies, and by the nearest frame that shows one', () => {
    const scene = seen([{ ...STILL, isSeen: (timeS) => Math.abs(timeS - 3) > 0.1 }, { x: () => 680 }]);
    expect(follow(scene, { timeS: 1, x: 637 }, 0).wrong).toBe(0);
    expect(follow(scene, { timeS: 1, x: 643 }, 1).wrong).toBe(0);
    expect(follow(scene, { timeS: 3, x: 560 }, 0).wrong).toBe(0);
  });

  it('says that the click hit nobody', () => {
    const { looks } = seen([STILL]);
    expect(followRunner(looks, { timeS: 1, x: 200, y: 500 })).toBeNull();
    expect(followRunner(looks, { timeS: 60, x: 600, y: 500 })).toBeNull();
    expect(followRunner([], { timeS: 0, x: 600, y: 500 })).toBeNull();
  });
});
