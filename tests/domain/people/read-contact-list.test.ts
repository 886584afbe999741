import { describe, expect, test } from 'vitest';
import { buildUnitIndex } from '../../../src/domain/people/unit-index.ts';
import { readContactList } from '../../../src/domain/people/read-contact-list.ts';

const unit = (id: number, name: string, shortName: string) => ({ id, name, shortName, aliases: [] });
const UNITS = buildUnitIndex([
  unit(1, 'UBND huyện Quỳ Hợp', 'Quỳ Hợp'),
  unit(2, 'UBND huyện Quỳ Châu', 'Quỳ Châu'),
  unit(3, 'Sở Tài chính', 'Sở Tài chính'),
]);
const HEAD = ['TT', 'Đơn vị', 'Họ và tên', 'Chức vụ', 'Điện thoại', 'Vai trò'];

const read = (rows: readonly (readonly string[])[], units = UNITS) =>
  readContactList([{ name: 'Trang', hidden: false, rows }], units, () => Promise.resolve());

describe('the list of contacts that units named', () => {
  test('headings are found below a title and in any order; the unit above goes on; phones get their zero back', async () => {
    const list = await read([
      ['DANH SÁCH ĐẦU MỐI', '', '', ''],
      ['SĐT', 'Họ tên', 'Cơ quan', 'Chức danh'],
      ['912345678', 'Lô Văn Tám', 'h. Quỳ Hợp', 'chuyên viên'],
      ['', 'Vi Thị Chín', '', ''],
      ['', '', '', ''],
      ['', '', 'Quỳ Châu', ''],
    ]);
    expect(list).toEqual({
      kind: 'list',
      sheets: [{ name: 'Trang', hidden: false, unread: [], phones: ['SĐT'] }],
      unreadSheets: [],
      contacts: [
        {
          sheet: null,
          row: 3,
          unitId: 1,
          role: 'contact',
          fullName: 'Lô Văn Tám',
          title: 'chuyên viên',
          phone: '0912345678',
        },
        { sheet: null, row: 4, unitId: 1, role: 'contact', fullName: 'Vi Thị Chín', title: '', phone: null },
      ],
      refused: [],
    });
  });

  test.each([
    ['Máy bàn', 'Di động', 'Liên hệ'],
    ['ĐT cơ quan', 'ĐTDĐ', 'Liên hệ'],
    ['CQ', 'DĐ', 'Liên hệ'],
    ['Cơ quan', 'Cá nhân', 'Thông tin liên hệ'],
    ['Máy bàn', 'Di động', 'Số liên lạc'],
  ])(
    'below a heading over two columns, “%s” and “%s” are phones, and the mobile one is taken',
    async (office, mobile, above) => {
      const list = await read([
        ['TT', 'Đơn vị', 'Họ và tên', 'Chức vụ', above, ''],
        ['', '', '', '', office, mobile],
        ['1', 'Quỳ Hợp', 'Lô Văn Tám', 'chuyên viên', '0238 3842 123', '0912 345 678'],
      ]);
      expect(list).toMatchObject({
        kind: 'list',
        contacts: [{ unitId: 1, fullName: 'Lô Văn Tám', phone: '0912345678' }],
        refused: [],
      });
    },
  );

  test.each([
    [['1', '', 'Lô Văn Tám', '', '', ''], 'unit-missing'],
    [['1', 'huyện Không Có', 'Lô Văn Tám', '', '', ''], 'unit-unknown'],
    [['1', 'Quỳ', 'Lô Văn Tám', '', '', ''], 'unit-unsure'],
    [['1', 'Quỳ Hợp', 'Tám', '', '', ''], 'name'],
    [['1', 'Quỳ Hợp', '0912345678', '', '', ''], 'name'],
    [['1', 'Quỳ Hợp', 'Lô Văn Tám', '', '12345', ''], 'phone'],
    [['1', 'Quỳ Hợp', 'Lô Văn Tám', '', '', 'khách'], 'role'],
  ] as const)('the row %j is refused: %s', async (row, fault) => {
    const list = await read([HEAD, row]);
    expect(list.kind === 'list' && list.refused.map((refused) => [refused.row, refused.fault])).toEqual([[2, fault]]);
  });

  test.each([
    ['', 'contact'],
    ['Đầu mối', 'contact'],
    ['Đầu mối dự phòng', 'deputy'],
    ['dự phòng', 'deputy'],
    ['Lãnh đạo đơn vị', 'head'],
  ])('the role “%s” is read as %s', async (typed, role) => {
    const list = await read([HEAD, ['1', 'Sở Tài chính', 'Lô Văn Tám', '', '', typed]]);
    expect(list.kind === 'list' && list.contacts.map((contact) => contact.role)).toEqual([role]);
  });

  test('somebody named twice for a unit is taken once', async () => {
    const list = await read(
      [HEAD, ['1', 'Quỳ Hợp', 'Lô Văn Tám', '', '', ''], ['2', 'Quỳ Hợp', 'LÔ VĂN TÁM', '', '', '']],
      UNITS,
    );
    expect(list.kind === 'list' && [list.contacts.length, list.refused[0]?.fault]).toEqual([1, 'repeated']);
  });

  test.each([
    ['Lo Van Tam', '0912 345 678', 2],
    ['LÔ VĂN TÂM', '0912 345 678', 2],
    ['Lo Van Tam', '0912 345 679', 1],
    ['Lô Văn Tám', '0912 345 678', 1],
  ])('beside Lô Văn Tám with another phone, “%s”, %s leaves %i', async (name, phone, people) => {
    const rows = [HEAD, ['1', 'Quỳ Hợp', 'Lô Văn Tám', '', '0912 345 679', ''], ['2', 'Quỳ Hợp', name, '', phone, '']];
    const list = await read(rows);
    expect(list.kind === 'list' && list.contacts.length).toBe(people);
  });

  test('a sheet without headings is told apart', async () => {
    expect(await read([['a', 'b']])).toEqual({ kind: 'no-headings' });
  });

  test('a long list lets others have their turn', async () => {
    let turns = 0;
    const rows = Array.from({ length: 100 }, (_, at) => ['1', 'Quỳ Hợp', `Lô Văn ${'A'.repeat(at + 1)}`, '', '', '']);
    const sheet = { name: 'Trang', hidden: false, rows: [HEAD, ...rows] };
    await readContactList([sheet], UNITS, () => Promise.resolve((turns += 1)));
    expect(turns).toBe(5);
  });
});
