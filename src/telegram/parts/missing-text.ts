import type { ReportFile } from '../../actions/annual-report/make-report-file.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';

/** So many values that nobody has told are named. */
const MISSING_NAMED = 6;

/** Says which values stand in a document as marks, and for which charts it has no place; nothing where there are none. */
export function missingLines(t: Translate, { missing, absent }: Pick<ReportFile, 'missing' | 'absent'>): string[] {
  const charts = absent.length === 0 ? [] : [t('template:sent.absentCharts', { charts: absent.join('; ') })];
  if (missing.length === 0) return charts;
  const total = formatCount(missing.reduce((sum, { times }) => sum + times, 0));
  const named = missing.slice(0, MISSING_NAMED).map(({ label, times }) => `${label} (${formatCount(times)})`);
  const more = missing.length > MISSING_NAMED ? ', …' : '';
  return [t('template:sent.missing', { total, values: `${named.join(', ')}${more}` }), ...charts];
}
