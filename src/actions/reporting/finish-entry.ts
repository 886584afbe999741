import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { unmarkEntered } from '../../store/entries.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import type { ReportFacts } from '../../store/report-facts.ts';
import { createSignedDocument, findDocumentMark } from '../../store/signed-documents.ts';
import type { Request } from '../request.ts';

/**
 * What handing in a report does where it was entered for its unit: the unit is told and may confirm, and a paper from
 * which it was entered is received. Where the unit hands it in itself, it is no longer one that was entered.
 * @returns whether it was handed in for the unit.
 */
export async function finishEntry(
  database: Database,
  { person, now }: Request,
  { id, obligationId, unit, entry }: ReportFacts,
): Promise<boolean> {
  const { officerId, telegramUserId } = person;
  if (entry === null || officerId === null) return false;
  if (isAllowed(person, 'report.fill', unit.id)) {
    await unmarkEntered(database, id);
    return false;
  }
  const { source } = entry;
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
  const contacts = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), [unit.id]);
  await planNotices(
    database,
    contacts.map((contact) => ({
      ...{ kind: 'report-entered', params: { reportId: id }, chatId: contact.chatId, officerId: contact.id },
      ...{ priority: 1, dueAt: now, dedupeKey: `report-entered:${id}:${contact.id}` },
    })),
    now,
  );
  return true;
}
