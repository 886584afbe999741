import type { PlanDocument } from '../plan/plan-schema.ts';
import { contradictionsOf } from '../plan-reading/findings-of-plan.ts';
import type { DoubtedField, PlanAnswers, PlanFinding } from '../plan-reading/findings.ts';
import { searchKey } from '../text/normalize.ts';
import { keepLeftOut } from './keep-left-out.ts';
import { matchTasks, type TaskPair } from './match-tasks.ts';

/** A plan as it is after an amendment. */
export interface AmendedPlan {
  plan: PlanDocument;
  findings: PlanFinding[];
  /** Tasks that have another number now. */
  renumbered: { from: string; to: string }[];
}

/** What the document of an amendment need not say: the plan says it. */
const SAID_BY_THE_PLAN: readonly DoubtedField[] = ['shortTitle', 'title', 'period', 'coordinator', 'issuer'];

/**
 * Puts what was read of an amendment together with the plan as it was: the whole plan anew, or a decision that names only what
 * changes. Which tasks are the same under another number, and what becomes of what is left out, is asked about.
 */
export function amendPlan(
  before: PlanDocument,
  read: { plan: PlanDocument; findings: readonly PlanFinding[] },
  answers: PlanAnswers,
): AmendedPlan {
  const { pairs, findings: asked } = samePairs(before, read.plan, answers);
  const { plan: whole, findings: leftOut } = keepLeftOut(before, read.plan, pairs, answers);
  const plan = withWhatStays(before, whole, pairs);
  const ofFile = read.findings.filter(
    (one) =>
      one.kind !== 'needed' &&
      one.kind !== 'missing' &&
      one.kind !== 'contradictory' &&
      !(one.kind === 'doubtful' && SAID_BY_THE_PLAN.includes(one.field)),
  );
  const findings = [...asked, ...leftOut, ...ofFile];
  return {
    plan,
    findings: [...findings, ...contradictionsOf(plan, { findings })],
    renumbered: pairs.flatMap(({ from, to }) => (from === to ? [] : [{ from, to }])),
  };
}

/** Returns the pairs that hold: those that are sure, and those that nobody has denied. */
function samePairs(
  before: PlanDocument,
  after: PlanDocument,
  answers: PlanAnswers,
): { pairs: TaskPair[]; findings: PlanFinding[] } {
  const findings: PlanFinding[] = [];
  const earlier = new Map(before.tasks.map((task) => [task.code, task.title]));
  const later = new Map(after.tasks.map((task) => [task.code, task.title]));
  const pairs = matchTasks(before.tasks, after.tasks);
  const renumbered = pairs.filter(({ how }) => how === 'renumbered');
  if (renumbered.length > 0 && answers['renumbered'] === undefined)
    findings.push({
      kind: 'renumbered',
      id: 'renumbered',
      tasks: renumbered.map(({ from, to }) => ({ from, to, title: later.get(to) ?? '' })),
    });
  const held = pairs.filter(({ from, to, how }) => {
    if (how === 'same') return true;
    const id = how === 'renumbered' ? 'renumbered' : `alike:${from}:${to}`;
    const answer = answers[id];
    if (how === 'alike' && answer === undefined)
      findings.push({ kind: 'alike', id, from, to, before: earlier.get(from) ?? '', after: later.get(to) ?? '' });
    return answer?.kind !== 'drop';
  });
  return { pairs: held, findings };
}

/** Returns the plan with what its amendment does not touch: its names, its units with what is known of them, its lists and forms. */
function withWhatStays(before: PlanDocument, after: PlanDocument, pairs: readonly TaskPair[]): PlanDocument {
  const earlier = new Map(before.tasks.map((task) => [task.code, task]));
  const from = new Map(pairs.map((pair) => [pair.to, pair.from]));
  const units = new Map([...after.units, ...before.units].map((unit) => [unit.key, unit]));
  const groups = new Map(before.groups.map((group) => [searchKey(group.title), group]));
  const lists = new Set(before.agencyRosters.map(({ key }) => key));
  const orBefore = <T>(now: readonly T[], then: T[]): T[] => (now.length === 0 ? then : [...now]);
  return {
    ...after,
    key: before.key,
    document: documentOf(before, after),
    coordinator: before.coordinator,
    units: [...units.values()],
    reforms: before.reforms,
    viewpoints: orBefore(after.viewpoints, before.viewpoints),
    generalObjective: after.generalObjective === '' ? before.generalObjective : after.generalObjective,
    sections: orBefore(after.sections, before.sections),
    databases: orBefore(after.databases, before.databases),
    groups: after.groups.map((group) => ({ ...namesOf(groups.get(searchKey(group.title))), ...group })),
    tasks: after.tasks.map((task) => ({ ...namesOf(earlier.get(from.get(task.code) ?? '')), ...task })),
    budget: {
      ...before.budget,
      ...after.budget,
      declaredTotal: after.budget.declaredTotal ?? before.budget.declaredTotal,
      sources: orBefore(after.budget.sources, before.budget.sources),
    },
    duties: orBefore(after.duties, before.duties),
    reportingDuties: orBefore(after.reportingDuties, before.reportingDuties),
    notes: before.notes,
    rosters: before.rosters,
    agencyRosters: [...before.agencyRosters, ...after.agencyRosters.filter(({ key }) => !lists.has(key))],
    forms: before.forms,
  };
}

const namesOf = (part: { names?: string[] | undefined } | undefined): { names?: string[] } =>
  part?.names === undefined ? {} : { names: part.names };

/** Of a decision that amends the plan, the plan keeps its own title and number, and names the decision; a plan issued anew has its own. */
function documentOf({ document: before }: PlanDocument, { document: after }: PlanDocument): PlanDocument['document'] {
  const { kind, number, issuedOn, title } = after;
  if (!/^(?:dieu chinh|sua doi|bo sung)/.test(searchKey(title)) && searchKey(kind) !== 'quyet dinh' && title !== '')
    return { ...after, shortTitle: before.shortTitle, issuer: after.issuer === '' ? before.issuer : after.issuer };
  const amendment = { kind, number, issuedOn, title };
  return { ...before, amendedBy: [...(before.amendedBy ?? []), amendment] };
}
