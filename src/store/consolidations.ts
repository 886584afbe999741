import type { ConflictDecision } from '../domain/consolidation/cell.ts';
import type { FreezingReasons } from '../domain/consolidation/check-freezing.ts';
import type { FrozenContent } from '../domain/consolidation/frozen-content.ts';
import type { ConsolidationState } from '../domain/consolidation/consolidation-state.ts';
import type { IncompleteUnits } from '../domain/consolidation/incomplete-units.ts';
import type { ReportsStanding } from '../domain/consolidation/reports-standing.ts';
import type { DocumentReference } from '../domain/text/parse-document-reference.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { fromDayColumn, toDayColumn } from './day-column.ts';
import { listOfficerNames } from './officer-names.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** A frozen consolidation without its figures. Officers are named as now: by pseudonym where they were erased. */
export interface ConsolidationFacts {
  id: number;
  planId: number;
  fromYear: number;
  toYear: number;
  version: number;
  state: ConsolidationState;
  asOf: Date;
  frozenAt: Date;
  frozenBy: { id: number; name: string };
  reasons: FreezingReasons;
  /** Those that settled what it rests on; without an id in versions of earlier releases. */
  decisions: readonly (ConflictDecision & { id?: number })[];
  /** The units that it lacked; null for versions of earlier releases, which did not keep them. */
  incomplete: IncompleteUnits | null;
  /** How units had reported; null for versions of earlier releases, which did not keep it. */
  standing: ReportsStanding | null;
  contentHash: string;
  /** Null until it was sent. */
  sent: { document: DocumentReference; at: Date; by: { id: number; name: string } } | null;
}

/** What the versions of a consolidation have in common. */
export interface ConsolidationYears {
  fromYear: number;
  toYear: number;
}

const WITH_PLAN = { plan: { select: { key: true } } } as const;
type Row = Prisma.ConsolidationGetPayload<object>;

/** Holds back everybody else who freezes, until the transaction ends. */
export async function lockConsolidations(database: Database, planId: number): Promise<void> {
  await database.$queryRaw`SELECT "id" FROM "Plan" WHERE "id" = ${planId} FOR NO KEY UPDATE`;
}

/** Holds back everybody else who begins the report of a consolidation, until the transaction ends. */
export async function lockConsolidation(database: Database, id: number): Promise<void> {
  await database.$queryRaw`SELECT "id" FROM "Consolidation" WHERE "id" = ${id} FOR NO KEY UPDATE`;
}

/** Freezes a draft under the hash of its content, and puts it in the place of the version in force. */
export async function freezeDraft(database: Database, id: number, contentHash: string, at: Date): Promise<void> {
  const { planId, fromYear, toYear } = await database.consolidation.findUniqueOrThrow({ where: { id } });
  await database.consolidation.updateMany({
    where: { planId, fromYear, toYear, state: { in: ['frozen', 'sent'] } },
    data: { state: 'superseded' },
  });
  await database.consolidation.update({ where: { id }, data: { state: 'frozen', contentHash, frozenAt: at } });
}

/** Keeps the document with which a frozen consolidation was sent; false where it is not frozen, or was sent before. */
export async function markSent(
  database: Database,
  id: number,
  { number, date }: DocumentReference,
  by: { officerId: number; at: Date },
): Promise<boolean> {
  const { count } = await database.consolidation.updateMany({
    where: { id, state: 'frozen' },
    data: {
      state: 'sent',
      documentNumber: number,
      documentDate: toDayColumn(date),
      sentAt: by.at,
      sentById: by.officerId,
    },
  });
  return count === 1;
}

/** What the hash of a consolidation covers besides its figures. */
export type FrozenHead = Omit<FrozenContent, 'figures'>;

/** Reads what the hash of a consolidation covers besides its figures. */
export async function readHead(database: Database, id: number): Promise<FrozenHead> {
  const row = await database.consolidation.findUniqueOrThrow({ where: { id }, include: WITH_PLAN });
  const { plan, fromYear, toYear, version, asOf, frozenById } = row;
  const decisions = row.decisions as unknown as ConflictDecision[];
  const standing = row.standing as unknown as FrozenHead['standing'];
  return { planKey: plan.key, fromYear, toYear, version, asOf, frozenById, decisions, standing };
}

/** Finds a frozen consolidation; null where there is none of that id. */
export async function findConsolidation(database: Database, id: number): Promise<ConsolidationFacts | null> {
  const row = await database.consolidation.findFirst({ where: { id, NOT: { state: 'draft' } } });
  return row === null ? null : ((await factsOf(database, [row]))[0] ?? null);
}

/** Finds the version of these years of a plan with this number, or without one the newest; null where there is none. */
export async function findVersion(
  database: Database,
  planId: number,
  { fromYear, toYear }: ConsolidationYears,
  version?: number,
): Promise<ConsolidationFacts | null> {
  const row = await database.consolidation.findFirst({
    where: { planId, fromYear, toYear, NOT: { state: 'draft' }, ...(version === undefined ? {} : { version }) },
    orderBy: { version: 'desc' },
    select: { id: true },
  });
  return row === null ? null : findConsolidation(database, row.id);
}

/** Lists frozen consolidations of a plan, of these years or of any (null): by years, the newest version first. */
export async function listFrozen(
  database: Database,
  planId: number,
  years: ConsolidationYears | null,
): Promise<ConsolidationFacts[]> {
  const rows = await database.consolidation.findMany({
    where: { planId, NOT: { state: 'draft' }, ...years },
    orderBy: [{ toYear: 'desc' }, { fromYear: 'desc' }, { version: 'desc' }],
  });
  return factsOf(database, rows);
}

async function factsOf(database: Database, rows: readonly Row[]): Promise<ConsolidationFacts[]> {
  const ids = rows.flatMap(({ frozenById, sentById }) => [frozenById, ...(sentById === null ? [] : [sentById])]);
  const names = await listOfficerNames(database, ids);
  const named = (id: number): { id: number; name: string } => ({ id, name: names[id] ?? '' });
  return rows.map((row) => {
    const { id, planId, fromYear, toYear, version, asOf, frozenAt, contentHash } = row;
    const { documentNumber: number, documentDate, sentAt, sentById } = row;
    if (frozenAt === null || contentHash === null) throw new Error(`Consolidation ${id} is a draft.`);
    return {
      id,
      planId,
      fromYear,
      toYear,
      version,
      state: oneOf('Consolidation.state', row.state),
      asOf,
      frozenAt,
      frozenBy: named(row.frozenById),
      reasons: { missing: row.missingReason, unreviewed: row.unreviewedReason },
      decisions: row.decisions as unknown as ConsolidationFacts['decisions'],
      incomplete: row.incomplete as unknown as ConsolidationFacts['incomplete'],
      standing: row.standing as unknown as ConsolidationFacts['standing'],
      contentHash,
      sent:
        number === null || documentDate === null || sentAt === null || sentById === null
          ? null
          : { document: { number, date: fromDayColumn(documentDate) }, at: sentAt, by: named(sentById) },
    };
  });
}
