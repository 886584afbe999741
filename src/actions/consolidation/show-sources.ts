import { conflictsOfCell, factsBehind, type Cell } from '../../domain/consolidation/cell.ts';
import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import { isGiven, saidAt, type Fact, type GivenFact } from '../../domain/consolidation/fact.ts';
import { canonicalText } from '../../domain/text/canonical-text.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import type { CellPlace } from '../../domain/consolidation/placed-cell.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { taskFigureKey } from '../../domain/consolidation/task-words.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { consolidatePlan, type ConsolidatedYears } from './consolidate-plan.ts';
import { listFigureNames } from './list-figure-names.ts';
import { readBehind, type Behind } from './read-behind.ts';
import { gatherFacts, type GatheredFacts } from './gather-facts.ts';
import { correctionOf, listWaitingValues, type WaitingValue } from './waiting-values.ts';
import { readDecisions, type DecisionsShown } from './read-decisions.ts';

/** Which cell of a figure: the figure itself, or what stands beside it and is not added. */
export const CELL_PARTS = ['own', 'beside'] as const;
export type CellPart = (typeof CELL_PARTS)[number];

/** A value that a figure rests on, with who stands behind it. */
export interface ShownSource {
  fact: GivenFact;
  /** What tells it from the others of a list: the unit, or among the figures of one unit the figure. */
  unit: string;
  /** The unit, where that is not what tells it from the others. */
  unitName?: string;
  /** The rule of the question that was answered; of a share there are two. */
  rule: FigureRule;
  behind: Behind;
  /** What its unit would have in its place, where it corrected the report and that waits for review. */
  correction: WaitingValue | null;
  /** What its unit had said before in a report or an update, which no more counts; the newest first. */
  superseded: readonly GivenFact[];
}

export interface SourcesShown {
  kind: 'sources';
  years: ConsolidatedYears;
  number: number;
  part: CellPart;
  place: CellPlace;
  rule: FigureRule;
  cell: Cell;
  sources: readonly ShownSource[];
  /** What would come to it besides, once it is approved. */
  waiting: readonly WaitingValue[];
  /** What was decided of the values that it rests on. */
  decisions: DecisionsShown;
  /** The rule of each figure, and of each figure of a task, by the key that a decision names. */
  ruleOf: ReadonlyMap<string, FigureRule>;
  /** Short names of units by id. */
  names: ReadonlyMap<number, string>;
}

/** Returns what a number rests on, down to the report, the question, the officer and the time. */
export async function showSources(
  request: Request,
  years: ConsolidatedYears,
  number: number,
  part: CellPart,
): Promise<SourcesShown | { kind: 'not-found' } | Refusal> {
  const actor = authorize(request.person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const { store } = request;
  const gathered = await gatherFacts(store, request.planId);
  const found = findCell(await consolidatePlan(store, request.planId, years), number, part, gathered);
  if (found === null) return { kind: 'not-found' };
  const { ruleOf, units: names } = await listFigureNames(store, request.planId);
  // A year that a sum leaves out is told with what contradicts in it.
  const { cell } = found;
  const leftOut = cell.kind === 'value' ? cell.leftOut : [];
  const facts = [...factsBehind(cell), ...leftOut.flatMap(({ candidates }) => candidates.flatMap((one) => one.facts))];
  const behindOf = await readBehind(store.database, facts);
  const waiting = listWaitingValues(gathered, years, found.isMeant);
  const corrections = facts.map((fact) => correctionOf(fact, waiting));
  return {
    kind: 'sources',
    years,
    number,
    part,
    place: found.place,
    rule: found.rule,
    cell: found.cell,
    names,
    ruleOf,
    decisions: await readDecisions(store.database, request.planId, years, {
      conflicts: conflictsOfCell(found.cell),
      settled: found.cell.kind === 'missing' ? [] : found.cell.settled,
    }),
    waiting: waiting.filter((one) => !corrections.includes(one)),
    sources: facts.map((fact, at) => ({
      fact,
      unit: names.get(fact.unitId) ?? '',
      rule: ruleOf.get(fact.figure) ?? found.rule,
      behind: behindOf(fact),
      correction: corrections[at] ?? null,
      superseded: supersededBy(fact, gathered.facts),
    })),
  };
}

/** Of updates and the report of a unit what was said last counts: lists what else was said, where it is another value. */
function supersededBy(fact: GivenFact, all: readonly Fact[]): GivenFact[] {
  const { figure, unitId, year, about, source } = fact;
  if (about !== null) return [];
  return all
    .filter(isGiven)
    .filter((one) => one.figure === figure && one.unitId === unitId && one.year === year && one.about === null)
    .filter((one) => one.source.kind === 'update' || source.kind === 'update')
    .filter((one) => saidAt(one) < saidAt(fact) && canonicalText(one.value) !== canonicalText(fact.value))
    .sort((a, b) => saidAt(b) - saidAt(a));
}

interface FoundCell {
  place: CellPlace;
  rule: FigureRule;
  cell: Cell;
  /** Whether a fact is one of those that the cell is made of. */
  isMeant: (fact: Fact) => boolean;
}

function findCell(
  { figures, tasks }: Consolidation,
  number: number,
  part: CellPart,
  { rules, counted, leads }: Pick<GatheredFacts, 'rules' | 'counted' | 'leads'>,
): FoundCell | null {
  const figure = figures.find(({ rule }) => keyNumber(rule.key) === number);
  if (figure !== undefined) {
    const { rule, cell: own, apart } = figure;
    const cell = part === 'own' ? own : apart;
    if (cell === null) return null;
    const keys = rule.addition.how === 'share' ? [rule.addition.part, rule.addition.whole] : [rule.key];
    const isMeant = ({ figure: key, unitId }: Fact): boolean =>
      keys.includes(key) && (counted.get(key)?.has(unitId) ?? true) === (part === 'own');
    return { place: part === 'own' ? 'figure' : 'apart', rule, cell, isMeant };
  }
  for (const { measures, code, beside, ruleOf } of tasks) {
    const isLead = (unitId: number): boolean => leads.get(code)?.has(unitId) ?? false;
    const other = beside.find(({ rule }) => keyNumber(rule.key) === number);
    if (part === 'beside' && other !== undefined) {
      const { rule, cell } = other;
      const isMeant = ({ figure: key, unitId }: Fact): boolean => key === rule.key && !isLead(unitId);
      return { place: 'beside', rule, cell, isMeant };
    }
    for (const [measure, cell] of Object.entries(measures)) {
      const rule = ruleOf[measure as keyof typeof ruleOf];
      if (rule === undefined || keyNumber(taskFigureKey(code, measure)) !== number || part !== 'own') continue;
      const same = rules.filter(({ task }) => task?.code === code && task.measures === measure).map(({ key }) => key);
      const isMeant = ({ figure: key, unitId }: Fact): boolean => same.includes(key) && isLead(unitId);
      return { place: 'task', rule, cell, isMeant };
    }
  }
  return null;
}
