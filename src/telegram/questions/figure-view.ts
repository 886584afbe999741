import type { FigureShown } from '../../actions/status/show-figure.ts';
import type { Cell } from '../../domain/consolidation/cell.ts';
import type { Reading } from '../../domain/questions/reading.ts';
import { formatMoney, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { bareCellText, cellText } from '../parts/figure-text.ts';
import { sourceButton, unitSourcesButton } from '../parts/source-button.ts';
import type { Button, View } from '../parts/view.ts';

type Figure = Extract<FigureShown, { kind: 'figure' }>;

/** So many units are listed. */
const LISTED = 21;
/** So many lead or follow all others. */
const FIRST = 3;

/** Renders that no form asks for the figure any more. */
export function viewNoFigure(t: Translate): View {
  return { text: t('questions:figureAsked.notFound') };
}

/** Renders a figure that units report, with the units where they are asked for. */
export function viewFigure(t: Translate, shown: Figure, { how }: Reading, seesSources: boolean): View {
  const { units, hidden } = shown;
  const parts = [
    headOf(t, shown),
    units === null ? null : listOf(t, shown, how),
    hidden ? t('questions:figureAsked.hidden') : null,
  ];
  return {
    text: parts.filter((part) => part !== null).join('\n\n'),
    buttons: sourceWays(t, seesSources ? [shown] : []),
  };
}

/** The ways to what figures rest on, one where it is the same of several; of what nobody gave there is none. */
function sourceWays(t: Translate, figures: readonly Figure[]): Button[][] {
  const given = figures.filter(({ cell }) => cell.kind !== 'missing');
  const ways = [...new Map(given.map((figure) => [wayOf(figure), figure])).values()];
  return ways.map((figure) => {
    const { rule, year, unitId, names } = figure;
    const unit = unitId === null ? null : (names.units.get(unitId) ?? null);
    const which = unit === null ? 'questions:figureAsked.sourceOfAll' : 'questions:figureAsked.sourceOfUnit';
    const label = ways.length === 1 ? null : t(which, { label: rule.label, unit, year, ...PLAIN });
    return [
      isToldApart(figure)
        ? unitSourcesButton(t, label, year, figure.unitId)
        : sourceButton(t, label, { year, key: rule.key, place: 'figure' }),
    ];
  });
}

/** What a unit said that the figure does not count is among what the unit said. */
function isToldApart(figure: Figure): figure is Figure & { unitId: number } {
  return figure.apart && figure.unitId !== null;
}

function wayOf(figure: Figure): string {
  return `${figure.year} ${isToldApart(figure) ? figure.unitId : figure.rule.key}`;
}

/** Renders figures side by side, with how much two of them differ. */
export function viewFiguresCompared(
  t: Translate,
  figures: readonly [Figure, Figure, ...Figure[]],
  seesSources: boolean,
): View {
  const [one, other, ...more] = figures;
  const sizes = [numberOf(one.cell), numberOf(other.cell)];
  const [from, to] = sizes;
  const isMoney = one.cell.kind === 'value' && one.cell.value.kind === 'money';
  const differ =
    more.length > 0 || from == null || to == null
      ? null
      : t('questions:figureAsked.difference', {
          difference: isMoney ? formatMoney(Math.abs(to - from)) : formatNumber(Math.abs(to - from)),
        });
  return {
    text: [...figures.map((figure) => headOf(t, figure)), differ].filter((part) => part !== null).join('\n'),
    buttons: sourceWays(t, seesSources ? figures : []),
  };
}

/** "Cơ sở đang áp dụng SXSH, Tân Kỳ, năm 2018: 12 cơ sở." */
function headOf(t: Translate, { rule, unitId, year, cell, names }: Figure): string {
  const counted = rule.event === null ? 'units' : 'reports';
  const words = { unit: rule.measure, addition: rule.addition, counted, names } as const;
  const unit = unitId === null ? null : (names.units.get(unitId) ?? null);
  return t(unit === null ? 'questions:figureAsked.all' : 'questions:figureAsked.unit', {
    label: rule.label,
    unit,
    year,
    value: escapeHtml(unit === null ? cellText(t, cell, words) : bareCellText(t, cell, words)),
    ...PLAIN,
  });
}

function listOf(t: Translate, { units, rule, names }: Figure, how: Reading['how']): string {
  const known = units ?? [];
  if (known.length === 0) return t('questions:figureAsked.nobody');
  const shown = known.slice(0, how === 'list' ? LISTED : FIRST);
  const lines = shown.map(({ unitId, cell }) =>
    t('questions:figureAsked.line', {
      unit: names.units.get(unitId) ?? '',
      value: bareCellText(t, cell, { unit: rule.measure, addition: rule.addition, names, counted: 'units' }),
    }),
  );
  const head = how === 'most' ? 'most' : how === 'least' ? 'least' : 'list';
  return [t(`questions:figureAsked.${head}`), ...lines].join('\n');
}

function numberOf(cell: Cell): number | null {
  if (cell.kind !== 'value') return null;
  const { value } = cell;
  if (value.kind === 'number') return value.number;
  if (value.kind === 'money') return value.total;
  return value.kind === 'share' ? value.part : null;
}
