import { describe, expect, test } from 'vitest';
import { type AudiencePart } from '../../../src/domain/broadcasts/audience.ts';
import { isRequest, readAudience } from '../../../src/domain/broadcasts/read-audience.ts';
import { splitNotice } from '../../../src/domain/broadcasts/split-notice.ts';
import { buildUnitIndex } from '../../../src/domain/people/unit-index.ts';

const QUY_HOP = 1;
const NAM_DAN = 2;
const KY_SON = 3;
const STC = 5;

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

  test.each<[string, AudiencePart[], AudiencePart[], string]>([
    ['các huyện nộp báo cáo trước 10/12', [districts], [], 'Nộp báo cáo trước 10/12'],
    ['các huyện, trừ Quỳ Hợp nộp báo cáo', [districts], [named(QUY_HOP)], 'Nộp báo cáo'],
    ['Quỳ Hợp, Nam Đàn: gửi danh sách', [named(QUY_HOP), named(NAM_DAN)], [], 'Gửi danh sách'],
    ['Quỳ Hợp: gửi danh sách trước 17:00', [named(QUY_HOP)], [], 'Gửi danh sách trước 17:00'],
    ['các huyện\nMời dự họp', [districts], [], 'Mời dự họp'],
    ['các huyện', [districts], [], ''],
    // One unit may be who speaks, or whom the notice is about.
    ['Sở Tài chính tổ chức hội nghị ngày 10/12', [], [], 'Sở Tài chính tổ chức hội nghị ngày 10/12'],
    ['Mời các huyện dự họp ngày 14/12', [], [], 'Mời các huyện dự họp ngày 14/12'],
    ['Đề nghị các huyện gửi báo cáo', [], [], 'Đề nghị các huyện gửi báo cáo'],
  ])('“%s” in one message', (typed, parts, exclusions, text) => {
    const split = splitNotice(typed, words);
    expect(split.audience?.parts ?? []).toEqual(parts);
    expect(split.audience?.exclusions ?? []).toEqual(exclusions);
    expect(split.text).toBe(text);
  });
});
