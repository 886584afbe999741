import type { Prisma } from '../generated/prisma/client.ts';

/** What becomes of a column when the person that it names has their data erased. */
export type OnErasure =
  /** It stays: the officer whom it names is a pseudonym from then on. */
  | 'pseudonym'
  /** Its row goes. */
  | 'row-goes'
  /** Its row goes once it has been handled; the one that is being answered goes with its time. */
  | 'row-goes-handled'
  /** A number that no person of Telegram has takes its place. */
  | 'nobody'
  /** It is emptied. */
  | 'emptied'
  /** Its row ends on the day of the erasure. */
  | 'row-ends'
  /** It stays until its own date: who answered for official reports. */
  | 'until-its-date';

/** A column that names a person. */
export interface PersonalColumn {
  /** As what it names them. */
  names: 'officer' | 'telegram-id' | 'chat' | 'lane';
  /** The section of /dulieu that tells of the rows found by it; or why none does. */
  told: string | { untold: string };
  erased: OnErasure;
  /** Whoever it names answers for something official: a report handed in or entered, a review, a document, a broadcast. */
  official?: true;
  /** It names a person only in rows with this subject. */
  subject?: string;
}

/** A table, by the name of its model in the schema. */
export type Table = Prisma.ModelName;
type Column<T extends Table> = Extract<keyof Prisma.TypeMap['model'][T]['payload']['scalars'], string>;
/** Columns that name a person, as far as their own names say so; a test reads the schema for the others. */
type NamingColumn<T extends Table> = Extract<
  Column<T>,
  `${string}ById` | 'officerId' | 'telegramUserId' | 'reviewerId' | 'authorId'
>;
type Select<T extends Table> = NonNullable<Prisma.TypeMap['model'][T]['operations']['findMany']['args']['select']>;

/** What is kept about people in one table. */
export interface PersonalTable<T extends Table> {
  columns: { [C in NamingColumn<T>]: PersonalColumn } & { [C in Column<T>]?: PersonalColumn };
  /** What /dulieu tells of a row, by section. What others wrote, and who they are, is theirs. */
  sections: Readonly<Record<string, Select<T>>>;
}

/** A column by which somebody is told of what they did. */
export const by = (told: string): PersonalColumn => ({ names: 'officer', told, erased: 'pseudonym' });
/** A column by which somebody answers for something official. */
export const officiallyBy = (told: string): PersonalColumn => ({ ...by(told), official: true });
/** A column with the number of a person in Telegram. */
export const idOf = (told: string): PersonalColumn => ({ names: 'telegram-id', told, erased: 'nobody' });

/** Selects columns. */
export const only = <C extends string>(...columns: C[]) =>
  Object.fromEntries(columns.map((column) => [column, true])) as { [Each in C]: true };
/** Selects the name of a unit. */
export const unit = { select: { name: true } } as const;
