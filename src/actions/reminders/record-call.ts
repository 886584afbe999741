import { z } from 'zod';
import { missingOf } from '../../domain/reminders/missing.ts';
import { readPromisedDay } from '../../domain/reminders/read-promise.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { addChases, lastCalls, type NewChase } from '../../store/chases.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { listExpectedContacts, type ExpectedContactFacts } from '../../store/expected-contacts.ts';
import { listUnitPeople, type UnitPerson } from '../../store/reminders.ts';
import { defineConversation, endConversation, enterConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { listOwingUnits, type OwingUnits } from './list-late-units.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** After a call: the day that was promised is typed next. */
export const callConversation = defineConversation('call', z.object({ obligationId: z.int() }));

type Call = NonNullable<ReturnType<Awaited<ReturnType<typeof lastCalls>>['get']>>;

/** A unit to be called, with its people and how the last call ended. */
export interface UnitToCall {
  obligation: ObligationFacts;
  people: Pick<UnitPerson, 'fullName' | 'title' | 'phone' | 'role' | 'unreachable'>[];
  lastCall: Call | null;
}

/** How a call ended. */
export type CallResult = 'spoken' | 'no-answer';

export type CallOutcome =
  | { kind: 'card'; unit: UnitToCall }
  | { kind: 'ask-promise'; unit: UnitToCall; refused: boolean }
  | { kind: 'recorded'; unit: UnitToCall }
  | { kind: 'not-found' }
  | Refusal;

/** Returns whom to call about what is owed in a round, and what to write elsewhere. */
export async function showCallList(
  request: Request,
  roundId: number,
): Promise<
  | { kind: 'calls'; owing: OwingUnits; units: UnitToCall[]; issuedOn: string | null; responsible: string }
  | { kind: 'not-found' }
  | Refusal
> {
  const { store, person, now } = request;
  const actor = authorize(person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  const owing = await listOwingUnits(store.database, roundId, now);
  const plan = await readPlanFacts(store.database, request.planId);
  if (owing === null || plan === null) return { kind: 'not-found' };
  const obligations = new Map((await listObligations(store.database, { roundId })).map((one) => [one.id, one]));
  const urged = owing.count.urged.flatMap(({ obligationId }) => obligations.get(obligationId) ?? []);
  const units = await withPeople(request, urged);
  return { kind: 'calls', owing, units, issuedOn: plan.issuedOn, responsible: plan.coordinator.name };
}

/** Returns one unit to be called. */
export async function showCallCard(request: Request, obligationId: number): Promise<CallOutcome> {
  const actor = authorize(request.person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  const [obligation] = await listObligations(request.store.database, { id: obligationId });
  const [unit] = obligation === undefined ? [] : await withPeople(request, [obligation]);
  return unit === undefined ? { kind: 'not-found' } : { kind: 'card', unit };
}

/** Asks for the day that the unit promised. */
export async function askPromise(request: Request, obligationId: number): Promise<CallOutcome> {
  const card = await showCallCard(request, obligationId);
  if (card.kind !== 'card') return card;
  const { store } = request;
  await enterConversation(store.database, request, callConversation, { obligationId });
  return { kind: 'ask-promise', unit: card.unit, refused: false };
}

/** Stores what was written about a call: the promised day, and the words as they are. */
export async function recordPromise(request: Request, obligationId: number, typed: string): Promise<CallOutcome> {
  const note = typed.trim();
  const promisedOn = readPromisedDay(note, toLocalDate(request.now));
  if (promisedOn === null) {
    const card = await showCallCard(request, obligationId);
    return card.kind === 'card' ? { kind: 'ask-promise', unit: card.unit, refused: true } : card;
  }
  return record(request, obligationId, { state: 'promised', promisedOn, note });
}

/** Stores how a call ended where there is no more to say of it. */
export async function recordCall(request: Request, obligationId: number, result: CallResult): Promise<CallOutcome> {
  return record(request, obligationId, { state: result, promisedOn: null, note: null });
}

/** Records a call in the chase log, and returns its card; nothing is recorded where nothing is missing any more. */
async function record(
  request: Request,
  obligationId: number,
  result: Pick<NewChase, 'state' | 'promisedOn' | 'note'>,
): Promise<CallOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  const recorded = await applyOnce(request, 'record-call', async (database) => {
    const [obligation] = await listObligations(database, { id: obligationId });
    if (obligation === undefined || missingOf(obligation) === null) return false;
    const day = toLocalDate(now);
    const [called] = await listUnitPeople(database, [obligation.unit.id], day);
    await addChases(database, [
      {
        obligationId,
        kind: 'call',
        recipientId: called?.officerId ?? null,
        role: called?.role ?? null,
        byId: actor.officerId,
        noticeId: null,
        day,
        at: now,
        ...result,
      },
    ]);
    await endConversation(database, person.telegramUserId);
    const { officerId, telegramUserId } = actor;
    const subject = { subject: 'obligation' as const, subjectId: obligationId };
    const after = { state: result.state, promisedOn: result.promisedOn };
    await recordAudit(database, { officerId, telegramUserId, ...subject, action: 'call.record', after }, now);
    return true;
  });
  if (!recorded) return { kind: 'not-found' };
  const card = await showCallCard(request, obligationId);
  return card.kind === 'card' ? { kind: 'recorded', unit: card.unit } : card;
}

/** Returns whom to call for each obligation, registered or named in the unit's letter, with the last call. */
async function withPeople({ store, now }: Request, obligations: readonly ObligationFacts[]): Promise<UnitToCall[]> {
  const unitIds = obligations.map(({ unit }) => unit.id);
  const people = await listUnitPeople(store.database, unitIds, toLocalDate(now));
  const expected: ExpectedContactFacts[] = [];
  for (const unitId of unitIds) expected.push(...(await listExpectedContacts(store.database, unitId)));
  const calls = await lastCalls(
    store.database,
    obligations.map(({ id }) => id),
  );
  return obligations.map((obligation) => {
    const registered = people.filter(({ unitId }) => unitId === obligation.unit.id);
    // Whom the unit named in its letter can be called before they register.
    const named = expected
      .filter(({ unitId }) => unitId === obligation.unit.id)
      .map(({ fullName, title, phone, role }) => ({
        fullName,
        title,
        phone: phone ?? '',
        unreachable: true,
        role: role === 'deputy' || role === 'head' ? role : ('contact' as const),
      }));
    return { obligation, people: [...registered, ...named], lastCall: calls.get(obligation.id) ?? null };
  });
}
