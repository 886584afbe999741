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

/** Lists the units whose figure beside a task is another number than they told of one by one in the year. */
export function listUnevenEvents(
  rules: readonly FigureRule[],
  facts: readonly Fact[],
  toldBy: ReadonlyMap<string, string>,
  { from, to }: { from: number; to: number },
): WithoutEvents[] {
  return rules.flatMap((rule) => {
    const counted = rules.filter(
      ({ event, addition, places }) =>
        event !== null && addition.how === 'count' && places[0]?.form === toldBy.get(rule.key),
    );
    const [task = ''] = rule.besideTasks;
    const eventForm = counted[0]?.places[0]?.formName;
    if (rule.event !== null || rule.task !== null || eventForm === undefined) return [];
    const keys = new Set(counted.map(({ key }) => key));
    const events = facts.filter(isGiven).filter(({ figure }) => keys.has(figure));
    return facts
      .filter(isGiven)
      .filter(({ figure, year }) => figure === rule.key && year >= from && year <= to)
      .flatMap(({ unitId, year, value }): WithoutEvents[] => {
        const told = events.filter((one) => one.unitId === unitId && one.year === year).length;
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
  const ofQuantity = rules.filter(({ task }) => task?.measures === 'quantity');
  const stated = ofQuantity.filter(({ event }) => event === null);
  return stated.flatMap((rule) => {
    const code = rule.task?.code ?? '';
    const events = ofQuantity.filter(({ task, event }) => event !== null && task?.code === code);
    const eventForm = events[0]?.places[0]?.formName;
    if (eventForm === undefined) return [];
    const isLead = (unitId: number): boolean => leads.get(code)?.has(unitId) ?? false;
    const told = new Set(
      facts
        .filter(({ figure }) => events.some(({ key }) => key === figure))
        .map(({ unitId, year }) => `${unitId} ${year}`),
    );
    return facts
      .filter(isGiven)
      .filter(({ figure, unitId, year }) => figure === rule.key && year >= from && year <= to && isLead(unitId))
      .flatMap(({ unitId, year, value, source }): WithoutEvents[] =>
        source.kind === 'report' && value.kind === 'number' && value.number > 0 && !told.has(`${unitId} ${year}`)
          ? [{ task: code, unitId, year, quantity: value.number, told: 0, rule, eventForm }]
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
  const given = facts.filter(isGiven).filter(({ year }) => year >= from && year <= to);
  return rules.flatMap((rule) => {
    if (rule.event !== null || rule.task?.measures !== 'status') return [];
    const { code } = rule.task;
    const counted = rules.filter(
      ({ task, event }) => event !== null && task?.code === code && task.measures === 'quantity',
    );
    const eventForm = counted[0]?.places[0]?.formName;
    if (eventForm === undefined) return [];
    const keys = new Set(counted.map(({ key }) => key));
    const ofLeads = given.filter(({ unitId }) => leads.get(code)?.has(unitId) ?? false);
    const words = groupBy(
      ofLeads.filter(({ figure }) => figure === rule.key),
      ({ unitId, year }) => `${unitId} ${year}`,
    );
    return [...words.values()].flatMap((said): WithoutEvents[] => {
      const [newest] = [...said].sort((a, b) => saidAt(b) - saidAt(a));
      if (newest === undefined || !saysNoWork(newest.value)) return [];
      const { unitId, year } = newest;
      const told = ofLeads.filter((one) => keys.has(one.figure) && one.unitId === unitId && one.year === year).length;
      return told === 0 ? [] : [{ task: code, unitId, year, quantity: null, told, rule, eventForm }];
    });
  });
}
