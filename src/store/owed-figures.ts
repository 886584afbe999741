import type { Answers } from '../domain/reporting/answers.ts';
import type { EnteredFigures } from '../domain/reporting/entered-figures.ts';
import type { CorrectionState, ObligationState } from '../domain/reporting/obligation-state-machine.ts';
import { OF_ROSTER } from '../domain/reporting/occasions.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { enteredFiguresOf } from './entered-reports.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';
import { answersOf } from './stored-answers.ts';

/** What a unit owes in a yearly round, with its figures in force. */
export interface OwedFigures {
  obligationId: number;
  unit: { id: number; key: string; name: string; shortName: string; aliases: string[] };
  state: ObligationState;
  correction: CorrectionState;
  /** Null where nothing is in force. */
  approved: { reportId: number; answers: Answers; enteredFigures: EnteredFigures | null } | null;
}

const UNIT = { id: true, key: true, name: true, shortName: true, aliases: true } as const;

/** Lists what the units owe by a form in the yearly round of a year, in the order of the plan. */
export async function listOwedFigures(
  database: Database,
  of: { planId: number; formKey: string; year: number },
): Promise<OwedFigures[]> {
  const rows = await database.obligation.findMany({
    where: { round: { ...of, occasion: OF_ROSTER } },
    include: { unit: { select: UNIT }, reports: { where: { state: 'approved' }, include: { answers: true } } },
    orderBy: { unitId: 'asc' },
  });
  return rows.map(({ id, unit, state, correction, reports: [report] }) => ({
    obligationId: id,
    unit,
    state: oneOf('Obligation.state', state),
    correction: oneOf('Obligation.correction', correction),
    approved:
      report === undefined
        ? null
        : { reportId: report.id, answers: answersOf(report.answers), enteredFigures: enteredFiguresOf(report) },
  }));
}

/** Saves answers of a draft that somebody brought in; those that are not among them stay as they are. */
export async function saveBroughtAnswers(
  database: Database,
  reportId: number,
  answers: Answers,
  answeredById: number,
  answeredAt: Date,
): Promise<void> {
  const rows = Object.entries(answers).flatMap(([questionKey, answer]) =>
    answer === undefined ? [] : [{ questionKey, answer }],
  );
  await database.answer.deleteMany({
    where: { reportId, questionKey: { in: rows.map(({ questionKey }) => questionKey) } },
  });
  await database.answer.createMany({
    data: rows.map(({ questionKey, answer }) => ({
      reportId,
      questionKey,
      state: answer.state,
      value: answer.state === 'given' ? (answer.value as unknown as Prisma.InputJsonObject) : Prisma.DbNull,
      reason: answer.state === 'given' ? answer.reason : null,
      answeredById,
      answeredAt,
    })),
  });
}
