/** What a unit said of a figure. Money is in đồng. */
export type FigureValue =
  | { kind: 'number'; number: number }
  | { kind: 'amounts'; amounts: Readonly<Record<string, number>> }
  | { kind: 'option'; option: string };

/** Where a value comes from: an answer of an approved report, or an update that a coordinator confirmed. */
export type FigureSource =
  | {
      kind: 'report';
      reportId: number;
      obligationId: number;
      revision: number;
      form: string;
      question: string;
      /** When it was handed in, which is when it was said, and when it was approved. */
      submittedAt: Date;
      at: Date;
    }
  | { kind: 'update'; updateId: number; at: Date };

interface OfFigure {
  figure: string;
  unitId: number;
  year: number;
  /** Of a report of an event: the thing that it tells of, by one number in every year; null for a yearly report. */
  about: number | null;
  /** The part of the year that its round is of, such as 2026-Q3; left out of a report of the whole year. */
  period?: string;
}

/** A value that counts, with its unit, year and source. */
export interface GivenFact extends OfFigure {
  state: 'given';
  value: FigureValue;
  source: FigureSource;
}

/**
 * What is known of a figure of a unit in a year.
 * - `unknown`: the unit says that it has no figure yet, which is never zero.
 * - `waiting`: it was handed in and nobody has approved it. `returned`: it was given back to its unit to be completed.
 * - `waived`: the unit need not report. `not-asked`: the form does not ask it, such as the money of a task without work.
 */
export type Fact =
  GivenFact | (OfFigure & { state: 'unknown' | 'waiting' | 'returned' | 'missing' | 'waived' | 'not-asked' });

/** Returns when a value was said: when its report was handed in, or the update was sent, whenever it was approved. */
export function saidAt({ source }: GivenFact): number {
  return (source.kind === 'report' ? source.submittedAt : source.at).getTime();
}

/** Returns whether a fact has a value. */
export function isGiven(fact: Fact): fact is GivenFact {
  return fact.state === 'given';
}
