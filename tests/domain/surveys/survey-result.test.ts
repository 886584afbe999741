import { describe, expect, test } from 'vitest';
import type { Answer, AnswerValue } from '../../../src/domain/reporting/answers.ts';
import { formSchema } from '../../../src/domain/reporting/form-schema.ts';
import { surveyForm, surveyTitle } from '../../../src/domain/surveys/survey-form.ts';
import { sortRows, summarize, type SurveyRow } from '../../../src/domain/surveys/survey-result.ts';
import { SURVEY_KINDS } from '../../../src/domain/surveys/survey-question.ts';

const given = (value: AnswerValue): Answer => ({ state: 'given', value, reason: null });
const row = (unitName: string, answer: Answer | null): SurveyRow => ({
  obligationId: 1,
  unitName,
  answers: answer === null ? null : { cau_1: answer },
  answeredAt: answer === null ? null : new Date(0),
});

describe('the form of a survey', () => {
  test.each(SURVEY_KINDS)('a question of kind %s is one that a form may have', (kind) => {
    const form = surveyForm('survey-1', [{ text: 'Câu hỏi?', kind }]);
    const units = form.questions.map((question) => ('unit' in question ? { ...question, unit: 'cơ sở' } : question));
    const whole = { ...form, respondents: { rosters: ['ai'], who: 'ai' }, questions: units };
    expect(formSchema.parse(whole)).toEqual(whole);
  });

  test('is called by its first question, shortened', () => {
    expect(Array.from(surveyTitle([{ text: 'ế'.repeat(200), kind: 'text' }]))).toHaveLength(80);
    expect(surveyTitle([{ text: 'Ngắn?', kind: 'text' }])).toBe('Ngắn?');
  });
});

describe('what the answers come to', () => {
  const [numbers] = surveyForm('a', [{ text: 'Bao nhiêu?', kind: 'number' }]).questions;
  const [money] = surveyForm('a', [{ text: 'Kinh phí?', kind: 'money' }]).questions;
  const [yesNo] = surveyForm('a', [{ text: 'Có không?', kind: 'yes-no' }]).questions;
  const [text] = surveyForm('a', [{ text: 'Vì sao?', kind: 'text' }]).questions;

  test('numbers are added without slips of decimals; what is missing is no zero', () => {
    const rows = [
      row('A', given({ type: 'decimal', number: 0.1 })),
      row('B', given({ type: 'decimal', number: 0.2 })),
      row('C', { state: 'later' }),
      row('D', null),
    ];
    expect(summarize([numbers!], rows)).toEqual([{ kind: 'sum', question: numbers, given: 2, total: 0.3 }]);
  });

  test('money is added in đồng', () => {
    const rows = [
      row('A', given({ type: 'money', amount: 12_500_000 })),
      row('B', given({ type: 'money', amount: 500 })),
    ];
    expect(summarize([money!], rows)).toEqual([{ kind: 'sum', question: money, given: 2, total: 12_500_500 }]);
  });

  test('yes and no are counted, texts are not', () => {
    const rows = [true, false, true].map((yes, at) => row(String(at), given({ type: 'yes-no', yes })));
    expect(summarize([yesNo!], rows)).toEqual([{ kind: 'counts', question: yesNo, yes: 2, no: 1 }]);
    expect(summarize([text!], [row('A', given({ type: 'text', text: 'Mưa' }))])).toEqual([
      { kind: 'none', question: text },
    ]);
  });

  test('units stand in Vietnamese order', () => {
    const names = ['Yên Thành', 'Đô Lương', 'Anh Sơn', 'Con Cuông'];
    expect(sortRows(names.map((name) => row(name, null))).map(({ unitName }) => unitName)).toEqual([
      'Anh Sơn',
      'Con Cuông',
      'Đô Lương',
      'Yên Thành',
    ]);
  });
});
