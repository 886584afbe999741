import type { ConsolidatedMoney } from '../../actions/consolidation/show-consolidated-money.ts';
import type { ConsolidatedTask } from '../../domain/consolidation/consolidate.ts';
import { hasNoWork } from '../../domain/consolidation/no-work.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { taskFigureKey } from '../../domain/consolidation/task-words.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { cellInTable } from './cell-text.ts';
import { ownButton, ownLine } from './money-view.ts';
import { plannedSourcesText, sourcesText } from './money-text.ts';
import { backButton, headText, titleOf } from './navigation.ts';

const MEASURES = ['assigned', 'disbursed'] as const;

/** Renders the money of one task, year by year and by source, each number with the way to what it rests on. */
export function viewTaskMoney(t: Translate, { shown, years, own }: ConsolidatedMoney, taskId: number): View {
  const found = shown.tasks.find(({ task }) => task.id === taskId);
  if (found === undefined) return { text: t('consolidation:notFound') };
  const { task } = found;
  const several = years.length > 1;
  const beside = own.filter((one) => one.task === task.code);
  const ofYears = years
    .filter(({ year }) => year >= task.fromYear && year <= task.toYear)
    .map(({ year, tasks }) => ({ year, reported: tasks.find(({ code }) => code === task.code) }));
  const paragraphs = ofYears.map(({ year, reported }) => {
    const cost = task.milestones.find((one) => one.year === year)?.cost ?? null;
    return [
      t('consolidation:money.taskYear', {
        year: String(year),
        planned:
          cost === null
            ? t('consolidation:task.costBlank')
            : t('consolidation:cell.money', { amount: formatNumber(cost) }),
      }),
      ...MEASURES.flatMap((measure) => measureLines(t, reported, measure)),
    ].join('\n');
  });
  return {
    text: [
      headText(t, shown),
      [
        t('consolidation:task.head', { code: task.code, title: titleOf(task) }),
        t('consolidation:money.plannedSources', { sources: plannedSourcesText(t, task) }),
      ].join('\n'),
      ...paragraphs,
      ...(beside.length === 0
        ? []
        : [[t('consolidation:money.own'), ...beside.map((one) => ownLine(t, one, several))].join('\n')]),
    ].join('\n\n'),
    buttons: [
      ...ofYears.flatMap(({ year, reported }) => sourceButtons(t, task.code, year, reported, several)),
      ...beside.map((one) => [ownButton(t, one, several)]),
      [
        button(t('consolidation:button.money'), 'consolidation-part', shown.years.from, shown.years.to, 'money', 0),
        backButton(t, shown.years),
      ],
    ],
  };
}

function measureLines(
  t: Translate,
  reported: ConsolidatedTask | undefined,
  measure: (typeof MEASURES)[number],
): string[] {
  const label = t(`consolidation:task.measure.${measure}`);
  const [cell, rule] = [reported?.measures[measure], reported?.ruleOf[measure]];
  if (cell === undefined || rule === undefined)
    return [t('consolidation:task.figure', { label, value: t('consolidation:cell.missing') })];
  if (cell.kind === 'missing' && reported !== undefined && hasNoWork(reported.measures))
    return [t('consolidation:task.figure', { label, value: t('consolidation:money.noWork') })];
  const bySource = cell.kind === 'value' && cell.value.kind === 'money' ? sourcesText(t, rule, cell.value) : null;
  return [
    t('consolidation:task.figure', { label, value: cellInTable(t, rule, cell, 'leads') }),
    ...(bySource === null ? [] : [t('consolidation:task.sources', { sources: bySource })]),
  ];
}

function sourceButtons(
  t: Translate,
  code: string,
  year: number,
  reported: ConsolidatedTask | undefined,
  several: boolean,
): Button[][] {
  const idle = reported !== undefined && hasNoWork(reported.measures);
  // Where the leads have no work, that is what they said of how far the task is.
  return [...MEASURES, ...(idle ? (['status'] as const) : [])].flatMap((measure) => {
    const kind = reported?.measures[measure]?.kind ?? 'missing';
    if (kind === 'missing') return [];
    const measured = t(`consolidation:task.measure.${measure}`);
    const label = several ? t('consolidation:money.ofYear', { label: measured, year: String(year) }) : measured;
    const number = keyNumber(taskFigureKey(code, measure));
    return [
      [button(t('consolidation:button.source', { label }), 'consolidation-source', year, year, number, 'own', 0)],
    ];
  });
}
