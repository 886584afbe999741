import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import { oneOf, SETS } from '../../src/store/sets.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

describe('columns that hold one of a set', () => {
  let lent: LentStore;
  let store: Store;
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  test('are held by the database to the very set that the code reads', async () => {
    const checks = await store.database.$queryRaw<{ name: string; definition: string }[]>`
      SELECT conrelid::regclass::text AS "name", pg_get_constraintdef(oid) AS "definition"
      FROM pg_constraint WHERE contype = 'c'`;
    const held = checks.flatMap(({ name, definition }) => {
      const [, column, key, list] =
        /^CHECK \(\((?:\(|")*(\w+)"?(?: ->> '(\w+)'::text)?\)?(?:::text)? (?:= ANY \(|<@ )(.*)/.exec(definition) ?? [];
      if (column === undefined || list === undefined) return [];
      const values = [...list.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
      return [
        [[name.replaceAll('"', ''), column, ...(key === undefined ? [] : [key])].join('.'), values.sort()] as const,
      ];
    });
    const read = Object.entries(SETS).map(([column, set]) => [column, [...set].sort()] as const);
    expect(Object.fromEntries(held)).toMatchObject(Object.fromEntries(read));
  });

  test('are refused by the code, where they held anything else', () => {
    expect(oneOf('Round.state', 'closed')).toBe('closed');
    expect(() => oneOf('Round.state', 'approved')).toThrow(/approved/);
  });
});
