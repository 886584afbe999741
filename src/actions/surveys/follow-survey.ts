import { writeSheet, type SheetColumn } from '../../documents/sheets.ts';
import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { nextAwake } from '../../domain/surveys/survey-hour.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { closeRound } from '../../store/lives.ts';
import { planNotices } from '../../store/notices.ts';
import { listObligations } from '../../store/obligations.ts';
import { listOfficers } from '../../store/people.ts';
import { listRounds, type RoundFacts } from '../../store/rounds.ts';
import { countAnswered } from '../../store/surveys.ts';
import { applyOnce, type Request } from '../request.ts';
import { readSurvey, type SurveyResult } from './read-survey.ts';

export type SurveyRefusal = { kind: 'forbidden' } | { kind: 'not-found' };

/** A survey in the list of surveys. */
export interface ListedSurvey {
  round: RoundFacts;
  asked: number;
  answered: number;
}

/** The surveys that were asked, the newest first. */
export async function listSurveys(
  request: Request,
): Promise<{ kind: 'surveys'; surveys: ListedSurvey[] } | { kind: 'forbidden' }> {
  const { store, person } = request;
  if (!isAllowed(person, 'round.open')) return { kind: 'forbidden' };
  const rounds = (await listRounds(store.database, 'survey')).sort((a, b) => b.id - a.id);
  const counts = await countAnswered(
    store.database,
    rounds.map(({ id }) => id),
  );
  const surveys = rounds.map((round) => ({ round, ...(counts.get(round.id) ?? { asked: 0, answered: 0 }) }));
  return { kind: 'surveys', surveys };
}

/** What the units answered. */
export async function showSurvey(request: Request, roundId: number): Promise<SurveyResult | SurveyRefusal> {
  if (!isAllowed(request.person, 'round.open')) return { kind: 'forbidden' };
  return (await readSurvey(request.store.database, roundId)) ?? { kind: 'not-found' };
}

/** How a survey becomes a sheet. */
export type SurveySheet = (result: SurveyResult) => {
  columns: SheetColumn[];
  rows: (string | number | null)[][];
};

/** All answers as an xlsx file. */
export async function exportSurvey(
  request: Request,
  roundId: number,
  sheet: SurveySheet,
): Promise<{ kind: 'file'; result: SurveyResult; file: Uint8Array } | SurveyRefusal> {
  const result = await showSurvey(request, roundId);
  if (result.kind !== 'result') return result;
  const { columns, rows } = sheet(result);
  return { kind: 'file', result, file: await writeSheet(columns, rows) };
}

/** For how long units are not reminded again by hand, in milliseconds. */
const PAUSE = 30 * 60_000;

/** Reminds the units that have not answered, once in half an hour; at night the reminder waits for the morning. */
export async function chaseSurvey(
  request: Request,
  roundId: number,
): Promise<{ kind: 'chased'; units: number; told: number; at: Date } | { kind: 'closed' } | SurveyRefusal> {
  const { person, now } = request;
  if (!isAllowed(person, 'round.open')) return { kind: 'forbidden' };
  return applyOnce(request, 'chase-survey', async (database) => {
    const survey = await readSurvey(database, roundId);
    if (survey === null) return { kind: 'not-found' } as const;
    if (survey.round.state === 'closed') return { kind: 'closed' } as const;
    const owing = (await listObligations(database, { roundId })).filter(({ state }) => isOwing(state));
    const unitIds = owing.map(({ unit }) => unit.id);
    const contacts = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), unitIds);
    const at = nextAwake(now);
    const notices = contacts.flatMap(({ id, chatId, unitIds: held }) =>
      owing
        .filter(({ unit }) => held.includes(unit.id))
        .map(({ id: obligationId }) => ({
          ...{ kind: 'survey-reminder', params: { obligationId, step: 'by-hand' }, chatId, officerId: id },
          ...{ priority: 1, dueAt: at },
          dedupeKey: `survey-chase:${obligationId}:${id}:${Math.floor(at.getTime() / PAUSE)}`,
        })),
    );
    const told = await planNotices(database, notices, now);
    const { officerId, telegramUserId } = person;
    const audit = { officerId, telegramUserId, action: 'survey.chase', subject: 'round', subjectId: roundId } as const;
    if (told > 0) await recordAudit(database, { ...audit, after: { units: owing.length, told } }, now);
    return { kind: 'chased', units: owing.length, told, at } as const;
  });
}

/** Closes a survey: no answer is taken any more. Of two coordinators at once one closes it. */
export async function closeSurvey(
  request: Request,
  roundId: number,
): Promise<{ kind: 'closed' | 'closed-before'; title: string; owing: number } | SurveyRefusal> {
  const { person, now } = request;
  if (!isAllowed(person, 'round.open')) return { kind: 'forbidden' };
  return applyOnce(request, 'close-survey', async (database) => {
    const survey = await readSurvey(database, roundId);
    if (survey === null) return { kind: 'not-found' } as const;
    const counts = { title: survey.round.title, owing: survey.owing.length };
    if (!(await closeRound(database, roundId))) return { kind: 'closed-before', ...counts } as const;
    const { officerId, telegramUserId } = person;
    const audit = { officerId, telegramUserId, action: 'survey.close', subject: 'round', subjectId: roundId } as const;
    await recordAudit(database, { ...audit, before: { state: 'open' }, after: { state: 'closed', ...counts } }, now);
    return { kind: 'closed', ...counts } as const;
  });
}
