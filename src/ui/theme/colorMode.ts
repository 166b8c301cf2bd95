import { useSyncExternalStore } from 'react';
import { create } from 'zustand';

export type ColorMode = 'light' | 'dark';
const STORAGE_KEY = 'evenstride.colorMode';
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function remembered(): ColorMode | null {
  const value = localStorage.getItem(STORAGE_KEY);
  return value === 'light' || value === 'dark' ? value : null;
}

/** What the person chose; null follows the system. */
const useChosenMode = create<{ readonly chosen: ColorMode | null }>()(() => ({ chosen: remembered() }));

function show(chosen: ColorMode | null): void {
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
}

/** Shows the remembered mode; call before the first paint. */
export const startColorMode = (): void => show(useChosenMode.getState().chosen);

export function chooseColorMode(mode: ColorMode): void {
  localStorage.setItem(STORAGE_KEY, mode);
  show(mode);
  useChosenMode.setState({ chosen: mode });
}

function subscribeToSystem(listener: () => void): () => void {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
}

/** The mode that is on the screen now. */
export function useColorMode(): ColorMode {
  const chosen = useChosenMode((state) => state.chosen);
  const system = useSyncExternalStore(subscribeToSystem, () => systemDark.matches);
  return chosen ?? (system ? 'dark' : 'light');
}
