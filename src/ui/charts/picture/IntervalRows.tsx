import type { Measure } from '../../../core/measures/measure.ts';
import type { Difference } from '../../../core/trial.ts';
import { formatChange, formatDoubt, halfWidth } from '../../format.ts';
import { VERDICT_LABEL } from '../../words.ts';

export interface IntervalRow {
  readonly label: string;
  readonly difference: Difference;
  readonly isSpreadOnly: boolean;
  readonly color: string;
}

export const ROW = 34;
export const AXIS = 30;
const LABELS = 190;
const VALUES = 190;

interface IntervalRowsProps {
  readonly rows: readonly IntervalRow[];
  readonly unit: Measure['unit'];
  readonly width: number;
  /** Largest distance from zero that has to fit. */
  readonly reach: number;
}

/** Differences with their intervals on one scale, and what two recordings differ by anyway. */
export function IntervalRows({ rows, unit, width, reach }: IntervalRowsProps) {
  const height = rows.length * ROW;
  const plot = width - LABELS - VALUES;
  const x = (value: number): number => LABELS + (plot / 2) * (1 + value / reach);
  return (
    <g fontSize="13">
      {ticks(reach).map((tick) => (
        <g key={tick}>
          <path d={`M${x(tick)} 0V${height}`} stroke={tick === 0 ? '#5d6a64' : '#e0e5e1'} />
          <text x={x(tick)} y={height + 18} textAnchor="middle" fontSize="12" fill="#5d6a64">
            {String(Number(tick.toFixed(3))).replace('-', '−')}
          </text>
        </g>
      ))}
      {rows.map(({ label, difference, isSpreadOnly, color }, i) => {
        const { value, ci95, mdc, verdict } = difference;
        const y = (i + 0.5) * ROW;
        const half = halfWidth(ci95);
        return (
          <g key={label}>
            {mdc !== null && (
              <rect
                x={x(-mdc)}
                y={y - 9}
                width={x(mdc) - x(-mdc)}
                height="18"
                fill="#8a958f"
                fillOpacity="0.25"
              />
            )}
            <text x="0" y={y + 4} fill="#14211c">
              {label}
            </text>
            {ci95 && (
              <path
                d={`M${x(ci95.low)} ${y}H${x(ci95.high)}`}
                stroke={color}
                strokeWidth="3"
                {...(isSpreadOnly && { strokeDasharray: '5 3' })}
              />
            )}
            {value !== null && <circle cx={x(value)} cy={y} r="5" fill={color} />}
            <text x={width - VALUES + 16} y={y + 4} fill="#14211c">
              <tspan fontWeight="600">{formatChange(value, unit)}</tspan>
              {half !== null && ` ${formatDoubt(half, unit)}`}
              {verdict && ` · ${VERDICT_LABEL[verdict].toLowerCase()}`}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Zero and one or two round values on each side of it. */
function ticks(reach: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(reach));
  const step = [0.2, 0.5, 1, 2, 5].map((digit) => digit * power).find((each) => reach / each < 3) ?? power;
  const most = Math.floor(reach / step);
  return Array.from({ length: 2 * most + 1 }, (_, i) => (i - most) * step);
}
