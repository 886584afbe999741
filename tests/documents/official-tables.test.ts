import { describe, expect, test } from 'vitest';
import type { Annex, DocumentRow, OfficialDocument } from '../../src/documents/document-data.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { draftUnitReport } from '../../src/documents/unit-report.ts';
import { sampleReport } from '../support/sample-report.ts';
import { textOf, unzip } from '../support/unzip.ts';

/** The XML of a document with this table as its only annex, from the annex on. */
async function annexOf(rows: readonly DocumentRow[], across?: true): Promise<string> {
  const annex: Annex = {
    title: 'Số liệu',
    table: {
      columns: [
        { heading: 'Nội dung', share: 40 },
        { heading: 'Giao', share: 30, align: 'figure', above: 'Kinh phí' },
        { heading: 'Giải ngân', share: 30, align: 'figure', above: 'Kinh phí' },
      ],
      rows,
    },
    ...(across === undefined ? {} : { across }),
  };
  const document: OfficialDocument = { ...draftUnitReport(sampleReport()), annexes: [annex] };
  const xml = unzip(await writeOfficialDocument(document))['word/document.xml'] ?? '';
  return xml.slice(xml.indexOf('</w:sectPr>'));
}

const rowsOf = (xml: string): string[] => xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];

describe('a table of an official document', () => {
  test('has a head of two rows where columns stand under a common one, both repeated on each page', async () => {
    const [upper = '', lower = ''] = rowsOf(await annexOf([['Tập huấn', '30', '28,5']]));
    expect(textOf(upper).trim()).toBe('Nội dung\nKinh phí');
    expect(textOf(lower).trim()).toBe('Giao\nGiải ngân');
    expect(upper).toContain('<w:gridSpan w:val="2"/>');
    expect(upper).toContain('<w:vMerge w:val="restart"/>');
    for (const row of [upper, lower]) expect(row).toContain('<w:tblHeader/>');
  });

  test('puts figures at the right and words at the left of the same column', async () => {
    const row = rowsOf(await annexOf([['Tập huấn', '1.950.000', 'chưa có số']]))[2] ?? '';
    expect([...row.matchAll(/<w:jc w:val="(\w+)"/g)].map(([, place]) => place)).toEqual(['left', 'right', 'left']);
  });

  test('breaks no figure: its column is as wide as the longest of them', async () => {
    const annex: Annex = {
      title: 'Số liệu',
      table: {
        columns: [
          { heading: 'Nội dung', share: 94 },
          { heading: 'Giao', share: 3, align: 'figure' },
          { heading: 'Giải ngân', share: 3, align: 'right' },
        ],
        rows: [['Tập huấn', '5', 'chưa có số liệu của đơn vị'], { total: ['Tổng số', '25.720.500,5', '1'] }],
      },
    };
    const document: OfficialDocument = { ...draftUnitReport(sampleReport()), annexes: [annex] };
    const xml = unzip(await writeOfficialDocument(document))['word/document.xml'] ?? '';
    const grid = xml.slice(xml.lastIndexOf('<w:tblGrid>'));
    const [words = 0, figures = 0, others = 0] = [...grid.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, w]) =>
      Number(w),
    );
    // Nine digits and three marks in 12 points: some 64 points, and the sides of the cell.
    expect(figures).toBeGreaterThan(64 * 20);
    expect(others).toBeLessThan(figures / 4);
    expect(Math.abs(words + figures + others - 9071)).toBeLessThanOrEqual(3);
  });

  test('gives a group a row of its own over the whole width, kept with the next, and sums in bold', async () => {
    const [, , group = '', , total = ''] = rowsOf(
      await annexOf([{ group: '1. Nâng cao nhận thức' }, ['Tập huấn', '30', '28'], { total: ['Tổng số', '30', '28'] }]),
    );
    expect(group).toContain('<w:gridSpan w:val="3"/>');
    expect(group).toContain('<w:keepNext/>');
    expect(total.match(/<w:b\/>/g)).toHaveLength(3);
  });

  test('splits no row over two pages, unless it is too high for one', async () => {
    const rows = rowsOf(
      await annexOf([
        ['Tập huấn', '1', '2'],
        ['Nội dung dài. '.repeat(200), '1', '2'],
      ]),
    );
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, true, false]);
  });

  test('is written as several tables where it is long, each with the heading', async () => {
    const xml = await annexOf(Array.from({ length: 650 }, (_, at) => [`Dòng ${at}`, '1', '2']));
    expect(xml.match(/<w:tbl>/g)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(6);
    expect(textOf(xml).match(/Dòng \d+/g)).toHaveLength(650);
  });

  test('stands across the page where it asks for that, over the whole of its width', async () => {
    const upright = await annexOf([['Tập huấn', '1', '2']]);
    const across = await annexOf([['Tập huấn', '1', '2']], true);
    expect(upright).not.toContain('landscape');
    expect(across).toMatch(/w:w="16837" w:h="11905" w:orient="landscape"/);
    const widthOf = (xml: string): number => Number(/<w:tblW w:type="dxa" w:w="(\d+)"/.exec(xml)?.[1]);
    expect(Math.abs(widthOf(across) - widthOf(upright) - (16837 - 11905))).toBeLessThanOrEqual(1);
  });
});

describe('the text of an official document', () => {
  test('has titles that programs list, and that stay with what follows; the signature stays with the end of the text', async () => {
    const xml = unzip(await writeOfficialDocument(draftUnitReport(sampleReport())))['word/document.xml'] ?? '';
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const titles = paragraphs.filter((paragraph) => paragraph.includes('<w:pStyle w:val="Heading1"/>'));
    expect(titles.map((title) => textOf(title).trim())).toEqual([
      'I. KẾT QUẢ THỰC HIỆN',
      'II. KINH PHÍ THỰC HIỆN',
      'III. KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ',
    ]);
    for (const title of titles) expect(title).toContain('<w:keepNext/>');
    const last = paragraphs.find((paragraph) => textOf(paragraph).trim().endsWith('./.')) ?? '';
    expect(last).toContain('<w:keepNext/>');
  });
});
