import { AUDIT_ACTION_NAMES, type AuditAction, type AuditSubject } from '../domain/audit/audit-actions.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import type { IdentityChange } from './profile-changes.ts';
import { oneOf, oneOfThese } from './sets.ts';

/** One change: who did what to which row. `before` and `after` hold the changed facts. */
export interface AuditFact {
  officerId: number | null;
  telegramUserId: number | null;
  action: AuditAction;
  subject: AuditSubject;
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

/** A record of the log with who made the change; the name is the pseudonym of somebody who was erased. */
export interface AuditRow {
  id: number;
  at: Date;
  action: AuditAction;
  subject: AuditSubject;
  subjectId: number;
  /** Short names of the units concerned; null where the change is about none. */
  unitNames: string | null;
  /** What the changed thing is called; null where it has no name of its own. */
  subjectName: string | null;
  /** What whoever did it was called then; null where the system, or somebody not yet registered, did it. */
  officerName: string | null;
  /** What they are called now. */
  nameNow: string | null;
  /** What was corrected of an officer's name, title and phone; null where nothing was, or it has been erased. */
  correction: IdentityChange | null;
  before: unknown;
  after: unknown;
}

/** Which records are meant; null for no limit. The end of the time is not included. */
export interface AuditQuery {
  actions: readonly AuditAction[] | null;
  /** What was done to the unit, its reports and its people, or by them. */
  unitId: number | null;
  /** What was done by the officer, or to them. */
  officerId: number | null;
  time: { from: Date; until: Date } | null;
}

/** The units that each subject of the log belongs to. */
const UNITS_OF_SUBJECTS = Prisma.sql`
  SELECT 'report' AS "subject", report."id" AS "subjectId", owed."unitId"
    FROM "Report" report JOIN "Obligation" owed ON owed."id" = report."obligationId"
  UNION ALL SELECT 'document', paper."id", owed."unitId"
    FROM "SignedDocument" paper JOIN "Obligation" owed ON owed."id" = paper."obligationId"
  UNION ALL SELECT 'unit', "id", "id" FROM "Unit"
  UNION ALL SELECT 'obligation', "id", "unitId" FROM "Obligation"
  UNION ALL SELECT 'registration', "id", "unitId" FROM "Registration" WHERE "unitId" IS NOT NULL
  UNION ALL SELECT 'invitation', "id", "unitId" FROM "Invitation"
  UNION ALL SELECT 'group', "id", "unitId" FROM "GroupChat" WHERE "unitId" IS NOT NULL
  UNION ALL SELECT 'obstacle', "id", "unitId" FROM "Obstacle"
  UNION ALL SELECT 'task-update', "id", "unitId" FROM "TaskUpdate"
  UNION ALL SELECT 'officer', "officerId", "unitId" FROM "Membership"`;

/** What each subject of the log is called that has a name. */
const NAMES_OF_SUBJECTS = Prisma.sql`
  SELECT 'round' AS "subject", "id" AS "subjectId", "title" AS "name" FROM "Round"
  UNION ALL SELECT 'form', "id", "title" FROM "Form"
  UNION ALL SELECT 'group', "id", "title" FROM "GroupChat"
  UNION ALL SELECT 'officer', "id", "fullName" FROM "Officer"
  UNION ALL SELECT 'plan', "id", "shortTitle" FROM "Plan"
  UNION ALL SELECT 'database-entry', "id", "title" FROM "DatabaseEntry"`;

/** Returns the condition of a search in the log. */
function conditions({ actions, unitId, officerId, time }: AuditQuery): Prisma.Sql {
  const parts = [
    actions === null ? null : Prisma.sql`record."action" = ANY(${[...actions]}::text[])`,
    time === null ? null : Prisma.sql`record."at" >= ${time.from} AND record."at" < ${time.until}`,
    officerId === null
      ? null
      : Prisma.sql`(record."officerId" = ${officerId} OR (record."subject" = 'officer' AND record."subjectId" = ${officerId}))`,
    unitId === null
      ? null
      : Prisma.sql`(record."officerId" IN (SELECT held."officerId" FROM "Membership" held WHERE held."unitId" = ${unitId})
          OR (record."subject", record."subjectId") IN
            (SELECT concerned."subject", concerned."subjectId" FROM (${UNITS_OF_SUBJECTS}) concerned
             WHERE concerned."unitId" = ${unitId}))`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? Prisma.sql`TRUE` : Prisma.join(parts, ' AND ');
}

/** Counts the records of the log that are meant. */
export async function countAudit(database: Database, query: AuditQuery): Promise<number> {
  const [row] = await database.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "AuditEntry" record WHERE ${conditions(query)}`;
  return row?.total ?? 0;
}

/** Lists records of the log, the newest first. */
export async function listAudit(
  database: Database,
  query: AuditQuery,
  skip: number,
  take: number,
): Promise<AuditRow[]> {
  const rows = await database.$queryRaw<(Omit<AuditRow, 'action' | 'subject'> & { action: string; subject: string })[]>`
    SELECT record."id", record."at", record."action", record."subject", record."subjectId", record."before", record."after",
      officer."fullName" AS "nameNow",
      coalesce((SELECT since."before" ->> 'fullName' FROM "ProfileChange" since
        WHERE since."officerId" = officer."id" AND since."at" > record."at" AND since."before" ? 'fullName'
        ORDER BY since."at", since."id" LIMIT 1), officer."fullName") AS "officerName",
      (SELECT jsonb_build_object('before', made."before", 'after', made."after") FROM "ProfileChange" made
        WHERE record."action" = 'profile.correct' AND made."officerId" = record."subjectId" AND made."at" = record."at"
        ORDER BY made."id" DESC LIMIT 1) AS "correction",
      (SELECT string_agg(DISTINCT unit."shortName", ', ') FROM (${UNITS_OF_SUBJECTS}) concerned
        JOIN "Unit" unit ON unit."id" = concerned."unitId"
        WHERE concerned."subject" = record."subject" AND concerned."subjectId" = record."subjectId") AS "unitNames",
      (SELECT named."name" FROM (${NAMES_OF_SUBJECTS}) named
        WHERE named."subject" = record."subject" AND named."subjectId" = record."subjectId") AS "subjectName"
    FROM "AuditEntry" record LEFT JOIN "Officer" officer ON officer."id" = record."officerId"
    WHERE ${conditions(query)} ORDER BY record."id" DESC OFFSET ${skip} LIMIT ${take}`;
  return rows.map((row) => ({
    ...row,
    action: oneOfThese(AUDIT_ACTION_NAMES, row.action),
    subject: oneOf('AuditEntry.subject', row.subject),
  }));
}

/** Returns the number of the newest record; 0 where there is none. */
export async function newestAuditRecord(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<
    { id: number }[]
  >`SELECT coalesce(max("id"), 0)::int AS "id" FROM "AuditEntry"`;
  return row?.id ?? 0;
}
