import { z } from 'zod';
import { readDelegationTerm, type DelegationTerm } from '../../domain/people/delegation.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { createDelegation, listColleagues, listDelegations, type DelegationFacts } from '../../store/delegations.ts';
import { endMemberships } from '../../store/memberships.ts';
import type { Database } from '../../store/open-store.ts';
import {
  defineConversation,
  endConversation,
  enterConversation,
  stateOf,
  type StateOf,
} from '../conversations/conversation.ts';
import { activeOfficer, type NoActor } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { DELEGATED } from './delegated-notice.ts';
import { DELEGATION_ENDED } from './delegation-ended-notice.ts';

/** Delegating the own duty: to whom, and once it is known for how long; days are yyyy-mm-dd. */
export const delegatingConversation = defineConversation(
  'delegating',
  z.object({ delegateId: z.int(), term: z.object({ from: z.string(), to: z.string() }).nullable() }),
);

type Colleague = Awaited<ReturnType<typeof listColleagues>>[number];

export type DelegateOutcome =
  | { kind: 'choose'; colleagues: Colleague[]; delegations: DelegationFacts[] }
  /** Nobody else of the unit is registered. */
  | { kind: 'nobody' }
  | { kind: 'ask-term'; colleague: Colleague; refused: Extract<DelegationTerm, { kind: 'refused' }>['reason'] | null }
  | { kind: 'confirm'; colleague: Colleague; term: { from: string; to: string } }
  | { kind: 'delegated'; colleague: Colleague; term: { from: string; to: string } }
  | { kind: 'ended'; names: string[] }
  /** The colleague has left meanwhile, or the button is somebody else's. */
  | { kind: 'not-found' }
  | NoActor;

/** Offers the colleagues to whom whoever asks can delegate, and shows what is delegated. */
export async function askDelegate({ store, person, now }: Request): Promise<DelegateOutcome> {
  const actor = activeOfficer(person);
  if (actor.kind !== 'officer') return actor;
  const today = toLocalDate(now);
  const delegations = await listDelegations(store.database, actor.officerId, today);
  const colleagues = await listColleagues(store.database, actor.officerId, today);
  return colleagues.length === 0 && delegations.length === 0
    ? { kind: 'nobody' }
    : { kind: 'choose', colleagues, delegations };
}

/** Takes the colleague, and asks for how long. */
export async function chooseDelegate(request: Request, delegateId: number): Promise<DelegateOutcome> {
  const { store, person } = request;
  const actor = activeOfficer(person);
  if (actor.kind !== 'officer') return actor;
  const colleague = await findColleague(store.database, actor.officerId, delegateId, request.now);
  if (colleague === null) return { kind: 'not-found' };
  await enterConversation(store.database, request, delegatingConversation, { delegateId, term: null });
  return { kind: 'ask-term', colleague, refused: null };
}

/** Takes what was typed as the time of the delegation, and shows it for confirmation. */
export async function setDelegationTerm(
  request: Request,
  { delegateId }: StateOf<typeof delegatingConversation>,
  typed: string,
): Promise<DelegateOutcome> {
  const { store, person, now } = request;
  const actor = activeOfficer(person);
  if (actor.kind !== 'officer') return actor;
  const colleague = await findColleague(store.database, actor.officerId, delegateId, request.now);
  if (colleague === null) return { kind: 'not-found' };
  const read = readDelegationTerm(typed, toLocalDate(now));
  if (read.kind === 'refused') return { kind: 'ask-term', colleague, refused: read.reason };
  const term = { from: read.from, to: read.to };
  await enterConversation(store.database, request, delegatingConversation, { delegateId, term });
  return { kind: 'confirm', colleague, term };
}

/** Delegates what was confirmed, and tells the colleague. It ends by itself after its last day. */
export async function delegate(request: Request): Promise<DelegateOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'delegate', async (database): Promise<DelegateOutcome> => {
    const actor = activeOfficer(person);
    if (actor.kind !== 'officer') return actor;
    const { officerId, telegramUserId } = actor;
    const state = stateOf(request, delegatingConversation);
    if (state?.term == null) return { kind: 'not-found' };
    const { delegateId, term } = state;
    const colleague = await findColleague(database, officerId, delegateId, now);
    if (colleague === null) return { kind: 'not-found' };
    const delegated = await createDelegation(database, officerId, delegateId, term);
    if (delegated.length === 0) return { kind: 'not-found' };
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: delegateId };
    await recordAudit(database, { ...audit, action: 'duty.delegate', after: { ...term, delegated } }, now);
    const [told] = (await listDelegations(database, officerId, toLocalDate(now))).filter(
      (delegation) => delegation.officerId === delegateId,
    );
    if (told !== undefined) await tellDelegate(database, DELEGATED, told, officerId, now);
    return { kind: 'delegated', colleague, term };
  });
}

/** Ends every delegation of whoever asks before its time. */
export async function endDelegations(request: Request): Promise<DelegateOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'end-delegations', async (database): Promise<DelegateOutcome> => {
    const actor = activeOfficer(person);
    if (actor.kind !== 'officer') return actor;
    const { officerId, telegramUserId } = actor;
    const today = toLocalDate(now);
    const delegations = await listDelegations(database, officerId, today);
    await endMemberships(database, { delegatedById: officerId }, today);
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: officerId };
    for (const delegation of delegations) {
      const { officerId: delegateId, from, to } = delegation;
      await recordAudit(database, { ...audit, action: 'duty.recall', before: { delegateId, from, to } }, now);
      await tellDelegate(database, DELEGATION_ENDED, delegation, officerId, now);
    }
    return { kind: 'ended', names: delegations.map(({ fullName }) => fullName) };
  });
}

async function findColleague(database: Database, own: number, id: number, now: Date): Promise<Colleague | null> {
  const colleagues = await listColleagues(database, own, toLocalDate(now));
  return colleagues.find(({ officerId }) => officerId === id) ?? null;
}

async function tellDelegate(
  database: Database,
  kind: typeof DELEGATED | typeof DELEGATION_ENDED,
  { officerId: delegateId, chatId, from, to }: DelegationFacts,
  officerId: number,
  now: Date,
): Promise<void> {
  const dedupeKey = `${kind.kind}:${officerId}:${delegateId}:${from}:${to}:${now.getTime()}`;
  const addressed = { chatId, officerId: delegateId, priority: 1, dedupeKey, dueAt: now };
  await planNotices(database, null, kind, { officerId, from, to }, [addressed], now);
}
