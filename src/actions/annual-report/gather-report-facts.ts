import type { BesideFigure, ReportedTarget, ReportFacts } from '../../documents/annual-report/report-facts.ts';
import { groupBy } from '../../domain/consolidation/group-by.ts';
import type { Cell } from '../../domain/consolidation/cell.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import type { ConsolidationFacts } from '../../store/consolidations.ts';
import { listTasks } from '../../store/plans.ts';
import { listUnits } from '../../store/units.ts';
import { gatherFacts } from '../consolidation/gather-facts.ts';
import { gatherFrozenExport } from '../consolidation/gather-frozen-export.ts';
import type { ExportedConsolidation } from '../consolidation/gather-export.ts';
import { listIncompleteThen } from '../consolidation/frozen-facts.ts';
import { readDocumentGround } from '../documents/read-cited-plan.ts';
import type { PlanStore } from '../plan/plan-index.ts';
import { readReportedObstacles } from './reported-obstacles.ts';
import { reportedGroups } from './reported-task.ts';
import { numberOfFact, writeCell } from './written-cell.ts';

/**
 * Gathers what the annual report of a frozen consolidation is written from; null before a plan was imported. Asks no
 * permission.
 */
export async function gatherReportFacts(store: PlanStore, version: ConsolidationFacts): Promise<ReportFacts | null> {
  const { database } = store;
  const ground = await readDocumentGround(database, version.planId);
  const exported = await gatherFrozenExport(store, version);
  if (ground === null || exported === null) return null;
  const nameOf = new Map((await listUnits(database)).map(({ id, name }) => [id, name]));
  const years = { from: version.fromYear, to: version.toYear };
  return {
    ...ground,
    years,
    asOf: version.asOf,
    coverage: await coverageOf(store, version, exported, nameOf),
    groups: reportedGroups(exported),
    targets: exported.shown.targets.map(targetOf),
    beside: besideFigures(exported, nameOf),
    obstacles: await readReportedObstacles(database, version.planId, years, exported.tasks),
    ahead: await tasksAhead(store, exported, years.to + 1),
  };
}

/** How many units of each list are in the figures, as it was when they were frozen; one that lacks any of the years is not. */
async function coverageOf(
  store: PlanStore,
  version: ConsolidationFacts,
  exported: ExportedConsolidation,
  nameOf: ReadonlyMap<number, string>,
): Promise<ReportFacts['coverage']> {
  if (version.standing === null) return coverageNow(store, version, exported, nameOf);
  const lists = groupBy(version.standing.coverage, ({ formKey, title }) => `${formKey} ${title}`);
  return [...lists.values()].flatMap((years) => {
    const lacking = new Set(years.flatMap(({ waiting, returned, missing }) => [...waiting, ...returned, ...missing]));
    const asked = new Set([...years.flatMap(({ approved }) => approved), ...lacking]);
    if (asked.size === 0) return [];
    const names = [...lacking].map((id) => nameOf.get(id) ?? '');
    return [{ list: years[0]?.title ?? '', given: asked.size - lacking.size, expected: asked.size, missing: names }];
  });
}

/** Of a version of an earlier release, which did not keep it: by the reports that are there now. */
async function coverageNow(
  store: PlanStore,
  version: ConsolidationFacts,
  exported: ExportedConsolidation,
  nameOf: ReadonlyMap<number, string>,
): Promise<ReportFacts['coverage']> {
  const { yearly, reports } = await gatherFacts(store, version.planId);
  const whole = exported.years[0]?.consolidation;
  if (whole === undefined) return [];
  const lacking = listIncompleteThen(version, whole);
  const isLacking = new Set([...lacking.missing, ...lacking.unreviewed]);
  return yearly.flatMap(({ formKey, roster: { title, unitIds } }) => {
    const asked = unitIds.filter((id) =>
      reports.some(
        ({ formKey: form, unitId, year, state }) =>
          form === formKey && unitId === id && year >= version.fromYear && year <= version.toYear && state !== 'waived',
      ),
    );
    if (asked.length === 0) return [];
    const missing = asked.filter((id) => isLacking.has(id));
    const names = missing.map((id) => nameOf.get(id) ?? '');
    return [{ list: title, given: asked.length - missing.length, expected: asked.length, missing: names }];
  });
}

function targetOf({ target, figures }: ExportedConsolidation['shown']['targets'][number]): ReportedTarget {
  const { indicator, minimum, maximum, unit, year } = target;
  return {
    indicator,
    minimum,
    maximum,
    unit,
    year,
    figures: figures.map(({ rule, cell, bounds }) => ({
      label: labelOf(rule),
      share: cell.kind === 'value' && cell.value.kind === 'share' ? cell.value : null,
      value: measuredIn(cell),
      text: writeCell(rule, cell),
      reached: bounds.map(({ bound, reached }) => ({ bound, reached })),
      given: cell.coverage.given,
      expected: cell.coverage.expected,
    })),
  };
}

function measuredIn(cell: Cell): number | null {
  if (cell.kind !== 'value') return null;
  const { value } = cell;
  if (value.kind === 'bands') return value.median;
  return value.kind === 'share' && value.whole > 0 ? (value.part / value.whole) * 100 : null;
}

/** The label of a figure without the form that asks for it, which means nothing to who reads a report. */
function labelOf({ label, places }: FigureRule): string {
  const form = places.find(({ formName }) => label.startsWith(`${formName}: `))?.formName;
  return form === undefined ? label : label.slice(form.length + 2);
}

/** What units did themselves and is added to no task, unit by unit, over all years of the report. */
function besideFigures({ years }: ExportedConsolidation, nameOf: ReadonlyMap<number, string>): BesideFigure[] {
  const rows = years.flatMap(({ consolidation }) =>
    consolidation.figures.filter(
      ({ rule }) =>
        rule.notAddedTo.length > 0 && rule.event === null && ['sum', 'sum-by-source'].includes(rule.addition.how),
    ),
  );
  return [...groupBy(rows, ({ rule }) => rule.key).values()].flatMap((figures) => {
    const rule = figures[0]?.rule;
    if (rule === undefined) return [];
    const isMoney = rule.addition.how === 'sum-by-source';
    const scale = isMoney ? MILLION : 1;
    const facts = figures.flatMap(({ cell }) => (cell.kind === 'value' ? cell.facts : []));
    const units = [...groupBy(facts, ({ unitId }) => unitId)].map(([id, own]) => ({
      unit: nameOf.get(id) ?? '',
      number: own.reduce((sum, { value }) => sum + (numberOfFact(value) ?? 0), 0) / scale,
    }));
    return [
      {
        tasks: [...new Set([...rule.besideTasks, ...rule.notAddedTo])],
        label: rule.label,
        measure: isMoney ? 'triệu đồng' : (rule.measure ?? ''),
        total:
          facts.length === 0 ? null : facts.reduce((sum, { value }) => sum + (numberOfFact(value) ?? 0), 0) / scale,
        units,
        given: figures.reduce((sum, { cell }) => sum + cell.coverage.given, 0),
        expected: figures.reduce((sum, { cell }) => sum + cell.coverage.expected, 0),
      },
    ];
  });
}

async function tasksAhead(
  store: PlanStore,
  { plan }: ExportedConsolidation,
  year: number,
): Promise<ReportFacts['ahead']> {
  if (year > plan.toYear) return null;
  const tasks = (await listTasks(store.database, plan.id)).filter(
    ({ fromYear, toYear }) => fromYear <= year && toYear >= year,
  );
  return {
    year,
    tasks: tasks.flatMap(({ code, title, quantityUnit, milestones }) => {
      const planned = milestones.find((one) => one.year === year);
      if (planned === undefined) return [];
      const quantity =
        planned.quantity === null
          ? null
          : quantityUnit === null
            ? `số lượng ${formatCount(planned.quantity)}`
            : `${formatCount(planned.quantity)} ${quantityUnit.toLowerCase()}`;
      return [{ code, title, quantity, cost: planned.cost === null ? null : planned.cost * MILLION }];
    }),
  };
}
