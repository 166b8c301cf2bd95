import { localValues } from '../platform/storage/localValues.ts';

export type ColorMode = 'light' | 'dark';
const STORAGE_KEY = 'evenstride.colorMode';

/** What the person chose; null: nothing. */
export function chosenColorMode(): ColorMode | null {
  const value = localValues.getItem(STORAGE_KEY);
  return value === 'light' || value === 'dark' ? value : null;
}

export const keepColorMode = (mode: ColorMode): void => localValues.setItem(STORAGE_KEY, mode);
