import type { Place } from '../camera/drawnLine.ts';
import { colourDifference, type Sighting } from './sighting.ts';
import { lastOf, type Moving, type Seen, type Tracklet } from './tracklet.ts';

/** Everybody who was seen in one frame. */
export interface Look {
  /** Real seconds from the first frame. */
  readonly timeS: number;
  readonly people: readonly Sighting[];
}

/**
 * How far from where it is expected a body may be, trunk lengths: what the model errs by, and more for each second that it
 * was not seen; much more while nobody knows how fast it is.
 */
const REACH = { atOnce: 0.2, perS: 2, perSAtFirst: 8, atMost: 0.8 };
const MAX_SIZE_RATIO = 1.4;
const MAX_COLOUR_STEP = 40;
/** Share of a new frame in the remembered colour: slow, so that nobody slides from one shirt to another. */
const NEW_COLOUR_SHARE = 0.05;
/** Who was not seen for longer than both of these is another tracklet when he is seen again. */
const MAX_PAUSE_S = 0.12;
const MAX_PAUSE_FRAMES = 3;
/** Somebody followed for this long is a person; others may be the model's mistake, and come second. */
const ESTABLISHED_S = 0.3;
/** For so long somebody hidden may be about to come out. */
const MAX_HIDDEN_S = 1.5;
/** Two bodies can't be nearer: the model saw one twice. */
const SAME_BODY_TRUNKS = 0.3;

/** Somebody who may be seen again. */
interface Open {
  readonly seen: Seen[];
  lab: Sighting['lab'];
  /** Not seen for a while, or not to be told from somebody else. */
  isHidden: boolean;
}

/**
 * Follows everybody from frame to frame at constant velocity. Where two people come so near to each other that a body
 * could be either's, it is nobody's, and both begin anew behind: who is who is seen better from afar.
 */
export function trackletsOf(looks: readonly Look[]): Tracklet[] {
  const all: Tracklet[] = [];
  let open: Open[] = [];
  for (const [frame, { timeS, people }] of looks.entries()) {
    open = open.filter((one) => mayComeBack(one, frame, timeS));
    const bodies = distinctBodies(people);
    const wanted = new Map(open.map((one) => [one, nearestOf(one, bodies, people, timeS)]));
    for (const person of bodies) {
      const claims = claimsOf(open.filter((one) => wanted.get(one) === person));
      const [only] = claims;
      const next: Seen = { frame, person, timeS, sighting: people[person]! };
      if (claims.length > 1) for (const one of claims) one.isHidden = true;
      else if (only && !only.isHidden) goOn(only, next);
      else {
        open = open.filter((one) => one !== only);
        const begun: Open = { seen: [next], lab: next.sighting.lab, isHidden: false };
        open.push(begun);
        all.push(begun.seen);
      }
    }
  }
  return all;
}

/** Also hides who was not seen for too long. */
function mayComeBack(one: Open, frame: number, timeS: number): boolean {
  const last = one.seen.at(-1)!;
  const pauseS = timeS - last.timeS;
  if (pauseS > MAX_PAUSE_S && frame - last.frame > MAX_PAUSE_FRAMES) one.isHidden = true;
  return !one.isHidden || (isEstablished(one) && pauseS <= MAX_HIDDEN_S);
}

const isEstablished = ({ seen }: Open): boolean => seen.at(-1)!.timeS - seen[0]!.timeS >= ESTABLISHED_S;

/** Which of the people are bodies of their own. */
function distinctBodies(people: readonly Sighting[]): number[] {
  const own: number[] = [];
  for (const [person, body] of people.entries()) {
    const isTwice = own.some((other) => {
      const { x, y, trunkPx, lab } = people[other]!;
      const trunks = Math.hypot(x - body.x, y - body.y) / trunkPx;
      return trunks < SAME_BODY_TRUNKS && isLike(trunkPx, lab, body);
    });
    if (body.trunkPx > 0 && !isTwice) own.push(person);
  }
  return own;
}

const isLike = (trunkPx: number, lab: Sighting['lab'], body: Sighting): boolean =>
  Math.abs(Math.log(body.trunkPx / trunkPx)) < Math.log(MAX_SIZE_RATIO) &&
  colourDifference(lab, body.lab) < MAX_COLOUR_STEP;

/** The nearest body that somebody can be; null without one. */
function nearestOf(one: Open, bodies: readonly number[], people: readonly Sighting[], timeS: number) {
  const state = lastOf(one.seen);
  const pauseS = timeS - state.timeS;
  const expected = placeAfter(state, pauseS);
  const perS = isEstablished(one) ? REACH.perS : REACH.perSAtFirst;
  const reach = Math.min(REACH.atMost, REACH.atOnce + perS * pauseS);
  const fits = bodies.flatMap((person) => {
    const body = people[person]!;
    const trunks = Math.hypot(expected.x - body.x, expected.y - body.y) / state.trunkPx;
    const sizes = Math.abs(Math.log(body.trunkPx / state.trunkPx));
    return trunks < reach && isLike(state.trunkPx, one.lab, body) ? [{ person, apart: trunks + sizes }] : [];
  });
  return fits.toSorted((a, b) => a.apart - b.apart)[0]?.person ?? null;
}

const placeAfter = ({ x, y, vx, vy }: Moving, passedS: number): Place => ({
  x: x + vx * passedS,
  y: y + vy * passedS,
});

/** Whose a body can be: where established people want it, nobody else does. */
function claimsOf(wanting: readonly Open[]): readonly Open[] {
  const established = wanting.filter(isEstablished);
  return established.length > 0 ? established : wanting.slice(0, 1);
}

function goOn(one: Open, next: Seen): void {
  const mixed = (i: 0 | 1 | 2): number => one.lab[i] + NEW_COLOUR_SHARE * (next.sighting.lab[i] - one.lab[i]);
  one.lab = [mixed(0), mixed(1), mixed(2)];
  one.seen.push(next);
}
