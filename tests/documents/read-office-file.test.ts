import { beforeAll, describe, expect, test } from 'vitest';
import type { Block } from '../../src/domain/plan-reading/blocks.ts';
import { DOCUMENT_LIMITS } from '../../src/documents/reading/office-limits.ts';
import { readOfficeFile } from '../../src/documents/reading/read-office-file.ts';
import { editDocx } from '../support/edit-docx.ts';
import { officeDocx, type OfficeBlock } from '../support/office-docx.ts';
import { cell, workbook, zip } from '../support/zip.ts';

async function blocksOf(bytes: Uint8Array): Promise<Block[]> {
  const read = await readOfficeFile(bytes);
  if (read.kind !== 'blocks') throw new Error(read.kind);
  return read.blocks;
}
const gridOf = (block: Block | undefined): string[][] =>
  block?.kind === 'table'
    ? block.rows.map(({ cells }) => cells.map(({ text, merged }) => (merged === 'no' ? text : `${merged}:${text}`)))
    : [];

const PLAN: OfficeBlock[] = [
  { kind: 'counted', level: 0, text: 'MỤC TIÊU' },
  { kind: 'counted', level: 1, text: 'Chung' },
  { kind: 'counted', level: 2, text: 'Một' },
  { kind: 'counted', level: 2, text: 'Hai' },
  { kind: 'counted', level: 0, text: 'NỘI DUNG' },
  { kind: 'paragraph', text: 'Số ~~314~~ /KH-UBND' },
  { kind: 'paragraph', text: 'Phụ lục II' },
  {
    kind: 'table',
    heads: [
      [
        { text: 'TT', down: 'first' },
        { text: 'Năm 2026', columns: 2 },
      ],
      [{ text: '', down: 'more' }, { text: 'SL' }, { text: 'KP' }],
    ],
    rows: [['1', '2', '30']],
  },
];

describe('a document', () => {
  test('has its paragraphs with the numbers that the program counts, struck words, and places', async () => {
    const blocks = await blocksOf(await officeDocx(PLAN));
    const paragraphs = blocks.flatMap((one) => (one.kind === 'paragraph' ? [[one.number, one.text, one.place]] : []));
    expect(paragraphs).toEqual([
      ['I.', 'MỤC TIÊU', 'đoạn 1'],
      ['1.', 'Chung', 'đoạn 2'],
      ['a)', 'Một', 'đoạn 3'],
      ['b)', 'Hai', 'đoạn 4'],
      ['II.', 'NỘI DUNG', 'đoạn 5'],
      [null, 'Số ~~314~~ /KH-UBND', 'đoạn 6'],
      [null, 'Phụ lục II', 'Phụ lục II, đoạn 1'],
    ]);
  });

  test('has its tables as grids, each merged cell in all its places, rows with places', async () => {
    const table = (await blocksOf(await officeDocx(PLAN))).at(-1);
    expect(gridOf(table)).toEqual([
      ['TT', 'Năm 2026', 'left:Năm 2026'],
      ['above:TT', 'SL', 'KP'],
      ['1', '2', '30'],
    ]);
    expect(table?.kind === 'table' && table.rows.map(({ place, repeated }) => [place, repeated])).toEqual([
      ['Phụ lục II, bảng 1, dòng 1', true],
      ['Phụ lục II, bảng 1, dòng 2', true],
      ['Phụ lục II, bảng 1, dòng 3', false],
    ]);
  });

  test('has what was inserted while changes were tracked, and not what was deleted', async () => {
    const edited = editDocx(await officeDocx([{ kind: 'paragraph', text: 'Mục' }]), (xml) =>
      xml.replace(
        '<w:p>',
        '<w:p><w:ins w:id="1"><w:r><w:t>Mới </w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>Cũ</w:delText></w:r></w:del>',
      ),
    );
    expect(await blocksOf(edited)).toMatchObject([{ text: 'Mới Mục' }]);
  });
});

describe('a workbook', () => {
  test('has each sheet as a table; merged cells stand in all their places, numbers as people write them', async () => {
    const rows = `<row r="1">${cell('A1', 'Năm 2026')}<c r="B1"/></row><row r="2"><c r="A2"><v>1950.5</v></c><c r="B2"><v>2</v></c></row>`;
    const merged = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
    const [table] = await blocksOf(
      workbookWith(`<worksheet ${MAIN}><sheetData>${rows}</sheetData>${merged}</worksheet>`),
    );
    expect(table?.place).toBe('trang tính “Kinh phí”');
    expect(gridOf(table)).toEqual([
      ['Năm 2026', 'left:Năm 2026'],
      ['1950,5', '2'],
    ]);
  });
});

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Packs the XML of one sheet. */
function workbookWith(sheet: string): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${MAIN} xmlns:r="${relation}"><sheets><sheet name="Kinh phí" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ]);
}

describe('damaged files', () => {
  let docx: Uint8Array;
  const xlsx = workbook(`<row r="1">${cell('A1', 'TT')}</row>`);
  beforeAll(async () => {
    docx = await officeDocx(PLAN);
  });
  const compound = (more: string): Uint8Array =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(more, 'utf16le')]);
  const body = (xml: string): Uint8Array => zip([{ name: 'word/document.xml', content: xml }]);
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  test.each([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['a blank document', () => body(`<w:document ${W}><w:body><w:p/></w:body></w:document>`), 'empty'],
    ['one that was cut short', () => docx.subarray(0, docx.length - 400), 'broken'],
    ['its first half', () => docx.subarray(0, docx.length / 2), 'broken'],
    ['one whose text is broken', () => editDocx(docx, (xml) => xml.slice(0, xml.length / 2)), 'broken'],
    ['one whose text is something else', () => body('<html><p>x</p></html>'), 'broken'],
    ['one whose text is noise', () => body('\u0001\u0002<<<>>>&&&'), 'broken'],
    ['.doc of 1997', () => compound('WordDocument'), 'of-1997'],
    ['one with a password', () => compound('EncryptedPackage'), 'protected'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'other-kind'],
    ['another archive', () => zip([{ name: 'content.xml', content: '<office/>' }]), 'other-kind'],
    [
      'one that is too large',
      () => Buffer.concat([Buffer.from('PK'), Buffer.alloc(DOCUMENT_LIMITS.bytes)]),
      'too-large',
    ],
    [
      'one that unpacks to too much',
      () => zip([{ name: 'word/document.xml', content: 'x', says: DOCUMENT_LIMITS.unpacked + 1 }]),
      'too-large',
    ],
    [
      '5,000 rows',
      () =>
        body(
          `<w:document ${W}><w:body><w:tbl>${'<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>'.repeat(5000)}</w:tbl></w:body></w:document>`,
        ),
      'too-many-rows',
    ],
    [
      'a row of a thousand columns',
      () =>
        body(
          `<w:document ${W}><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>`,
        ),
      'too-large',
    ],
  ])('.docx: %s', async (_, bytes, kind) => {
    expect((await readOfficeFile(bytes())).kind).toBe(kind);
  });

  test.each([
    ['a blank sheet', () => workbook(''), 'empty'],
    ['one that was cut short', () => xlsx.subarray(0, xlsx.length - 60), 'broken'],
    ['its first two thirds', () => xlsx.subarray(0, (xlsx.length * 2) / 3), 'broken'],
    ['one whose sheet is broken', () => workbookWith('<worksheet><sheetData><row'), 'broken'],
    ['one without its sheet', () => zip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]), 'broken'],
    ['one whose cells have no place', () => workbook('<row r="1"><c r="??"><v>1</v></c></row>'), 'broken'],
    ['.xls of 1997', () => compound('Workbook'), 'of-1997'],
    ['one with a password', () => compound('EncryptedPackage'), 'protected'],
    [
      'one with a cell in the last corner',
      () => workbook(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`),
      'beyond',
    ],
    [
      '5,000 rows',
      () =>
        workbook(
          Array.from({ length: 5000 }, (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, 'x')}</row>`).join(''),
        ),
      'too-many-rows',
    ],
    ['a text called .xlsx', () => Buffer.from('TT;Nội dung\n1;Tập huấn'), 'other-kind'],
  ])('.xlsx: %s', async (_, bytes, kind) => {
    expect((await readOfficeFile(bytes())).kind).toBe(kind);
  });
});
