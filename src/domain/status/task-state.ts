/** How a task stands in one year of the plan. */
export const TASK_YEAR_STATES = [
  'not-planned',
  'upcoming',
  'unreported',
  'not-started',
  'running',
  'held-up',
  'done',
  'short',
  'late',
  'nothing',
] as const;
export type TaskYearState = (typeof TASK_YEAR_STATES)[number];

/** What a lead agency says of a task: in an approved report, or in an update that a coordinator confirmed. */
export interface Progress {
  status: 'done' | 'doing' | 'not_started' | 'not_this_year' | null;
  quantity: number | null;
}

/** What is known of a task in one year. */
export interface TaskYearFacts {
  /** Whether the plan gives the task this year. */
  planned: boolean;
  /** Null where the plan leaves the quantity blank. */
  plannedQuantity: number | null;
  /** What is known from approved figures; null where nothing is. */
  progress: Progress | null;
  /** How many obstacles of the task are open. */
  openObstacles: number;
}

/**
 * Decides how a task stands in `year`, seen in `thisYear`; no other place decides it.
 * - A year that the plan does not give the task is `not-planned`; one to come is `upcoming` until something is said of
 *   it.
 * - Without approved figures nothing is claimed: `unreported`, also once the year is over.
 * - Reaching the plan's quantity is `done`; reported as done with less than it is `short`.
 * - What is begun or not begun when the year is over is `late`.
 * - What is not done in this year and has an open obstacle is `held-up`; of a year that is over it is `late` all the
 *   same.
 * - Where the lead says that nothing falls into the year, it is `nothing`.
 */
export function taskYearState(facts: TaskYearFacts, year: number, thisYear: number): TaskYearState {
  const state = stateByFigures(facts, year, thisYear);
  return year === thisYear && facts.openObstacles > 0 && HINDERED.includes(state) ? 'held-up' : state;
}

/** States of a year under way in which an open obstacle matters. */
const HINDERED: readonly TaskYearState[] = ['unreported', 'not-started', 'running', 'short'];

/** Returns the state as quantity, word and year make it, whatever obstacles there are. */
function stateByFigures(
  { planned, plannedQuantity, progress }: TaskYearFacts,
  year: number,
  thisYear: number,
): TaskYearState {
  if (progress === null) {
    if (!planned) return 'not-planned';
    return year > thisYear ? 'upcoming' : 'unreported';
  }
  const { status, quantity } = progress;
  const wanted = plannedQuantity ?? 0;
  if (wanted > 0 && quantity !== null && quantity >= wanted) return 'done';
  switch (status) {
    case 'done':
      return wanted > 0 && quantity !== null ? 'short' : 'done';
    case 'not_this_year':
      return 'nothing';
    case 'doing':
      return year < thisYear ? 'late' : 'running';
    case 'not_started':
      return year < thisYear ? 'late' : 'not-started';
    case null:
      return quantity === null || quantity === 0 ? 'unreported' : year < thisYear ? 'late' : 'running';
  }
}

/** Returns whether a task in this state is one that is asked for as late, done, running or not begun. */
export function isInState(state: TaskYearState, asked: string): boolean {
  switch (asked) {
    case 'late':
      return state === 'late' || state === 'short';
    case 'done':
      return state === 'done';
    case 'running':
      return state === 'running' || state === 'held-up' || state === 'short' || state === 'late';
    case 'not-started':
      return state === 'not-started' || state === 'unreported' || state === 'upcoming';
    default:
      return true;
  }
}
