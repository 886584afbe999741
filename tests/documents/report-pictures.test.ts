import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeAnnualReport } from '../../src/documents/annual-report/annual-report.ts';
import { draftSection } from '../../src/documents/annual-report/draft-sections.ts';
import { drawReportPictures } from '../../src/documents/annual-report/report-pictures.ts';
import type { ReportFacts } from '../../src/documents/annual-report/report-facts.ts';
import type { SectionWords } from '../../src/domain/annual-report/report-words.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { sampleFacts } from '../support/sample-report-facts.ts';
import { unzip } from '../support/unzip.ts';

const drafted: SectionWords = { kind: 'drafted' };
const words = { direction: drafted, results: drafted, obstacles: drafted, 'tasks-ahead': drafted, proposals: drafted };

async function write(facts: ReportFacts): Promise<Uint8Array> {
  return writeOfficialDocument(writeAnnualReport(facts, words, await drawReportPictures(facts)));
}

/** What the pictures of a document say to those who do not see them. */
const alternativesOf = (file: Uint8Array): string[] =>
  [...(unzip(file)['word/document.xml'] ?? '').matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  );

describe('the charts of the annual report', () => {
  test('say their targets and their money in words to those who do not see them', async () => {
    expect(alternativesOf(await write(sampleFacts()))).toEqual([
      'Tỷ lệ cơ sở SXCN áp dụng SXSH: mục tiêu đến năm 2020: 25 - 50%, cơ sở đang áp dụng SXSH: 41/126, bằng 32,5%.',
      '1. Nâng cao nhận thức: theo Kế hoạch: 120 triệu đồng, đã giải ngân: 55,5 triệu đồng.',
    ]);
  });

  test('are pictures in the file, as high as they were drawn, each with its caption on its page', async () => {
    const file = await write(sampleFacts());
    const pictures = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith('.png'));
    expect(pictures).toHaveLength(2);
    for (const [, png] of pictures) expect(Array.from(png.subarray(1, 4))).toEqual(Array.from(Buffer.from('PNG')));
    const xml = unzip(file)['word/document.xml'] ?? '';
    const [first, second] = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>/gs)].map(([text]) => text);
    for (const paragraph of [first, second]) expect(paragraph).toContain('<w:keepNext/>');
    for (const [, width, height] of xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)) {
      expect(Number(width)).toBeLessThanOrEqual(160 * 36_000);
      expect(Number(height)).toBeLessThanOrEqual(200 * 36_000);
    }
    expect(xml).toContain('Biểu đồ 1. Kết quả so với mục tiêu đến năm 2020');
    expect(xml).toContain('Biểu đồ 2. Kinh phí theo Kế hoạch và đã giải ngân năm 2018, theo nhóm nhiệm vụ');
  });

  test('stand after the words of their own part', async () => {
    const facts = sampleFacts();
    const { body } = writeAnnualReport(facts, words, await drawReportPictures(facts));
    const heads = body.map((block) => ('text' in block ? block.text : block.kind));
    expect(heads[heads.indexOf('picture') + 1]).toBe('3. Kinh phí thực hiện');
    expect(heads[heads.lastIndexOf('picture') + 1]).toBe('III. KHÓ KHĂN, VƯỚNG MẮC');
  });

  test('say of what nobody told that it is not known, and never draw it as zero', async () => {
    const [target] = sampleFacts().targets;
    if (target === undefined) throw new Error('The sample has a target.');
    const facts = sampleFacts({ targets: [{ ...target, figures: [] }] });
    expect(alternativesOf(await write(facts))[0]).toBe(
      'Tỷ lệ cơ sở SXCN áp dụng SXSH: mục tiêu đến năm 2020: 25 - 50%, chưa có số liệu.',
    );
  });

  test('are left out where there are no figures, and from the draft in chat', async () => {
    expect(alternativesOf(await write(sampleFacts({ targets: [], groups: [] })))).toEqual([]);
    expect(draftSection(sampleFacts(), 'results').join('\n')).not.toContain('Biểu đồ');
  });
});
