import type { TaskYear, TaskYearView } from '../../actions/status/show-task-year.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate, formatMoney, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { questionButton } from '../parts/reading-data.ts';
import { shorten } from '../reports/format-answer.ts';
import { button, inRows, type View } from '../parts/view.ts';

/** How much of a task was done or planned, with the plan's word for what is counted. */
function quantityText(t: Translate, quantity: number | null, unit: string | null): string {
  if (quantity === null) return t('questions:task.quantityBlank', PLAIN);
  if (unit === null) return t('questions:task.quantity', { quantity: formatCount(quantity), ...PLAIN });
  return t('questions:task.quantityUnit', { quantity: formatCount(quantity), unit: unit.toLowerCase(), ...PLAIN });
}

/** Renders how a task stands in one year: state, figures, who leads it, and from where it is known. */
export function viewTaskYear(t: Translate, view: TaskYearView): View {
  const { task, year, state, contradictions, openObstacles, otherYears, mayUpdate } = view;
  const leads = task.units.filter(({ role }) => role === 'lead').map(({ name }) => name);
  const figures = [
    ...figureLines(t, view, task.quantityUnit),
    t('questions:task.lead', { units: leads.join(', ') }),
    openObstacles === 0 ? null : t('questions:task.obstacles', { total: formatCount(openObstacles) }),
  ];
  const parts = [
    t('questions:task.head', {
      code: task.code,
      title: shorten(task.title, 120),
      year,
      state: t(`questions:task.state.${state}`),
    }),
    figures.filter((line) => line !== null).join('\n'),
    contradictions.length === 0
      ? null
      : [t('status:task.contradictions'), ...contradictions.map((line) => `- ${escapeHtml(line)}`)].join('\n'),
    sourceLine(t, view, leads),
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
      ...inRows(years, 4),
    ],
  };
}

function figureLines(t: Translate, { reported, planned, year, events }: TaskYear, unit: string | null): string[] {
  const lines: string[] = [];
  if (reported?.quantity != null)
    lines.push(t('questions:task.done', { quantity: quantityText(t, reported.quantity, unit) }));
  if (reported?.spent != null) lines.push(t('questions:task.spent', { spent: formatMoney(reported.spent) }));
  if (events !== null) {
    const counts = { all: formatCount(events.all), ofLeads: formatCount(events.ofLeads) };
    lines.push(t('questions:task.events', { form: events.form, ...counts, ...PLAIN }));
  }
  if (planned !== null && (planned.quantity !== null || planned.cost !== null)) {
    const cost = planned.cost === null ? '…' : formatNumber(planned.cost);
    lines.push(t('questions:task.planned', { year, quantity: quantityText(t, planned.quantity, unit), cost }));
  }
  return lines;
}

const SOURCES = {
  report: 'questions:task.source',
  update: 'questions:update.source',
  events: 'questions:task.sourceEvents',
} as const;

/** From where it is known, or who has yet to say it. */
function sourceLine(t: Translate, { reported, state }: TaskYearView, leads: readonly string[]): string {
  if (reported !== null)
    return t(SOURCES[reported.from], {
      unit: reported.by,
      at: formatDate(toLocalDate(reported.at)),
    });
  return state === 'not-planned' || state === 'upcoming'
    ? t('questions:task.sourceOnlyPlan')
    : t('questions:task.sourcePlan', { unit: leads.join(', ') });
}
