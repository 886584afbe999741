import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/documents/reading/read-workbook.ts';
import { buildUnitIndex } from '../../src/domain/people/unit-index.ts';
import { type ContactList, readContactList } from '../../src/domain/people/read-contact-list.ts';
import { rowsXml, workbookOf } from '../support/zip.ts';

const NAMES = ['Quỳ Hợp', 'Quỳ Châu', 'Con Cuông', 'Kỳ Sơn', 'Hoàng Mai'];
const UNITS = buildUnitIndex([
  ...NAMES.map((shortName, at) => ({
    id: at + 1,
    name: `UBND ${shortName === 'Hoàng Mai' ? 'thị xã' : 'huyện'} ${shortName}`,
    shortName,
    aliases: [],
  })),
  { id: 9, name: 'Sở Tài chính', shortName: 'Sở Tài chính', aliases: [] },
]);
const HEAD = ['STT', 'Đơn vị', 'Họ và tên', 'Chức vụ', 'Điện thoại'];

type Cells = Parameters<typeof rowsXml>[0];
interface Sheet {
  name: string;
  hidden?: boolean;
  rows: Cells;
}

/** Reads a workbook as an office sends it. */
async function read(...sheets: (Sheet | Cells)[]): Promise<ContactList> {
  const named = sheets.map((sheet, at) => ('rows' in sheet ? sheet : { name: `Sheet${at + 1}`, rows: sheet }));
  const workbook = await readWorkbook(workbookOf(named.map((sheet) => ({ ...sheet, rows: rowsXml(sheet.rows) }))));
  if (workbook.kind !== 'sheets') throw new Error(workbook.kind);
  return readContactList(workbook.sheets, UNITS, () => Promise.resolve());
}

/** Who was read, as "unit: name, title, phone", and the rows that were refused. */
async function readPeople(...sheets: (Sheet | Cells)[]): Promise<{ people: string[]; refused: string[] }> {
  const list = await read(...sheets);
  if (list.kind !== 'list') throw new Error(list.kind);
  return {
    people: list.contacts.map(
      ({ unitId, fullName, title, phone }) => `${unitId}: ${fullName}, ${title}, ${phone ?? ''}`,
    ),
    refused: list.refused.map(({ row, fault }) => `${row}: ${fault}`),
  };
}

const ONE = ['1', 'Quỳ Hợp', 'Nguyễn Văn Hùng', 'Chuyên viên', '0912345678'];
const READ = { people: ['1: Nguyễn Văn Hùng, Chuyên viên, 0912345678'], refused: [] };

describe('the sheet with the list', () => {
  test('is found behind a hidden list of units, and behind a letter', async () => {
    const hidden = { name: 'DM', hidden: true, rows: [HEAD, ['1', 'Quỳ Châu', 'Lê Thị Mẫu', '', '']] };
    const letter = { name: 'Công văn', rows: [['Kính gửi: Sở Công Thương'], ['UBND huyện cử cán bộ như sau:']] };
    const list = { name: 'Đầu mối', rows: [HEAD, ONE] };
    expect(await readPeople(hidden, letter, list)).toEqual(READ);
    expect(await read(hidden, letter, list)).toMatchObject({
      sheets: [{ name: 'Đầu mối', hidden: false }],
      unreadSheets: ['DM', 'Công văn'],
    });
  });

  test('may be one of several: all are read, and rows say on which they stand', async () => {
    const other = ['1', 'Sở Tài chính', 'Lê Thị Hà', '', ''];
    const list = await read({ name: 'Huyện', rows: [HEAD, ONE] }, { name: 'Sở', rows: [HEAD, other] });
    expect(list).toMatchObject({
      contacts: [
        { sheet: 'Huyện', row: 2 },
        { sheet: 'Sở', row: 2, unitId: 9 },
      ],
    });
  });

  test('is read even if it is hidden, where no other has a list', async () => {
    expect(await readPeople([['Bìa']], { name: 'Ẩn', hidden: true, rows: [HEAD, ONE] })).toEqual(READ);
  });
});

describe('headings', () => {
  test('stand in two rows, those of a cell over several columns in the second', async () => {
    const rows = [
      ['DANH SÁCH'],
      ['STT', 'Đơn vị', 'Cán bộ đầu mối', '', '', ''],
      ['', '', 'Họ và tên', 'Chức vụ', 'Điện thoại', 'Email'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      [...ONE, 'a@nghean.gov.vn'],
    ];
    expect(await readPeople(rows)).toEqual(READ);
    expect(await read(rows)).toMatchObject({ sheets: [{ unread: ['Cán bộ đầu mối - Email'] }] });
  });

  test('name columns that are not read; numbering, and columns that are empty, are not told', async () => {
    const list = await read([
      [...HEAD, 'Email', 'Ghi chú', 'Fax'],
      [...ONE, 'a@nghean.gov.vn', 'mới', ''],
    ]);
    expect(list).toMatchObject({ sheets: [{ unread: ['Email', 'Ghi chú'] }] });
  });

  test.each([
    [
      ['ĐT cơ quan', 'ĐT di động'],
      ['0238 3844 123', '0912345678'],
    ],
    [
      ['Di động', 'Cơ quan'],
      ['', '0912345678'],
    ],
  ])(
    'of two columns with phones (%j) that of the mobile phone is taken, the other where it is empty',
    async (two, phones) => {
      const rows = [
        ['STT', 'Đơn vị', 'Họ và tên', 'Chức vụ', 'Điện thoại', ''],
        ['', '', '', '', ...two],
        [...ONE.slice(0, 4), ...phones],
      ];
      expect(await readPeople(rows)).toEqual(READ);
      const one = [
        [...HEAD.slice(0, 4), ...two.map((text) => `${text.startsWith('ĐT') ? '' : 'ĐT '}${text}`)],
        rows[2] ?? [],
      ];
      expect(await readPeople(one)).toEqual(READ);
    },
  );

  test('“Ông/Bà” is a column of names, and before a name is no part of it', async () => {
    const rows = [
      ['Đơn vị', 'Ông/Bà', 'Chức vụ'],
      ['Quỳ Hợp', 'Ông Nguyễn Văn Hùng', 'cv'],
      ['Quỳ Châu', 'Ông/Bà: Lê Thị Hà', 'cv'],
    ];
    expect((await readPeople(rows)).people).toEqual(['1: Nguyễn Văn Hùng, cv, ', '2: Lê Thị Hà, cv, ']);
  });
});

describe('units', () => {
  test('stand in rows of their own between the people', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Chức vụ', 'Điện thoại'],
      ['A. Các huyện'],
      ['I. UBND HUYỆN QUỲ HỢP (02 người):'],
      ['1', 'Nguyễn Văn Hùng', 'Chuyên viên', '0912345678'],
      ['II', 'Huyện Quỳ Châu', '', ''],
      ['1', 'Hoàng Mai', '', ''],
      ['B. Các sở, ngành'],
      ['1', 'Lê Thị Hà', 'cv', ''],
    ];
    expect(await readPeople(rows)).toEqual({
      people: ['1: Nguyễn Văn Hùng, Chuyên viên, 0912345678', '2: Hoàng Mai, , '],
      refused: ['8: unit-missing'],
    });
  });

  test('totals, place and date, and who signs are no people; nor is anybody left out who stands below with unit and phone', async () => {
    const rows = [
      HEAD,
      ONE,
      ['', 'Tổng cộng: 01 người', '', '', ''],
      ['', '', '', 'Nghệ An, ngày 10 tháng 11 năm 2018', ''],
      ['', 'NGƯỜI LẬP BIỂU', '', 'GIÁM ĐỐC', ''],
      ['', '', 'Trần Văn Ký', '', ''],
      ['2', 'Quỳ Châu', 'Lê Thị Hà', 'cv', '0987654321'],
    ];
    expect(await readPeople(rows)).toEqual({
      people: [(await readPeople([HEAD, ONE])).people[0], '2: Lê Thị Hà, cv, 0987654321'],
      refused: [],
    });
  });

  test('of the row above are not taken below a banner of a group', async () => {
    const rows = [HEAD, ONE, ['II', 'Các sở, ngành', '', '', ''], ['1', '', 'Lê Thị Hà', 'cv', '']];
    expect((await readPeople(rows)).refused).toEqual(['4: unit-missing']);
  });
});

describe('people of one cell', () => {
  const row = (name: string, title: string, phone: string) => ['1', 'Quỳ Hợp', name, title, phone];
  const BOTH = ['1: Nguyễn Văn Hùng, Phó phòng, 0912345678', '1: Lê Thị Hà, cv, 0987654321'];
  test.each([
    [row('Nguyễn Văn Hùng\nLê Thị Hà', 'Phó phòng\ncv', '0912345678\n0987654321'), BOTH],
    [row('1. Nguyễn Văn Hùng\n2. Lê Thị Hà', '1. Phó phòng\n2. cv', '0912345678; 0987654321'), BOTH],
    [row('Nguyễn Văn Hùng; Lê Thị Hà', 'cv', ''), ['1: Nguyễn Văn Hùng, cv, ', '1: Lê Thị Hà, cv, ']],
    [row('Ông Nguyễn Văn Hùng và bà Lê Thị Hà', '', ''), ['1: Nguyễn Văn Hùng, , ', '1: Lê Thị Hà, , ']],
    [row('Nguyễn Văn\nHùng', 'Phó\nphòng', ''), ['1: Nguyễn Văn Hùng, Phó phòng, ']],
    [row('Nguyễn Văn Hùng, Phó phòng', '', ''), ['1: Nguyễn Văn Hùng, Phó phòng, ']],
  ])('%j', async (cells, people) => {
    expect(await readPeople([HEAD, cells])).toEqual({ people, refused: [] });
  });

  test.each([
    [row('Nguyễn Văn Hùng; Lê Thị Hà', 'cv', '0912345678')],
    [row('Nguyễn Thị\nNgọc Ánh', 'cv', '')],
    [row('Nguyễn Văn Hùng; Lê Thị Hà', 'cv; cv; cv', '')],
  ])('%j is asked about', async (cells) => {
    expect(await readPeople([HEAD, cells])).toEqual({ people: [], refused: ['2: people-unclear'] });
  });
});

test.each([
  [{ number: '912345678' }, '0912345678'],
  [{ number: '9.87654321E8' }, '0987654321'],
  [{ number: '9.8765432E8' }, '0987654320'],
  ['9,87654321E+08', '0987654321'],
  ['912345678.0', '0912345678'],
  ["'0912345678", '0912345678'],
  ['0084912345678', '0912345678'],
  ['+84 (0)912 345 678', '0912345678'],
  ['ĐT: 0912345678', '0912345678'],
  ['0912 345 678 (Zalo)', '0912345678'],
  ['0912–345–678', '0912345678'],
  ['0912,345,678', '0912345678'],
  ['0912_345·678', '0912345678'],
  [{ number: '2383844123' }, '02383844123'],
  ['9.12E+08', 'phone-rounded'],
  ['0912345678/0238.3844123', 'phone-several'],
  ['0912345678; 0987654321', 'phone-several'],
  ['0912\n0238', 'phone'],
  ['O912345678', 'phone'],
  ['01681234567', 'phone'],
])('the phone %j is read as %s', async (phone, expected) => {
  const list = await read([HEAD, ['1', 'Quỳ Hợp', 'Nguyễn Văn Hùng', 'cv', phone]]);
  expect(list.kind === 'list' && (list.contacts[0]?.phone ?? list.refused[0]?.fault)).toBe(expected);
});

describe('letters', () => {
  test('decomposed, as macOS writes them, are the same', async () => {
    expect(await readPeople([HEAD, ONE].map((row) => row.map((text) => text.normalize('NFD'))))).toEqual(READ);
  });

  test.each(['H’Hen Niê', "H'Hen Niê", 'HʼHen Niê', 'H’HEN NIÊ'])('the name %s is taken', async (name) => {
    const { people, refused } = await readPeople([HEAD, ['1', 'Quỳ Hợp', name, 'cv', '']]);
    expect([people.length, refused]).toEqual([1, []]);
    expect(people[0]).toMatch(/^1: H.Hen Niê, cv, $/);
  });

  test('of TCVN3 and VNI are refused, with the font', async () => {
    const tcvn3 = [
      ['§¬n vÞ', 'Hä vµ tªn'],
      ['Quú Hîp', 'NguyÔn V¨n Hïng'],
    ];
    const vni = [
      ['Ñôn vò', 'Hoï vaø teân'],
      ['Quyø Hôïp', 'Nguyeãn Vaên Huøng'],
    ];
    expect(await read(tcvn3)).toEqual({ kind: 'old-font', font: 'TCVN3' });
    expect(await read(vni)).toEqual({ kind: 'old-font', font: 'VNI' });
    const rows = [HEAD, ['1', 'Quỳ Hợp', 'Lª ThÞ Hµ', '', ''], ['2', 'Quyø Hôïp', 'Leâ Thò Haø', '', ''], ONE];
    expect(await readPeople(rows)).toEqual({ ...READ, refused: ['2: font-TCVN3', '3: font-VNI'] });
  });
});
