import type { Database } from './open-store.ts';

/** What is done alike with every table. */
interface Delegate {
  findMany(query: { where: object; select: object }): Promise<Record<string, unknown>[]>;
  count(query: { where: object }): Promise<number>;
  updateMany(query: { where: object; data: object }): Promise<{ count: number }>;
  deleteMany(query: { where: object }): Promise<{ count: number }>;
}

/** Returns the queries of a table by the name of its model, such as "LateRequest". */
export function tableNamed(database: Database, table: string): Delegate {
  const tables = database as unknown as Readonly<Record<string, Delegate>>;
  const delegate = tables[`${table.charAt(0).toLowerCase()}${table.slice(1)}`];
  if (delegate === undefined) throw new Error(`There is no table ${table}.`);
  return delegate;
}
