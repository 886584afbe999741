import type { PlanDocument } from '../plan/plan-schema.ts';
import type { NamedParts } from './named-parts.ts';
import { isBudgetTable } from './read-budget.ts';
import { isTaskTable } from './read-tasks.ts';
import type { ReadTable } from './table-reading.ts';

/** Returns what the document calls the places that checks speak of, where they are not those of most plans. */
export function annexesOf(
  tables: readonly ReadTable[],
  { carryingOut }: NamedParts,
): Pick<PlanDocument['document'], 'annexes'> {
  const nameOf = (table: ReadTable | undefined): string | null =>
    table === undefined ? null : table.annex || table.place;
  const tasks = nameOf(taskTables(tables)[0]) ?? 'Phụ lục I';
  const budget = nameOf(tables.find(isBudgetTable)) ?? 'Phụ lục II';
  const duties = carryingOut[0]?.mark ?? 'IV';
  const usual = tasks === 'Phụ lục I' && budget === 'Phụ lục II' && duties === 'IV';
  return usual ? {} : { annexes: { tasks, budget, duties } };
}

/** Returns the tables of tasks; a plan that has none but of money has its tasks there. */
export function taskTables(tables: readonly ReadTable[]): ReadTable[] {
  const own = tables.filter(isTaskTable);
  return own.length > 0 ? own : tables.filter(isBudgetTable);
}
