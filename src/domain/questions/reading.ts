/** The kinds of question that are answered; each is described in a file under `kinds/`. */
export const QUESTION_KINDS = [
  'task',
  'tasks',
  'round',
  'unit-report',
  'mine',
  'deadline',
  'targets',
  'budget',
  'duties',
  'contact',
  'obstacles',
  'next',
  'plan',
  'contradictions',
  'chart',
  'briefing',
  'databases',
  'greeting',
  'help',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** In which state units of a round, or tasks, are asked for. */
export const ASKED_STATES = [
  ...(['not-submitted', 'submitted', 'approved', 'without-document'] as const),
  ...(['late', 'done', 'running', 'not-started'] as const),
] as const;
export type AskedState = (typeof ASKED_STATES)[number];

/** Sources of money as people ask for them: the three of the plan, and those that it names inside the local budget. */
export const ASKED_SOURCES = [
  'central',
  'local',
  'counterpart',
  'province',
  'environment',
  'science',
  'industry-promotion',
] as const;
export type AskedSource = (typeof ASKED_SOURCES)[number];

export const ASKED_ROLES = ['lead', 'cooperate'] as const;
export type AskedRole = (typeof ASKED_ROLES)[number];

/** The charts that are drawn of the plan. */
export const CHART_KINDS = ['progress', 'reports', 'targets', 'budget'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What a question is about. Tasks and units by id, groups and targets by the plan's code. */
export interface Slots {
  task?: number;
  unit?: number;
  year?: number;
  group?: string;
  target?: string;
  state?: AskedState;
  source?: AskedSource;
  role?: AskedRole;
  /** Money spent, not money planned. */
  spent?: true;
  /** Which chart; without it the asker chooses. */
  chart?: ChartKind;
  /** A database of the plan, by its form. */
  database?: string;
  /** What is looked for in it, folded. */
  words?: string;
}

/** One way to understand a question. */
export interface Reading extends Slots {
  kind: QuestionKind;
}

/** Whether two readings are the same question. */
export function isSameReading(a: Reading, b: Reading): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Reading)[]);
  return [...keys].every((key) => a[key] === b[key]);
}
