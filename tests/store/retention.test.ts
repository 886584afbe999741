import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetOldRecords } from '../../src/actions/retention/forget-old-records.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { makePlace, type Place } from '../support/place.ts';

const NOW = new Date('2019-06-01T01:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

let place: Place;
let store: Store;
beforeAll(async () => {
  place = await makePlace();
  store = await openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder });
});
afterAll(async () => {
  await store.close();
  await place.remove();
});

test('raw messages, idle conversations and old notices go after their time; what is unfinished or official stays', async () => {
  const { database } = store;
  const update = (updateId: bigint, doneAt: Date | null) => ({
    ...{ updateId, lane: 'chat:1', payload: {}, receivedAt: daysAgo(500), doneAt },
  });
  await database.inboxUpdate.createMany({
    data: [update(1n, daysAgo(16)), update(2n, daysAgo(14)), update(3n, null)],
  });
  await database.conversation.createMany({
    data: [61, 59].map((days) => ({
      ...{ telegramUserId: BigInt(days), kind: 'report', state: {}, updatedAt: daysAgo(days) },
    })),
  });
  const registration = (telegramUserId: bigint, state: string) => ({
    ...{ telegramUserId, chatId: telegramUserId, state, startedAt: daysAgo(61), fullName: 'Người Thử' },
  });
  await database.registration.createMany({ data: [registration(1n, 'draft'), registration(2n, 'submitted')] });
  const notice = (dedupeKey: string, kind: string, finishedAt: Date | null) => ({
    ...{
      dedupeKey,
      kind,
      finishedAt,
      params: {},
      chatId: 1n,
      priority: 1,
      dueAt: daysAgo(500),
      createdAt: daysAgo(500),
    },
  });
  await database.notice.createMany({
    data: [
      notice('old', 'broadcast', daysAgo(401)),
      notice('recent', 'broadcast', daysAgo(399)),
      notice('waiting', 'broadcast', null),
      notice('reminder', 'reminder', daysAgo(401)),
    ],
  });
  const audited = await database.auditEntry.count();

  expect(await forgetOldRecords(store, NOW)).toBe(5);
  expect(await forgetOldRecords(store, NOW)).toBe(0);

  const updates = await database.inboxUpdate.findMany({ orderBy: { updateId: 'asc' } });
  expect(updates.map(({ updateId }) => Number(updateId))).toEqual([2, 3]);
  expect((await database.conversation.findMany()).map(({ telegramUserId }) => Number(telegramUserId))).toEqual([59]);
  expect((await database.registration.findMany()).map(({ state }) => state)).toEqual(['submitted']);
  const notices = await database.notice.findMany({ orderBy: { id: 'asc' } });
  expect(notices.map(({ dedupeKey }) => dedupeKey)).toEqual(['recent', 'waiting']);
  expect(await database.auditEntry.count()).toBe(audited);
});
