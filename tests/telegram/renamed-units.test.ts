import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readQuestionNames } from '../../src/actions/status/question-vocabulary.ts';
import { findNamedUnits } from '../../src/domain/questions/unit-names.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const NOW = new Date('2018-11-12T01:00:00Z');

describe('names that questions may speak of', () => {
  let lent: LentStore;
  let store: Store;
  let planId: number;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    planId = await readShippedPlanId(store.database);
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  test('the very next question finds a renamed unit by its new name, and the plan is not prepared anew for it', async () => {
    const before = await readQuestionNames({ store, now: NOW, planId });
    expect(findNamedUnits(before.vocabulary.units, ['song', 'hieu'])).toEqual([]);
    const { id } = await store.database.unit.update({
      where: { key: 'QUY_HOP' },
      data: { name: 'UBND huyện Sông Hiếu', shortName: 'Sông Hiếu', changedAt: NOW },
    });
    const after = await readQuestionNames({ store, now: NOW, planId });
    expect(findNamedUnits(after.vocabulary.units, ['song', 'hieu'])).toEqual([{ from: 0, to: 2, value: [id] }]);
    expect(after.units.get(id)?.shortName).toBe('Sông Hiếu');
    expect(after.plan).toBe(before.plan);
  });

  test('questions that come together prepare the plan once', async () => {
    await store.database.plan.updateMany({ data: { contentHash: 'imported anew' } });
    const [first, second] = await Promise.all([
      readQuestionNames({ store, now: NOW, planId }),
      readQuestionNames({ store, now: NOW, planId }),
    ]);
    expect(second.plan).toBe(first.plan);
    expect(first.tasks.size).toBe(12);
  });
});
