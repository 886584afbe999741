import type { ConsolidatedYears } from '../../actions/consolidation/consolidate-plan.ts';
import type { ConsolidationShown, TaskConsolidated } from '../../actions/consolidation/show-consolidation.ts';
import { taskFigureKey } from '../../domain/consolidation/task-words.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { listConflicts } from '../../domain/consolidation/list-conflicts.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { button, inRows, type View } from '../parts/view.ts';
import { coverageText } from '../parts/figure-text.ts';
import { countedIn, placedLabel } from './beside-text.ts';
import { cellInTable, countedBy, millions, valueOfCell } from './cell-text.ts';
import { waitingText } from './waiting-text.ts';
import { backButton, headText, titleOf } from './navigation.ts';
import { sourcesText } from './money-text.ts';
import { withoutEventsLines } from './without-events-text.ts';

const MEASURES = ['status', 'quantity', 'assigned', 'disbursed'] as const;

/** Renders the tasks, each with the quantity and money of its leads against the plan. */
export function viewTasks(t: Translate, shown: ConsolidationShown): View {
  const { years, tasks } = shown;
  const lines = tasks.map((one) =>
    t('consolidation:task.line', { code: one.task.code, title: titleOf(one.task), what: whatText(t, one, years) }),
  );
  const ways = tasks.map(({ task }) => button(task.code, 'consolidation-task', years.from, years.to, task.id));
  return {
    text: [headText(t, shown), t('consolidation:task.title'), lines.join('\n')].join('\n\n'),
    buttons: [...inRows(ways, 4), [backButton(t, years)]],
  };
}

function whatText(t: Translate, { planned, reported, noWork }: TaskConsolidated, years: ConsolidatedYears): string {
  if (noWork) return t('consolidation:task.noWork');
  const { quantity, disbursed } = reported.measures;
  const rule = reported.ruleOf.quantity;
  const conflicts = listConflicts({ figures: [], tasks: [reported], ofYears: [] }).length;
  const differing = conflicts === 0 ? [] : [t('consolidation:cell.contradiction', { total: formatCount(conflicts) })];
  const done =
    quantity?.kind !== 'value' || quantity.value.kind !== 'number'
      ? quantity === undefined || rule === undefined
        ? t('consolidation:cell.missing')
        : quantity.kind === 'contradiction'
          ? null
          : valueOfCell(t, rule, quantity)
      : planned.quantity === null
        ? t('consolidation:task.quantityOnly', {
            reported: formatNumber(quantity.value.number),
            unit: rule?.measure ?? '',
            ...PLAIN,
          })
        : t('consolidation:task.quantity', {
            reported: formatNumber(quantity.value.number),
            planned: formatNumber(planned.quantity),
            unit: rule?.measure ?? '',
            ...PLAIN,
          });
  const money =
    disbursed?.kind === 'value' && disbursed.value.kind === 'money'
      ? [
          planned.cost === null
            ? t('consolidation:task.spentOnly', { spent: millions(disbursed.value.total) })
            : t('consolidation:task.spent', {
                spent: millions(disbursed.value.total),
                planned: formatNumber(planned.cost),
              }),
        ]
      : [];
  const rests =
    quantity === undefined || rule === undefined || quantity.coverage.expected === 0
      ? []
      : [coverageText(t, quantity, countedBy(rule, years))];
  return [...(done === null ? [] : [done]), ...differing, ...money, ...rests].join('; ');
}

/** Renders one task: each of its figures, what stands beside it, and the ways to the sources. Null for one of no such id. */
export function viewTask(t: Translate, shown: ConsolidationShown, taskId: number): View | null {
  const one = shown.tasks.find(({ task }) => task.id === taskId);
  if (one === undefined) return null;
  const { years } = shown;
  const { task, planned, reported, noWork } = one;
  const source = (label: string, key: string, part: 'own' | 'beside') => [
    button(
      t('consolidation:button.source', { label }),
      'consolidation-source',
      years.from,
      years.to,
      keyNumber(key),
      part,
      0,
    ),
  ];
  const own = MEASURES.flatMap((measure) => {
    const cell = reported.measures[measure];
    const rule = reported.ruleOf[measure];
    if (cell === undefined || rule === undefined || (noWork && cell.kind === 'missing')) return [];
    const label = t(`consolidation:task.measure.${measure}`);
    const line = t('consolidation:task.figure', { label, value: cellInTable(t, rule, cell, countedBy(rule, years)) });
    const bySource = cell.kind === 'value' && cell.value.kind === 'money' ? sourcesText(t, rule, cell.value) : null;
    return [
      {
        lines: [line, ...(bySource === null ? [] : [t('consolidation:task.sources', { sources: bySource })])],
        way: cell.kind === 'missing' ? [] : [source(label, taskFigureKey(task.code, measure), 'own')],
      },
    ];
  });
  const beside = one.beside.map(({ rule, cell, place }) =>
    t('consolidation:task.figure', {
      label: placedLabel(t, rule, place),
      value: cellInTable(t, rule, cell, countedIn(rule, place, years)),
    }),
  );
  const quantity =
    planned.quantity === null
      ? t('consolidation:task.quantityBlank')
      : t('consolidation:task.plannedQuantity', {
          quantity: formatNumber(planned.quantity),
          unit: reported.ruleOf.quantity?.measure ?? '',
          ...PLAIN,
        });
  const cost =
    planned.cost === null
      ? t('consolidation:task.costBlank')
      : t('consolidation:cell.money', { amount: formatNumber(planned.cost) });
  return {
    text: [
      headText(t, shown),
      [
        t('consolidation:task.head', { code: task.code, title: titleOf(task) }),
        t('consolidation:task.planned', { quantity, cost }),
        ...(noWork ? [t('consolidation:task.noWorkLine')] : []),
        ...(own.length === 0 && !noWork ? [t('consolidation:task.nothing')] : own.flatMap(({ lines }) => lines)),
        ...withoutEventsLines(
          t,
          shown.withoutEvents.filter((one) => one.task === task.code),
          shown.names,
        ).map(escapeHtml),
      ].join('\n'),
      ...(beside.length === 0 ? [] : [[t('consolidation:task.beside'), ...beside].join('\n')]),
      ...waitingOfTask(t, shown, task.code),
    ].join('\n\n'),
    buttons: [
      ...own.flatMap(({ way }) => way),
      ...one.beside.map(({ rule, place }) =>
        source(placedLabel(t, rule, place), rule.key, place === 'figure' ? 'own' : 'beside'),
      ),
      [
        button(t('consolidation:button.tasks'), 'consolidation-part', years.from, years.to, 'tasks', 0),
        backButton(t, years),
      ],
    ],
  };
}

/** Says what waits of a task and counts nowhere yet: nothing where there is none. */
function waitingOfTask(t: Translate, { waitingOfTasks, names }: ConsolidationShown, code: string): string[] {
  const lines = waitingOfTasks
    .filter(({ rule: { task } }) => task?.code === code)
    .map(({ rule, value, place }) => {
      const label =
        place === 'task'
          ? t(`consolidation:task.measure.${rule.task?.measures ?? 'status'}`)
          : placedLabel(t, rule, place);
      const said = waitingText(t, rule, value, names.get(value.unitId) ?? '');
      return t('consolidation:task.figure', { label, value: said });
    });
  return lines.length === 0 ? [] : [[t('consolidation:waiting.title'), ...lines].join('\n')];
}
