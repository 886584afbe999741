import { isSendable } from '../../domain/consolidation/consolidation-state.ts';
import { isBeforeFrozen } from '../../domain/documents/signed-document.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import {
  parseDocumentReference,
  type DocumentReference,
  type ParsedReference,
} from '../../domain/text/parse-document-reference.ts';
import { recordAudit } from '../../store/audit.ts';
import { findConsolidation, markSent, type ConsolidationFacts } from '../../store/consolidations.ts';
import type { Database } from '../../store/open-store.ts';
import { authorize, type Actor, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';

export type SentOutcome =
  | { kind: 'sent'; consolidation: ConsolidationFacts }
  /** Number and date could not be read in what was typed. */
  | { kind: 'not-understood'; reason: Extract<ParsedReference, { kind: 'refused' }>['reason'] }
  /** It is dated before the figures were frozen: it is taken once that is confirmed. */
  | { kind: 'before-frozen'; consolidation: ConsolidationFacts; reference: DocumentReference }
  /** It was sent before, or a later version has taken its place: its state tells which. */
  | { kind: 'not-frozen'; consolidation: ConsolidationFacts }
  | { kind: 'not-found' }
  | Refusal;

/**
 * Records with which document a frozen consolidation was sent.
 * @param document its number and date as typed: "125/BC-SCT ngày 20/12/2018"; read, they are taken although they are before the day
 * of freezing.
 */
export async function markConsolidationSent(
  request: Request,
  id: number,
  document: string | DocumentReference,
): Promise<SentOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'mark-consolidation-sent', async (database): Promise<SentOutcome> => {
    const consolidation = await findConsolidation(database, id);
    if (consolidation === null) return { kind: 'not-found' };
    if (!isSendable(consolidation.state)) return { kind: 'not-frozen', consolidation };
    const confirmed = typeof document !== 'string';
    const parsed = confirmed
      ? { kind: 'reference' as const, reference: document }
      : parseDocumentReference(document, toLocalDate(now));
    if (parsed.kind === 'refused') return { kind: 'not-understood', reason: parsed.reason };
    const { reference } = parsed;
    if (!confirmed && isBeforeFrozen(reference, consolidation.frozenAt))
      return { kind: 'before-frozen', consolidation, reference };
    const marked = await recordSent(database, actor, consolidation, reference, now);
    const sent = await findConsolidation(database, id);
    if (sent === null) throw new Error(`Consolidation ${id} is not there any more.`);
    if (!marked) return { kind: 'not-frozen', consolidation: sent };
    return { kind: 'sent', consolidation: sent };
  });
}

/** Records the document with which a frozen consolidation was sent; false, and nothing is recorded, where it is not one to be sent. */
export async function recordSent(
  database: Database,
  { officerId, telegramUserId }: Actor,
  { id, state }: ConsolidationFacts,
  reference: DocumentReference,
  now: Date,
): Promise<boolean> {
  if (!(await markSent(database, id, reference, { officerId, at: now }))) return false;
  const by = { officerId, telegramUserId, subject: 'consolidation' as const, subjectId: id };
  const states = { before: { state }, after: { state: 'sent', ...reference } };
  await recordAudit(database, { ...by, action: 'consolidation.send', ...states }, now);
  return true;
}
