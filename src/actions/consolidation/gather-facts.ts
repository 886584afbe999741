import type { Fact, FigureSource } from '../../domain/consolidation/fact.ts';
import { factsOfReportsSteps } from '../../domain/consolidation/facts-of-reports.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { listFigures } from '../../domain/consolidation/list-figures.ts';
import { lifetimeOf, type UnitLifetimes } from '../../domain/consolidation/unit-lifetime.ts';
import { waitingReportsSteps, type WaitingReport } from '../../domain/consolidation/waiting-reports.ts';
import { rulesOfUpdates } from '../../domain/consolidation/rules-of-updates.ts';
import { figuresToldByEvents } from '../../domain/consolidation/without-events.ts';
import { yearlyRosters } from '../../domain/reporting/form-schema.ts';
import type { TaskMeasure } from '../../domain/reporting/aggregation-schema.ts';
import { listFigureReports, listRosterUnits, type FigureReport, type RosterUnits } from '../../store/figure-reports.ts';
import type { Database } from '../../store/open-store.ts';
import { listForms } from '../../store/forms.ts';
import { listConfirmedUpdates, listWaitingUpdates, type StatedUpdate } from '../../store/task-updates.ts';
import { listUnits, listUnitTimes } from '../../store/units.ts';
import { cacheUntilChange } from '../plan/cache-until-change.ts';
import { inTurns } from './in-turns.ts';
import { readPlanIndexNow, type PlanStore } from '../plan/plan-index.ts';

/** What a consolidation of the plan is made of, for any year. */
export interface GatheredFacts {
  rules: readonly FigureRule[];
  facts: readonly Fact[];
  /** Ids of the units that alone are counted, by the key of the figure. */
  counted: ReadonlyMap<string, ReadonlySet<number>>;
  /** Ids of the leads of each task, by its code. */
  leads: ReadonlyMap<string, ReadonlySet<number>>;
  /** How long units stand, by id. */
  lifetimes: UnitLifetimes;
  /** How each report stands that a unit owes by a form. */
  reports: readonly Pick<FigureReport, 'formKey' | 'year' | 'unitId' | 'state'>[];
  /** What was handed in and counts nowhere yet. */
  waiting: readonly WaitingReport[];
  /** The form of events against which each figure is held, by the key of the figure. */
  toldBy: ReadonlyMap<string, string>;
  /** The forms that each unit of a list owes every year, with the list. */
  yearly: readonly { formKey: string; formName: string; roster: RosterUnits }[];
}

/** Gathers the rules of the forms and what units said, kept until anything changes. Asks no permission. */
export function gatherFacts(store: PlanStore, planId: number): Promise<GatheredFacts> {
  return cacheUntilChange(store, `facts ${planId}`, () => gather(store, planId));
}

async function gather(store: PlanStore, planId: number): Promise<GatheredFacts> {
  const { database } = store;
  const forms = (await listForms(database, planId)).map(({ definition }) => definition);
  const updates = await listConfirmedUpdates(database, planId, null, null);
  const ofForms = listFigures(forms).rules;
  const waitingUpdates = await listWaitingUpdates(database, planId);
  const updated = [...updates, ...waitingUpdates].map(({ taskCode }) => taskCode);
  const rules = [...ofForms, ...rulesOfUpdates(ofForms, updated)];
  const formOf = new Map(forms.map((form) => [form.key, form]));
  const asked = new Set(rules.flatMap(({ places }) => places.map(({ form }) => form)));
  const reports = await listFigureReports(database, planId, [...asked]);
  const { tasks } = await readPlanIndexNow(store, planId);
  const rosters = await listRosterUnits(database, planId);
  const ofUnits = reports.flatMap(({ formKey, unitId, unitKey, ...report }) => {
    const form = formOf.get(formKey);
    return form === undefined ? [] : [{ ...report, form, unit: { id: unitId, key: unitKey } }];
  });
  return {
    rules,
    reports: reports.map(({ formKey, year, unitId, state }) => ({ formKey, year, unitId, state })),
    toldBy: figuresToldByEvents(forms),
    yearly: forms
      .filter(({ key }) => asked.has(key))
      .flatMap((form) =>
        yearlyRosters(form).flatMap((key) => {
          const roster = rosters.find((one) => one.key === key);
          return roster === undefined ? [] : [{ formKey: form.key, formName: form.name, roster }];
        }),
      ),
    facts: [...(await inTurns(factsOfReportsSteps(rules, ofUnits))), ...factsOfUpdates(updates, rules)],
    waiting: [
      ...(await inTurns(waitingReportsSteps(rules, ofUnits))),
      ...waitingUpdates.map((update): WaitingReport => {
        const { unitId, year } = update;
        const said = factsOfUpdates([update], rules);
        return { kind: 'update', form: null, obligationId: null, eventName: null, unitId, years: [year], facts: said };
      }),
    ],
    counted: await countedUnits(database, rules, rosters),
    lifetimes: new Map(
      (await listUnitTimes(database)).map(({ id, successorIds, ...days }) => [id, lifetimeOf(days, successorIds)]),
    ),
    leads: new Map(
      tasks.map(({ code, units }) => [
        code,
        new Set(units.flatMap(({ role, unitId }) => (role === 'lead' ? [unitId] : []))),
      ]),
    ),
  };
}

async function countedUnits(
  database: Database,
  rules: readonly FigureRule[],
  rosters: readonly RosterUnits[],
): Promise<Map<string, Set<number>>> {
  const units = new Map((await listUnits(database)).map(({ key, id }) => [key, id]));
  return new Map(
    rules.flatMap(({ key, counted }): [string, Set<number>][] => {
      if (counted === null) return [];
      const listed = rosters.flatMap(({ key: roster, unitIds }) => (counted.rosters.includes(roster) ? unitIds : []));
      const named = counted.units.flatMap((unit) => units.get(unit) ?? []);
      return [[key, new Set([...listed, ...named])]];
    }),
  );
}

/** What updates between reports say of tasks, or would say once they are confirmed. */
function factsOfUpdates(updates: readonly StatedUpdate[], rules: readonly FigureRule[]): Fact[] {
  const ruleOf = new Map(
    rules
      .filter(({ event }) => event === null)
      .flatMap(({ key, task }) => (task === null ? [] : [[`${task.code} ${task.measures}`, key] as const])),
  );
  return updates.flatMap(({ id, taskCode, year, unitId, at, quantity, spent, status }): Fact[] => {
    const source: FigureSource = { kind: 'update', updateId: id, at };
    const fact = (measures: TaskMeasure, value: Extract<Fact, { state: 'given' }>['value'] | null): Fact[] => {
      const figure = ruleOf.get(`${taskCode} ${measures}`);
      if (figure === undefined) return [];
      const common = { figure, unitId, year, about: null };
      if (value !== null) return [{ ...common, state: 'given', value, source }];
      // Who has no work in the year is not waited for.
      return status === 'not_this_year' ? [{ ...common, state: 'not-asked' }] : [];
    };
    return [
      ...fact('status', { kind: 'option', option: status }),
      ...fact('quantity', quantity === null ? null : { kind: 'number', number: quantity }),
      ...fact('assigned', null),
      // An update says no source.
      ...fact('disbursed', spent === null ? null : { kind: 'amounts', amounts: { [UNNAMED_SOURCE]: spent } }),
    ];
  });
}

/** The source of money of which nobody has said one. */
const UNNAMED_SOURCE = 'unnamed';
