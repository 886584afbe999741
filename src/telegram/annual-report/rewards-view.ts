import type { RewardsOutcome } from '../../actions/annual-report/propose-rewards.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import type { View } from '../parts/view.ts';

/** Renders the proposal of rewards, or that there is nobody to propose. */
export function viewRewards(t: Translate, outcome: Allowed<RewardsOutcome>): View {
  if (outcome.kind === 'not-found') return { text: t('annual:report.notFound') };
  const { fromYear, toYear } = outcome.consolidation;
  const years = fromYear === toYear ? String(toYear) : `${fromYear}-${toYear}`;
  if (outcome.kind === 'nobody') return { text: t('annual:rewards.nobody', { years }) };
  const { onTime, excused, file } = outcome;
  return {
    text: [
      t('annual:rewards.text', { years, total: formatCount(onTime) }),
      ...(excused === 0 ? [] : [t('annual:rewards.excused', { total: formatCount(excused) })]),
    ].join(' '),
    file: { name: `${t('annual:rewards.file', { years, ...PLAIN })}.docx`, content: file },
  };
}
