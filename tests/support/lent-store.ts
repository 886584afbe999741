import { forgetForms } from '../../src/store/known-forms.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { bringRowsBack, keepRows } from './kept-rows.ts';
import { makePlace } from './place.ts';

/** The rows of the plan, as the template has them. */
const PLAN = 'kept_plan';

/** A store with the plan in it, for one test file. */
export interface LentStore {
  store: Store;
  /** Gives the store back; nobody uses it any more. */
  giveBack(): Promise<void>;
}

/** The store of this process that files use one after the other: opening one takes a second, bringing the rows back does not. */
let shared: Promise<Store> | null = null;
let lent = false;

/** Lends a store with nothing but the plan in it; one of its own where this process's store is lent already. */
export async function lendStore(): Promise<LentStore> {
  if (lent) return openOwn();
  lent = true;
  shared ??= openShared();
  const store = await shared;
  await bringRowsBack(store, PLAN);
  forgetForms();
  // What is kept in memory of a store is kept by the object, so each borrower gets another.
  return { store: { ...store }, giveBack: () => Promise.resolve(void (lent = false)) };
}

async function openShared(): Promise<Store> {
  const place = await makePlace();
  const store = await openStore(place);
  await keepRows(store, PLAN);
  return store;
}

let own = 0;

async function openOwn(): Promise<LentStore> {
  const place = await makePlace();
  const store = await openStore(place);
  // A process keeps the forms that it has read by their ids: two stores in one must not give an id to two forms.
  await store.database.$queryRaw`SELECT setval('"Form_id_seq"', ${(own += 1) * 10_000})`;
  return {
    store,
    giveBack: async () => {
      await store.close();
      await place.remove();
    },
  };
}
