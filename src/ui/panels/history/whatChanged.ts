import type { CameraChoice } from '../../../core/camera/cameraSetup.ts';
import type { EventEdits, EventKey } from '../../../core/corrections/eventEdits.ts';
import type { ClipEdits } from '../../../core/session/clipEdits.ts';

type Kind = keyof ClipEdits;

/** What differs, a word or two a kind; the detail where a person would tell two such changes apart. */
const WORDS: Readonly<Record<Kind, (was: ClipEdits, is: ClipEdits) => string>> = {
  events: ({ events: was }, { events: is }) => contactWords(was, is),
  leftOut: ({ leftOut: was = [] }, { leftOut: is = [] }) =>
    is.length > was.length ? 'foot strike left out' : 'foot strike counted again',
  points: ({ points: was = [] }, { points: is = [] }) =>
    is.length < was.length ? 'joint put back' : 'joint',
  swaps: () => 'exchanged legs',
  trim: () => 'measured part',
  view: () => 'view',
  camera: ({ camera: was }, { camera: is }) => cameraWords(was, is),
  markers: () => 'pelvic markers',
  notes: () => 'notes',
  captureFps: () => 'frame rate',
  runner: () => 'runner',
  annotations: () => 'drawing',
};

const KINDS = Object.keys(WORDS) as readonly Kind[];

/** The kinds of which two states of a clip's edits differ, in words: "foot contact moved", "level". */
export const whatChanged = (was: ClipEdits, is: ClipEdits): readonly string[] =>
  // The frame rate stretches the times of all others.
  (was.captureFps === is.captureFps ? KINDS : (['captureFps'] as const))
    .filter((kind) => was[kind] !== is[kind])
    .map((kind) => WORDS[kind](was, is));

const NO_EVENTS: EventEdits = { removed: [], added: [] };

function contactWords(was: EventEdits = NO_EVENTS, is: EventEdits = NO_EVENTS): string {
  const without = (list: readonly EventKey[], other: readonly EventKey[]): readonly EventKey[] =>
    list.filter(
      (key) =>
        !other.some(({ type, side, timeS }) => type === key.type && side === key.side && timeS === key.timeS),
    );
  const appeared = [...without(is.added, was.added), ...without(was.removed, is.removed)];
  const vanished = [...without(was.added, is.added), ...without(is.removed, was.removed)];
  const noun = Math.max(appeared.length, vanished.length) > 1 ? 'foot contacts' : 'foot contact';
  const [first, old] = [appeared[0], vanished[0]];
  if (!first) return `${noun} taken away`;
  if (!old) return `${noun} added`;
  return first.side === old.side ? `${noun} moved` : `${noun}, other foot`;
}

function cameraWords(was: CameraChoice = {}, is: CameraChoice = {}): string {
  const [level, direction] = [was.rollDeg !== is.rollDeg, was.yawDeg !== is.yawDeg];
  if (level && direction) return 'level and direction';
  return direction ? 'direction of the camera' : 'level';
}
