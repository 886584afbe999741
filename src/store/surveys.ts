import type { Answers } from '../domain/reporting/answers.ts';
import type { Form } from '../domain/reporting/form-schema.ts';
import { policyOf } from '../domain/reporting/occasions.ts';
import { toLocalDate, yearOf } from '../domain/text/local-date.ts';
import { toDayColumn } from './day-column.ts';
import { createForm } from './forms.ts';
import type { Database } from './open-store.ts';
import { answersOf } from './stored-answers.ts';

/** Creates a survey: a form of its own, asked once, and what each unit owes of it; returns the id of its round. */
export async function createSurvey(
  database: Database,
  survey: { planId: number; form: Form; dueAt: Date; openedById: number },
  unitIds: readonly number[],
  now: Date,
): Promise<number> {
  const { planId, form, dueAt, openedById } = survey;
  const formId = await createForm(database, planId, form);
  const day = toLocalDate(dueAt);
  const dueOn = toDayColumn(day);
  const { id } = await database.round.create({
    data: {
      planId,
      formId,
      formKey: form.key,
      occasion: form.occasion,
      title: form.title,
      asksDocument: policyOf(form.occasion).asksDocument,
      year: yearOf(day),
      closingOn: dueOn,
      dueOn,
      dueAt,
      openedAt: now,
      openedById,
    },
  });
  await database.obligation.createMany({ data: unitIds.map((unitId) => ({ roundId: id, unitId })) });
  return id;
}

/** Counts how many units each survey asked, and how many of them have answered, by the id of its round. */
export async function countAnswered(
  database: Database,
  roundIds: readonly number[],
): Promise<Map<number, { asked: number; answered: number }>> {
  const rows = await database.obligation.groupBy({
    by: ['roundId', 'state'],
    where: { roundId: { in: [...roundIds] } },
    _count: true,
  });
  const counts = new Map<number, { asked: number; answered: number }>();
  for (const { roundId, state, _count: count } of rows) {
    const { asked, answered } = counts.get(roundId) ?? { asked: 0, answered: 0 };
    const more = state === 'submitted' || state === 'approved' ? count : 0;
    counts.set(roundId, { asked: asked + count, answered: answered + more });
  }
  return counts;
}

/** Lists the answers of reports, by the id of the report. */
export async function listAnswersOf(database: Database, reportIds: readonly number[]): Promise<Map<number, Answers>> {
  const rows = await database.answer.findMany({ where: { reportId: { in: [...reportIds] } } });
  const ofReport = new Map<number, typeof rows>(reportIds.map((id) => [id, []]));
  for (const row of rows) ofReport.get(row.reportId)?.push(row);
  return new Map([...ofReport].map(([id, own]) => [id, answersOf(own)]));
}

/** Finds who asked: the officer who opened the round. */
export async function findAsker(
  database: Database,
  roundId: number,
): Promise<{ officerId: number; chatId: number; planId: number } | null> {
  const round = await database.round.findUnique({ where: { id: roundId }, select: { openedById: true, planId: true } });
  const officer =
    round === null
      ? null
      : await database.officer.findUnique({ where: { id: round.openedById }, select: { chatId: true } });
  return round === null || officer === null
    ? null
    : { officerId: round.openedById, chatId: Number(officer.chatId), planId: round.planId };
}

/** Returns whether a notice with this key was planned. */
export async function isPlanned(database: Database, dedupeKey: string): Promise<boolean> {
  return (await database.notice.count({ where: { dedupeKey } })) > 0;
}
