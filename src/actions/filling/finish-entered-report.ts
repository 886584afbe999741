import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { unmarkEntered } from '../../store/entered-reports.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import type { ReportFacts } from '../../store/report-facts.ts';
import { createSignedDocument, findDocumentMark } from '../../store/signed-documents.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { REPORT_ENTERED } from './report-entered-notice.ts';
import type { Actor } from '../permissions/authorize.ts';

/**
 * Completes the handing in of a report that was entered for its unit: tells the unit, which may confirm, and receives
 * the paper from which the figures were entered. Where the unit hands it in itself, it is no longer one that was
 * entered.
 * @returns how many people of the unit are told that it was handed in for it; null where the unit did so itself.
 */
export async function finishEnteredReport(
  database: Database,
  { officerId, telegramUserId }: Actor,
  { id, obligationId, unit, round, enteredFigures }: ReportFacts,
  byUnit: boolean,
  now: Date,
): Promise<number | null> {
  if (enteredFigures === null) return null;
  if (byUnit) {
    await unmarkEntered(database, id);
    return null;
  }
  const { source } = enteredFigures;
  if (source.way === 'document' && (await findDocumentMark(database, obligationId)).kind !== 'received') {
    const { number, date, files } = source;
    const kept = {
      obligationId,
      number,
      date,
      files,
      via: 'paper',
      state: 'received',
      recordedById: officerId,
    } as const;
    const subjectId = await createSignedDocument(database, kept, now);
    const after = { obligationId, number, date, files: files.length, state: 'received' };
    const audit = { officerId, telegramUserId, subject: 'document' as const, subjectId, after };
    await recordAudit(database, { ...audit, action: 'document.record' }, now);
  }
  const contacts = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), [unit.id]);
  await planNotices(
    database,
    round.planId,
    REPORT_ENTERED,
    { reportId: id },
    contacts.map((contact) => ({
      chatId: contact.chatId,
      officerId: contact.id,
      priority: 1,
      dueAt: now,
      dedupeKey: `report-entered:${id}:${contact.id}`,
    })),
    now,
  );
  return contacts.length;
}
