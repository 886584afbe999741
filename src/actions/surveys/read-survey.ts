import { isWhere } from '../../domain/reporting/occasions.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { sortRows, type SurveyRow } from '../../domain/surveys/survey-result.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound, type RoundFacts } from '../../store/rounds.ts';
import { listAnswersOf } from '../../store/surveys.ts';

/** A survey with what each unit answered, by the names of the units. */
export interface SurveyResult {
  kind: 'result';
  round: RoundFacts;
  dueAt: Date;
  questions: Question[];
  answered: SurveyRow[];
  owing: SurveyRow[];
}

/** Reads a survey with the answers in force; null where there is none of that id. */
export async function readSurvey(database: Database, roundId: number): Promise<SurveyResult | null> {
  const round = await findRound(database, roundId);
  if (round === null || !isWhere(round.occasion, { filledBy: 'chosen-units' }) || round.dueAt === null) return null;
  const obligations = await listObligations(database, { roundId });
  const sent = obligations.flatMap(({ state, report }) => (isOwing(state) || report === null ? [] : [report.id]));
  const answers = await listAnswersOf(database, sent);
  const rows = obligations.map(({ id, unit, report }): SurveyRow => {
    const given = report === null ? undefined : answers.get(report.id);
    return {
      obligationId: id,
      unitName: unit.shortName,
      answers: given ?? null,
      answeredAt: given === undefined ? null : (report?.submittedAt ?? null),
    };
  });
  const sorted = sortRows(rows);
  return {
    kind: 'result',
    round,
    dueAt: round.dueAt,
    questions: questionsOf(round.form, round.year),
    answered: sorted.filter((row) => row.answers !== null),
    owing: sorted.filter((row) => row.answers === null),
  };
}
