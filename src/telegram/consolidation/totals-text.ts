import { withWork } from '../../actions/consolidation/place-tasks.ts';
import type { TaskConsolidated } from '../../actions/consolidation/show-consolidation.ts';
import { addKnown, addMoney } from '../../domain/consolidation/add-cells.ts';
import { disputedYears } from '../../domain/consolidation/cell.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { millions } from './cell-text.ts';

/** Says of how many tasks the leads have figures, and how many are reached. */
export function tasksLine(t: Translate, tasks: readonly TaskConsolidated[]): string {
  const asked = withWork(tasks);
  const known = asked.filter(({ reported }) => reported.measures.quantity?.kind === 'value');
  const planned = tasks.filter((task) => (task.planned.quantity ?? 0) > 0);
  const reached = planned.filter((task) => {
    const cell = task.reported.measures.quantity;
    return cell?.kind === 'value' && cell.value.kind === 'number' && cell.value.number >= (task.planned.quantity ?? 0);
  });
  const line = t('consolidation:overview.tasks', {
    known: formatCount(known.length),
    total: formatCount(asked.length),
    reached: formatCount(reached.length),
    planned: formatCount(planned.length),
  });
  const without = tasks.length - asked.length;
  return without === 0 ? line : `${line} ${t('consolidation:overview.noWork', { total: formatCount(without) })}`;
}

/** Says what was disbursed of what is planned, of how many tasks it is known, and which tasks and years are left out. */
export function moneyLine(
  t: Translate,
  tasks: readonly TaskConsolidated[],
  { from, to }: { from: number; to: number },
): string {
  const planned = addKnown(tasks.map((task) => task.planned.cost)) ?? 0;
  const disputed = tasks.flatMap(({ task: { code }, reported: { measures } }) => {
    const years = measures.disbursed === undefined ? [] : disputedYears(measures.disbursed);
    if (years.length === 0) return [];
    return [from === to ? code : t('consolidation:overview.leftOutYears', { code, years: years.join(', ') })];
  });
  const spent = addMoney(tasks.map(({ reported: { measures } }) => measures.disbursed));
  const amount = (value: string): string => t('consolidation:cell.money', { amount: value });
  if (spent.total === null) return t('consolidation:overview.noMoney', { planned: amount(formatNumber(planned)) });
  const line = t('consolidation:overview.money', {
    spent: amount(millions(spent.total)),
    planned: amount(formatNumber(planned)),
    known: formatCount(spent.known),
    total: formatCount(withWork(tasks).length),
  });
  return disputed.length === 0
    ? line
    : `${line} ${t('consolidation:overview.leftOut', { tasks: disputed.join('; ') })}`;
}
