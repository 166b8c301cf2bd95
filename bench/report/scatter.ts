import type { Side } from '../../src/core/sides.ts';

export interface Dot {
  readonly side: Side;
  /** What is true, and what was measured, in one unit. */
  readonly true: number;
  readonly estimated: number;
}

const SIZE = 360;
const MARGIN = { left: 52, right: 12, top: 34, bottom: 44 } as const;
/** Told apart by colour-blind eyes too (Okabe & Ito). */
const COLOURS: Readonly<Record<Side, string>> = { left: '#0072b2', right: '#d55e00' };

/** Estimate against truth as an SVG: one dot a strike, colour by side, and the line on which both are the same. */
export function scatterSvg(title: string, unit: string, dots: readonly Dot[]): string {
  const { from, to, step } = axis(dots.flatMap((dot) => [dot.true, dot.estimated]));
  const plotPx = SIZE - MARGIN.left - MARGIN.right;
  const x = (value: number): number => MARGIN.left + ((value - from) / (to - from)) * plotPx;
  const y = (value: number): number => MARGIN.top + plotPx - ((value - from) / (to - from)) * plotPx;
  const height = MARGIN.top + plotPx + MARGIN.bottom;
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, k) => from + k * step);
  const lines = ticks.flatMap((tick) => [
    `<path d="M${px(x(tick))} ${MARGIN.top}v${plotPx}M${MARGIN.left} ${px(y(tick))}h${plotPx}" stroke="#ddd"/>`,
    `<text x="${px(x(tick))}" y="${MARGIN.top + plotPx + 16}" text-anchor="middle">${label(tick)}</text>`,
    `<text x="${MARGIN.left - 6}" y="${px(y(tick) + 4)}" text-anchor="end">${label(tick)}</text>`,
  ]);
  const marks = dots.map(
    (dot) =>
      `<circle cx="${px(x(dot.true))}" cy="${px(y(dot.estimated))}" r="3" fill="${COLOURS[dot.side]}" fill-opacity="0.7"/>`,
  );
  const legend = (['left', 'right'] as const).map(
    (side, k) =>
      `<circle cx="${SIZE - 90 + 45 * k}" cy="16" r="3.5" fill="${COLOURS[side]}"/><text x="${SIZE - 83 + 45 * k}" y="20">${side}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${height}" viewBox="0 0 ${SIZE} ${height}" font-family="sans-serif" font-size="11" role="img" aria-label="${title}: estimated against true">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<text x="${MARGIN.left}" y="20" font-size="12" font-weight="bold">${title}</text>`,
    ...lines,
    `<path d="M${px(x(from))} ${px(y(from))}L${px(x(to))} ${px(y(to))}" stroke="#333" stroke-dasharray="4 3"/>`,
    ...marks,
    ...legend,
    `<text x="${MARGIN.left + plotPx / 2}" y="${height - 10}" text-anchor="middle">true, ${unit}</text>`,
    `<text transform="translate(13 ${MARGIN.top + plotPx / 2}) rotate(-90)" text-anchor="middle">estimated, ${unit}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** Round limits round the values, about six steps apart. */
function axis(values: readonly number[]): { from: number; to: number; step: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const rough = Math.max(high - low, 1e-3) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((nice) => nice * power >= rough) ?? 10);
  const from = Math.floor(low / step) * step;
  return { from, to: Math.max(from + step, Math.ceil(high / step) * step), step };
}

const px = (value: number): string => value.toFixed(1);
const label = (value: number): string => String(Number(value.toPrecision(6))).replace('-', '−');
