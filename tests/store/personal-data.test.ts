import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { erasePerson } from '../../src/store/erase-person.ts';
import type { Store } from '../../src/store/open-store.ts';
import { collectOwnData } from '../../src/store/own-data.ts';
import { MODELS } from '../support/schema-models.ts';
import { bringRowsBack, keepRows } from '../support/kept-rows.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { fillEveryTable, TOLD_AT, TOLD_ID, TOLD_NAME, TOLD_PHONE } from '../support/told-person.ts';

describe('a person of whom every table says something', () => {
  let lent: LentStore;
  let store: Store;
  let officerId: number;
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
    officerId = await fillEveryTable(store.database);
    await keepRows(store, 'kept_person');
  });
  beforeEach(() => bringRowsBack(store, 'kept_person'));
  afterAll(async () => {
    await lent.giveBack();
  });

  /** Every row of every table, as text. */
  async function readAll(): Promise<string> {
    const rows: unknown[] = [];
    for (const { name } of MODELS)
      rows.push(await store.database.$queryRawUnsafe(`SELECT to_jsonb(row)::text AS "${name}" FROM "${name}" row`));
    return JSON.stringify(rows);
  }

  test('is told of each by /dulieu, and nothing of others', async () => {
    const data = await collectOwnData(store.database, TOLD_ID);
    const untold = Object.entries(data).filter(
      ([, rows]) => rows === null || (Array.isArray(rows) && rows.length === 0),
    );
    expect(untold.map(([section]) => section)).toEqual([]);
    expect(data['lateRequests']).toMatchObject([{ reason: 'Lý do' }]);
    expect(data['obstacleMessages']).toMatchObject([{ text: 'Thêm' }]);
    expect(data['messages']).toHaveLength(6);
    expect(JSON.stringify(data)).not.toMatch(/"Ai"|Người Khác|Của người khác/);
    const nobody = await collectOwnData(store.database, 999);
    expect(Object.values(nobody).filter((rows) => rows !== null && (rows as unknown[]).length > 0)).toEqual([]);
  });

  test('is nowhere by name, phone or Telegram id after an erasure, but for the archive', async () => {
    expect(await readAll()).toContain(TOLD_NAME);
    const erasure = { telegramUserId: TOLD_ID, officerId, pseudonym: 'Cán bộ số 1', keepUntil: null };
    await store.transaction((database) => erasePerson(database, erasure, '2018-11-12', TOLD_AT));
    const left = await readAll();
    for (const trace of [TOLD_NAME, TOLD_PHONE, String(TOLD_ID)]) expect(left).not.toContain(trace);
    // What the unit and the office said stays, under the pseudonym.
    expect(await store.database.lateRequest.count({ where: { askedById: officerId } })).toBe(1);
    expect(await store.database.broadcastRecipient.count({ where: { attendee: { equals: { self: true } } } })).toBe(1);
  });
});
