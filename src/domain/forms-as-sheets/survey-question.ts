import type { RowType } from './question-types.ts';
import type { ReadRow } from './read-heads.ts';

/** A question of a sheet, with the parts of its group. */
export interface SurveyQuestion {
  row: ReadRow;
  key: string;
  read: Extract<RowType, { kind: 'question' }> | { kind: 'group'; repeats: boolean };
  parts: SurveyQuestion[];
}
