import type { z } from 'zod';
import type { NoticeParams } from '../../store/add-notices.ts';
import type { Database } from '../../store/open-store.ts';
import type { PlanFacts } from '../../store/plans.ts';

/** What a notice is read from when it falls due. */
export interface NoticeSource<Params> {
  database: Database;
  plan: PlanFacts;
  params: Params;
  /** Whom it tells; null where that is nobody with a role: a group chat, or somebody who was refused. */
  officerId: number | null;
  noticeId: number;
  /** Business time. */
  now: Date;
}

/** How a notice ended. `mayHaveArrived`: of one attempt nobody knows whether it arrived. */
export type NoticeEnd =
  | {
      state: 'sent';
      /** The messages that it became, the one with the text last. */
      messageIds: readonly number[];
    }
  | { state: 'dropped' | 'failed' | 'set-aside'; fault: string; mayHaveArrived: boolean };

/** A notice that ended. */
export interface SettledNotice<Facts> {
  noticeId: number;
  chatId: number;
  /** What it said; null where it was dropped, or could not be read. */
  facts: Facts | null;
  end: NoticeEnd;
  /** Business time. */
  now: Date;
}

/** Marks what `defineNotice` has made: nothing else can be planned. */
export const DEFINED: unique symbol = Symbol('defined');

/** A kind of notice. Its wording is in the Telegram folder of its feature. */
export interface NoticeDefinition<Kind extends string, Schema extends z.ZodType<NoticeParams>, Facts> {
  readonly [DEFINED]: true;
  /** Its name in the outbox. */
  kind: Kind;
  /** What the outbox keeps of it. Rows of earlier releases must fit too. */
  params: Schema;
  /** Reads what puts it into words, as it is now; null where it no longer says anything true. */
  read(source: NoticeSource<z.output<Schema>>): Promise<Facts | null>;
  /** Notes what became of it, in the transaction that ends it. */
  settle?(database: Database, settled: SettledNotice<Facts>): Promise<void>;
  /** Whoever sent it sees who was not reached, so that coordinators are not told of each. */
  followed?: true;
  /** It tells somebody that they may do something else from now on: their menu of commands follows. */
  changesRights?: true;
  /** The ids by which the log follows what it tells of, from planning to delivery. */
  followedBy?(facts: Facts): Record<string, readonly number[]>;
}

export type AnyNotice = NoticeDefinition<string, z.ZodType<NoticeParams>, unknown>;

/** What puts a notice of a kind into words. */
export type FactsOf<Definition extends AnyNotice> = NonNullable<Awaited<ReturnType<Definition['read']>>>;

/** Makes a kind of notice; its parameters and facts are inferred. */
export function defineNotice<const Kind extends string, Schema extends z.ZodType<NoticeParams>, Facts>(
  definition: Omit<NoticeDefinition<Kind, Schema, Facts>, typeof DEFINED>,
): NoticeDefinition<Kind, Schema, Facts> {
  return { ...definition, [DEFINED]: true };
}
