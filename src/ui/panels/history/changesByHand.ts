import type { ClipEdits } from '../../../core/session/clipEdits.ts';
import type { EditsPatch } from '../../../state/edits.ts';
import { count } from '../../format.ts';

/** One kind of what a person put right in a clip. */
interface ChangeByHand {
  readonly id: keyof ClipEdits;
  /** "3 foot contacts". */
  readonly words: string;
}

/** Takes all of some kinds back to what the software found. */
export const takingBack = (changes: readonly ChangeByHand[]): EditsPatch =>
  Object.fromEntries(changes.map(({ id }) => [id, null]));

/** What a person put right in a clip and what can be taken back, a kind at a time. Notes are no change of anything found. */
export function changesByHand(edits: ClipEdits): readonly ChangeByHand[] {
  const { events, leftOut, points, swaps, trim, view, camera, markers, captureFps, runner, annotations } =
    edits;
  // What was moved was taken away here and laid there: one contact.
  const contacts = events && Math.max(events.added.length, events.removed.length);
  const found: readonly (readonly [keyof ClipEdits, string | false | undefined | 0])[] = [
    ['events', contacts && count(contacts, 'foot contact')],
    ['leftOut', leftOut?.length && `${count(leftOut.length, 'foot strike')} left out`],
    ['points', points?.length && count(points.length, 'joint')],
    ['swaps', swaps?.length && `legs exchanged in ${count(swaps.length, 'stretch', 'stretches')}`],
    ['trim', trim && 'measured part'],
    ['view', view && 'view'],
    ['camera', camera && 'level or direction of the camera'],
    ['markers', markers && 'pelvic markers'],
    ['captureFps', captureFps && 'frame rate of the camera'],
    ['runner', runner && 'who the runner is'],
    ['annotations', annotations?.length && count(annotations.length, 'drawing')],
  ];
  return found.flatMap(([id, words]) => (words ? [{ id, words }] : []));
}
