import { searchKey } from '../text/normalize.ts';
import type { Question } from '../reporting/form-schema.ts';

export type QuestionType = Question['type'];

interface TypeWords {
  /** As XLSForm calls what is nearest to it. */
  xlsform: string;
  appearance?: string;
  /** As the bot's own column and people call it. */
  vietnamese: string;
  /** XLSForm says it in full: the bot's own column adds nothing. */
  whole?: true;
}

/** What each type of question is called on a sheet. */
export const TYPE_WORDS: Readonly<Record<QuestionType, TypeWords>> = {
  text: { xlsform: 'text', vietnamese: 'chữ', whole: true },
  'long-text': { xlsform: 'text', appearance: 'multiline', vietnamese: 'chữ nhiều dòng', whole: true },
  integer: { xlsform: 'integer', vietnamese: 'số nguyên', whole: true },
  decimal: { xlsform: 'decimal', vietnamese: 'số thập phân', whole: true },
  percent: { xlsform: 'decimal', vietnamese: 'phần trăm' },
  'percent-range': { xlsform: 'text', vietnamese: 'khoảng phần trăm' },
  money: { xlsform: 'decimal', vietnamese: 'số tiền' },
  'money-by-source': { xlsform: 'decimal', vietnamese: 'số tiền theo nguồn' },
  date: { xlsform: 'date', vietnamese: 'ngày', whole: true },
  year: { xlsform: 'integer', vietnamese: 'năm' },
  phone: { xlsform: 'text', vietnamese: 'số điện thoại' },
  'yes-no': { xlsform: 'select_one', vietnamese: 'có hoặc không' },
  choice: { xlsform: 'select_one', vietnamese: 'chọn một', whole: true },
  choices: { xlsform: 'select_multiple', vietnamese: 'chọn nhiều', whole: true },
  unit: { xlsform: 'text', vietnamese: 'đơn vị' },
  task: { xlsform: 'text', vietnamese: 'nhiệm vụ' },
  facility: { xlsform: 'text', vietnamese: 'cơ sở' },
  photo: { xlsform: 'image', vietnamese: 'ảnh', whole: true },
  document: { xlsform: 'file', vietnamese: 'tệp', whole: true },
  location: { xlsform: 'geopoint', vietnamese: 'vị trí', whole: true },
  group: { xlsform: 'begin group', vietnamese: 'nhóm', whole: true },
  'repeat-group': { xlsform: 'begin repeat', vietnamese: 'nhóm lặp', whole: true },
  note: { xlsform: 'note', vietnamese: 'ghi chú', whole: true },
  calculated: { xlsform: 'calculate', vietnamese: 'số tự tính', whole: true },
};

/** What the cell of a type says. */
export type RowType =
  | { kind: 'question'; type: QuestionType; list: string | null; leftOut: string | null }
  | { kind: 'begin'; repeats: boolean }
  | { kind: 'end'; repeats: boolean }
  | { kind: 'hidden' }
  /** XLSForm knows it, and the bot has nothing like it. */
  | { kind: 'not-taken' }
  | { kind: 'unknown' };

const ALIASES: Readonly<Record<string, QuestionType>> = {
  string: 'text',
  int: 'integer',
  range: 'integer',
  image: 'photo',
  photo: 'photo',
  file: 'document',
  geopoint: 'location',
  calculate: 'calculated',
  note: 'note',
  'add note prompt': 'note',
  'add image prompt': 'photo',
};
const NOT_TAKEN = `start end today deviceid phonenumber username email audit simserial subscriberid imei uri:deviceid
  start-geopoint geotrace geoshape audio video background-audio background-geopoint time dateTime datetime barcode
  acknowledge trigger rank osm xml-external csv-external entity select_one_external select_one_from_file
  select_multiple_from_file loop property`;
const NOT_TAKEN_WORDS: ReadonlySet<string> = new Set(NOT_TAKEN.toLowerCase().split(/\s+/));
const SELECTS: readonly [RegExp, 'choice' | 'choices'][] = [
  [/^(?:select[_ ]one|select1|select one from|add select one prompt using)\s+(\S+)\s*(.*)$/i, 'choice'],
  [
    /^(?:select[_ ]multiple|select all that apply(?: from)?|add select multiple prompt using)\s+(\S+)\s*(.*)$/i,
    'choices',
  ],
  [/^chọn một\s+(\S+)\s*(.*)$/iu, 'choice'],
  [/^chọn nhiều\s+(\S+)\s*(.*)$/iu, 'choices'],
];
const BY_WORDS: ReadonlyMap<string, QuestionType> = new Map(
  Object.entries(TYPE_WORDS).flatMap(([type, { vietnamese }]): [string, QuestionType][] => [
    [searchKey(vietnamese), type as QuestionType],
    [type, type as QuestionType],
  ]),
);

/** Returns the type that the bot's own column names; null where it names none. */
export function typeOfWords(words: string): QuestionType | null {
  return BY_WORDS.get(words.toLowerCase()) ?? BY_WORDS.get(searchKey(words)) ?? null;
}

/** Reads the cell of a type. */
export function readType(cell: string): RowType {
  const written = cell.trim().replaceAll(/\s+/g, ' ');
  const lower = written.toLowerCase();
  const bound = /^(begin|end|bắt đầu|hết)[_ ](group|repeat|nhóm lặp|nhóm)$/u.exec(lower);
  if (bound !== null) {
    const repeats = bound[2] === 'repeat' || bound[2] === 'nhóm lặp';
    return { kind: bound[1] === 'begin' || bound[1] === 'bắt đầu' ? 'begin' : 'end', repeats };
  }
  if (lower === 'hidden') return { kind: 'hidden' };
  if (NOT_TAKEN_WORDS.has(lower.split(' ')[0] ?? '')) return { kind: 'not-taken' };
  for (const [pattern, type] of SELECTS) {
    const [, list, rest] = pattern.exec(written) ?? [];
    if (list !== undefined) return { kind: 'question', type, list, leftOut: rest === '' ? null : (rest ?? null) };
  }
  const type = ALIASES[lower] ?? typeOfWords(written);
  const standsAlone = type !== null && type !== 'group' && type !== 'repeat-group';
  return standsAlone ? { kind: 'question', type, list: null, leftOut: null } : { kind: 'unknown' };
}

/** Returns whether a question that XLSForm calls so can be this to the bot. */
export function isNearest(type: QuestionType, read: QuestionType): boolean {
  return type === read || TYPE_WORDS[type].xlsform === TYPE_WORDS[read].xlsform;
}
