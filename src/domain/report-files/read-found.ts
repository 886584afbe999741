import type { AnswerValue } from '../reporting/answers.ts';
import { fieldOf, readAnswer } from '../reporting/fields/index.ts';
import type { Question } from '../reporting/form-schema.ts';
import type { ReadingTools } from '../reporting/filling-types.ts';
import { saysLater, saysNothing } from '../reporting/plain-words.ts';
import { isSameValue } from '../reporting/same-value.ts';
import { searchKey } from '../text/normalize.ts';
import type { Found } from './found.ts';
import { readMoney } from './read-money.ts';
import { withoutComparison } from './own-sentences.ts';

/**
 * What was read as the answer to a question. `blank`: nothing is said, or that there is no figure yet. `notes`: what is said beside
 * the value and is no part of it.
 */
export type ReadFound =
  | { kind: 'value'; value: AnswerValue; notes: string; place: string }
  | { kind: 'blank' }
  /** It is asked about: what stands there is no sure answer, or stands at what may be another question. */
  | { kind: 'asked'; why: 'not-read' | 'not-sure' | 'differs'; text: string; place: string };

/** What a draft says where there is no answer, and "Xem phần III của Báo cáo". */
const NO_ANSWER = /^(?:xem phan [ivxlc]+ cua bao cao|chua tra loi|chua co so)$/;

/** Reads all that a file says of a question: two that differ are asked about, as is what no typed answer could say. */
export function readAllFound(question: Question, founds: readonly Found[], tools: ReadingTools): ReadFound {
  const read = founds.map((found) => readFound(question, found, tools));
  const values = read.flatMap((one) => (one.kind === 'value' ? [one] : []));
  const [first] = values;
  const asked = read.find((one) => one.kind === 'asked');
  if (first === undefined) return asked ?? { kind: 'blank' };
  const other = values.find(({ value }) => !isSameWords(first.value, value) && !isSameValue(first.value, value));
  const texts = (): string => [...new Set(founds.map(({ text }) => text).filter((text) => text !== ''))].join(' / ');
  if (other !== undefined)
    return { kind: 'asked', why: 'differs', text: texts(), place: `${first.place}; ${other.place}` };
  // What is said beside the value stands in one of them.
  const fullest = values.toSorted((one, two) => two.notes.length - one.notes.length)[0] ?? first;
  const alone = founds.find(({ text, note }) => text === '' && note !== '')?.note ?? '';
  return { ...first, value: fullest.value, notes: fullest.notes === '' ? alone : fullest.notes };
}

/** Words written in small letters or with a full stop are the same words. */
function isSameWords(one: AnswerValue, other: AnswerValue): boolean {
  return 'text' in one && 'text' in other && searchKey(one.text) === searchKey(other.text);
}

function readFound(question: Question, found: Found, tools: ReadingTools): ReadFound {
  const { place } = found;
  const field = fieldOf(question.type);
  const whole =
    field.takesWords === true
      ? wordsOf(found)
      : withoutComparison(found.text)
          .replace(/[.;]+$/u, '')
          .trim();
  if (NO_ANSWER.test(searchKey(whole))) return { kind: 'blank' };
  const money = field.bySource === undefined ? null : readMoney(question, { ...found, text: whole }, tools);
  if (whole === '' && money === null) return { kind: 'blank' };
  // "Chưa gửi" may be an option.
  if (field.takesWords !== true && field.options === undefined && saysLater(whole)) return { kind: 'blank' };
  const text = whole;
  const asked = (why: 'not-read' | 'not-sure'): ReadFound => ({
    kind: 'asked',
    why,
    text: text === '' ? found.sources.map((one) => one.text).join('; ') : text,
    place,
  });
  if (!found.sure) return /^\d*$/.test(searchKey(text)) && text === '' ? { kind: 'blank' } : asked('not-sure');
  if (money !== null)
    return money.kind === 'value'
      ? { kind: 'value', value: money.value, notes: money.notes, place }
      : asked('not-read');
  const nothing = field.nil?.() ?? field.none?.();
  if (
    nothing !== undefined &&
    saysNothing(text) &&
    (question.noneButton || question.nilButton || field.counts === true)
  )
    return { kind: 'value', value: nothing, notes: found.note, place };
  return readTyped(question, text, found, tools, asked);
}

/** A figure is read with the unit that stands beside it; whoever writes an option may add what is asked of it. */
function readTyped(
  question: Question,
  text: string,
  { unit, note, place }: Found,
  tools: ReadingTools,
  asked: (why: 'not-read') => ReadFound,
): ReadFound {
  const field = fieldOf(question.type);
  const context = { today: tools.today, year: tools.year, directory: tools.directory, place: null, current: undefined };
  const withUnit = inOtherUnit(text, unit, field.unitOf?.(question) ?? '');
  const [, option = text, said = ''] =
    field.placeOf === undefined ? [] : (/^(.*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/su.exec(text) ?? []);
  const tries = option === text ? [withUnit] : [text, option];
  for (const words of tries) {
    const reading = readAnswer(question, words, context);
    if (reading.kind !== 'value') continue;
    const { value } = reading;
    const detail = field.detailAsked?.(question, value);
    if (detail === undefined) return { kind: 'value', value, notes: note, place };
    const [line = '', ...rest] = said === '' ? note.split('\n') : [said, ...note.split('\n')];
    if (line === '' || field.doubtDetail?.(question, detail.key, line, tools.today) != null) return asked('not-read');
    const whole = readAnswer(question, line, { ...context, place: detail.key, current: value });
    if (whole.kind !== 'value') return asked('not-read');
    return { kind: 'value', value: whole.value, notes: rest.filter((one) => one !== line).join('\n'), place };
  }
  return asked('not-read');
}

/** A figure in the unit of the question is a bare figure; one in another keeps its unit, which its reader knows or refuses. */
function inOtherUnit(text: string, beside: string, asked: string): string {
  const [, figure = '', said = ''] = /^([-\d.,]+(?:\s[-\d.,]+)*)\s*(.*)$/su.exec(text) ?? [];
  if (figure === '' || asked === '') return text;
  const unit = said === '' ? beside : said;
  return searchKey(unit) === searchKey(asked) || unit === '' ? figure : `${figure} ${unit}`;
}

/** Words go on in the lines below. */
function wordsOf({ text, below }: Found): string {
  return [text, ...below.map((line) => line.text)].filter((line) => line !== '').join('\n');
}
