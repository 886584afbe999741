import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEntrySearch } from '../../src/domain/databases/search-entries.ts';
import { findEntry, saveEntry, listEntries, removeEntry, searchEntries } from '../../src/store/database-entries.ts';
import {
  findEmptyDraft,
  listDatabases,
  listOwnEntries,
  listWaitingEntries,
  ensureDatabaseRound,
} from '../../src/store/databases.ts';
import { addObligation } from '../../src/store/events.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const NOW = new Date('2018-11-12T02:00:00Z');
const YEARS = { fromYear: 2017, toYear: 2020 };

describe('entries of the databases in the store', () => {
  let lent: LentStore;
  let store: Store;
  let unitId: number;
  let planId: number;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    planId = await readShippedPlanId(store.database);
    unitId = (await store.database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } })).id;
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  /** An approved entry with this text. */
  async function put(key: string, title: string, searchText: string): Promise<number> {
    const { database } = store;
    const facts = (await listDatabases(database, planId)).find((one) => one.key === key);
    if (facts === undefined) throw new Error(`There is no ${key}.`);
    const roundId = await ensureDatabaseRound(database, facts, YEARS, 1, NOW);
    const obligationId = await addObligation(database, roundId, unitId);
    const entry = { planId: facts.planId, formKey: key, obligationId, reportId: 0, sourceId: null };
    return saveEntry(database, { ...entry, title, searchText, files: [], forOfficers: false }, NOW);
  }

  it('the six of the shipped plan stand in its order, and begin one round each', async () => {
    const { database } = store;
    const databases = await listDatabases(database, planId);
    expect(databases.map(({ code }) => code)).toEqual(['CSDL1', 'CSDL2', 'CSDL3', 'CSDL4', 'CSDL5', 'CSDL6']);
    expect(databases[0]?.names).toContain('điển hình');
    const [first] = databases;
    if (first === undefined) throw new Error('There is none.');
    const roundId = await ensureDatabaseRound(database, first, YEARS, 1, NOW);
    expect(await ensureDatabaseRound(database, first, YEARS, 1, NOW)).toBe(roundId);
    expect(await findEmptyDraft(database, roundId, unitId)).toBeNull();
    expect(await listWaitingEntries(database, planId, 5)).toEqual([]);
    expect(await listOwnEntries(database, [unitId], { offset: 0, limit: 8 })).toEqual([]);
  });

  it('are found by all their words, by beginnings of words, and else by all words but one', async () => {
    const { database } = store;
    const cement = await put('csdl-dinh-muc', 'Xi măng PCB40', 'xi mang pcb40 dien 95 kwh tan');
    const lime = await put('csdl-dinh-muc', 'Vôi', 'voi xi mang dien');
    const find = async (typed: string, key: string | null = null) => {
      const search = readEntrySearch(typed);
      if (search === null) throw new Error('Nothing is looked for.');
      const { entries, total, near } = await searchEntries(database, search, { planId, key, toOfficer: true }, 8);
      return { ids: entries.map(({ id }) => id), total, near };
    };
    // Where a word stands in the name comes before what is newer.
    expect(await find('Xi măng điện')).toEqual({ ids: [cement, lime], total: 2, near: false });
    expect(await find('pcb')).toEqual({ ids: [cement], total: 1, near: false });
    expect(await find('pcb40 than')).toEqual({ ids: [cement], total: 1, near: true });
    expect(await find('điện', 'csdl-tai-lieu')).toEqual({ ids: [], total: 0, near: false });
    expect(await find("'; & | ! :* điện")).toMatchObject({ total: 2 });
    expect(await removeEntry(database, lime, { byId: 1, reason: 'Sai', at: NOW })).toBe(true);
    expect(await removeEntry(database, lime, { byId: 1, reason: 'Sai', at: NOW })).toBe(false);
    expect(await find('voi')).toEqual({ ids: [], total: 0, near: false });
    expect((await findEntry(database, { id: lime }))?.removed?.reason).toBe('Sai');
    const facts = (await listDatabases(database, planId)).find(({ key }) => key === 'csdl-dinh-muc');
    expect(facts?.total).toBe(1);
    expect(
      await listEntries(
        database,
        { planId: facts?.planId ?? 0, key: 'csdl-dinh-muc' },
        { toOfficer: true, offset: 0, limit: 8 },
      ),
    ).toEqual([{ id: cement, formKey: 'csdl-dinh-muc', title: 'Xi măng PCB40', unitName: 'Quỳ Hợp' }]);
  });
});
