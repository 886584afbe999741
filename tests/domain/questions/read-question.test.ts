import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUESTION_KINDS, QUESTIONS } from '../../../src/domain/questions/kinds/index.ts';
import { readQuestion } from '../../../src/domain/questions/read-question.ts';
import { judge, readSample, readSamples, VOCABULARY, type Verdict } from '../../support/questions.ts';

const asking = { today: '2018-12-13', ownUnit: null, topic: [] };
const SAMPLES = readSamples('tests/fixtures/questions/trained.tsv');

describe('questions that reading is trained on', () => {
  const read = SAMPLES.map((sample) => {
    const decision = readSample(sample);
    return { verdict: judge(sample, decision), words: `${sample.text}: ${JSON.stringify(decision)}` };
  });
  const readAs = (...verdicts: Verdict[]): string[] =>
    read.filter(({ verdict }) => verdicts.includes(verdict)).map(({ words }) => words);

  test('are many, and none stands twice', () => {
    expect(SAMPLES.length).toBeGreaterThanOrEqual(3_000);
    const texts = SAMPLES.map(({ before, text }) => [...before, text].join(' // '));
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test('at most two of a hundred are answered wrongly with confidence', () => {
    expect(readAs('wrong').slice(Math.floor(SAMPLES.length * 0.02))).toEqual([]);
  });

  test('at least 90 of a hundred are answered rightly or rightly asked back', () => {
    expect(readAs('wrong', 'missed').slice(Math.floor(SAMPLES.length * 0.1))).toEqual([]);
  });

  test('most are answered at once: asking back is no way out', () => {
    expect(readAs('right').length).toBeGreaterThanOrEqual(SAMPLES.length * 0.5);
  });
});

describe('reading a question', () => {
  test.each(QUESTION_KINDS)('every example of %s is read as such', (kind) => {
    for (const example of QUESTIONS[kind].examples) {
      const decision = readQuestion(VOCABULARY, example, asking);
      // What a database is searched for, and which figure is meant, is said back where it is not sure.
      const kinds = kind === 'databases' || kind === 'figure' ? ['answer', 'confirm'] : ['answer'];
      expect([example, kinds.includes(decision.kind), decision]).toEqual([
        example,
        true,
        expect.objectContaining({ readings: [expect.objectContaining({ kind }) as unknown] }),
      ]);
    }
  });

  test.each([
    'số liệu Con Cuông năm 2018',
    'so lieu huyen Con Cuong',
    'Số liệu Yên Thành',
    'SO LIEU YEN THANH 2018',
    'xem số liệu Yên Thành',
    'báo cáo của Con Cuông năm 2018',
    'số liệu của Sở Tài chính năm 2017',
    'so lieu tx thai hoa',
  ])('“%s” is answered with what the unit reported', (text) => {
    expect(readQuestion(VOCABULARY, text, asking)).toMatchObject({
      kind: 'answer',
      readings: [{ kind: 'unit-report' }],
    });
  });

  test('figures without a unit are not answered at once', () => {
    for (const text of ['số liệu', 'số liệu năm 2018', 'số liệu các huyện'])
      expect([text, readQuestion(VOCABULARY, text, asking).kind]).not.toEqual([text, 'answer']);
  });

  test('every phrase of a kind is folded, as questions are', () => {
    for (const { phrases = [] } of Object.values(QUESTIONS))
      for (const phrase of phrases) expect(phrase).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
  });

  test('capitals, NFD and spaces change nothing', () => {
    for (const sample of SAMPLES.filter(({ style }) => style === 'marks').filter((_, at) => at % 5 === 0)) {
      const plain = readSample(sample);
      for (const text of [sample.text.toUpperCase(), sample.text.normalize('NFD'), `  ${sample.text} `])
        expect([text, readSample({ ...sample, text })]).toEqual([text, plain]);
    }
  });

  test('whatever is typed, reading ends, and what is no word of the plan is never answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const decision = readQuestion(VOCABULARY, text, asking);
        expect(['answer', 'choose', 'confirm', 'out-of-scope']).toContain(decision.kind);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('wqzx', 'bktv', 'zzyp', 'xwqk'), { minLength: 1, maxLength: 8 }),
        (words) => {
          expect(readQuestion(VOCABULARY, words.join(' '), asking).kind).not.toBe('answer');
        },
      ),
    );
  });

  test('a task of the plan that has no such number is not taken for another', () => {
    expect(readQuestion(VOCABULARY, 'nhiem vu 9.9', asking).kind).not.toBe('answer');
  });
});
