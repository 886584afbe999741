import { searchKey } from '../text/normalize.ts';
import { rolesOfUnit, type GrantedRole, type RoleUnit } from './granted-roles.ts';
import { isHeadTitle } from './same-person.ts';

/** Returns the roles for which somebody can register in a unit; a deputy is made by those who approve. */
export function rolesToAsk(unit: Omit<RoleUnit, 'id'>): GrantedRole[] {
  return rolesOfUnit(unit).filter((role) => role !== 'deputy');
}

/**
 * Returns the role for which somebody registers: the one that they chose, else the one that their title shows; in the
 * agency that coordinates that is a coordinator. Null where the unit has no role.
 * @param roles those for which one can register there.
 */
export function askedRole(
  { title, askedRole: chosen }: { title: string | null; askedRole: GrantedRole | null },
  roles: readonly GrantedRole[],
): GrantedRole | null {
  if (chosen !== null && roles.includes(chosen)) return chosen;
  const leading = roles.find((role) => role === 'head' || role === 'leader');
  if (leading !== undefined && isHeadTitle(title ?? '')) return leading;
  return roles.find((role) => role === 'coordinator') ?? roles[0] ?? null;
}

const WORDS: readonly [GrantedRole, RegExp][] = [
  ['coordinator', /\bdieu phoi\b/],
  ['contact', /\bdau moi\b/],
  ['head', /\blanh dao\b/],
  ['leader', /\blanh dao\b/],
];

/** Reads a role as it is typed; null where none of `roles` is named. */
export function readAskedRole(typed: string, roles: readonly GrantedRole[]): GrantedRole | null {
  const key = searchKey(typed);
  return WORDS.find(([role, word]) => roles.includes(role) && word.test(key))?.[0] ?? null;
}
