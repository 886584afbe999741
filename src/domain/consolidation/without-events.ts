import type { Form } from '../reporting/form-schema.ts';
import { saysNoWork } from './no-work.ts';
import { groupBy } from './group-by.ts';
import { isGiven, saidAt, type Fact } from './fact.ts';
import type { FigureRule } from './figure-rule.ts';

/**
 * A unit that reports a quantity in a year and told of another number one by one, as a form of events asks: the lead of a task
 * that told of none, or says that it has no work and told of some, or a unit whose figure stands beside the task and is held
 * against its reports of events.
 */
export interface WithoutEvents {
  task: string;
  unitId: number;
  year: number;
  /** Null for who says that it has no work in the year. */
  quantity: number | null;
  /** Of how many it told one by one. */
  told: number;
  /** How the yearly report asks it, and the name of the form of events. */
  rule: FigureRule;
  eventForm: string;
}

/** Returns the form of events against whose reports of the same unit each figure is held, by the key of the figure. */
export function figuresToldByEvents(forms: readonly Form[]): ReadonlyMap<string, string> {
  return new Map(
    forms.flatMap(({ questions }) =>
      questions.flatMap(({ key, crossChecks = [] }) =>
        crossChecks.flatMap((check): [string, string][] =>
          check.against === 'reports' && check.of === 'unit' && check.where === undefined && check.names === undefined
            ? [[key, check.form]]
            : [],
        ),
      ),
    ),
  );
}

/** A figure of yearly reports, and the figures of events against which it is held. */
interface Held {
  rule: FigureRule;
  task: string;
  events: readonly FigureRule[];
  eventForm: string;
}

/** The facts of some figures, by figure: one pass over the hundred thousand that there may be. */
function factsOf(facts: readonly Fact[], held: readonly Held[]): (rules: readonly FigureRule[]) => Fact[] {
  const wanted = new Set(held.flatMap(({ rule, events }) => [rule.key, ...events.map(({ key }) => key)]));
  const byFigure = groupBy(
    facts.filter(({ figure }) => wanted.has(figure)),
    ({ figure }) => figure,
  );
  return (rules) => rules.flatMap(({ key }) => byFigure.get(key) ?? []);
}

const unitYear = ({ unitId, year }: { unitId: number; year: number }): string => `${unitId} ${year}`;

/** How many were told one by one, by unit and year. */
function countTold(events: readonly Fact[]): (one: { unitId: number; year: number }) => number {
  const told = groupBy(events, unitYear);
  return (one) => told.get(unitYear(one))?.length ?? 0;
}

/** The figures of one measure of a task that yearly reports ask, each with those of the events of the task. */
function heldByTask(rules: readonly FigureRule[], measures: 'quantity' | 'status'): Held[] {
  return rules.flatMap((rule): Held[] => {
    if (rule.event !== null || rule.task?.measures !== measures) return [];
    const { code } = rule.task;
    const events = rules.filter(
      ({ task, event }) => event !== null && task?.code === code && task.measures === 'quantity',
    );
    const eventForm = events[0]?.places[0]?.formName;
    return eventForm === undefined ? [] : [{ rule, task: code, events, eventForm }];
  });
}

/** Lists the units whose figure beside a task is another number than they told of one by one in the year. */
export function listUnevenEvents(
  rules: readonly FigureRule[],
  facts: readonly Fact[],
  toldBy: ReadonlyMap<string, string>,
  { from, to }: { from: number; to: number },
): WithoutEvents[] {
  const held = rules.flatMap((rule): Held[] => {
    const form = toldBy.get(rule.key);
    if (rule.event !== null || rule.task !== null || form === undefined) return [];
    const events = rules.filter(
      ({ event, addition, places }) => event !== null && addition.how === 'count' && places[0]?.form === form,
    );
    const [task = ''] = rule.besideTasks;
    const eventForm = events[0]?.places[0]?.formName;
    return eventForm === undefined ? [] : [{ rule, task, events, eventForm }];
  });
  const of = factsOf(facts, held);
  return held.flatMap(({ rule, task, events, eventForm }) => {
    const toldOf = countTold(of(events).filter(isGiven));
    return of([rule])
      .filter(isGiven)
      .filter(({ year }) => year >= from && year <= to)
      .flatMap(({ unitId, year, value }): WithoutEvents[] => {
        const told = toldOf({ unitId, year });
        return value.kind === 'number' && value.number !== told
          ? [{ task, unitId, year, quantity: value.number, told, rule, eventForm }]
          : [];
      });
  });
}

/**
 * Lists the leads that report a quantity and told of no event of it in the year. It is no contradiction, since nothing is
 * known of events: what they report counts, and they are to be asked for the rest.
 */
export function listWithoutEvents(
  rules: readonly FigureRule[],
  facts: readonly Fact[],
  leads: ReadonlyMap<string, ReadonlySet<number>>,
  { from, to }: { from: number; to: number },
): WithoutEvents[] {
  const held = heldByTask(rules, 'quantity');
  const of = factsOf(facts, held);
  return held.flatMap(({ rule, task, events, eventForm }) => {
    // Whoever told of an event has told of it, whatever is still missing in it.
    const toldOf = countTold(of(events));
    return of([rule])
      .filter(isGiven)
      .filter(({ unitId, year }) => year >= from && year <= to && leads.get(task)?.has(unitId) === true)
      .flatMap(({ unitId, year, value, source }): WithoutEvents[] =>
        source.kind === 'report' && value.kind === 'number' && value.number > 0 && toldOf({ unitId, year }) === 0
          ? [{ task, unitId, year, quantity: value.number, told: 0, rule, eventForm }]
          : [],
      );
  });
}

/** Lists the leads whose newest word of a year is that they have no work, and that told of something done all the same. */
export function listEventsWithoutWork(
  rules: readonly FigureRule[],
  facts: readonly Fact[],
  leads: ReadonlyMap<string, ReadonlySet<number>>,
  { from, to }: { from: number; to: number },
): WithoutEvents[] {
  const held = heldByTask(rules, 'status');
  const of = factsOf(facts, held);
  return held.flatMap(({ rule, task, events, eventForm }) => {
    const toldOf = countTold(of(events).filter(isGiven));
    const ofLeads = of([rule])
      .filter(isGiven)
      .filter(({ unitId, year }) => year >= from && year <= to && leads.get(task)?.has(unitId) === true);
    return [...groupBy(ofLeads, unitYear).values()].flatMap((said): WithoutEvents[] => {
      const [newest] = [...said].sort((a, b) => saidAt(b) - saidAt(a));
      if (newest === undefined || !saysNoWork(newest.value)) return [];
      const { unitId, year } = newest;
      const told = toldOf(newest);
      return told === 0 ? [] : [{ task, unitId, year, quantity: null, told, rule, eventForm }];
    });
  });
}
