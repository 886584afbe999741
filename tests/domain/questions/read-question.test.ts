import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILLER_WORDS } from '../../../src/domain/questions/sentence.ts';
import { QUESTION_KINDS, QUESTIONS } from '../../../src/domain/questions/kinds/index.ts';
import { readQuestion } from '../../../src/domain/questions/read-question.ts';
import { judge, readSample, readSamples, VOCABULARY, type SampleQuestion } from '../../support/questions.ts';

const FOLDER = 'tests/fixtures/questions';
const FILES = [
  ['on which the rules are built', `${FOLDER}/questions.tsv`, 700],
  ['kept apart from building', `${FOLDER}/held-out.tsv`, 70],
] as const;

const asking = { today: '2018-12-13', ownUnit: null, topic: [] };

/** Tells which samples were read in one of some ways, in words that say what went wrong; each is read once. */
function readEach(samples: readonly SampleQuestion[]): (verdicts: readonly string[]) => string[] {
  let read: { verdict: string; words: string }[] | null = null;
  return (verdicts) => {
    read ??= samples.map((sample) => {
      const decision = readSample(sample);
      return { verdict: judge(sample, decision), words: `${sample.text}: ${JSON.stringify(decision)}` };
    });
    return read.filter(({ verdict }) => verdicts.includes(verdict)).map(({ words }) => words);
  };
}

describe.each(FILES)('questions %s', (_name, file, least) => {
  const samples = readSamples(file);
  const readAs = readEach(samples);

  test('are many, and none stands twice', () => {
    expect(samples.length).toBeGreaterThanOrEqual(least);
    const texts = samples.map(({ before, text }) => [...before, text].join(' // '));
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test('at most one of a hundred is answered wrongly with confidence', () => {
    expect(readAs(['wrong']).slice(Math.floor(samples.length * 0.01))).toEqual([]);
  });

  test('at least 95 of a hundred are answered rightly or rightly asked back', () => {
    expect(readAs(['wrong', 'missed']).slice(Math.floor(samples.length * 0.05))).toEqual([]);
  });

  test('most are answered at once: asking back is no way out', () => {
    expect(readAs(['right']).length).toBeGreaterThanOrEqual(samples.length * 0.83);
  });
});

describe('reading a question', () => {
  test.each(QUESTION_KINDS)('every example of %s is read as such', (kind) => {
    for (const example of QUESTIONS[kind].examples) {
      expect([example, readQuestion(VOCABULARY, example, asking)]).toEqual([
        example,
        expect.objectContaining({ kind: 'answer', reading: expect.objectContaining({ kind }) as unknown }),
      ]);
    }
  });

  test('every phrase of a kind is folded, as questions are', () => {
    for (const { phrases } of Object.values(QUESTIONS))
      for (const phrase of phrases) expect(phrase).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/);
  });

  test('capitals, NFD, spaces and punctuation change nothing', () => {
    for (const sample of readSamples(`${FOLDER}/questions.tsv`).filter(({ style }) => style === 'marks')) {
      const plain = readSample(sample);
      for (const text of [sample.text.toUpperCase(), sample.text.normalize('NFD'), `  ${sample.text} ?!`])
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
          expect(readQuestion(VOCABULARY, words.join(' '), asking).kind).toBe('out-of-scope');
        },
      ),
    );
  });

  test.each([
    ['huyện Đô Lương nộp báo cáo chưa', 'answer'],
    ['huyên Đô Lương nộp báo cáo chưa', 'answer'],
    ['do luong nop bao cao chua', 'answer'],
    ['Đo Lường nộp báo cáo chưa', 'confirm'],
    ['đơn vị đo lường nộp báo cáo chưa', 'confirm'],
    ['Quý Châu nộp báo cáo chưa', 'confirm'],
  ])('marks of a unit count where both have them: “%s”', (text, kind) => {
    expect(readQuestion(VOCABULARY, text, asking).kind).toBe(kind);
  });

  test('a word that nobody knows turns an answer into a question back', () => {
    fc.assert(
      fc.property(fc.constantFrom('wqzxv', 'bktvq', 'zzypw'), fc.boolean(), (word, first) => {
        const text = first ? `${word} huyen nao chua nop` : `huyen nao chua nop ${word}`;
        expect(readQuestion(VOCABULARY, text, asking).kind).toBe('confirm');
      }),
    );
  });

  test('words that only fill change nothing', () => {
    const filling = [...FILLER_WORDS].filter((word) => ['a', 'oi', 'nhe', 'day', 'vay', 'nhi', 'ha'].includes(word));
    fc.assert(
      fc.property(fc.constantFrom(...filling), (word) => {
        expect(readQuestion(VOCABULARY, `huyen nao chua nop ${word}`, asking)).toEqual(
          readQuestion(VOCABULARY, 'huyen nao chua nop', asking),
        );
      }),
    );
  });

  test('a task of the plan that has no such number is not taken for another', () => {
    expect(readQuestion(VOCABULARY, 'nhiem vu 9.9', asking).kind).not.toBe('answer');
  });
});
