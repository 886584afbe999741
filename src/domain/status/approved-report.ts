import type { Answers } from '../reporting/answers.ts';

/** A report in force, with those of its answers that are counted. */
export interface ApprovedReport {
  formKey: string;
  /** Of its round. */
  year: number;
  unitId: number;
  /** When it was approved. */
  at: Date;
  answers: Answers;
}
