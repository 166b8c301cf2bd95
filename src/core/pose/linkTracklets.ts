import { median } from '../stats/median.ts';
import { colourDifference, type Sighting } from './sighting.ts';
import { firstOf, lastOf, type Moving, type Tracklet } from './tracklet.ts';

/** Longer out of sight, a body can be anywhere. */
const MAX_GAP_S = 3;
/** For so long the model may see one person twice before the first tracklet ends. */
const MAX_OVERLAP_S = 0.1;
/**
 * Spread of what two tracklets of one person differ by, and what is added for each second between them: place (trunk
 * lengths), speed (trunk lengths a second), size (natural logarithm), colour.
 */
const PLACE = { atOnce: 0.3, perS: 0.7, atMost: 1.2 };
const SPEED = { atOnce: 0.8, perS: 0.8, atMost: 2 };
const SIZE = { atOnce: 0.12, perS: 0.08, atMost: 0.3 };
const COLOUR = { atOnce: 14, perS: 2, atMost: 20 };
/** A difference of so many spreads is somebody else's. */
const MAX_SPREADS = 3;
/** What a second between two tracklets counts, so that the nearest in time come first. */
const GAP_COST_PER_S = 1;

interface Part {
  readonly tracklet: Tracklet;
  readonly first: Moving;
  readonly last: Moving;
  readonly lab: Sighting['lab'];
}

/**
 * Which tracklets are one person's, in order of time. Links are made for everybody at once, the likeliest first, and each
 * tracklet has one before and one after it at most: where two people crossed, both go on as themselves, and nobody
 * takes the other's place because his own was lost.
 */
export function linkTracklets(tracklets: readonly Tracklet[]): Tracklet[][] {
  const parts = tracklets.map(partOf).toSorted((a, b) => a.first.timeS - b.first.timeS);
  const links = parts.flatMap((from, i) =>
    parts.slice(i + 1).flatMap((to) => {
      const cost = costOf(from, to);
      return cost === null ? [] : [{ from, to, cost }];
    }),
  );
  const after = new Map<Part, Part>();
  const before = new Map<Part, Part>();
  for (const { from, to } of links.toSorted((a, b) => a.cost - b.cost)) {
    if (after.has(from) || before.has(to)) continue;
    after.set(from, to);
    before.set(to, from);
  }
  return parts.filter((part) => !before.has(part)).map((start) => chainFrom(start, after));
}

function chainFrom(start: Part, after: ReadonlyMap<Part, Part>): Tracklet[] {
  const chain: Tracklet[] = [];
  for (let part: Part | undefined = start; part; part = after.get(part)) chain.push(part.tracklet);
  return chain;
}

function partOf(tracklet: Tracklet): Part {
  const channel = (index: 0 | 1 | 2): number => median(tracklet.map(({ sighting }) => sighting.lab[index]));
  return {
    tracklet,
    first: firstOf(tracklet),
    last: lastOf(tracklet),
    lab: [channel(0), channel(1), channel(2)],
  };
}

/** How unlikely it is that one goes on as the other; null where that can't be. */
function costOf(from: Part, to: Part): number | null {
  const [a, b] = [from.last, to.first];
  const gapS = b.timeS - a.timeS;
  if (gapS < -MAX_OVERLAP_S || gapS > MAX_GAP_S) return null;
  const trunkPx = (a.trunkPx + b.trunkPx) / 2;
  const missX = a.x + ((a.vx + b.vx) / 2) * gapS - b.x;
  const missY = a.y + ((a.vy + b.vy) / 2) * gapS - b.y;
  const spreads = [
    Math.hypot(missX, missY) / trunkPx / spread(PLACE, gapS),
    Math.hypot(a.vx - b.vx, a.vy - b.vy) / trunkPx / spread(SPEED, gapS),
    Math.abs(Math.log(a.trunkPx / b.trunkPx)) / spread(SIZE, gapS),
    colourDifference(from.lab, to.lab) / spread(COLOUR, gapS),
  ];
  if (spreads.some((value) => value > MAX_SPREADS)) return null;
  return spreads.reduce((sum, value) => sum + value ** 2 / 2, GAP_COST_PER_S * Math.abs(gapS));
}

const spread = ({ atOnce, perS, atMost }: typeof PLACE, gapS: number): number =>
  Math.min(atMost, atOnce + perS * Math.abs(gapS));
