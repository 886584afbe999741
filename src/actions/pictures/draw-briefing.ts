import type { BriefingPage } from '../../documents/briefing/briefing-data.ts';
import { drawBriefing } from '../../documents/briefing/briefing-picture.ts';
import { renderPng } from '../../documents/pictures/render-png.ts';

/** Draws the page for the giao ban as a PNG picture. Who may see it was decided where it was gathered. */
export async function drawBriefingPage(page: BriefingPage): Promise<Uint8Array> {
  return renderPng(drawBriefing(page));
}
