import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { surveyForm } from '../../domain/surveys/survey-form.ts';
import { reminderBefore } from '../../domain/surveys/survey-hour.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation } from '../../store/conversations.ts';
import { planNotices, type PlannedNotice } from '../../store/notices.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { createSurvey } from '../../store/surveys.ts';
import { listUnitsOn } from '../../store/units.ts';
import { applyOnce, type Request } from '../request.ts';
import { readDraft, viewDraft, type ComposeOutcome, type DraftChange } from './survey-draft.ts';

export type SendOutcome =
  | { kind: 'sent'; roundId: number; units: number; told: number; withoutContact: string[]; dueAt: Date }
  | ComposeOutcome;

/**
 * Sends the survey: each unit owes an answer from now on, its contacts are asked, and reminded before and at the hour
 * while it is owed; whoever asked is told the result at the hour.
 */
export async function sendSurvey(request: Request): Promise<SendOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  if (!isAllowed(person, 'round.open') || officerId === null) return { kind: 'forbidden' };
  type Sent = Extract<SendOutcome, { kind: 'sent' }> | { kind: 'not-composing' } | ({ kind: 'changed' } & DraftChange);
  const sent = await applyOnce(request, 'send-survey', async (database): Promise<Sent> => {
    const draft = await readDraft(database, telegramUserId);
    const plan = await readPlanFacts(database);
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
    const { told, reached } = await askUnits(database, { roundId, unitIds, dueAt }, now);
    const asker = await listOfficers(database, ['coordinator', 'admin'], today);
    await planNotices(
      database,
      asker
        .filter(({ id }) => id === officerId)
        .map(({ chatId }) => ({
          ...{ kind: 'survey-result', params: { roundId, step: 'hour' }, chatId, officerId, priority: 1, dueAt },
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
  { roundId, unitIds, dueAt }: { roundId: number; unitIds: readonly number[]; dueAt: Date },
  now: Date,
): Promise<{ told: number; reached: Set<number> }> {
  const obligations = await listObligations(database, { roundId });
  const contacts = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), unitIds);
  const before = reminderBefore(now, dueAt);
  const reached = new Set(contacts.flatMap((contact) => contact.unitIds));
  const notices = contacts.flatMap(({ id, chatId, unitIds: held }) =>
    obligations
      .filter(({ unit }) => held.includes(unit.id))
      .flatMap(({ id: obligationId }): PlannedNotice[] => {
        const to = { chatId, officerId: id, priority: 1 };
        const reminder = (step: string, at: Date): PlannedNotice => ({
          ...{ ...to, kind: 'survey-reminder', params: { obligationId, step }, dueAt: at },
          dedupeKey: `survey-reminder:${step}:${obligationId}:${id}`,
        });
        return [
          {
            ...{ ...to, kind: 'survey-asked', params: { obligationId }, dueAt: now },
            dedupeKey: `survey-asked:${obligationId}:${id}`,
          },
          ...(before === null ? [] : [reminder('before', before)]),
          reminder('hour', dueAt),
        ];
      }),
  );
  await planNotices(database, notices, now);
  return { told: contacts.length, reached };
}
