import type { ConsolidationShown, ListCoverage } from '../../actions/consolidation/show-consolidation.ts';
import { addKnown, addMoney } from '../../domain/consolidation/add-cells.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, type Translate } from '../../wording/locales.ts';
import { button, inRows, type View } from '../parts/view.ts';
import { millions } from './cell-text.ts';
import { headText, yearButtons } from './navigation.ts';
import { figureLines } from './targets-view.ts';

/** Renders a consolidation at a glance, with the ways into its parts. */
export function viewConsolidation(t: Translate, shown: ConsolidationShown): View {
  const { years, coverage, targets, conflicts } = shown;
  const { from, to } = years;
  const part = (label: string, of: 'targets' | 'tasks' | 'money' | 'missing' | 'conflicts') =>
    button(label, 'consolidation-part', from, to, of, 0);
  const missing = coverage.reduce((total, list) => total + list.missing.length + list.waiting.length, 0);
  const lines = [
    [
      headText(t, shown),
      ...(from < to ? [t('consolidation:head.newest')] : []),
      ...coverage.map((list) => coverageLine(t, list)),
    ],
    [
      t('consolidation:overview.targets'),
      ...targets.flatMap(({ target, figures }) =>
        figures.length === 0 ? [] : [`<i>${escapeHtml(target.indicator)}</i>`, ...figureLines(t, figures, years)],
      ),
    ],
    [tasksLine(t, shown)],
    [moneyLine(t, shown)],
    ...(conflicts.length > 0
      ? [[t('consolidation:overview.conflicts', { total: formatCount(conflicts.length) })]]
      : []),
  ];
  return {
    text: lines.map((paragraph) => paragraph.join('\n')).join('\n\n'),
    buttons: [
      [part(t('consolidation:button.targets'), 'targets'), part(t('consolidation:button.tasks'), 'tasks')],
      [
        part(t('consolidation:button.money'), 'money'),
        button(t('consolidation:button.units'), 'consolidation-units', from, to, 0),
      ],
      [
        ...(from === to ? [part(t('consolidation:button.missing', { total: formatCount(missing) }), 'missing')] : []),
        part(t('consolidation:button.conflicts', { total: formatCount(conflicts.length) }), 'conflicts'),
      ],
      [
        ...(shown.mayFreeze ? [button(t('consolidation:button.freeze'), 'freeze-ask', from, to)] : []),
        button(t('consolidation:button.frozenList'), 'frozen-list', from, to),
      ],
      [button(t('consolidation:button.file'), 'consolidation-file', from, to)],
      ...(shown.mayEnter ? [[button(t('earlier:button.begin'), 'earlier-years', 0)]] : []),
      ...inRows(yearButtons(t, shown), 2),
    ],
  };
}

function coverageLine(t: Translate, { title, asked, approved, waiting, missing, waived }: ListCoverage): string {
  if (asked === 0) return t('consolidation:coverage.notAsked', { units: title });
  const rest = [
    ...(waiting.length > 0 ? [t('consolidation:coverage.waiting', { total: formatCount(waiting.length) })] : []),
    ...(missing.length > 0 ? [t('consolidation:coverage.missing', { total: formatCount(missing.length) })] : []),
    ...(waived.length > 0 ? [t('consolidation:coverage.waived', { total: formatCount(waived.length) })] : []),
  ];
  const values = {
    approved: formatCount(approved),
    asked: formatCount(asked),
    units: title,
    rest: rest.join(''),
  };
  return t('consolidation:coverage.line', values);
}

function tasksLine(t: Translate, { tasks }: ConsolidationShown): string {
  const known = tasks.filter(({ reported }) => reported.measures.quantity?.kind === 'value');
  const planned = tasks.filter((task) => (task.planned.quantity ?? 0) > 0);
  const reached = planned.filter((task) => {
    const cell = task.reported.measures.quantity;
    return cell?.kind === 'value' && cell.value.kind === 'number' && cell.value.number >= (task.planned.quantity ?? 0);
  });
  return t('consolidation:overview.tasks', {
    known: formatCount(known.length),
    total: formatCount(tasks.length),
    reached: formatCount(reached.length),
    planned: formatCount(planned.length),
  });
}

function moneyLine(t: Translate, { tasks }: ConsolidationShown): string {
  const planned = addKnown(tasks.map((task) => task.planned.cost)) ?? 0;
  const spent = addMoney(tasks.map(({ reported: { measures } }) => measures.disbursed));
  const amount = (value: string): string => t('consolidation:cell.money', { amount: value });
  if (spent.total === null) return t('consolidation:overview.noMoney', { planned: amount(formatNumber(planned)) });
  return t('consolidation:overview.money', {
    spent: amount(millions(spent.total)),
    planned: amount(formatNumber(planned)),
    known: formatCount(spent.known),
    total: formatCount(tasks.length),
  });
}
