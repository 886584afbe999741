import type { Chart } from '../../actions/pictures/draw-picture.ts';
import type { Bands, TargetBands } from '../../domain/status/bands.ts';
import type { TargetView } from '../../actions/status/show-targets.ts';
import { formatCount, formatDateTime, formatNumber, formatPercent } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { pageOf } from '../parts/paged.ts';
import { partText } from './pages.ts';

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
      source: t('pictures:targets.source', { at: formatDateTime(now), ...PLAIN }),
    },
  };

  function itemOf({ target, reached, bands }: TargetView) {
    const { indicator, minimum, maximum, unit } = target;
    const values = { minimum: formatNumber(minimum), maximum: formatNumber(maximum), unit, ...PLAIN };
    const value = t(minimum === maximum ? 'pictures:targets.single' : 'pictures:targets.range', values);
    const share = reached === null || reached.whole === 0 ? null : (reached.part / reached.whole) * 100;
    const medians = (bands?.figures ?? []).map(({ median }) => median);
    return {
      label: indicator,
      note: null,
      // Shares are drawn on a whole of a hundred, everything else on the larger of both values.
      maximum: Math.max(unit.trim() === '%' ? 100 : 0, maximum, share ?? 0, ...medians),
      bars: [
        {
          role: 'plan' as const,
          value: minimum,
          ...(maximum > minimum ? { to: maximum } : {}),
          text: t('pictures:targets.plan', { value, ...PLAIN }),
        },
        ...(bands === null
          ? [{ role: 'fact' as const, value: share, text: factText(reached) }]
          : bands.figures.map((figure) => ({
              role: 'fact' as const,
              value: figure.median,
              text: medianText(figure, bands),
            }))),
      ],
    };
  }

  function medianText({ label, median }: Bands, { year, reports }: TargetBands): string {
    const values = { label, median: formatNumber(median), year, reports: formatCount(reports) };
    return t('pictures:targets.median', { ...values, ...PLAIN });
  }

  function factText(reached: TargetView['reached']): string {
    if (reached === null || reached.whole === 0) return t('pictures:targets.unknown', PLAIN);
    const { part, whole, reports, year } = reached;
    return t('pictures:targets.fact', {
      percent: formatPercent(part, whole),
      part: formatNumber(part),
      whole: formatNumber(whole),
      year,
      reports: formatCount(reports),
      ...PLAIN,
    });
  }
}

/** Whether approved reports say anything of a target. */
function isKnown({ reached, bands }: TargetView): boolean {
  return bands !== null || (reached !== null && reached.whole > 0);
}
