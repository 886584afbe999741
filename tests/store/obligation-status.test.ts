import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyObligationEvent } from '../../src/actions/reports/apply-obligation-event.ts';
import { saveObligationStatus } from '../../src/store/obligation-status.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

describe('the store keeps obligations inside their machine', () => {
  let lent: LentStore;
  let store: Store;
  let place: { roundId: number; unitId: number };
  let id: number;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    const { database } = store;
    const form = await database.form.findFirstOrThrow();
    const roster = await database.rosterUnit.findFirstOrThrow();
    const dates = {
      closingOn: new Date('2018-11-30'),
      dueOn: new Date('2018-12-14'),
      openedAt: new Date('2018-11-12'),
    };
    const round = await database.round.create({
      data: {
        planId: form.planId,
        formId: form.id,
        formKey: form.key,
        rosterId: roster.rosterId,
        year: 2018,
        title: 'Báo cáo',
        ...dates,
        openedById: 1,
      },
    });
    place = { roundId: round.id, unitId: roster.unitId };
  });
  beforeEach(async () => {
    await store.database.obligation.deleteMany();
    id = (await store.database.obligation.create({ data: place })).id;
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  test('a move from where it is not changes nothing', async () => {
    const to = { state: 'approved', correction: 'none' } as const;
    expect(await saveObligationStatus(store.database, id, { state: 'submitted', correction: 'none' }, to)).toBe(false);
    expect((await store.database.obligation.findUniqueOrThrow({ where: { id } })).state).toBe('open');
  });

  test('what the machine refuses is not written', async () => {
    const outcome = await store.transaction((database) => applyObligationEvent(database, id, { kind: 'approve' }));
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'not-now' });
    expect((await store.database.obligation.findUniqueOrThrow({ where: { id } })).state).toBe('open');
  });

  test('of two at once one wins, and the other is refused', async () => {
    const start = (): Promise<{ kind: string }> =>
      store.transaction((database) => applyObligationEvent(database, id, { kind: 'start' }));
    const outcomes = await Promise.all([start(), start()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['moved', 'refused']);
  });

  test.each([{ state: 'lost' }, { correction: 'lost' }, { state: 'open', correction: 'drafting' }])(
    'a state that the machine does not know is refused by the database: %o',
    async (data) => {
      await expect(store.database.obligation.update({ where: { id }, data })).rejects.toThrow();
      // The embedded server closes its connection after an error; whoever asks next gets a new one.
      await expect.poll(() => store.database.obligation.count().catch(() => -1)).toBe(1);
    },
  );
});
