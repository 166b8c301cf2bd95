import { formatNumber, formatShare, formatValue, isMeasured } from '../format.ts';
import { SIDE_LABEL, SLOT_LABEL } from '../words.ts';
import type { StrideChartLines, StrideLine } from './strideLines.ts';

/** "5.6°", or "+1.2°" from the curve's own mean where its zero is not known. */
export function curveValue({ curve }: StrideLine, percent: number): string {
  const value = curve.mean[percent];
  const sign = !curve.zeroKnown && isMeasured(value) && value > 0 ? '+' : '';
  return sign + formatValue(value, 'deg');
}

/** "SD 1.1°"; null where there is none. */
export function curveSpread({ curve }: StrideLine, percent: number): string | null {
  const sd = curve.sd[percent];
  return isMeasured(sd) ? `SD ${formatValue(sd, 'deg')}` : null;
}

/** "at foot strike" or "at 23 % of the stride". */
export const percentWords = (percent: number): string =>
  percent === 0 ? 'at foot strike' : `at ${formatShare(percent / 100)} of the stride`;

/** "37 % (SD 1.2 %)"; null where no toe-off was found. */
export function toeOffWords({ curve }: StrideLine): string | null {
  const { mean, sd } = curve.toeOffPercent;
  if (mean === null) return null;
  return `${formatNumber(mean, 0)} %${sd === null ? '' : ` (SD ${formatNumber(sd, 1)} %)`}`;
}

/** "Left before". */
export const lineName = ({ side, slot }: StrideLine): string =>
  `${SIDE_LABEL[side]} ${SLOT_LABEL[slot].toLowerCase()}`;

/** "23 % of the left stride: mean 4.1°": where the video stands, on the curve of the means. */
export function strideValueText(line: StrideLine, phase: number | null): string {
  if (phase === null) return `between ${line.side} strides`;
  const percent = Math.round(100 * phase);
  return `${percent} % of the ${line.side} stride: mean ${curveValue(line, percent)}`;
}

/** Where a curve is highest or lowest, % of the stride. */
function extreme({ curve }: StrideLine, isBeyond: (a: number, b: number) => boolean): number {
  let best = -1;
  curve.mean.forEach((value, percent) => {
    if (!Number.isNaN(value) && (best < 0 || isBeyond(value, curve.mean[best]!))) best = percent;
  });
  return best;
}

/** A chart of curves in words, one sentence a curve. */
export function describeStrides({ lines }: StrideChartLines): string {
  return lines
    .map((line) => {
      const [high, low] = [extreme(line, (a, b) => a > b), extreme(line, (a, b) => a < b)];
      const toeOff = toeOffWords(line);
      const parts = [
        `${lineName(line)}, mean of n ${line.curve.n}: ${curveValue(line, 0)} at foot strike`,
        `highest ${curveValue(line, high)} ${percentWords(high)}`,
        `lowest ${curveValue(line, low)} ${percentWords(low)}`,
        ...(toeOff ? [`toe-off at ${toeOff}`] : []),
      ];
      return `${parts.join(', ')}${line.curve.zeroKnown ? '' : ', counted from its own mean'}.`;
    })
    .join(' ');
}
