import type { ReportFile } from '../../actions/annual-report/make-report-file.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';

/** So many values that nobody has told are named. */
const MISSING_NAMED = 6;

/** Says which values stand in a document as marks; nothing where none does. */
export function missingLines(t: Translate, missing: ReportFile['missing']): string[] {
  if (missing.length === 0) return [];
  const total = formatCount(missing.reduce((sum, { times }) => sum + times, 0));
  const named = missing.slice(0, MISSING_NAMED).map(({ label, times }) => `${label} (${formatCount(times)})`);
  const more = missing.length > MISSING_NAMED ? ', …' : '';
  return [t('template:sent.missing', { total, values: `${named.join(', ')}${more}` })];
}
