import { describe, expect, test } from 'vitest';
import { officeDocx } from '../../support/office-docx.ts';
import { readAnnex, readFiles, table, TASK_HEADS } from '../../support/read-blocks.ts';

const TASK = ['1.1', 'Tập huấn', 'Sở Công Thương', '2026 - 2030'];
const GROUP = ['1', 'Tuyên truyền', '', ''];

describe('what is no plan', () => {
  test('a contract says so itself', async () => {
    const bytes = await officeDocx([
      { kind: 'paragraph', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
      { kind: 'paragraph', text: 'HỢP ĐỒNG KINH TẾ', bold: true },
      table(['TT', 'Nội dung', 'Thời gian'], ['1', 'Giao hàng', '2026']),
    ]);
    expect(await readFiles([bytes])).toEqual({ kind: 'not-a-plan', calledItself: 'HỢP ĐỒNG KINH TẾ' });
  });

  test('words without tasks are none', async () => {
    const bytes = await officeDocx([{ kind: 'paragraph', text: 'Thơ tặng đồng nghiệp' }]);
    expect(await readFiles([bytes])).toEqual({ kind: 'not-a-plan', calledItself: null });
  });
});

describe('what is asked before a plan is taken', () => {
  test('a table without heads', async () => {
    const { findings } = await readAnnex([table([], TASK, ['1.2', 'Điều tra', 'Sở Tài chính', '2027'])]);
    expect(findings).toContainEqual({ kind: 'no-heads', place: 'Phụ lục I, bảng 1' });
  });

  test('two tasks of one number, of which the later one is dropped or numbered anew', async () => {
    const twice = table(TASK_HEADS, GROUP, TASK, ['1.1', 'Điều tra', 'Sở Tài chính', '2027']);
    const { findings } = await readAnnex([twice]);
    const id = 'repeated:Phụ lục I, bảng 1, dòng 4';
    const places = ['Phụ lục I, bảng 1, dòng 3', 'Phụ lục I, bảng 1, dòng 4'];
    expect(findings).toContainEqual({ kind: 'repeated-task', id, code: '1.1', places });
    const numbered = await readAnnex([twice], { [id]: { kind: 'value', text: '1.2' } });
    expect(numbered.plan.tasks.map(({ code, title }) => [code, title])).toEqual([
      ['1.1', 'Tập huấn'],
      ['1.2', 'Điều tra'],
    ]);
    const dropped = await readAnnex([twice], { [id]: { kind: 'drop' } });
    expect(dropped.plan.tasks).toHaveLength(1);
    expect(dropped.findings.some(({ kind }) => kind === 'repeated-task')).toBe(false);
  });

  test('a unit that nobody knows: chosen among near ones, added, or left out', async () => {
    const unknown = table(TASK_HEADS, GROUP, TASK, ['1.2', 'Điều tra', 'Sở Công Thươn', '2027']);
    const { findings } = await readAnnex([unknown]);
    const found = findings.find(({ kind }) => kind === 'unknown-unit');
    expect(found).toMatchObject({ words: 'Sở Công Thươn', places: ['Phụ lục I, bảng 1, dòng 4'] });
    expect(found?.kind === 'unknown-unit' && found.nearest).toContain('SCT');
    const id = 'unit:so-cong-thuon';
    const chosen = await readAnnex([unknown], { [id]: { kind: 'unit', key: 'SCT' } });
    expect(chosen.plan.tasks.at(-1)?.leads).toEqual(['SCT']);
    expect(chosen.plan.units.find(({ key }) => key === 'SCT')?.nameVariants).toContain('Sở Công Thươn');
    const added = await readAnnex([unknown], { [id]: { kind: 'new-unit' } });
    expect(added.plan.units.at(-1)).toMatchObject({ key: 'SCT_2', name: 'Sở Công Thươn', kind: 'department' });
  });

  test('years out of the period, each dropped by itself', async () => {
    const outside = table(TASK_HEADS, GROUP, ['1.1', 'Tập huấn', 'Sở Công Thương', '2025 - 2027']);
    const { findings } = await readAnnex([outside]);
    expect(findings).toContainEqual({
      kind: 'year-outside',
      id: 'year:1-1:2025',
      year: 2025,
      task: '1.1',
      place: 'Phụ lục I, bảng 1, dòng 3',
    });
    const dropped = await readAnnex([outside], { 'year:1-1:2025': { kind: 'drop' } });
    expect(dropped.plan.tasks[0]?.years).toEqual([2026, 2027]);
    expect(dropped.findings.some(({ kind }) => kind === 'year-outside')).toBe(false);
  });
});

describe('money', () => {
  const HEADS = ['TT', 'Nội dung', 'Số lượng năm 2026', 'Kinh phí năm 2026', 'Tổng kinh phí'];
  const tasks = table(TASK_HEADS, GROUP, TASK);
  const money = (unit: string | null, cost: string, total: string) => [
    tasks,
    { kind: 'paragraph' as const, text: 'PHỤ LỤC II' },
    ...(unit === null ? [] : [{ kind: 'paragraph' as const, text: `ĐVT: ${unit}` }]),
    table(HEADS, ['1', 'Tuyên truyền', '', '', total], ['1.1', 'Tập huấn', '2', cost, total]),
  ];

  test.each([
    ['đồng', '80.000.000', 80],
    ['nghìn đồng', '80.000', 80],
    ['1.000 đồng', '80.000', 80],
    ['triệu đồng', '1.950', 1950],
    ['Triệu đồng', '80,5', 80.5],
    ['tỷ đồng', '1,2', 1200],
  ])('in %s is made triệu đồng: %s', async (unit, written, amount) => {
    const { plan, findings } = await readAnnex(money(unit, written, written));
    expect(plan.budget.lines).toMatchObject([
      { task: '1.1', declaredTotal: amount, byYear: [{ year: 2026, quantity: 2, cost: amount }] },
    ]);
    expect(findings.filter(({ kind }) => kind === 'money-unit-unknown')).toEqual([]);
  });

  test('of which nothing says in what it is counted is asked about', async () => {
    const { findings } = await readAnnex(money(null, '80', '80'));
    const id = 'money:phu-luc-ii-bang-1';
    expect(findings).toContainEqual({ kind: 'money-unit-unknown', id, place: 'Phụ lục II, bảng 1' });
    const { plan } = await readAnnex(money(null, '80.000', '80.000'), { [id]: { kind: 'value', text: 'nghìn đồng' } });
    expect(plan.budget.lines[0]?.declaredTotal).toBe(80);
  });

  test.each([
    ['1,950', 'two-readings'],
    ['70 - 80', 'range'],
    ['theo dự toán', 'not-a-number'],
  ])('that can be read in two ways is doubted: %s', async (written, why) => {
    const { findings } = await readAnnex(money('triệu đồng', written, ''));
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'doubtful', id: 'cost:1.1:2026', why }));
  });
});
