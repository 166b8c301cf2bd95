import type { ChartType, DefaultDataPoint } from 'chart.js';
import { useMemo } from 'react';
import { Chart, type ChartProps } from 'react-chartjs-2';
import { useInTurn } from '../useInTurn.ts';

type LaterChartProps<Type extends ChartType, Data> = Required<
  Pick<ChartProps<Type, Data>, 'type' | 'data' | 'options'>
> &
  Pick<ChartProps, 'aria-label' | 'aria-hidden'>;

/** A chart that is drawn, and drawn anew, when its turn has come; what it stands in keeps its place. */
export function LaterChart<Type extends ChartType, Data = DefaultDataPoint<Type>>({
  data,
  options,
  ...others
}: LaterChartProps<Type, Data>) {
  const newest = useMemo(() => ({ data, options }), [data, options]);
  const shown = useInTurn(newest, null);
  return shown && <Chart {...others} {...shown} />;
}
