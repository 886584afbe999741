import { HANDED_IN_STATES } from '../domain/documents/signed-document.ts';
import { yearOfEvent, yearQuestionOf } from '../domain/events/year-of-event.ts';
import type { Answers } from '../domain/reporting/answers.ts';
import type { Form } from '../domain/reporting/form-schema.ts';
import { occasionsWhere } from '../domain/reporting/occasions.ts';
import type { Database } from './open-store.ts';
import { answersOf } from './stored-answers.ts';

/** A report that was handed in and is in force. */
const IN_FORCE = { correctsId: null, state: { in: [...HANDED_IN_STATES] } };

/**
 * Lists the newest that was handed in of each report of these forms, up to the year, with its answers. One that was
 * returned is among them: the unit has handed it in, and is to correct it. The year of an event is that of its own date,
 * whatever round it was reported in.
 */
export async function listHandedInReports(
  database: Database,
  planId: number,
  forms: readonly string[],
  year: number,
): Promise<{ form: string; year: number; unitId: number; answers: Answers }[]> {
  const rows = await database.report.findMany({
    where: {
      correctsId: null,
      state: { in: [...HANDED_IN_STATES, 'returned'] },
      obligation: { round: { planId, formKey: { in: [...forms] } } },
    },
    distinct: ['obligationId'],
    orderBy: { revision: 'desc' },
    include: {
      answers: true,
      obligation: { select: { unitId: true, round: { select: { formKey: true, year: true } } } },
    },
  });
  const definitions = await database.form.findMany({
    where: { id: { in: [...new Set(rows.map(({ formId }) => formId))] } },
    select: { id: true, definition: true },
  });
  const yearQuestions = new Map(
    definitions.map(({ id, definition }) => [id, yearQuestionOf(definition as unknown as Form)]),
  );
  return rows
    .map(({ formId, obligation: { unitId, round }, answers: rowsOfAnswers }) => {
      const answers = answersOf(rowsOfAnswers);
      const of = yearOfEvent(yearQuestions.get(formId) ?? null, answers, round.year);
      return { form: round.formKey, year: of, unitId, answers };
    })
    .filter((report) => report.year <= year);
}

/** Lists the surveys of a year that asked a unit, the newest first, with its answers; null where it has not answered. */
export async function listSurveysAsked(
  database: Database,
  planId: number,
  unitId: number,
  year: number,
): Promise<{ questions: Form['questions']; answers: Answers | null }[]> {
  const rows = await database.obligation.findMany({
    where: { unitId, round: { planId, year, occasion: { in: occasionsWhere({ handedInAs: 'answer' }) } } },
    include: {
      round: { include: { form: { select: { definition: true } } } },
      reports: { where: IN_FORCE, include: { answers: true }, orderBy: { revision: 'desc' }, take: 1 },
    },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ round, reports: [report] }) => ({
    questions: (round.form.definition as unknown as Form).questions,
    answers: report === undefined ? null : answersOf(report.answers),
  }));
}
