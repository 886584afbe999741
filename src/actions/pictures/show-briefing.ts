import type { BriefingPage } from '../../documents/briefing/briefing-data.ts';
import { writeBriefing } from '../../documents/briefing/briefing-document.ts';
import { pictureOf } from '../../documents/briefing/briefing-picture.ts';
import { briefingPage, WHOLE } from '../../documents/briefing/briefing-words.ts';
import type { Request } from '../request.ts';
import { gatherBriefing } from './gather-briefing.ts';
import { getsWeeklyBriefing } from '../../store/weekly-briefing.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

export type { BriefingPage };

export type BriefingOutcome =
  /** `printed`: the file to be printed, where it was asked for. `weekly`: whether it comes each week; null for others than leaders. */
  | { kind: 'page'; page: BriefingPage; printed: Uint8Array | null; weekly: boolean | null }
  | Refusal
  /** No plan was imported. */
  | { kind: 'nothing' };

/**
 * Returns the page for the monthly giao ban, for coordinators and leaders: in words, of which it is drawn, whole
 * where it is read as text, or also to be printed (.docx).
 */
export async function showBriefing(request: Request, as: 'picture' | 'text' | 'print'): Promise<BriefingOutcome> {
  const { store, person } = request;
  const actor = authorize(person, 'briefing.read');
  if (actor.kind === 'forbidden') return actor;
  const briefing = await gatherBriefing(request);
  if (briefing === null) return { kind: 'nothing' };
  const page = as === 'text' ? briefingPage(briefing, WHOLE) : pictureOf(briefing);
  return {
    kind: 'page',
    page,
    printed: as === 'print' ? await writeBriefing(briefing) : null,
    weekly: isAllowed(person, 'briefing.receive') ? await getsWeeklyBriefing(store.database, actor.officerId) : null,
  };
}
