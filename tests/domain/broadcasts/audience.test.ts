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
import { isRequest, readAudience } from '../../../src/domain/broadcasts/read-audience.ts';
import { buildUnitIndex } from '../../../src/domain/people/unit-index.ts';

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

describe('an audience in words', () => {
  const unit = (id: number, name: string, shortName: string, kind: string) => ({
    id,
    name,
    shortName,
    kind,
    aliases: [],
    active: true,
  });
  const words = {
    units: buildUnitIndex([
      unit(QUY_HOP, 'UBND huyện Quỳ Hợp', 'Quỳ Hợp', 'district'),
      unit(NAM_DAN, 'UBND huyện Nam Đàn', 'Nam Đàn', 'district'),
      unit(KY_SON, 'UBND huyện Kỳ Sơn', 'Kỳ Sơn', 'district'),
      unit(9, 'UBND huyện Quỳ Châu', 'Quỳ Châu', 'district'),
      unit(10, 'UBND thành phố Vinh', 'Vinh', 'district'),
      unit(STC, 'Sở Tài chính tỉnh Nghệ An', 'Sở Tài chính', 'department'),
      unit(12, 'Sở Tài nguyên và Môi trường tỉnh Nghệ An', 'Sở Tài nguyên và Môi trường', 'department'),
    ]),
    tasks: [{ id: 1, code: '2.1' }],
    roundIds: [9],
    askedBroadcastId: 3,
  };
  const named = (unitId: number): AudiencePart => ({ kind: 'unit', unitId });
  const districts: AudiencePart = { kind: 'districts' };

  test.each<[string, AudiencePart[], AudiencePart[]]>([
    ['các huyện', [districts], []],
    ['21 huyện, thành phố, thị xã', [districts], []],
    ['21 huyen', [districts], []],
    ['UBND các huyện, thành phố, thị xã', [districts], []],
    ['các sở, ngành', [{ kind: 'agencies' }], []],
    ['so nganh', [{ kind: 'agencies' }], []],
    ['tất cả đơn vị', [{ kind: 'everybody' }], []],
    ['tat ca', [{ kind: 'everybody' }], []],
    ['các huyện, trừ Quỳ Hợp và Nam Đàn', [districts], [named(QUY_HOP), named(NAM_DAN)]],
    ['các huyện trừ quy hop, nam dan', [districts], [named(QUY_HOP), named(NAM_DAN)]],
    ['quy hop; ky son', [named(QUY_HOP), named(KY_SON)], []],
    ['thành phố Vinh', [named(10)], []],
    ['Sở Tài nguyên và Môi trường, STC', [named(12)], []],
    ['chủ trì nhiệm vụ 2.1', [{ kind: 'task', taskId: 1, role: 'lead' }], []],
    ['đơn vị chủ trì nv 2.1', [{ kind: 'task', taskId: 1, role: 'lead' }], []],
    ['phối hợp 2.1', [{ kind: 'task', taskId: 1, role: 'cooperate' }], []],
    ['đơn vị chưa nộp', [{ kind: 'owing', roundId: 9 }], []],
    ['huyen chua nop bao cao', [{ kind: 'owing', roundId: 9 }], []],
    ['đơn vị chưa trả lời', [{ kind: 'unanswered', broadcastId: 3 }], []],
  ])('%s', (typed, parts, exclusions) => {
    const read = readAudience(typed, words);
    expect(read.parts).toEqual(parts);
    expect(read.exclusions).toEqual(exclusions);
  });

  test.each([
    'Đề nghị nộp báo cáo trước ngày 2/1.',
    'nộp trước 2/1',
    '2/1',
    '2-1',
    'họp phòng 2.1',
    'Đề nghị hoàn thành trước 2.1.2019',
  ])('“%s” names a day, and no task', (typed) => {
    expect(readAudience(typed, words).parts).toEqual([]);
  });

  test('a request is a notice, whomever it names', () => {
    expect(isRequest('Đề nghị các đơn vị chưa nộp báo cáo gửi ngay')).toBe(true);
    expect(isRequest('các huyện, trừ đơn vị chưa nộp')).toBe(false);
  });

  test('who owes is asked about where several rounds are open, and left out in each', () => {
    const open = { ...words, roundIds: [9, 4] };
    expect(readAudience('đơn vị chưa nộp', open)).toMatchObject({
      parts: [],
      unclear: [{ typed: 'đơn vị chưa nộp', unitIds: [], roundIds: [9, 4] }],
    });
    expect(readAudience('các huyện, trừ đơn vị chưa nộp', open)).toMatchObject({
      parts: [districts],
      exclusions: [
        { kind: 'owing', roundId: 9 },
        { kind: 'owing', roundId: 4 },
      ],
      unclear: [],
    });
  });

  test('roles are read apart from units', () => {
    expect(readAudience('các huyện, lãnh đạo đơn vị', words)).toMatchObject({ parts: [districts], roles: ['head'] });
    expect(readAudience('đầu mối dự phòng', words).roles).toEqual(['deputy']);
  });

  test('what may be two units, or is none, is asked about and not guessed', () => {
    const read = readAudience('Quỳ, nam dam, xyz khong co', words);
    expect(read.parts).toEqual([]);
    expect(read.unclear.map(({ typed }) => typed)).toEqual(['Quỳ', 'nam dam', 'xyz khong co']);
    expect(read.unclear[1]?.unitIds).toEqual([NAM_DAN]);
  });
});
