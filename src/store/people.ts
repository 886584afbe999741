import type { Membership, Person, Role } from '../domain/people/roles.ts';
import type { Database } from './open-store.ts';

/** A registered officer with what is needed to address and show them. */
export interface OfficerFacts {
  id: number;
  telegramUserId: number;
  chatId: number;
  fullName: string;
  title: string;
  phone: string;
}

/** Who writes, what they may do today, and where they are in a conversation. */
export interface Writer {
  person: Person;
  officer: (OfficerFacts & { locale: string | null; state: string; unreachableSince: Date | null }) | null;
  conversation: { kind: string; state: unknown } | null;
}

/** Finds who writes under a Telegram id; an unknown id is a person without memberships. `today` is yyyy-mm-dd. */
export async function findWriter(database: Database, telegramUserId: number, today: string): Promise<Writer> {
  const day = new Date(`${today}T00:00:00Z`);
  const [row, conversation] = await Promise.all([
    database.officer.findUnique({
      where: { telegramUserId: BigInt(telegramUserId) },
      include: {
        memberships: { where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] } },
      },
    }),
    database.conversation.findUnique({ where: { telegramUserId: BigInt(telegramUserId) } }),
  ]);
  const memberships: Membership[] =
    row?.state === 'active' ? row.memberships.map(({ unitId, role }) => ({ unitId, role: role as Role })) : [];
  return {
    person: { telegramUserId, officerId: row?.id ?? null, memberships },
    officer:
      row === null
        ? null
        : {
            id: row.id,
            telegramUserId,
            chatId: Number(row.chatId),
            fullName: row.fullName,
            title: row.title,
            phone: row.phone,
            locale: row.locale,
            state: row.state,
            unreachableSince: row.unreachableSince,
          },
    conversation: conversation === null ? null : { kind: conversation.kind, state: conversation.state },
  };
}

/** The active officers who hold one of `roles` today, for `unitIds` where given; each officer once. */
export async function listOfficers(
  database: Database,
  roles: readonly Role[],
  today: string,
  unitIds?: readonly number[],
): Promise<(OfficerFacts & { unitIds: number[] })[]> {
  const day = new Date(`${today}T00:00:00Z`);
  const held = {
    role: { in: [...roles] },
    validFrom: { lte: day },
    OR: [{ validTo: null }, { validTo: { gte: day } }],
    ...(unitIds === undefined ? {} : { unitId: { in: [...unitIds] } }),
  };
  const rows = await database.officer.findMany({
    where: { state: 'active', memberships: { some: held } },
    include: { memberships: { where: held } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    telegramUserId: Number(row.telegramUserId),
    chatId: Number(row.chatId),
    fullName: row.fullName,
    title: row.title,
    phone: row.phone,
    unitIds: row.memberships.map(({ unitId }) => unitId),
  }));
}

/** The officer; null where there is none of that id. */
export async function findOfficer(
  database: Database,
  id: number,
): Promise<{ fullName: string; locale: string | null } | null> {
  return database.officer.findUnique({ where: { id }, select: { fullName: true, locale: true } });
}

/** Marks officers of a chat as out of reach, or as reached again. */
export async function markReach(database: Database, chatId: number, unreachableSince: Date | null): Promise<void> {
  await database.officer.updateMany({ where: { chatId: BigInt(chatId) }, data: { unreachableSince } });
}

/** Whether somebody is registered under this Telegram id. */
export async function isOfficer(database: Database, telegramUserId: number): Promise<boolean> {
  return (await database.officer.count({ where: { telegramUserId: BigInt(telegramUserId) } })) > 0;
}
