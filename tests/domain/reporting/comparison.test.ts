import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers, AnswerValue } from '../../../src/domain/reporting/answers.ts';
import { findAnomalies, findDifferences, findRanges } from '../../../src/domain/reporting/comparison.ts';
import type { Question } from '../../../src/domain/reporting/form-schema.ts';

const question = { key: 'applying', number: 3, type: 'integer' } as Question;
const given = (number: number, reason: string | null = null): Answers => ({
  applying: { state: 'given', value: { type: 'integer', number }, reason },
});
const others = (...numbers: number[]) =>
  findRanges(numbers.map((number) => ({ key: 'applying', value: { type: 'integer', number } })));
const LATER: Answers = { applying: { state: 'later' } };
const NONE = { questions: [question], previous: {}, comments: {}, findings: [] };

describe('what a figure is held against', () => {
  test('the range of the others is shown from three of them on', () => {
    expect(others(0, 35).size).toBe(0);
    expect(others(35, 0, 12).get('applying')).toEqual({ minimum: 0, maximum: 35 });
  });

  test.each<[string, AnswerValue[], { minimum: number; maximum: number } | undefined]>([
    ['shares', [5, 13, 9].map((number) => ({ type: 'percent', number })), { minimum: 5, maximum: 13 }],
    ['money', [12, 0, 3].map((amount) => ({ type: 'money', amount })), { minimum: 0, maximum: 12 }],
    [
      'ranges of shares',
      [4, 6, 8].map((from) => ({ type: 'percent-range', from, to: from + 2 })),
      { minimum: 5, maximum: 9 },
    ],
    ['words', ['a', 'b', 'c'].map((text) => ({ type: 'text', text })), undefined],
  ])('%s are held against each other by their numbers', (_what, values, range) => {
    expect(findRanges(values.map((value) => ({ key: 'one', value }))).get('one')).toEqual(range);
  });

  test.each([
    ['a missing figure', LATER, {}, {}, others(), ['missing']],
    ['an open question', {}, {}, {}, others(), ['missing']],
    ['a figure with a reason', given(41, 'Rà soát lại.'), {}, {}, others(), ['reason']],
    ['more than half more than last year', given(41), given(12), {}, others(), ['changed']],
    ['more than half less than last year', given(5), given(12), {}, others(), ['changed']],
    ['half more than last year', given(18), given(12), {}, others(), []],
    ['nothing last year', given(18), given(0), {}, others(), []],
    ['far beyond the others', given(71), {}, {}, others(0, 3, 35), ['beyond']],
    ['a little above the others', given(41), {}, {}, others(0, 3, 35), []],
    ['others who all report nothing', given(3), {}, {}, others(0, 0, 0), []],
    ['a question that was returned', given(3), {}, { applying: 'Xem lại.' }, others(), ['returned']],
  ])('%s', (_what, answers, previous, comments, ranges, why) => {
    const found = findAnomalies({ ...NONE, answers, previous, comments }, ranges);
    expect(found.flatMap((anomaly) => anomaly.why)).toEqual(why);
  });
});

describe('what is unusual in the parts of a group', () => {
  const group = { key: 'task', number: 1, type: 'group' } as Question;
  const task = (items: Answers): Answers => ({
    task: { state: 'given', value: { type: 'group', items }, reason: null },
  });

  test.each<[string, Answers, Answers, string[]]>([
    ['a reason given with a part', task(given(100, 'Ứng trước.')), {}, ['reason']],
    ['a part put off', task(LATER), {}, ['missing']],
    ['a part far from last year', task(given(41)), task(given(12)), ['changed']],
    ['nothing', task(given(12)), task(given(12)), []],
  ])('%s', (_what, answers, previous, why) => {
    const found = findAnomalies({ ...NONE, questions: [group], answers, previous }, others());
    expect(found.flatMap((anomaly) => anomaly.why)).toEqual(why);
  });

  test('what differs from what others have on record is looked at', () => {
    const findings = [{ key: 'applying', number: 3, message: 'Khác.' }];
    expect(findAnomalies({ ...NONE, answers: given(3), findings }, others())).toMatchObject([{ why: ['on-record'] }]);
  });
});

describe('what changed between two revisions', () => {
  test('another figure, and the same with an explanation', () => {
    expect(findDifferences([question], given(41), given(14))).toMatchObject([{ explained: false }]);
    expect(findDifferences([question], given(41), given(41, 'Đã kiểm tra.'))).toMatchObject([{ explained: true }]);
    expect(findDifferences([question], given(41), {})).toMatchObject([{ explained: false, after: undefined }]);
  });

  test('nothing, whatever the order in which the store keeps the parts of a value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (amounts) => {
        const money = (parts: Record<string, number>): Answers => ({
          applying: { state: 'given', value: { type: 'money-by-source', amounts: parts, names: {} }, reason: null },
        });
        const turned = Object.fromEntries(Object.entries(amounts).reverse());
        expect(findDifferences([question], money(amounts), money(turned))).toEqual([]);
      }),
    );
  });
});
