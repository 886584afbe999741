import { describe, expect, test } from 'vitest';
import { askedRole, readAskedRole, rolesToAsk } from '../../../src/domain/people/asked-role.ts';
import { GRANTED_ROLES, mayGrant, rolesOfUnit } from '../../../src/domain/people/granted-roles.ts';
import type { Role } from '../../../src/domain/people/roles.ts';

const who = (role: Role, unitId = 1) => ({ telegramUserId: 7, officerId: 7, memberships: [{ unitId, role }] });
const district = { id: 1, kind: 'district', coordinating: false } as const;
const agency = { id: 1, kind: 'department', coordinating: true } as const;
const province = { id: 1, kind: 'province', coordinating: false } as const;

describe('what people can be follows the kind of their unit', () => {
  test.each([
    ['district', ['contact', 'deputy', 'head']],
    ['department', ['contact', 'deputy', 'head']],
    ['enterprise', ['contact', 'deputy', 'head']],
    ['province', ['leader']],
    ['ministry', []],
    ['group', []],
  ] as const)('%s: %j', (kind, roles) => {
    expect(rolesOfUnit({ kind, coordinating: false })).toEqual(roles);
  });

  test.each([
    ['coordinator', district, ['contact', 'deputy', 'head']],
    ['coordinator', agency, ['contact', 'deputy', 'coordinator', 'leader']],
    ['coordinator', province, ['leader']],
    ['admin', { ...district, id: 2 }, ['contact', 'deputy', 'head']],
    ['head', district, ['contact', 'deputy']],
    ['head', { ...district, id: 2 }, []],
    ['contact', district, []],
    ['leader', agency, []],
  ] as const)('a %s gives in %j the roles %j', (role, unit, roles) => {
    expect(GRANTED_ROLES.filter((granted) => mayGrant(who(role), granted, unit))).toEqual(roles);
  });
});

describe('for what somebody registers', () => {
  test.each([
    [district, 'chuyên viên', null, 'contact'],
    [district, 'Phó Chủ tịch UBND huyện', null, 'head'],
    [district, 'Phó Chủ tịch UBND huyện', 'contact', 'contact'],
    [{ ...district, kind: 'enterprise' }, 'Giám đốc', null, 'head'],
    [agency, 'Phó Giám đốc Sở', null, 'leader'],
    [agency, 'chuyên viên', null, 'coordinator'],
    [province, 'chuyên viên Văn phòng', null, 'leader'],
    // Chosen before the unit was changed.
    [province, 'Phó Chủ tịch', 'contact', 'leader'],
    [{ ...district, kind: 'group' }, 'chuyên viên', null, null],
  ] as const)('%j, %s, chosen %s: %s', (unit, title, chosen, role) => {
    expect(askedRole({ title, askedRole: chosen }, rolesToAsk(unit))).toBe(role);
  });

  test.each([
    [district, 'lanh dao', 'head'],
    [agency, 'Lãnh đạo', 'leader'],
    [district, 'tôi là đầu mối', 'contact'],
    [agency, 'cán bộ điều phối', 'coordinator'],
    [district, 'điều phối', null],
    [district, 'tổ trưởng', null],
  ] as const)('%j: “%s” is read as %s', (unit, typed, role) => {
    expect(readAskedRole(typed, rolesToAsk(unit))).toBe(role);
  });
});
