import { linkTracklets } from './linkTracklets.ts';
import type { RunnerChoice } from './runner.ts';
import type { Sighting } from './sighting.ts';
import type { Tracklet } from './tracklet.ts';
import { type Look, trackletsOf } from './tracklets.ts';

/** Somebody whom the model missed in the very frame of the click is looked for so far round it. */
const CLICK_S = 0.25;
/** Fewer frames say nothing of where somebody goes; they come up where two people cover each other. */
const MIN_FRAMES = 3;

/**
 * Who of the people in each frame is the one that was clicked: the place in `people`, null where that person was not
 * seen. Null altogether where nobody was found at the click. Nothing depends on the order of the people in a frame.
 */
export function followRunner(
  looks: readonly Look[],
  choice: RunnerChoice,
): readonly (number | null)[] | null {
  const tracklets = trackletsOf(looks);
  const picked = pickedOf(tracklets, choice);
  if (!picked) return null;
  const lasting = tracklets.filter((tracklet) => tracklet === picked || tracklet.length >= MIN_FRAMES);
  const runner = linkTracklets(lasting).find((chain) => chain.includes(picked)) ?? [];
  const places: (number | null)[] = looks.map(() => null);
  for (const { frame, person } of runner.flat()) places[frame] = person;
  return places;
}

/** The tracklet of whoever was clicked: in the frame nearest in time, and there the nearest trunk. */
function pickedOf(tracklets: readonly Tracklet[], choice: RunnerChoice): Tracklet | null {
  const hits = tracklets.flatMap((tracklet) =>
    tracklet.flatMap(({ timeS, sighting }) => {
      const apartS = Math.abs(timeS - choice.timeS);
      return apartS <= CLICK_S && holds(sighting, choice)
        ? [{ tracklet, apartS, apartPx: Math.hypot(sighting.x - choice.x, sighting.y - choice.y) }]
        : [];
    }),
  );
  const [best] = hits.toSorted((a, b) => a.apartS - b.apartS || a.apartPx - b.apartPx);
  return best?.tracklet ?? null;
}

const holds = ({ box }: Sighting, { x, y }: RunnerChoice): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
