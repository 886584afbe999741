import { writeSheet, type SheetColumn } from '../../documents/sheets.ts';
import { AUDIT_ACTIONS } from '../../domain/audit/audit-actions.ts';
import { daysOf, type AuditFilter } from '../../domain/audit/audit-filter.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { addDays, atLocalTime } from '../../domain/text/local-date.ts';
import { countAudit, listAudit, type AuditQuery, type AuditRow } from '../../store/audit.ts';
import { findOfficer } from '../../store/people.ts';
import { findUnit } from '../../store/units.ts';
import type { Request } from '../request.ts';

/** Entries on one page of the chat. */
const PAGE = 10;
/** The most entries in an exported file: more than ten years of a province. */
const EXPORTED = 50_000;

/** What is looked at, with the names of the unit and the officer that limit it. */
export type NamedFilter = AuditFilter & { unitName: string | null; officerName: string | null };

export type AuditLogOutcome =
  | { kind: 'page'; filter: NamedFilter; page: number; pages: number; entries: AuditRow[] }
  | { kind: 'export'; filter: NamedFilter; total: number; file: Uint8Array }
  | { kind: 'forbidden' };

/** How entries are put into a sheet: its columns, and the cells of each entry. */
export interface AuditSheet {
  columns: readonly SheetColumn[];
  rowOf: (entry: AuditRow) => string[];
}

/** One page of the audit log, the newest first. A page beyond the last is the last. */
export async function readAuditLog(request: Request, filter: AuditFilter, page: number): Promise<AuditLogOutcome> {
  const { store, person } = request;
  if (!isAllowed(person, 'audit.read')) return { kind: 'forbidden' };
  const query = queryOf(filter);
  const pages = Math.max(1, Math.ceil((await countAudit(store.database, query)) / PAGE));
  const shown = Math.min(page, pages - 1);
  const entries = await listAudit(store.database, query, shown * PAGE, PAGE);
  return { kind: 'page', filter: await nameFilter(request, filter), page: shown, pages, entries };
}

/** The log as a sheet. */
export async function exportAuditLog(
  request: Request,
  filter: AuditFilter,
  { columns, rowOf }: AuditSheet,
): Promise<AuditLogOutcome> {
  const { store, person } = request;
  if (!isAllowed(person, 'audit.read')) return { kind: 'forbidden' };
  const entries = await listAudit(store.database, queryOf(filter), 0, EXPORTED);
  const file = await writeSheet(columns, entries.map(rowOf));
  return { kind: 'export', filter: await nameFilter(request, filter), total: entries.length, file };
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
