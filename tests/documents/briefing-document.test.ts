import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/documents/briefing/briefing-data.ts';
import { writeBriefing } from '../../src/documents/briefing/briefing-document.ts';
import { drawBriefing, pictureOf } from '../../src/documents/briefing/briefing-picture.ts';
import { briefingPage, WHOLE } from '../../src/documents/briefing/briefing-words.ts';
import { fullBriefing } from '../support/full-briefing.ts';
import { pagesInPrint, WITHOUT_LIBRE_OFFICE } from '../support/libre-office.ts';
import { readDocx } from '../support/unzip.ts';

const FULL = fullBriefing();
const [agencies, districts] = FULL.reports;
const CENTRE = {
  key: 'TTKC',
  name: 'Trung tâm Khuyến công và Tư vấn phát triển công nghiệp tỉnh Nghệ An',
  shortName: 'Trung tâm Khuyến công',
  kind: 'agency',
} as const;
/** Months of more and of less, up to the fullest that there can be. */
const MONTHS: readonly Briefing[] = [
  FULL,
  { ...FULL, coordinator: CENTRE },
  { ...FULL, reports: [districts!, districts!, districts!] },
  { ...FULL, reports: [agencies!], obstacles: FULL.obstacles.slice(0, 2) },
  { ...FULL, reports: [], obstacles: [], next: [] },
];
/** What is said, whatever its lines. */
const wordsOf = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the page for the giao ban as a document', () => {
  test('cuts at words, ends no sentence twice, and names the plan by its own title', async () => {
    const whole = wordsOf(
      briefingPage(FULL, WHOLE)
        .sections.flatMap(({ lines }) => lines)
        .join(' '),
    );
    for (const month of MONTHS) {
      const said = readDocx(await writeBriefing(month));
      expect(said).not.toMatch(/…\.|\.\.|SXSH|undefined/);
      for (const [, before = ''] of said.matchAll(/(\S+ \S+ \S+)…(?= [ĐC])/g))
        expect(whole).toMatch(new RegExp(`${before}[ ,.]`));
    }
    expect(readDocx(await writeBriefing(FULL))).toMatch(/\p{L}… Đã trả lời, chưa kết thúc\./u);
  });

  test('names who is late of every round, however full the page is', async () => {
    const said = readDocx(await writeBriefing(FULL));
    expect(said).toMatch(/sở, ngành\): đã nộp 0\/11.*Quá hạn, chưa nộp 11: Sở Tài nguyên và Môi trường, /);
    expect(said).toMatch(/cấp huyện\): đã nộp 09\/21.*Quá hạn, chưa nộp 12: Anh Sơn, /);
    for (const title of ['1. ', '2. ', '3. ', '4. ', '5. ']) expect(said).toContain(`\n${title}`);
    expect(said).toContain('Còn nữa, xem dạng chữ.');
  });

  test('leaves out nothing where there is room', async () => {
    const month = {
      ...FULL,
      reports: [{ ...agencies!, missing: ['Sở Tài chính'] }],
      obstacles: [],
      next: [],
      nextTasks: { ...FULL.nextTasks, codes: [], unreported: [], partly: [] },
      tasks: { ...FULL.tasks, late: [], due: [], partly: [], unreportedBefore: [] },
    };
    const said = readDocx(await writeBriefing(month));
    expect(said).not.toMatch(/Còn nữa|…(?! tháng| năm|$)/m);
  });

  test('fits the picture too', () => {
    for (const month of MONTHS) {
      const svg = drawBriefing(pictureOf(month));
      const lowest = Math.max(...[...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y)));
      expect(lowest).toBeLessThan(1754);
    }
  });
});

describe.skipIf(WITHOUT_LIBRE_OFFICE)('the page for the giao ban in print', () => {
  test('is one page in the fullest month', async () => {
    const pages = await pagesInPrint(await Promise.all(MONTHS.map(writeBriefing)));
    expect(pages).toEqual(MONTHS.map(() => 1));
  });
});
