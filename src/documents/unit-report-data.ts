import type { Answers } from '../domain/reporting/answers.ts';
import type { Question } from '../domain/reporting/form-schema.ts';
import type { IssuingUnit } from './letterhead.ts';
import type { CitedPlan } from './plan-citation.ts';

/** What a unit's own report is written from. Days are yyyy-mm-dd. */
export interface UnitReport {
  unit: IssuingUnit;
  /** The People's Committee of the province; null where the plan has none. */
  province: { name: string } | null;
  /** To whom the report goes. */
  coordinator: { name: string };
  plan: CitedPlan;
  /** Which period it is of, such as 2026-Q3. */
  period: string;
  /** Up to which day figures are counted. */
  closingOn: string;
  questions: readonly Question[];
  answers: Answers;
  /** The approved answers of the same period a year before; empty where there are none. */
  previous: Answers;
}
