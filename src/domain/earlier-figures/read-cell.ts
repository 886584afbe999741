import { emptyValue } from '../reporting/filling-press.ts';
import type { AnswerValue } from '../reporting/answers.ts';
import { fieldOf, readAnswer } from '../reporting/fields/index.ts';
import type { Directory, Refusal } from '../reporting/fields/field-type.ts';
import type { Question } from '../reporting/form-schema.ts';
import { saysLater, saysNothing } from '../reporting/plain-words.ts';
import { unitOf } from '../reporting/describe-answer.ts';
import { normalizeInput } from '../text/normalize.ts';
import { detectOldFont, type OldFont } from '../text/old-font.ts';
import type { LocalDate } from '../text/local-date.ts';
import { formatDate } from '../text/vietnamese-format.ts';

/** A cell of a file: what stands in it, and whether that is a number to the program that wrote it. */
export interface WrittenCell {
  text: string;
  isNumber: boolean;
}

/** Why what stands in a cell is not taken. */
export type CellFault =
  /** It is no answer to the question, as it would not be in a chat. */
  | { kind: 'refused'; refusal: Refusal }
  /** It can be read in several ways. */
  | { kind: 'unsure'; values: AnswerValue[] }
  /** A dash: nothing to report, or no figure yet. */
  | { kind: 'dash' }
  | { kind: 'old-font'; font: OldFont }
  /** A fraction where a percentage is asked: 0,25 for 25 %. */
  | { kind: 'fraction' }
  | { kind: 'needs-detail'; prompt: string }
  | { kind: 'needs-source-name' }
  /** A detail, or the name of a source, beside an empty cell. */
  | { kind: 'beside-nothing' }
  /** One amount of several is missing in words, so that there is no whole. */
  | { kind: 'part-missing' }
  /** The unit is not asked this. */
  | { kind: 'not-asked' }
  /** A limit of the form, with its words. */
  | { kind: 'blocked'; message: string };

/** What was read from a cell. `later`: there is no figure yet, which is never zero. */
export type CellReading =
  { kind: 'blank' } | { kind: 'later' } | { kind: 'value'; value: AnswerValue } | { kind: 'refused'; fault: CellFault };

/** What cells are read with. */
export interface CellTools {
  today: LocalDate;
  /** The year that the figures are of. */
  year: number;
  directory: Directory;
}

const DASHES = /^[-–—−_.…/\s]+$/u;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A spreadsheet keeps so many figures; what is more comes of its calculating. */
const FIGURES = 12;

/**
 * Reads a cell as the answer to a question, by the reader of typed answers. A number is read as what it is: its point is
 * one of decimals, and an amount of money is in the unit of the question.
 * @param place the source of money, or the option, that the cell belongs to; null for a whole answer.
 */
export function readCell(
  question: Question,
  cell: WrittenCell,
  { today, year, directory }: CellTools,
  place: string | null = null,
  current?: AnswerValue,
): CellReading {
  const text = normalizeInput(cell.text);
  const refuse = (fault: CellFault): CellReading => ({ kind: 'refused', fault });
  if (text === '') return { kind: 'blank' };
  if (DASHES.test(text)) return refuse({ kind: 'dash' });
  const font = detectOldFont(text);
  if (font !== null) return refuse({ kind: 'old-font', font });
  const { takesWords, options } = fieldOf(question.type);
  if (isFraction(question, cell)) return refuse({ kind: 'fraction' });
  const typed = asTyped(question, cell, text);
  const read = (): CellReading => {
    const reading = readAnswer(question, place !== null && saysNothing(text) ? '0' : typed, {
      today,
      year,
      directory,
      place,
      current,
    });
    switch (reading.kind) {
      case 'value':
        return reading;
      case 'candidates':
        return refuse({ kind: 'unsure', values: reading.values });
      case 'refused':
        return refuse({ kind: 'refused', refusal: reading.refusal });
    }
  };
  if (saysLater(text)) {
    // "Chưa có" may be an answer where one is chosen.
    const chosen = options === undefined ? null : read();
    return chosen?.kind === 'value' ? chosen : { kind: 'later' };
  }
  if (place !== null || !saysNothing(text)) return read();
  if (takesWords === true && !/\p{L}/u.test(text)) return read();
  const asRead = read();
  if (asRead.kind === 'value' && takesWords !== true) return asRead;
  const [nothing] = (['nil', 'none'] as const).flatMap((pressed) => emptyValue(question, pressed) ?? []);
  return nothing === undefined ? asRead : { kind: 'value', value: nothing };
}

/** What somebody would have typed for it. */
function asTyped(question: Question, { isNumber }: WrittenCell, text: string): string {
  if (ISO_DAY.test(text)) return formatDate(text);
  if (!isNumber) return text;
  const written = String(Number(Number(text).toPrecision(FIGURES))).replace('.', ',');
  return fieldOf(question.type).figuresInUnit === undefined ? written : `${written} ${unitOf(question)}`;
}

/** A spreadsheet keeps 25% as 0.25, and shows nobody here which of both was meant. */
function isFraction(question: Question, { isNumber, text }: WrittenCell): boolean {
  const number = Number(text);
  return isNumber && unitOf(question) === '%' && number > 0 && number < 1;
}
