import { describe, expect, test } from 'vitest';
import { NOTICES } from '../../src/telegram/routing/notices.ts';
import { claimDueNotice, settleDelivery } from '../../src/actions/outbox/deliver-notices.ts';
import { openStore } from '../../src/store/open-store.ts';
import { makePlace } from '../support/place.ts';
import { planNotices } from '../../src/actions/outbox/plan-notices.ts';
import { SUSPENDED } from '../../src/actions/people/suspended-notice.ts';

const START = new Date('2018-12-05T01:00:00Z');

const MINUTE = 60_000;

describe('the outbox without a plan in the store', () => {
  test('what cannot be read is kept for an administrator', async () => {
    const place = await makePlace();
    const store = await openStore(place);
    const { database } = store;
    // Consolidations of the plan, of which there are none here, are never deleted: their trigger is left out.
    await database.$transaction([
      database.$executeRaw`SET LOCAL session_replication_role = replica`,
      database.$executeRaw`TRUNCATE "Plan" CASCADE`,
    ]);
    const to = { chatId: 501, officerId: null, priority: 1, dedupeKey: 'no-plan', dueAt: START };
    await planNotices(database, null, SUSPENDED, {}, [to], START);
    let machineNow = START;
    const states: string[] = [];
    for (
      let claimed;
      (claimed = await claimDueNotice(store, { businessNow: START, dueUntil: START }, machineNow, [], NOTICES)) !==
      null;
    ) {
      if (claimed.kind !== 'broken') throw new Error('It could be read.');
      const outcome = { kind: 'broken', fault: claimed.fault } as const;
      states.push(await settleDelivery(store, claimed.notice, outcome, { businessNow: START, machineNow }, 0));
      machineNow = new Date(machineNow.getTime() + MINUTE);
    }
    expect(states).toEqual(['retry', 'retry', 'set-aside']);
    expect((await database.notice.findFirstOrThrow()).fault).toContain('No plan in the store');
    await store.close();
    await place.remove();
  });
});
