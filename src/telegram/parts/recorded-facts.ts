import type { AuditAction } from '../../domain/audit/audit-actions.ts';
import { writeWithSources } from '../../domain/reporting/answer-in-words.ts';
import type { AnswerValue } from '../../domain/reporting/answers.ts';
import { describeValue } from '../../domain/reporting/describe-answer.ts';
import { fits } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { KEPT_MONTHS } from '../../domain/retention/periods.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, WORDING, type Translate } from '../../wording/locales.ts';

/** The questions of all forms by their keys, the newest first: an answer is recorded under the key of its question. */
export type AskedQuestions = Readonly<Record<string, readonly Question[]>>;

/** Facts whose values are codes, which have words of their own. */
export const CODED_FACTS: readonly string[] = [
  'answer',
  'ask',
  'correction',
  'fields',
  'kind',
  'option',
  'role',
  'roles',
  'section',
  'state',
  'status',
  'step',
  'verdict',
  'via',
  'way',
  'words',
];

/** Parts of what the store keeps that say nothing to a reader. */
export const SILENT_FACTS: readonly string[] = ['type', 'hash', 'entities', 'mime', 'cursor', 'ids', 'planId'];

/**
 * Puts what the store keeps of a change into words, in one line: each fact with its label, an answer under the label of its
 * question. Plain text.
 */
export function wordFacts(t: Translate, facts: unknown, questions: AskedQuestions): string {
  return wordValue(t, '', facts, questions);
}

function wordValue(t: Translate, key: string, value: unknown, questions: AskedQuestions): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'audit:yes' : 'audit:no', PLAIN);
  if (typeof value === 'string') return wordText(t, key, value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object') return '';
  const answered = wordAnswer(t, key, value, questions);
  if (answered !== null) return answered;
  if (Array.isArray(value)) {
    const items = value.map((item) => wordValue(t, key, item, questions)).filter((item) => item !== '');
    return items.join(value.some((item) => typeof item === 'object') ? '; ' : ', ');
  }
  // A file is told by its name: how Telegram calls it says nothing.
  if ('mime' in value && 'name' in value) return wordValue(t, 'name', value.name, questions);
  const told = Object.entries(isGiven(value) ? { ...value, state: null } : value).filter(
    ([name, part]) => !SILENT_FACTS.includes(name) && part !== null,
  );
  const [[only, inner] = [], ...others] = told;
  // A value that is all there is needs no label: the type of an answer says nothing.
  if (only !== undefined && others.length === 0 && ('type' in value || isGiven(value)))
    return wordValue(t, key, inner, questions);
  return told
    .map(([name, part]) => {
      const words = wordValue(t, name === 'value' && isGiven(value) ? key : name, part, questions);
      return [labelOf(t, name, part, questions), words] as const;
    })
    .filter(([, words]) => words !== '')
    .map(([label, words]) => `${label}: ${isNested(value, words) ? `(${words})` : words}`)
    .join('; ');
}

/**
 * Puts a value that answers a question into the words of its form; null for what is none, or was asked in other words by
 * several.
 */
function wordAnswer(t: Translate, key: string, value: object, questions: AskedQuestions): string | null {
  if (!('type' in value)) return null;
  const answer = value as AnswerValue;
  const written = new Set(
    (questions[key] ?? [])
      .filter((question) => fits(question, answer))
      .map((question) => writeAnswered(question, answer)),
  );
  const [words] = written;
  if (words !== undefined && written.size === 1) return words;
  // What was chosen is kept as a code.
  return 'option' in value || 'options' in value ? t('audit:formerOption', PLAIN) : null;
}

/** Writes an answer as the form says it, money with what came from which source. */
export function writeAnswered(question: Question, value: AnswerValue): string {
  return writeWithSources(describeValue(question, value));
}

/** Whether it is an answer with a value: that it was given goes without saying. */
function isGiven(value: object): boolean {
  return 'state' in value && value.state === 'given' && 'value' in value;
}

/** What stands within another fact is set apart where it has several parts. */
function isNested(value: object, words: string): boolean {
  return !Array.isArray(value) && words.includes('; ') && Object.keys(value).length > 1;
}

/** The label of a fact; of an answer or a comment that of its question, by whose key it is kept. */
function labelOf(t: Translate, name: string, part: unknown, questions: AskedQuestions): string {
  const answered = typeof part === 'object' && part !== null && 'state' in part;
  const question = questions[name]?.[0]?.shortLabel;
  if (question !== undefined && (answered || !(name in WORDING.vi.audit.fact))) return question;
  return t(`audit:fact.${name as 'state'}`, { defaultValue: t('audit:otherFact', PLAIN), ...PLAIN });
}

function wordText(t: Translate, key: string, value: string): string {
  const time = wordTime(value);
  if (time !== null) return time;
  return CODED_FACTS.includes(key) ? t(`audit:value.${value as 'draft'}`, { defaultValue: value, ...PLAIN }) : value;
}

/** Puts what was done into words, as in "nộp báo cáo". */
export function wordAction(t: Translate, action: AuditAction): string {
  return t(`audit:action.${action}`, { months: formatCount(KEPT_MONTHS.afterDuty), ...PLAIN });
}

/** Returns a day, or an instant in UTC, as the store writes it, in the words of Viet Nam; null for any other text. */
export function wordTime(value: string): string | null {
  if (/^\d{4}-\d\d-\d\d(?:T00:00:00\.000Z)?$/.test(value)) return formatDate(value.slice(0, 10));
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? formatDateTime(new Date(value)) : null;
}
