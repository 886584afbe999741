import { describeFault } from '../../domain/text/describe-fault.ts';
import { isStoreOutOfReach } from '../../store/faults.ts';
import type { Database, Store } from '../../store/open-store.ts';
import { listChasesOfNotice, settleChases, type ChaseState } from '../../store/chases.ts';
import { findOfficer, markReach } from '../../store/people.ts';
import { claimNotice, releaseClaims, settleNotice, type ClaimedNotice, type Settlement } from '../../store/notices.ts';
import { endRecipient, isAboutBroadcast, settleBroadcast } from '../broadcasts/settle-broadcast.ts';
import { followMigration } from '../groups/follow-migration.ts';
import { readNotice, type NoticeFacts } from './read-notice.ts';
import { tellOfSetAside } from './set-aside.ts';

/** How long a claim holds, in milliseconds of machine time: longer than any attempt to send. */
const LEASE = 60_000;
/**
 * After so many attempts that failed a notice is set aside: one that breaks, and one whose outcome stays unknown, which
 * may have arrived each time. The latter are spread over a quarter of an hour at least.
 */
const BROKEN_LIMIT = 3;
const UNKNOWN_LIMIT = 12;
/** The longest waits between attempts, in milliseconds: what was not sent goes soon after the network is back. */
const LONGEST_WAIT = { unsent: 30_000, broken: 30_000, unknown: 900_000 } as const;

/** A notice that this process holds. */
export type HeldNotice = Pick<
  ClaimedNotice,
  'id' | 'kind' | 'chatId' | 'attempts' | 'unknownOutcomes' | 'failedAttempts'
>;

/** A notice to send now, with the facts that put it into words. */
export interface DueNotice extends HeldNotice {
  /** Business time from which it could go. */
  dueAt: Date;
  locale: string | null;
  facts: NoticeFacts;
}

/** What is held: something to send, or something whose facts could not be read. */
export type Claim = { kind: 'due'; notice: DueNotice } | { kind: 'broken'; notice: HeldNotice; fault: string };

/** What an attempt to send came to. */
export type SendingOutcome =
  /** The messages that it became, the one with the text last. */
  | { kind: 'sent'; messageIds: readonly number[] }
  /** Telegram refused for now, so it was not sent. */
  | { kind: 'wait'; seconds: number }
  /** Telegram was not reached, so it was not sent. */
  | { kind: 'unsent'; fault: string }
  /** Nobody knows whether it arrived: a dropped connection, or an error of the server. */
  | { kind: 'unknown'; fault: string }
  /** The person cannot be written to: blocked, deactivated, gone. */
  | { kind: 'unreachable'; fault: string }
  /** The group became a supergroup under another id; it was not sent. */
  | { kind: 'moved'; chatId: number }
  | { kind: 'impossible'; fault: string }
  /** It could not be read, or not be put into words: a mistake of ours, and nothing was sent. */
  | { kind: 'broken'; fault: string };

/** Takes over from a process that is gone: what it was sending is tried again at once, its outcome counted as unknown. */
export async function takeOverDelivery({ database }: Store, machineNow: Date): Promise<number> {
  return releaseClaims(database, machineNow);
}

/**
 * Claims the most urgent notice that is due. One at a time: a process that dies leaves one outcome unknown, and nothing
 * that it never tried. What no longer says anything true is dropped here, as is what has been repeated already.
 * @param busyChats chats to which nothing may go now.
 * @returns null when nothing is due for any other chat. @throws when the store is out of reach.
 */
export async function claimDueNotice(
  store: Store,
  businessNow: Date,
  machineNow: Date,
  busyChats: readonly number[],
): Promise<Claim | null> {
  const leaseUntil = new Date(machineNow.getTime() + LEASE);
  for (;;) {
    const claimed = await claimNotice(store.database, { businessNow, machineNow, leaseUntil, busyChats });
    if (claimed === null) return null;
    // Whoever held it died each time: it may be what they died of.
    if (claimed.failedAttempts >= UNKNOWN_LIMIT) return { kind: 'broken', notice: claimed, fault: 'outcome unknown' };
    try {
      const notice = await prepare(store, claimed, businessNow, machineNow);
      if (notice !== null) return { kind: 'due', notice };
    } catch (error) {
      if (isStoreOutOfReach(error)) throw error;
      return { kind: 'broken', notice: claimed, fault: describeFault(error) };
    }
  }
}

async function prepare(
  store: Store,
  notice: ClaimedNotice,
  businessNow: Date,
  machineNow: Date,
): Promise<DueNotice | null> {
  const { database } = store;
  const { id } = notice;
  const drop = (): Promise<void> =>
    store.transaction(async (transaction) => {
      await settleNotice(transaction, id, { state: 'dropped', fault: 'no longer relevant', finishedAt: machineNow });
      if (notice.kind === 'broadcast')
        await endRecipient(transaction, id, notice.unknownOutcomes > 0 ? 'unknown' : 'cancelled', 'no longer relevant');
      if (notice.kind !== 'reminder') return;
      // An attempt of which nobody knows may have been read: it counts as told.
      const chases = (await listChasesOfNotice(transaction, id)).map((chase) => chase.id);
      await settleChases(transaction, id, notice.unknownOutcomes > 0 ? 'unknown' : 'dropped', chases);
    });
  const facts = await readNotice(database, notice, businessNow);
  if (facts === null) {
    await drop();
    return null;
  }
  const officer = notice.officerId === null ? null : await findOfficer(database, notice.officerId);
  return { ...notice, locale: officer?.locale ?? null, facts };
}

/**
 * Records what an attempt to send came to, and whether the person can be reached. Of what is set aside administrators are
 * told.
 * @param random from 0 to 1, for the time after which it is tried again.
 */
export async function settleDelivery(
  store: Store,
  notice: HeldNotice & { facts?: NoticeFacts },
  outcome: SendingOutcome,
  { businessNow, machineNow }: { businessNow: Date; machineNow: Date },
  random: number,
): Promise<void> {
  const { database } = store;
  const settlement = settlementOf(notice, outcome, machineNow, random);
  const { id, chatId, kind, facts } = notice;
  const about = facts !== undefined && isAboutBroadcast(facts) ? facts : null;
  if (settlement.state !== 'retry' && (settlement.state === 'set-aside' || kind === 'reminder' || about !== null)) {
    await store.transaction(async (transaction) => {
      await settleNotice(transaction, id, settlement);
      if (kind === 'reminder') await settleTold(transaction, notice, chaseStateOf(notice, settlement));
      if (about !== null)
        await settleBroadcast(transaction, about, outcome, {
          chatId,
          businessNow,
          unknown: mayHaveArrived(notice, settlement),
        });
      else if (kind === 'broadcast' && settlement.state === 'set-aside')
        await endRecipient(
          transaction,
          id,
          mayHaveArrived(notice, settlement) ? 'unknown' : 'failed',
          settlement.fault,
        );
      if (settlement.state === 'set-aside') await tellOfSetAside(transaction, businessNow);
    });
  } else await settleNotice(database, id, settlement);
  if (outcome.kind === 'moved') await followMigration(store, chatId, outcome.chatId);
  if (outcome.kind === 'unreachable') await markReach(database, chatId, businessNow);
}

/** Notes in the chase log what became of a reminder; of what was not true any more when it went, that it was dropped. */
async function settleTold(
  database: Database,
  { id, facts }: HeldNotice & { facts?: NoticeFacts },
  state: ChaseState,
): Promise<void> {
  const told =
    facts?.kind === 'reminder'
      ? facts.items.map(({ chaseId }) => chaseId)
      : (await listChasesOfNotice(database, id)).map((chase) => chase.id);
  await settleChases(database, id, state, told);
}

/** What the chase log says of a reminder that ended so. */
function chaseStateOf(notice: HeldNotice, settlement: Exclude<Settlement, { state: 'retry' }>): ChaseState {
  if (settlement.state !== 'set-aside') return settlement.state;
  return mayHaveArrived(notice, settlement) ? 'unknown' : 'failed';
}

/** Whether a notice that was not sent for sure may have arrived all the same. */
function mayHaveArrived({ unknownOutcomes }: HeldNotice, settlement: Settlement): boolean {
  return unknownOutcomes > 0 || (settlement.state === 'set-aside' && settlement.unknown);
}

/** Waits twice as long after each attempt, `longest` at most, and half of it at random, so that not all come back at once. */
export function backoff(attempts: number, random: number, longest: number): number {
  return Math.min(longest, 500 * 2 ** attempts) * (0.5 + random / 2);
}

function settlementOf(
  { attempts, failedAttempts }: HeldNotice,
  outcome: SendingOutcome,
  machineNow: Date,
  random: number,
): Settlement {
  const later = (milliseconds: number): Date => new Date(machineNow.getTime() + milliseconds);
  const retry = (what: 'unsent' | 'unknown' | 'broken', fault: string, milliseconds: number): Settlement => ({
    ...{ state: 'retry', what, fault, heldUntil: later(milliseconds) },
  });
  const failed = failedAttempts + 1;
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', messageId: outcome.messageIds.at(-1) ?? 0, finishedAt: machineNow };
    case 'wait':
      return retry('unsent', 'too many requests', outcome.seconds * 1000);
    case 'moved':
      return retry('unsent', 'chat moved', 0);
    case 'unsent':
      return retry('unsent', outcome.fault, backoff(attempts, random, LONGEST_WAIT.unsent));
    case 'unknown':
    case 'broken': {
      const { kind, fault } = outcome;
      if (failed < (kind === 'unknown' ? UNKNOWN_LIMIT : BROKEN_LIMIT))
        return retry(kind, fault, backoff(failed, random, LONGEST_WAIT[kind]));
      return { state: 'set-aside', fault, finishedAt: machineNow, unknown: kind === 'unknown' };
    }
    case 'unreachable':
    case 'impossible':
      return { state: 'failed', fault: outcome.fault, finishedAt: machineNow };
  }
}
