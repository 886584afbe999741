import type { ExportedConsolidation } from '../../../actions/consolidation/export-consolidation.ts';
import { formatCount, formatDateTime } from '../../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';

/** Writes the lines above a table: what it is, of which plan and years, and until when reports were approved that are in it. */
export function titleLines(t: Translate, { shown, plan, frozen }: ExportedConsolidation, title: string): string[] {
  return [
    title,
    t('workbook:title.plan', { plan: plan.shortTitle, years: yearsText(t, shown.years), ...PLAIN }),
    frozen === null
      ? t('workbook:title.at', { at: formatDateTime(shown.at), ...PLAIN })
      : t('workbook:title.frozen', {
          version: formatCount(frozen.facts.version),
          at: formatDateTime(frozen.facts.frozenAt),
          ...PLAIN,
        }),
  ];
}

/** Says a year, or the first and the last of several. */
export function yearsText(t: Translate, { from, to }: { from: number; to: number }): string {
  return from === to
    ? t('workbook:title.year', { year: String(to), ...PLAIN })
    : t('workbook:title.years', { from: String(from), to: String(to), ...PLAIN });
}
