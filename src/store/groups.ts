import type { Database } from './open-store.ts';
import { oneOf, type OneOf } from './sets.ts';

/** A group chat into which the bot was added. */
export interface GroupFacts {
  id: number;
  title: string;
  state: OneOf<'GroupChat.state'>;
  /** The linked unit; null for the plan, or where nothing is linked. */
  unit: { id: number; name: string } | null;
  /** The topic into which what is sent to the group goes; null where it has none, or the general one. */
  topicId: number | null;
  /** The plan in which it was linked; null where it is not linked. */
  planId: number | null;
}

const FACTS = {
  id: true,
  title: true,
  state: true,
  topicId: true,
  planId: true,
  unit: { select: { id: true, name: true } },
} as const;
function factsOf({ state, ...row }: Omit<GroupFacts, 'state'> & { state: string }): GroupFacts {
  return { ...row, state: oneOf('GroupChat.state', state) };
}

const NO_LINK = { unitId: null, linkedById: null, linkedAt: null, topicId: null, planId: null };

/** Finds the group of this Telegram id; null where the bot was not noticed in it. */
export async function findGroup(database: Database, chatId: number): Promise<GroupFacts | null> {
  const row = await database.groupChat.findUnique({ where: { chatId: BigInt(chatId) }, select: FACTS });
  return row === null ? null : factsOf(row);
}

/** Saves a group as a new one, without a link. */
export async function saveNewGroup(database: Database, chatId: number, title: string, at: Date): Promise<GroupFacts> {
  const fresh = { title, state: 'new', addedAt: at, ...NO_LINK };
  const row = await database.groupChat.upsert({
    where: { chatId: BigInt(chatId) },
    create: { chatId: BigInt(chatId), ...fresh },
    update: fresh,
    select: FACTS,
  });
  return factsOf(row);
}

/** Records what a group is called now. */
export async function renameGroup(database: Database, id: number, title: string): Promise<void> {
  await database.groupChat.update({ where: { id }, data: { title } });
}

/**
 * Records that the bot is no longer in the group. Its link is forgotten when the bot comes again, but follows a
 * migration.
 */
export async function markGroupLeft(database: Database, id: number): Promise<void> {
  await database.groupChat.update({ where: { id }, data: { state: 'left' } });
}

/** Links a group to a unit in a plan, or to the whole plan. */
export async function saveGroupLink(
  database: Database,
  id: number,
  link: { unitId: number | null; linkedById: number; linkedAt: Date; topicId: number | null; planId: number },
): Promise<void> {
  await database.groupChat.update({ where: { id }, data: { ...link, state: 'linked' } });
}

/** Takes a group's link away. */
export async function removeGroupLink(database: Database, id: number): Promise<void> {
  await database.groupChat.update({ where: { id }, data: { ...NO_LINK, state: 'new' } });
}

/**
 * Changes the Telegram id of a group. It may be known under both: Telegram tells of the new one by itself as well. The
 * link stays. Done once or often, from either side, it comes to the same.
 */
export async function changeGroupChatId(database: Database, from: number, to: number): Promise<void> {
  const old = await database.groupChat.findUnique({ where: { chatId: BigInt(from) } });
  if (old === null) return;
  const state = old.linkedAt === null ? 'new' : 'linked';
  const known = await database.groupChat.findUnique({ where: { chatId: BigInt(to) } });
  if (known?.state === 'linked') {
    await database.groupChat.deleteMany({ where: { id: old.id, chatId: BigInt(from) } });
    return;
  }
  if (known !== null) await database.groupChat.deleteMany({ where: { id: known.id } });
  await database.groupChat.updateMany({
    where: { id: old.id, chatId: BigInt(from) },
    data: { chatId: BigInt(to), state },
  });
}

/** Lists the groups that are linked in a plan, in the order in which the bot came into them. */
export async function listLinkedGroups(database: Database, planId: number): Promise<GroupFacts[]> {
  const where = { state: 'linked', planId };
  const rows = await database.groupChat.findMany({ where, select: FACTS, orderBy: { id: 'asc' } });
  return rows.map(factsOf);
}
