import { isAllowed } from '../../domain/people/roles.ts';
import type { Slots } from '../../domain/questions/reading.ts';
import { plannedRows, sumOf, type BudgetRow } from '../../domain/status/budget.ts';
import { FORM_KEYS } from '../../domain/status/form-keys.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listUnitSpending, sumUnitSpending, type ReportedSpending } from '../../store/approved-figures.ts';
import { findUnit } from '../../store/units.ts';
import type { Request } from '../request.ts';
import { cacheUntilChange } from '../plan/cache-until-change.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
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
  /** Money in đồng: what leads report of tasks, and beside it what units spent themselves. */
  | {
      kind: 'spent';
      year: number;
      rows: { code: string; title: string; spent: number; planned: number | null; by: string; at: Date }[];
      units: { total: number; reports: number };
    }
  | { kind: 'unit'; unit: string; spending: ReportedSpending[] }
  | { kind: 'hidden'; unit: string }
  | { kind: 'not-found' };

/** Returns money by the plan, or money spent by approved reports; of all, or of what the question names. */
export async function showBudget(request: Request, slots: Slots): Promise<BudgetView> {
  const { database } = request.store;
  const { unit, task, group, year, source, spent } = slots;
  if (unit !== undefined) return showUnitSpending(request, unit, year ?? null);
  const plan = await readPlanIndexNow(request.store);
  const tasks = plan.tasks.filter(
    (candidate) =>
      (task === undefined || candidate.id === task) && (group === undefined || candidate.group.code === group),
  );
  if (spent === true) {
    const asked = year ?? Number(toLocalDate(request.now).slice(0, 4));
    const rows = (await listTaskYears(request, tasks, asked)).flatMap(({ task: { code, title }, at }) =>
      at.reported?.spent == null
        ? []
        : [
            {
              code,
              title,
              spent: at.reported.spent,
              planned: at.planned?.cost ?? null,
              by: at.reported.by,
              at: at.reported.at,
            },
          ],
    );
    const whole = task === undefined && group === undefined;
    const units = whole
      ? await cacheUntilChange(request.store, `spending ${asked}`, () =>
          sumUnitSpending(database, asked, FORM_KEYS.unitSpent),
        )
      : { total: 0, reports: 0 };
    return { kind: 'spent', year: asked, rows, units };
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
    total: sumOf(rows),
    declared:
      year !== undefined || source !== undefined || task !== undefined
        ? null
        : group === undefined
          ? plan.declared.total
          : (plan.declared.groups.get(group) ?? null),
    contradictions: year === undefined ? sums.map(({ statement }) => statement) : [],
  };
}

async function showUnitSpending({ store, person }: Request, unitId: number, year: number | null): Promise<BudgetView> {
  const unit = await findUnit(store.database, unitId);
  if (unit === null) return { kind: 'not-found' };
  if (!isAllowed(person, 'unit.status', unitId)) return { kind: 'hidden', unit: unit.name };
  const spending = await listUnitSpending(store.database, unitId, FORM_KEYS.unitSpent);
  return { kind: 'unit', unit: unit.name, spending: spending.filter((one) => year === null || one.year === year) };
}
