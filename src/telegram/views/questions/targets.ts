import type { TargetView } from '../../../actions/status/show-targets.ts';
import { toLocalDate } from '../../../domain/text/local-date.ts';
import { formatCount, formatDate, formatNumber, formatPercent } from '../../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../../locales.ts';
import { chartButton } from '../pictures/picture.ts';
import type { View } from '../view.ts';

/** Targets with what approved reports say of them; what nobody reported is never called zero. */
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

function reachedLine(t: Translate, { reached }: TargetView): string {
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
