import type { ConsolidatedFigure, ConsolidatedTask } from '../../domain/consolidation/consolidate.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import type { Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { consolidatePlan, type ConsolidatedYears } from './consolidate-plan.ts';
import { showConsolidation, type ConsolidationShown } from './show-consolidation.ts';
import type { CellPart } from './show-sources.ts';

/** Money that units spent on what they do themselves, or beside a task that others lead: it is added to no task. */
export interface OwnMoney {
  year: number;
  /** The task beside which it stands; null for what stands beside all of them. */
  task: string | null;
  figure: ConsolidatedFigure;
  part: CellPart;
}

/** The money of a consolidation, and of each of its years. */
export interface ConsolidatedMoney {
  kind: 'money';
  shown: ConsolidationShown;
  years: readonly { year: number; tasks: readonly ConsolidatedTask[] }[];
  own: readonly OwnMoney[];
}

/** Returns what was planned, assigned, disbursed and spent beside, year by year, for those who may read it. */
export async function showConsolidatedMoney(
  request: Request,
  years: ConsolidatedYears,
): Promise<
  ConsolidatedMoney | Exclude<Awaited<ReturnType<typeof showConsolidation>>, ConsolidationShown | Refusal> | Refusal
> {
  const shown = await showConsolidation(request, years);
  if (shown.kind !== 'consolidation') return shown;
  const single: ConsolidatedMoney['years'][number][] = [];
  const own: OwnMoney[] = [];
  for (let year = shown.years.from; year <= shown.years.to; year += 1) {
    const { figures, tasks } = await consolidatePlan(request.store, request.planId, { from: year, to: year });
    single.push({ year, tasks });
    for (const figure of figures) {
      if (!isBesideTasks(figure.rule)) continue;
      if (figure.cell.kind !== 'missing') own.push({ year, task: null, figure, part: 'own' });
      if (figure.apart !== null)
        own.push({ year, task: null, figure: { ...figure, cell: figure.apart }, part: 'beside' });
    }
    for (const { code, beside } of tasks) {
      for (const figure of beside)
        if (figure.rule.addition.how === 'sum-by-source' && figure.cell.kind !== 'missing')
          own.push({ year, task: code, figure, part: 'beside' });
    }
  }
  return { kind: 'money', shown, years: single, own };
}

/** Whether it is money that stands beside tasks and is added to none, as the file lists it. */
function isBesideTasks({ addition, task, besideTasks, notAddedTo }: FigureRule): boolean {
  return addition.how === 'sum-by-source' && task === null && besideTasks.length + notAddedTo.length > 0;
}
