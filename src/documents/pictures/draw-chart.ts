import { drawBars } from './bars-chart.ts';
import type { Chart } from './chart.ts';
import { drawFrame } from './frame.ts';
import { drawGrid } from './grid-chart.ts';
import { drawStates } from './states-chart.ts';

/** Draws a chart as SVG, 1080 pixels wide and as high as it needs to be. */
export function drawChart(chart: Chart): string {
  return drawFrame(chart, (top) => {
    switch (chart.kind) {
      case 'grid':
        return drawGrid(chart, top);
      case 'states':
        return drawStates(chart, top);
      case 'bars':
        return drawBars(chart, top);
    }
  });
}
