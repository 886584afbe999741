import type { exportConsolidation } from '../../actions/consolidation/export-consolidation.ts';
import { formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { AllowedOf } from '../parts/answer-outcome.ts';
import type { View } from '../parts/view.ts';
import { viewNoConsolidation } from './command.ts';
import { yearsText } from './workbook/title-lines.ts';

/** Renders the file of a consolidation, or why there is none. */
export function viewExport(t: Translate, outcome: AllowedOf<typeof exportConsolidation>): View {
  if (outcome.kind !== 'exported') return viewNoConsolidation(t, outcome);
  const { years, at, file } = outcome;
  const { from, to } = years;
  const name = t('consolidation:file.name', { years: from === to ? String(to) : `${from}-${to}`, ...PLAIN });
  const text = t('consolidation:file.text', { years: yearsText(t, years), at: formatDateTime(at) });
  return { text, file: { name: `${name}.xlsx`, content: file } };
}
