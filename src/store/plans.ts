import type { PlanDocument } from '../domain/plan/plan-schema.ts';
import type { Database } from './open-store.ts';

/** What views need to know of the plan itself. */
export interface PlanFacts {
  id: number;
  title: string;
  shortTitle: string;
  fromYear: number;
  toYear: number;
  /** yyyy-mm-dd; null where the document names no date. */
  issuedOn: string | null;
  coordinator: { key: string; name: string; shortName: string };
  /** Month and day before which reports are due each year, as "12-15". */
  reportBefore: string;
}

/** A task with what the plan says about it. Costs are in triệu đồng. */
export interface TaskFacts {
  id: number;
  code: string;
  title: string;
  purpose: string;
  expectedResult: string;
  period: string;
  fromYear: number;
  toYear: number;
  quantityUnit: string | null;
  declaredCost: number | null;
  group: { code: string; title: string };
  units: { role: string; name: string; fundingNote: string | null; unitId: number }[];
  milestones: { year: number; quantity: number | null; cost: number | null }[];
  budget: { source: string; names: string[]; amount: number | null }[];
}

/** The plan that the store holds; null before the first import. */
export async function readPlanFacts(database: Database): Promise<PlanFacts | null> {
  const row = await database.plan.findFirst({ orderBy: { id: 'asc' } });
  if (row === null) return null;
  const unit = await database.unit.findUniqueOrThrow({ where: { key: row.coordinatorKey } });
  const { id, title, shortTitle, fromYear, toYear, issuedOn, reportBefore } = row;
  return {
    ...{ id, title, shortTitle, fromYear, toYear, reportBefore },
    issuedOn: issuedOn === null ? null : issuedOn.toISOString().slice(0, 10),
    coordinator: { key: unit.key, name: unit.name, shortName: unit.shortName },
  };
}

/** The tasks of the plan in the order of the document. */
export async function listTasks(database: Database): Promise<TaskFacts[]> {
  const rows = await database.task.findMany({
    include: {
      group: { select: { code: true, title: true } },
      units: { include: { unit: { select: { shortName: true } } }, orderBy: { id: 'asc' } },
      milestones: { orderBy: { year: 'asc' } },
      budget: { orderBy: { id: 'asc' } },
    },
    orderBy: [{ planId: 'asc' }, { position: 'asc' }],
  });
  return rows.map((row) => {
    const { id, code, title, purpose, expectedResult, period, fromYear, toYear, quantityUnit, group } = row;
    return {
      ...{ id, code, title, purpose, expectedResult, period, fromYear, toYear, quantityUnit, group },
      declaredCost: row.declaredCost?.toNumber() ?? null,
      units: row.units.map(({ role, unit, fundingNote, unitId }) => ({
        role,
        name: unit.shortName,
        fundingNote,
        unitId,
      })),
      milestones: row.milestones.map(({ year, quantity, cost }) => ({
        year,
        quantity: quantity?.toNumber() ?? null,
        cost: cost?.toNumber() ?? null,
      })),
      budget: row.budget.map(({ source, names, amount }) => ({ source, names, amount: amount?.toNumber() ?? null })),
    };
  });
}

/** The whole document of the plan as it was imported; null before the first import. */
export async function readPlanDocument(database: Database): Promise<PlanDocument | null> {
  const row = await database.plan.findFirst({ orderBy: { id: 'asc' }, select: { document: true } });
  return row === null ? null : (row.document as unknown as PlanDocument);
}
