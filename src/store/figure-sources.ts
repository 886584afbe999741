import type { AnswerValue } from '../domain/reporting/answers.ts';
import type { EnteredFigures } from '../domain/reporting/entered-figures.ts';
import { enteredFiguresOf, type EnteredReportRow } from './entered-reports.ts';
import type { Database } from './open-store.ts';

/** Who stands behind an answer of a report, and when. */
export interface AnswerSource {
  reportId: number;
  questionKey: string;
  /** The version of the form that was filled in, by whom and in the round of which year: they number its questions. */
  formId: number;
  unitKey: string;
  year: number;
  receiptCode: string | null;
  answeredBy: string;
  answeredAt: Date;
  submittedAt: Date | null;
  approvedAt: Date | null;
  /** Set where a coordinator entered the report for the unit. */
  enteredFigures: EnteredFigures | null;
}

/** Lists who stands behind answers, by report and question. @param questionKeys of whole questions, not of their parts. */
export async function listAnswerSources(
  database: Database,
  reportIds: readonly number[],
  questionKeys: readonly string[],
): Promise<AnswerSource[]> {
  const rows = await database.$queryRaw<
    (Omit<AnswerSource, 'enteredFigures'> & {
      entered: Omit<EnteredReportRow, 'unitVerdictAt'>;
      unitVerdictAt: Date | null;
    })[]
  >`
    SELECT report."id" AS "reportId", answer."questionKey", report."formId", unit."key" AS "unitKey", round."year", report."receiptCode", officer."fullName" AS "answeredBy",
      answer."answeredAt", report."submittedAt", report."decidedAt" AS "approvedAt",
      jsonb_build_object('enteredById', report."enteredById", 'entrySource', report."entrySource",
        'unitVerdict', report."unitVerdict", 'unitObjection', report."unitObjection") AS "entered", report."unitVerdictAt"
    FROM "Answer" answer
    JOIN "Report" report ON report."id" = answer."reportId"
    JOIN "Obligation" owed ON owed."id" = report."obligationId"
    JOIN "Unit" unit ON unit."id" = owed."unitId"
    JOIN "Round" round ON round."id" = owed."roundId"
    JOIN "Officer" officer ON officer."id" = answer."answeredById"
    WHERE answer."reportId" = ANY(${[...reportIds]}::int[]) AND answer."questionKey" = ANY(${[...questionKeys]}::text[])`;
  return rows.map(({ entered, unitVerdictAt, ...row }) => ({
    ...row,
    enteredFigures: enteredFiguresOf({ ...entered, unitVerdictAt }),
  }));
}

/** So many reports are asked for at once. */
const REPORTS = 500;

/** Lists the values of answers that were given, by report and question. */
export async function listAnswerValues(
  database: Database,
  asked: readonly { reportId: number; group: string }[],
): Promise<{ reportId: number; questionKey: string; value: AnswerValue }[]> {
  const keys = [...new Set(asked.map(({ group }) => group))];
  const ids = [...new Set(asked.map(({ reportId }) => reportId))];
  const values: { reportId: number; questionKey: string; value: AnswerValue }[] = [];
  for (let from = 0; from < ids.length; from += REPORTS) {
    const rows = await database.answer.findMany({
      where: { reportId: { in: ids.slice(from, from + REPORTS) }, questionKey: { in: keys }, state: 'given' },
      select: { reportId: true, questionKey: true, value: true },
    });
    values.push(...rows.map((row) => ({ ...row, value: row.value as unknown as AnswerValue })));
  }
  return values;
}
