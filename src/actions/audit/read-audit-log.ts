import { writeSheet, type Sheet } from '../../documents/sheets.ts';
import { AUDIT_ACTIONS } from '../../domain/audit/audit-actions.ts';
import { daysOf, type AuditFilter } from '../../domain/audit/audit-filter.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { addDays, atLocalTime } from '../../domain/text/local-date.ts';
import { countAudit, listAudit, type AuditQuery, type AuditRow } from '../../store/audit.ts';
import { listQuestionsByKey } from '../../store/forms.ts';
import { findOfficer } from '../../store/people.ts';
import { findUnit } from '../../store/units.ts';
import type { Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Records on one page of the chat. */
const PAGE = 10;
/** The most records in an exported file: more than ten years of a province. */
const EXPORTED = 50_000;

/** What is looked at, with the names of the unit and the officer that limit it. */
export type NamedFilter = AuditFilter & { unitName: string | null; officerName: string | null };

export type AuditLogOutcome =
  | { kind: 'page'; filter: NamedFilter; page: number; pages: number; records: AuditRow[] }
  | { kind: 'export'; filter: NamedFilter; total: number; file: Uint8Array }
  | Refusal;

/**
 * How records are put into a sheet.
 * @param questions those whose answers a record may tell of, by their keys
 */
export type AuditSheet = (
  filter: NamedFilter,
  records: readonly AuditRow[],
  questions: Readonly<Record<string, readonly Question[]>>,
) => Sheet;

/** Reads one page of the audit log, the newest first. A page beyond the last is the last. */
export async function readAuditLog(request: Request, filter: AuditFilter, page: number): Promise<AuditLogOutcome> {
  const { store, person } = request;
  const actor = authorize(person, 'audit.read');
  if (actor.kind === 'forbidden') return actor;
  const query = queryOf(filter);
  const pages = Math.max(1, Math.ceil((await countAudit(store.database, query)) / PAGE));
  const shown = Math.min(page, pages - 1);
  const records = await listAudit(store.database, query, shown * PAGE, PAGE);
  return { kind: 'page', filter: await nameFilter(request, filter), page: shown, pages, records };
}

/** Exports the log as a sheet. */
export async function exportAuditLog(
  request: Request,
  filter: AuditFilter,
  sheetOf: AuditSheet,
): Promise<AuditLogOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'audit.read');
  if (actor.kind === 'forbidden') return actor;
  const records = await listAudit(store.database, queryOf(filter), 0, EXPORTED);
  const questions = await listQuestionsByKey(store.database);
  const named = await nameFilter(request, filter);
  const file = await writeSheet(sheetOf(named, records, questions), now);
  return { kind: 'export', filter: named, total: records.length, file };
}

function queryOf({ topic, unitId, officerId, period }: AuditFilter): AuditQuery {
  const days = period === null ? null : daysOf(period);
  const time = days === null ? null : { from: atLocalTime(days.from, 0), until: atLocalTime(addDays(days.to, 1), 0) };
  return { actions: topic === null ? null : AUDIT_ACTIONS[topic], unitId, officerId, time };
}

async function nameFilter({ store: { database } }: Request, filter: AuditFilter): Promise<NamedFilter> {
  const { unitId, officerId } = filter;
  const unit = unitId === null ? null : await findUnit(database, unitId);
  const officer = officerId === null ? null : await findOfficer(database, officerId);
  return { ...filter, unitName: unit?.shortName ?? null, officerName: officer?.fullName ?? null };
}
