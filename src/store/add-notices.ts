import type { Database } from './open-store.ts';

/** What the outbox keeps of a notice beside its kind. */
export type NoticeParams = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * A kind of notice of which a statement writes a row for each of many, as its definition says it.
 * @template Kept what those rows keep, which its definition must read.
 */
export interface WrittenKind<Kind extends string, Kept extends NoticeParams> {
  kind: Kind;
  params: { parse: (kept: unknown) => Kept; encode: (read: Kept) => unknown };
}

/** Something to tell one chat, rendered when it is delivered. */
export interface AddedNotice {
  kind: string;
  params: NoticeParams;
  /** Of which it tells; null for no plan, or every one that its reader has to do with. */
  planId: number | null;
  chatId: number;
  officerId: number | null;
  /** 0 before 1 before 2: answers, notices, bulk. */
  priority: number;
  /** The same key is planned once, whoever plans it and however often. */
  dedupeKey: string;
  /** Business time from which it may go. */
  dueAt: Date;
}

/** Adds notices to the outbox; those whose key is there already are left as they are. @returns how many were new. */
export async function addNotices(database: Database, notices: readonly AddedNotice[], now: Date): Promise<number> {
  if (notices.length === 0) return 0;
  const { count } = await database.notice.createMany({
    data: notices.map(({ kind, params, planId, chatId, officerId, priority, dedupeKey, dueAt }) => ({
      kind,
      params,
      planId,
      chatId: BigInt(chatId),
      officerId,
      priority,
      dedupeKey,
      dueAt,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
  return count;
}
