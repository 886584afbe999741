import { unknownYearsAround } from '../../domain/calendar/working-calendar.ts';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { OF_ROSTER } from '../../domain/reporting/occasions.ts';
import { yearlyRosters, type Form } from '../../domain/reporting/form-schema.ts';
import { titleFor } from '../../domain/reporting/period-names.ts';
import { partOfYear, readPeriodKey } from '../../domain/reporting/periods.ts';
import { findRoundDateRefusal, type RoundDateRefusal } from '../../domain/reporting/round-dates.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { readCalendarFacts } from '../../store/holidays.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { listForms } from '../../store/forms.ts';
import { createRound, findRoster, findRoundOf, type RoundFacts } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { currentStateOf, endConversation, enterConversation } from '../conversations/conversation.ts';
import { readPeriodDates } from './read-period-dates.ts';
import { roundConversation, type RoundDraft } from './round-conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planEachNotice } from '../outbox/plan-notices.ts';
import { ROUND_OPENED } from './round-opened-notice.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** A round in the making with what its confirmation shows. */
export interface RoundDraftView {
  kind: 'draft';
  draft: RoundDraft;
  title: string;
  rosterTitle: string;
  units: number;
  unitIds: number[];
  /** Years whose days off are not known although the deadline or its reminders fall into them. */
  unknownYears: number[];
  /** Units of the roster without anybody who could be told. */
  withoutContact: string[];
  note: RoundDateRefusal | { kind: 'date-not-understood' } | null;
}

export type OpenRoundRefusal = Refusal | { kind: 'not-found' } | { kind: 'already-open'; round: RoundFacts };

/** Begins a round of a period, such as 2026-Q3, with the dates that the plan suggests. */
export async function draftRound(
  request: Request,
  formId: number,
  key: string,
): Promise<RoundDraftView | OpenRoundRefusal> {
  const actor = authorize(request.person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const { store } = request;
  const period = readPeriodKey(key);
  if (period === null) return { kind: 'not-found' };
  const dates = await readPeriodDates(store.database, request.planId, period);
  const draft = { formId, period: key, ...dates, asksSignOff: false };
  const today = toLocalDate(request.now);
  const refusal = findRoundDateRefusal(draft, today, await readCalendar(store.database));
  const view = await viewDraft(request, store.database, draft, refusal);
  if (view.kind === 'draft') await enterConversation(store.database, request, roundConversation, draft);
  return view;
}

/** Reads the round that whoever asks is about to open, to be shown again. */
export async function readOpenDraft(request: Request): Promise<RoundDraftView | OpenRoundRefusal> {
  const { database } = request.store;
  const actor = authorize(request.person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const draft = await currentStateOf(database, request, roundConversation);
  return draft === null ? { kind: 'not-found' } : viewDraft(request, database, draft, null);
}

/** Reads the round in the making, to be shown again. */
export async function readRoundDraft(request: Request, draft: RoundDraft): Promise<RoundDraftView | OpenRoundRefusal> {
  const actor = authorize(request.person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  return viewDraft(request, request.store.database, draft, null);
}

/** Opens the round: every unit of the roster owes a report from now on, and its contacts are told. */
export async function openRound(
  request: Request,
): Promise<
  | { kind: 'opened'; title: string; units: number; told: number; withoutContact: string[] }
  | RoundDraftView
  | OpenRoundRefusal
> {
  const { person, now } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'open-round', async (database) => {
    const draft = await currentStateOf(database, request, roundConversation);
    if (draft === null) return { kind: 'not-found' } as const;
    const today = toLocalDate(now);
    const view = await viewDraft(
      request,
      database,
      draft,
      findRoundDateRefusal(draft, today, await readCalendar(database)),
    );
    if (view.kind !== 'draft' || view.note !== null) return view;
    const form = (await listForms(database, request.planId)).find(({ id }) => id === draft.formId);
    const period = readPeriodKey(draft.period);
    const roster = form === undefined ? null : await rosterOf(database, form, draft);
    if (form === undefined || roster === null || period === null) return { kind: 'not-found' } as const;
    const { planId, key: formKey } = form;
    const { ladder = null, period: _key, ...dates } = draft;
    const round = {
      ...dates,
      year: period.year,
      part: partOfYear(period),
      ladder,
      planId,
      formKey,
      occasion: OF_ROSTER,
      rosterId: roster.id,
      title: view.title,
      openedById: actor.officerId,
    };
    const roundId = await createRound(
      database,
      round,
      roster.units.map(({ id }) => id),
      now,
    );
    await endConversation(database, person.telegramUserId);
    const { officerId, telegramUserId } = actor;
    const audit = { officerId, telegramUserId, action: 'round.open', subject: 'round', subjectId: roundId } as const;
    await recordAudit(database, { ...audit, after: { ...draft, units: roster.units.length } }, now);
    const contacts = await listOfficers(
      database,
      null,
      REPORTING_ROLES,
      today,
      roster.units.map(({ id }) => id),
    );
    const told = await planEachNotice(
      database,
      request.planId,
      ROUND_OPENED,
      contacts.flatMap(({ id, chatId, unitIds }) =>
        unitIds.slice(0, 1).map((unitId) => ({
          params: { roundId, unitId },
          chatId,
          officerId: id,
          priority: 1,
          dedupeKey: `round-opened:${roundId}:${id}`,
          dueAt: now,
        })),
      ),
      now,
    );
    const { title, units, withoutContact } = view;
    return { kind: 'opened', title, units, told, withoutContact } as const;
  });
}

/** Returns a round in the making with what its confirmation shows, or why it cannot be opened. */
export async function viewDraft(
  { now, planId }: Pick<Request, 'now' | 'planId'>,
  database: Database,
  draft: RoundDraft,
  note: RoundDraftView['note'],
): Promise<RoundDraftView | OpenRoundRefusal> {
  const form = (await listForms(database, planId)).find(({ id }) => id === draft.formId);
  const period = readPeriodKey(draft.period);
  if (form === undefined || period === null) return { kind: 'not-found' };
  const open = await findRoundOf(database, form.planId, form.key, period);
  if (open !== null) return { kind: 'already-open', round: open };
  const roster = await rosterOf(database, form, draft);
  if (roster === null) return { kind: 'not-found' };
  const unitIds = roster.units.map(({ id }) => id);
  const contacts = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), unitIds);
  const reached = new Set(contacts.flatMap(({ unitIds: held }) => held));
  return {
    kind: 'draft',
    draft,
    title: titleFor(form.definition.title, period),
    rosterTitle: roster.title,
    units: unitIds.length,
    unitIds,
    unknownYears: unknownYearsAround(await readCalendarFacts(database), draft.dueOn),
    withoutContact: roster.units.filter(({ id }) => !reached.has(id)).map(({ shortName }) => shortName),
    note,
  };
}

/** Finds the first of the form's rosters that has units on the due day; null where none has. */
export async function rosterOf(
  database: Database,
  form: { planId: number; definition: Form },
  { dueOn }: { dueOn: string },
): ReturnType<typeof findRoster> {
  for (const key of yearlyRosters(form.definition)) {
    const roster = await findRoster(database, form.planId, key, dueOn);
    if (roster !== null && roster.units.length > 0) return roster;
  }
  return null;
}
