import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROADCAST_STARTED } from '../../src/actions/broadcasts/broadcast-started-notice.ts';
import { readResult } from '../../src/actions/broadcasts/follow-broadcast.ts';
import { endWatching, readWatched } from '../../src/actions/broadcasts/watch-broadcasts.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const NOW = new Date('2018-11-15T01:00:00Z');

let lent: LentStore;
let store: Store;
beforeAll(async () => {
  lent = await lendStore();
  ({ store } = lent);
});
afterAll(async () => {
  await lent.giveBack();
});

/** A scheduled broadcast that everybody has, while the message that shows how far it is is on its way to its author. */
async function sendToNobodyLeft(): Promise<{ id: number; shown: (messageId: number) => Promise<void> }> {
  const { database } = store;
  const officer = await database.officer.create({
    data: { telegramUserId: 42n, chatId: 42n, fullName: 'Cán bộ', title: '', phone: '', createdAt: NOW },
  });
  const { id } = await database.broadcast.create({
    data: {
      planId: await readShippedPlanId(database),
      audience: { parts: [], exclusions: [], roles: [] },
      content: { text: 'Nội dung', entities: [], files: [] },
      state: 'sending',
      authorId: officer.id,
      editedById: officer.id,
      editedAt: NOW,
      createdAt: NOW,
      sentAt: NOW,
    },
  });
  const result = await readResult(database, id);
  if (result.kind !== 'result') throw new Error('The broadcast is gone.');
  const end = (messageId: number) => ({ state: 'sent', messageIds: [messageId] }) as const;
  const shown = async (messageId: number): Promise<void> => {
    const settled = { noticeId: 1, chatId: 42, facts: { result }, end: end(messageId), now: NOW };
    await BROADCAST_STARTED.settle?.(database, settled);
  };
  return { id, shown };
}

test('one that has ended before its message arrived is watched on, so that the message does not stay at "đang gửi"', async () => {
  const { id, shown } = await sendToNobodyLeft();
  const [watched] = await readWatched(store, NOW);
  await shown(7);
  if (watched !== undefined) await endWatching(store, watched.broadcast);
  const after = await readWatched(store, NOW);
  expect(after.map(({ broadcast }) => broadcast.progress)).toEqual([{ chatId: 42, messageId: 7 }]);

  for (const { broadcast } of after) await endWatching(store, broadcast);
  expect(await readWatched(store, NOW)).toEqual([]);
  await shown(8);
  expect((await readWatched(store, NOW)).map(({ broadcast }) => broadcast.id)).toEqual([id]);
});
