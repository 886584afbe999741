import { givenValue, type Answer, type Answers } from './answers.ts';
import { evaluate, type ExpressionType } from './expressions.ts';
import { fits, measure, rowOf } from './fields/index.ts';
import type { Form, Leaf, Question } from './form-schema.ts';
import { questionsOf } from './questions-of.ts';

/** Facts about the unit and the round that expressions may use, besides the answers, with their types. */
export const FACTS = {
  /** The year of the round. */
  year: 'double',
  /** People registered as the unit's contacts. */
  unit_contacts: 'double',
  /** The unit's key in the plan, such as "STC". */
  unit_key: 'string',
} as const satisfies Record<string, ExpressionType>;

export type Facts = Readonly<{ year?: number; unit_contacts?: number; unit_key?: string }>;

/** What the filling of a form stands on. */
export interface Filling {
  /** Every question of the round's year, in order. */
  possible: readonly Question[];
  /** Those that are asked, as the answers stand. */
  questions: readonly Question[];
  answers: Answers;
  /** The unit's approved answers of the same period a year before. */
  previous: Answers;
  /** Those of the period right before; none in a round of a whole year. */
  lastPeriod?: Answers;
  facts: Facts;
  /** Questions that were returned and are still to be changed or explained: they come one after the other. */
  untouched?: readonly string[];
  /** For the parts of a group: the form around it. */
  outer?: Filling;
}

/**
 * Puts answers to the questions of a form. What was answered in another version stays where key and type are the same;
 * everything else is left aside, so that nothing ever moves to another question.
 */
export function fillingOf(
  possible: readonly Question[],
  answers: Answers,
  previous: Answers,
  facts: Facts,
  outer?: Filling,
): Filling {
  const all: Filling = {
    possible,
    questions: possible,
    previous: fitting(possible, previous),
    facts,
    answers: fitting(possible, answers),
    ...(outer === undefined ? {} : { outer }),
  };
  if (possible.every(({ askIf }) => askIf === undefined)) return all;
  return { ...all, questions: possible.filter((question) => isAsked(all, question)) };
}

/**
 * The questions that are put to one unit: those whose condition its facts alone show to be false are none of its own,
 * and what is left is numbered through.
 */
function questionsForUnit(questions: readonly Question[], facts: Facts): readonly Question[] {
  const own = questions.filter((question) => isForUnit(question, facts));
  return own.length === questions.length ? questions : own.map((question, at) => ({ ...question, number: at + 1 }));
}

function isForUnit({ askIf }: Question, facts: Facts): boolean {
  return askIf === undefined || evaluate(askIf, (name) => facts[name as keyof Facts]) !== false;
}

/** Returns the parts of a question that may be put to a unit, whatever it answers; none where the question has no parts. */
export function partsForUnit(question: Question, year: number, unitKey: string): readonly Question[] {
  const items: readonly Leaf[] = 'items' in question ? question.items : [];
  return items.filter((part) => isForUnit(part, { year, unit_key: unitKey }));
}

/** Returns the questions that a form puts to the unit of this key in the round of `year`. */
export function questionsAskedOf(form: Form, year: number, unitKey: string): readonly Question[] {
  return questionsForUnit(questionsOf(form, year), { year, unit_key: unitKey });
}

/** Returns a filling with one answer changed, or taken out. */
export function withAnswer(filling: Filling, key: string, answer: Answer | null): Filling {
  const { possible, answers, previous, facts, outer, untouched = [] } = filling;
  const changed = fillingOf(possible, { ...answers, [key]: answer ?? undefined }, previous, facts, outer);
  const { lastPeriod } = filling;
  return {
    ...changed,
    ...(lastPeriod === undefined ? {} : { lastPeriod }),
    untouched: untouched.filter((returned) => returned !== key),
  };
}

/** Returns the parts of a group, or of one row of a repeat group, as a filling of their own. */
export function partsOf(filling: Filling, question: Question, row: number | null): Filling {
  const items: readonly Leaf[] = 'items' in question ? question.items : [];
  const of = (answers: Answers): Answers => rowOf(givenValue(answers, question.key), row);
  const before = row === null ? of(filling.previous) : {};
  const parts = fillingOf(items, of(filling.answers), before, filling.facts, filling);
  return row !== null || filling.lastPeriod === undefined ? parts : { ...parts, lastPeriod: of(filling.lastPeriod) };
}

/** Returns what a name in an expression stands for; undefined where it has no value. */
export function valueOfName(filling: Filling, name: string): unknown {
  if (filling.questions.some(({ key }) => key === name)) {
    const value = givenValue(filling.answers, name);
    return value === undefined ? undefined : measure(value);
  }
  if (filling.outer !== undefined) return valueOfName(filling.outer, name);
  return Object.hasOwn(filling.facts, name) ? filling.facts[name as keyof Facts] : undefined;
}

/** Returns the question of a key, in the group or around it. */
export function questionNamed(filling: Filling, key: string): Question | undefined {
  const own = filling.questions.find((question) => question.key === key);
  return own ?? (filling.outer === undefined ? undefined : questionNamed(filling.outer, key));
}

/** Calculates a figure from the answers; undefined while one of them is missing. */
export function calculate(filling: Filling, formula: string): number | undefined {
  const result = evaluate(formula, (name) => valueOfName(filling, name));
  const number = typeof result === 'bigint' ? Number(result) : result;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A question is left out only where its condition is known to be false. */
function isAsked(filling: Filling, { askIf }: Question): boolean {
  return askIf === undefined || evaluate(askIf, (name) => valueOfName(filling, name)) !== false;
}

function fitting(questions: readonly Question[], answers: Answers): Answers {
  const kept: Record<string, Answer> = {};
  for (const question of questions) {
    const answer = answers[question.key];
    if (answer !== undefined && (answer.state === 'later' || fits(question, answer.value))) kept[question.key] = answer;
  }
  return kept;
}
