import { formatNumber } from '../text/vietnamese-format.ts';
import { givenValue, type AnswerValue } from './answers.ts';
import { evaluate, namesIn } from './expressions.ts';
import { fieldOf, measure, partsGiven } from './fields/index.ts';
import type { Check, Question } from './form-schema.ts';
import { partsOf, questionNamed, valueOfName, type Filling } from './filling-context.ts';

/**
 * A check that a value fails, in the words of the form, with the number of the other question it was held against. A yes
 * or no among its values stands in the words as {yes} or {no}, which readers have in their own language.
 */
export interface FailedCheck {
  message: string;
  otherNumber: number | null;
}

/** A check after which a reason is asked; `id` is the same for as long as check, line and value are. */
export interface Doubt extends FailedCheck {
  id: string;
  /** The source of money that it is about, as the form calls it; absent where it is about the whole. */
  source?: string;
}

/** Finds the first hard limit that the value breaks: it is not accepted. */
export function findHardFailure(filling: Filling, question: Question, value: AnswerValue): FailedCheck | null {
  for (const check of question.refuse) {
    const [failed] = failuresOf(filling, question, check, value);
    if (failed !== undefined) return failed;
  }
  return null;
}

/** Finds everything about a value that asks for a reason. */
export function findDoubts(filling: Filling, question: Question, value: AnswerValue): Doubt[] {
  return question.askReason.flatMap((check, at) =>
    failuresOf(filling, question, check, value).map(({ about, ...failed }) => ({ ...failed, id: `${at}:${about}` })),
  );
}

/** Finds doubts about a value that the reason given with the answer kept so far does not cover. */
export function findNewDoubts(filling: Filling, question: Question, value: AnswerValue): Doubt[] {
  const doubts = findDoubts(filling, question, value);
  const kept = filling.answers[question.key];
  if (doubts.length === 0 || kept?.state !== 'given' || kept.reason === null) return doubts;
  const explained = new Set(findDoubts(filling, question, kept.value).map(({ id }) => id));
  return doubts.filter(({ id }) => !explained.has(id));
}

/** Finds what a reason has to be given for although the answer was kept: another answer has made it doubtful. */
export function findUnexplained(filling: Filling, question: Question): Doubt[] {
  const answer = filling.answers[question.key];
  return answer?.state === 'given' && answer.reason === null ? findDoubts(filling, question, answer.value) : [];
}

/**
 * Finds answers kept earlier that others have made impossible, or doubtful without a reason, by the number of their question.
 */
export function findConflicts(filling: Filling): { number: number; message: string; otherNumber: number | null }[] {
  return filling.questions.flatMap((question) => {
    const { number } = question;
    const value = givenValue(filling.answers, question.key);
    if (partsGiven(value) !== null)
      return findConflicts(partsOf(filling, question, null)).map(({ message }) => ({
        number,
        message,
        otherNumber: null,
      }));
    const block = value === undefined ? null : findHardFailure(filling, question, value);
    if (block !== null) return [{ number, message: block.message, otherNumber: block.otherNumber }];
    return findUnexplained(filling, question).map(({ message, otherNumber }) => ({ number, message, otherNumber }));
  });
}

/** Returns the answered questions, other than itself, whose checks look at the question of this key. */
export function questionsCheckedAgainst(filling: Filling, key: string): Question[] {
  return filling.questions.filter(
    (question) =>
      question.key !== key &&
      filling.answers[question.key]?.state === 'given' &&
      [...question.refuse, ...question.askReason].some(({ when }) => namesIn(when).includes(key)),
  );
}

interface Failure extends FailedCheck {
  about: string;
  source?: string;
}

/** Returns the check that a value fails when it is held against what is on record; null where it does not. */
export function failsAgainst(
  filling: Filling,
  question: Question,
  check: Check,
  value: AnswerValue,
  recorded: number | boolean,
): FailedCheck | null {
  const own = { value: measure(value), recorded };
  return isTrue(filling, question, check, own) ? failure(filling, question, check, { ...own, about: '' }) : null;
}

/** A check that mentions `line` is made of each line of money; every other once. */
function failuresOf(filling: Filling, question: Question, check: Check, value: AnswerValue): Failure[] {
  const { bySource } = fieldOf(question.type);
  if (bySource === undefined || !namesIn(check.when).includes('line')) {
    const measured = measure(value);
    const failed = isTrue(filling, question, check, { value: measured });
    return failed ? [failure(filling, question, check, { value: measured, about: JSON.stringify(measured) })] : [];
  }
  return bySource.lines(question, value).flatMap(({ key, label, amount: line }) => {
    if (!isTrue(filling, question, check, { value: measure(value), line })) return [];
    return [failure(filling, question, check, { value: measure(value), line, source: label, about: `${key}=${line}` })];
  });
}

function isTrue(filling: Filling, question: Question, check: Check, own: Record<string, unknown>): boolean {
  return (
    evaluate(check.when, (name) => (Object.hasOwn(own, name) ? own[name] : nameOrPrevious(filling, question, name))) ===
    true
  );
}

function nameOrPrevious(filling: Filling, question: Question, name: string): unknown {
  if (name !== 'previous') return valueOfName(filling, name);
  const previous = givenValue(filling.previous, question.key);
  return previous === undefined ? undefined : measure(previous);
}

/** Returns a failed check with its message in words. */
function failure(
  filling: Filling,
  question: Question,
  check: Check,
  own: { value: unknown; line?: number; source?: string; recorded?: number | boolean; about: string },
): Failure {
  const { about, ...known }: Record<string, unknown> & { about: string } = own;
  const others = namesIn(check.when).flatMap((name) =>
    name === question.key ? [] : (questionNamed(filling, name)?.number ?? []),
  );
  return {
    about,
    ...(own.source === undefined ? {} : { source: own.source }),
    message: check.message.replaceAll(/\{([a-z_0-9]+)\}/g, (_whole, name: string) =>
      name === 'year'
        ? String(filling.facts.year ?? '')
        : inWords(
            name === 'value' || name === 'previous' ? question : questionNamed(filling, name),
            known[name] ?? nameOrPrevious(filling, question, name),
          ),
    ),
    otherNumber: others[0] ?? null,
  };
}

/** A measured value as a message shows it: as the type of its question does, or as it is. */
function inWords(question: Question | undefined, value: unknown): string {
  if (value === undefined || value === null || typeof value === 'object') return '';
  const { measuredInWords } = question === undefined ? {} : fieldOf(question.type);
  if (question !== undefined && measuredInWords !== undefined) return measuredInWords(value, question);
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? '{yes}' : '{no}';
  return typeof value === 'string' ? value : '';
}
