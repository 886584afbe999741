import type { RewardsOutcome } from '../../actions/annual-report/propose-rewards.ts';
import type { FrozenBudgetOutcome } from '../../actions/annual-report/write-budget-report.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import type { View } from '../parts/view.ts';
import { reportName } from './report-name.ts';

/** Renders the proposal of rewards, or that there is nobody to propose. */
export function viewRewards(t: Translate, outcome: Allowed<RewardsOutcome>): View {
  if (outcome.kind === 'not-found') return { text: t('annual:report.notFound') };
  const years = yearsPart(outcome.consolidation);
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

/** Renders the report about money of a frozen version. */
export function viewFrozenBudget(t: Translate, outcome: Allowed<FrozenBudgetOutcome>): View {
  if (outcome.kind === 'not-found') return { text: t('annual:report.notFound') };
  const { consolidation, file } = outcome;
  return {
    text: t('annual:budget.text', {
      what: reportName(t, consolidation),
      version: formatCount(consolidation.version),
      at: formatDateTime(consolidation.frozenAt),
    }),
    file: { name: `${t('annual:budget.file', { years: yearsPart(consolidation), ...PLAIN })}.docx`, content: file },
  };
}

function yearsPart({ fromYear, toYear }: { fromYear: number; toYear: number }): string {
  return fromYear === toYear ? String(toYear) : `${fromYear}-${toYear}`;
}
