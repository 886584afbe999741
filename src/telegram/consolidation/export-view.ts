import type { draftBudgetReport } from '../../actions/annual-report/write-budget-report.ts';
import type { exportConsolidation } from '../../actions/consolidation/export-consolidation.ts';
import type { FrozenExportOutcome } from '../../actions/consolidation/export-frozen.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed, AllowedOf } from '../parts/answer-outcome.ts';
import type { View } from '../parts/view.ts';
import { viewNoConsolidation } from './command.ts';
import { yearsText } from './workbook/title-lines.ts';

/** Renders the file of a consolidation, or why there is none. */
export function viewExport(t: Translate, outcome: AllowedOf<typeof exportConsolidation>): View {
  if (outcome.kind !== 'exported') return viewNoConsolidation(t, outcome);
  const { years, at, file } = outcome;
  const name = t('consolidation:file.name', { years: yearsPart(years), ...PLAIN });
  const text = t('consolidation:file.text', { years: yearsText(t, years), at: formatDateTime(at) });
  return { text, file: { name: `${name}.xlsx`, content: file } };
}

/** Renders the report about money, or why there is none. */
export function viewBudgetReport(t: Translate, outcome: AllowedOf<typeof draftBudgetReport>): View {
  if (outcome.kind !== 'written') return viewNoConsolidation(t, outcome);
  const { years, at, file } = outcome;
  const name = t('consolidation:file.budgetName', { years: yearsPart(years), ...PLAIN });
  const text = t('consolidation:file.budgetText', { years: yearsText(t, years), at: formatDateTime(at) });
  return { text, file: { name: `${name}.docx`, content: file } };
}

/** Renders the file of a frozen consolidation, or why there is none. */
export function viewFrozenExport(t: Translate, outcome: Allowed<FrozenExportOutcome>): View {
  if (outcome.kind === 'not-found') return { text: t('consolidation:frozen.notFound') };
  const { years, version, at, file } = outcome;
  const name = t('consolidation:file.frozenName', { years: yearsPart(years), version: formatCount(version), ...PLAIN });
  const text = t('consolidation:file.frozenText', {
    years: yearsText(t, years),
    version: formatCount(version),
    at: formatDateTime(at),
  });
  return { text, file: { name: `${name}.xlsx`, content: file } };
}

function yearsPart({ from, to }: { from: number; to: number }): string {
  return from === to ? String(to) : `${from}-${to}`;
}
