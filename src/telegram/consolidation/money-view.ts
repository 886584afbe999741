import type { ConsolidatedMoney, OwnMoney } from '../../actions/consolidation/show-consolidated-money.ts';
import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import { addKnown, addMoney, type MoneyTogether } from '../../domain/consolidation/add-cells.ts';
import type { CellPlace } from '../../domain/consolidation/placed-cell.ts';
import { conflictsOfCell, disputedYears, type Cell } from '../../domain/consolidation/cell.ts';
import { lowerFirst } from '../../domain/text/letter-case.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { countedIn, placedLabel } from './beside-text.ts';
import { cellInTable, millions, withLeftOut } from './cell-text.ts';
import { moneyBySource, sourcesText } from './money-text.ts';
import { backButton, headText, titleOf } from './navigation.ts';

/**
 * Renders the money of the tasks: planned, assigned and disbursed, by task and by source, and what units spent themselves;
 * each number with the way to what it rests on.
 */
export function viewMoney(t: Translate, { shown, own }: ConsolidatedMoney): View {
  const { tasks, years } = shown;
  const lines = tasks.map(({ task, planned, noWork, reported: { measures } }) =>
    t('consolidation:money.line', {
      code: task.code,
      title: titleOf(task),
      planned: planned.cost === null ? '–' : formatNumber(planned.cost),
      assigned: amountText(t, measures.assigned, noWork),
      spent: amountText(t, measures.disbursed, noWork),
    }),
  );
  const together = (measure: 'assigned' | 'disbursed'): MoneyTogether =>
    addMoney(tasks.map(({ reported: { measures } }) => measures[measure]));
  const [assigned, spent] = [together('assigned'), together('disbursed')];
  const sum = ({ total }: MoneyTogether): string =>
    total === null ? t('consolidation:money.unknown') : millions(total);
  const planned = addKnown(tasks.map((task) => task.planned.cost)) ?? 0;
  const sources = moneyBySource(t, shown.tasks, assigned, spent);
  const several = years.from < years.to;
  // Where the leads have no work, no money is waited for.
  const idle = tasks.filter(({ noWork }) => noWork).length;
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
          total: formatCount(tasks.length - idle),
          rest: idle === 0 ? '' : t('consolidation:money.partlyNoWork', { total: formatCount(idle) }),
        }),
        ...leftOutLine(t, shown),
      ].join('\n'),
      [t('consolidation:money.bySource'), ...sources].join('\n'),
      ...(own.length === 0
        ? []
        : [[t('consolidation:money.own'), ...own.map((one) => ownLine(t, one, several))].join('\n')]),
      plannedLines(t, shown).join('\n'),
      t('consolidation:money.hint'),
    ].join('\n\n'),
    buttons: [
      ...inRows(
        tasks.map(({ task }) => button(task.code, 'consolidation-money', years.from, years.to, task.id)),
        4,
      ),
      ...own.map((one) => [ownButton(t, one, several)]),
      [button(t('consolidation:button.budgetReport'), 'budget-report', years.from, years.to)],
      [backButton(t, years)],
    ],
  };
}

/** Says what the sums, also those by source, do not hold: money of a task in a year that two places tell differently. */
function leftOutLine(t: Translate, { tasks, names, years: { from, to } }: ConsolidationShown): string[] {
  const cells = tasks.flatMap(({ task, reported: { measures } }) =>
    (['assigned', 'disbursed'] as const).flatMap((measure) => {
      const cell = measures[measure];
      const conflicts = cell === undefined ? [] : conflictsOfCell(cell);
      if (cell === undefined || conflicts.length === 0) return [];
      const ids = [...new Set(conflicts.map(({ unitId }) => unitId))];
      const named = lowerFirst(t(`consolidation:task.measure.${measure}`, PLAIN));
      const years = disputedYears(cell).join(', ');
      return [
        t('consolidation:money.leftOutCell', {
          code: task.code,
          measure: from === to ? named : t('consolidation:money.leftOutYears', { measure: named, years, ...PLAIN }),
          units: ids.map((id) => names.get(id) ?? '').join(', '),
          ...PLAIN,
        }),
      ];
    }),
  );
  return cells.length === 0 ? [] : [t('consolidation:money.leftOut', { cells: cells.join('; ') })];
}

/** Says what units spent themselves, by source. */
export function ownLine(t: Translate, own: OwnMoney, several: boolean): string {
  const {
    figure: { rule, cell },
    year,
    task,
  } = own;
  const bySource = cell.kind === 'value' && cell.value.kind === 'money' ? sourcesText(t, rule, cell.value) : null;
  const line = t('consolidation:money.ownLine', {
    task: task === null ? '' : t('consolidation:money.besideTask', { code: task }),
    label: ownLabel(t, own, several),
    value: cellInTable(t, rule, cell, countedIn(rule, placeOf(own), { from: year, to: year })),
  });
  return bySource === null ? line : `${line} ${t('consolidation:task.sources', { sources: bySource })}`;
}

/** Returns the way to what money rests on that units spent themselves. */
export function ownButton(t: Translate, own: OwnMoney, several: boolean): Button {
  const {
    figure: { rule },
    year,
    part,
  } = own;
  const label = ownLabel(t, own, several);
  return button(
    t('consolidation:button.source', { label }),
    'consolidation-source',
    year,
    year,
    keyNumber(rule.key),
    part,
    0,
  );
}

function ownLabel(t: Translate, own: OwnMoney, several: boolean): string {
  const label = placedLabel(t, own.figure.rule, placeOf(own));
  return several ? t('consolidation:money.ofYear', { label, year: String(own.year), ...PLAIN }) : label;
}

function placeOf({ task, part }: OwnMoney): CellPlace {
  if (task !== null) return 'beside';
  return part === 'own' ? 'figure' : 'apart';
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

/** Says an amount in triệu đồng, or why there is none. */
function amountText(t: Translate, cell: Cell | undefined, noWork: boolean): string {
  if (cell === undefined || cell.kind === 'missing')
    return t(noWork ? 'consolidation:money.noWork' : 'consolidation:money.unknown');
  if (cell.kind === 'contradiction') {
    return t('consolidation:cell.contradiction', { total: formatCount(cell.conflicts.length) });
  }
  if (cell.value.kind !== 'money') return t('consolidation:money.unknown');
  return withLeftOut(t, millions(cell.value.total), cell);
}
