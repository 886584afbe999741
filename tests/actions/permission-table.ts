import { readFileSync } from 'node:fs';
import { ROLES, type Permission, type Role } from '../../src/domain/people/roles.ts';
import type { Actor } from './people.ts';
import type { Need, Scope } from './row.ts';

/** The cell of a role: what it may do on everything, for its own unit, or not at all. */
type Cell = 'all' | 'own' | '';

/** Reads the table of docs/permissions.md. */
export function readPermissionTable(): Map<string, Record<Role, Cell>> {
  const text = readFileSync(new URL('../../docs/permissions.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z.]+)` +\|[^|]*\|(.*)\|$/gm)];
  return new Map(
    rows.map(([, permission = '', cells = '']) => {
      const values = cells.split('|').map((cell) => cell.trim() as Cell);
      return [permission, Object.fromEntries(ROLES.map((role, at) => [role, values[at] ?? ''])) as Record<Role, Cell>];
    }),
  );
}

const TABLE = readPermissionTable();

/** Whether the table lets somebody do what needs this. */
export function isExpectedToMay({ role, own }: Actor, need: Need): boolean {
  const [permission, scope] = scopeOf(need);
  const cell = role === null ? '' : (TABLE.get(permission)?.[role] ?? '');
  switch (scope) {
    case 'everywhere':
      return cell === 'all';
    case 'somewhere':
      return cell !== '';
    case 'unit':
      return cell === 'all' || (cell === 'own' && own);
    case 'own':
      return cell === 'own' && own;
  }
}

/** The permission and the scope of what is needed. */
function scopeOf(need: Need): readonly [Permission, Scope] {
  return typeof need === 'string' ? [need, 'unit'] : need;
}
