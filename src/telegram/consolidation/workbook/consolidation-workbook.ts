import type { ExportedConsolidation, Workbook } from '../../../actions/consolidation/export-consolidation.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { layAnswers } from './answers-sheet.ts';
import { layBeside } from './beside-sheet.ts';
import { layBudget } from './budget-sheet.ts';
import { layConflicts } from './conflicts-sheet.ts';
import { laySources } from './sources-sheet.ts';
import { layTargets } from './targets-sheet.ts';
import { layTasks } from './tasks-sheet.ts';
import { yearsText } from './title-lines.ts';

/** Lays a consolidation out as a workbook; the last sheet says of every number of the others where it comes from. */
export function consolidationWorkbook(t: Translate, exported: ExportedConsolidation): Workbook {
  const laid = [layTargets, layTasks, layBudget, layBeside, layAnswers, layConflicts].map((lay) => lay(t, exported));
  const sources = laid.flatMap((sheet) => sheet.sources);
  const { plan, shown } = exported;
  return {
    title: t('workbook:title.file', { plan: plan.shortTitle, years: yearsText(t, shown.years), ...PLAIN }),
    creator: plan.coordinator.name,
    sheets: [...laid.map(({ sheet }) => sheet), laySources(t, exported, sources)],
  };
}
