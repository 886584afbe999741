import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { findContradictions } from '../../../src/domain/plan/contradictions/find-contradictions.ts';
import { parsePlan, type PlanFile } from '../../../src/domain/plan/parse-plan.ts';

const FOLDER = new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/', import.meta.url);
const read = (name: string): Record<string, never> =>
  JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Record<string, never>;
const { rosters, forms } = read('plan.json') as unknown as { rosters: string[]; forms: string[] };
const attached = Object.fromEntries([...rosters, ...forms].map((name) => [name, read(name)]));

describe('the plan of Nghệ An', () => {
  let file: PlanFile;
  beforeAll(() => {
    const parsed = parsePlan(read('plan.json'), attached);
    if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.faults));
    file = parsed.file;
  });

  test('has 12 tasks in 5 groups, 5 indicators of 4 targets, and six databases', () => {
    const { tasks, groups, targets, databases } = file.plan;
    expect([tasks.length, groups.length, targets.length, databases.length]).toEqual([12, 5, 5, 6]);
    expect(tasks.find(({ code }) => code === '2.1')?.leads).toEqual(['SCT', 'STNMT', 'SKHCN']);
    expect(tasks.find(({ code }) => code === '2.3')?.expectedResult).toBe('');
  });

  test('costs what the document says, by year and in all', () => {
    const { lines, declaredTotal } = file.plan.budget;
    const byYear = [2017, 2018, 2019, 2020].map((year) =>
      lines
        .flatMap((line) => line.byYear.filter((cell) => cell.year === year))
        .reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    );
    expect(byYear).toEqual([130, 2735, 2565, 2815]);
    expect(declaredTotal).toBe(8275);
    expect(lines.find(({ task }) => task === '3.1')?.byYear.find(({ year }) => year === 2018)).toMatchObject({
      quantity: null,
      cost: 30,
    });
  });

  test('names agencies and places in one way of placing tone marks', () => {
    expect(JSON.stringify(file)).not.toMatch(/(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![\p{L}\p{M}])/iu);
    // Before another letter the mark stands on the second vowel: Hoàng.
    expect(JSON.stringify(file)).not.toMatch(/[òóỏõọ][ae][\p{L}\p{M}]/iu);
  });

  test('renames the centre of promotion in 2020, as it is recorded to have been', () => {
    const { units, reforms } = file.plan;
    const later = units.find(({ key }) => key === 'TTXTDT')?.later;
    expect(later).toMatchObject({ verified: true });
    const changes = reforms.flatMap((reform) => reform.changes);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'rename', unit: 'TTXTDT', on: later?.since, name: later?.name }),
    );
  });

  test('the notes of the reader speak of the document, not of the files it was read from', () => {
    const { notes, tasks, budget } = file.plan;
    const said = [...notes.map(({ text }) => text), ...[...tasks, ...budget.lines].map(({ note }) => note ?? '')];
    expect(said.join('\n')).not.toMatch(/json|null|\w_\w|baseline/iu);
    expect(said.filter((text) => text.includes('“Phong sự'))).toHaveLength(2);
  });

  test('keeps the text of the document word for word', () => {
    const text = JSON.stringify(file.plan);
    for (const words of [
      'Mỗi năm đề nghị Bộ Công Thương xem xét, hỗ trợ 01-02 “mô hình” từ ngân sách Trung ương thực hiện Chiến lược SXSH trong công nghiệp.',
      'trước ngày 15 tháng 12 hàng năm',
      'dự án SXSH có nguồn từ kinh phí sự nghiệp KHCN',
      'cơ sở dữ liệu về định mức tiêu thụ nguyên nhiên vật liệu cho các ngành công nghiệp',
      'Hoàn thiện các cơ chế, chính sách để thúc đẩy áp dụng SXSH tổng kết trong công nghiệp',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('knows 21 districts and 130 communes, 18 of which share a name, and that Cửa Lò ended on 30/11/2024', () => {
    const [districts, communes] = file.rosters;
    expect([districts!.units.length, communes!.units.length]).toEqual([21, 130]);
    const bare = (name: string): string => name.replace(/^(xã|phường) /u, '');
    const names = new Set(communes!.units.map(({ shortName }) => bare(shortName)));
    expect(districts!.units.filter(({ shortName }) => names.has(shortName))).toHaveLength(18);
    expect(districts!.units.find(({ key }) => key === 'CUA_LO')?.validTo).toBe('2024-11-30');
    expect(new Set([...districts!.units, ...communes!.units].map(({ key }) => key)).size).toBe(151);
  });

  test('has the district form with its 14 questions; the question of surveys changes with the year', () => {
    const [form] = file.forms;
    expect(form!.questions.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
    expect(form!.questions[10]).toMatchObject({ years: [2018, 2020], variants: [{ years: [2020] }] });
  });

  test.each([
    ['Phụ lục II, mục 5', /ghi 130, cộng các dòng được 100/],
    ['Phụ lục II, dòng Tổng; mục III.2', /ghi 8\.275, cộng các dòng được 8\.245/],
    ['Mục II.2; Phụ lục I và II, mục 2.2', /03 - 05.*mỗi năm 05.*05 doanh nghiệp\/năm.*03, 04, 05/],
    ['Mục II.2; Phụ lục I và II, mục 2.3', /01 - 03.*mỗi năm 03.*03 doanh nghiệp.*01, 02, 03/],
    ['Phụ lục II, mục 3.1, năm 2018', /số lượng để trống.*30 triệu đồng/],
    ['Phụ lục I; Phụ lục II', /314.*2016/],
    ['Phụ lục I và II, mục 5', /Tên nhóm ghi khác nhau/],
    ['Mục I.2.b, chỉ tiêu thứ 2', /25% đến 50%/],
    ['Mục IV.1.a', /không nêu thời hạn/],
    ['Mục II.1.b', /không có nhiệm vụ/],
    ['Phụ lục I, mục 1.1; mục IV', /Báo Nghệ An có nhiệm vụ/],
  ])('contradicts itself at %s', (place, statement) => {
    const found = findContradictions(file.plan).filter((contradiction) => contradiction.place === place);
    expect(found.map((contradiction) => contradiction.statement)).toContainEqual(expect.stringMatching(statement));
  });

  test('carries all 24 notes of its reader', () => {
    const recorded = findContradictions(file.plan).filter(({ check }) => check === 'recorded-note');
    expect(recorded.map(({ place }) => place)).toEqual(
      Array.from({ length: 24 }, (_, at) => `N${String(at + 1).padStart(2, '0')}`),
    );
  });

  test('a plan whose sums agree is not blamed for them', () => {
    const sound = structuredClone(file.plan);
    sound.groups[4]!.declaredCost = 100;
    sound.budget.declaredTotal = 8245;
    expect(findContradictions(sound).filter(({ check }) => check === 'sums')).toEqual([]);
  });
});

/** A plan file that may be anything, to be broken. */
interface LoosePlan {
  document: Record<string, unknown>;
  tasks: Record<string, unknown>[];
  budget: { lines: Record<string, unknown>[] };
  rosters: string[];
  extra?: number;
}

describe('a broken plan is refused whole, each fault with its path', () => {
  const broken = (change: (plan: LoosePlan) => void): string[] => {
    const plan = structuredClone(read('plan.json')) as unknown as LoosePlan;
    change(plan);
    const parsed = parsePlan(plan, attached);
    return parsed.kind === 'broken' ? parsed.faults.map(({ path }) => path) : [];
  };

  test.each<[string, (plan: LoosePlan) => void, string]>([
    ['a missing title', (plan) => delete plan.document['title'], 'document.title'],
    ['a task without group', (plan) => (plan.tasks[2]!['group'] = '9'), 'tasks[2].group'],
    ['a lead nobody knows', (plan) => (plan.tasks[0]!['leads'] = ['KHONG_CO']), 'tasks[0].leads[0]'],
    ['a year outside the plan', (plan) => (plan.tasks[0]!['years'] = [2016]), 'tasks[0].years[0]'],
    ['two tasks of one number', (plan) => (plan.tasks[1]!['code'] = '1.1'), 'tasks[1].code'],
    ['a cost in words', (plan) => (plan.budget.lines[0]!['declaredTotal'] = 'nhiều'), 'budget.lines[0].declaredTotal'],
    ['an unknown field', (plan) => (plan.extra = 1), 'extra'],
    ['a missing roster', (plan) => (plan.rosters = ['nothing.json']), 'nothing.json'],
  ])('%s', (_what, change, path) => {
    expect(broken(change)).toContain(path);
  });

  test('every fault is told, not only the first', () => {
    const paths = broken((plan) => {
      plan.tasks[0]!['group'] = '8';
      plan.tasks[3]!['leads'] = ['X'];
    });
    expect(paths).toEqual(['tasks[0].group', 'tasks[3].leads[0]']);
  });

  test('a fault of form hides none of meaning, and is told once', () => {
    const paths = broken((plan) => {
      plan.budget.lines[0]!['declaredTotal'] = 'nhiều';
      plan.tasks[1]!['group'] = 5;
      plan.tasks[3]!['leads'] = ['X'];
      plan.document['toYear'] = 2016;
      delete plan.document['signature'];
    });
    expect(paths.filter((path) => !path.includes('.years') && !path.endsWith('.year'))).toEqual([
      'document.signature',
      'tasks[1].group',
      'budget.lines[0].declaredTotal',
      'document.toYear',
      'tasks[3].leads[0]',
    ]);
  });

  test('where a code is missing that others go by, nobody is blamed who names it', () => {
    expect(broken((plan) => delete plan.tasks[2]!['code'])).toEqual(['tasks[2].code']);
  });

  test.each([
    ['nothing at all', null],
    ['a list', []],
    ['texts for lists', { tasks: 'a', units: 1, budget: [] }],
  ])('%s is refused with the paths of what is missing', (_what, file) => {
    const parsed = parsePlan(file, attached);
    expect(parsed.kind === 'broken' && parsed.faults.length > 0).toBe(true);
  });
});
