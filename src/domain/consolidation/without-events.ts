import { isGiven, type Fact } from './fact.ts';
import type { FigureRule } from './figure-rule.ts';

/** A lead that reports a quantity of a task in a year and has told of none of it by itself, as its form of events asks. */
export interface WithoutEvents {
  task: string;
  unitId: number;
  year: number;
  quantity: number;
  /** How the yearly report asks it, and the name of the form of events. */
  rule: FigureRule;
  eventForm: string;
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
          ? [{ task: code, unitId, year, quantity: value.number, rule, eventForm }]
          : [],
      );
  });
}
