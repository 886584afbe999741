import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_ROLES,
  fitsGroup,
  isSameAudience,
  partKey,
  resolveAudience,
  togglePart,
  toggleRole,
  toggleUnit,
  type Audience,
  type AudienceFacts,
  type AudiencePart,
  type AudienceRole,
} from '../../../src/domain/broadcasts/audience.ts';

const QUY_HOP = 1;
const NAM_DAN = 2;
const KY_SON = 3;
const SCT = 4;
const STC = 5;
const UBND = 6;

const FACTS: AudienceFacts = {
  units: [
    { id: QUY_HOP, kind: 'district', coordinating: false },
    { id: NAM_DAN, kind: 'district', coordinating: false },
    { id: KY_SON, kind: 'district', coordinating: false },
    { id: SCT, kind: 'department', coordinating: true },
    { id: STC, kind: 'department', coordinating: false },
    { id: UBND, kind: 'province', coordinating: false },
    { id: 7, kind: 'group', coordinating: false },
    { id: 8, kind: 'ministry', coordinating: false },
  ],
  holders: [
    { officerId: 11, unitId: QUY_HOP, role: 'contact', unreachable: false },
    { officerId: 12, unitId: QUY_HOP, role: 'deputy', unreachable: true },
    { officerId: 13, unitId: QUY_HOP, role: 'head', unreachable: false },
    { officerId: 14, unitId: NAM_DAN, role: 'contact', unreachable: true },
    { officerId: 11, unitId: STC, role: 'contact', unreachable: false },
    { officerId: 15, unitId: SCT, role: 'coordinator', unreachable: false },
  ],
  members: new Map([
    ['task:1:lead', new Set([STC])],
    ['owing:9', new Set([QUY_HOP, KY_SON])],
    ['unanswered:3', new Set([NAM_DAN])],
  ]),
};

const audience = (
  parts: AudiencePart[],
  exclusions: AudiencePart[] = [],
  roles: AudienceRole[] = DEFAULT_ROLES,
): Audience => ({
  parts,
  exclusions,
  roles,
});

describe('an audience', () => {
  test.each<[string, Audience, number[], number[]]>([
    [
      'everybody, but for those who coordinate and groups',
      audience([{ kind: 'everybody' }]),
      [1, 2, 3, 5, 6],
      [11, 12, 14],
    ],
    ['a kind of unit', audience([{ kind: 'districts' }]), [1, 2, 3], [11, 12, 14]],
    ['agencies', audience([{ kind: 'agencies' }]), [5], [11]],
    ['a named unit', audience([{ kind: 'unit', unitId: KY_SON }]), [3], []],
    ['the agency that coordinates, where it is named', audience([{ kind: 'unit', unitId: SCT }]), [4], []],
    ['its own people, where they are meant', audience([{ kind: 'agencies' }], [], ['coordinator']), [4, 5], [15]],
    ['heads', audience([{ kind: 'districts' }], [], ['head']), [1, 2, 3], [13]],
    ['those who lead a task', audience([{ kind: 'task', taskId: 1, role: 'lead' }]), [5], [11]],
    ['those who owe', audience([{ kind: 'owing', roundId: 9 }]), [1, 3], [11, 12]],
    ['those who have not answered', audience([{ kind: 'unanswered', broadcastId: 3 }]), [2], [14]],
    ['a kind less a unit', audience([{ kind: 'districts' }], [{ kind: 'unit', unitId: NAM_DAN }]), [1, 3], [11, 12]],
    ['a kind less those who owe', audience([{ kind: 'districts' }], [{ kind: 'owing', roundId: 9 }]), [2], [14]],
    ['nobody', audience([]), [], []],
  ])('%s', (_what, given, unitIds, people) => {
    const reach = resolveAudience(given, FACTS);
    expect(reach.unitIds).toEqual(unitIds);
    expect(reach.recipients.map(({ officerId }) => officerId).sort((a, b) => a - b)).toEqual(people);
  });

  test('tells somebody of several units once, for all of them', () => {
    const { recipients } = resolveAudience(audience([{ kind: 'everybody' }]), FACTS);
    expect(recipients.find(({ officerId }) => officerId === 11)?.unitIds).toEqual([QUY_HOP, STC]);
  });

  test('knows the units without anybody, and those where everybody has blocked the bot', () => {
    const reach = resolveAudience(audience([{ kind: 'districts' }]), FACTS);
    expect(reach.withoutRecipient).toEqual([KY_SON]);
    expect(reach.unreachable).toEqual([NAM_DAN]);
  });

  test('goes into the group of a unit with the unit, and into that of the plan with a whole kind', () => {
    const districts = audience([{ kind: 'districts' }]);
    const one = audience([{ kind: 'unit', unitId: QUY_HOP }]);
    expect(fitsGroup(districts, resolveAudience(districts, FACTS), { unitId: null })).toBe(true);
    expect(fitsGroup(one, resolveAudience(one, FACTS), { unitId: null })).toBe(false);
    expect(fitsGroup(one, resolveAudience(one, FACTS), { unitId: QUY_HOP })).toBe(true);
    expect(fitsGroup(one, resolveAudience(one, FACTS), { unitId: NAM_DAN })).toBe(false);
  });

  const part: fc.Arbitrary<AudiencePart> = fc.oneof(
    fc.constantFrom<AudiencePart>({ kind: 'everybody' }, { kind: 'districts' }, { kind: 'agencies' }),
    fc.integer({ min: 1, max: 8 }).map((unitId): AudiencePart => ({ kind: 'unit', unitId })),
    fc.constantFrom<AudiencePart>({ kind: 'owing', roundId: 9 }, { kind: 'task', taskId: 1, role: 'lead' }),
  );
  const some = fc.record({
    parts: fc.uniqueArray(part, { selector: partKey, maxLength: 4 }),
    exclusions: fc.uniqueArray(part, { selector: partKey, maxLength: 3 }),
    roles: fc.constant(DEFAULT_ROLES),
  });

  test('reaches only people of its units, and every unit has a recipient or is named as without one', () => {
    fc.assert(
      fc.property(some, (given) => {
        const { unitIds, recipients, withoutRecipient } = resolveAudience(given, FACTS);
        const told = new Set(recipients.flatMap((one) => one.unitIds));
        expect([...told].every((id) => unitIds.includes(id))).toBe(true);
        expect(unitIds.filter((id) => !told.has(id))).toEqual(withoutRecipient);
      }),
    );
  });

  test('a unit that is pressed goes in or out, and pressed again is as before', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 6 }), (given, unitId) => {
        const has = (one: Audience): boolean => resolveAudience(one, FACTS).unitIds.includes(unitId);
        const pressed = toggleUnit(given, unitId, has);
        if (!given.exclusions.some((one) => one.kind !== 'unit')) expect(has(pressed)).toBe(!has(given));
        const again = toggleUnit(pressed, unitId, has);
        if (!given.exclusions.some((one) => one.kind !== 'unit')) expect(has(again)).toBe(has(given));
      }),
    );
  });

  test('a part pressed twice is as before, and the last role stays', () => {
    const given = audience([{ kind: 'districts' }]);
    expect(togglePart(togglePart(given, { kind: 'agencies' }), { kind: 'agencies' })).toEqual(given);
    expect(toggleRole(audience([], [], ['head']), 'head').roles).toEqual(['head']);
    expect(toggleRole(given, 'head').roles).toEqual(['contact', 'deputy', 'head']);
  });

  test('is the same in another order', () => {
    const a = audience([{ kind: 'districts' }, { kind: 'unit', unitId: 5 }]);
    const b = audience([{ kind: 'unit', unitId: 5 }, { kind: 'districts' }]);
    expect(isSameAudience(a, b)).toBe(true);
    expect(isSameAudience(a, { ...b, roles: ['head'] })).toBe(false);
    expect(isSameAudience(a, { ...b, exclusions: [{ kind: 'unit', unitId: 1 }] })).toBe(false);
  });
});
