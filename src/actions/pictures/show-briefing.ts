import type { Briefing, BriefingPage } from '../../documents/briefing/briefing-data.ts';
import { writeBriefing } from '../../documents/briefing/briefing-document.ts';
import { drawBriefing } from '../../documents/briefing/briefing-picture.ts';
import { briefingPage } from '../../documents/briefing/briefing-words.ts';
import { renderPng } from '../../documents/pictures/render-png.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import type { Request } from '../request.ts';
import { gatherBriefing } from './gather-briefing.ts';

export type { BriefingPage };

export type BriefingOutcome =
  | { kind: 'page'; page: BriefingPage; file: Uint8Array | null }
  | { kind: 'forbidden' }
  /** No plan was imported. */
  | { kind: 'nothing' };

/** The page for the monthly giao ban, for coordinators and leaders: as a picture, to be printed (.docx), or as text alone. */
export async function showBriefing(request: Request, as: 'picture' | 'print' | 'text'): Promise<BriefingOutcome> {
  if (!isAllowed(request.person, 'briefing.read')) return { kind: 'forbidden' };
  const briefing = await gatherBriefing(request);
  if (briefing === null) return { kind: 'nothing' };
  const page = briefingPage(briefing);
  return { kind: 'page', page, file: await fileOf(briefing, page, as) };
}

async function fileOf(
  briefing: Briefing,
  page: BriefingPage,
  as: 'picture' | 'print' | 'text',
): Promise<Uint8Array | null> {
  switch (as) {
    case 'picture':
      return renderPng(drawBriefing(page));
    case 'print':
      return writeBriefing(briefing, page);
    case 'text':
      return null;
  }
}
