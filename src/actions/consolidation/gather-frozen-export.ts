import { factsBehind } from '../../domain/consolidation/cell.ts';
import type { GivenFact } from '../../domain/consolidation/fact.ts';
import type { FrozenSource } from '../../domain/consolidation/frozen-content.ts';
import { addUpPlannedBudget } from '../../domain/consolidation/planned-budget.ts';
import { gatherCells } from '../../domain/consolidation/placed-cell.ts';
import { lacksSingleYears, singleYear } from '../../domain/consolidation/single-year.ts';
import { listDecisionsById } from '../../store/conflict-decisions.ts';
import type { ConsolidationFacts } from '../../store/consolidations.ts';
import { readFrozenFigures } from '../../store/frozen-figures.ts';
import { listOfficerNames } from '../../store/officer-names.ts';
import { listTargets, listTasks, readPlanFacts } from '../../store/plans.ts';
import { readPlanIndexNow, type PlanStore } from '../plan/plan-index.ts';
import { readResults, type ExportedConsolidation } from './gather-export.ts';
import { listFigureNames } from './list-figure-names.ts';
import { decisionIds, listChanges, listIncompleteThen } from './frozen-facts.ts';
import { measureTargets } from './measured-target.ts';
import { readBehind, type Behind } from './read-behind.ts';

/** Gathers what a file of a frozen consolidation tells: its figures and sources as they were frozen. Asks no permission. */
export async function gatherFrozenExport(
  store: PlanStore,
  version: ConsolidationFacts,
): Promise<ExportedConsolidation | null> {
  const { database } = store;
  const { id, planId, fromYear: from, toYear: to, frozenAt } = version;
  const plan = await readPlanFacts(database, planId);
  if (plan === null) return null;
  const figures = await readFrozenFigures(database, id);
  const whole = gatherCells(figures.map(({ placed }) => placed));
  const sourceOf = new Map(figures.flatMap(({ sources }) => sources.map((source) => [nameOf(source.fact), source])));
  const facts = [...sourceOf.values()].map(({ fact }) => fact);
  const { ruleOf, units: names } = await listFigureNames(store, planId);
  for (const { placed } of figures) if (placed.rule !== null) ruleOf.set(placed.key, placed.rule);
  const officers = await listOfficerNames(
    database,
    [...sourceOf.values()].map(({ record }) => record.answeredById),
  );
  const behindNow = await readBehind(database, facts);
  const outline = await readPlanIndexNow(store, planId);
  const said = new Set(facts.map(({ figure }) => figure));
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const planYears = Array.from({ length: plan.toYear - plan.fromYear + 1 }, (_, at) => plan.fromYear + at);
  return {
    frozen: {
      facts: version,
      changes: await listChanges(database, version, whole),
      lacksYears: lacksSingleYears(whole, { from, to }, ruleOf.values()),
    },
    plan,
    shown: {
      years: { from, to },
      planYears,
      at: frozenAt,
      incomplete: listIncompleteThen(version, whole),
      targets: measureTargets(await listTargets(database, planId), whole.figures),
      budget: addUpPlannedBudget(outline),
      // What contradicts itself is settled before anything is frozen.
      conflicts: [],
      ruleOf,
      names,
    },
    decisions: { settled: await listDecisionsById(database, decisionIds(version)), outdated: [] },
    reported: version.standing,
    withoutEvents: [],
    years: years.map((year) => ({ year, consolidation: from === to ? whole : singleYear(whole, year) })),
    tasks: (await listTasks(database, planId)).filter(({ fromYear, toYear }) => fromYear <= to && toYear >= from),
    rules: [...new Map([...ruleOf.values()].map((rule) => [rule.key, rule])).values()].filter(({ key }) =>
      said.has(key),
    ),
    facts,
    contradictions: outline.contradictions,
    behindOf: (fact) => asFrozen(behindNow(fact), sourceOf.get(nameOf(fact)), officers),
    resultOf: await readResults(
      database,
      planId,
      [whole, ...whole.ofYears]
        .flatMap(({ tasks }) => tasks)
        .flatMap(({ measures: { status } }) => (status === undefined ? [] : factsBehind(status))),
      behindNow,
    ),
  };
}

/** What was frozen of a source, with what else its report tells: its code, and from where it was entered. */
function asFrozen(
  behind: Behind,
  source: FrozenSource | undefined,
  officers: Readonly<Record<number, string>>,
): Behind {
  if (source === undefined || behind.kind === 'update' || behind.answer === null) return behind;
  const { answeredById, answeredAt, submittedAt, approvedAt } = source.record;
  const answeredBy = officers[answeredById] ?? behind.answer.answeredBy;
  return { ...behind, answer: { ...behind.answer, answeredBy, answeredAt, submittedAt, approvedAt } };
}

function nameOf({ figure, unitId, year, source }: GivenFact): string {
  const place = source.kind === 'report' ? `${source.reportId} ${source.question}` : `update ${source.updateId}`;
  return `${figure} ${unitId} ${year} ${place}`;
}
