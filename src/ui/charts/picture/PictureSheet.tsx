import type { ChartPicture, LegendEntry } from './chartPicture.ts';

const MARGIN = 24;
const TITLE_Y = 40;
const SUBTITLE_Y = 62;
const LEGEND_Y = 90;
const LEGEND_ROW = 22;
const SAMPLE = 26;
const LETTER = 7;

interface Placed extends LegendEntry {
  readonly x: number;
  readonly row: number;
}

/** A chart on white paper, under its title and beside what its colours mean. */
export function PictureSheet({ picture }: { readonly picture: ChartPicture }) {
  const { title, subtitle, legend, width, height, svg } = picture;
  const fullWidth = width + 2 * MARGIN;
  const placed = inRows(legend, width);
  const chartY = LEGEND_Y + ((placed.at(-1)?.row ?? -1) + 1) * LEGEND_ROW;
  const fullHeight = chartY + height + MARGIN;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={fullWidth}
      height={fullHeight}
      viewBox={`0 0 ${fullWidth} ${fullHeight}`}
      fontFamily="Inter, 'Segoe UI', system-ui, sans-serif"
    >
      <title>{title}</title>
      <rect width={fullWidth} height={fullHeight} fill="#fff" />
      <text x={MARGIN} y={TITLE_Y} fontSize="19" fontWeight="700" fill="#14211c">
        {title}
      </text>
      <text x={MARGIN} y={SUBTITLE_Y} fontSize="13" fill="#45534d">
        {subtitle}
      </text>
      {placed.map(({ x, row, words, ...entry }) => (
        <g key={words} transform={`translate(${MARGIN + x} ${LEGEND_Y + row * LEGEND_ROW - 4})`}>
          <Sample {...entry} />
          <text x={SAMPLE + 8} y="4" fontSize="13" fill="#45534d">
            {words}
          </text>
        </g>
      ))}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: written by the chart library, every text in it escaped */}
      <g transform={`translate(${MARGIN} ${chartY})`} dangerouslySetInnerHTML={{ __html: svg }} />
    </svg>
  );
}

function inRows(legend: readonly LegendEntry[], width: number): readonly Placed[] {
  let [x, row] = [0, 0];
  return legend.map((entry) => {
    const needed = SAMPLE + 8 + entry.words.length * LETTER + 18;
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const placed = { ...entry, x, row };
    x += needed;
    return placed;
  });
}

function Sample({ look, color }: Pick<LegendEntry, 'look' | 'color'>) {
  if (look === 'area') return <rect y="-7" width={SAMPLE} height="14" rx="3" fill={color} />;
  if (look === 'ring') return <circle cx={SAMPLE / 2} r="3.5" fill="#fff" stroke={color} strokeWidth="1.6" />;
  if (look === 'whisker') return <path d="M8 -7h10M8 7h10M13 -7v14" stroke={color} strokeWidth="2" />;
  return (
    <path
      d={`M0 0H${SAMPLE}`}
      stroke={color}
      strokeWidth="2.5"
      {...(look === 'dashes' && { strokeDasharray: '6 4' })}
    />
  );
}
