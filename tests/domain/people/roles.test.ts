import { describe, expect, test } from 'vitest';
import { GRANTED_ROLES, isAllowed, mayGrant, unitsWhereAllowed, type Role } from '../../../src/domain/people/roles.ts';

const who = (role: Role, unitId = 1) => ({ telegramUserId: 7, officerId: 7, memberships: [{ unitId, role }] });

describe('who may do what', () => {
  test('a head decides about the own unit, a coordinator about every unit, a contact about none', () => {
    expect(unitsWhereAllowed(who('head'), 'registration.decide')).toEqual([1]);
    expect(unitsWhereAllowed(who('coordinator'), 'registration.decide')).toBe('everywhere');
    expect(unitsWhereAllowed(who('contact'), 'registration.decide')).toEqual([]);
    expect(isAllowed(who('head'), 'registration.decide', 2)).toBe(false);
    expect(isAllowed(who('head'), 'registration.decide')).toBe(false);
  });

  test.each([
    ['coordinator', 1, false, ['contact', 'deputy', 'head']],
    ['coordinator', 1, true, ['contact', 'deputy', 'coordinator', 'leader']],
    ['admin', 2, false, ['contact', 'deputy', 'head']],
    ['head', 1, false, ['contact', 'deputy']],
    ['head', 2, false, []],
    ['contact', 1, false, []],
    ['leader', 1, true, []],
  ] as const)('a %s gives in unit %i (coordinating: %s) the roles %j', (role, unitId, coordinating, roles) => {
    expect(GRANTED_ROLES.filter((granted) => mayGrant(who(role), granted, unitId, coordinating))).toEqual(roles);
  });
});
