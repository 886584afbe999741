import type { AnswerValue } from '../../domain/reporting/answers.ts';
import { fits } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import type { AuditAction } from '../../domain/audit/audit-actions.ts';
import { formatPhone } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { wordAction, wordFacts, wordTime, writeAnswered, type AskedQuestions } from '../parts/recorded-facts.ts';
import { wordMessage } from './own-message.ts';

/** A row of a table as it is told to the person whom it is about. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Columns with what is only for machines; they stand in the file for machines. */
const FOR_MACHINES: Readonly<Record<string, readonly string[]>> = {
  officer: ['chatId'],
  registrations: ['chatId'],
  conversation: ['telegramUserId', 'kind', 'state', 'before', 'behind'],
  answerMessages: ['messageId', 'place'],
  shownButtons: ['messageId', 'buttons'],
  broadcasts: ['audience'],
  notices: ['kind'],
  chases: ['step'],
};

/** Columns whose values are codes with words of their own. */
const CODED: readonly string[] = ['state', 'decision', 'status', 'unitVerdict', 'answer', 'ask', 'kind', 'locale'];

/** Puts a row into words: each column that is not empty by its label. */
export function wordRow(t: Translate, section: string, row: StoredRow, questions: AskedQuestions): [string, string][] {
  return Object.entries(row)
    .filter(([column]) => FOR_MACHINES[section]?.includes(column) !== true)
    .map(([column, value]): [string, string] => [
      t(`people:ownData.field.${labelOf(column, row)}`, PLAIN),
      wordColumn(t, column, value, row, questions),
    ])
    .filter(([, words]) => words !== '');
}

/** A title beside a full name is the position of a person; another is what a round, an entry or a group is called. */
function labelOf(column: string, row: StoredRow): 'id' {
  return (column === 'title' && !('fullName' in row) ? 'titleOfMatter' : column) as 'id';
}

function wordColumn(t: Translate, column: string, value: unknown, row: StoredRow, questions: AskedQuestions): string {
  if (value === null || value === undefined) return '';
  if (column === 'payload') return wordMessage(t, value);
  if (typeof value === 'boolean') return t(value ? 'people:ownData.yes' : 'people:ownData.no', PLAIN);
  if (typeof value === 'string') return wordText(t, column, value, row, questions);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object') return '';
  if (column === 'unit' && 'name' in value && typeof value.name === 'string') return value.name;
  const question = column === 'value' ? questionOf(row, questions) : undefined;
  return question === undefined ? wordFacts(t, value, questions) : writeAnswered(question, value as AnswerValue);
}

/** The question that a row answers, as its value fits it; undefined where no form asks it any more. */
function questionOf({ questionKey, value }: StoredRow, questions: AskedQuestions): Question | undefined {
  const asked = typeof questionKey === 'string' ? (questions[questionKey] ?? []) : [];
  const answered = value as AnswerValue | null | undefined;
  return answered == null ? asked[0] : asked.find((question) => fits(question, answered));
}

/** A text in words: a day or an instant as it is written in Viet Nam, a code by its name. */
function wordText(t: Translate, column: string, value: string, row: StoredRow, questions: AskedQuestions): string {
  const time = wordTime(value);
  if (time !== null) return time;
  const words = { defaultValue: value, ...PLAIN };
  switch (column) {
    case 'phone':
      return formatPhone(value);
    case 'questionKey':
      return (
        (questionOf(row, questions) ?? questions[value]?.[0])?.shortLabel ?? t('people:ownData.formerQuestion', PLAIN)
      );
    case 'role':
      return t(`people:role.${value as 'contact'}`, words);
    case 'action':
      return wordAction(t, value as AuditAction);
    case 'subject':
      return t(`audit:subject.${value as 'plan'}`, words);
    default:
      return CODED.includes(column)
        ? t(`people:ownData.value.${column}.${value}` as 'people:ownData.value.state.active', words)
        : value;
  }
}
