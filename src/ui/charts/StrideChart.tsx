import { useMemo, useState } from 'react';
import type { Side } from '../../core/sides.ts';
import type { Interval } from '../../core/trial.ts';
import type { Slot } from '../../state/trials.ts';
import { isMeasured } from '../format.ts';
import { nextStrike, previousStrike, strikesOf } from '../panels/motion/strikes.ts';
import type { SeriesGroup } from '../panels/series/seriesGroups.ts';
import { useShownFrame } from '../useShownFrame.ts';
import { ChartArea } from './ChartArea.tsx';
import { ChartSurface, type Spot } from './ChartSurface.tsx';
import { useChartTheme } from './chartTheme.ts';
import { LaterChart } from './LaterChart.tsx';
import { degreesText, lineOptions } from './lineOptions.ts';
import { SavePicture } from './picture/SavePicture.tsx';
import { registerCharts } from './register.ts';
import styles from './SeriesChart.module.css';
import { StrideCaption } from './StrideCaption.tsx';
import { StrideCursor } from './StrideCursor.tsx';
import { STRIDE, stanceMarks, strideData } from './strideData.ts';
import type { StrideChartLines, StrideLine } from './strideLines.ts';
import { phaseAtFrame } from './strideMoment.ts';
import { describeStrides, strideValueText } from './strideWords.ts';
import { type Show, usePreview } from './usePreview.ts';

registerCharts();

interface StrideChartProps {
  readonly chart: StrideChartLines;
  /** The line whose stride the arrow keys go through. */
  readonly leading: StrideLine;
  readonly group: SeriesGroup;
  readonly range: Interval;
  /** Shows a place of a side's stride, 0–1, in the clips of this chart. */
  readonly showPhase: (side: Side, phase: number) => Show;
  readonly onMove: (slot: Slot, frame: number) => void;
}

/** Mean curves over the stride, each on its band of ± 1 SD, by which the video is moved. */
export function StrideChart({ chart, leading, group, range, showPhase, onMove }: StrideChartProps) {
  const theme = useChartTheme();
  const { preview, settle, goBack } = usePreview();
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const frame = useShownFrame(leading.slot, leading.trial);
  const phase = phaseAtFrame(leading.trial, leading.side, frame);
  const { lines, side, slot } = chart;
  const zeroKnown = leading.curve.zeroKnown;
  const data = useMemo(() => strideData(chart, theme), [chart, theme]);
  const options = useMemo(
    () =>
      lineOptions(
        {
          x: STRIDE,
          y: range,
          xText: (value) => `${value} %`,
          yText: degreesText(zeroKnown),
          annotations: stanceMarks(chart, theme),
        },
        theme,
      ),
    [range, zeroKnown, chart, theme],
  );

  /** In a chart of both sides, the side whose curve is nearest. */
  const sideBelow = ({ across, down }: Spot): Side => {
    const percent = Math.round(100 * across);
    const deg = range.high - down * (range.high - range.low);
    const distance = ({ curve }: StrideLine): number => {
      const value = curve.mean[percent];
      return isMeasured(value) ? Math.abs(value - deg) : Number.POSITIVE_INFINITY;
    };
    return lines.reduce((best, line) => (distance(line) < distance(best) ? line : best), leading).side;
  };
  const step = (direction: -1 | 1, far: boolean): void => {
    const seek = direction === 1 ? nextStrike : previousStrike;
    const target = far ? seek(strikesOf(leading.trial), frame)?.frame : frame + direction;
    if (target !== undefined) settle(() => onMove(leading.slot, target));
  };

  return (
    <figure className={styles.figure}>
      <StrideCaption chart={chart} up={group.ownUp(side)} percent={pointedAt ?? 0} />
      <ChartSurface
        label={`${group.label} over the stride, ${side ? `${side} side` : slot}`}
        description={describeStrides(chart)}
        value={{ now: Math.round(100 * (phase ?? 0)), max: 100, text: strideValueText(leading, phase) }}
        onHover={(spot) => {
          setPointedAt(Math.round(100 * spot.across));
          preview(showPhase(side ?? sideBelow(spot), spot.across));
        }}
        onLeave={() => {
          setPointedAt(null);
          goBack();
        }}
        onPick={(spot) => settle(showPhase(side ?? sideBelow(spot), spot.across))}
        onStep={step}
      >
        <LaterChart type="line" data={data} options={options} aria-hidden />
        <ChartArea>
          {lines.map((line) => (
            <StrideCursor
              key={`${line.slot} ${line.side}`}
              line={line}
              range={range}
              namesSide={side === null}
            />
          ))}
        </ChartArea>
      </ChartSurface>
      <SavePicture
        make={async () => (await import('./picture/stridePicture.ts')).stridePicture(chart, group, range)}
      />
    </figure>
  );
}
