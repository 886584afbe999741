import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildUnitIndex } from '../../../src/domain/people/unit-index.ts';
import type { AnswerValue } from '../../../src/domain/reporting/answers.ts';
import type { Directory } from '../../../src/domain/reporting/fields/field-type.ts';
import { FIELD_TYPES, measure, readAnswer } from '../../../src/domain/reporting/fields/index.ts';
import { formSchema, type Question } from '../../../src/domain/reporting/form-schema.ts';

const base = { text: 'Câu hỏi?', shortLabel: 'Câu hỏi' };
const options = (labels: Record<string, string>): { key: string; label: string }[] =>
  Object.entries(labels).map(([key, label]) => ({ key, label }));
const part = { ...base, key: 'part', type: 'integer', unit: 'người', min: 0, max: 9 };

/** What each type needs besides its name. */
const SETTINGS: Record<Question['type'], object> = {
  text: {},
  'long-text': { maxLength: 4000 },
  integer: { unit: 'cơ sở', min: 0, max: 20_000 },
  decimal: { unit: 'tấn', min: 0, max: 10_000 },
  percent: {},
  'percent-range': {},
  money: { max: 10_000 },
  'money-by-source': {
    max: 10_000,
    sources: options({
      central: 'Ngân sách Trung ương',
      province: 'Ngân sách tỉnh',
      industry_promotion: 'Khuyến công',
    }),
  },
  date: {},
  year: {},
  phone: {},
  'yes-no': {},
  choice: {
    options: options({
      with_document: 'Đã có văn bản',
      without_document: 'Đã phân công, chưa có văn bản',
      not_yet: 'Chưa phân công',
    }),
  },
  choices: { options: options({ radio: 'Đài', press: 'Báo', leaflet: 'Tờ rơi' }) },
  unit: {},
  task: {},
  facility: {},
  photo: {},
  document: {},
  location: {},
  group: { items: [part] },
  'repeat-group': { items: [part], rowLabel: 'cơ sở' },
  note: {},
  calculated: { formula: '1', unit: 'người' },
};

const questions = formSchema.parse({
  key: 'thu',
  version: 1,
  title: 'Thử',
  name: 'Thử',
  conventions: [],
  respondents: {
    rosters: ['x'],
    who: 'x',
  },
  questions: Object.entries(SETTINGS).map(([type, settings], at) => ({
    ...base,
    ...settings,
    type,
    key: type.replaceAll('-', '_'),
    number: at + 1,
  })),
}).questions;

const unit = (id: number, name: string, shortName: string) => ({
  id,
  name,
  shortName,
  aliases: [],
});
const UNITS = [
  unit(1, 'UBND huyện Quỳ Hợp', 'Quỳ Hợp'),
  unit(2, 'UBND huyện Nghĩa Đàn', 'Nghĩa Đàn'),
  unit(3, 'Sở Tài chính', 'Sở Tài chính'),
];
const DIRECTORY: Directory = {
  units: { index: buildUnitIndex(UNITS), names: new Map(UNITS.map(({ id, name }) => [id, name])) },
  tasks: [
    { id: 1, code: '2.2', title: 'Hỗ trợ đánh giá nhanh SXSH', purpose: '', expectedResult: '' },
    { id: 2, code: '1.3', title: 'Tổ chức tập huấn, hội nghị', purpose: '', expectedResult: '' },
  ],
  facilities: ['Công ty CP Mía đường'],
};

/** A value in one word. */
function inShort(value: AnswerValue): string {
  switch (value.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
      return String(value.number);
    case 'percent-range':
      return `${value.from}..${value.to}`;
    case 'money':
      return String(value.amount);
    case 'money-by-source':
      return Object.entries(value.amounts)
        .map(([source, amount]) => `${source}=${amount}`)
        .join(' ');
    case 'date':
      return value.date;
    case 'year':
      return String(value.year);
    case 'phone':
      return value.phone;
    case 'yes-no':
      return value.yes ? 'yes' : 'no';
    case 'choice':
      return value.option;
    case 'choices':
      return value.options.join('+');
    case 'unit':
    case 'facility':
      return value.name;
    case 'task':
      return value.code;
    case 'text':
    case 'long-text':
      return value.text;
    case 'location':
      return `${value.latitude},${value.longitude}`;
    default:
      return value.type;
  }
}

function readingOf(type: string, typed: string): string {
  const question = questions.find((one) => one.type === type);
  if (question === undefined) throw new Error(`No question of type ${type}.`);
  const context = { today: '2018-11-12', year: 2018, directory: DIRECTORY, place: null, current: undefined };
  const reading = readAnswer(question, typed, context);
  switch (reading.kind) {
    case 'value':
      return `= ${inShort(reading.value)}`;
    case 'candidates':
      return `? ${reading.values.map(inShort).join(' | ')}`;
    case 'refused':
      return `! ${reading.refusal.kind}`;
  }
}

const rows = readFileSync(new URL('../../fixtures/typed-values.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string]);

describe('what people type', () => {
  test.each(rows)('%s: “%s” is read as %s', (type, typed, reading) => {
    expect(readingOf(type, typed)).toBe(reading);
  });

  test('there are at least 150 values, of every type', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map(([type]) => type))).toEqual(new Set(Object.keys(FIELD_TYPES)));
  });

  test('a value of every type that has one is measured as its type says', () => {
    const names: Record<string, string> = { double: 'number', string: 'string', bool: 'boolean' };
    for (const [type, typed, reading] of rows.filter(([, , text]) => text.startsWith('='))) {
      const question = questions.find((one) => one.type === type)!;
      const context = { today: '2018-11-12', year: 2018, directory: DIRECTORY, place: null, current: undefined };
      const read = readAnswer(question, typed, context);
      const wanted = FIELD_TYPES[question.type].inExpressions;
      const measured = read.kind === 'value' ? measure(read.value) : null;
      if (wanted !== null && wanted in names)
        expect([type, reading, typeof measured]).toEqual([type, reading, names[wanted]]);
    }
  });
});
