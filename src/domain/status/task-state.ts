import type { AskedState } from '../questions/reading.ts';
import type { UpdateStatus } from './update-status.ts';

/** How a task stands in one year of the plan. */
export const TASK_YEAR_STATES = [
  'not-planned',
  'upcoming',
  'unreported',
  'partly-reported',
  'not-started',
  'running',
  'held-up',
  'done',
  'short',
  'late',
  'nothing',
] as const;
export type TaskYearState = (typeof TASK_YEAR_STATES)[number];

/** What a lead agency says of a task in a year. */
export interface LeadWord {
  /** Null where it has not said it, or nobody has approved or confirmed it yet. */
  status: UpdateStatus | null;
  /** It has told of something that was done. */
  begun: boolean;
}

/** What is known of a task in one year. */
export interface TaskYearFacts {
  /** Whether the plan gives the task this year. */
  planned: boolean;
  /** Null where the plan leaves the quantity blank. */
  plannedQuantity: number | null;
  /** A word of each lead that is waited for or was heard. */
  leads: readonly LeadWord[];
  /** What they did together; null where no figure is known, or two contradict each other. */
  quantity: number | null;
  /** The quantity is that of all leads with work. */
  everyQuantity: boolean;
  /** How many obstacles of the task are open. */
  openObstacles: number;
}

/**
 * Decides how a task stands in `year`, seen in `thisYear`, from the words of all its leads; no other place decides it.
 * - Reaching the plan's quantity together is `done`; by the quantity of some leads only it is so where none of them says
 *   that it has not finished, and is never `late`. So is a task of which every lead with work says so, or it is `short`
 *   where the quantity of all of them is less than planned.
 * - A lead without work in the year is not waited for; where all are, it is `nothing`.
 * - Where some are done or have begun it is `running` while the year lasts. Afterwards it is `late` only by the word of a
 *   lead that something is begun or not begun; who was not heard makes nothing late: it is `partly-reported`.
 * - Of which no lead said anything it is `unreported`; of which only some did, and nothing follows from that,
 *   `partly-reported`.
 * - A year that the plan does not give the task is `not-planned`, one to come `upcoming`, until something is said of it.
 * - What is not done in this year and has an open obstacle is `held-up`; of a year that is over it is `late` all the
 *   same.
 */
export function taskYearState(facts: TaskYearFacts, year: number, thisYear: number): TaskYearState {
  const state = stateByWords(facts, year, thisYear);
  return year === thisYear && facts.openObstacles > 0 && HINDERED.includes(state) ? 'held-up' : state;
}

/** States of a year under way in which an open obstacle matters. */
const HINDERED: readonly TaskYearState[] = ['unreported', 'partly-reported', 'not-started', 'running', 'short'];

/** Returns the state as quantity, words and year make it, whatever obstacles there are. */
function stateByWords(
  { planned, plannedQuantity, leads, quantity, everyQuantity }: TaskYearFacts,
  year: number,
  thisYear: number,
): TaskYearState {
  const wanted = plannedQuantity ?? 0;
  const working = leads.filter(({ status }) => status !== 'not_this_year');
  const saying = (...statuses: LeadWord['status'][]): boolean =>
    working.some(({ status }) => statuses.includes(status));
  const unfinished = !everyQuantity && saying('doing', 'not_started');
  const reached = wanted > 0 && quantity !== null && quantity >= wanted;
  if (reached && !unfinished) return 'done';
  if (working.length === 0 && leads.length > 0) return 'nothing';
  if (working.length > 0 && working.every(({ status }) => status === 'done'))
    return wanted > 0 && quantity !== null && everyQuantity ? 'short' : 'done';
  const begun = saying('done', 'doing') || working.some((lead) => lead.begun);
  if (year < thisYear && saying('doing', 'not_started')) return reached ? 'partly-reported' : 'late';
  if (year >= thisYear && begun) return 'running';
  if (saying('not_started')) return 'not-started';
  if (begun) return 'partly-reported';
  if (!planned) return 'not-planned';
  if (year > thisYear) return 'upcoming';
  return leads.some(isHeard) ? 'partly-reported' : 'unreported';
}

/** Returns whether a lead has said anything of a task in a year. */
export function isHeard({ status, begun }: LeadWord): boolean {
  return status !== null || begun;
}

/** Returns whether too little was said of a task in this state to know how it went: nothing, or not by all its leads. */
export function isUnknown(state: TaskYearState): state is 'unreported' | 'partly-reported' {
  return state === 'unreported' || state === 'partly-reported';
}

/** Returns whether a task in this state is one that is asked for as late, done, not done, running or not begun; the plan gives nothing to do in a year that it does not give the task. */
export function isInState(state: TaskYearState, asked: AskedState): boolean {
  switch (asked) {
    case 'late':
      return state === 'late' || state === 'short';
    case 'done':
      return state === 'done';
    case 'running':
      return state === 'running' || state === 'held-up' || state === 'short' || state === 'late';
    case 'not-done':
      return !['done', 'nothing', 'not-planned'].includes(state);
    case 'not-started':
      return state === 'not-started' || state === 'unreported' || state === 'upcoming';
    // The others are asked of units in a round.
    default:
      return true;
  }
}
