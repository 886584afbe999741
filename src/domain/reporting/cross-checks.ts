import { isOfUnit, type NamedUnit } from '../people/is-of-unit.ts';
import { isOwnOffice } from '../people/is-own-office.ts';
import { searchKey } from '../text/normalize.ts';
import { countNames } from '../text/same-name.ts';
import { givenValue, type Answers, type AnswerValue } from './answers.ts';
import { failsAgainst } from './checks.ts';
import { evaluate } from './expressions.ts';
import type { CrossCheck } from './fields/cross-check.ts';
import { fieldOf } from './fields/index.ts';
import type { Filling } from './filling-context.ts';
import type { Question } from './form-schema.ts';

/** Something in a report that differs from what others have on record. */
export interface CrossFinding {
  key: string;
  number: number;
  message: string;
}

/** What is on record beside a report: reports that were handed in, and the surveys that asked the unit. */
export interface Recorded {
  /** Each with its year, which of an event is that of its own date. */
  reports: readonly { form: string; year: number; unitId: number; answers: Answers }[];
  /** The newest first; without answers where the unit has not answered. */
  surveys: readonly { questions: readonly Question[]; answers: Answers | null }[];
}

/** The unit whose report is looked at, and the year. */
export interface LookedAt {
  unit: NamedUnit & { id: number; key: string };
  year: number;
}

type AgainstReports = Extract<CrossCheck, { against: 'reports' }>;

/** Returns the forms, and whether surveys, that the cross-checks of these questions are held against. */
export function recordsNeeded(questions: readonly Question[]): { forms: string[]; surveys: boolean } {
  const checks = questions.flatMap(({ crossChecks = [] }) => crossChecks);
  return {
    forms: [...new Set(checks.flatMap((check) => (check.against === 'reports' ? [check.form] : [])))],
    surveys: checks.some(({ against }) => against !== 'reports'),
  };
}

/** Finds the answers that differ from what is on record, in the order of the questions. */
export function findCrossFindings(filling: Filling, lookedAt: LookedAt, recorded: Recorded): CrossFinding[] {
  return filling.questions.flatMap((question) => {
    const { key, number, crossChecks = [] } = question;
    const value = givenValue(filling.answers, key);
    if (value === undefined) return [];
    return crossChecks.flatMap((check): CrossFinding[] => {
      const found = recordedFor(check, lookedAt, recorded);
      const failed = found === null ? null : failsAgainst(filling, question, check, value, found);
      return failed === null ? [] : [{ key, number, message: failed.message }];
    });
  });
}

/** What is on record for a check; null where nothing is. */
function recordedFor(check: CrossCheck, lookedAt: LookedAt, recorded: Recorded): number | boolean | null {
  switch (check.against) {
    case 'reports':
      return countReports(check, lookedAt, recorded);
    case 'survey-figure': {
      for (const { questions, answers } of surveysAbout(check.task, recorded)) {
        const asked = questions.find(({ text }) => searchKey(text).includes(searchKey(check.words)));
        const value = asked === undefined || answers === null ? undefined : givenValue(answers, asked.key);
        const figure = value === undefined ? undefined : fieldOf(value.type).figure?.(value);
        if (figure !== undefined) return figure;
      }
      return null;
    }
    case 'survey-answered': {
      const about = surveysAbout(check.task, recorded);
      return about.length === 0 ? null : about.some(({ answers }) => answers !== null);
    }
  }
}

function countReports(
  { form, of, where, names, everyYear }: AgainstReports,
  { unit, year }: LookedAt,
  { reports }: Recorded,
): number {
  const counted = reports
    .filter((report) => report.form === form && (everyYear ? report.year <= year : report.year === year))
    .filter(({ unitId, answers }) => {
      if (of === 'anybody') return true;
      return (of === 'unit' ? unitId : unitNamed(answers, of.unitIn)) === unit.id;
    })
    .map(({ answers, unitId }) => (name: string): unknown => {
      if (name === 'unit_key') return unit.key;
      if (name === 'unit_name') return unit.shortName;
      const value = givenValue(answers, name);
      return value === undefined ? undefined : measureFor(unit, value, unitId === unit.id);
    })
    .filter((valueOf) => where === undefined || evaluate(where, valueOf) === true);
  if (names === undefined) return counted.length;
  const found = counted.flatMap((valueOf) => {
    const list = evaluate(names, valueOf);
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
  });
  return countNames(found);
}

function unitNamed(answers: Answers, key: string): number | undefined {
  const value = givenValue(answers, key);
  return value === undefined ? undefined : fieldOf(value.type).unitOfPlan?.(value);
}

/**
 * As expressions see a value; words that name the unit, or an office of it, are its short name, however they were written.
 * @param own whether the unit wrote it itself, and so need not have named itself.
 */
function measureFor(unit: NamedUnit, value: AnswerValue, own: boolean): unknown {
  const field = fieldOf(value.type);
  const measured = field.measure(value, (items) =>
    Object.fromEntries(
      Object.entries(items).flatMap(([key, answer]) =>
        answer?.state === 'given' ? [[key, measureFor(unit, answer.value, own)] as const] : [],
      ),
    ),
  );
  const words = typeof measured === 'string' && field.takesWords === true;
  return words && (isOfUnit(measured, unit) || (own && isOwnOffice(measured, unit))) ? unit.shortName : measured;
}

/** Surveys of which a question names the code of a task: "1.4", but not "1.41" or "11.4". */
function surveysAbout(task: string, { surveys }: Recorded): Recorded['surveys'] {
  const named = new RegExp(`(?<![\\d.])${task.replaceAll('.', '\\.')}(?!\\.?\\d)`, 'u');
  return surveys.filter(({ questions }) => questions.some(({ text }) => named.test(text)));
}
