import type { TaskYear, TaskYearView } from '../../actions/status/show-task-year.ts';
import type { Cell } from '../../domain/consolidation/cell.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { BUDGET_SOURCES, budgetSourceOf, type BudgetSource } from '../../domain/status/money-by-source.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { cellText } from '../parts/figure-text.ts';
import { quantityText } from '../parts/value-text.ts';
import { questionButton } from '../parts/reading-data.ts';
import { shorten } from '../parts/shortened-text.ts';
import { sourceButton, taskSourceButton } from '../parts/source-button.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { sourceLines } from './task-sources-view.ts';

/** What is said of a task by its leads, as far as the answer tells it. */
const MEASURES = ['status', 'quantity', 'disbursed'] as const;

/** Renders how a task stands in one year: state, figures, who leads it, and from where it is known. */
export function viewTaskYear(t: Translate, view: TaskYearView, seesSources: boolean): View {
  const { task, year, contradictions, openObstacles, otherYears, mayUpdate } = view;
  const leads = task.units.filter(({ role }) => role === 'lead').map(({ name }) => name);
  const figures = [
    ...figureLines(t, view),
    ...view.withoutWork.map(({ unitId, told, eventForm }) =>
      t('questions:task.noWorkTold', {
        unit: view.names.units.get(unitId) ?? '',
        told: formatCount(told),
        form: eventForm,
      }),
    ),
    t('questions:task.lead', { units: leads.join(', ') }),
    openObstacles === 0 ? null : t('questions:task.obstacles', { total: formatCount(openObstacles) }),
  ];
  const parts = [
    t('questions:task.head', {
      code: task.code,
      title: shorten(task.title, 120),
      year,
      state: stateText(t, view),
    }),
    figures.filter((line) => line !== null).join('\n'),
    besideText(t, view),
    contradictions.length === 0
      ? null
      : [t('status:task.contradictions'), ...contradictions.map((line) => `- ${escapeHtml(line)}`)].join('\n'),
    sourceLines(t, view),
  ];
  const years = otherYears
    .slice(0, 8)
    .map((other) => questionButton(String(other), { kind: 'task', task: task.id, year: other }));
  return {
    text: parts.filter((part) => part !== null).join('\n\n'),
    buttons: [
      [
        button(t('questions:task.details'), 'task-open', task.id),
        questionButton(t('questions:task.money'), { kind: 'budget', task: task.id }),
        ...(openObstacles === 0
          ? []
          : [questionButton(t('questions:task.obstaclesButton'), { kind: 'obstacles', task: task.id })]),
      ],
      ...(mayUpdate ? [[button(t('questions:update.button'), 'task-update', task.id, year)]] : []),
      ...(seesSources ? sourceWays(t, view) : []),
      ...inRows(years, 4),
    ],
  };
}

/** The ways to what the figures of a task rest on, and what stands beside them; of what nobody gave there is none. */
function sourceWays(t: Translate, { task: { code }, year, measures, beside }: TaskYearView): Button[][] {
  const own = MEASURES.filter((measure) => (measures[measure]?.kind ?? 'missing') !== 'missing').map((measure) =>
    taskSourceButton(t, t(`consolidation:task.measure.${measure}`), { year, code, measure }),
  );
  const others = beside
    .filter(({ cell }) => cell.kind !== 'missing')
    .map(({ rule: { key, label }, place }) => sourceButton(t, label, { year, key, place }));
  return [...own, ...others].map((way) => [way]);
}

/** Says how a task stands; of how many leads something is known where it is not of all. */
export function stateText(t: Translate, { state, heard }: Pick<TaskYear, 'state' | 'heard'>): string {
  return t(`questions:task.state.${state}`, {
    given: formatNumber(heard.given),
    expected: formatNumber(heard.expected),
  });
}

function figureLines(t: Translate, view: TaskYearView): string[] {
  const { measures, planned, year, state, names, task } = view;
  const unit = task.quantityUnit;
  const words = { unit, counted: 'leads', names } as const;
  const told = (cell: Cell | undefined): cell is Cell =>
    cell !== undefined &&
    (cell.kind !== 'missing' || (cell.coverage.expected > 0 && state !== 'not-planned' && state !== 'upcoming'));
  const lines: string[] = [];
  if (told(measures.quantity))
    lines.push(t('questions:task.done', { quantity: cellText(t, measures.quantity, words) }));
  if (told(measures.disbursed)) lines.push(...moneyLines(t, measures.disbursed, words));
  if (planned !== null && (planned.quantity !== null || planned.cost !== null)) {
    const cost = planned.cost === null ? '…' : formatNumber(planned.cost);
    const quantity =
      planned.quantity === null ? t('questions:task.quantityBlank', PLAIN) : quantityText(t, planned.quantity, unit);
    lines.push(t('questions:task.planned', { year, quantity, cost }));
  }
  return lines;
}

/** What the leads spent, and by which sources where they named several. */
function moneyLines(t: Translate, cell: Cell, words: Parameters<typeof cellText>[2]): string[] {
  const spent = t('questions:task.spent', { spent: cellText(t, cell, words) });
  if (cell.kind !== 'value' || cell.value.kind !== 'money') return [spent];
  const amounts = new Map<BudgetSource, number>();
  for (const [key, amount] of Object.entries(cell.value.bySource))
    amounts.set(budgetSourceOf(key), (amounts.get(budgetSourceOf(key)) ?? 0) + amount);
  if (amounts.size < 2) return [spent];
  const sources = BUDGET_SOURCES.filter((source) => amounts.has(source)).map((source) =>
    t('questions:task.sourceAmount', {
      source: t(`pictures:budget.source.${source}`, PLAIN),
      amount: formatNumber((amounts.get(source) ?? 0) / MILLION),
      ...PLAIN,
    }),
  );
  return [spent, t('questions:task.sources', { sources: sources.join('; ') })];
}

/** What others report beside the figures of a task; null where they report nothing. */
function besideText(t: Translate, { beside, names }: TaskYearView): string | null {
  if (beside.length === 0) return null;
  const lines = beside.map(({ rule, cell, place }) =>
    t('questions:task.besideLine', {
      label: place === 'apart' ? t('questions:task.besideApart', { label: rule.label, ...PLAIN }) : rule.label,
      value: cellText(t, cell, besideWords(rule, names)),
    }),
  );
  return [t('questions:task.beside'), ...lines].join('\n');
}

function besideWords({ event, measure, addition }: FigureRule, names: TaskYearView['names']) {
  return { unit: measure, addition, counted: event === null ? 'units' : 'reports', names } as const;
}
