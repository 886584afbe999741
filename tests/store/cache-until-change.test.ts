import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { cacheUntilChange } from '../../src/actions/plan/cache-until-change.ts';
import { recordAudit } from '../../src/store/audit.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

let lent: LentStore;
beforeAll(async () => {
  lent = await lendStore();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => lent.giveBack());

test('a value is worked out once more when no change can come to light any more, and is then kept until the next', async () => {
  // What is kept in memory of a store is kept by the object.
  const store = { ...lent.store };
  let seconds = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => seconds * 1000);
  let times = 0;
  const ask = (at: number): Promise<number> => {
    seconds = at;
    return cacheUntilChange(store, 'something', () => Promise.resolve((times += 1)));
  };
  expect([await ask(0), await ask(9), await ask(11), await ask(20)]).toEqual([1, 1, 2, 2]);
  expect([await ask(25), await ask(60), await ask(3_600)]).toEqual([3, 3, 3]);
  const { id: subjectId } = await store.database.plan.findFirstOrThrow();
  const audit = { officerId: null, telegramUserId: null, action: 'plan.import', subject: 'plan', subjectId } as const;
  await recordAudit(store.database, audit, new Date('2018-11-12'));
  expect([await ask(3_601), await ask(3_605), await ask(3_612)]).toEqual([4, 4, 5]);
});
