import { useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { type ColorMode, chosenColorMode, keepColorMode } from '../../state/chosenColorMode.ts';

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

/** What the person chose; null follows the system. */
const useChosenMode = create<{ readonly chosen: ColorMode | null }>()(() => ({ chosen: chosenColorMode() }));

function show(chosen: ColorMode | null): void {
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
}

/** Shows the remembered mode; call before the first paint. */
export const startColorMode = (): void => show(useChosenMode.getState().chosen);

export function chooseColorMode(mode: ColorMode): void {
  keepColorMode(mode);
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
