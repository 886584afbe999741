import { writeSheet, type Sheet } from '../../documents/sheets.ts';
import { summarize, type BroadcastSummary, type NoticeAnswer } from '../../domain/broadcasts/answers.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { listRecipients, planAnswerReminders, type RecipientFacts } from '../../store/broadcast-recipients.ts';
import { listBroadcastMessages } from '../../store/broadcast-messages.ts';
import { findBroadcast, listBroadcasts, type BroadcastFacts } from '../../store/broadcasts.ts';
import { listExpectedContacts } from '../../store/expected-contacts.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { listUnitPeople } from '../../store/reminders.ts';
import { listUnits } from '../../store/units.ts';
import { applyOnce, type Request } from '../request.ts';
import { BROADCAST_REMINDER } from './broadcast-reminder-notice.ts';
import { toCountedRecipient } from './counted-recipient.ts';
import { recordBroadcastAudit } from './show-draft.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** How far a broadcast is, with names. */
export interface BroadcastResult {
  kind: 'result';
  broadcast: BroadcastFacts;
  people: BroadcastSummary['people'];
  groups: BroadcastSummary['groups'];
  /** Short names of units, sorted. */
  tellOtherwise: string[];
  answered: Record<NoticeAnswer, string[]>;
  unanswered: string[];
  /** People whom it did not reach, with the words of Telegram. */
  faults: { fullName: string; unitNames: string[]; fault: string }[];
  /** How many words were written about it. */
  words: number;
}

type Refused = Refusal | { kind: 'gone' };

/** Returns how far a broadcast is, for those who send. */
export async function showBroadcast(request: Request, id: number): Promise<BroadcastResult | Refused> {
  const actor = authorize(request.person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  return readResult(request.store.database, id);
}

/** Lists the broadcasts that were sent, the newest first. */
export async function listSentBroadcasts(
  request: Request,
): Promise<{ kind: 'sent-list'; broadcasts: BroadcastFacts[] } | Refusal> {
  const actor = authorize(request.person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const states = ['sending', 'sent', 'cancelled', 'withdrawn'] as const;
  const broadcasts = (await listBroadcasts(request.store.database, request.planId, states, 20)).filter(
    ({ sentAt }) => sentAt !== null,
  );
  return { kind: 'sent-list', broadcasts: broadcasts.slice(0, 10) };
}

/** Reads how far a broadcast is. */
export async function readResult(database: Database, id: number): Promise<BroadcastResult | { kind: 'gone' }> {
  const broadcast = await findBroadcast(database, id);
  if (broadcast?.sentAt == null) return { kind: 'gone' };
  const recipients = await listRecipients(database, id);
  const names = await nameUnits(database);
  const summary = summarize(broadcast.unitIds, recipients.map(toCountedRecipient));
  const named = (ids: readonly number[]): string[] =>
    sortUnits(ids.map((unitId) => ({ name: names.get(unitId) ?? '' }))).map(({ name }) => name);
  const unitsWith = (answer: NoticeAnswer): string[] =>
    named([...summary.answers].flatMap(([unitId, given]) => (given === answer ? [unitId] : [])));
  return {
    kind: 'result',
    broadcast,
    people: summary.people,
    groups: summary.groups,
    tellOtherwise: named(summary.tellOtherwise),
    answered: {
      received: unitsWith('received'),
      attends: unitsWith('attends'),
      declines: unitsWith('declines'),
    },
    unanswered: named(summary.unanswered),
    faults: recipients
      .filter(({ state }) => state === 'failed' || state === 'unknown')
      .map(({ officer, group, unitIds, fault }) => ({
        fullName: officer?.fullName ?? group?.title ?? '',
        unitNames: named(unitIds),
        fault: fault ?? '',
      })),
    words: (await listBroadcastMessages(database, { broadcastId: id })).filter(({ answer }) => !answer).length,
  };
}

/** Whom to call, for a unit that must be told otherwise. */
export interface UnreachedUnit {
  name: string;
  people: { fullName: string; title: string; phone: string }[];
}

/**
 * Lists the units that the broadcast did not reach, with whom to call and the notice as text to be pasted elsewhere.
 */
export async function listUnreachedUnits(
  request: Request,
  id: number,
): Promise<{ kind: 'to-tell'; broadcast: BroadcastFacts; units: UnreachedUnit[]; responsible: string } | Refused> {
  const { store, person, now } = request;
  const { database } = store;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(database, id);
  if (broadcast?.sentAt == null) return { kind: 'gone' };
  const { tellOtherwise } = summarize(broadcast.unitIds, (await listRecipients(database, id)).map(toCountedRecipient));
  const names = await nameUnits(database);
  const people = await listUnitPeople(database, tellOtherwise, toLocalDate(now));
  const units: UnreachedUnit[] = [];
  for (const unitId of tellOtherwise) {
    const expected = await listExpectedContacts(database, unitId);
    const all = [...people.filter((one) => one.unitId === unitId), ...expected];
    units.push({
      name: names.get(unitId) ?? '',
      people: all.map(({ fullName, title, phone }) => ({ fullName, title, phone: phone ?? '' })),
    });
  }
  const responsible = (await readPlanFacts(database, request.planId))?.coordinator.name ?? '';
  return { kind: 'to-tell', broadcast, units: sortUnits(units), responsible };
}

/** A row of the list of answers: one unit. */
export interface AnswerRow {
  unit: string;
  state: 'told' | 'not-told';
  answer: NoticeAnswer | null;
  answeredAt: Date | null;
  answeredBy: string;
  attendee: { fullName: string; title: string; phone: string } | null;
}

/** How the answers to a broadcast become a sheet. */
export type AnswersSheet = (broadcast: BroadcastFacts, rows: readonly AnswerRow[]) => Sheet;

/** Exports what each unit of a broadcast answered, by name, as an xlsx file. */
export async function exportAnswers(
  request: Request,
  id: number,
  sheetOf: AnswersSheet,
): Promise<{ kind: 'sheet'; broadcastId: number; rows: number; sheet: Uint8Array } | Refused> {
  const { store, person, now } = request;
  const { database } = store;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(database, id);
  if (broadcast?.sentAt == null) return { kind: 'gone' };
  const recipients = await listRecipients(database, id);
  const names = await nameUnits(database);
  const { tellOtherwise } = summarize(broadcast.unitIds, recipients.map(toCountedRecipient));
  const rows = broadcast.unitIds.map((unitId) => {
    const newest = recipients
      .filter((one) => one.unitIds.includes(unitId) && one.answeredAt !== null)
      .sort((a, b) => (b.answeredAt?.getTime() ?? 0) - (a.answeredAt?.getTime() ?? 0))[0];
    return {
      name: names.get(unitId) ?? '',
      state: tellOtherwise.includes(unitId) ? ('not-told' as const) : ('told' as const),
      answer: newest?.answer ?? null,
      answeredAt: newest?.answeredAt ?? null,
      answeredBy: newest?.officer?.fullName ?? '',
      attendee: newest === undefined ? null : attendeeOf(newest),
    };
  });
  const sorted = sortUnits(rows).map(({ name, ...row }) => ({ unit: name, ...row }));
  return {
    kind: 'sheet',
    broadcastId: id,
    rows: rows.length,
    sheet: await writeSheet(sheetOf(broadcast, sorted), now),
  };
}

/** Reminds the units that have not answered, once a day. */
export async function remindUnanswered(
  request: Request,
  id: number,
): Promise<{ kind: 'reminded'; people: number; units: string[] } | { kind: 'nobody-left' } | Refused> {
  const { person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'remind-unanswered', async (database) => {
    const broadcast = await findBroadcast(database, id);
    if (broadcast?.sentAt == null || broadcast.state === 'withdrawn' || broadcast.ask === 'nothing')
      return { kind: 'gone' };
    const { unanswered } = summarize(broadcast.unitIds, (await listRecipients(database, id)).map(toCountedRecipient));
    const people =
      unanswered.length === 0
        ? 0
        : await planAnswerReminders(database, BROADCAST_REMINDER, id, unanswered, toLocalDate(now), now);
    if (people === 0) return { kind: 'nobody-left' };
    await recordBroadcastAudit(database, request, id, 'broadcast.remind', { people });
    const names = await nameUnits(database);
    const units = sortUnits(unanswered.map((unitId) => ({ name: names.get(unitId) ?? '' }))).map(({ name }) => name);
    return { kind: 'reminded', people, units };
  });
}

function attendeeOf({ attendee, officer, answer }: RecipientFacts): AnswerRow['attendee'] {
  if (attendee === null || answer !== 'attends') return null;
  if (!attendee.self) return { ...attendee, phone: attendee.phone ?? '' };
  return officer === null ? null : { fullName: officer.fullName, title: officer.title, phone: officer.phone };
}

async function nameUnits(database: Database): Promise<Map<number, string>> {
  return new Map((await listUnits(database)).map(({ id, shortName }) => [id, shortName]));
}
