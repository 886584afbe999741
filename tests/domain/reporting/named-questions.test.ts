import { describe, expect, test } from 'vitest';
import { questionsNamedIn, renumberQuestions } from '../../../src/domain/reporting/named-questions.ts';

describe('the questions that a text of a form names', () => {
  test.each([
    ['Câu 1 - 3, 10 tính tại ngày chốt. Câu 7 trong kỳ.', [1, 2, 3, 10, 7]],
    ['xem câu 4–5 và 9', [4, 5, 9]],
    ['Câu 2 và câu 12', [2, 12]],
    ['câu 9 - 2', []],
    ['Trong số ở câu nào, 12 cơ sở', []],
  ])('%s', (text, numbers) => {
    expect(questionsNamedIn(text)).toEqual(numbers);
  });

  test('are named by other numbers; one that is not asked is left out, and a text that names only such stays', () => {
    const renumber = (number: number) => (number === 11 ? undefined : number > 11 ? number - 1 : number);
    expect(renumberQuestions('Câu 1 - 6, 10, 11; câu 12, 13.', renumber)).toBe('Câu 1 - 6, 10; câu 11, 12.');
    expect(renumberQuestions('Câu 11 ghi rõ.', renumber)).toBe('Câu 11 ghi rõ.');
  });
});
