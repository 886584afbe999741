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

/** A report with who answered its questions and when, in milliseconds: what is of the report stands in it once. */
type Row = Omit<AnswerSource, 'questionKey' | 'answeredBy' | 'answeredAt' | 'enteredFigures'> & {
  entered: Omit<EnteredReportRow, 'unitVerdictAt'>;
  unitVerdictAt: Date | null;
  /** Null where none of the questions is answered. */
  answered: Readonly<Record<string, readonly [officerId: number, at: number]>> | null;
};

/** Lists who stands behind answers, by report and question. @param questionKeys of whole questions, not of their parts. */
export async function listAnswerSources(
  database: Database,
  reportIds: readonly number[],
  questionKeys: readonly string[],
): Promise<AnswerSource[]> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT report."id" AS "reportId", report."formId", unit."key" AS "unitKey", round."year", report."receiptCode",
      report."submittedAt", report."decidedAt" AS "approvedAt",
      jsonb_build_object('enteredById', report."enteredById", 'entrySource', report."entrySource",
        'unitVerdict', report."unitVerdict", 'unitObjection', report."unitObjection") AS "entered", report."unitVerdictAt",
      (SELECT jsonb_object_agg(answer."questionKey",
          jsonb_build_array(answer."answeredById", extract(epoch FROM answer."answeredAt") * 1000))
        FROM "Answer" answer
        WHERE answer."reportId" = report."id" AND answer."questionKey" = ANY(${[...questionKeys]}::text[])) AS "answered"
    FROM "Report" report
    JOIN "Obligation" owed ON owed."id" = report."obligationId"
    JOIN "Unit" unit ON unit."id" = owed."unitId"
    JOIN "Round" round ON round."id" = owed."roundId"
    WHERE report."id" = ANY(${[...reportIds]}::int[])`;
  const names = await namesOf(database, rows);
  return rows.flatMap((row) => {
    const { reportId, formId, unitKey, year, receiptCode, submittedAt, approvedAt, entered, unitVerdictAt } = row;
    const enteredFigures = enteredFiguresOf({ ...entered, unitVerdictAt });
    return Object.entries(row.answered ?? {}).map(([questionKey, [officerId, at]]): AnswerSource => ({
      reportId,
      questionKey,
      formId,
      unitKey,
      year,
      receiptCode,
      answeredBy: names.get(officerId) ?? '',
      answeredAt: new Date(at),
      submittedAt,
      approvedAt,
      enteredFigures,
    }));
  });
}

/** The names of the officers who answered, by id. */
async function namesOf(database: Database, rows: readonly Row[]): Promise<ReadonlyMap<number, string>> {
  const ids = new Set(rows.flatMap(({ answered }) => Object.values(answered ?? {}).map(([officerId]) => officerId)));
  const officers = await database.officer.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, fullName: true },
  });
  return new Map(officers.map(({ id, fullName }) => [id, fullName]));
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
