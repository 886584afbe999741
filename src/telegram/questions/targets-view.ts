import type { TargetView } from '../../actions/status/show-targets.ts';
import type { Bands, TargetBands } from '../../domain/status/bands.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate, formatNumber, formatPercent } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { chartButton } from '../pictures/picture.ts';
import type { View } from '../parts/view.ts';

/** Renders targets with what approved reports say of them; what nobody reported is never called zero. */
export function viewTargets(t: Translate, targets: readonly TargetView[]): View {
  const [first] = targets;
  if (first === undefined) return { text: t('questions:targets.none') };
  const blocks = targets.map((view) => [targetLine(t, view), reachedLine(t, view)].join('\n'));
  return {
    text: [t('questions:targets.head', { year: first.target.year }), ...blocks, t('questions:targets.source')].join(
      '\n\n',
    ),
    buttons: [[chartButton(t, 'targets')]],
  };
}

function targetLine(t: Translate, { target }: TargetView): string {
  const { indicator, minimum, maximum, unit } = target;
  const values = { minimum: formatNumber(minimum), maximum: formatNumber(maximum), unit };
  const value = minimum === maximum ? t('questions:targets.single', values) : t('questions:targets.range', values);
  return t('questions:targets.line', { indicator, value });
}

function reachedLine(t: Translate, { reached, bands }: TargetView): string {
  if (bands !== null) return bandLines(t, bands);
  if (reached === null || reached.whole === 0) return t('questions:targets.unknown');
  const { part, whole, reports, year, at } = reached;
  return t('questions:targets.reached', {
    percent: formatPercent(part, whole),
    part: formatNumber(part),
    whole: formatNumber(whole),
    reports: formatCount(reports),
    year,
    at: formatDate(toLocalDate(at)),
  });
}

/** How many facilities lie under, between and over the borders of each figure, and the median. */
function bandLines(t: Translate, { year, at, reports, figures }: TargetBands): string {
  const head = t('questions:targets.bands', {
    reports: formatCount(reports),
    year,
    at: formatDate(toLocalDate(at)),
  });
  const lines = figures.map((figure) =>
    t('questions:targets.band', {
      label: figure.label,
      counts: bandCounts(t, figure).join('; '),
      median: formatNumber(figure.median),
      ...PLAIN,
    }),
  );
  return [head, ...lines].join('\n');
}

/** "dưới 5%: 01", "5 - 13%: 02", "trên 13%: 0". */
function bandCounts(t: Translate, { borders, counts }: Bands): string[] {
  return counts.map((total, at) => {
    const [from, to] = [borders[at - 1], borders[at]];
    const values = { total: formatCount(total), from: formatNumber(from ?? 0), to: formatNumber(to ?? 0), ...PLAIN };
    if (from === undefined) return t('questions:targets.bandUnder', values);
    return t(to === undefined ? 'questions:targets.bandOver' : 'questions:targets.bandBetween', values);
  });
}
