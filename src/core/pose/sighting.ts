import type { Place } from '../camera/drawnLine.ts';
import { LANDMARK_INDEX, type Landmark } from './landmarks.ts';

/** One of the people whom the pose model saw in a frame, as far as it takes to tell them apart. */
export interface Sighting {
  /** Middle of the trunk, pixels of the upright picture. */
  readonly x: number;
  readonly y: number;
  /** Middle of the hips to middle of the shoulders, pixels. */
  readonly trunkPx: number;
  /** What the whole body takes up, pixels. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Median colour of the trunk, as `writeLab` gives it. */
  readonly lab: readonly [number, number, number];
}

/** How far skin and clothes reach from the landmarks, in trunk lengths. */
const FLESH_TRUNKS = 0.25;

/**
 * @param points the 33 landmarks, pixels of the upright picture
 * @param colourAt the picture's colour at a place, as `writeLab` gives it
 */
export function sightingOf(
  points: readonly Place[],
  colourAt: (place: Place) => readonly [number, number, number],
): Sighting {
  const hip = middle(points, 'leftHip', 'rightHip');
  const shoulder = middle(points, 'leftShoulder', 'rightShoulder');
  const trunkPx = Math.hypot(hip.x - shoulder.x, hip.y - shoulder.y);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const flesh = FLESH_TRUNKS * trunkPx;
  const colours = trunkPlaces(hip, shoulder).map(colourAt);
  const channel = (index: 0 | 1 | 2): number => {
    const values = colours.map((colour) => colour[index]).toSorted((a, b) => a - b);
    return values[values.length >> 1] ?? Number.NaN;
  };
  return {
    x: (hip.x + shoulder.x) / 2,
    y: (hip.y + shoulder.y) / 2,
    trunkPx,
    box: {
      left: Math.min(...xs) - flesh,
      top: Math.min(...ys) - flesh,
      right: Math.max(...xs) + flesh,
      bottom: Math.max(...ys) + flesh,
    },
    lab: [channel(0), channel(1), channel(2)],
  };
}

function middle(points: readonly Place[], a: Landmark, b: Landmark): Place {
  const [p, q] = [points[LANDMARK_INDEX[a]]!, points[LANDMARK_INDEX[b]]!];
  return { x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 };
}

/** Where the colour is read: a narrow grid along the trunk, which lies on it from every side. */
const ALONG = [0.15, 0.3, 0.45, 0.6, 0.75];
const ACROSS = [-0.12, 0, 0.12];

function trunkPlaces(hip: Place, shoulder: Place): Place[] {
  const [dx, dy] = [shoulder.x - hip.x, shoulder.y - hip.y];
  return ALONG.flatMap((along) =>
    ACROSS.map((across) => ({ x: hip.x + along * dx - across * dy, y: hip.y + along * dy + across * dx })),
  );
}

/** Brightness counts half: light changes it where clothes stay the same. */
export const colourDifference = (a: Sighting['lab'], b: Sighting['lab']): number =>
  Math.hypot((a[0] - b[0]) / 2, a[1] - b[1], a[2] - b[2]);
