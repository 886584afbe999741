import { addKnown } from '../../domain/consolidation/add-cells.ts';
import { consolidate, type ConsolidatedFigure } from '../../domain/consolidation/consolidate.ts';
import { isOwnSpending } from '../../domain/status/own-spending.ts';
import type { Cell } from '../../domain/consolidation/cell.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import type { AskedMoney, Slots } from '../../domain/questions/reading.ts';
import { plannedRows, type BudgetRow } from '../../domain/status/budget.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { listConflictDecisions } from '../../store/conflict-decisions.ts';
import { findUnit } from '../../store/units.ts';
import type { Request } from '../request.ts';
import { consolidatePlan } from '../consolidation/consolidate-plan.ts';
import { gatherFacts } from '../consolidation/gather-facts.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
import { readFigureNames, type FigureNames } from './figure-names.ts';
import { listTaskYears } from './show-task-year.ts';

export type BudgetView =
  | {
      kind: 'planned';
      rows: BudgetRow[];
      total: number;
      /** The total that the plan itself states; null where a part is asked for. In triệu đồng. */
      declared: number | null;
      contradictions: string[];
    }
  /** What leads say that they spent on tasks, or were assigned for them, and beside it what units spent on what they do themselves. */
  | {
      kind: 'spent';
      money: AskedMoney;
      year: number;
      /** Tasks of which anything is known. `planned` in triệu đồng. */
      rows: { code: string; title: string; cell: Cell; planned: number | null }[];
      /** How many tasks of the year there are of which nothing is known. */
      unknown: number;
      beside: readonly ConsolidatedFigure[];
      names: FigureNames;
    }
  /** What a unit says that it spent on what it does itself, the newest year first. */
  | { kind: 'unit'; unit: string; years: { year: number; cell: Cell }[]; names: FigureNames }
  | { kind: 'hidden'; unit: string }
  | { kind: 'not-found' };

/** Returns money by the plan, or money spent by approved reports; of all, or of what the question names. */
export async function showBudget(request: Request, slots: Slots): Promise<BudgetView> {
  const { unit, task, group, year, source, money } = slots;
  if (unit !== undefined) return showUnitSpending(request, unit, year ?? null);
  const plan = await readPlanIndexNow(request.store, request.planId);
  const tasks = plan.tasks.filter(
    (candidate) =>
      (task === undefined || candidate.id === task) && (group === undefined || candidate.group.code === group),
  );
  if (money !== undefined) {
    const asked = year ?? yearOf(toLocalDate(request.now));
    const years = (await listTaskYears(request, tasks, asked)).map(({ task: { code, title }, at }) => ({
      code,
      title,
      cell: at.measures[money === 'assigned' ? 'assigned' : 'disbursed'] ?? null,
      planned: at.planned?.cost ?? null,
      isPlanned: at.state !== 'not-planned' && at.state !== 'nothing',
    }));
    const rows = years.flatMap(({ cell, code, title, planned }) =>
      cell === null || cell.kind === 'missing' ? [] : [{ code, title, cell, planned }],
    );
    const whole = task === undefined && group === undefined;
    const { figures } = await consolidatePlan(request.store, request.planId, { from: asked, to: asked });
    return {
      kind: 'spent',
      money,
      year: asked,
      rows,
      unknown: years.filter(({ cell, isPlanned }) => isPlanned && (cell === null || cell.kind === 'missing')).length,
      beside: whole && money === 'spent' ? figures.filter(({ rule }) => isOwnSpending(rule)) : [],
      names: await readFigureNames(request.store, request.planId),
    };
  }
  const rows = plannedRows(tasks, year ?? null, source ?? null);
  const codes = new Set(tasks.map(({ code }) => code));
  const sums =
    source !== undefined
      ? []
      : plan.contradictions.filter(
          ({ check, tasks: about }) =>
            check === 'sums' && (about.length === 0 || about.some((code) => codes.has(code))),
        );
  return {
    kind: 'planned',
    rows,
    total: addKnown(rows.map(({ amount }) => amount)) ?? 0,
    declared:
      year !== undefined || source !== undefined || task !== undefined
        ? null
        : group === undefined
          ? plan.declared.total
          : (plan.declared.groups.get(group) ?? null),
    contradictions: year === undefined ? sums.map(({ statement }) => statement) : [],
  };
}

async function showUnitSpending(
  { store, person, planId }: Request,
  unitId: number,
  year: number | null,
): Promise<BudgetView> {
  const unit = await findUnit(store.database, unitId);
  if (unit === null) return { kind: 'not-found' };
  if (!isAllowed(person, 'unit.status', unitId)) return { kind: 'hidden', unit: unit.name };
  const { rules, facts } = await gatherFacts(store, planId);
  const decisions = await listConflictDecisions(store.database, planId);
  const own = rules.filter(isOwnSpending);
  const keys = new Set(own.map(({ key }) => key));
  const said = facts.filter((fact) => fact.unitId === unitId && keys.has(fact.figure) && fact.state === 'given');
  const years = [...new Set(said.map((fact) => fact.year))].filter((one) => year === null || one === year);
  return {
    kind: 'unit',
    unit: unit.name,
    names: await readFigureNames(store, planId),
    years: years
      .sort((a, b) => b - a)
      .flatMap((of) => {
        const alone = { from: of, to: of, counted: new Map(), leads: new Map(), lifetimes: new Map(), decisions };
        return consolidate(own, said, alone).figures.map(({ cell }) => ({ year: of, cell }));
      }),
  };
}
