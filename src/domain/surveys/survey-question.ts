import { hasMarks, normalizeInput, searchKey } from '../text/normalize.ts';

/** How a question of a survey is answered. */
export const SURVEY_KINDS = ['number', 'money', 'yes-no', 'date', 'text'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** A question as a coordinator typed it, with how it is answered. */
export interface SurveyQuestion {
  text: string;
  kind: SurveyKind;
}

/** Longest question, in characters as people count them. */
export const QUESTION_LIMIT = 500;
/** Most questions of one survey. */
const QUESTIONS_LIMIT = 2;

/** Why what was typed is not the questions of a survey. */
export type QuestionsRefusal =
  { kind: 'empty' } | { kind: 'too-many'; count: number } | { kind: 'too-long'; number: number; length: number };

/** Reads one or two questions, one a line, and guesses how each is answered; a number or dash before one is left out. */
export function readQuestions(
  typed: string,
): { kind: 'questions'; questions: SurveyQuestion[] } | { kind: 'refused'; refusal: QuestionsRefusal } {
  const lines = normalizeInput(typed)
    .split('\n')
    .map((line) => line.replace(/^(?:câu |cau )?(?:\d{1,2}\s*[.):]\s+|[-•+*]\s*)/iu, '').trim())
    .filter((line) => /\p{L}/u.test(line));
  if (lines.length === 0) return { kind: 'refused', refusal: { kind: 'empty' } };
  if (lines.length > QUESTIONS_LIMIT) return { kind: 'refused', refusal: { kind: 'too-many', count: lines.length } };
  for (const [at, line] of lines.entries()) {
    const length = Array.from(line).length;
    if (length > QUESTION_LIMIT) return { kind: 'refused', refusal: { kind: 'too-long', number: at + 1, length } };
  }
  return { kind: 'questions', questions: lines.map((text) => ({ text, kind: guessKind(text) })) };
}

/** Words that ask for an explanation or a name, whatever else stands in the question. */
const WORDS =
  /\b(?:vi sao|tai sao|ly do|nguyen nhan|nhu the nao|the nao|ra sao|nhung gi|gi|kien nghi|de xuat|giai phap|ai|o dau|ho ten|ho va ten|so dien thoai|don vi nao|noi nao|nguon nao)\b/;
const WHEN = /\b(?:ngay nao|ngay may|ngay bao nhieu|hom nao|khi nao|bao gio|thoi gian nao|thoi diem nao)\b/;
const HOW_MANY =
  /\b(?:bao nhieu|so luong|tong so|dien tich|san luong|ty le|ti le)\b|^so (?!van ban|hieu|dien thoai|quyet dinh|ke hoach)/;
const MONEY =
  /\b(?:kinh phi|so tien|chi phi|hoc phi|du toan|von dau tu|von da giai ngan|doanh thu|gia tri thiet hai|(?:bao nhieu|may) (?:trieu|ty|dong|tien)|trieu dong|ty dong|tien thuong|tien ho tro|tien den bu)\b/;
/** Asked to say yes or no: "… không", "… chưa" at the end. */
const YES_OR_NO = /\b(?:khong|chua|hay khong|hay chua|co khong)$/;

/**
 * Guesses how a question is answered, from its words, with or without marks. A word that marks alone tell from another
 * ("mấy" from "máy", "tiền" from "tiến") counts only where it is written with them.
 */
export function guessKind(text: string): SurveyKind {
  const marked = hasMarks(text);
  const written = text.normalize('NFC').toLowerCase();
  // What stands in brackets says how to answer, not what is asked.
  const key = searchKey(text.replaceAll(/\([^)]*\)/g, ' ')).replace(/ (?:a|nhi|vay)$/, '');
  const counted = HOW_MANY.test(key) || /(?<!\p{L})mấy(?!\p{L})/u.test(written) || (!marked && /\bco may\b/.test(key));
  const howMany = counted || /%/.test(text);
  if (WHEN.test(key)) return 'date';
  if (WORDS.test(key) && !counted) return 'text';
  if (YES_OR_NO.test(key) && !counted) return 'yes-no';
  if (MONEY.test(key) || /(?<!\p{L})tiền(?!\p{L})/u.test(written)) return 'money';
  return howMany ? 'number' : 'text';
}
