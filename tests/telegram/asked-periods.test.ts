import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AGENCY, group, integer, money, putDistricts, decimal } from '../support/prepared-consolidation.ts';
import { recordAudit } from '../../src/store/audit.ts';
import { putApproved } from '../support/approved-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('several years that are asked about together, and parts of a year', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await putDistricts(trial, [
      { unit: 'QUY_HOP', total: 120, informed: 60, year: 2017 },
      { unit: 'QUY_HOP', total: 126, informed: 82, more: { staff_total: integer(8) } },
    ]);
    await putApproved(trial, { form: AGENCY, unit: 'BAO_NA' }, { staff_total: integer(50) });
    await putApproved(
      trial,
      { form: AGENCY, unit: 'SCT' },
      { task_1_1: group({ quantity: decimal(1), disbursed: money({ industry_promotion: 30 }) }) },
    );
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('money of several years is not told as that of one: each year and their sums are offered', async () => {
    const { coordinator } = trial;
    for (const [question, from, to] of [
      ['tổng giải ngân giai đoạn 2017-2020', 2017, 2020],
      ['đã giải ngân bao nhiêu từ năm 2017 đến nay', 2017, 2018],
    ] as const) {
      const told = await coordinator.says(question, /ở đây trả lời theo từng năm/);
      expect(told.text).toContain(`giai đoạn ${from} - ${to}`);
      const labels = coordinator.labels();
      expect(labels).toContain(`Kinh phí ${from} - ${to}`);
      expect(labels).toContain('Năm 2018');
    }
    await coordinator.presses('Kinh phí 2017 - 2018', /Tổng hợp 2017 - 2018[\s\S]*Kinh phí/);
  });

  test('whoever sees no sums is offered the years alone', async () => {
    await trial.contact.says('tổng giải ngân giai đoạn 2017-2020', /ở đây trả lời theo từng năm/);
    expect(trial.contact.labels().join()).not.toContain('Kinh phí 2017');
  });

  test.each([
    ['/tonghop năm nay', /^Tổng hợp năm 2018/],
    ['/tonghop năm ngoái', /^Tổng hợp năm 2017/],
    ['/tonghop từ năm 2017 đến nay', /^Tổng hợp 2017 - 2018/],
    ['/tonghop cả giai đoạn', /^Tổng hợp 2017 - 2020/],
    ['/tonghop 6 tháng đầu năm', /theo năm, chưa có theo quý, tháng/],
    ['/tonghop quý 3 năm 2018', /theo năm, chưa có theo quý, tháng/],
    ['tổng hợp năm 2017', /^Tổng hợp năm 2017/],
    ['chốt bản tổng hợp 2017', /^Tổng hợp năm 2017/],
  ])('%s', async (typed, expected) => {
    await trial.coordinator.says(typed, expected);
  });

  test('who has most is one of the units that the figure counts', async () => {
    const question = 'đơn vị nào có nhiều cán bộ chuyên trách nhất năm 2018';
    await trial.coordinator.says(question, /nội dung nào/);
    const { text } = await trial.coordinator.presses(/Cán bộ chuyên trách về SXSH.*nhiều nhất/, /Nhiều nhất:/);
    expect(text).toMatch(/Quỳ Hợp: 08/);
    expect(text).not.toContain('Báo Nghệ An');
  });

  test('of a unit it is said which value counts and which it replaced', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    const unit = await database.unit.findUniqueOrThrow({ where: { key: 'SCT' } });
    const officer = await database.officer.findFirstOrThrow({ orderBy: { id: 'asc' } });
    const plan = await database.plan.findFirstOrThrow();
    const { id: taskId } = await database.task.findFirstOrThrow({ where: { planId: plan.id, code: '1.1' } });
    const at = new Date('2018-11-11');
    await database.taskUpdate.create({
      data: {
        planId: plan.id,
        taskId,
        taskCode: '1.1',
        year: 2018,
        unitId: unit.id,
        status: 'done',
        quantity: null,
        spent: 45_000_000,
        sources: [],
        note: '',
        files: [],
        submittedById: officer.id,
        submittedAt: at,
        state: 'confirmed',
        decidedById: officer.id,
        decidedAt: at,
      },
    });
    const by = { officerId: officer.id, telegramUserId: null, subjectId: 1 };
    await recordAudit(database, { ...by, action: 'answer.save', subject: 'report' }, at);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Theo đơn vị', /mời chọn đơn vị/);
    const { text } = await coordinator.presses('Sở Công Thương', /, 2018\n/);
    expect(text).toContain('45 triệu đồng; 30 triệu đồng (không tính, đã thay bằng 45 triệu đồng)');
    const sources = await coordinator.presses('Xem nguồn từng số', /nguồn của từng số/);
    expect(sources.text).toContain('Không tính, đã thay bằng 45 triệu đồng.');
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    const shown = await coordinator.presses('Kinh phí', /Khuyến công: /);
    expect(shown.text).toMatch(/Khuyến công: – - – - –/);
    expect(shown.text).toMatch(/chưa rõ nguồn: – - – - 45/);
  });
});
