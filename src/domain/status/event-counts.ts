import { givenValue } from '../reporting/answers.ts';
import { figureOf } from '../reporting/fields/index.ts';
import { isWhere } from '../reporting/occasions.ts';
import type { Form } from '../reporting/form-schema.ts';
import type { ApprovedReport } from './approved-report.ts';

/** How reports of events count for a task: each counts one, or those that chose one of several options. */
export interface EventCounter {
  formKey: string;
  /** What people call the form. */
  form: string;
  taskCode: string;
  chosen: { question: string; option: string } | null;
  /** The question whose date tells the year; null where it is that of the round. */
  yearOf: string | null;
  /** The question about money; null where the form has none. */
  money: string | null;
}

/** What approved reports of events say of a task in a year. Money is in đồng. */
export interface EventCount {
  form: string;
  /** Events of the agencies that lead the task. */
  ofLeads: number;
  /** Those of everybody. */
  all: number;
  /** What the leads spent on theirs; null where none says. */
  spent: number | null;
  /** When the last was approved. */
  at: Date;
}

/** Returns how the reports of these forms count for tasks, as the forms say. */
export function eventCounters(forms: readonly Form[]): EventCounter[] {
  return forms
    .filter(({ occasion }) => isWhere(occasion, { filledBy: 'unit-with-event' }))
    .flatMap(({ key: formKey, name: form, questions }) => {
      const tells = (measure: string) =>
        questions.flatMap(({ key, aggregation }) => (aggregation?.measures === measure ? [{ key, aggregation }] : []));
      const money = (task: string): string | null =>
        tells('disbursed').find(
          ({ aggregation: { task: own, taskBy } }) => own === task || Object.values(taskBy?.tasks ?? {}).includes(task),
        )?.key ?? null;
      return tells('quantity').flatMap(({ aggregation: { task, taskBy, yearOf = null } }): EventCounter[] => {
        const counter = (taskCode: string, chosen: EventCounter['chosen']): EventCounter => ({
          formKey,
          form,
          taskCode,
          chosen,
          yearOf,
          money: money(taskCode),
        });
        return [
          ...(task === undefined ? [] : [counter(task, null)]),
          ...Object.entries(taskBy?.tasks ?? {}).map(([option, code]) =>
            counter(code, { question: taskBy?.question ?? '', option }),
          ),
        ];
      });
    });
}

/** Counts the approved reports of events for a task in a year; null where there are none. */
export function countEvents(
  counter: EventCounter,
  reports: readonly ApprovedReport[],
  { year, leads }: { year: number; leads: readonly number[] },
): EventCount | null {
  const counted = reports.filter(
    (report) => report.formKey === counter.formKey && yearIn(counter, report) === year && isChosen(counter, report),
  );
  if (counted.length === 0) return null;
  const own = counted.filter(({ unitId }) => leads.includes(unitId));
  const spent = own.flatMap(({ answers }) => {
    const value = counter.money === null ? undefined : givenValue(answers, counter.money);
    return value === undefined ? [] : [figureOf(value) ?? 0];
  });
  return {
    form: counter.form,
    ofLeads: own.length,
    all: counted.length,
    spent: spent.length === 0 ? null : spent.reduce((sum, one) => sum + one, 0),
    at: new Date(Math.max(...counted.map(({ at }) => at.getTime()))),
  };
}

function yearIn({ yearOf }: EventCounter, { year, answers }: ApprovedReport): number {
  const value = yearOf === null ? undefined : givenValue(answers, yearOf);
  return value?.type === 'date' ? Number(value.date.slice(0, 4)) : year;
}

function isChosen({ chosen }: EventCounter, { answers }: ApprovedReport): boolean {
  if (chosen === null) return true;
  const value = givenValue(answers, chosen.question);
  return value?.type === 'choice' && value.option === chosen.option;
}
