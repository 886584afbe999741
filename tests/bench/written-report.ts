// Writes a long annual report to the file that is named, and says what that took: a process of its own, whose memory is looked at.
import { writeFile } from 'node:fs/promises';
import { writeAnnualReport } from '../../src/documents/annual-report/annual-report.ts';
import { drawReportPictures } from '../../src/documents/annual-report/report-pictures.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { sampleFacts, sampleTask } from '../support/sample-report-facts.ts';

const [file = '', groups = '0', tasks = '0'] = process.argv.slice(2);
const RESULT =
  'đã phối hợp với Sở Công Thương khảo sát 05 cơ sở sản xuất công nghiệp trên địa bàn, lập báo cáo đánh giá nhanh và hướng dẫn áp dụng.';
const facts = sampleFacts({
  groups: Array.from({ length: Number(groups) }, (_, group) => ({
    code: String(group + 1),
    title: `Nâng cao nhận thức và năng lực áp dụng sản xuất sạch hơn, nhóm ${group + 1}`,
    tasks: Array.from({ length: Number(tasks) }, (_unused, at) =>
      sampleTask({
        code: `${group + 1}.${at + 1}`,
        results: [
          { year: 2018, unit: 'Sở Công Thương', text: RESULT },
          { year: 2018, unit: 'Sở Tài nguyên và Môi trường', text: RESULT },
        ],
      }),
    ),
  })),
});
const drafted = { kind: 'drafted' } as const;
const words = { direction: drafted, results: drafted, obstacles: drafted, 'tasks-ahead': drafted, proposals: drafted };
const begun = performance.now();
const written = await writeOfficialDocument(writeAnnualReport(facts, words, await drawReportPictures(facts)));
const seconds = (performance.now() - begun) / 1000;
await writeFile(file, written);
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, bytes: written.length }));
process.exit(0);
