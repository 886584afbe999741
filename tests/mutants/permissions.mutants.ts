import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HELD_ROLES, PERMISSIONS, type Permission, type Person, type Role } from '../../src/domain/people/roles.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { prepareWorld } from '../actions/prepare.ts';
import { ALL_ROWS } from '../actions/rows/index.ts';
import { tryRow } from '../actions/try-row.ts';
import type { World } from '../actions/world.ts';
import { makePlace, type Place } from '../support/place.ts';
import { findChecks, isMarked, LET_THROUGH, type Check } from './mark-checks.ts';

/** What the marked checks ask: which one is taken out, and which were come by. */
const mutants = {
  takenOut: '',
  asked: new Set<string>(),
  ask(site: string, name: Check, person: Person | null, decided: unknown): unknown {
    mutants.asked.add(site);
    return site === mutants.takenOut ? letThrough(name, person) : decided;
  },
};
Object.assign(globalThis, { permissionMutants: mutants });

/** Takes whoever is no officer for the contact of the unit: somebody who has acted, and to whom a broadcast went. */
function letThrough(name: Check, person: Person | null): unknown {
  const { officerId = null, telegramUserId = 0 } = person ?? {};
  const other = world.people['the contact'].officerId;
  const way = LET_THROUGH[name];
  switch (way) {
    case 'officer':
      return { kind: 'officer', officerId: officerId ?? other, telegramUserId, units: 'everywhere' };
    case 'record':
      return officerId ?? other;
    case 'units':
      return [world.ids.unit, world.ids.otherUnit];
    case 'not-found':
      return { kind: 'not-found' };
    case 'everywhere':
      return 'everywhere';
    case 'true':
      return true;
  }
}

interface Grant {
  everywhere: Role[];
  ownUnit?: Role[];
}
const GRANTS = { ...PERMISSIONS } as unknown as Record<Permission, Grant>;
const NAMES = Object.keys(PERMISSIONS) as Permission[];

/** The rows that come by a check or a permission, as they were tried without a mutant. */
const rowsBy = new Map<string, number[]>();

let place: Place;
let store: Store;
let world: World;
beforeAll(async () => {
  place = await makePlace();
  store = await openStore(place);
  world = await prepareWorld(store);
  // A permission that is looked up is noted like a check.
  for (const name of NAMES)
    Object.defineProperty(PERMISSIONS, name, {
      get: () => (mutants.asked.add(name), GRANTS[name]),
      configurable: true,
    });
});
afterAll(async () => {
  await store.close();
  await place.remove();
});

/** Whether any row that comes by this is answered otherwise than it should be. */
async function isNoticed(by: string): Promise<boolean> {
  for (const at of rowsBy.get(by) ?? []) {
    const problems = await tryRow(world, ALL_ROWS[at]!.row).catch((error: unknown) => [String(error)]);
    if (problems.length > 0) return true;
  }
  return false;
}

test('without a mutant every row is as it should be', async () => {
  for (const [at, { action, row }] of ALL_ROWS.entries()) {
    mutants.asked.clear();
    expect(await tryRow(world, row), action).toEqual([]);
    for (const by of mutants.asked) rowsBy.set(by, [...(rowsBy.get(by) ?? []), at]);
  }
});

test('each check that is taken out is noticed', async () => {
  const root = new URL('../../src/actions/', import.meta.url);
  const sites = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && isMarked(`/src/actions/${file}`))
    .flatMap((file) => findChecks(file, readFileSync(new URL(file, root), 'utf8')).map(({ site }) => site));
  const alive: string[] = [];
  for (const site of sites) {
    mutants.takenOut = site;
    if (!(await isNoticed(site))) alive.push(`${site}${rowsBy.has(site) ? '' : ': nobody comes by'}`);
  }
  mutants.takenOut = '';
  console.log(`${sites.length} checks taken out, ${alive.length} alive`);
  expect(alive).toEqual([]);
});

test('each grant that is widened or taken away is noticed', async () => {
  const alive: string[] = [];
  let tried = 0;
  for (const name of NAMES) {
    for (const { what, change, back } of changesOf(GRANTS[name])) {
      tried += 1;
      change();
      if (!(await isNoticed(name))) alive.push(`${name}: ${what}`);
      back();
    }
  }
  console.log(`${tried} grants changed, ${alive.length} alive`);
  expect(alive).toEqual([]);
});

/** Every role more, on everything or, where it can be had for one unit, in that one; and every role less. */
function changesOf({ everywhere, ownUnit }: Grant): { what: string; change: () => void; back: () => void }[] {
  const more = (list: Role[], where: string, has: readonly Role[]) =>
    HELD_ROLES.filter((role) => !has.includes(role)).map((role) => ({
      what: `${role} ${where}`,
      change: () => list.push(role),
      back: () => list.pop(),
    }));
  const less = (list: Role[], where: string) =>
    [...list].map((role, at) => ({
      what: `${role} no longer ${where}`,
      change: () => list.splice(at, 1),
      back: () => list.splice(at, 0, role),
    }));
  return [
    ...more(everywhere, 'everywhere', everywhere),
    ...(ownUnit === undefined ? [] : more(ownUnit, 'in the own unit', [...everywhere, ...ownUnit])),
    ...less(everywhere, 'everywhere'),
    ...less(ownUnit ?? [], 'in the own unit'),
  ];
}
