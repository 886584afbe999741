import { addAmounts, numbersOf } from './add-up.ts';
import type { Candidate, ConflictDecision } from './cell.ts';
import { exactSum } from './exact-sum.ts';
import { saidAt, type FigureValue, type GivenFact } from './fact.ts';
import type { FigureRule } from './figure-rule.ts';
import { groupBy } from './group-by.ts';
import type { UnitLifetimes } from './unit-lifetime.ts';
import { choose, missingUnitYears, unitYearKey, type UnitYear } from './unit-year.ts';

/** Names what the reports of events of a unit come to, among what the unit says of a task. */
export const FROM_EVENTS = 'events';

/** Names the figure of a task, in conflicts, decisions and buttons. */
export function taskFigureKey(code: string, measure: string): string {
  return `${code}.${measure}`;
}

type Given = Extract<UnitYear, { state: 'given' }>;

/**
 * Returns what counts of each lead for a figure of a task: what its yearly report or its newest update says, or what its
 * reports of events come to. A yearly report and events that differ are a conflict; of an update and events the newer
 * counts. A lead of which nothing is known is missing, in the years in which leads are asked.
 * @param figure names the figure of the task in a conflict.
 * @param rules of the figures that tell it.
 */
export function taskWords(
  figure: string,
  rules: readonly FigureRule[],
  wordsOf: (rule: FigureRule) => readonly UnitYear[],
  { leads, ...scope }: { leads: ReadonlySet<number>; from: number; to: number; lifetimes: UnitLifetimes },
  decisions: readonly ConflictDecision[],
): UnitYear[] {
  const ofLeads = (rule: FigureRule): UnitYear[] => wordsOf(rule).filter(({ unitId }) => leads.has(unitId));
  const yearly = rules.filter(({ event }) => event === null);
  const stated = yearly.flatMap(ofLeads);
  const events = rules.filter(({ event }) => event !== null).flatMap(ofLeads);
  const eventsOf = groupBy(events, unitYearKey);
  const statedOf = groupBy(stated, unitYearKey);
  const keys = new Set([...statedOf.keys(), ...eventsOf.keys()]);
  const words = [...keys].flatMap((key): UnitYear[] => {
    const [word] = statedOf.get(key) ?? [];
    const counted = sumOfEvents(eventsOf.get(key) ?? []);
    if (counted === null) return word === undefined ? [] : [word];
    if (word?.state !== 'given') return word?.state === 'conflict' ? [word] : [counted];
    return [together(figure, word, counted, decisions)];
  });
  return [...words, ...missingUnitYears(yearly, words, leads, scope)];
}

function together(figure: string, word: Given, counted: Given, decisions: readonly ConflictDecision[]): UnitYear {
  const [fact] = word.facts;
  if (fact?.source.kind !== 'report') {
    const newest = (facts: readonly GivenFact[]): number => Math.max(...facts.map(saidAt));
    return newest(counted.facts) > newest(word.facts) ? counted : word;
  }
  const candidates: Candidate[] = [
    { from: fact.source.form, value: word.value, facts: word.facts },
    { from: FROM_EVENTS, value: counted.value, facts: counted.facts },
  ];
  // What is written of a year as a whole is quoted where both agree.
  const counts = choose({ figure, unitId: word.unitId, year: word.year, candidates }, word, decisions);
  return counts.state === 'given' ? { ...counts, settled: [...word.settled, ...counts.settled] } : counts;
}

/** Null where nothing is known of an event, or of one of them not what is to be added up. */
function sumOfEvents(events: readonly UnitYear[]): Given | null {
  const given = events.flatMap((event) => (event.state === 'given' ? [event] : []));
  const [first] = given;
  if (first === undefined || given.length < events.length) return null;
  const values = given.map(({ value }) => value);
  const value: FigureValue =
    first.value.kind === 'amounts'
      ? { kind: 'amounts', amounts: addAmounts(values) }
      : { kind: 'number', number: exactSum(numbersOf(values)) };
  const { unitId, year } = first;
  const [facts, settled] = [given.flatMap((one) => one.facts), given.flatMap((one) => one.settled)];
  return { unitId, year, about: null, state: 'given', value, facts, settled };
}
