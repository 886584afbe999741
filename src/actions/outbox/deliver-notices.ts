import { describeFault } from '../../domain/text/describe-fault.ts';
import { isStoreOutOfReach } from '../../store/faults.ts';
import type { Store } from '../../store/open-store.ts';
import { findOfficer, findOfficerOfChat, saveReachability } from '../../store/people.ts';
import { claimNotice, releaseClaims, settleNotice, type ClaimedNotice, type Settlement } from '../../store/notices.ts';
import { followMigration } from './follow-migration.ts';
import type { AnyNotice, FactsOf, NoticeEnd } from './notice-definition.ts';
import { readNotice } from './read-notice.ts';
import { tellOfNotReached } from './not-reached-notice.ts';
import { tellOfSetAside } from './set-aside.ts';

/** How long a claim holds, in milliseconds of machine time: longer than any attempt to send. */
const LEASE = 60_000;
/**
 * After so many attempts that failed a notice is set aside: one that breaks, and one whose outcome stays unknown, which
 * may have arrived each time. The latter are spread over a quarter of an hour at least.
 */
export const BROKEN_LIMIT = 3;
const UNKNOWN_LIMIT = 12;
/** The longest waits between attempts, in milliseconds: what was not sent goes soon after the network is back. */
const LONGEST_WAIT = { unsent: 30_000, broken: 30_000, unknown: 900_000 } as const;

/** A notice that this process holds. */
export interface HeldNotice extends Pick<
  ClaimedNotice,
  'id' | 'kind' | 'planId' | 'chatId' | 'attempts' | 'unknownOutcomes' | 'failedAttempts'
> {
  /** Undefined where its kind is unknown. */
  definition: AnyNotice | undefined;
}

/** A notice to send now, with the facts that put it into words. */
export type DueNotice<Definition extends AnyNotice> = HeldNotice & {
  /** Business time from which it could go. */
  dueAt: Date;
  locale: string | null;
  /** The short name of the agency that coordinates the plan of which it tells. */
  agency: string;
  /** The ids by which the log follows what it tells of; null where it does not. */
  followedBy: Record<string, readonly number[]> | null;
} & Told<Definition>;

type Told<Definition extends AnyNotice> = Definition extends AnyNotice
  ? { kind: Definition['kind']; facts: FactsOf<Definition> }
  : never;

/** What is held: something to send, or something whose facts could not be read. */
export type Claim<Definition extends AnyNotice> =
  { kind: 'due'; notice: DueNotice<Definition> } | { kind: 'broken'; notice: HeldNotice; fault: string };

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
 * @param business business time, and the instant up to which all is due.
 * @param busyChats chats to which nothing may go now.
 * @param definitions of all kinds of notices. One of another kind is broken, as is one whose parameters do not fit.
 * @returns null when nothing is due for any other chat. @throws when the store is out of reach.
 */
export async function claimDueNotice<Definition extends AnyNotice>(
  store: Store,
  { businessNow, dueUntil }: { businessNow: Date; dueUntil: Date },
  machineNow: Date,
  busyChats: readonly number[],
  definitions: readonly Definition[],
): Promise<Claim<Definition> | null> {
  const leaseUntil = new Date(machineNow.getTime() + LEASE);
  for (;;) {
    const claimed = await claimNotice(store.database, { dueUntil, machineNow, leaseUntil, busyChats });
    if (claimed === null) return null;
    const definition = definitions.find(({ kind }) => kind === claimed.kind);
    const held = { ...claimed, definition };
    // Whoever held it died each time: it may be what they died of.
    if (claimed.failedAttempts >= UNKNOWN_LIMIT) return { kind: 'broken', notice: held, fault: 'outcome unknown' };
    try {
      const read = await readNotice(store.database, definition, claimed, businessNow);
      if (read === null) {
        await drop(store, held, { businessNow, machineNow });
        continue;
      }
      const { facts, agency } = read;
      const officer = claimed.officerId === null ? null : await findOfficer(store.database, claimed.officerId);
      const followedBy = definition?.followedBy?.(facts) ?? null;
      const notice: unknown = { ...held, locale: officer?.locale ?? null, agency, followedBy, facts };
      // The definition of this kind has read the facts.
      return { kind: 'due', notice: notice as DueNotice<Definition> };
    } catch (error) {
      if (isStoreOutOfReach(error)) throw error;
      return { kind: 'broken', notice: held, fault: describeFault(error) };
    }
  }
}

/** Ends a notice that no longer says anything true. */
async function drop(
  store: Store,
  { id, chatId, unknownOutcomes, definition }: HeldNotice,
  { businessNow, machineNow }: { businessNow: Date; machineNow: Date },
): Promise<void> {
  const fault = 'no longer relevant';
  await store.transaction(async (transaction) => {
    await settleNotice(transaction, id, { state: 'dropped', fault, finishedAt: machineNow });
    // An attempt of which nobody knows may have been read.
    const end = { state: 'dropped', fault, mayHaveArrived: unknownOutcomes > 0 } as const;
    await definition?.settle?.(transaction, { noticeId: id, chatId, facts: null, end, now: businessNow });
  });
}

/**
 * Records what an attempt to send came to, and whether the person can be reached. Of what is set aside administrators are
 * told.
 * @param random from 0 to 1, for the time after which it is tried again.
 * @returns what the notice is in now.
 */
export async function settleDelivery(
  store: Store,
  notice: HeldNotice & { facts?: unknown },
  outcome: SendingOutcome,
  { businessNow, machineNow }: { businessNow: Date; machineNow: Date },
  random: number,
): Promise<Settlement['state']> {
  const { database } = store;
  const settlement = settlementOf(notice, outcome, machineNow, random);
  const { id, chatId, definition, facts = null } = notice;
  const end = endOf(notice, outcome, settlement);
  if (end === null || (definition?.settle === undefined && end.state !== 'set-aside'))
    await settleNotice(database, id, settlement);
  else
    await store.transaction(async (transaction) => {
      await settleNotice(transaction, id, settlement);
      await definition?.settle?.(transaction, { noticeId: id, chatId, facts, end, now: businessNow });
      if (end.state === 'set-aside') await tellOfSetAside(transaction, businessNow);
    });
  if (outcome.kind === 'moved') await followMigration(store, chatId, outcome.chatId);
  if (outcome.kind === 'unreachable') await noteUnreachable(store, notice, businessNow);
  return settlement.state;
}

/** Records that somebody cannot be written to, and tells coordinators unless whoever sent it follows its delivery. */
async function noteUnreachable(store: Store, { chatId, definition }: HeldNotice, now: Date): Promise<void> {
  await store.transaction(async (transaction) => {
    await saveReachability(transaction, chatId, now);
    if (definition?.followed === true) return;
    const officerId = await findOfficerOfChat(transaction, chatId);
    if (officerId !== null) await tellOfNotReached(transaction, officerId, now);
  });
}

/** How a notice ended; null where it is tried again. */
function endOf({ unknownOutcomes }: HeldNotice, outcome: SendingOutcome, settlement: Settlement): NoticeEnd | null {
  if (settlement.state === 'retry') return null;
  if (settlement.state === 'sent')
    return { state: 'sent', messageIds: outcome.kind === 'sent' ? outcome.messageIds : [] };
  const { state, fault } = settlement;
  const mayHaveArrived = unknownOutcomes > 0 || (settlement.state === 'set-aside' && settlement.unknown);
  return { state, fault, mayHaveArrived };
}

/** Waits twice as long after each attempt, `longest` at most, and half of it at random, so that not all come back at once. */
export function backoff(attempts: number, random: number, longest: number): number {
  return Math.min(longest, 500 * 2 ** attempts) * (0.5 + random / 2);
}

/** Returns what follows from an attempt: sent, given up, set aside, or tried again later. */
function settlementOf(
  { attempts, failedAttempts }: HeldNotice,
  outcome: SendingOutcome,
  machineNow: Date,
  random: number,
): Settlement {
  const later = (milliseconds: number): Date => new Date(machineNow.getTime() + milliseconds);
  const retry = (what: 'unsent' | 'unknown' | 'broken', fault: string, milliseconds: number): Settlement => ({
    state: 'retry',
    what,
    fault,
    heldUntil: later(milliseconds),
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
