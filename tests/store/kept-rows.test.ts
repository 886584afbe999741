import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import { bringRowsBack, keepRows } from '../support/kept-rows.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

const KEPT = 'kept_rows';
const AT = new Date('2018-11-12T01:00:00Z');

let lent: LentStore;
let store: Store;
let before: unknown;
beforeAll(async () => {
  lent = await lendStore();
  ({ store } = lent);
  await keepRows(store, KEPT);
  before = await readRows();
});
beforeEach(() => bringRowsBack(store, KEPT));
afterAll(() => lent.giveBack());

/** Rows of a table that was filled, and of one that was not. */
function readRows(): Promise<unknown> {
  const { database } = store;
  return Promise.all([
    database.unit.findMany({ orderBy: { id: 'asc' } }),
    database.rosterUnit.findMany({ orderBy: [{ rosterId: 'asc' }, { unitId: 'asc' }] }),
    database.officer.findMany({ orderBy: { id: 'asc' } }),
  ]);
}

const officer = (id: number) => ({
  telegramUserId: BigInt(id),
  chatId: BigInt(id),
  fullName: 'Cán bộ',
  title: '',
  phone: '',
  createdAt: AT,
});

test.each<[string, () => Promise<unknown>]>([
  [
    'a row that was changed',
    () => store.database.unit.updateMany({ where: { key: 'SCT' }, data: { name: 'Sở khác' } }),
  ],
  ['a row that was added', () => store.database.officer.create({ data: officer(1) })],
  ['rows that were deleted', () => store.database.$executeRaw`DELETE FROM "RosterUnit"`],
  [
    'a row that was deleted, and another added',
    () =>
      store.transaction(async (database) => {
        const [row] = await database.rosterUnit.findMany({
          orderBy: [{ rosterId: 'asc' }, { unitId: 'asc' }],
          take: 1,
        });
        if (row === undefined) throw new Error('No roster has units.');
        const unit = await database.unit.findFirstOrThrow({ where: { rosters: { none: { rosterId: row.rosterId } } } });
        await database.rosterUnit.updateMany({ where: row, data: { unitId: unit.id } });
      }),
  ],
])('%s is as it was, again and again', async (_what, change) => {
  for (let time = 0; time < 2; time += 1) {
    await change();
    expect(await readRows()).not.toEqual(before);
    await bringRowsBack(store, KEPT);
    expect(await readRows()).toEqual(before);
  }
});

test('what is kept anew under a name is what comes back, and ids go on from there', async () => {
  const name = 'kept_anew';
  await keepRows(store, name);
  const { id } = await store.database.officer.create({ data: officer(1) });
  await keepRows(store, name);
  await store.database.officer.deleteMany();
  await bringRowsBack(store, name);
  expect(await store.database.officer.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).toEqual([{ id }]);
  expect((await store.database.officer.create({ data: officer(2) })).id).toBe(id + 1);
});
