import { useMemo } from 'react';
import type { Side } from '../../core/sides.ts';
import { useColorMode } from '../theme/colorMode.ts';

/** The tokens that charts draw with, as colours a canvas understands. */
export interface ChartTheme {
  readonly side: Readonly<Record<Side, string>>;
  readonly sideTint: Readonly<Record<Side, string>>;
  readonly both: string;
  readonly bothTint: string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly font: string;
}

/** Resolves `var()` and `light-dark()`, which a canvas can't: as the page is, or for paper. */
export function readTheme(mode: 'page' | 'light' = 'page'): ChartTheme {
  const probe = document.createElement('span');
  if (mode === 'light') probe.style.colorScheme = 'light';
  document.body.append(probe);
  const color = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const theme: ChartTheme = {
    side: { left: color('--left'), right: color('--right') },
    sideTint: { left: color('--left-tint'), right: color('--right-tint') },
    both: color('--both'),
    bothTint: color('--surface-sunk'),
    surface: color('--surface'),
    ink: color('--ink'),
    inkSoft: color('--ink-3'),
    line: color('--line'),
    lineStrong: color('--line-strong'),
    font: getComputedStyle(document.documentElement).fontFamily,
  };
  probe.remove();
  return theme;
}

export function useChartTheme(): ChartTheme {
  const mode = useColorMode();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mode decides what the tokens resolve to
  return useMemo(() => readTheme(), [mode]);
}
