import { writeSheet, type Sheet } from '../../documents/sheets.ts';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { nextMessagingTime } from '../../domain/surveys/survey-hour.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { closeRound } from '../../store/obligation-status.ts';
import { listObligations } from '../../store/obligations.ts';
import { listOfficers } from '../../store/people.ts';
import { listRounds, type RoundFacts } from '../../store/rounds.ts';
import { countAnswered } from '../../store/surveys.ts';
import { applyOnce, type Request } from '../request.ts';
import { readSurvey, type SurveyResult } from './read-survey.ts';
import { planEachNotice } from '../outbox/plan-notices.ts';
import { SURVEY_REMINDER } from './survey-reminder-notice.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

export type SurveyRefusal = Refusal | { kind: 'not-found' };

/** A survey in the list of surveys. */
export interface ListedSurvey {
  round: RoundFacts;
  asked: number;
  answered: number;
}

/** Lists the surveys that were asked, the newest first. */
export async function listSurveys(request: Request): Promise<{ kind: 'surveys'; surveys: ListedSurvey[] } | Refusal> {
  const { store, person } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const rounds = (await listRounds(store.database, request.planId, { filledBy: 'chosen-units' })).sort(
    (a, b) => b.id - a.id,
  );
  const counts = await countAnswered(
    store.database,
    rounds.map(({ id }) => id),
  );
  const surveys = rounds.map((round) => ({ round, ...(counts.get(round.id) ?? { asked: 0, answered: 0 }) }));
  return { kind: 'surveys', surveys };
}

/** Returns what the units answered. */
export async function showSurvey(request: Request, roundId: number): Promise<SurveyResult | SurveyRefusal> {
  const actor = authorize(request.person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  return (await readSurvey(request.store.database, roundId)) ?? { kind: 'not-found' };
}

/** How a survey becomes a sheet. */
export type SurveySheet = (result: SurveyResult) => Sheet;

/** Exports all answers as an xlsx file. */
export async function exportSurvey(
  request: Request,
  roundId: number,
  sheetOf: SurveySheet,
): Promise<{ kind: 'file'; result: SurveyResult; file: Uint8Array } | SurveyRefusal> {
  const result = await showSurvey(request, roundId);
  if (result.kind !== 'result') return result;
  return { kind: 'file', result, file: await writeSheet(sheetOf(result), request.now) };
}

/** For how many minutes units are not reminded again by hand. */
export const MINUTES_BETWEEN = 30;

/** Reminds the units that have not answered, once in half an hour; at night the reminder waits for the morning. */
export async function chaseSurvey(
  request: Request,
  roundId: number,
): Promise<{ kind: 'chased'; units: number; told: number; at: Date } | { kind: 'closed' } | SurveyRefusal> {
  const { person, now } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'chase-survey', async (database) => {
    const survey = await readSurvey(database, roundId);
    if (survey === null) return { kind: 'not-found' } as const;
    if (survey.round.state === 'closed') return { kind: 'closed' } as const;
    const owing = (await listObligations(database, { roundId })).filter(({ state }) => isOwing(state));
    const unitIds = owing.map(({ unit }) => unit.id);
    const contacts = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), unitIds);
    const at = nextMessagingTime(now);
    const notices = contacts.flatMap(({ id, chatId, unitIds: held }) =>
      owing
        .filter(({ unit }) => held.includes(unit.id))
        .map(({ id: obligationId }) => ({
          params: {
            obligationId,
            step: 'by-hand' as const,
          },
          chatId,
          officerId: id,
          priority: 1,
          dueAt: at,
          dedupeKey: `survey-chase:${obligationId}:${id}:${Math.floor(at.getTime() / (MINUTES_BETWEEN * 60_000))}`,
        })),
    );
    const told = await planEachNotice(database, request.planId, SURVEY_REMINDER, notices, now);
    const { officerId, telegramUserId } = actor;
    const audit = { officerId, telegramUserId, action: 'survey.chase', subject: 'round', subjectId: roundId } as const;
    if (told > 0) await recordAudit(database, { ...audit, after: { units: owing.length, told } }, now);
    const reached = owing.filter(({ unit }) => contacts.some(({ unitIds: held }) => held.includes(unit.id)));
    return { kind: 'chased', units: reached.length, told, at } as const;
  });
}

/** Closes a survey: no answer is taken any more. Of two coordinators at once one closes it. */
export async function closeSurvey(
  request: Request,
  roundId: number,
): Promise<{ kind: 'closed' | 'closed-before'; title: string; owing: number } | SurveyRefusal> {
  const { person, now } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'close-survey', async (database) => {
    const survey = await readSurvey(database, roundId);
    if (survey === null) return { kind: 'not-found' } as const;
    const counts = { title: survey.round.title, owing: survey.owing.length };
    if (!(await closeRound(database, roundId))) return { kind: 'closed-before', ...counts } as const;
    const { officerId, telegramUserId } = actor;
    const audit = { officerId, telegramUserId, action: 'survey.close', subject: 'round', subjectId: roundId } as const;
    await recordAudit(database, { ...audit, before: { state: 'open' }, after: { state: 'closed', ...counts } }, now);
    return { kind: 'closed', ...counts } as const;
  });
}
