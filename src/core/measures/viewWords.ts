import type { View } from '../sides.ts';

/** "A clip …", "filmed …". */
export const VIEW_WORDS: Readonly<Record<View, string>> = {
  posterior: 'from behind',
  anterior: 'from in front',
  left: 'from the left side',
  right: 'from the right side',
};
