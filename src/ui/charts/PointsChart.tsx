import { useMemo, useState } from 'react';
import { SlotSwatch } from '../components/SlotSwatch.tsx';
import { SLOT_LABEL } from '../words.ts';
import { ChartSurface, type Spot } from './ChartSurface.tsx';
import type { ChartPoint } from './chartPoints.ts';
import { useChartTheme } from './chartTheme.ts';
import { LaterChart } from './LaterChart.tsx';
import { lineOptions } from './lineOptions.ts';
import styles from './PointsChart.module.css';
import { SavePicture } from './picture/SavePicture.tsx';
import { levelLines, type PointsChartContent, pointsData, ringRound } from './pointsData.ts';
import { registerCharts } from './register.ts';
import { usePreview } from './usePreview.ts';
import { valueText } from './valueText.ts';

registerCharts();

interface PointsChartProps {
  readonly content: PointsChartContent;
  readonly description: string;
  /** Shows the moment of a dot in the video. */
  readonly onMove: (timeS: number) => void;
}

/** Dots of single strikes: pointing at one, or the arrow keys, show its moment in the video. */
export function PointsChart({ content, description, onMove }: PointsChartProps) {
  const { slot, unit, title, points, x, y, xIs, levels } = content;
  const theme = useChartTheme();
  const { preview, settle, goBack } = usePreview();
  const [at, setAt] = useState<number | null>(null);
  const shown = at === null ? undefined : points[at];
  const data = useMemo(() => pointsData(points, theme), [points, theme]);
  const options = useMemo(
    () =>
      lineOptions(
        {
          x,
          y,
          xText: xIs === 'time' ? (value) => `${value} s` : valueText(unit),
          yText: valueText(unit),
          annotations: [...levelLines(levels, theme), ...ringRound(shown, theme)],
        },
        theme,
      ),
    [x, y, xIs, unit, levels, shown, theme],
  );

  const nearest = ({ across, down }: Spot): number => {
    const distance = (point: ChartPoint): number =>
      Math.hypot((point.x - x.low) / (x.high - x.low) - across, (y.high - point.y) / (y.high - y.low) - down);
    return points.reduce((best, point, i) => (distance(point) < distance(points[best]!) ? i : best), 0);
  };
  const settleAt = (index: number): void => {
    const point = points[index];
    if (!point) return;
    setAt(index);
    settle(() => onMove(point.timeS));
  };
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <SlotSwatch slot={slot} /> {SLOT_LABEL[slot]}
        <span className={styles.words}>{shown?.words}</span>
      </figcaption>
      <ChartSurface
        label={`${title}, ${slot}`}
        description={description}
        value={{
          now: at === null ? 0 : at + 1,
          max: points.length,
          text: shown?.words ?? 'Arrow keys go from one to the next.',
        }}
        onHover={(spot) => {
          const index = nearest(spot);
          setAt(index);
          const point = points[index];
          if (point) preview(() => onMove(point.timeS));
        }}
        onLeave={() => {
          setAt(null);
          goBack();
        }}
        onPick={(spot) => settleAt(nearest(spot))}
        onStep={(direction) =>
          settleAt(Math.min(points.length - 1, Math.max(0, at === null ? 0 : at + direction)))
        }
      >
        <LaterChart type="line" data={data} options={options} aria-hidden />
      </ChartSurface>
      <SavePicture make={async () => (await import('./picture/pointsPicture.ts')).pointsPicture(content)} />
    </figure>
  );
}
