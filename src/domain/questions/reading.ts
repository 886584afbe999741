import type { TaskRole } from '../plan/task-roles.ts';
import type { AskedUnitKind } from './find-unit-kind.ts';

/** The kinds of question that are answered: each file under `kinds/` adds its own. */
export interface QuestionKinds {}
export type QuestionKind = keyof QuestionKinds;

/** In which state units of a round, or tasks, are asked for. */
export const ASKED_STATES = [
  'not-submitted',
  'submitted',
  'approved',
  'without-document',
  'late',
  'done',
  'running',
  'not-started',
  'not-done',
] as const;
/** States in which units of a round alone are asked for. */
export const ASKED_ROUND_STATES = ['handed-in-late', 'excused', 'waived', 'returned'] as const;
export type AskedState = (typeof ASKED_STATES)[number] | (typeof ASKED_ROUND_STATES)[number];

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

/** Which money is asked for, where it is not the planned one. */
export const ASKED_MONEY = ['assigned', 'spent'] as const;
export type AskedMoney = (typeof ASKED_MONEY)[number];

/** In which way something is asked for; without one it is asked for as it stands. */
export const ASKED_WAYS = ['count', 'share', 'sum', 'compare', 'most', 'least', 'list'] as const;
export type AskedWay = (typeof ASKED_WAYS)[number];

/** What the bot is told to do that has a button. */
export const ORDERS = ['remind', 'export', 'draft', 'open-round', 'broadcast', 'enter', 'extend'] as const;
export type Order = (typeof ORDERS)[number];

/** The charts that are drawn of the plan. */
export const CHART_KINDS = ['progress', 'reports', 'targets', 'budget'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What a question is about. Tasks and units by id, groups and targets by the plan's code. */
export interface Slots {
  task?: number;
  unit?: number;
  year?: number;
  /** The part of that year, as a round keeps it, such as Q3. */
  part?: string;
  group?: string;
  target?: string;
  state?: AskedState;
  source?: AskedSource;
  role?: TaskRole;
  /** A place of the plan's text, such as "II.4.a". */
  place?: string;
  /** Money assigned or spent, not money planned. */
  money?: AskedMoney;
  /** A figure that units report, by its key. */
  figure?: string;
  /** Units of this kind alone. */
  unitKind?: AskedUnitKind;
  /** In which way it is asked for; without one as it stands. */
  how?: AskedWay;
  /** What the bot is told to do. */
  do?: Order;
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

/** Returns whether two readings are the same question. */
export function isSameReading(a: Reading, b: Reading): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Reading)[]);
  return [...keys].every((key) => a[key] === b[key]);
}

/** Returns each reading once, in the order in which they come. */
export function uniqueReadings(readings: readonly Reading[]): Reading[] {
  return readings.filter((one, at) => readings.findIndex((other) => isSameReading(one, other)) === at);
}
