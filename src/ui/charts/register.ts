import {
  BarController,
  BarElement,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import {
  BarWithErrorBar,
  BarWithErrorBarsController,
  PointWithErrorBar,
  ScatterWithErrorBarsController,
} from 'chartjs-chart-error-bars';
import annotation from 'chartjs-plugin-annotation';

/** The parts of chart.js that the charts here use. Call once before the first chart. */
export function registerCharts(): void {
  Chart.register(
    BarController,
    BarElement,
    BarWithErrorBar,
    BarWithErrorBarsController,
    Filler,
    LinearScale,
    LineController,
    LineElement,
    PointElement,
    PointWithErrorBar,
    ScatterController,
    ScatterWithErrorBarsController,
    Tooltip,
    annotation,
  );
}
