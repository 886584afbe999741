import { givenValue, type Answers } from '../reporting/answers.ts';
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

/** What the answers to each question come to: sums of numbers and money, counts of yes and no. "Chưa có số" is no zero. */
export function summarize(questions: readonly Question[], rows: readonly SurveyRow[]): QuestionSummary[] {
  return questions.map((question): QuestionSummary => {
    const values = rows.flatMap(({ answers }) => (answers === null ? [] : (givenValue(answers, question.key) ?? [])));
    switch (question.type) {
      case 'decimal':
      case 'money': {
        const amounts = values.flatMap((value) =>
          'number' in value ? [value.number] : value.type === 'money' ? [value.amount] : [],
        );
        // Three decimals are the most that an answer has.
        const total = Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 1000) / 1000;
        return { kind: 'sum', question, given: amounts.length, total };
      }
      case 'yes-no': {
        const yes = values.filter((value) => value.type === 'yes-no' && value.yes).length;
        return { kind: 'counts', question, yes, no: values.length - yes };
      }
      default:
        return { kind: 'none', question };
    }
  });
}

/** The rows by the names of their units, in Vietnamese order. */
export function sortRows<R extends { unitName: string }>(rows: readonly R[]): R[] {
  const collator = new Intl.Collator('vi');
  return [...rows].sort((a, b) => collator.compare(a.unitName, b.unitName));
}
