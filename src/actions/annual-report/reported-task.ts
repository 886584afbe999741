import type { ReportedTask, ReportFacts, TaskOfYear } from '../../documents/annual-report/report-facts.ts';
import { factsBehind, type Cell } from '../../domain/consolidation/cell.ts';
import { groupBy } from '../../domain/consolidation/group-by.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { hasNoWork } from '../../domain/consolidation/no-work.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import type { ExportedConsolidation } from '../consolidation/gather-export.ts';

type Task = ExportedConsolidation['tasks'][number];
type Year = ExportedConsolidation['years'][number];

/** Returns the tasks by group as reports tell of them, in the order of the document. */
export function reportedGroups(exported: ExportedConsolidation): ReportFacts['groups'] {
  return [...groupBy(exported.tasks, ({ group }) => group.code).values()].map((tasks) => ({
    code: tasks[0]?.group.code ?? '',
    title: tasks[0]?.group.title ?? '',
    tasks: tasks.map((task) => reportedTask(exported, task)),
  }));
}

/** A task as the annual report tells of it: what was planned, and what its leads say, year by year. */
function reportedTask(exported: ExportedConsolidation, task: Task): ReportedTask {
  const within = exported.years.filter(({ year }) => year >= task.fromYear && year <= task.toYear);
  const namesOf = (role: Task['units'][number]['role']): string[] =>
    task.units.flatMap((unit) => (unit.role === role ? [unit.name] : []));
  const said = within.map((year) => ({ year: year.year, ...statusOf(year, task) }));
  const leads = task.units.filter(({ role }) => role === 'lead');
  return {
    code: task.code,
    title: task.title.replace(/\.$/u, ''),
    leads: namesOf('lead'),
    cooperating: namesOf('cooperate'),
    period: task.period,
    purpose: task.purpose,
    expectedResult: task.expectedResult,
    states: said.flatMap(({ year, facts }) =>
      leads.map(({ unitId, name }) => ({
        year,
        unit: name,
        state: facts.find((fact) => fact.unitId === unitId)?.state ?? null,
      })),
    ),
    results: said.flatMap(({ year, facts }) =>
      facts.flatMap(({ unitId, fact }) => {
        const text = exported.resultOf(fact)?.trim() ?? '';
        return text === '' ? [] : [{ year, unit: exported.shown.names.get(unitId) ?? '', text }];
      }),
    ),
    quantityUnit: task.quantityUnit,
    years: within.map((year) => taskOfYear(year, task)),
  };
}

function statusOf(
  { consolidation }: Year,
  { code }: Task,
): { facts: { unitId: number; state: string; fact: ReturnType<typeof factsBehind>[number] }[] } {
  const found = consolidation.tasks.find((one) => one.code === code);
  const [cell, rule] = [found?.measures.status, found?.ruleOf.status];
  if (cell === undefined || rule === undefined) return { facts: [] };
  return {
    facts: factsBehind(cell).flatMap((fact) =>
      fact.value.kind === 'option' ? [{ unitId: fact.unitId, state: labelOf(rule, fact.value.option), fact }] : [],
    ),
  };
}

function labelOf({ addition }: FigureRule, option: string): string {
  return (addition.how === 'options' ? addition.options : []).find(({ key }) => key === option)?.label ?? option;
}

function taskOfYear({ year, consolidation }: Year, task: Task): TaskOfYear {
  const found = consolidation.tasks.find(({ code }) => code === task.code);
  const { quantity, assigned, disbursed } = found?.measures ?? {};
  const milestone = task.milestones.find((one) => one.year === year);
  const cost = milestone?.cost ?? null;
  const without = found !== undefined && hasNoWork(found.measures);
  return {
    year,
    planned: { quantity: milestone?.quantity ?? null, cost: cost === null ? null : cost * MILLION },
    quantity: without
      ? 0
      : quantity?.kind === 'value' && quantity.value.kind === 'number'
        ? quantity.value.number
        : null,
    assigned: totalOf(assigned),
    disbursed: totalOf(disbursed),
    bySource: sourcesOf(disbursed, found?.ruleOf.disbursed),
  };
}

function totalOf(cell: Cell | undefined): number | null {
  return cell?.kind === 'value' && cell.value.kind === 'money' ? cell.value.total : null;
}

function sourcesOf(cell: Cell | undefined, rule: FigureRule | undefined): TaskOfYear['bySource'] {
  if (cell?.kind !== 'value' || cell.value.kind !== 'money') return [];
  const labels = rule?.addition.how === 'sum-by-source' ? rule.addition.sources : [];
  return Object.entries(cell.value.bySource).flatMap(([key, amount]) =>
    amount === 0 ? [] : [{ source: labels.find((one) => one.key === key)?.label ?? key, amount }],
  );
}
