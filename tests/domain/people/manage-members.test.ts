import { describe, expect, test } from 'vitest';
import { mayManage, maySuspend, rolesToAdd } from '../../../src/domain/people/manage-members.ts';
import type { RoleUnit } from '../../../src/domain/people/granted-roles.ts';
import type { HeldRole, Person } from '../../../src/domain/people/roles.ts';

const DISTRICT = 7;
const AGENCY = 1;
const who = (role: HeldRole, unitId = AGENCY): Person => ({
  telegramUserId: 1,
  officerId: 1,
  memberships: [{ unitId, role }],
});

describe('who manages whom', () => {
  test.each<[string, Person, HeldRole, number, boolean]>([
    ['a coordinator, contacts', who('coordinator'), 'contact', DISTRICT, true],
    ['a coordinator, heads', who('coordinator'), 'head', DISTRICT, true],
    ['a coordinator, other coordinators', who('coordinator'), 'coordinator', AGENCY, true],
    ['a coordinator, administrators', who('coordinator'), 'admin', AGENCY, false],
    ['an administrator, administrators', who('admin'), 'admin', AGENCY, true],
    ['a head, contacts of the unit', who('head', DISTRICT), 'contact', DISTRICT, true],
    ['a head, deputies of the unit', who('head', DISTRICT), 'deputy', DISTRICT, true],
    ['a head, another head of the unit', who('head', DISTRICT), 'head', DISTRICT, false],
    ['a head, contacts of another unit', who('head', DISTRICT), 'contact', 8, false],
    ['a contact, nobody', who('contact', DISTRICT), 'deputy', DISTRICT, false],
    ['a leader, nobody', who('leader'), 'contact', DISTRICT, false],
  ])('%s', (_name, person, role, unitId, may) => {
    expect(mayManage(person, { unitId, role })).toBe(may);
  });

  const district = { id: DISTRICT, kind: 'district', coordinating: false } as const;
  const agency = { id: AGENCY, kind: 'department', coordinating: true } as const;

  test.each<[string, Person, RoleUnit, HeldRole[], HeldRole[]]>([
    ['a coordinator in a district', who('coordinator'), district, ['contact'], ['deputy', 'head']],
    ['a head in the own unit', who('head', DISTRICT), district, [], ['contact', 'deputy']],
    ['a coordinator in the agency', who('coordinator'), agency, ['coordinator'], ['contact', 'deputy', 'leader']],
    ['an administrator in the agency', who('admin'), agency, ['coordinator'], ['contact', 'deputy', 'leader', 'admin']],
    ['a contact', who('contact', DISTRICT), district, [], []],
  ])('roles that %s may add', (_name, person, unit, held, roles) => {
    expect(rolesToAdd(person, unit, held)).toEqual(roles);
  });

  test.each<[string, Person, number, HeldRole[], boolean]>([
    ['a contact, by a coordinator', who('coordinator'), 2, ['contact'], true],
    ['a coordinator, by another', who('coordinator'), 2, ['coordinator'], true],
    ['an administrator, by a coordinator', who('coordinator'), 2, ['coordinator', 'admin'], false],
    ['an administrator, by another', who('admin'), 2, ['admin'], true],
    ['oneself', who('admin'), 1, ['admin'], false],
    ['a contact, by the head of the unit', who('head', DISTRICT), 2, ['contact'], false],
  ])('suspending %s', (_name, person, id, roles, may) => {
    expect(maySuspend(person, { id, roles })).toBe(may);
  });
});
