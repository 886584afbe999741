import type { Cell } from '../consolidation/cell.ts';
import type { ConsolidatedTask } from '../consolidation/consolidate.ts';
import { isHeard, type TaskYearFacts } from './task-state.ts';
import { UPDATE_STATUSES, type UpdateStatus } from './update-status.ts';

/**
 * Returns what each lead of a task says of it in a year, and what they did together. One that need not report is left
 * out, unless it has said something.
 * @returns `silent`: the ids of those that are waited for and have said nothing.
 * @param measures what was consolidated of the task; null where nothing asks about it.
 * @param leadIds of the units that lead it.
 */
export function leadWords(
  measures: ConsolidatedTask['measures'] | null,
  leadIds: readonly number[],
): Pick<TaskYearFacts, 'leads' | 'quantity' | 'everyQuantity'> & { silent: number[] } {
  const { status, quantity } = measures ?? {};
  const statuses = statusesIn(status);
  const begun = begunIn(quantity);
  const waived = status?.coverage.waived ?? [];
  const leads = leadIds
    .map((id) => ({ id, status: statuses.get(id) ?? null, begun: begun.has(id) }))
    .filter((lead) => isHeard(lead) || !waived.includes(lead.id));
  return {
    leads: leads.map((lead) => ({ status: lead.status, begun: lead.begun })),
    silent: leads.filter((lead) => !isHeard(lead)).map(({ id }) => id),
    quantity: quantityOf(quantity),
    everyQuantity: quantity !== undefined && quantity.coverage.given === quantity.coverage.expected,
  };
}

/** Returns the number that a cell comes to; null where it has none, or two contradict each other. */
export function quantityOf(cell: Cell | undefined): number | null {
  return cell?.kind === 'value' && cell.value.kind === 'number' ? cell.value.number : null;
}

function statusesIn(cell: Cell | undefined): Map<number, UpdateStatus> {
  const facts = cell?.kind === 'value' ? cell.facts : [];
  return new Map(
    facts.flatMap(({ unitId, value }) => {
      const status = value.kind === 'option' ? UPDATE_STATUSES.find((one) => one === value.option) : undefined;
      return status === undefined ? [] : [[unitId, status] as const];
    }),
  );
}

/** The units that tell of something done; of two figures that contradict each other each tells of it. */
function begunIn(cell: Cell | undefined): ReadonlySet<number> {
  if (cell === undefined || cell.kind === 'missing') return new Set();
  const facts =
    cell.kind === 'value'
      ? cell.facts
      : cell.conflicts.flatMap(({ candidates }) => candidates.flatMap((candidate) => candidate.facts));
  return new Set(facts.flatMap(({ unitId, value }) => (value.kind === 'number' && value.number > 0 ? [unitId] : [])));
}
