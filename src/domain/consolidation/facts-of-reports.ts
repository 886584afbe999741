import { isDuplicate } from '../events/duplicate-report.ts';
import { yearOfEvent, yearQuestionOf } from '../events/year-of-event.ts';
import { givenValue, type Answer, type AnswerValue, type Answers } from '../reporting/answers.ts';
import { figureOf } from '../reporting/fields/index.ts';
import { fillingOf, partsOf, questionsAskedOf, type Filling } from '../reporting/filling-context.ts';
import type { Form } from '../reporting/form-schema.ts';
import { isWhere } from '../reporting/occasions.ts';
import type { Fact, FigureValue } from './fact.ts';
import type { FigureRule } from './figure-rule.ts';
import type { Steps } from './steps.ts';

/** A report that a unit owes or handed in; of a form of events each event is one. */
export interface UnitReport {
  form: Form;
  year: number;
  /** The part of the year that its round is of, such as 2026-Q3; left out of a whole year. */
  period?: string;
  unit: { id: number; key: string };
  state: 'approved' | 'waiting' | 'returned' | 'missing' | 'waived';
  /** The revision in force, where one is approved. */
  approved: RevisionSaid | null;
  /** The revision that waits for review: it counts nowhere until it is approved. */
  waiting: RevisionSaid | null;
}

/** What a revision says, when it was handed in, and when it was approved (`at`), or handed in where it waits. */
export interface RevisionSaid {
  reportId: number;
  obligationId: number;
  revision: number;
  submittedAt: Date;
  at: Date;
  answers: Answers;
}

/**
 * Reads, a report in each part, what reports say of each figure: a fact for each that they were asked for. Of events only
 * what is approved says anything, and of those that tell of the same thing in one year the newest alone.
 */
export function* factsOfReportsSteps(rules: readonly FigureRule[], reports: readonly UnitReport[]): Steps<Fact[]> {
  const byForm = new Map<string, Asked[]>();
  for (const rule of rules) {
    for (const place of rule.places) {
      byForm.set(place.form, [...(byForm.get(place.form) ?? []), { rule, ...place }]);
    }
  }
  const facts: Fact[] = [];
  for (const report of withoutRepetitions(reports)) {
    const asked = byForm.get(report.form.key) ?? [];
    if (asked.length === 0) continue;
    const filling = fillingOfReport(report);
    const parts = new Map<string, Filling>();
    const { period } = report;
    const said = asked.flatMap((one) => factsOf(report, filling, parts, one));
    facts.push(...(period === undefined ? said : said.map((fact) => ({ ...fact, period }))));
    yield;
  }
  return facts;
}

interface Asked {
  rule: FigureRule;
  question: string;
  part: string | null;
}

function fillingOfReport({ form, year, unit, approved }: UnitReport): Filling {
  const facts = { year, unit_key: unit.key };
  return fillingOf(questionsAskedOf(form, year, unit.key), approved?.answers ?? {}, {}, facts);
}

function factsOf(report: Told, filling: Filling, parts: Map<string, Filling>, asked: Asked): Fact[] {
  const { rule, question: key, part } = asked;
  const question = filling.questions.find((one) => one.key === key);
  const common = { figure: rule.key, unitId: report.unit.id, year: report.year, about: report.about };
  if (question === undefined) return [];
  if (part !== null) {
    const within = parts.get(key) ?? partsOf(filling, question, null);
    parts.set(key, within);
    if (!within.possible.some((one) => one.key === part)) return [];
    if (!within.questions.some((one) => one.key === part)) return [{ ...common, state: 'not-asked' }];
    return [factOf(report, rule, within.answers, part, `${key}.${part}`)].flatMap((fact) => fact ?? []);
  }
  return [factOf(report, rule, filling.answers, key, key)].flatMap((fact) => fact ?? []);
}

/** Null where the report tells nothing of this figure, such as an event of another task. */
function factOf(
  { form, year, unit, state, approved, about }: Told,
  { key, addition, event }: FigureRule,
  answers: Answers,
  question: string,
  path: string,
): Fact | null {
  const counted = event === null ? year : yearOfEvent(event.yearOf, approved?.answers ?? {}, year);
  const unitId = unit.id;
  if (event !== null && (approved === null || !isChosen(event, approved.answers))) return null;
  if (approved === null)
    return { figure: key, unitId, year: counted, about, state: state === 'approved' ? 'missing' : state };
  const value = valueOf(addition.how, answers[question]);
  if (value === null) return { figure: key, unitId, year: counted, about, state: 'unknown' };
  const { reportId, obligationId, revision, submittedAt, at } = approved;
  // Written out: made of parts, 120,000 of them take three times the memory.
  return {
    figure: key,
    unitId,
    year: counted,
    about,
    state: 'given',
    value,
    source: { kind: 'report', reportId, obligationId, revision, form: form.key, question: path, submittedAt, at },
  };
}

function valueOf(how: FigureRule['addition']['how'], answer: Answer | undefined): FigureValue | null {
  if (how === 'count') return { kind: 'number', number: 1 };
  if (answer?.state !== 'given') return null;
  const { value } = answer;
  if (how === 'sum-by-source') {
    return value.type === 'money-by-source' ? { kind: 'amounts', amounts: value.amounts } : null;
  }
  if (how === 'options') return optionOf(value);
  const number = figureOf(value);
  return number === null ? null : { kind: 'number', number };
}

function optionOf(value: AnswerValue): FigureValue | null {
  return value.type === 'choice' ? { kind: 'option', option: value.option } : null;
}

type Event = NonNullable<FigureRule['event']>;

function isChosen({ chosen }: Event, answers: Answers): boolean {
  if (chosen === null) return true;
  const value = givenValue(answers, chosen.question);
  return value?.type === 'choice' && value.option === chosen.option;
}

/** A report, and of a report of an event the thing that it tells of. */
type Told = UnitReport & { about: number | null };

/**
 * Numbers the things that events tell of. Of approved reports that tell of the same thing in the same year, by its own date
 * and not by the round, the newest counts.
 */
function withoutRepetitions(reports: readonly UnitReport[]): Told[] {
  const said = ({ approved }: UnitReport): number => approved?.submittedAt.getTime() ?? 0;
  const newestFirst = [...reports].sort((a, b) => said(b) - said(a));
  const things: { form: string; answers: Answers; years: Set<number> }[] = [];
  return newestFirst.flatMap((report): Told[] => {
    const { form, year, approved } = report;
    if (!isOfEvents(form)) return [{ ...report, about: null }];
    if (approved === null) return [];
    const eventYear = yearOfEvent(yearQuestionOf(form), approved.answers, year);
    const same = things.findIndex(
      (thing) => thing.form === form.key && isDuplicate(form.uniqueBy, thing.answers, approved.answers),
    );
    const thing = things[same];
    if (thing === undefined) {
      things.push({ form: form.key, answers: approved.answers, years: new Set([eventYear]) });
      return [{ ...report, about: things.length - 1 }];
    }
    if (thing.years.has(eventYear)) return [];
    thing.years.add(eventYear);
    return [{ ...report, about: same }];
  });
}

/** Returns whether each report of a form tells of an event, such as a course. */
export function isOfEvents({ occasion }: Pick<Form, 'occasion'>): boolean {
  return isWhere(occasion, { filledBy: 'unit-with-event' });
}
