import type { AuditAction } from '../domain/audit/audit-actions.ts';
import type { Database } from './open-store.ts';

/** One change: who did what to which row. `before` and `after` hold the changed facts. */
export interface AuditFact {
  officerId: number | null;
  telegramUserId: number | null;
  action: AuditAction;
  subject: string;
  subjectId: number;
  before?: object;
  after?: object;
}

/** Writes a change into the audit log, inside the transaction that makes it. */
export async function recordAudit(database: Database, fact: AuditFact, at: Date): Promise<void> {
  const { telegramUserId, before, after, ...rest } = fact;
  await database.auditEntry.create({
    data: {
      ...rest,
      telegramUserId: telegramUserId === null ? null : BigInt(telegramUserId),
      ...(before === undefined ? {} : { before: before }),
      ...(after === undefined ? {} : { after: after }),
      at,
    },
  });
}

/** An entry of the log with who made the change; the name is the pseudonym of somebody who was erased. */
export interface AuditRow {
  id: number;
  at: Date;
  action: AuditAction;
  subject: string;
  subjectId: number;
  /** Null where the system, or somebody not yet registered, did it. */
  officerName: string | null;
  before: unknown;
  after: unknown;
}

const among = (actions: readonly AuditAction[] | null) => (actions === null ? {} : { action: { in: [...actions] } });

/** How many entries there are; `actions` null for all. */
export async function countAudit(database: Database, actions: readonly AuditAction[] | null): Promise<number> {
  return database.auditEntry.count({ where: among(actions) });
}

/** Entries of the log, the newest first; `actions` null for all. */
export async function listAudit(
  database: Database,
  actions: readonly AuditAction[] | null,
  skip: number,
  take: number,
): Promise<AuditRow[]> {
  const rows = await database.auditEntry.findMany({ where: among(actions), orderBy: { id: 'desc' }, skip, take });
  const ids = [...new Set(rows.flatMap(({ officerId }) => (officerId === null ? [] : [officerId])))];
  const officers = await database.officer.findMany({
    where: { id: { in: ids } },
    select: { id: true, fullName: true },
  });
  const nameOf = new Map(officers.map(({ id, fullName }) => [id, fullName]));
  return rows.map(({ id, at, action, subject, subjectId, officerId, before, after }) => ({
    ...{ id, at, action: action as AuditAction, subject, subjectId, before, after },
    officerName: officerId === null ? null : (nameOf.get(officerId) ?? null),
  }));
}
