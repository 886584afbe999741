import type { BudgetView } from '../../actions/status/show-budget.ts';
import type { Reading } from '../../domain/questions/reading.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate, formatMoney, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, type Translate } from '../../wording/locales.ts';
import { questionButton, type PlanCodes } from '../parts/reading-data.ts';
import { cellText, conflictsText } from '../parts/figure-text.ts';
import { shorten } from '../parts/shortened-text.ts';
import { newestOf } from './task-sources-view.ts';
import { chartButton } from '../pictures/picture.ts';
import { sourceButton, taskSourceButton, unitSourcesButton } from '../parts/source-button.ts';
import { inRows, type Button, type View } from '../parts/view.ts';

/** So many lines of a sum are shown. */
const LINES = 15;

/** Renders money, planned or spent, each number with its place in the plan or the report it is from. */
export function viewBudget(
  t: Translate,
  title: string,
  view: BudgetView,
  reading: Reading,
  { codes, seesSources }: { codes: PlanCodes; seesSources: boolean },
): View {
  const { money, ...rest } = reading;
  const turned: Reading = money === undefined ? { ...rest, money: 'spent' } : rest;
  const turn = questionButton(
    t(money !== undefined ? 'questions:budget.plannedButton' : 'questions:budget.spentButton'),
    turned,
    codes,
  );
  const withTurn: Button[][] =
    reading.source === undefined && reading.unit === undefined ? [[turn, chartButton(t, 'budget')]] : [];
  switch (view.kind) {
    case 'planned':
      return { text: plannedText(t, title, view, reading), buttons: withTurn };
    case 'spent':
      return { text: spentText(t, view), buttons: [...(seesSources ? spentSources(t, view) : []), ...withTurn] };
    case 'unit':
      return { text: unitText(t, view), buttons: seesSources ? unitSources(t, view, reading) : [] };
    case 'hidden':
      return { text: t('questions:budget.hidden', { unit: view.unit }) };
    case 'not-found':
      return { text: t('status:unit.notFound') };
  }
}

/** Writes what is planned to be spent, and where the plan contradicts itself. */
function plannedText(
  t: Translate,
  title: string,
  { rows, total, declared, contradictions }: Extract<BudgetView, { kind: 'planned' }>,
  { year, source }: Reading,
): string {
  if (rows.length === 0) return t('questions:budget.none', { title });
  const known = rows.some(({ amount }) => amount !== null);
  const head =
    declared !== null
      ? t('questions:budget.headDeclared', { title, declared: formatNumber(declared) })
      : known
        ? t('questions:budget.head', { title, total: formatNumber(total) })
        : `<b>${escapeHtml(title)}</b>`;
  const lines = rows
    .slice(0, LINES)
    .map(({ code, title: task, amount }) =>
      amount === null
        ? t('questions:budget.lineUnknown', { code, title: shorten(task, 50) })
        : t('questions:budget.line', { code, title: shorten(task, 50), amount: formatNumber(amount) }),
    );
  const parts = [
    declared !== null && declared !== total
      ? `${head} ${t('questions:budget.counted', { total: formatNumber(total) })}`
      : head,
    rows.length > 1 || !known ? lines.join('\n') : null,
    source !== undefined && year !== undefined ? t('questions:budget.noYearSource') : null,
    contradictions.length === 0
      ? null
      : [t('status:task.contradictions'), ...contradictions.map((line) => `- ${escapeHtml(line)}`)].join('\n'),
    t('questions:budget.sourcePlan'),
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}

/** Writes what was spent in a year, as the agencies said it, and beside it what units spent on what they do themselves. */
function spentText(t: Translate, view: Extract<BudgetView, { kind: 'spent' }>): string {
  const { money, year, rows, unknown, beside, names } = view;
  const lines = rows.slice(0, LINES).map(({ code, title, cell, planned }) =>
    t(`questions:budget.${money}Line`, {
      code,
      title: shorten(title, 40),
      spent: cellText(t, cell, { unit: null, counted: 'leads', names }),
      planned: planned === null ? '…' : formatNumber(planned),
    }),
  );
  const words = { unit: null, counted: 'units', names } as const;
  const parts = [
    t(`questions:budget.${money}`, { year }),
    lines.length === 0 ? t('questions:budget.spentNone') : lines.join('\n'),
    lines.length > 0 && unknown > 0 ? t('questions:budget.spentUnknown', { total: formatCount(unknown) }) : null,
    ...beside.flatMap(({ cell, apart }) => [
      t('questions:budget.spentUnits', { spent: cellText(t, cell, words) }),
      apart === null ? null : t('questions:budget.spentApart', { spent: cellText(t, apart, words) }),
    ]),
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}

/** The ways to what the money of each task rests on, and of what units do themselves. */
function spentSources(t: Translate, { money, year, rows, beside }: Extract<BudgetView, { kind: 'spent' }>): Button[][] {
  const measure = money === 'assigned' ? 'assigned' : 'disbursed';
  const ofTasks = rows.slice(0, LINES).map(({ code }) => taskSourceButton(t, code, { year, code, measure }));
  const others = beside
    .filter(({ cell }) => cell.kind !== 'missing')
    .map(({ rule: { key, label } }) => [sourceButton(t, label, { year, key, place: 'figure' })]);
  return [...inRows(ofTasks, 2), ...others];
}

function unitSources(t: Translate, { years }: Extract<BudgetView, { kind: 'unit' }>, { unit }: Reading): Button[][] {
  if (unit === undefined) return [];
  const asked = [...new Set(years.map(({ year }) => year))];
  return inRows(
    asked.map((year) => unitSourcesButton(t, asked.length === 1 ? null : String(year), year, unit)),
    3,
  );
}

function unitText(t: Translate, { unit, years, names }: Extract<BudgetView, { kind: 'unit' }>): string {
  if (years.length === 0) return t('questions:budget.unitNone', { unit });
  const lines = years.map(({ year, cell }) =>
    cell.kind === 'value' && cell.value.kind === 'money'
      ? t('questions:budget.unitLine', {
          year,
          total: formatMoney(cell.value.total),
          at: formatDate(toLocalDate(newestOf(cell.facts))),
        })
      : t('questions:budget.unitDiffers', {
          year,
          total: conflictsText(t, cell.kind === 'contradiction' ? cell.conflicts : [], { unit: null, names }),
        }),
  );
  return [t('questions:budget.unit', { unit }), ...lines].join('\n');
}
