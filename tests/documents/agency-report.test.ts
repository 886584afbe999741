import { describe, expect, test } from 'vitest';
import type { DocumentRow } from '../../src/documents/document-data.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { draftUnitReport } from '../../src/documents/unit-report.ts';
import { cellsOfRow } from '../support/row-cells.ts';
import { sampleAgencyReport } from '../support/sample-agency-report.ts';
import { textOf, unzip } from '../support/unzip.ts';

const document = draftUnitReport(sampleAgencyReport());
const lines = document.body.flatMap((block) => ('text' in block ? [block.text] : []));
const table = document.body.find((block) => block.kind === 'table');
const rows: readonly DocumentRow[] = table?.rows ?? [];

describe("the draft of an agency's own report", () => {
  test('heads every duty and task with its own title, and says under it what was done', () => {
    const at = lines.findIndex((line) => line.includes('Nhiệm vụ 1.4'));
    expect(lines.slice(at, at + 2)).toEqual([
      '6. Nhiệm vụ 1.4: Điều tra, đánh giá hiện trạng thực hiện SXSH trong công nghiệp trên địa bàn tỉnh',
      'Đang thực hiện; số lượng đạt: 01 lượt. Kết quả: đã phối hợp với Sở Công Thương khảo sát 05 cơ sở tại các huyện Quỳ Hợp, Nghĩa Đàn.',
    ]);
    expect(lines.find((line) => line.includes('IV.4.a'))).toMatch(
      /^1\. Trách nhiệm tại mục IV\.4\.a: Lồng ghép .+ tỉnh$/,
    );
  });

  test('puts the money of all tasks into one table, by task and source, with a sum', () => {
    const at = rows.findIndex((row) => cellsOfRow(row)[1]?.startsWith('Nhiệm vụ 1.4'));
    expect(rows.slice(at, at + 3).map((row) => cellsOfRow(row).slice(1))).toEqual([
      [
        'Nhiệm vụ 1.4: Điều tra, đánh giá hiện trạng thực hiện SXSH trong công nghiệp trên địa bàn tỉnh',
        '1.980',
        '1.978,5',
      ],
      ['- Ngân sách tỉnh', '30', '28'],
      ['- Sự nghiệp bảo vệ môi trường', '1.950', '1.950,5'],
    ]);
    expect(rows.at(-1)).toEqual({ total: ['', 'Tổng số', '13.860', '13.849,5'] });
  });

  test('keeps the sources of a task on one page with it, and the last ones with the sum of all', async () => {
    const xml = unzip(await writeOfficialDocument(document))['word/document.xml'] ?? '';
    const written = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const from = written.findIndex((row) => textOf(row).includes('Nhiệm vụ, nguồn kinh phí'));
    const kept = written.slice(from + 1, from + 1 + rows.length).map((row) => row.includes('<w:keepNext/>'));
    const task = [true, true, false];
    expect(kept).toEqual([...task, ...task, ...task, ...task, ...task, ...task, true, true, true, false]);
  });

  test('tells the reason of a figure in a group', () => {
    const at = lines.indexOf('Giải trình số liệu:');
    expect(lines.slice(at)).toContain('- Nhiệm vụ 1.4, kinh phí giải ngân: Bổ sung trong năm.');
  });

  test('says of a sum that it is not complete where a figure of it is not known yet', () => {
    const report = sampleAgencyReport();
    const answer = report.answers['task_1_4'];
    if (answer?.state !== 'given' || answer.value.type !== 'group') throw new Error('No such task.');
    const items = { ...answer.value.items, disbursed: { state: 'later' as const } };
    const answers = { ...report.answers, task_1_4: { ...answer, value: { ...answer.value, items } } };
    const { body } = draftUnitReport({ ...report, answers });
    const all = body.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(all.map((row) => cellsOfRow(row)[3])).toContain('chưa có số');
    expect(cellsOfRow(all.at(-1) ?? [])[1]).toBe('Tổng số (chưa đủ số liệu)');
  });

  test('ends no sentence twice, and has no question and no empty mark in it', async () => {
    const files = unzip(await writeOfficialDocument(document));
    const said = textOf(files['word/document.xml'] ?? '');
    expect(said).not.toMatch(/\.\.|undefined|null|\?|: ,|, ,/);
  });
});
