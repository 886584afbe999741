import type { AuditAction, AuditSubject } from '../domain/audit/audit-actions.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

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

/** An entry of the log with who made the change; the name is the pseudonym of somebody who was erased. */
export interface AuditRow {
  id: number;
  at: Date;
  action: AuditAction;
  subject: AuditSubject;
  subjectId: number;
  /** Short names of the units concerned; null where the change is about none. */
  unitNames: string | null;
  /** Null where the system, or somebody not yet registered, did it. */
  officerName: string | null;
  before: unknown;
  after: unknown;
}

/** Which entries are meant; null for no limit. The end of the time is not included. */
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

function conditions({ actions, unitId, officerId, time }: AuditQuery): Prisma.Sql {
  const parts = [
    actions === null ? null : Prisma.sql`entry."action" = ANY(${[...actions]}::text[])`,
    time === null ? null : Prisma.sql`entry."at" >= ${time.from} AND entry."at" < ${time.until}`,
    officerId === null
      ? null
      : Prisma.sql`(entry."officerId" = ${officerId} OR (entry."subject" = 'officer' AND entry."subjectId" = ${officerId}))`,
    unitId === null
      ? null
      : Prisma.sql`(entry."officerId" IN (SELECT held."officerId" FROM "Membership" held WHERE held."unitId" = ${unitId})
          OR (entry."subject", entry."subjectId") IN
            (SELECT concerned."subject", concerned."subjectId" FROM (${UNITS_OF_SUBJECTS}) concerned
             WHERE concerned."unitId" = ${unitId}))`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? Prisma.sql`TRUE` : Prisma.join(parts, ' AND ');
}

/** How many entries there are. */
export async function countAudit(database: Database, query: AuditQuery): Promise<number> {
  const [row] = await database.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM "AuditEntry" entry WHERE ${conditions(query)}`;
  return row?.total ?? 0;
}

/** Entries of the log, the newest first. */
export async function listAudit(
  database: Database,
  query: AuditQuery,
  skip: number,
  take: number,
): Promise<AuditRow[]> {
  return database.$queryRaw<AuditRow[]>`
    SELECT entry."id", entry."at", entry."action", entry."subject", entry."subjectId", entry."before", entry."after",
      officer."fullName" AS "officerName",
      (SELECT string_agg(DISTINCT unit."shortName", ', ') FROM (${UNITS_OF_SUBJECTS}) concerned
        JOIN "Unit" unit ON unit."id" = concerned."unitId"
        WHERE concerned."subject" = entry."subject" AND concerned."subjectId" = entry."subjectId") AS "unitNames"
    FROM "AuditEntry" entry LEFT JOIN "Officer" officer ON officer."id" = entry."officerId"
    WHERE ${conditions(query)} ORDER BY entry."id" DESC OFFSET ${skip} LIMIT ${take}`;
}

/** The number of the newest entry; 0 where there is none. */
export async function newestAuditEntry(database: Database): Promise<number> {
  const [row] = await database.$queryRaw<
    { id: number }[]
  >`SELECT coalesce(max("id"), 0)::int AS "id" FROM "AuditEntry"`;
  return row?.id ?? 0;
}
