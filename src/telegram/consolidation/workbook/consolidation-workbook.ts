import { setImmediate as turn } from 'node:timers/promises';
import type { ExportedConsolidation, Workbook } from '../../../actions/consolidation/export-consolidation.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { layAnswers } from './answers-sheet.ts';
import { layOwnWork } from './beside-sheet.ts';
import { layBudget } from './budget-sheet.ts';
import { layConflicts } from './conflicts-sheet.ts';
import { layLeads } from './leads-sheet.ts';
import { layOthers } from './other-sheet.ts';
import { laySources } from './sources-sheet.ts';
import { layStanding } from './standing-sheet.ts';
import type { CellSource, LaidSheet } from './sheet-layout.ts';
import { layTargetUnits } from './target-units-sheet.ts';
import { layTargets } from './targets-sheet.ts';
import { layTasks } from './tasks-sheet.ts';
import { yearsText } from './title-lines.ts';

/**
 * Lays a consolidation out as a workbook, in parts between which others are served; the last sheet says of every number of
 * the others where it comes from.
 */
export async function consolidationWorkbook(t: Translate, exported: ExportedConsolidation): Promise<Workbook> {
  const leads = layLeads(t, exported);
  await turn();
  const targetUnits = layTargetUnits(t, exported);
  const laid: LaidSheet[] = [];
  for (const lay of [
    () => layTargets(t, exported, targetUnits.rangeOf),
    () => layTasks(t, exported),
    () => layBudget(t, exported, leads.ranges),
    () => layOwnWork(t, exported),
    () => layOthers(t, exported),
    () => leads.laid,
    () => targetUnits.laid,
    () => layAnswers(t, exported),
    () => layConflicts(t, exported),
    () => layStanding(t, exported),
  ]) {
    laid.push(await lay());
    await turn();
  }
  const { plan, shown } = exported;
  return {
    title: t('workbook:title.file', { plan: plan.shortTitle, years: yearsText(t, shown.years), ...PLAIN }),
    creator: plan.coordinator.name,
    sheets: [...laid.map(({ sheet }) => sheet), laySources(t, exported, sourcesOf(laid))],
  };
}

function* sourcesOf(laid: readonly LaidSheet[]): Generator<CellSource> {
  for (const { sources } of laid) yield* sources;
}
