import { BasicPlatform, Chart, type ChartConfiguration, type ChartType } from 'chart.js';
import { Element as SvgCanvas } from 'svgcanvas';
import { registerCharts } from '../register.ts';

/** A chart as vector graphics: the same chart.js drawing, written down instead of painted. */
export function chartSvg<Type extends ChartType, Point>(
  config: ChartConfiguration<Type, Point[]>,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  registerCharts();
  const canvas = new SvgCanvas({ width, height });
  const chart = new Chart(
    canvas as unknown as HTMLCanvasElement,
    {
      ...config,
      // It belongs to no page: nothing is measured, watched or animated.
      platform: BasicPlatform,
      options: {
        ...config.options,
        responsive: false,
        animation: false,
        events: [],
        // With an answer for single segments chart.js draws lines without Path2D, which can't be written down.
        datasets: { line: { segment: {} } },
      },
    } as ChartConfiguration<Type, Point[]>,
  );
  // It writes the word “undefined” there.
  for (const text of canvas.svg.querySelectorAll('text')) text.removeAttribute('text-decoration');
  canvas.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const svg = new XMLSerializer().serializeToString(canvas.svg);
  chart.destroy();
  return svg;
}
