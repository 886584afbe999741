import { expect, test } from 'vitest';
import { PERMISSIONS, ROLES, type Grant, type Role } from '../../src/domain/people/roles.ts';
import { readPermissionTable } from '../actions/permission-table.ts';

test('the table of docs/permissions.md says what the code says', () => {
  const grants: [string, Grant][] = Object.entries(PERMISSIONS);
  const cellOf = (role: Role, { everywhere, ownUnit = [] }: Grant): string =>
    everywhere.includes(role) ? 'all' : ownUnit.includes(role) ? 'own' : '';
  const rows = grants.map(([permission, grant]) => [
    permission,
    Object.fromEntries(ROLES.map((role) => [role, cellOf(role, grant)])),
  ]);
  expect(Object.fromEntries(readPermissionTable())).toEqual(Object.fromEntries(rows));
});
