import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/documents/document-data.ts';
import { letterheadOf } from '../../src/documents/letterhead.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { keepTitles } from '../../src/documents/keep-titles.ts';
import { draftUnitReport } from '../../src/documents/unit-report.ts';
import { throughLibreOffice, WITHOUT_LIBRE_OFFICE } from '../support/libre-office.ts';
import { PROVINCE, sampleReport } from '../support/sample-report.ts';
import { readDocx, unzip } from '../support/unzip.ts';

const SCT = {
  key: 'SCT',
  name: 'Sở Công Thương tỉnh Nghệ An',
  shortName: 'Sở Công Thương',
  kind: 'department',
} as const;
/** Of 20 paragraphs and rows that LibreOffice takes for a page, the head has 5: its table, three of the title, the addressee. */
const BEFORE_FIRST = 14;
const HAIRLINE = /<w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"\/>/g;

const lines = (count: number): Block[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', text: 'Lời văn.' }));
const title: Block = { kind: 'title', text: 'II. KINH PHÍ' };
const documentOf = (body: readonly Block[]): Promise<Uint8Array> =>
  writeOfficialDocument({
    letterhead: letterheadOf(SCT, PROVINCE),
    type: { kind: 'named', name: 'Báo cáo', abbreviation: 'BC' },
    summary: 'Kết quả',
    addressees: ['Ủy ban nhân dân tỉnh'],
    body: [...body],
    recipients: [],
    annexes: [
      {
        title: 'Số liệu',
        table: {
          columns: [
            { heading: 'TT', share: 20 },
            { heading: 'Đơn vị', share: 80 },
          ],
          rows: lines(60).map((_, at) => [String(at), 'Đơn vị']),
        },
      },
    ],
  });
const saidIn = (document: Uint8Array): string[] =>
  readDocx(document)
    .split('\n')
    .filter((line) => line !== '');
const hairlinesIn = (document: Uint8Array): number =>
  unzip(document)['word/document.xml']?.match(HAIRLINE)?.length ?? 0;
const added = async (body: readonly Block[]): Promise<number> => hairlinesIn(await documentOf(body));

describe('a title at the end of what LibreOffice takes for a page', () => {
  test('is moved on by a paragraph that nobody sees, and says what it said', async () => {
    const body = [...lines(BEFORE_FIRST), title, ...lines(5)];
    expect(await added(body)).toBe(1);
    expect(saidIn(await documentOf(body))).toContain('II. KINH PHÍ');
  });

  test('is moved in the document as it is written, once', async () => {
    const written = await documentOf([...lines(BEFORE_FIRST), title, ...lines(5)]);
    expect(hairlinesIn(written)).toBe(1);
    expect(keepTitles(written)).toBe(written);
  });

  test('is moved with all that is kept together', async () => {
    const announced: Block = { kind: 'paragraph', text: 'Trong đó:' };
    expect(await added([...lines(BEFORE_FIRST - 1), title, announced, ...lines(5)])).toBe(2);
  });

  test.each([
    ['one before', BEFORE_FIRST - 1],
    ['one after', BEFORE_FIRST + 1],
  ])('alone is moved: %s', async (_, before) => {
    expect(await added([...lines(before), title, ...lines(5)])).toBe(0);
  });

  test('is looked for on later pages too', async () => {
    expect(await added([...lines(BEFORE_FIRST + 21), title, ...lines(5)])).toBe(1);
  });

  test('leaves what is no document as it is', () => {
    const bytes = Buffer.from('không phải tệp');
    expect(keepTitles(bytes)).toBe(bytes);
  });

  test.skipIf(WITHOUT_LIBRE_OFFICE)(
    'is not alone at the foot of a page in print, where the report of a district has it there',
    async () => {
      // Opened as it is: whoever has the .docx sees it so.
      const pdf = await throughLibreOffice(await writeOfficialDocument(draftUnitReport(sampleReport())), 'pdf', 'docx');
      const heights = heightsOfTitles(pdf);
      expect(heights.length).toBe(3);
      expect(Math.min(...heights)).toBeGreaterThan(95);
    },
    180_000,
  );
});

/** How high above the edge of their pages titles stand, as bookmarks, in points: of the last line of a page it is some 75. */
function heightsOfTitles(pdf: Uint8Array): number[] {
  const said = Buffer.from(pdf).toString('latin1');
  return [...said.matchAll(/\/Dest\[\d+ 0 R\/XYZ [\d.]+ ([\d.]+) 0\]/g)].map(([, height]) => Number(height));
}
