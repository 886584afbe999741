import { formatDate, formatNumber } from '../text/vietnamese-format.ts';
import { givenValue, type Answer, type AnswerValue } from './answers.ts';
import { evaluate, namesIn } from './expressions.ts';
import { measure } from './fields/index.ts';
import { MILLION } from './fields/money.ts';
import type { Check, Question } from './form-schema.ts';
import { questionNamed, valueOfName, type Filling } from './known.ts';

/** A check that a value fails, in words, with the number of the other question it was held against. */
export interface FailedCheck {
  message: string;
  otherNumber: number | null;
}

/** A check after which a reason is asked; `id` is the same for as long as check, line and value are. */
export interface Doubt extends FailedCheck {
  id: string;
}

/** The first hard limit that the value breaks: it is not accepted. */
export function findBlock(filling: Filling, question: Question, value: AnswerValue): FailedCheck | null {
  for (const check of question.refuse) {
    const [failed] = failuresOf(filling, question, check, value);
    if (failed !== undefined) return failed;
  }
  return null;
}

/** Everything about the value that asks for a reason. */
function findDoubts(filling: Filling, question: Question, value: AnswerValue): Doubt[] {
  return question.askReason.flatMap((check, at) =>
    failuresOf(filling, question, check, value).map(({ message, otherNumber, about }) => ({
      ...{ message, otherNumber },
      id: `${at}:${about}`,
    })),
  );
}

/** Doubts about a value that the reason given with the answer kept so far does not cover. */
export function findNewDoubts(filling: Filling, question: Question, value: AnswerValue): Doubt[] {
  const doubts = findDoubts(filling, question, value);
  const kept = filling.answers[question.key];
  if (doubts.length === 0 || kept?.state !== 'given' || kept.reason === null) return doubts;
  const explained = new Set(findDoubts(filling, question, kept.value).map(({ id }) => id));
  return doubts.filter(({ id }) => !explained.has(id));
}

/** What a reason has to be given for although the answer was kept: another answer has made it doubtful. */
export function findUnexplained(filling: Filling, question: Question): Doubt[] {
  const answer = filling.answers[question.key];
  return answer?.state === 'given' && answer.reason === null ? findDoubts(filling, question, answer.value) : [];
}

/** The reason of the answer kept so far, where it still explains something about the value. */
export function reasonThatHolds(filling: Filling, question: Question, value: AnswerValue): string | null {
  const kept: Answer | undefined = filling.answers[question.key];
  if (kept?.state !== 'given' || kept.reason === null) return null;
  return findDoubts(filling, question, value).length > 0 ? kept.reason : null;
}

/**
 * Answers kept earlier that others have made impossible, or doubtful without a reason, by the number of their question.
 */
export function findConflicts(filling: Filling): { number: number; message: string; otherNumber: number | null }[] {
  return filling.questions.flatMap((question) => {
    const { number } = question;
    const value = givenValue(filling.answers, question.key);
    const block = value === undefined ? null : findBlock(filling, question, value);
    if (block !== null) return [{ number, message: block.message, otherNumber: block.otherNumber }];
    return findUnexplained(filling, question).map(({ message, otherNumber }) => ({ number, message, otherNumber }));
  });
}

/** The answered questions, other than itself, whose checks look at the question of this key. */
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
}

/** A check that mentions `line` is made of each line of money; every other once. */
function failuresOf(filling: Filling, question: Question, check: Check, value: AnswerValue): Failure[] {
  if (value.type !== 'money-by-source' || !namesIn(check.when).includes('line')) {
    const measured = measure(value);
    const failed = isTrue(filling, question, check, { value: measured });
    return failed ? [failure(filling, question, check, { value: measured, about: JSON.stringify(measured) })] : [];
  }
  const sources = question.type === 'money-by-source' ? question.sources : [];
  return sources.flatMap(({ key, label }) => {
    const amount = value.amounts[key];
    if (amount === undefined) return [];
    const line = amount / MILLION;
    if (!isTrue(filling, question, check, { value: measure(value), line })) return [];
    const about = `${key}=${amount}`;
    return [failure(filling, question, check, { value: measure(value), line, source: label, about })];
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

function failure(
  filling: Filling,
  question: Question,
  check: Check,
  own: { value: unknown; line?: number; source?: string; about: string },
): Failure {
  const known: Record<string, unknown> = { value: own.value, line: own.line, source: own.source };
  const others = namesIn(check.when).flatMap((name) =>
    name === question.key ? [] : (questionNamed(filling, name)?.number ?? []),
  );
  return {
    about: own.about,
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

/** A value as a message shows it; an option by its label. */
function inWords(question: Question | undefined, value: unknown): string {
  if (typeof value === 'number') return question?.type === 'year' ? String(value) : formatNumber(value);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value !== 'string') return '';
  if (question?.type === 'choice') return question.options.find(({ key }) => key === value)?.label ?? value;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value;
}
