import { setImmediate as turn } from 'node:timers/promises';
import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import { isGiven, type Fact, type GivenFact } from '../../domain/consolidation/fact.ts';
import type { VersionChange } from '../../domain/consolidation/compare-versions.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import type { ReportsStanding } from '../../domain/consolidation/reports-standing.ts';
import type { Contradiction } from '../../domain/plan/contradictions/contradiction.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { fieldOf, measure, partsGiven } from '../../domain/reporting/fields/index.ts';
import type { Form } from '../../domain/reporting/form-schema.ts';
import type { DecisionFacts } from '../../store/conflict-decisions.ts';
import type { ConsolidationFacts } from '../../store/consolidations.ts';
import { listAnswerValues } from '../../store/figure-sources.ts';
import type { Database } from '../../store/open-store.ts';
import { listTasks, readPlanFacts, type PlanFacts, type TaskFacts } from '../../store/plans.ts';
import { listForms } from '../../store/forms.ts';
import { readPlanIndexNow, type PlanStore } from '../plan/plan-index.ts';
import { consolidatePlan } from './consolidate-plan.ts';
import { gatherFacts } from './gather-facts.ts';
import { readBehind, type Behind } from './read-behind.ts';
import type { ConsolidationShown } from './show-consolidation.ts';

/** All that a file of a consolidation tells. */
export interface ExportedConsolidation {
  /** The version that was frozen; null for the figures as they are now. */
  frozen: {
    facts: ConsolidationFacts;
    /** What changed since the version before; null for the first. */
    changes: readonly VersionChange[] | null;
    /** It has nothing of what is counted anew each year, as versions of several years of earlier releases. */
    lacksYears: boolean;
  } | null;
  shown: Pick<
    ConsolidationShown,
    'years' | 'planYears' | 'at' | 'targets' | 'budget' | 'ruleOf' | 'names' | 'incomplete' | 'conflicts'
  >;
  /** What was decided of contradictory values: what holds, and what holds no more. */
  decisions: { settled: readonly DecisionFacts[]; outdated: readonly DecisionFacts[] };
  /** How units have reported, list by list; null for a frozen version of an earlier release, which does not keep it. */
  reported: ReportsStanding | null;
  /** Whose report and reports of events disagree; of a frozen version nothing, since it is said to be mended. */
  withoutEvents: ConsolidationShown['withoutEvents'];
  plan: PlanFacts;
  /** Each year by itself. */
  years: readonly { year: number; consolidation: Consolidation }[];
  /** The tasks of these years, in the order of the document. */
  tasks: readonly TaskFacts[];
  rules: readonly FigureRule[];
  /** Of these years. */
  facts: readonly Fact[];
  behindOf: (fact: GivenFact) => Behind;
  /** What whoever told how far a task is wrote about its result. */
  resultOf: (fact: GivenFact) => string | null;
  /** Where the document of the plan disagrees with itself. */
  contradictions: readonly Contradiction[];
}

/** Gathers what a file of a consolidation tells. Asks no permission. */
export async function gatherExport(
  store: PlanStore,
  planId: number,
  shown: ConsolidationShown,
): Promise<ExportedConsolidation | null> {
  const { database } = store;
  const { from, to } = shown.years;
  const plan = await readPlanFacts(database, planId);
  if (plan === null) return null;
  const years = [];
  for (let year = from; year <= to; year += 1) {
    years.push({ year, consolidation: await consolidatePlan(store, planId, { from: year, to: year }) });
  }
  const gathered = await gatherFacts(store, planId);
  const facts = gathered.facts.filter(({ year }) => year >= from && year <= to);
  const { contradictions } = await readPlanIndexNow(store, planId);
  const given = facts.filter(isGiven);
  await turn();
  const behindOf = await readBehind(database, given);
  const statuses = new Set(gathered.rules.flatMap(({ key, task }) => (task?.measures === 'status' ? [key] : [])));
  return {
    frozen: null,
    shown,
    decisions: {
      settled: shown.decisions.settled.map(({ decision }) => decision),
      outdated: shown.decisions.outdated,
    },
    reported: shown,
    withoutEvents: shown.withoutEvents,
    plan,
    years,
    tasks: (await listTasks(database, planId)).filter(({ fromYear, toYear }) => fromYear <= to && toYear >= from),
    rules: gathered.rules,
    facts,
    contradictions,
    behindOf,
    resultOf: await readResults(
      database,
      planId,
      given.filter(({ figure }) => statuses.has(figure)),
      behindOf,
    ),
  };
}

/** Reads what whoever told how far tasks are wrote beside it. @param facts that tell how far tasks are */
export async function readResults(
  database: Database,
  planId: number,
  facts: readonly GivenFact[],
  behindOf: (fact: GivenFact) => Behind,
): Promise<(fact: GivenFact) => string | null> {
  const groups = new Map<string, { reportId: number; group: string }>();
  for (const { source } of facts) {
    if (source.kind !== 'report') continue;
    const [group = ''] = source.question.split('.');
    groups.set(`${source.reportId} ${group}`, { reportId: source.reportId, group });
  }
  const forms = (await listForms(database, planId)).map(({ definition }) => definition);
  const words = new Map(
    [...new Set([...groups.values()].map(({ group }) => group))].map((group) => [
      group,
      [...new Set(forms.flatMap((form) => wordsBeside(form, group)))],
    ]),
  );
  const written = new Map<string, string>();
  for (const { reportId, questionKey, value } of await listAnswerValues(database, [...groups.values()])) {
    const parts = partsGiven(value);
    const texts = (words.get(questionKey) ?? []).flatMap((key) => {
      const said = parts === null ? undefined : givenValue(parts, key);
      const text = said === undefined ? null : measure(said);
      return typeof text === 'string' ? [text] : [];
    });
    if (texts.length > 0) written.set(`${reportId} ${questionKey}`, texts.join('\n'));
  }
  return (fact) => {
    const behind = behindOf(fact);
    if (behind.kind === 'update')
      return behind.update === null
        ? null
        : [...behind.update.sources, behind.update.note].filter((line) => line !== '').join('\n');
    const { source } = fact;
    return source.kind === 'report'
      ? (written.get(`${source.reportId} ${source.question.split('.')[0]}`) ?? null)
      : null;
  };
}

/** The parts of a group that are answered in words. */
function wordsBeside(form: Form, key: string): string[] {
  const question = form.questions.find((one) => one.key === key);
  const parts = question !== undefined && 'items' in question ? question.items : [];
  return parts.filter(({ type }) => fieldOf(type).part === 'words').map((part) => part.key);
}
