import type { Command } from './commands.ts';

interface KeyRow {
  /** As the browser names them; letters small. */
  readonly keys: readonly string[];
  readonly isShifted?: boolean;
  /** As the keyboard names them. */
  readonly shown: string;
  readonly does: string;
  readonly command: Command;
}

/** Every key of the videos, as both the keyboard and the list of keys go by it. */
export const KEYS: readonly KeyRow[] = [
  { keys: [' '], shown: 'Space', does: 'Play or pause', command: { kind: 'play' } },
  { keys: ['ArrowLeft'], shown: '←', does: 'Previous frame', command: { kind: 'frame', by: -1 } },
  { keys: ['ArrowRight'], shown: '→', does: 'Next frame', command: { kind: 'frame', by: 1 } },
  {
    keys: ['ArrowLeft', '['],
    isShifted: true,
    shown: 'Shift ← or [',
    does: 'Previous foot strike',
    command: { kind: 'strike', by: -1 },
  },
  {
    keys: ['ArrowRight', ']'],
    isShifted: true,
    shown: 'Shift → or ]',
    does: 'Next foot strike',
    command: { kind: 'strike', by: 1 },
  },
  {
    keys: ['q'],
    shown: 'Q',
    does: 'Previous strike of the left foot',
    command: { kind: 'strike', by: -1, side: 'left' },
  },
  {
    keys: ['w'],
    shown: 'W',
    does: 'Next strike of the left foot',
    command: { kind: 'strike', by: 1, side: 'left' },
  },
  {
    keys: ['o'],
    shown: 'O',
    does: 'Previous strike of the right foot',
    command: { kind: 'strike', by: -1, side: 'right' },
  },
  {
    keys: ['p'],
    shown: 'P',
    does: 'Next strike of the right foot',
    command: { kind: 'strike', by: 1, side: 'right' },
  },
  { keys: ['j'], shown: 'J', does: 'Play backward; again: faster', command: { kind: 'shuttle', by: -1 } },
  { keys: ['k'], shown: 'K', does: 'Pause', command: { kind: 'pause' } },
  { keys: ['l'], shown: 'L', does: 'Play forward; again: faster', command: { kind: 'shuttle', by: 1 } },
  { keys: ['r'], shown: 'R', does: 'Repeat the stride shown', command: { kind: 'loop' } },
  { keys: ['Home'], shown: 'Home', does: 'First frame', command: { kind: 'end', by: -1 } },
  { keys: ['End'], shown: 'End', does: 'Last frame', command: { kind: 'end', by: 1 } },
  { keys: ['+', '='], shown: '+', does: 'Zoom in', command: { kind: 'zoom', by: 1 } },
  { keys: ['-'], shown: '−', does: 'Zoom out', command: { kind: 'zoom', by: -1 } },
  { keys: ['0'], shown: '0', does: 'Fit the picture', command: { kind: 'fit' } },
  { keys: ['u'], shown: 'U', does: 'Lock or unlock the two videos', command: { kind: 'lock' } },
  { keys: ['?'], shown: '?', does: 'This list', command: { kind: 'help' } },
];

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const isArrow = (key: string): boolean => key.startsWith('Arrow');

/** What a key asks of the videos; null for keys that ask nothing. */
export function keyCommand({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyPress): Command | null {
  if (altKey || ctrlKey || metaKey) return null;
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  const row = KEYS.find(
    // What Shift makes of a character depends on the keyboard, and Caps Lock must not matter.
    ({ keys, isShifted = false }) => keys.includes(pressed) && (!isArrow(key) || isShifted === shiftKey),
  );
  return row?.command ?? null;
}

/** The key of a command, for tooltips. */
export const shortcutOf = (command: Command): string | undefined =>
  KEYS.find((row) => JSON.stringify(row.command) === JSON.stringify(command))?.shown;

/** Controls in which people write, choose by letters, or set a value: every key is theirs. */
const OWNS_ALL =
  'input:not([type="range"]), textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"], [role="combobox"], [role="dialog"]';
/** Controls that the arrows, Home and End move in. */
const OWNS_ARROWS =
  '[type="range"], [role="slider"], [role="radiogroup"], [role="toolbar"], [role="tablist"], [role="grid"], [role="tree"]';
/** Controls that the space bar presses. */
const OWNS_SPACE =
  'button, a[href], summary, [role="button"], [role="radio"], [role="checkbox"], [role="switch"]';

/** Whether the focus is on a clip's line of time: its arrows step like all others. */
export const isOnFrameLine = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-frame-line]') !== null;

/** Whether the control that has the focus needs the key itself. */
export function belongsToControl(key: string, target: EventTarget): boolean {
  if (!(target instanceof Element) || isOnFrameLine(target)) return false;
  if (target.closest(OWNS_ALL)) return true;
  if (key === ' ') return target.closest(OWNS_SPACE) !== null;
  return (isArrow(key) || key === 'Home' || key === 'End') && target.closest(OWNS_ARROWS) !== null;
}
