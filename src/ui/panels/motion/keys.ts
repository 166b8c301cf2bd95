import type { KeyboardEvent } from 'react';
import type { Command } from './Transport.tsx';

/** What a key asks of the video; null where the key belongs to the control that has the focus. */
export function keyCommand({
  key,
  shiftKey,
  altKey,
  ctrlKey,
  metaKey,
  target,
}: KeyboardEvent): Command | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === '[' || (shiftKey && key === 'ArrowLeft')) return 'previousStrike';
  if (key === ']' || (shiftKey && key === 'ArrowRight')) return 'nextStrike';
  if (key === 'ArrowLeft') return 'previousFrame';
  if (key === 'ArrowRight') return 'nextFrame';
  const isOnButton = target instanceof Element && target.closest('button') !== null;
  return key === ' ' && !isOnButton ? 'play' : null;
}
