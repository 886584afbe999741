import type { Chart } from '../../../actions/pictures/draw-picture.ts';
import type { TargetView } from '../../../actions/status/show-targets.ts';
import { formatCount, formatDateTime, formatNumber, formatPercent } from '../../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../../locales.ts';
import { pageOf, pageText } from './pages.ts';

/** So many targets stand in one picture. */
const ITEMS = 6;

/** Targets beside what approved reports say of them as a chart. */
export function targetsChart(
  t: Translate,
  targets: readonly TargetView[],
  asked: number,
  now: Date,
): { chart: Chart; page: number; pages: number } {
  const { shown, page, pages } = pageOf(targets, ITEMS, asked);
  const items = shown.map(itemOf);
  const known = targets.filter(({ reached }) => reached !== null && reached.whole > 0).length;
  const notes = [
    ...(shown.some(({ target: { minimum, maximum } }) => minimum < maximum) ? (['range-note'] as const) : []),
    ...(shown.some(({ reached }) => reached === null || reached.whole === 0) ? (['empty-note'] as const) : []),
  ];
  return {
    page,
    pages,
    chart: {
      kind: 'bars',
      title: t('pictures:targets.title', { year: targets[0]?.target.year ?? '', ...PLAIN }),
      summary: t('pictures:targets.summary', {
        ...{ known: formatCount(known), total: formatCount(targets.length) },
        ...PLAIN,
      }),
      page: pageText(t, page, pages),
      items,
      notes: notes.map((note) => t(`pictures:targets.${note}`, PLAIN)),
      source: t('pictures:targets.source', { at: formatDateTime(now), ...PLAIN }),
    },
  };

  function itemOf({ target, reached }: TargetView) {
    const { indicator, minimum, maximum, unit } = target;
    const values = { minimum: formatNumber(minimum), maximum: formatNumber(maximum), unit, ...PLAIN };
    const value = t(minimum === maximum ? 'pictures:targets.single' : 'pictures:targets.range', values);
    const share = reached === null || reached.whole === 0 ? null : (reached.part / reached.whole) * 100;
    return {
      label: indicator,
      note: null,
      // Shares are drawn on a whole of a hundred, everything else on the larger of both values.
      maximum: Math.max(unit.trim() === '%' ? 100 : 0, maximum, share ?? 0),
      bars: [
        {
          role: 'plan' as const,
          value: minimum,
          ...(maximum > minimum ? { to: maximum } : {}),
          text: t('pictures:targets.plan', { value, ...PLAIN }),
        },
        { role: 'fact' as const, value: share, text: factText(reached) },
      ],
    };
  }

  function factText(reached: TargetView['reached']): string {
    if (reached === null || reached.whole === 0) return t('pictures:targets.unknown', PLAIN);
    const { part, whole, reports, year } = reached;
    return t('pictures:targets.fact', {
      ...{ percent: formatPercent(part, whole), part: formatNumber(part), whole: formatNumber(whole), year },
      reports: formatCount(reports),
      ...PLAIN,
    });
  }
}
