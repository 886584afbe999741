import { givenValue, type Answers } from '../reporting/answers.ts';
import { fieldOf, figureOf, measure } from '../reporting/fields/index.ts';
import type { Question } from '../reporting/form-schema.ts';

/** What a unit answered; null answers where it has not. */
export interface SurveyRow {
  obligationId: number;
  unitName: string;
  answers: Answers | null;
  answeredAt: Date | null;
}

/** What the answers to one question come to. Numbers as they are, money in đồng. */
export type QuestionSummary =
  | { kind: 'sum'; question: Question; given: number; total: number }
  | { kind: 'counts'; question: Question; yes: number; no: number }
  | { kind: 'none'; question: Question };

/**
 * Sums up what the answers to each question come to: sums of numbers and money, counts of yes and no. "Chưa có số" is
 * no zero.
 */
export function summarize(questions: readonly Question[], rows: readonly SurveyRow[]): QuestionSummary[] {
  return questions.map((question): QuestionSummary => {
    const values = rows.flatMap(({ answers }) => (answers === null ? [] : (givenValue(answers, question.key) ?? [])));
    switch (fieldOf(question.type).comesTo) {
      case 'sum': {
        const figures = values.flatMap((value) => figureOf(value) ?? []);
        // Three decimals are the most that an answer has.
        const total = Math.round(figures.reduce((sum, figure) => sum + figure, 0) * 1000) / 1000;
        return { kind: 'sum', question, given: figures.length, total };
      }
      case 'counts': {
        const yes = values.filter((value) => measure(value) === true).length;
        return { kind: 'counts', question, yes, no: values.length - yes };
      }
      default:
        return { kind: 'none', question };
    }
  });
}

/** Sorts the rows by the names of their units, in Vietnamese order. */
export function sortRows<R extends { unitName: string }>(rows: readonly R[]): R[] {
  const collator = new Intl.Collator('vi');
  return [...rows].sort((a, b) => collator.compare(a.unitName, b.unitName));
}
