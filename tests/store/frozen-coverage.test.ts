import { expect, test } from 'vitest';
import { freezeConsolidation } from '../../src/actions/consolidation/freeze-consolidation.ts';
import { PEOPLE, requestOf } from '../support/district-reports.ts';
import { freezeFour, REASONS, reportFourDistricts, YEAR } from '../support/four-districts.ts';
import { lendStore } from '../support/lent-store.ts';

test('figures are frozen again where only who has reported changed, and say that no figure did', async () => {
  const lent = await lendStore();
  const { store } = lent;
  await reportFourDistricts(store);
  await freezeFour(store);
  const freezeAgain = async () => freezeConsolidation(await requestOf(store, PEOPLE.coordinator), YEAR, REASONS);
  const { id } = await store.database.obligation.findFirstOrThrow({ where: { state: 'open' } });
  await store.database.obligation.update({ where: { id }, data: { state: 'returned' } });
  expect(await freezeAgain()).toMatchObject({ kind: 'frozen', changes: [], consolidation: { version: 2 } });
  expect((await freezeAgain()).kind).toBe('unchanged');
  await lent.giveBack();
});
