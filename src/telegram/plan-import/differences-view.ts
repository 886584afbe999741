import type { DraftOutcome } from '../../actions/plan-import/draft-outcome.ts';
import type { PlanDifference } from '../../domain/plan-amending/compare-plans.ts';
import { cutText } from '../../domain/text/storable.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';
import { viewNothing } from './plans-view.ts';

/** So many differences stand in one message. */
const PAGE = 8;
/** So much of a value is shown. */
const LONGEST = 160;

/** Renders in what a plan will differ once its amendment is taken. */
export function viewDifferences(t: Translate, outcome: Allowed<DraftOutcome>, at: number): View {
  if (outcome.kind === 'nothing') return viewNothing(t);
  const page = pageOf(outcome.amends?.differences ?? [], at, PAGE);
  const lines = page.items.map((one) => `- ${differenceText(t, one, outcome.unitNames)}`);
  return {
    text: [
      t('planfiles:differences.title'),
      ...(lines.length === 0 ? [t('planfiles:differences.none')] : lines),
      ...pageLines(t, page),
    ].join('\n'),
    buttons: [
      ...turningButtons(t, page, (label, to) => button(label, 'plan-differences', to)),
      [button(t('planfiles:button.back'), 'plan-draft')],
    ],
  };
}

function differenceText(t: Translate, difference: PlanDifference, unitNames: Readonly<Record<string, string>>): string {
  const { part, of } = difference;
  const name = t(`planfiles:differences.part.${part}`, { of });
  if (difference.kind !== 'changed')
    return t(`planfiles:differences.${difference.kind}`, { name, title: cutText(difference.title, LONGEST) });
  const { field, year, before, after } = difference;
  const shown = (value: string | number | null): string => {
    if (value === null || value === '') return t('planfiles:shown.none');
    if (typeof value === 'number') return formatNumber(value);
    const isUnits = field === 'leads' || field === 'cooperating';
    return cutText(
      isUnits
        ? value
            .split(', ')
            .map((key) => unitNames[key] ?? key)
            .join(', ')
        : value,
      LONGEST,
    );
  };
  return t('planfiles:differences.changed', {
    name,
    field: `${t(`planfiles:differences.field.${field}`)}${year === null ? '' : ` ${year}`}`,
    before: shown(before),
    after: shown(after),
  });
}
