import { describe, expect, test } from 'vitest';
import { isAllowed, unitsWhereAllowed, type Role } from '../../../src/domain/people/roles.ts';

const who = (role: Role, unitId = 1) => ({ telegramUserId: 7, officerId: 7, memberships: [{ unitId, role }] });

describe('who may do what', () => {
  test('a head decides about the own unit, a coordinator about every unit, a contact about none', () => {
    expect(unitsWhereAllowed(who('head'), 'registration.decide')).toEqual([1]);
    expect(unitsWhereAllowed(who('coordinator'), 'registration.decide')).toBe('everywhere');
    expect(unitsWhereAllowed(who('contact'), 'registration.decide')).toEqual([]);
    expect(isAllowed(who('head'), 'registration.decide', 2)).toBe(false);
    expect(isAllowed(who('head'), 'registration.decide')).toBe(false);
  });
});
