import type { Database } from './open-store.ts';

/** One change: who did what to which row. `before` and `after` hold the changed facts. */
export interface AuditFact {
  officerId: number | null;
  telegramUserId: number | null;
  action: string;
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
