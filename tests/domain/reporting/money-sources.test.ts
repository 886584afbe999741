import { describe, expect, test } from 'vitest';
import { fillingOf, partsOf, questionsAskedOf } from '../../../src/domain/reporting/filling-context.ts';
import { readAnswer } from '../../../src/domain/reporting/fields/index.ts';
import type { Question } from '../../../src/domain/reporting/form-schema.ts';
import { readGroupText } from '../../../src/domain/reporting/group-text.ts';
import { questionsOf } from '../../../src/domain/reporting/questions-of.ts';
import { shippedForm, shippedForms, TOOLS } from '../../support/shipped-form.ts';

type BySource = Extract<Question, { type: 'money-by-source' }>;

/** A text as it is typed without marks. */
const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

/** Each scale as it is written, and how many đồng a figure with it counts. */
const SCALES: readonly [string, number][] = [
  ['', 1_000_000],
  [' triệu', 1_000_000],
  ['tr', 1_000_000],
  [' trđ', 1_000_000],
  [' triệu đồng', 1_000_000],
  [' tỷ', 1_000_000_000],
  [' tỉ đồng', 1_000_000_000],
  [' nghìn', 1000],
  [' ngàn đồng', 1000],
  ['k', 1000],
];

const questions = shippedForms()
  .flatMap(({ questions: all }) =>
    all.flatMap((question) => [question, ...('items' in question ? question.items : [])]),
  )
  .filter((question): question is BySource => question.type === 'money-by-source');

/** Every way in which an amount and its source are written, and what it says in đồng. */
const written = (label: string, figure: string, number: number): [string, number][] =>
  SCALES.flatMap(([scale, dong]) =>
    [label, folded(label)].flatMap((source) =>
      [scale, folded(scale)].flatMap((unit): [string, number][] => [
        [`${figure}${unit} ${source}`, number * dong],
        [`${figure}${unit} nguồn ${source}`, number * dong],
        [`${source} ${figure}${unit}`, number * dong],
        [`${source}: ${figure}${unit}`, number * dong],
      ]),
    ),
  );

describe('an amount and its source, with marks and without', () => {
  test('say the same at every money question of the forms, in either order and with every unit', () => {
    expect(questions.length).toBeGreaterThan(10);
    for (const question of questions)
      for (const { key, label } of question.sources)
        for (const [text, amount] of [...written(label, '2', 2), ...written(label, '2,5', 2.5)]) {
          const reading = readAnswer(question, text, { ...TOOLS, place: null, current: undefined });
          const given = reading.kind === 'value' && 'amounts' in reading.value ? reading.value.amounts : reading;
          expect([question.key, text, given]).toEqual([question.key, text, { [key]: amount }]);
        }
  });

  test('say the same in a message that answers a whole duty', () => {
    const form = shippedForm('bao-cao-nam-so-nganh');
    const context = { year: 2018, unit_key: 'SCT', unit_contacts: 1 };
    const filling = fillingOf(questionsAskedOf(form, 2018, 'SCT'), {}, {}, context);
    const parts = partsOf(
      filling,
      filling.questions.find(({ key }) => key === 'task_2_2')!,
      null,
    );
    const sources = parts.possible.flatMap((part) => ('sources' in part ? [part.sources] : []))[0]!;
    for (const { key, label } of sources)
      for (const [text, amount] of written(label, '2,5', 2.5)) {
        const reading = readGroupText(parts, `giao ${text}, chi ${text}`, TOOLS);
        const values = reading?.kind === 'read' ? reading.values : new Map<string, { amounts?: unknown }>();
        const amounts = ['assigned', 'disbursed'].map((part) => {
          const value = values.get(part);
          return value !== undefined && 'amounts' in value ? value.amounts : reading;
        });
        expect([text, ...amounts]).toEqual([text, { [key]: amount }, { [key]: amount }]);
      }
  });

  const sourced = questionsOf(shippedForm('bao-cao-nam-cap-huyen'), 2018).find(
    ({ type }) => type === 'money-by-source',
  )!;

  test.each<[string, unknown]>([
    ['20 ngan sach tinh', { province: 20_000_000 }],
    ['20 ngan ngan sach tinh', { province: 20_000 }],
    ['14 trieu ngan sach tinh', { province: 14_000_000 }],
    ['12,5tr ngan sach trung uong', { central: 12_500_000 }],
    ['2 ty 500 trieu ngan sach tinh', { province: 2_500_000_000 }],
    ['3 trieu 200 ngan ngan sach tinh', { province: 3_200_000 }],
    ['20 ngan hang', 'choose-source'],
    ['20 dong gop', 'choose-source'],
  ])('“%s” at the question of sources', (text, expected) => {
    const reading = readAnswer(sourced, text, { ...TOOLS, place: null, current: undefined });
    const said = reading.kind === 'refused' ? reading.refusal.kind : reading.kind;
    expect(reading.kind === 'value' && 'amounts' in reading.value ? reading.value.amounts : said).toEqual(expected);
  });
});

describe('a source that was written is taken out', () => {
  const [question] = questions.filter(({ key }) => key === 'money_spent');
  const current = {
    type: 'money-by-source',
    amounts: { provincial: 20_000_000, promotion: 12_500_000 },
    names: {},
  } as const;
  const keyOf = (label: string): string => question?.sources.find((source) => source.label === label)?.key ?? '';

  test.each([
    'bo ngan sach tinh',
    'bỏ nguồn ngân sách tỉnh đi',
    'xóa ngân sách tỉnh',
    'xoa nguon ngan sach tinh',
    'ngan sach tinh ko co, nham',
    'ngân sách tỉnh không có',
    'ngân sách tỉnh ghi nhầm',
    'Ngân sách tỉnh (nhầm)',
  ])('by “%s”', (text) => {
    if (question === undefined) throw new Error('The form has no such question.');
    const [tinh, kc] = [keyOf('Ngân sách tỉnh'), keyOf('Khuyến công')];
    const known = { ...current, amounts: { [tinh]: 20_000_000, [kc]: 12_500_000 } };
    const reading = readAnswer(question, text, { ...TOOLS, place: null, current: known });
    expect(reading).toMatchObject({ kind: 'value', value: { amounts: { [kc]: 12_500_000 } } });
    expect(reading.kind === 'value' && 'amounts' in reading.value && Object.keys(reading.value.amounts)).toEqual([kc]);
  });

  test.each(['bỏ nguồn', 'khuyến công', 'không còn gì'])('not by “%s”', (text) => {
    if (question === undefined) throw new Error('The form has no such question.');
    const known = { ...current, amounts: { [keyOf('Ngân sách tỉnh')]: 20_000_000, [keyOf('Khuyến công')]: 5_000_000 } };
    const reading = readAnswer(question, text, { ...TOOLS, place: null, current: known });
    expect(reading.kind === 'value' ? reading.value : known).toEqual(known);
  });
});
