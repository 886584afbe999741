import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { makePlace, type Place } from '../support/place.ts';
import { prepareWorld } from './prepare.ts';
import { ALL_ROWS } from './rows/index.ts';
import { tryRow } from './try-row.ts';
import type { World } from './world.ts';

describe('who may not is refused, and who may is not', () => {
  let place: Place;
  let store: Store;
  let world: World;
  beforeAll(async () => {
    place = await makePlace();
    store = await openStore(place);
    world = await prepareWorld(store);
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  test.each(ALL_ROWS)('$action', async ({ row }) => {
    expect(await tryRow(world, row)).toEqual([]);
  });
});
