import type { Chart } from '../../actions/pictures/draw-picture.ts';
import type { TargetFigure, TargetView } from '../../actions/status/show-targets.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { cellText, coverageText } from '../parts/figure-text.ts';
import { pageOf } from '../parts/paged.ts';
import { partText } from './pages.ts';
import { boundText } from './target-bounds.ts';

/** So many targets stand in one picture. */
const ITEMS = 6;

/** Returns targets beside what approved reports say of them as a chart. */
export function targetsChart(
  t: Translate,
  targets: readonly TargetView[],
  asked: number,
  now: Date,
): { chart: Chart; page: number; pages: number } {
  const part = pageOf(targets, asked, ITEMS);
  const { items: shown, at: page, pages } = part;
  const items = shown.map(itemOf);
  const known = targets.filter(isKnown).length;
  const notes = [
    ...(shown.some(({ target: { minimum, maximum } }) => minimum < maximum) ? (['range-note'] as const) : []),
    ...(shown.every(isKnown) ? [] : (['empty-note'] as const)),
  ];
  return {
    page,
    pages,
    chart: {
      kind: 'bars',
      title: t('pictures:targets.title', { year: targets[0]?.target.year ?? '', ...PLAIN }),
      summary: t('pictures:targets.summary', {
        known: formatCount(known),
        total: formatCount(targets.length),
        ...PLAIN,
      }),
      page: partText(t, part),
      items,
      notes: notes.map((note) => t(`pictures:targets.${note}`, PLAIN)),
      source: t('pictures:targets.source', { at: formatDate(toLocalDate(now)), ...PLAIN }),
    },
  };

  function itemOf(view: TargetView) {
    const { target, figures } = view;
    const { indicator, minimum, maximum, unit } = target;
    const values = { minimum: formatNumber(minimum), maximum: formatNumber(maximum), unit, ...PLAIN };
    const value = t(minimum === maximum ? 'pictures:targets.single' : 'pictures:targets.range', values);
    const bounds = figures.flatMap((figure) => figure.bounds.map((bound) => boundText(t, bound)));
    return {
      label: indicator,
      note: bounds.length === 0 ? null : t('questions:targets.bounds', { bounds: bounds.join('; '), ...PLAIN }),
      // Shares are drawn on a whole of a hundred, everything else on the larger of both values.
      maximum: Math.max(unit.trim() === '%' ? 100 : 0, maximum, ...figures.map((figure) => valueOf(figure) ?? 0)),
      bars: [
        {
          role: 'plan' as const,
          value: minimum,
          ...(maximum > minimum ? { to: maximum } : {}),
          text: t('pictures:targets.plan', { value, ...PLAIN }),
        },
        ...(figures.length === 0
          ? [{ role: 'fact' as const, value: null, text: t('questions:targets.unmeasured', PLAIN) }]
          : figures.map((figure) => ({
              role: 'fact' as const,
              value: valueOf(figure),
              text: factText(figure, view),
            }))),
      ],
    };
  }

  function factText({ cell, rule }: TargetFigure, { year, names }: TargetView): string {
    if (cell.kind === 'value' && cell.value.kind === 'bands') {
      const median = formatNumber(cell.value.median);
      const coverage = coverageText(t, cell, 'reports');
      return t('pictures:targets.median', { label: rule.label, median, coverage, year, ...PLAIN });
    }
    const value = cellText(t, cell, {
      unit: null,
      addition: rule.addition,
      counted: rule.event === null ? 'units' : 'reports',
      names,
    });
    return cell.kind === 'missing'
      ? t('pictures:targets.unknown', { value, ...PLAIN })
      : t('pictures:targets.fact', { value, year, ...PLAIN });
  }
}

/** What is drawn of a figure: a share in per cent, or the median; null where there is none. */
function valueOf({ cell }: TargetFigure): number | null {
  if (cell.kind !== 'value') return null;
  const { value } = cell;
  if (value.kind === 'bands') return value.median;
  return value.kind === 'share' && value.whole > 0 ? (value.part / value.whole) * 100 : null;
}

/** Whether approved reports say anything of a target. */
function isKnown({ figures }: TargetView): boolean {
  return figures.some((figure) => valueOf(figure) !== null);
}
