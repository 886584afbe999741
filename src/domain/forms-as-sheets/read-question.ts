import { AGGREGATION_FIELDS, QUESTION_FIELDS, SURVEY } from './columns.ts';
import { flag, record, UnreadableCell } from './cell-notations.ts';
import type { ReadChoice } from './read-choices.ts';
import { isNearest, typeOfWords, type QuestionType } from './question-types.ts';
import type { SurveyQuestion } from './survey-question.ts';
import { readFields, type Found } from './reading.ts';

/** The limits of a number for which a sheet says none. */
export const NO_LIMITS = { min: 0, max: 1_000_000_000 };
/** In what is counted that has no unit. */
const UNIT = 'đơn vị';
/** What a group is left with that says nothing of its rows. */
const ROW_LABEL = 'dòng';
const LONGEST_LABEL = 60;

export type Choices = ReadonlyMap<string, readonly ReadChoice[]>;
export type Fields = Record<string, unknown> & { key: string; type: QuestionType };

/** Reads the fields of a question, but for its conditions. @param number its place, where the sheet says no other */
export function readQuestion(
  question: SurveyQuestion,
  path: string,
  number: number,
  choices: Choices,
  found: Found,
): Fields {
  const { row, key } = question;
  const type = typeOf(question, found);
  found.places.set(path, row.placeOf());
  for (const [field, column] of [
    ['key', SURVEY.name],
    ['text', SURVEY.label],
    ['type', SURVEY.type],
    ['noneButton', SURVEY.required],
    ['options', SURVEY.type],
    ['sources', SURVEY.sources],
    ['aggregation', SURVEY.method],
  ] as const)
    found.places.set(`${path}.${field}`, row.placeOf(column));
  const text = row.cells.get(SURVEY.label);
  if (text === undefined && type !== 'calculated') found.fault(row.placeOf(SURVEY.label), 'Thiếu lời câu hỏi');
  const required = row.cells.get(SURVEY.required);
  const fields = {
    number,
    text: text ?? key,
    shortLabel: shortLabelOf(text ?? key),
    ...readFields(row, QUESTION_FIELDS, path, found),
    ...(required !== undefined && isNo(required) ? { noneButton: true } : {}),
    ...readAggregation(question, path, found),
    ...listOf(question, type, path, choices, found),
    key,
    type,
  };
  const defaults = defaultsOf(type);
  if ('unit' in defaults && !('unit' in fields)) found.note(row.placeOf(), `Chưa ghi đơn vị tính: lấy “${UNIT}”`);
  return { ...defaults, ...fields };
}

function isNo(cell: string): boolean {
  try {
    return flag.read(cell.replace('()', '')) === false;
  } catch (error) {
    // It may be a condition, which is none here.
    if (error instanceof UnreadableCell) return false;
    throw error;
  }
}

function typeOf({ row, read }: SurveyQuestion, found: Found): QuestionType {
  if (read.kind === 'group') return read.repeats ? 'repeat-group' : 'group';
  if (read.leftOut !== null) found.note(row.placeOf(SURVEY.type), `Không nhận “${read.leftOut}”`);
  const multiline = read.type === 'text' && (row.cells.get(SURVEY.appearance) ?? '').includes('multiline');
  const written: QuestionType = multiline ? 'long-text' : read.type;
  const words = row.cells.get(SURVEY.botType);
  if (words === undefined) return written;
  const type = typeOfWords(words);
  if (type !== null && isNearest(type, written)) return type;
  found.fault(
    row.placeOf(SURVEY.botType),
    type === null
      ? `Không có kiểu “${words}”`
      : `Kiểu “${words}” không đi với loại câu “${row.cells.get(SURVEY.type) ?? ''}”`,
  );
  return written;
}

function shortLabelOf(text: string): string {
  const short = text.replace(/[?.:\s]+$/u, '');
  return short.length <= LONGEST_LABEL ? short : `${short.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}

/** What a question of XLSForm does not say, and the bot needs; limits are looked for in its constraint too. */
function defaultsOf(type: QuestionType): Record<string, unknown> {
  switch (type) {
    case 'long-text':
      return { maxLength: 2000 };
    case 'calculated':
    case 'integer':
      return { unit: UNIT };
    case 'money':
    case 'money-by-source':
      return { max: NO_LIMITS.max };
    case 'repeat-group':
      return { rowLabel: ROW_LABEL };
    default:
      return {};
  }
}

function readAggregation({ row }: SurveyQuestion, path: string, found: Found): Record<string, unknown> {
  const method = row.cells.get(SURVEY.method);
  const parts = readFields(row, AGGREGATION_FIELDS, `${path}.aggregation`, found);
  const written = row.cells.get(SURVEY.more);
  if (method === undefined) {
    if (written !== undefined || Object.keys(parts).length > 0)
      found.fault(row.placeOf(), 'Có chi tiết tổng hợp nhưng thiếu cách tổng hợp (cột “Tổng hợp”)');
    return {};
  }
  try {
    const more = written === undefined ? {} : (record.read(written) as Record<string, unknown>);
    for (const name of Object.keys(more)) found.places.set(`${path}.aggregation.${name}`, row.placeOf(SURVEY.more));
    return { aggregation: { method, ...parts, ...more } };
  } catch (error) {
    if (!(error instanceof UnreadableCell)) throw error;
    found.fault(row.placeOf(SURVEY.more), error.message);
    return {};
  }
}

/** The options of a choice, or the sources of money: those of the list that is named. */
function listOf(
  { row, read }: SurveyQuestion,
  type: QuestionType,
  path: string,
  choices: Choices,
  found: Found,
): Record<string, unknown> {
  const money = type === 'money-by-source';
  const isList = money || type === 'choice' || type === 'choices';
  const named = money ? row.cells.get(SURVEY.sources) : read.kind === 'question' ? read.list : null;
  if (!isList) return {};
  const column = money ? SURVEY.sources : SURVEY.type;
  const list = choices.get(named ?? '');
  if (list === undefined) {
    const message =
      named === undefined || named === null
        ? 'Thiếu tên danh sách lựa chọn'
        : `Không có danh sách “${named}” ở trang choices`;
    found.fault(row.placeOf(column), message);
    return {};
  }
  const field = money ? 'sources' : 'options';
  for (const [at, { place, places }] of list.entries()) {
    found.places.set(`${path}.${field}[${at}]`, place);
    for (const [name, one] of places) found.places.set(`${path}.${field}[${at}].${name}`, one);
  }
  return { [field]: list.map(({ fields }) => fields) };
}
