import { setImmediate as turn } from 'node:timers/promises';
import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import { isGiven, type Fact, type GivenFact } from '../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import type { Contradiction } from '../../domain/plan/contradictions/contradiction.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { fieldOf, measure, partsGiven } from '../../domain/reporting/fields/index.ts';
import type { Form } from '../../domain/reporting/form-schema.ts';
import { listFigureReports } from '../../store/figure-reports.ts';
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
  shown: ConsolidationShown;
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
export async function gatherExport(store: PlanStore, shown: ConsolidationShown): Promise<ExportedConsolidation | null> {
  const { database } = store;
  const { from, to } = shown.years;
  const plan = await readPlanFacts(database);
  if (plan === null) return null;
  const years = [];
  for (let year = from; year <= to; year += 1) {
    years.push({ year, consolidation: await consolidatePlan(store, { from: year, to: year }) });
  }
  const gathered = await gatherFacts(store);
  const facts = gathered.facts.filter(({ year }) => year >= from && year <= to);
  const { contradictions } = await readPlanIndexNow(store);
  const given = facts.filter(isGiven);
  await turn();
  const behindOf = await readBehind(database, given);
  const written = await readResults(database, gathered.rules);
  return {
    shown,
    plan,
    years,
    tasks: (await listTasks(database)).filter(({ fromYear, toYear }) => fromYear <= to && toYear >= from),
    rules: gathered.rules,
    facts,
    contradictions,
    behindOf,
    resultOf: (fact) => {
      const behind = behindOf(fact);
      if (behind.kind === 'update') return behind.update?.note ?? null;
      return fact.source.kind === 'report'
        ? (written.get(`${fact.source.reportId} ${fact.source.question}`) ?? null)
        : null;
    },
  };
}

/** The texts that stand beside what reports say of how far tasks are, by report and question. */
async function readResults(database: Database, rules: readonly FigureRule[]): Promise<Map<string, string>> {
  const places = rules.flatMap((rule) => (rule.task?.measures === 'status' ? rule.places : []));
  const forms = new Map((await listForms(database)).map(({ definition }) => [definition.key, definition]));
  const reports = await listFigureReports(database, [...new Set(places.map(({ form }) => form))]);
  return new Map(
    reports.flatMap(({ formKey, approved }) =>
      approved === null
        ? []
        : places.flatMap(({ form, question, part }): [string, string][] => {
            const parts = form === formKey ? partsGiven(givenValue(approved.answers, question)) : null;
            if (parts === null) return [];
            const texts = wordsBeside(forms.get(form), question).flatMap((key) => {
              const value = givenValue(parts, key);
              const text = value === undefined ? null : measure(value);
              return typeof text === 'string' ? [text] : [];
            });
            return texts.length === 0 ? [] : [[`${approved.reportId} ${question}.${part ?? ''}`, texts.join('\n')]];
          }),
    ),
  );
}

/** The parts of a group that are answered in words. */
function wordsBeside(form: Form | undefined, key: string): string[] {
  const question = form?.questions.find((one) => one.key === key);
  const parts = question !== undefined && 'items' in question ? question.items : [];
  return parts.filter(({ type }) => fieldOf(type).part === 'words').map((part) => part.key);
}
