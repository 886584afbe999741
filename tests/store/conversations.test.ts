import { storedConversation } from '../../src/store/conversations.ts';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defineConversation, enterConversation, stateOf } from '../../src/actions/conversations/conversation.ts';
import { entryReturnConversation } from '../../src/actions/databases/review-entry.ts';
import { objectionConversation } from '../../src/actions/entering/answer-entered-figures.ts';
import { saveConversation } from '../../src/store/conversations.ts';
import type { Store } from '../../src/store/open-store.ts';
import { CONVERSATIONS } from '../../src/telegram/routing/conversations.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

import { NOW, PERSON } from './conversation-sample.ts';
import { SAMPLES } from './conversation-samples.ts';

describe('the state of a conversation', () => {
  let lent: LentStore;
  let store: Store;
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  test('every conversation has a sample', () => {
    expect(new Set(SAMPLES.map(({ kind }) => kind))).toEqual(new Set(Object.keys(CONVERSATIONS)));
  });

  test.each(SAMPLES)('of $kind is read as it was written', async ({ states, throughStore }) => {
    expect(await throughStore(store)).toEqual(states.map((state) => [state, state]));
  });

  test.each(SAMPLES)('of $kind is never made of something else', ({ unfit }) => {
    expect(unfit).toBeNull();
  });

  test('is made another type by its definition alone, not by a cast', () => {
    const { state } = storedConversation({ kind: 'entry-return', state: { reportId: 7 } });
    // @ts-expect-error: what a row holds may be of an earlier release.
    expect((state as { reportId: number }).reportId).toBe(7);
  });

  test('of another conversation is none of this one', () => {
    const conversation = storedConversation({ kind: 'entry-return', state: { reportId: 7 } });
    expect(stateOf({ conversation }, objectionConversation)).toBeNull();
    expect(stateOf({ conversation }, entryReturnConversation)).toEqual({ reportId: 7 });
    expect(stateOf({ conversation: null }, entryReturnConversation)).toBeNull();
  });

  test('of entering a report, as earlier releases named it, is read under its name of today', async () => {
    const { database } = store;
    const telegramUserId = BigInt(PERSON.telegramUserId);
    const migration = readFileSync('prisma/migrations/20261129120000_entering/migration.sql', 'utf8');
    for (const [earlier, today] of [
      ['entry', 'entering'],
      ['entry-objection', 'entering-objection'],
      ['entry-return', 'entry-return'],
    ] as const) {
      const conversation = storedConversation({ kind: earlier, state: {} });
      await saveConversation(database, PERSON.telegramUserId, conversation, null, 0, NOW);
      for (const statement of migration.split(/;\n/).filter((text) => text.trim() !== ''))
        await database.$executeRawUnsafe(statement);
      const { kind } = await database.conversation.findUniqueOrThrow({ where: { telegramUserId } });
      expect(kind).toBe(today);
    }
  });

  test('of a wrong shape does not compile', () => {
    const enter = async (): Promise<void> => {
      const request = { person: PERSON, now: NOW, updateIds: [] };
      // @ts-expect-error The report is a number.
      await enterConversation(store.database, request, entryReturnConversation, { reportId: '7' });
      // @ts-expect-error There is no such conversation.
      defineConversation('gossip', entryReturnConversation.schema);
    };
    expect(enter).toBeTypeOf('function');
  });
});
