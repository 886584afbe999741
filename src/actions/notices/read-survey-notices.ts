import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { isAwake } from '../../domain/surveys/survey-hour.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listObligations } from '../../store/obligations.ts';
import { listOfficers } from '../../store/people.ts';
import { findRound } from '../../store/rounds.ts';
import { isPlanned } from '../../store/surveys.ts';
import { listPermitted } from '../people/list-permitted.ts';
import { readSurvey } from '../surveys/read-survey.ts';
import { completeKey } from '../surveys/tell-result.ts';
import type { NoticeReaders, NoticeSource, SurveyAskedFacts } from './notice-facts.ts';

type Kinds = 'survey-asked' | 'survey-reminder' | 'survey-result';

/** Notices about surveys. */
export const SURVEY_NOTICES: NoticeReaders<Kinds> = {
  'survey-asked': async (source) => {
    const asked = await readOwed(source);
    return asked === null ? null : { kind: 'survey-asked', ...asked };
  },
  'survey-reminder': async (source) => {
    const asked = await readOwed(source);
    if (asked === null || !isAwake(source.now)) return null;
    const late = source.now >= asked.dueAt;
    // One that was held up until the hour has come says nothing that the one at the hour does not.
    if (source.ids.step === 'before' && late) return null;
    return { kind: 'survey-reminder', ...asked, late };
  },
  'survey-result': async ({ database, ids, officerId, now }) => {
    const result = await readSurvey(database, ids.roundId ?? 0);
    const permitted = await listPermitted(database, 'round.open', toLocalDate(now));
    if (result?.round.state !== 'open' || !permitted.some(({ id }) => id === officerId)) return null;
    if (ids.step === 'hour' && (await isPlanned(database, completeKey(result.round.id)))) return null;
    return { kind: 'survey-result', result, now };
  },
};

/** What a unit still has to answer; null where it has, where the survey was closed, or for whoever no longer reports for it. */
async function readOwed({ database, plan, ids, officerId, now }: NoticeSource): Promise<SurveyAskedFacts | null> {
  const [obligation] = await listObligations(database, { id: ids.obligationId ?? 0 });
  const round = obligation === undefined ? null : await findRound(database, obligation.round.id);
  if (obligation === undefined || round === null || round.dueAt === null) return null;
  if (obligation.locked || !isOwing(obligation.state)) return null;
  const contacts = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), [obligation.unit.id]);
  if (!contacts.some(({ id }) => id === officerId)) return null;
  return {
    ...{ obligationId: obligation.id, unitName: obligation.unit.name, responsible: plan.coordinator.name },
    ...{ dueAt: round.dueAt, questions: questionsOf(round.form, round.year).map(({ text }) => text), now },
  };
}
