import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { prepareWorld } from './prepare.ts';
import { ALL_ROWS } from './rows/index.ts';
import { tryRow } from './try-row.ts';
import type { World } from './world.ts';

describe('who may not is refused, and who may is not', () => {
  let lent: LentStore;
  let store: Store;
  let world: World;
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
    world = await prepareWorld(store);
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  test.each(ALL_ROWS)('$action', async ({ row }) => {
    expect(await tryRow(world, row)).toEqual([]);
  });
});
