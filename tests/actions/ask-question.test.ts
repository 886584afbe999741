import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askAside, askQuestion } from '../../src/actions/status/ask-question.ts';
import { recallTopic } from '../../src/actions/status/question-topics.ts';
import type { Request } from '../../src/actions/request.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

describe('a question typed in the middle of something else', () => {
  let lent: LentStore;
  let store: Store;
  let planId: number;
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
    planId = await readShippedPlanId(store.database);
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  /** A request of a chat in which nothing was asked yet. */
  const inChat = (chatId: number): Request => ({
    store,
    now: new Date('2018-12-13T02:00:00Z'),
    person: { telegramUserId: chatId, officerId: null, memberships: [] },
    planId,
    conversation: null,
    chatId,
    updateIds: [],
  });

  test.each(['huyen nao chua nop wqzxv', 'xin chào', 'Giá vàng hôm nay bao nhiêu?'])(
    'leaves what was asked before as it was, where it is not taken for one: %s',
    async (text) => {
      const request = inChat(1);
      await askQuestion(request, 'kinh phí nhiệm vụ 2.2');
      const before = recallTopic(request);
      expect(before).toHaveLength(1);
      expect(await askAside(request, text)).toBeNull();
      expect(recallTopic(request)).toEqual(before);
    },
  );

  test.each(['huyen nao chua nop', 'các chỉ tiêu'])('is gone on with, where it is answered: %s', async (text) => {
    const request = inChat(2);
    const asked = await askAside(request, text);
    expect(asked).not.toBeNull();
    expect(recallTopic(request)).toEqual(asked?.readings);
  });
});
