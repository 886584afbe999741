import type { TaskMeasure } from '../reporting/aggregation-schema.ts';
import type { Cell, ConflictDecision } from './cell.ts';
import type { Fact } from './fact.ts';
import type { FigureRule } from './figure-rule.ts';
import { groupBy } from './group-by.ts';
import { makeCell, makeShare } from './make-cell.ts';
import { runSteps, type Steps } from './steps.ts';
import { taskFigureKey, taskWords } from './task-words.ts';
import type { UnitLifetimes } from './unit-lifetime.ts';
import { alone, isGivenWord, settle, missingUnitYears, type UnitYear } from './unit-year.ts';

/** What a consolidation is made of, besides what units said. */
export interface Consolidating {
  /** One year, or the first and the last of several. */
  from: number;
  to: number;
  /** Ids of the units that alone are counted, by the key of the figure; of others whoever was asked. */
  counted: ReadonlyMap<string, ReadonlySet<number>>;
  /** Ids of the units that lead a task, by its code. */
  leads: ReadonlyMap<string, ReadonlySet<number>>;
  decisions: readonly ConflictDecision[];
  lifetimes: UnitLifetimes;
}

/** A figure of no task with what it comes to. `apart`: what others than the units that it counts report; null for nothing. */
export interface ConsolidatedFigure {
  rule: FigureRule;
  cell: Cell;
  apart: Cell | null;
}

/** What the leads of a task say of it, and what stands beside it and is never added. */
export interface ConsolidatedTask {
  code: string;
  measures: Readonly<Partial<Record<TaskMeasure, Cell>>>;
  /** By which rule each was made: that of the yearly report, where one asks for it. */
  ruleOf: Readonly<Partial<Record<TaskMeasure, FigureRule>>>;
  /** What others than its leads report of the task, by figure. */
  beside: readonly ConsolidatedFigure[];
}

/** What is made of what units said of one year, or of several together. */
export interface FiguresAndTasks {
  figures: readonly ConsolidatedFigure[];
  /** In the order in which forms ask about tasks. */
  tasks: readonly ConsolidatedTask[];
}

/** What is counted anew each year, of one of several years. */
export interface YearOfSeveral extends FiguresAndTasks {
  year: number;
}

export interface Consolidation extends FiguresAndTasks {
  /** Of several years each, where anything is counted anew each year; nothing else is in it. */
  ofYears: readonly YearOfSeveral[];
}

/**
 * Makes figures of what units said; no other place adds anything up.
 *
 * Over several years a figure that is counted anew each year has no value together, but one in each of them. Of the words of
 * one unit about a figure and year one counts; forms that disagree are a contradiction. The quantity and money of a task are its leads':
 * where a lead's yearly report and its reports of events say different things, that is a contradiction too.
 */
export function consolidate(
  rules: readonly FigureRule[],
  facts: readonly Fact[],
  consolidating: Consolidating,
): Consolidation {
  return runSteps(consolidateSteps(rules, facts, consolidating));
}

/** Makes the same figures in parts: a figure, or a measure of a task, each. */
export function* consolidateSteps(
  rules: readonly FigureRule[],
  facts: readonly Fact[],
  consolidating: Consolidating,
): Steps<Consolidation> {
  const { from, to } = consolidating;
  if (from === to) return { ...(yield* figuresSteps(rules, rules, facts, consolidating)), ofYears: [] };
  const [each, together] = [rules.filter(isAnew), rules.filter((rule) => !isAnew(rule))];
  const whole = yield* figuresSteps(together, rules, facts, consolidating);
  const ofYears: YearOfSeveral[] = [];
  for (let year = from; each.length > 0 && year <= to; year += 1)
    ofYears.push({
      year,
      ...(yield* figuresSteps(each, rules, facts, { ...consolidating, from: year, to: year })),
    });
  return { ...whole, ofYears };
}

/** Whether a figure is counted anew each year: over several it is never one. */
function isAnew({ years }: FigureRule): boolean {
  return years === 'each';
}

/** @param shown the rules of the figures that are made; those of what a share divides may be others */
function* figuresSteps(
  shown: readonly FigureRule[],
  rules: readonly FigureRule[],
  facts: readonly Fact[],
  consolidating: Consolidating,
): Steps<FiguresAndTasks> {
  const { from, to, lifetimes } = consolidating;
  const factsOf = yield* groupFacts(facts, { from, to });
  const wordsOf = readWords(factsOf, consolidating);
  const othersThan = (rule: FigureRule): readonly UnitYear[] => {
    const units = consolidating.counted.get(rule.key);
    if (units === undefined) return [];
    const others = (factsOf.get(rule.key) ?? []).filter(({ unitId }) => !units.has(unitId));
    return wordsIn(rule, others, consolidating.decisions);
  };
  const ruleOf = new Map(rules.map((rule) => [rule.key, rule]));
  const cellOf = ({ addition, years }: FigureRule, words: readonly UnitYear[]): Cell => {
    const scope = { years, to, lifetimes };
    if (addition.how !== 'share') return makeCell(addition, words, scope);
    const wordsAbout = (key: string): readonly UnitYear[] => {
      const about = ruleOf.get(key);
      return about === undefined ? [] : wordsOf(about);
    };
    return makeShare(wordsAbout(addition.part), wordsAbout(addition.whole), scope);
  };
  const ofTasks = groupBy(
    shown.filter(({ task }) => task !== null),
    ({ task }) => task?.code ?? '',
  );
  yield;
  const figures: ConsolidatedFigure[] = [];
  for (const rule of shown.filter(({ task }) => task === null)) {
    const { addition, years } = rule;
    const words = wordsOf(rule);
    yield;
    const others = othersThan(rule).filter(isGivenWord);
    const apart =
      others.length === 0 || addition.how === 'share' ? null : makeCell(addition, others, { years, to, lifetimes });
    figures.push({ rule, cell: cellOf(rule, words), apart });
    yield;
  }
  const tasks: ConsolidatedTask[] = [];
  for (const [code, about] of ofTasks) {
    const leads = consolidating.leads.get(code) ?? new Set<number>();
    const measures: Partial<Record<TaskMeasure, Cell>> = {};
    const ruleOf: Partial<Record<TaskMeasure, FigureRule>> = {};
    for (const rule of about) {
      const measure = rule.task?.measures;
      if (measure === undefined || measures[measure] !== undefined) continue;
      const same = about.filter(({ task }) => task?.measures === measure);
      const words = taskWords(
        taskFigureKey(code, measure),
        same,
        wordsOf,
        { leads, from, to, lifetimes },
        consolidating.decisions,
      );
      measures[measure] = cellOf(rule, words);
      ruleOf[measure] = rule;
      yield;
    }
    const beside = about.flatMap((rule): ConsolidatedFigure[] => {
      const others = wordsOf(rule).filter(({ unitId, state }) => !leads.has(unitId) && state === 'given');
      return others.length === 0 ? [] : [{ rule, cell: cellOf(rule, others), apart: null }];
    });
    tasks.push({ code, measures, ruleOf, beside });
    yield;
  }
  return { figures, tasks };
}

/** So many facts are put to their figures in one part. */
const PART = 5_000;

/** The facts of these years by figure. */
function* groupFacts(
  facts: readonly Fact[],
  { from, to }: Pick<Consolidating, 'from' | 'to'>,
): Steps<Map<string, Fact[]>> {
  const groups = new Map<string, Fact[]>();
  for (const [at, fact] of facts.entries()) {
    if (at % PART === PART - 1) yield;
    if (fact.year < from || fact.year > to) continue;
    const group = groups.get(fact.figure);
    if (group === undefined) groups.set(fact.figure, [fact]);
    else group.push(fact);
  }
  return groups;
}

/** Returns what decides what counts of each unit and year, for each figure once. */
function readWords(
  factsOf: ReadonlyMap<string, readonly Fact[]>,
  { from, to, counted, decisions, lifetimes }: Consolidating,
): (rule: FigureRule) => readonly UnitYear[] {
  const known = new Map<string, readonly UnitYear[]>();
  return (rule) => {
    const cached = known.get(rule.key);
    if (cached !== undefined) return cached;
    const own = factsOf.get(rule.key) ?? [];
    const units = counted.get(rule.key);
    const within = units === undefined ? own : own.filter(({ unitId }) => units.has(unitId));
    const said = wordsIn(rule, within, decisions);
    const words =
      units === undefined ? said : [...said, ...missingUnitYears([rule], said, units, { from, to, lifetimes })];
    known.set(rule.key, words);
    return words;
  };
}

/** What counts of what units say of a figure: of a year one word of each, and every event. */
function wordsIn(
  { key, event, periods }: FigureRule,
  facts: readonly Fact[],
  decisions: readonly ConflictDecision[],
): UnitYear[] {
  return event === null ? settle(key, facts, decisions, periods) : facts.map(alone);
}
