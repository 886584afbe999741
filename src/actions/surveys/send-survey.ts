import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { surveyForm } from '../../domain/surveys/survey-form.ts';
import { reminderBefore } from '../../domain/surveys/survey-hour.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';

import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { createSurvey } from '../../store/surveys.ts';
import { listUnitsOn } from '../../store/units.ts';
import { currentStateOf, endConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { surveyConversation, type ComposeOutcome, type DraftChange, viewDraft } from './survey-draft.ts';
import { planEachNotice, planNotices } from '../outbox/plan-notices.ts';
import { SURVEY_ASKED } from './survey-asked-notice.ts';
import { SURVEY_REMINDER } from './survey-reminder-notice.ts';
import { SURVEY_RESULT } from './survey-result-notice.ts';
import { authorize } from '../permissions/authorize.ts';

export type SendOutcome =
  | { kind: 'sent'; roundId: number; units: number; told: number; withoutContact: string[]; dueAt: Date }
  | ComposeOutcome;

/**
 * Sends the survey: each unit owes an answer from now on, its contacts are asked, and reminded before and at the hour
 * while it is owed; whoever asked is told the result at the hour.
 */
export async function sendSurvey(request: Request): Promise<SendOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  type Sent = Extract<SendOutcome, { kind: 'sent' }> | { kind: 'not-composing' } | ({ kind: 'changed' } & DraftChange);
  const sent = await applyOnce(request, 'send-survey', async (database): Promise<Sent> => {
    const draft = await currentStateOf(database, request, surveyConversation);
    const plan = await readPlanFacts(database, request.planId);
    if (draft === null || plan === null) return { kind: 'not-composing' };
    if (draft.questions.length === 0) return { kind: 'changed', draft, note: { kind: 'empty' } };
    const today = toLocalDate(now);
    const units = (await listUnitsOn(database, today)).filter(({ id }) => draft.unitIds.includes(id));
    if (units.length === 0) return { kind: 'changed', draft: { ...draft, step: 'units' }, note: { kind: 'no-units' } };
    const dueAt = draft.dueAt === null ? now : new Date(draft.dueAt);
    if (dueAt <= now)
      return { kind: 'changed', draft: { ...draft, step: 'hour' }, note: { kind: 'hour', reason: 'past' } };
    const unitIds = units.map(({ id }) => id);
    const form = surveyForm(`survey-${now.getTime()}-${officerId}`, draft.questions);
    const survey = { planId: plan.id, form, dueAt, openedById: officerId };
    const roundId = await createSurvey(database, survey, unitIds, now);
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, action: 'survey.send', subject: 'round', subjectId: roundId } as const;
    await recordAudit(database, { ...audit, after: { ...draft, units: units.length } }, now);
    const { told, reached } = await askUnits(database, plan.id, { roundId, unitIds, dueAt }, now);
    const asker = await listOfficers(database, request.planId, ['coordinator', 'admin'], today);
    await planNotices(
      database,
      request.planId,
      SURVEY_RESULT,
      { roundId, step: 'hour' },
      asker
        .filter(({ id }) => id === officerId)
        .map(({ chatId }) => ({
          chatId,
          officerId,
          priority: 1,
          dueAt,
          dedupeKey: `survey-hour:${roundId}`,
        })),
      now,
    );
    const withoutContact = units.filter(({ id }) => !reached.has(id)).map(({ shortName }) => shortName);
    return { kind: 'sent', roundId, units: units.length, told, withoutContact, dueAt };
  });
  return sent.kind === 'changed' ? viewDraft(request, sent) : sent;
}

/** Asks the contacts of each unit, and plans their reminders; they are dropped when they fall due for nobody who owes. */
async function askUnits(
  database: Database,
  planId: number,
  { roundId, unitIds, dueAt }: { roundId: number; unitIds: readonly number[]; dueAt: Date },
  now: Date,
): Promise<{ told: number; reached: Set<number> }> {
  const obligations = await listObligations(database, { roundId });
  const contacts = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), unitIds);
  const before = reminderBefore(now, dueAt);
  const reached = new Set(contacts.flatMap((contact) => contact.unitIds));
  const asked = contacts.flatMap(({ id: officerId, chatId, unitIds: held }) =>
    obligations
      .filter(({ unit }) => held.includes(unit.id))
      .map(({ id: obligationId }) => ({ obligationId, chatId, officerId, priority: 1 })),
  );
  await planEachNotice(
    database,
    planId,
    SURVEY_ASKED,
    asked.map(({ obligationId, ...to }) => ({
      ...to,
      params: { obligationId },
      dueAt: now,
      dedupeKey: `survey-asked:${obligationId}:${to.officerId}`,
    })),
    now,
  );
  const steps = [...(before === null ? [] : [['before', before] as const]), ['hour', dueAt] as const];
  await planEachNotice(
    database,
    planId,
    SURVEY_REMINDER,
    asked.flatMap(({ obligationId, ...to }) =>
      steps.map(([step, at]) => ({
        ...to,
        params: {
          obligationId,
          step,
        },
        dueAt: at,
        dedupeKey: `survey-reminder:${step}:${obligationId}:${to.officerId}`,
      })),
    ),
    now,
  );
  return { told: contacts.length, reached };
}
