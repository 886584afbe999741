import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listObligations } from '../../store/obligations.ts';
import { listOfficers } from '../../store/people.ts';
import { findRound } from '../../store/rounds.ts';
import type { NoticeSource } from '../outbox/notice-definition.ts';

/** A survey as a unit is asked it. */
export interface SurveyAskedFacts {
  obligationId: number;
  unitName: string;
  responsible: string;
  dueAt: Date;
  /** The questions in their wording. */
  questions: string[];
}

/**
 * Reads what a unit still has to answer; null where it has, where the survey was closed, or for whoever no longer
 * reports for it.
 */
export async function readOwedSurvey({
  database,
  plan,
  params,
  officerId,
  now,
}: NoticeSource<{ obligationId: number }>): Promise<SurveyAskedFacts | null> {
  const [obligation] = await listObligations(database, { id: params.obligationId });
  const round = obligation === undefined ? null : await findRound(database, obligation.round.id);
  if (obligation === undefined || round === null || round.dueAt === null) return null;
  if (obligation.locked || !isOwing(obligation.state)) return null;
  const contacts = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), [obligation.unit.id]);
  if (!contacts.some(({ id }) => id === officerId)) return null;
  return {
    obligationId: obligation.id,
    unitName: obligation.unit.name,
    responsible: plan.coordinator.name,
    dueAt: round.dueAt,
    questions: questionsOf(round.form, round.year).map(({ text }) => text),
  };
}
