import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letHappen } from '../../src/actions/reporting/move-obligation.ts';
import { moveObligation } from '../../src/store/lives.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { makePlace, type Place } from '../support/place.ts';

describe('the store keeps obligations inside their machine', () => {
  let place: Place;
  let store: Store;
  let id: number;
  beforeAll(async () => {
    place = await makePlace();
    store = await openStore(place);
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
        ...{
          planId: form.planId,
          formId: form.id,
          formKey: form.key,
          rosterId: roster.rosterId,
          year: 2018,
          title: 'Báo cáo',
        },
        ...{ ...dates, openedById: 1 },
      },
    });
    id = (await database.obligation.create({ data: { roundId: round.id, unitId: roster.unitId } })).id;
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  test('a move from where it is not changes nothing', async () => {
    const to = { state: 'approved', correction: 'none' } as const;
    expect(await moveObligation(store.database, id, { state: 'submitted', correction: 'none' }, to)).toBe(false);
    expect((await store.database.obligation.findUniqueOrThrow({ where: { id } })).state).toBe('open');
  });

  test('what the machine refuses is not written', async () => {
    const outcome = await store.transaction((database) => letHappen(database, id, { kind: 'approve' }));
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'not-now' });
    expect((await store.database.obligation.findUniqueOrThrow({ where: { id } })).state).toBe('open');
  });

  test('of two at once one wins, and the other is refused', async () => {
    const start = (): Promise<{ kind: string }> =>
      store.transaction((database) => letHappen(database, id, { kind: 'start' }));
    const outcomes = await Promise.all([start(), start()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['moved', 'refused']);
  });

  test.each([{ state: 'lost' }, { correction: 'lost' }, { state: 'open', correction: 'drafting' }])(
    'a state that the machine does not know is refused by the database: %o',
    async (data) => {
      await expect(store.database.obligation.update({ where: { id }, data })).rejects.toThrow();
    },
  );
});
