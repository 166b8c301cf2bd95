import { expect, it } from 'vitest';
import { KEYS, keyCommand } from '../../../src/ui/panels/motion/keys.ts';

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {},
) => keyCommand({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

it('has every key of the list do what the list says', () => {
  for (const { keys, isShifted = false, command } of KEYS) {
    for (const key of keys) expect(press(key, { shiftKey: isShifted })).toEqual(command);
  }
});

it('names every key once', () => {
  const shown = KEYS.map((row) => row.shown);
  expect(new Set(shown).size).toBe(shown.length);
});

it('steps by frame, and by strike with Shift', () => {
  expect(press('ArrowRight')).toEqual({ kind: 'frame', by: 1 });
  expect(press('ArrowRight', { shiftKey: true })).toEqual({ kind: 'strike', by: 1 });
});

it('does not mind Caps Lock, nor how a keyboard makes a character', () => {
  expect(press('L')).toEqual(press('l'));
  expect(press('?', { shiftKey: true })).toEqual({ kind: 'help' });
  expect(press('+', { shiftKey: true })).toEqual({ kind: 'zoom', by: 1 });
});

it('leaves the browser its own keys', () => {
  expect(press('r', { ctrlKey: true })).toBeNull();
  expect(press('ArrowLeft', { altKey: true })).toBeNull();
  expect(press('l', { metaKey: true })).toBeNull();
  expect(press('ArrowUp')).toBeNull();
  expect(press('Tab')).toBeNull();
});
