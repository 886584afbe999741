import { describe, expect, test } from 'vitest';
import { inPlan, isAllowed, unitsWhereAllowed, type Role } from '../../../src/domain/people/roles.ts';

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

describe('what somebody is in one plan', () => {
  const held = (role: Role, planId?: number | null) => ({
    unitId: 1,
    role,
    ...(planId === undefined ? {} : { planId }),
  });
  const person = (...memberships: ReturnType<typeof held>[]) => ({ telegramUserId: 7, officerId: 7, memberships });

  test.each([
    ['a coordinator of this plan coordinates', [held('coordinator', 3)], true],
    ['a coordinator of another plan does not', [held('coordinator', 4)], false],
    ['a coordinator of both does', [held('coordinator', 4), held('coordinator', 3)], true],
    ['a coordinator of every plan does', [held('coordinator', null)], true],
    ['a role without a plan counts', [held('admin')], true],
  ])('%s', (_name, memberships, may) => {
    expect(isAllowed(inPlan(person(...memberships), 3), 'report.review')).toBe(may);
  });

  test('other roles of a coordinator elsewhere stay, and so does who it is', () => {
    const contact = held('contact', null);
    const suspended = { ...person(held('coordinator', 4), contact), suspendedId: 9 };
    expect(inPlan(suspended, 3)).toEqual({ ...suspended, memberships: [contact] });
  });
});
