import type { Store } from '../../store/open-store.ts';
import { listChasesOfNotice, settleChases } from '../../store/chases.ts';
import { findOfficer, markReach } from '../../store/people.ts';
import { claimNotice, settleNotice, type ClaimedNotice, type Settlement } from '../../store/notices.ts';
import { endRecipient, isAboutBroadcast, settleBroadcast } from '../broadcasts/settle-broadcast.ts';
import { followMigration } from '../groups/follow-migration.ts';
import { readNotice, type NoticeFacts } from './read-notice.ts';

/** How long a claim holds, in milliseconds of machine time: longer than any attempt to send. */
const LEASE = 60_000;
/** An unknown outcome is repeated once at most. */
const UNKNOWN_LIMIT = 2;

/** A notice to send now, with the facts that put it into words. */
export interface DueNotice {
  id: number;
  chatId: number;
  attempts: number;
  /** Business time from which it could go. */
  dueAt: Date;
  locale: string | null;
  facts: NoticeFacts;
}

/** What an attempt to send came to. */
export type SendingOutcome =
  /** The messages that it became, the one with the text last. */
  | { kind: 'sent'; messageIds: readonly number[] }
  /** Telegram refused for now, so it was not sent. */
  | { kind: 'wait'; seconds: number }
  /** Nobody knows whether it arrived: a dropped connection, or an error of the server. */
  | { kind: 'unknown'; fault: string }
  /** The person cannot be written to: blocked, deactivated, gone. */
  | { kind: 'unreachable'; fault: string }
  /** The group became a supergroup under another id; it was not sent. */
  | { kind: 'moved'; chatId: number }
  | { kind: 'impossible'; fault: string };

/**
 * Claims the most urgent notice that is due. One at a time: a process that dies leaves one outcome unknown, and nothing
 * that it never tried. What no longer says anything true is dropped here, as is what has been repeated already.
 * @param busyChats chats to which nothing may go now.
 * @returns null when nothing is due for any other chat.
 */
export async function claimDueNotice(
  store: Store,
  businessNow: Date,
  machineNow: Date,
  busyChats: readonly number[],
): Promise<DueNotice | null> {
  const leaseUntil = new Date(machineNow.getTime() + LEASE);
  for (;;) {
    const claimed = await claimNotice(store.database, { businessNow, machineNow, leaseUntil, busyChats });
    if (claimed === null) return null;
    const ready = await prepare(store, claimed, businessNow, machineNow);
    if (ready !== null) return ready;
  }
}

async function prepare(
  store: Store,
  notice: ClaimedNotice,
  businessNow: Date,
  machineNow: Date,
): Promise<DueNotice | null> {
  const { database } = store;
  const { id, chatId, attempts } = notice;
  const end = (state: 'dropped' | 'failed', fault: string): Promise<void> =>
    store.transaction(async (transaction) => {
      await settleNotice(transaction, id, { state, fault, finishedAt: machineNow });
      if (notice.kind === 'broadcast') await endRecipient(transaction, notice, fault);
      if (notice.kind !== 'reminder') return;
      // An attempt of which nobody knows may have been read: it counts as told.
      const chases = (await listChasesOfNotice(transaction, id)).map((chase) => chase.id);
      await settleChases(transaction, id, notice.unknownOutcomes > 0 ? 'unknown' : 'dropped', chases);
    });
  if (notice.unknownOutcomes >= UNKNOWN_LIMIT) {
    await end('failed', 'outcome unknown twice');
    return null;
  }
  const facts = await readNotice(database, notice, businessNow);
  if (facts === null) {
    await end('dropped', 'no longer relevant');
    return null;
  }
  const officer = notice.officerId === null ? null : await findOfficer(database, notice.officerId);
  return { id, chatId, attempts, dueAt: notice.dueAt, locale: officer?.locale ?? null, facts };
}

/**
 * Records what an attempt to send came to, and whether the person can be reached.
 * @param random from 0 to 1, for the time after which it is tried again.
 */
export async function settleDelivery(
  store: Store,
  notice: DueNotice,
  outcome: SendingOutcome,
  { machineNow, businessNow }: { machineNow: Date; businessNow: Date },
  random: number,
): Promise<void> {
  const { database } = store;
  const settlement = settlementOf(notice, outcome, machineNow, random);
  const { facts } = notice;
  if (isAboutBroadcast(facts) && settlement.state !== 'retry') {
    await store.transaction(async (transaction) => {
      await settleNotice(transaction, notice.id, settlement);
      await settleBroadcast(transaction, facts, outcome, { chatId: notice.chatId, businessNow });
    });
  } else if (facts.kind === 'reminder' && settlement.state !== 'retry') {
    const told = facts.items.map(({ chaseId }) => chaseId);
    await store.transaction(async (transaction) => {
      await settleNotice(transaction, notice.id, settlement);
      await settleChases(transaction, notice.id, settlement.state, told);
    });
  } else await settleNotice(database, notice.id, settlement);
  if (outcome.kind === 'moved') await followMigration(store, notice.chatId, outcome.chatId);
  if (outcome.kind === 'unreachable') await markReach(database, notice.chatId, machineNow);
}

/** Waits twice as long after each attempt, a minute at most, and half of it at random, so that not all come back at once. */
export function backoff(attempts: number, random: number): number {
  return Math.min(60_000, 500 * 2 ** attempts) * (0.5 + random / 2);
}

function settlementOf({ attempts }: DueNotice, outcome: SendingOutcome, machineNow: Date, random: number): Settlement {
  const later = (milliseconds: number): Date => new Date(machineNow.getTime() + milliseconds);
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', messageId: outcome.messageIds.at(-1) ?? 0, finishedAt: machineNow };
    case 'wait':
      return { state: 'retry', fault: 'too many requests', heldUntil: later(outcome.seconds * 1000), unknown: false };
    case 'unknown':
      return {
        state: 'retry',
        fault: outcome.fault,
        heldUntil: later(backoff(attempts, random)),
        unknown: true,
      };
    case 'moved':
      return { state: 'retry', fault: 'chat moved', heldUntil: machineNow, unknown: false };
    case 'unreachable':
    case 'impossible':
      return { state: 'failed', fault: outcome.fault, finishedAt: machineNow };
  }
}
