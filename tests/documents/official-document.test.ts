import { beforeAll, describe, expect, test } from 'vitest';
import type { OfficialDocument } from '../../src/documents/document-data.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { draftUnitReport } from '../../src/documents/unit-report.ts';
import { sampleReport } from '../support/sample-report.ts';
import { textOf, unzip } from '../support/unzip.ts';

/** Millimetres as Word counts them: twentieths of a point. */
const twips = (millimetres: number): number => Math.floor((millimetres / 25.4) * 72 * 20);

/** The paragraph in which a text stands. */
function paragraphWith(xml: string, text: string): string {
  const found = xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)?.find((paragraph) => textOf(paragraph).includes(text));
  if (found === undefined) throw new Error(`No paragraph says “${text}”.`);
  return found;
}

const sizeOf = (paragraph: string): number => Number(/<w:sz w:val="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 2;
const attribute = (xml: string, name: string): number => Number(new RegExp(`${name}="(-?\\d+)"`).exec(xml)?.[1] ?? NaN);

describe('an official document (NĐ 30/2020)', () => {
  let files: Record<string, string>;
  let body: string;
  beforeAll(async () => {
    files = unzip(await writeOfficialDocument(draftUnitReport(sampleReport())));
    body = files['word/document.xml'] ?? '';
  });

  test('is A4 upright with its margins within the limits, in every section', () => {
    const sizes = body.match(/<w:pgSz[^>]*>/g) ?? [];
    const margins = body.match(/<w:pgMar[^>]*>/g) ?? [];
    expect(sizes).toHaveLength(2);
    for (const size of sizes) {
      expect([attribute(size, 'w:w'), attribute(size, 'w:h')]).toEqual([twips(210), twips(297)]);
      expect(size).not.toContain('landscape');
    }
    for (const margin of margins) {
      for (const side of ['w:top', 'w:bottom']) {
        expect(attribute(margin, side)).toBeGreaterThanOrEqual(twips(20));
        expect(attribute(margin, side)).toBeLessThanOrEqual(twips(25));
      }
      expect(attribute(margin, 'w:left')).toBeGreaterThanOrEqual(twips(30));
      expect(attribute(margin, 'w:left')).toBeLessThanOrEqual(twips(35));
      expect(attribute(margin, 'w:right')).toBeGreaterThanOrEqual(twips(15));
      expect(attribute(margin, 'w:right')).toBeLessThanOrEqual(twips(20));
    }
  });

  test('is set in Times New Roman, black, and in no other type', () => {
    expect(files['word/styles.xml']).toMatch(/<w:rPrDefault>.*w:ascii="Times New Roman".*<w:color w:val="000000"\/>/s);
    for (const [, font] of body.matchAll(/w:ascii="([^"]+)"/g)) expect(font).toBe('Times New Roman');
    for (const [, color] of body.matchAll(/<w:color w:val="([^"]+)"/g)) expect(color).toBe('000000');
  });

  test('numbers its pages centred on top, 13 points, but for the first page', () => {
    const headers = Object.entries(files).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    const numbered = headers.map(([, xml]) => xml).filter((xml) => xml.includes('PAGE'));
    expect(numbered.length).toBeGreaterThan(0);
    for (const header of numbered) {
      expect(header).toContain('<w:jc w:val="center"/>');
      expect(sizeOf(header)).toBe(13);
    }
    expect(body.match(/<w:titlePg\/>/g)).toHaveLength(2);
    const first = /<w:headerReference w:type="first" r:id="([^"]+)"/.exec(body)?.[1] ?? '';
    const target = new RegExp(`Id="${first}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${first}"`).exec(
      files['word/_rels/document.xml.rels'] ?? '',
    );
    expect(files[`word/${target?.[1] ?? target?.[2] ?? ''}`]).not.toContain('PAGE');
    expect(Object.keys(files).filter((name) => /footer\d/.test(name))).toEqual([]);
  });

  test('has a head of two columns without rules: who issues it, a blank number, the country, the motto, a blank date', () => {
    const head = /<w:tbl>.*?<\/w:tbl>/s.exec(body)?.[0] ?? '';
    expect(head.match(/<w:tc>/g)).toHaveLength(2);
    expect(head).toMatch(/<w:top w:val="none"/);
    const said = textOf(head);
    expect(said).toMatch(/ỦY BAN NHÂN DÂN\nHUYỆN QUỲ HỢP\n\nSố: {8}\/BC-UBND\n/);
    expect(said).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n');
    expect(said).toContain('Quỳ Hợp, ngày … tháng … năm …');
    const issuer = paragraphWith(head, 'HUYỆN QUỲ HỢP');
    expect([sizeOf(issuer), issuer.includes('<w:b/>')]).toEqual([12, true]);
    const date = paragraphWith(head, 'ngày … tháng');
    expect([sizeOf(date), date.includes('<w:i/>')]).toEqual([13, true]);
    expect(sizeOf(paragraphWith(head, 'Số:'))).toBe(13);
    expect(sizeOf(paragraphWith(head, 'Độc lập'))).toBe(13);
  });

  test('draws a short rule under the issuer, one as long as the motto, and a short one under the title', () => {
    const rules = (body.match(/<w:p>(?:(?!<\/w:p>).)*<w:pBdr>.*?<\/w:p>/gs) ?? []).map((paragraph) => {
      expect(paragraph).toContain('<w:top w:val="single"');
      return [attribute(paragraph, 'w:left'), attribute(paragraph, 'w:right')];
    });
    expect(rules).toHaveLength(3);
    for (const [left, right] of rules) expect(left).toBe(right);
    const [issuer = 0, motto = 0, title = 0] = rules.map(([left = 0]) => left);
    const width = twips(160);
    // HUYỆN QUỲ HỢP in bold capitals of 12 points is about 4 cm long: the rule is a third to a half of that.
    expect(width * 0.41 - 2 * issuer).toBeGreaterThan(twips(11));
    expect(width * 0.41 - 2 * issuer).toBeLessThan(twips(22));
    // The motto in 13 points is about 6 cm long.
    expect(width * 0.59 - 2 * motto).toBeGreaterThan(twips(50));
    expect(width * 0.59 - 2 * motto).toBeLessThan(twips(68));
    // The last line of the title, "giai đoạn 2017 - 2020, năm 2018" in bold, is about 7 cm long.
    expect(width - 2 * title).toBeGreaterThan(twips(70 / 3));
    expect(width - 2 * title).toBeLessThan(twips(70 / 2));
  });

  test('leaves no year alone on the last line of the title', () => {
    expect(textOf(paragraphWith(body, 'Kết quả thực hiện Kế hoạch'))).toMatch(
      /giai đoạn\u00a02017\u00a0-\u00a02020,\u00a0năm\u00a02018\n$/,
    );
  });

  test('gives its name and what it is about in bold 14, centred, then to whom it goes', () => {
    for (const text of ['BÁO CÁO', 'Kết quả thực hiện Kế hoạch hành động']) {
      const paragraph = paragraphWith(body, text);
      expect([sizeOf(paragraph), paragraph.includes('<w:b/>'), paragraph.includes('w:val="center"')]).toEqual([
        14,
        true,
        true,
      ]);
    }
    expect(textOf(body)).toMatch(
      /BÁO CÁO\nKết quả thực hiện Kế hoạch hành động [^\n]+,\snăm\s2018\n\nKính gửi: Sở Công Thương tỉnh Nghệ An\.\n/,
    );
  });

  test('sets its body in 14 points, justified, the first line indented, six points between paragraphs', () => {
    const paragraph = paragraphWith(body, '1. Tổng số cơ sở');
    expect(sizeOf(paragraph)).toBe(14);
    expect(paragraph).toContain('<w:jc w:val="both"/>');
    expect(attribute(paragraph, 'w:firstLine')).toBeGreaterThanOrEqual(twips(10));
    expect(attribute(paragraph, 'w:firstLine')).toBeLessThanOrEqual(twips(12.7) + 1);
    expect(attribute(paragraph, 'w:after')).toBeGreaterThanOrEqual(120);
    expect(attribute(paragraph, 'w:line')).toBeGreaterThanOrEqual(240);
    expect(attribute(paragraph, 'w:line')).toBeLessThanOrEqual(360);
  });

  test('ends with the recipients and a signature without a name', () => {
    const foot = (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [])[1] ?? '';
    const recipients = paragraphWith(foot, 'Nơi nhận:');
    expect([sizeOf(recipients), recipients.includes('<w:b/>'), recipients.includes('<w:i/>')]).toEqual([
      12,
      true,
      true,
    ]);
    expect(sizeOf(paragraphWith(foot, 'Như trên'))).toBe(11);
    expect(textOf(foot)).toMatch(
      /^Nơi nhận:\n- Như trên;\n- Lưu: VT, …\nTM\. ỦY BAN NHÂN DÂN\nKT\. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n+$/,
    );
  });

  test('puts an annex on pages of its own, with a heading that each page repeats', () => {
    const annex = body.slice(body.indexOf('<w:sectPr'));
    const said = textOf(annex);
    expect(said).toMatch(/Phụ lục\nSỐ LIỆU THỰC HIỆN KẾ HOẠCH HÀNH ĐỘNG .+ GIAI\sĐOẠN\s2017\s-\s2020,\sNĂM\s2018\n/);
    expect(said).toContain(
      '(Kèm theo Báo cáo số        /BC-UBND ngày … tháng … năm … của Ủy ban nhân dân huyện Quỳ Hợp)',
    );
    expect(annex.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test('counts annexes where there are several', async () => {
    const document = draftUnitReport(sampleReport());
    const [annex] = document.annexes;
    if (annex === undefined) throw new Error('A report has an annex.');
    const several: OfficialDocument = { ...document, annexes: [annex, annex, annex, annex] };
    const said = textOf(unzip(await writeOfficialDocument(several))['word/document.xml'] ?? '');
    expect(said.match(/Phụ lục [IVX]+/g)).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục IV']);
  });

  test('opens even with characters that no XML can hold', async () => {
    const report = sampleReport();
    const text = 'a\u0000b\u001fc\ud800d & <e>';
    const answers = {
      ...report.answers,
      obstacles: { state: 'given', value: { type: 'long-text', text }, reason: null },
    } as const;
    const written =
      unzip(await writeOfficialDocument(draftUnitReport({ ...report, answers })))['word/document.xml'] ?? '';
    expect(textOf(written)).toContain('abc\ufffdd & <e>');
  });
});
