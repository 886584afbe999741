import type { AggregatedPeriods, AggregatedYears, TaskMeasure } from '../reporting/aggregation-schema.ts';

/** How the answers of units become one figure. */
export type Addition =
  | { how: 'sum' }
  | { how: 'sum-by-source'; sources: readonly { key: string; label: string }[] }
  /** Of the units that have both: the sum of this figure by the sum of `whole`; never an average of shares. */
  | { how: 'share'; part: string; whole: string; compareWith: readonly number[] }
  | { how: 'options'; options: readonly { key: string; label: string }[] }
  | { how: 'bands'; borders: readonly number[] }
  /** Each report counts one. */
  | { how: 'count' };

/** Where a figure is asked: the form, the question, and the part of its group. */
export interface FigurePlace {
  form: string;
  formName: string;
  question: string;
  part: string | null;
  number: number;
}

/** A figure of the consolidation: what the forms of the plan say of how it comes about. */
export interface FigureRule {
  /** The question's key, with its part; of a form of events preceded by the form's key, since each event has its own. */
  key: string;
  label: string;
  /** What people call it in questions, besides its label. */
  names: readonly string[];
  /** What is counted, as the form says it; null for money, shares and options. */
  measure: string | null;
  addition: Addition;
  years: AggregatedYears;
  /** From period to period of a year it is added up, or the newest counts. */
  periods: AggregatedPeriods;
  /** Years in which it is asked; null for every year. */
  asked: readonly number[] | null;
  /** Who alone is counted, by lists and keys of units; null for all whom the form asks. */
  counted: { rosters: readonly string[]; units: readonly string[] } | null;
  /** The task whose figure it is: of its leads alone; what others report stands beside it. */
  task: { code: string; measures: TaskMeasure } | null;
  besideTasks: readonly string[];
  notAddedTo: readonly string[];
  targets: readonly string[];
  /** Of a form of events: which answer tells the year, and which option tells that the event is of this figure. */
  event: { yearOf: string | null; chosen: { question: string; option: string } | null } | null;
  note: string | null;
  /** In the order of the forms; a figure asked in two forms has two. */
  places: readonly FigurePlace[];
}
