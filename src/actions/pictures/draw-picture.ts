import type { Chart } from '../../documents/pictures/chart.ts';
import { drawChart } from '../../documents/pictures/draw-chart.ts';
import { renderPng } from '../../documents/pictures/render-png.ts';

export type { Chart, Tone } from '../../documents/pictures/chart.ts';

/**
 * Draws a chart as a PNG picture, 1080 pixels wide. Who may see what it shows was decided where its figures were read.
 */
export async function drawPicture(chart: Chart): Promise<Uint8Array> {
  return renderPng(drawChart(chart));
}
