import { MEASURES } from '../../core/measures/index.ts';
import type { Measure } from '../../core/measures/measure.ts';
import { SIDES } from '../../core/sides.ts';
import type { MeasureResult } from '../../core/trial.ts';
import { formatValue, isMeasured } from '../format.ts';
import { measuredResults, type Outcome } from '../panels/results/outcome.ts';
import { SIDE_LABEL, SLOT_LABEL } from '../words.ts';

/** What people come for, and what else belongs beside it; the first of them that were measured are drawn. */
const DRAWN = [
  'trunkSideBend',
  'pelvicRotation',
  'pelvicDrop',
  'kneeFlexion',
  'peakThighExtension',
  'overstride',
];
const MOST = 2;

const WIDTH = 220;
const HEIGHT = 120;
const TOP = 8;
const BOTTOM = 26;

/** Every strike as a dot, with mean and interval: left and right, before and after. */
export function ReportStrikes({ outcome }: { readonly outcome: Outcome }) {
  const drawn = MEASURES.filter(
    ({ id }) => DRAWN.includes(id) && measuredResults(outcome, id).length > 0,
  ).slice(0, MOST);
  if (drawn.length === 0) return null;
  return (
    <section className="strikes">
      {drawn.map((measure) => (
        <StrikePlot key={measure.id} measure={measure} outcome={outcome} />
      ))}
    </section>
  );
}

interface Column {
  readonly key: string;
  readonly label: string;
  readonly side: 'left' | 'right';
  readonly slot: 'before' | 'after';
  readonly result: MeasureResult;
}

function StrikePlot({ measure, outcome }: { readonly measure: Measure; readonly outcome: Outcome }) {
  const columns = SIDES.flatMap((side) =>
    measuredResults(outcome, measure.id)
      .filter(({ result }) => result.summary[side].n > 0)
      .map(
        ({ slot, result }): Column => ({
          key: `${side} ${slot}`,
          label: `${SIDE_LABEL[side]} ${SLOT_LABEL[slot].toLowerCase()}`,
          side,
          slot,
          result,
        }),
      ),
  );
  const values = columns.flatMap(({ side, result }) => [
    ...result.values[side].map(({ value }) => value),
    result.summary[side].ci95?.low ?? Number.NaN,
    result.summary[side].ci95?.high ?? Number.NaN,
  ]);
  const [low, high] = rangeOf([...values, 0]);
  const y = (value: number): number => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const step = WIDTH / Math.max(1, columns.length);
  const words = columns.map(
    ({ label, side, result }) => `${label} ${formatValue(result.summary[side].mean, measure.unit)}`,
  );
  return (
    <figure>
      <figcaption>
        <b>{measure.label}</b> positive: {measure.positive}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${measure.label}: ${words.join(', ')}`}>
        <path className="zero" d={`M0 ${y(0)}H${WIDTH}`} />
        {columns.map(({ key, label, side, slot, result }, i) => {
          const x = step * (i + 0.5);
          const { mean, ci95 } = result.summary[side];
          const counted = result.values[side].filter(({ value, leftOut }) => isMeasured(value) && !leftOut);
          return (
            <g key={key} className={`${side} ${slot}`}>
              {counted.map(({ timeS, value }, k) => (
                <circle key={timeS} cx={x - step * 0.22 + ((k % 7) - 3) * 2} cy={y(value)} r="1.6" />
              ))}
              {ci95 && <path className="interval" d={`M${x + 6} ${y(ci95.low)}V${y(ci95.high)}`} />}
              {mean !== null && <path className="mean" d={`M${x} ${y(mean)}h12`} />}
              <text x={x} y={HEIGHT - 14}>
                {label}
              </text>
              <text x={x} y={HEIGHT - 3} className="number">
                {formatValue(mean, measure.unit)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  const seen = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...seen), Math.max(...seen)];
  return high > low ? [low, high] : [low - 1, high + 1];
}
