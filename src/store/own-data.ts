import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import type { PersonalColumn } from './personal-columns.ts';
import { PERSONAL_COLUMNS, PERSONAL_DATA } from './personal-data.ts';
import { tableNamed } from './table-named.ts';

/** Everything that the store holds about one person, by what it is; dates as instants in UTC. */
export type OwnData = Record<string, unknown>;

/** What names a person in the columns of the store. */
export interface PersonKeys {
  telegramUserId: bigint;
  /** Null for somebody who is no officer. */
  officerId: number | null;
  chatId: bigint;
}

/** Sections of which there is one row at most. */
const SINGLE = ['officer', 'conversation'];

/** Collects everything about the person of a Telegram id: each section of PERSONAL_DATA, empty where there is nothing. */
export async function collectOwnData(database: Database, telegramUserId: number): Promise<OwnData> {
  const id = BigInt(telegramUserId);
  const officer = await database.officer.findUnique({ where: { telegramUserId: id } });
  const keys = { telegramUserId: id, officerId: officer?.id ?? null, chatId: officer?.chatId ?? id };
  const data: OwnData = {};
  for (const [table, { sections }] of Object.entries(PERSONAL_DATA)) {
    for (const [section, select] of Object.entries(sections)) {
      const columns = PERSONAL_COLUMNS.filter((one) => one.table === table && one.told === section);
      const where = columns.flatMap((column) => whereNamed(column, keys) ?? []);
      const rows =
        where.length === 0 ? [] : await tableNamed(database, table).findMany({ where: { OR: where }, select });
      data[section] = SINGLE.includes(section) ? (rows[0] ?? null) : inTime(rows);
    }
  }
  // Ids of Telegram are whole numbers beyond what JSON writers take.
  return JSON.parse(
    JSON.stringify(data, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
  ) as OwnData;
}

/** Puts rows into the order in which they came to be; those that tell no time stay as they are. */
function inTime<R extends Record<string, unknown>>(rows: readonly R[]): R[] {
  const begun = (row: R): number =>
    Math.min(
      ...Object.entries(row).flatMap(([column, at]) =>
        /^at$|At$/.test(column) && at instanceof Date ? [at.getTime()] : [],
      ),
    );
  return rows.toSorted((one, other) => (begun(one) < begun(other) ? -1 : begun(one) > begun(other) ? 1 : 0));
}

/** Returns the condition under which a column names this person; null where it cannot. */
export function whereNamed(
  { column, names, subject }: PersonalColumn & { column: string },
  { telegramUserId, officerId, chatId }: PersonKeys,
): Record<string, unknown> | null {
  switch (names) {
    case 'officer':
      if (officerId === null) return null;
      return { [column]: officerId, ...(subject === undefined ? {} : { subject }) };
    case 'telegram-id':
      return { [column]: telegramUserId };
    case 'chat':
      return { [column]: chatId };
    case 'lane':
      return { OR: [{ [column]: { in: lanesOf(chatId, telegramUserId) } }, ...sentBy(telegramUserId)] };
  }
}

function lanesOf(chatId: bigint, telegramUserId: bigint): string[] {
  return [`chat:${chatId}`, `person:${telegramUserId}`, `inline:${telegramUserId}`];
}

/** What somebody sent in a chat that is not theirs, as in a group: an update says its sender, each kind in its place. */
function sentBy(telegramUserId: bigint): Prisma.InboxUpdateWhereInput[] {
  const equals = Number(telegramUserId);
  return ['message', 'edited_message', 'callback_query', 'my_chat_member'].map((kind) => ({
    payload: { path: [kind, 'from', 'id'], equals },
  }));
}
