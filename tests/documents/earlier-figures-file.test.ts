import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EarlierYear } from '../../src/actions/earlier-figures/choose-year.ts';
import { readWorkbook } from '../../src/documents/reading/read-workbook.ts';
import { writeWorkbook } from '../../src/documents/workbook/write-workbook.ts';
import { answerAt, withoutGaps } from '../../src/domain/earlier-figures/answer-at.ts';
import { findFileCode } from '../../src/domain/earlier-figures/file-code.ts';
import { readSheetFigures } from '../../src/domain/earlier-figures/read-figures.ts';
import { isSameValue } from '../../src/domain/reporting/same-value.ts';
import { buildUnitIndex } from '../../src/domain/people/unit-index.ts';
import type { Answers, AnswerValue } from '../../src/domain/reporting/answers.ts';
import { fillingOf, questionsAskedOf } from '../../src/domain/reporting/filling-context.ts';
import type { Form, Question } from '../../src/domain/reporting/form-schema.ts';
import { templateWorkbook } from '../../src/telegram/earlier-figures/template-workbook.ts';
import { CELL_TOOLS } from '../domain/earlier-figures/tools.ts';
import { shippedForm } from '../support/shipped-form.ts';
import { translateInto } from '../../src/wording/locales.ts';

const YEAR = 2017;
const UNITS = {
  'bao-cao-nam-cap-huyen': [
    { id: 1, key: 'QUY_HOP', name: 'UBND huyện Quỳ Hợp', shortName: 'Quỳ Hợp', aliases: [] },
    { id: 2, key: 'VINH', name: 'UBND thành phố Vinh', shortName: 'Vinh', aliases: [] },
  ],
  'bao-cao-nam-so-nganh': [
    { id: 3, key: 'SCT', name: 'Sở Công Thương', shortName: 'Sở Công Thương', aliases: [] },
    { id: 4, key: 'BQLKKT', name: 'Ban Quản lý Khu kinh tế Đông Nam', shortName: 'BQL KKT Đông Nam', aliases: [] },
  ],
};

const WORDS = fc.constantFrom('Đã làm xong', 'Thiếu kinh phí; đề nghị hỗ trợ', '05 lớp, 120 người', 'Báo & Đài <tỉnh>');

/** A value of a question, of any kind that the shipped forms ask. */
function valueOf(question: Question): fc.Arbitrary<AnswerValue> {
  switch (question.type) {
    case 'integer':
      return fc.integer({ min: question.min, max: question.max }).map((number) => ({ type: 'integer', number }));
    case 'decimal':
      return fc
        .integer({ min: 0, max: 99_999_999 })
        .map((thousandths) => ({ type: 'decimal', number: thousandths / 1000 }));
    case 'money':
      return fc.integer({ min: 0, max: 9_000_000 }).map((thousand) => ({ type: 'money', amount: thousand * 1000 }));
    case 'money-by-source':
      return fc
        .uniqueArray(fc.tuple(fc.constantFrom(...question.sources), fc.integer({ min: 1, max: 9_000_000 })), {
          selector: ([{ key }]) => key,
        })
        .map((lines) => ({
          type: 'money-by-source',
          amounts: Object.fromEntries(lines.map(([{ key }, thousand]) => [key, thousand * 1000])),
          names: Object.fromEntries(
            lines.flatMap(([{ key, needsName }]) => (needsName === true ? [[key, 'Dự án CPI']] : [])),
          ),
        }));
    case 'choice':
      return fc.constantFrom(...question.options).map(({ key, detail }) => ({
        type: 'choice',
        option: key,
        ...(detail === undefined ? {} : { detail: '12/QĐ-UBND ngày 05/3/2017' }),
      }));
    case 'text':
    case 'long-text':
      return WORDS.map((text) => ({ type: question.type, text }));
    case 'group':
      return answersTo(question.items).map((items) => ({ type: 'group', items }));
    case 'repeat-group':
      return fc
        .array(answersTo(question.items.map((item) => item)), { maxLength: 4 })
        .map((rows) => ({ type: 'repeat-group', rows: rows.filter((row) => Object.keys(row).length > 0) }));
    default:
      throw new Error(`No value of ${question.type}.`);
  }
}

function answersTo(questions: readonly Question[]): fc.Arbitrary<Answers> {
  return fc.record(
    Object.fromEntries(
      questions.map((question) => [
        question.key,
        valueOf(question).map((value) => ({ state: 'given' as const, value, reason: null })),
      ]),
    ),
    { requiredKeys: [] },
  );
}

function yearOf(form: Form, answers: Readonly<Record<number, Answers>>): EarlierYear {
  const units = UNITS[form.key as keyof typeof UNITS];
  const coordinator = { key: 'SCT', name: 'Sở Công Thương', shortName: 'SCT' };
  return {
    ...({ plan: { coordinator } } as unknown as EarlierYear),
    kind: 'year',
    form,
    formId: 1,
    year: YEAR,
    title: form.title,
    round: null,
    rosterId: 1,
    units,
    index: buildUnitIndex(units),
    everyUnit: buildUnitIndex(units),
    owed: new Map(),
    known: new Map(units.map(({ id, key }) => [id, { key, answers: answers[id] ?? {}, previous: {}, closed: null }])),
    shortNames: new Map(units.map(({ id, shortName }) => [id, shortName])),
  };
}

/** The places of all answers, each part of a group by itself. */
function pathsOf(answers: Answers): string[] {
  return Object.entries(answers).flatMap(([key, answer]) => {
    if (answer?.state !== 'given') return [];
    return answer.value.type === 'group' ? Object.keys(answer.value.items).map((part) => `${key}.${part}`) : [key];
  });
}

describe.each(Object.keys(UNITS) as (keyof typeof UNITS)[])('the file of %s', (key) => {
  const form = shippedForm(key);
  const asked = (unitKey: string): readonly Question[] => questionsAskedOf(form, YEAR, unitKey);

  test.each(['vi', 'en'] as const)('what the bot writes into it is read back as the same (%s)', async (locale) => {
    const every = fc.record(Object.fromEntries(UNITS[key].map((unit) => [unit.id, answersTo(asked(unit.key))])));
    await fc.assert(
      fc.asyncProperty(every, async (generated) => {
        const answers = Object.fromEntries(
          UNITS[key].map((unit) => {
            const facts = { year: YEAR, unit_key: unit.key };
            return [unit.id, withoutGaps(fillingOf(asked(unit.key), generated[unit.id] ?? {}, {}, facts))];
          }),
        );
        const year = yearOf(form, answers);
        const bytes = await writeWorkbook(templateWorkbook(translateInto(locale), year), new Date(0));
        const read = await readWorkbook(bytes);
        if (read.kind !== 'sheets') throw new Error(read.kind);
        expect(findFileCode(read.sheets)).toEqual({ formKey: key, year: YEAR });
        const sheets = read.sheets.map(({ numbers, ...sheet }) => ({
          ...sheet,
          isNumber: (row: number, column: number) => numbers[row]?.includes(column) === true,
        }));
        const reading = await readSheetFigures(sheets, year, CELL_TOOLS, () => Promise.resolve());
        expect(reading?.refused).toEqual([]);
        expect(reading?.unreadColumns).toEqual([]);
        expect(reading?.unreadSheets).toEqual([]);
        for (const { id } of UNITS[key]) {
          const own = answers[id] ?? {};
          const figures = reading?.units.find(({ unitId }) => unitId === id)?.figures ?? {};
          const given = pathsOf(own).filter((path) => answerAt(own, path)?.state === 'given');
          expect(Object.keys(figures).sort()).toEqual(given.sort());
          for (const path of given) {
            const answer = answerAt(own, path);
            const same = answer?.state === 'given' && isSameValue(answer.value, figures[path]?.value ?? answer.value);
            expect(same, `${path}: ${JSON.stringify([answer, figures[path]])}`).toBe(true);
          }
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe('the numbers of the questions in the file', () => {
  const textsOf = async (key: keyof typeof UNITS): Promise<Map<string, string[]>> => {
    const bytes = await writeWorkbook(templateWorkbook(translateInto('vi'), yearOf(shippedForm(key), {})), new Date(0));
    const read = await readWorkbook(bytes);
    if (read.kind !== 'sheets') throw new Error(read.kind);
    return new Map(read.sheets.map(({ name, rows }) => [name, rows.flat()]));
  };

  test('in the guide are those of the columns, in a year in which a question is left out', async () => {
    const texts = await textsOf('bao-cao-nam-cap-huyen');
    const guide = texts.get('Hướng dẫn')?.join('\n') ?? '';
    expect(guide).toContain('Câu 1 - 6, 10 tính tại ngày chốt. Câu 7 - 9, 11, 12 ("trong kỳ")');
    expect(guide).toContain('Số do huyện tự làm (câu 7 - 9, 11, 12)');
    expect(texts.get('Mẫu A')).toContainEqual(expect.stringMatching(/^Câu 12\. .*Kinh phí/s));
  });

  test('are those of the unit, and stand in no heading where they differ from unit to unit', async () => {
    const texts = await textsOf('bao-cao-nam-so-nganh');
    const all = [...texts.values()].flat();
    expect(all).toContainEqual(expect.stringMatching(/^Câu 3\. Nhiệm vụ 1\.1/));
    expect(all).toContainEqual(expect.stringMatching(/^(?!Câu)[^\n]*cán bộ chuyên trách/));
    expect([...texts.keys()]).toContainEqual(expect.stringMatching(/^Mẫu B - bảng \d$/));
  });
});
