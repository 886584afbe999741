import type { Ask } from '../domain/broadcasts/answers.ts';
import type { Audience } from '../domain/broadcasts/audience.ts';
import { BROADCAST_EVENTS, type BroadcastEvent, type BroadcastState } from '../domain/broadcasts/broadcast-state.ts';
import type { TextChange } from '../domain/broadcasts/compare-texts.ts';
import type { NoticeContent } from '../domain/broadcasts/notice-content.ts';
import type { Broadcast, Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** What a correction of a broadcast changed. */
export interface Correction {
  /** Of the broadcast, from it on. */
  version: number;
  /** Recipients are told of it. */
  announced: boolean;
  changes: TextChange[];
}

/** A broadcast, whatever its state. */
export interface BroadcastFacts extends Omit<
  Broadcast,
  'state' | 'audience' | 'content' | 'ask' | 'progressChatId' | 'corrections'
> {
  state: BroadcastState;
  audience: Audience;
  content: NoticeContent;
  ask: Ask;
  corrections: Correction[];
  authorName: string;
  editedByName: string;
  /** The message in which its sender watches it; null before there is one. */
  progress: { chatId: number; messageId: number } | null;
}

/** What of a broadcast in the making can be changed. */
export type BroadcastChange = Partial<Pick<BroadcastFacts, 'audience' | 'toGroups' | 'content' | 'ask' | 'answerBy'>>;

/** Creates a new draft; returns its id. */
export async function createBroadcast(
  database: Database,
  {
    planId,
    audience,
    content,
    answerBy,
    authorId,
  }: { planId: number; audience: Audience; content: NoticeContent; answerBy: Date | null; authorId: number },
  now: Date,
): Promise<number> {
  const data = { planId, authorId, editedById: authorId, editedAt: now, createdAt: now, unitIds: [] };
  const { id } = await database.broadcast.create({
    data: { ...data, audience: json(audience), content: json(content), answerBy },
  });
  return id;
}

/** Finds the broadcast; null where there is none of that id. */
export async function findBroadcast(database: Database, id: number): Promise<BroadcastFacts | null> {
  const row = await database.broadcast.findUnique({ where: { id } });
  return row === null ? null : ((await withNames(database, [row]))[0] ?? null);
}

/** Lists the broadcasts of a plan in some states, the newest first. @param limit the most that are returned. */
export async function listBroadcasts(
  database: Database,
  planId: number,
  states: readonly BroadcastState[],
  limit: number,
): Promise<BroadcastFacts[]> {
  const where = { planId, state: { in: [...states] } };
  return withNames(database, await database.broadcast.findMany({ where, orderBy: { id: 'desc' }, take: limit }));
}

/** Lists what was sent in a plan since a moment, the newest first. */
export async function listSentSince(database: Database, planId: number, since: Date): Promise<BroadcastFacts[]> {
  return withNames(
    database,
    await database.broadcast.findMany({ where: { planId, sentAt: { gte: since } }, orderBy: { id: 'desc' } }),
  );
}

/** Lists the scheduled broadcasts whose time has come. */
export async function listDueBroadcasts(database: Database, now: Date): Promise<BroadcastFacts[]> {
  const where = { state: 'scheduled', scheduledAt: { lte: now } };
  return withNames(database, await database.broadcast.findMany({ where, orderBy: { id: 'asc' } }));
}

/** Lists the broadcasts that were sent, and whose time to answer was over between two moments. */
export async function listAnswerTimesOver(database: Database, from: Date, to: Date): Promise<BroadcastFacts[]> {
  const where = {
    state: { in: ['sending', 'sent', 'cancelled'] },
    sentAt: { not: null },
    answerBy: {
      gt: from,
      lte: to,
    },
    ask: { not: 'nothing' },
  };
  return withNames(database, await database.broadcast.findMany({ where, orderBy: { id: 'asc' } }));
}

/** Lists the broadcasts whose sending somebody watches, until its end was shown. */
export async function listWatchedBroadcasts(database: Database): Promise<BroadcastFacts[]> {
  const where = { sentAt: { not: null }, progressDone: false };
  return withNames(database, await database.broadcast.findMany({ where, orderBy: { id: 'asc' } }));
}

/**
 * Changes a broadcast in the making. @param version the one that whoever changes it has seen.
 * @returns false where it was changed, sent or given up in between.
 */
export async function changeBroadcast(
  database: Database,
  { id, version }: { id: number; version: number },
  { audience, content, ...rest }: BroadcastChange,
  by: { editedById: number; editedAt: Date },
): Promise<boolean> {
  const { count } = await database.broadcast.updateMany({
    where: { id, version, state: { in: ['draft', 'scheduled'] } },
    data: {
      ...rest,
      ...by,
      version: { increment: 1 },
      ...(audience === undefined ? {} : { audience: json(audience) }),
      ...(content === undefined ? {} : { content: json(content) }),
    },
  });
  return count === 1;
}

/** Takes a broadcast on, where its state allows it; false where it does not. @param version as for a change, where one was seen. */
export async function stepBroadcast(
  database: Database,
  { id, version }: { id: number; version?: number },
  event: BroadcastEvent,
  data: Partial<Pick<Broadcast, 'scheduledAt' | 'sentAt' | 'finishedAt' | 'unitIds' | 'progressDone'>>,
): Promise<boolean> {
  const { from, to } = BROADCAST_EVENTS[event];
  const where = { id, state: { in: [...from] }, ...(version === undefined ? {} : { version }) };
  const { count } = await database.broadcast.updateMany({
    where,
    data: { ...data, state: to, version: { increment: 1 } },
  });
  return count === 1;
}

/** Corrects what was sent, as it was seen; false where it was withdrawn, or corrected by somebody else. */
export async function correctBroadcast(
  database: Database,
  { id, version, corrections }: Pick<BroadcastFacts, 'id' | 'version' | 'corrections'>,
  { content, answerBy, correction }: { content: NoticeContent; answerBy: Date | null; correction: Correction },
  at: Date,
): Promise<boolean> {
  const { count } = await database.broadcast.updateMany({
    where: { id, version, state: { in: ['sending', 'sent', 'cancelled'] } },
    data: {
      content: json(content),
      answerBy,
      corrections: [...corrections, correction] as unknown as Prisma.InputJsonArray,
      correctedAt: at,
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** Records in which message a broadcast is watched: there is something to be shown in it, even where all have it by now. */
export async function watchBroadcast(
  database: Database,
  id: number,
  progress: { chatId: number; messageId: number },
): Promise<void> {
  const data = { progressChatId: BigInt(progress.chatId), progressId: progress.messageId, progressDone: false };
  await database.broadcast.update({ where: { id }, data });
}

/** Records that the end of a broadcast was shown, unless it is watched in another message by now. */
export async function endProgress(
  database: Database,
  { id, progress }: Pick<BroadcastFacts, 'id' | 'progress'>,
): Promise<void> {
  const where = { id, progressId: progress?.messageId ?? null };
  await database.broadcast.updateMany({ where, data: { progressDone: true } });
}

/** Returns broadcasts with the names of who wrote them. */
async function withNames(database: Database, rows: readonly Broadcast[]): Promise<BroadcastFacts[]> {
  const ids = [...new Set(rows.flatMap(({ authorId, editedById }) => [authorId, editedById]))];
  const officers =
    ids.length === 0
      ? []
      : await database.officer.findMany({ where: { id: { in: ids } }, select: { id: true, fullName: true } });
  const nameOf = new Map(officers.map(({ id, fullName }) => [id, fullName]));
  return rows.map(({ progressChatId, progressDone, ...row }) => ({
    ...row,
    progressDone,
    state: oneOf('Broadcast.state', row.state),
    audience: row.audience as unknown as Audience,
    content: row.content as unknown as NoticeContent,
    ask: oneOf('Broadcast.ask', row.ask),
    corrections: row.corrections as unknown as Correction[],
    authorName: nameOf.get(row.authorId) ?? '',
    editedByName: nameOf.get(row.editedById) ?? '',
    progress:
      progressChatId === null || row.progressId === null
        ? null
        : { chatId: Number(progressChatId), messageId: row.progressId },
  }));
}

const json = (value: Audience | NoticeContent): Prisma.InputJsonObject => value as unknown as Prisma.InputJsonObject;
