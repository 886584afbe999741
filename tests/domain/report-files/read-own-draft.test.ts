import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftUnitReport } from '../../../src/documents/unit-report.ts';
import { writeOfficialDocument } from '../../../src/documents/official-document.ts';
import { readOfficeFile } from '../../../src/documents/reading/read-office-file.ts';
import type { UnitReport } from '../../../src/documents/unit-report-data.ts';
import type { Answer, Answers, AnswerValue } from '../../../src/domain/reporting/answers.ts';
import { fillFromFile } from '../../../src/domain/report-files/fill-from-file.ts';
import { fillingOf, questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import type { Question } from '../../../src/domain/reporting/form-schema.ts';
import { searchKey } from '../../../src/domain/text/normalize.ts';
import { draftBlocks } from '../../support/draft-blocks.ts';
import { sampleAgencyReport } from '../../support/sample-agency-report.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { given, shippedForm, TOOLS } from '../../support/shipped-form.ts';

const emptyOf = ({ questions, period, unit }: UnitReport) =>
  fillingOf(questions, {}, {}, { year: Number(period.slice(0, 4)), unit_key: unit.key, unit_contacts: 1 });

/** Words are the same whatever their first letter and last sign; so are parts that were left open and rows by whatever ids. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? searchKey(value).replaceAll(' so ', ' ') : value;
  const entries = Object.entries(value).filter(([key, one]) => key !== 'reason' && key !== 'ids' && one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, said(one)]));
}

const valueOf = (answer: Answer | undefined): AnswerValue | null => (answer?.state === 'given' ? answer.value : null);

const WORDS = fc
  .array(
    fc.constantFrom(
      'Kinh phí còn hạn chế, cơ sở nhỏ lẻ.',
      'Đề nghị Sở hỗ trợ 02 cơ sở năm sau',
      'đã mở 03 lớp; 120 người dự',
      'Chưa có cán bộ chuyên trách (kiêm nhiệm)',
      'Công ty A & B <thép>: 5% tiết kiệm',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.join('\n'));

/** Any answer that somebody could have given to a question. */
function anyValue(question: Question): fc.Arbitrary<AnswerValue> | null {
  switch (question.type) {
    case 'integer':
      return fc.integer({ min: question.min, max: question.max }).map((number) => ({ type: 'integer', number }));
    case 'long-text':
      return fc
        .oneof(WORDS, ...(question.noneButton ? [fc.constant('')] : []))
        .map((text) => ({ type: 'long-text', text }));
    case 'choice':
      return fc.constantFrom(...question.options).map(({ key, detail }) => ({
        type: 'choice',
        option: key,
        ...(detail === undefined ? {} : { detail: 'Quyết định số 12/QĐ-UBND ngày 05/3/2018' }),
      }));
    case 'money':
      return fc
        .integer({ min: 1, max: question.max * 1000 })
        .map((thousands) => ({ type: 'money', amount: thousands * 1000 }));
    case 'money-by-source':
      return fc
        .tuple(
          ...question.sources.map((source) =>
            fc.option(fc.integer({ min: 1, max: 900_000 }), { freq: 2 }).map((of) => [source, of] as const),
          ),
        )
        .map((amounts) => {
          const had = amounts.flatMap(([source, of]) => (of === null ? [] : [[source, of * 1000] as const]));
          const named = had.filter(([{ needsName }]) => needsName === true);
          return {
            type: 'money-by-source',
            amounts: Object.fromEntries(had.map(([{ key }, amount]) => [key, amount])),
            names: Object.fromEntries(named.map(([{ key }]) => [key, 'Quỹ A & B'])),
          };
        });
    case 'group':
      return (
        fc
          // A draft says nothing of words of a part that were left out.
          .tuple(
            ...question.items.map((item) =>
              (anyValue({ ...item, noneButton: false }) ?? fc.constant(null)).map(
                (value) => [item.key, value] as const,
              ),
            ),
          )
          .map((parts) => ({
            type: 'group',
            items: Object.fromEntries(
              parts.flatMap(([key, value]) => (value === null ? [] : [[key, given(value)] as const])),
            ),
          }))
      );
    default:
      return null;
  }
}

/** Without the checks of the form: what they refuse or doubt is asked about, and tested elsewhere. */
const unchecked = (questions: readonly Question[]): Question[] =>
  questions.map((question) => {
    const plain = { ...question, refuse: [], askReason: [], askIf: undefined } as Question;
    return 'items' in plain ? ({ ...plain, items: unchecked(plain.items) } as Question) : plain;
  });

const anyReport = (report: UnitReport): fc.Arbitrary<UnitReport> => {
  const questions = unchecked(report.questions);
  const answers = questions.flatMap((question) => {
    const value = anyValue(question);
    return value === null ? [] : [fc.option(value, { freq: 6 }).map((one) => [question.key, one] as const)];
  });
  return fc.tuple(...answers).map((all) => ({
    ...report,
    questions,
    previous: report.previous,
    answers: Object.fromEntries(
      all.flatMap(([key, value]) => (value === null ? [] : [[key, given(value)] as const])),
    ) as Answers,
  }));
};

const AGENCIES = ['SCT', 'STC', 'SKHCN', 'STNMT', 'STTTT', 'STP', 'TTXTDT', 'BQLKKT', 'SNV', 'TTKC'];
const agencyReport = (key: string): UnitReport => {
  const report = sampleAgencyReport();
  const questions = questionsAskedOf(shippedForm('bao-cao-nam-so-nganh'), 2018, key);
  return { ...report, unit: { ...report.unit, key }, questions };
};

describe("the bot's own draft", () => {
  test.each([
    ['a district', sampleReport()],
    ['an agency', sampleAgencyReport()],
  ])('of %s is read back from its .docx', async (_of, sample) => {
    const report = { ...sample, questions: unchecked(sample.questions) };
    const read = await readOfficeFile(await writeOfficialDocument(draftUnitReport(report)));
    if (read.kind !== 'blocks') throw new Error(read.kind);
    const { taken, asked, missing } = fillFromFile(emptyOf(report), read.blocks, TOOLS);
    expect(asked).toEqual([]);
    const open = report.questions.filter(({ key }) => report.answers[key]?.state !== 'given').map(({ key }) => key);
    expect(missing).toEqual(open);
    for (const { key, answer } of taken) expect(said(answer.value)).toEqual(said(valueOf(report.answers[key])));
    expect(fillFromFile(emptyOf(report), draftBlocks(report), TOOLS).taken.map(({ key }) => key)).toEqual(
      taken.map(({ key }) => key),
    );
  });

  test.each([['a district', sampleReport()] as const, ...AGENCIES.map((key) => [key, agencyReport(key)] as const)])(
    'of %s gives the same values, whatever they are',
    (_of, report) => {
      fc.assert(
        fc.property(anyReport(report), (any) => {
          const { taken, asked } = fillFromFile(emptyOf(any), draftBlocks(any), TOOLS);
          expect(asked).toEqual([]);
          expect(said(Object.fromEntries(taken.map(({ key, answer }) => [key, answer.value])))).toEqual(
            said(Object.fromEntries(Object.entries(any.answers).map(([key, answer]) => [key, valueOf(answer)]))),
          );
        }),
        { numRuns: 20 },
      );
    },
  );
});
