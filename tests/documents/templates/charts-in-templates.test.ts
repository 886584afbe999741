import { beforeAll, describe, expect, test } from 'vitest';
import { drawReportPictures } from '../../../src/documents/annual-report/report-pictures.ts';
import { letterheadOf } from '../../../src/documents/letterhead.ts';
import { checkTemplate } from '../../../src/documents/templates/check-template.ts';
import { writeDefaultTemplate } from '../../../src/documents/templates/default-template.ts';
import { fillReportTemplate } from '../../../src/documents/templates/fill-report-template.ts';
import { sectionWords } from '../../../src/domain/annual-report/report-words.ts';
import { editDocx } from '../../support/edit-docx.ts';
import { sampleFacts, sampleTask } from '../../support/sample-report-facts.ts';
import { readDocx, unzip } from '../../support/unzip.ts';

const FACTS = sampleFacts();
const CAPTIONS = [
  'Biểu đồ 1. Kết quả so với mục tiêu đến năm 2020',
  'Biểu đồ 2. Kinh phí theo Kế hoạch và đã giải ngân năm 2018, theo nhóm nhiệm vụ',
];

let template: Uint8Array;
beforeAll(async () => {
  template = await writeDefaultTemplate(letterheadOf(FACTS.coordinator, FACTS.province));
});

const filled = async (bytes: Uint8Array, facts = FACTS) => {
  expect(await checkTemplate(bytes)).toEqual({ kind: 'valid' });
  const filling = await fillReportTemplate(bytes, facts, sectionWords({}), await drawReportPictures(facts));
  if (filling.kind !== 'filled') throw new Error(filling.kind);
  const xml = unzip(filling.file)['word/document.xml'] ?? '';
  const drawn = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
  return { ...filling, said: readDocx(filling.file), xml, drawn };
};

/** Without the place that the template has for charts among the paragraphs, and with something else at its beginning. */
const withoutPlace = (xml: string, instead: string): string =>
  xml
    .replace('{#bieu_do}', '')
    .replace('{hinh_bieu_do}', '')
    .replace('{chu_thich}', '')
    .replace('{/bieu_do}', '')
    .replace('<w:body>', `<w:body><w:p><w:r><w:t>${instead}</w:t></w:r></w:p>`);

describe('the charts of a report that a template makes', () => {
  test('stand in the template to begin with after the words of their part, and say what they show', async () => {
    const { said, drawn, absent, xml } = await filled(template);
    expect(drawn).toEqual([
      'Tỷ lệ cơ sở SXCN áp dụng SXSH: mục tiêu đến năm 2020: 25 - 50%, cơ sở đang áp dụng SXSH: 41/126, bằng 32,5%.',
      '1. Nâng cao nhận thức: theo Kế hoạch: 120 triệu đồng, đã giải ngân: 55,5 triệu đồng.',
    ]);
    for (const caption of CAPTIONS) expect(said).toContain(caption);
    expect(xml.lastIndexOf('<w:drawing>')).toBeLessThan(xml.indexOf('KHÓ KHĂN, VƯỚNG MẮC'));
    expect(absent).toEqual([]);
  });

  test('move where the template moves them; one that has no place is named', async () => {
    const moved = editDocx(template, (xml) =>
      withoutPlace(xml, '{#bieu_do_kinh_phi}{hinh_bieu_do}{/bieu_do_kinh_phi}'),
    );
    const { drawn, absent, xml } = await filled(moved);
    expect(drawn).toEqual([expect.stringMatching(/Nâng cao nhận thức/)]);
    expect(xml.indexOf('<w:drawing>')).toBeLessThan(xml.indexOf('CÔNG TÁC CHỈ ĐẠO'));
    expect(absent).toEqual(CAPTIONS.slice(0, 1));
  });

  test('are marked at a place of their own where there are no figures for them', async () => {
    const placed = editDocx(template, (xml) =>
      withoutPlace(xml, '{#bieu_do_chi_tieu}{hinh_bieu_do}{/bieu_do_chi_tieu}'),
    );
    const { said, missing } = await filled(placed, sampleFacts({ targets: [] }));
    expect(said).toContain('[chưa có: hình biểu đồ]');
    expect(missing).toContainEqual({ tag: 'hinh_bieu_do', label: 'hình biểu đồ', times: 1 });
  });

  test('take words in which a file would see its own signs', async () => {
    const groups = [{ code: '1', title: 'Nước <thải> & "khí"', tasks: [sampleTask()] }];
    const { drawn } = await filled(template, sampleFacts({ groups }));
    expect(drawn[1]).toMatch(/&lt;thải(?:>|&gt;) &amp; &quot;khí&quot;/);
  });
});

describe('a report of several years that a template makes', () => {
  test('has a row for each year under its task, and the title of a review', async () => {
    const [year] = sampleTask().years;
    if (year === undefined) throw new Error('The sample has a year.');
    const task = sampleTask({
      states: [2017, 2018].map((of) => ({ year: of, unit: 'Sở Công Thương', state: 'Đang thực hiện' })),
      years: [
        { ...year, year: 2017 },
        { ...year, quantity: null },
      ],
    });
    const facts = sampleFacts({
      years: { from: 2017, to: 2018 },
      groups: [{ code: '1', title: 'Nhóm', tasks: [task] }],
    });
    const { said } = await filled(template, facts);
    expect(said).toContain('Tổng kết thực hiện Kế hoạch');
    expect(said).toMatch(/\n2017\nĐang thực hiện\n/);
    expect(said).toMatch(/\n2018\nĐang thực hiện\n/);
    expect(said).toContain('Năm 2017\n\n2\n1\n60\n60\n55,5\n');
    expect(said).toContain('Năm 2018\n\n2\n[chưa có: số lượng thực hiện trong năm]\n60\n60\n55,5\n');
    expect(said).not.toMatch(/[{}]|undefined|null/);
  });
});
