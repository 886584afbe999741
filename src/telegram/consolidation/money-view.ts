import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import { addKnown, addMoney, type MoneyTogether } from '../../domain/consolidation/add-cells.ts';
import type { Cell } from '../../domain/consolidation/cell.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { View } from '../parts/view.ts';
import { millions } from './cell-text.ts';
import { sourceLines } from './money-text.ts';
import { backButton, headText, titleOf } from './navigation.ts';

/** Renders the money of the tasks: planned, assigned and disbursed, each by itself, then what was disbursed by source. */
export function viewMoney(t: Translate, shown: ConsolidationShown): View {
  const { tasks, years } = shown;
  const lines = tasks.map(({ task, planned, reported: { measures } }) =>
    t('consolidation:money.line', {
      code: task.code,
      title: titleOf(task),
      planned: planned.cost === null ? '–' : formatNumber(planned.cost),
      assigned: amountText(t, measures.assigned),
      spent: amountText(t, measures.disbursed),
    }),
  );
  const together = (measure: 'assigned' | 'disbursed'): MoneyTogether =>
    addMoney(tasks.map(({ reported: { measures } }) => measures[measure]));
  const [assigned, spent] = [together('assigned'), together('disbursed')];
  const sum = ({ total }: MoneyTogether): string =>
    total === null ? t('consolidation:money.unknown') : millions(total);
  const planned = addKnown(tasks.map((task) => task.planned.cost)) ?? 0;
  const named = tasks.flatMap(({ reported: { ruleOf } }) =>
    ruleOf.disbursed?.addition.how === 'sum-by-source' ? ruleOf.disbursed.addition.sources : [],
  );
  const sources = sourceLines(t, named, spent.bySource);
  const total = formatCount(tasks.length);
  return {
    text: [
      headText(t, shown),
      t('consolidation:money.title'),
      lines.join('\n'),
      [
        t('consolidation:money.total', {
          planned: formatNumber(planned),
          assigned: sum(assigned),
          spent: sum(spent),
        }),
        t('consolidation:money.partly', {
          assigned: formatCount(assigned.known),
          spent: formatCount(spent.known),
          total,
        }),
      ].join('\n'),
      plannedLines(t, shown).join('\n'),
      ...(sources.length === 0 ? [] : [[t('consolidation:money.bySource'), ...sources].join('\n')]),
    ].join('\n\n'),
    buttons: [[backButton(t, years)]],
  };
}

/** The money of the whole plan, with what in its document does not agree; it divides it by source for all years together. */
function plannedLines(t: Translate, { budget }: ConsolidationShown): string[] {
  const { byYear, total, byGroups, difference, differing, central, counterpart, local, undivided } = budget;
  const groups = {
    byGroups: formatNumber(byGroups),
    difference: formatNumber(difference),
    groups: differing.join(', '),
  };
  return [
    t('consolidation:money.plan.title'),
    t('consolidation:money.plan.years', {
      years: byYear
        .map(({ year, cost }) => t('consolidation:money.plan.year', { year: String(year), cost: formatNumber(cost) }))
        .join('; '),
      total: formatNumber(total),
    }),
    t(differing.length === 0 ? 'consolidation:money.plan.groups' : 'consolidation:money.plan.differing', groups),
    t('consolidation:money.plan.sources', {
      central: formatNumber(central),
      counterpart: formatNumber(counterpart),
      stated: formatNumber(local.stated),
      derived: formatNumber(local.derived),
      undivided: formatNumber(undivided),
    }),
  ];
}

function amountText(t: Translate, cell: Cell | undefined): string {
  if (cell === undefined || cell.kind === 'missing') return t('consolidation:money.unknown');
  if (cell.kind === 'contradiction') {
    return t('consolidation:cell.contradiction', { total: formatCount(cell.conflicts.length) });
  }
  return cell.value.kind === 'money' ? millions(cell.value.total) : t('consolidation:money.unknown');
}
