import { describe, expect, test } from 'vitest';
import { readAnnex, readFiles, table, TASK_HEADS } from '../../support/read-blocks.ts';
import { secondPlanDocx } from '../../support/second-plan-docx.ts';

const names = async (words: string): Promise<unknown> => {
  const { plan } = await readAnnex([
    table(['TT', 'Nội dung', 'Trách nhiệm thực hiện', 'Thời gian'], ['1.1', 'Tập huấn', words, '2026']),
  ]);
  const [task] = plan.tasks;
  return [task?.leads, task?.cooperating];
};

describe('who does it', () => {
  test.each([
    ['- Chủ trì: Sở Công Thương\n- Phối hợp: Sở Tài chính, Sở Tư pháp', [['SCT'], ['STC', 'STP']]],
    ['Sở Công Thương chủ trì, phối hợp với Sở Tài chính và Sở Tư pháp', [['SCT'], ['STC', 'STP']]],
    ['Chủ trì: Sở KH&CN; Phối hợp: các sở, ban, ngành liên quan', [['SKHCN'], ['SBN_KHAC']]],
    ['Cơ quan chủ trì: Sở Tài nguyên và Môi trường\nCơ quan phối hợp: Sở Công Thương', [['STNMT'], ['SCT']]],
  ])('%s', async (words, expected) => {
    expect(await names(words)).toEqual(expected);
  });
});

describe('another plan: quarterly, of three levels, for 130 communes, without money', () => {
  test('is read whole but for the group that stands for communes', async () => {
    const read = await readFiles([await secondPlanDocx()], { 'unit:ubnd-cac-xa-phuong': { kind: 'new-unit' } });
    if (read.kind !== 'read') throw new Error(read.kind);
    const { plan, findings } = read;
    expect(plan.tasks.map(({ code }) => code).slice(0, 7)).toEqual([
      '1.1.1',
      '1.1.2',
      '1.1.3',
      '1.2.1',
      '1.2.2',
      '1.2.3',
      '2.1.1',
    ]);
    expect(plan.groups[0]).toMatchObject({ code: '1.1', within: [{ code: '1', title: 'Nhóm nhiệm vụ 1' }] });
    expect(plan.coordinator).toBe('SKHCN');
    expect(plan.budget).toMatchObject({ declaredTotal: null, lines: [] });
    expect(plan.reportingDuties.map(({ rhythm, beforeDay, place }) => [rhythm, beforeDay, place])).toEqual([
      ['quarter', { day: 25, of: 'last-month' }, 'III.1.b'],
      ['quarter', { day: 20, of: 'last-month' }, 'III.2'],
    ]);
    expect(plan.agencyRosters.map(({ key, members }) => [key, members.length])).toEqual([
      ['cap_xa_2025', 130],
      ['so_nganh_2026_2026', 2],
    ]);
    expect(findings.filter(({ kind }) => kind === 'doubtful')).toHaveLength(1);
  });
});

describe('a table that a page cut', () => {
  const HEADS = ['TT', 'Nội dung', 'Trách nhiệm thực hiện', 'Thời gian thực hiện'];
  const lead = 'Chủ trì: Sở Công Thương';

  test('goes on without a head, with the rest of a row or of a title before its rows', async () => {
    const { plan } = await readAnnex([
      table(HEADS, ['1', 'Nâng cao nhận thức', '', ''], ['1.1', 'Điều tra hiện trạng,', lead, '2026']),
      table(
        [],
        ['', 'đánh giá công nghệ', '- Đơn vị phối hợp: Sở Tài chính', ''],
        ['1.2', 'Tập huấn về trách nhiệm thực hiện', lead, '2027'],
        ['2', 'Hỗ trợ kỹ thuật để nâng cao năng lực', '', ''],
      ),
      table([], ['chủ động nghiên cứu của cơ sở', '', '', ''], ['2.1', 'Đánh giá nhanh', lead, '2028']),
    ]);
    expect(plan.tasks.map(({ code, title, cooperating }) => [code, title, cooperating])).toEqual([
      ['1.1', 'Điều tra hiện trạng, đánh giá công nghệ', ['STC']],
      ['1.2', 'Tập huấn về trách nhiệm thực hiện', []],
      ['2.1', 'Đánh giá nhanh', []],
    ]);
    expect(plan.groups.map(({ title }) => title)).toEqual([
      'Nâng cao nhận thức',
      'Hỗ trợ kỹ thuật để nâng cao năng lực chủ động nghiên cứu của cơ sở',
    ]);
  });
});

describe('the time of a task', () => {
  test.each([
    ['2026 - 2028', [2026, 2027, 2028]],
    ['Quý III/2027', [2027]],
    ['Hằng năm', [2026, 2027, 2028, 2029, 2030]],
    ['2026, 2028', [2026, 2028]],
    ['Đến năm 2027', [2026, 2027]],
    ['Tháng 12/2029', [2029]],
  ])('%s', async (words, years) => {
    const { plan } = await readAnnex([table(TASK_HEADS, ['1.1', 'Tập huấn', 'Sở Công Thương', words])]);
    expect(plan.tasks[0]?.years).toEqual(years);
  });
});
