import type { Block } from '../domain/plan-reading/blocks.ts';
import type { PlanAnswers } from '../domain/plan-reading/findings.ts';
import type { PlanRead } from '../domain/plan-reading/read-plan.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** A file of a plan, as it was read. */
export interface DraftFile {
  name: string;
  format: 'document' | 'workbook';
  blocks: Block[];
}

/** What an officer sent as the documents of a plan, and what it was read as. */
export interface PlanDraft {
  id: number;
  version: number;
  files: DraftFile[];
  answers: PlanAnswers;
  reading: DraftReading;
  /** The plan that it amends; null where it is a further one. */
  amendsPlanId: number | null;
}

/** What the documents of a draft were read as; of an amendment with the tasks that got another number. */
export type DraftReading =
  | Exclude<PlanRead, { kind: 'read' }>
  | (Extract<PlanRead, { kind: 'read' }> & { renumbered: { from: string; to: string }[] });

type Contents = Pick<PlanDraft, 'files' | 'answers' | 'reading' | 'amendsPlanId'>;

/** Reads the draft of an officer; null where there is none. */
export async function findPlanDraft(database: Database, officerId: number): Promise<PlanDraft | null> {
  const row = await database.planDraft.findUnique({ where: { officerId } });
  return row === null ? null : (row as unknown as PlanDraft);
}

/** Keeps what an officer's draft has become, as a new version of it. */
export async function savePlanDraft(
  database: Database,
  officerId: number,
  contents: Contents,
  now: Date,
): Promise<number> {
  const { amendsPlanId, ...read } = contents;
  const json = read as unknown as Record<keyof typeof read, Prisma.InputJsonValue>;
  const data = { ...json, amendsPlanId, updatedAt: now };
  const { id } = await database.planDraft.upsert({
    where: { officerId },
    create: { officerId, ...data },
    update: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
  return id;
}

/** Erases the draft of an officer; returns its id, or null where there was none. */
export async function deletePlanDraft(database: Database, officerId: number): Promise<number | null> {
  const row = await database.planDraft.findUnique({ where: { officerId }, select: { id: true } });
  if (row !== null) await database.planDraft.delete({ where: { officerId } });
  return row?.id ?? null;
}

/** A plan that the store holds, as a list names it. */
export interface ListedPlan {
  id: number;
  key: string;
  title: string;
  shortTitle: string;
  fromYear: number;
  toYear: number;
  tasks: number;
  /** How often it was amended. */
  amendments: number;
}

/** Lists the plans of the store, in the order in which they came. */
export async function listPlans(database: Database): Promise<ListedPlan[]> {
  const rows = await database.plan.findMany({
    select: {
      id: true,
      key: true,
      title: true,
      shortTitle: true,
      fromYear: true,
      toYear: true,
      _count: { select: { tasks: { where: { droppedAt: null } }, versions: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ _count, ...plan }) => ({ ...plan, tasks: _count.tasks, amendments: _count.versions - 1 }));
}
