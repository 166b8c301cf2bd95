import type { View } from '../sides.ts';

/** An angle that can be computed in a view but whose error there is too large to show. */
interface NotCarried {
  /** The measure with its peak and range, and its series. */
  readonly angle: string;
  readonly views: readonly View[];
  /** One sentence: why no number stands here. */
  readonly why: string;
}

const FRONTAL: readonly View[] = ['posterior', 'anterior'];

/**
 * Decided by measurement against clips of known truth (docs/accuracy.md). To carry an angle, take its line out;
 * to withhold one, add a line. Nothing else has to change.
 */
const NOT_CARRIED: readonly NotCarried[] = [
  {
    angle: 'hipAdduction',
    views: FRONTAL,
    why: 'A flexed or turned thigh looks slanted to one camera.',
  },
];

/** Why an angle is withheld in a view; null where it is carried. `id` may be that of its peak or range. */
export const whyNotCarried = (id: string, view: View): string | null =>
  NOT_CARRIED.find(({ angle, views }) => id.replace(/(Peak|Range)$/, '') === angle && views.includes(view))
    ?.why ?? null;
