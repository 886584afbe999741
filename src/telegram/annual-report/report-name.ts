import type { AnnualReportFacts } from '../../actions/annual-report/begin-report.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

type Years = Pick<AnnualReportFacts['consolidation'], 'fromYear' | 'toYear'>;

/** Names the report of these years as people do. */
export function reportName(t: Translate, { fromYear, toYear }: Years): string {
  return fromYear === toYear
    ? t('annual:of.year', { year: String(toYear) })
    : t('annual:of.years', { from: String(fromYear), to: String(toYear) });
}

/** Names the file of the report of these years; a draft says so. */
export function reportFileName(t: Translate, { fromYear, toYear }: Years, isDraft: boolean): string {
  const name =
    fromYear === toYear
      ? t('annual:file.year', { year: String(toYear), ...PLAIN })
      : t('annual:file.years', { from: String(fromYear), to: String(toYear), ...PLAIN });
  return `${isDraft ? t('annual:file.draft', { name, ...PLAIN }) : name}.docx`;
}
