import { describe, expect, test } from 'vitest';
import { writeBudgetReport } from '../../src/documents/annual-report/budget-report.ts';
import type { ReportFacts, TaskOfYear } from '../../src/documents/annual-report/report-facts.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { cellsOfRow } from '../support/row-cells.ts';
import { sampleFacts, sampleTask } from '../support/sample-report-facts.ts';
import { textOf, unzip } from '../support/unzip.ts';

const rowsOf = (facts: ReportFacts): (readonly string[])[] =>
  (writeBudgetReport(facts).annexes[0]?.table.rows ?? []).map(cellsOfRow);
const yearOf = (changes: Partial<TaskOfYear>): TaskOfYear => {
  const [year] = sampleTask().years;
  if (year === undefined) throw new Error('The sample has a year.');
  return { ...year, ...changes };
};

describe('the report about money', () => {
  test('has each task with planned, assigned and disbursed money and its sources, summed up by group and in all', () => {
    expect(rowsOf(sampleFacts())).toEqual([
      ['1', 'Nâng cao nhận thức', '120', '60', '55,5', '55,5'],
      ['1.3', 'Tổ chức tập huấn, hội nghị, hội thảo', '60', '60', '55,5', '55,5'],
      ['1.4', 'Điều tra, đánh giá hiện trạng', '60', '', '', ''],
      ['', 'Tổng cộng', '120', '60', '55,5', '55,5'],
    ]);
  });

  test('of several years has a row for each year of a task, and sums of each year', () => {
    const years = [
      yearOf({ year: 2017, disbursed: 10e6, bySource: [{ source: 'Ngân sách tỉnh', amount: 10e6 }] }),
      yearOf({ year: 2018 }),
    ];
    const facts = sampleFacts({
      years: { from: 2017, to: 2018 },
      groups: [{ code: '1', title: 'Nâng cao nhận thức', tasks: [sampleTask({ years })] }],
    });
    expect(rowsOf(facts)).toEqual([
      ['1', 'Nâng cao nhận thức', '', '120', '120', '65,5', '10', '55,5'],
      ['1.3', 'Tổ chức tập huấn, hội nghị, hội thảo', '2017', '60', '60', '10', '10', ''],
      ['', '', '2018', '60', '60', '55,5', '', '55,5'],
      ['', 'Tổng cộng', '', '120', '120', '65,5', '10', '55,5'],
      ['', 'Trong đó', '2017', '60', '60', '10', '10', ''],
      ['', 'Trong đó', '2018', '60', '60', '55,5', '', '55,5'],
    ]);
  });

  test('says the sums in words, and of which tasks nothing is known', async () => {
    const file = unzip(await writeOfficialDocument(writeBudgetReport(sampleFacts())));
    const said = textOf(file['word/document.xml'] ?? '');
    expect(said).toContain('đã giải ngân 55,5 triệu đồng (bằng chữ: Năm mươi lăm triệu, năm trăm nghìn đồng)');
    expect(said).toContain('Chưa có số giải ngân của các nhiệm vụ: 1.4.');
    expect(said).toContain('Kính gửi: Ủy ban nhân dân tỉnh Nghệ An.');
    expect(said).not.toMatch(/\.\.|undefined|null|NaN/);
    expect(file['word/document.xml']).toContain('w:orient="landscape"');
  });

  test('keeps the sums of a group on the page of its first task, and the last row goes with nothing', async () => {
    const xml = unzip(await writeOfficialDocument(writeBudgetReport(sampleFacts())))['word/document.xml'] ?? '';
    const rowOf = (text: string): string =>
      xml.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)?.find((row) => textOf(row).includes(text)) ?? '';
    expect(rowOf('Nâng cao nhận thức')).toContain('<w:keepNext/>');
    expect(rowOf('Tổng cộng')).toContain('<w:tc>');
    expect(rowOf('Tổng cộng')).not.toContain('<w:keepNext/>');
  });
});
