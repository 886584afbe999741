import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approveSubmitted, draftReport, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('from the plan and from a unit down to what was done, by buttons', () => {
  let trial: Trial;
  let draft: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    draft = await draftReport(trial, { facilities_informed: 82 }, 'Thiếu kinh phí tập huấn <2018>.');
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a draft is its unit’s own: others see how far it is, and no figures', async () => {
    await trial.coordinator.says('/tinhhinh quy hop', /Quỳ Hợp/);
    expect(trial.coordinator.labels()).not.toContain('Xem số liệu');
  });

  test('a unit leads to its reports, and a report to its answers, with since when they stand', async () => {
    await submitDraft(trial, draft);
    await trial.coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp[^]*Đầu mối: /);
    await trial.coordinator.presses('Tình hình báo cáo', /Báo cáo năm 2018: [^]*Hạn: /);
    const figures = await trial.coordinator.presses('Xem số liệu', /Số liệu nộp ngày 12\/11\/2018, chưa duyệt/);
    expect(figures.text).toMatch(/1\. .*126/);
    expect(figures.text).toContain('Thiếu kinh phí tập huấn <2018>.');
    await trial.coordinator.presses('Tình hình đơn vị', /Báo cáo năm 2018: [^]*Hạn: /);
  });

  test('once approved, the figures say so to the unit itself', async () => {
    await submitDraft(trial, draft);
    await approveSubmitted(trial, draft);
    await trial.contact.says('huyen toi nop chua', /Báo cáo năm 2018: [^]*Hạn: /);
    await trial.contact.presses('Xem số liệu', /Số liệu đã duyệt ngày 12\/11\/2018/);
  });

  test('targets and money are told from approved figures, with how many reports and since when', async () => {
    await submitDraft(trial, draft);
    await approveSubmitted(trial, draft);
    const targets = await trial.contact.says('/chitieu', /Chỉ tiêu đến năm 2020/);
    expect(targets.text).toContain('Năm 2018: 65,1% (82/126); 1/22 đơn vị, đến 12/11/2018. 90%: thiếu 32 (cần 114).');
    expect(targets.text).toContain('Tiết kiệm năng lượng: chưa có số liệu đã duyệt.');
    await trial.coordinator.says(
      'quy hop da giai ngan bao nhieu',
      /Năm 2018: 12,5 triệu đồng \(12\.500\.000 đồng\), số liệu duyệt ngày 12\/11\/2018/,
    );
    const other = trial.person(600_000_003);
    await other.says('/start', /Kính chào/);
    const told = await other.says('quy hop da giai ngan bao nhieu nam 2018', /Quỳ Hợp/);
    expect(told.text).not.toContain('12,5');
  });

  test('a unit leads to its duties and its tasks, for those too who may not see its people', async () => {
    await trial.contact.says('/donvi so tai chinh', /do Sở Công Thương quản lý/);
    await trial.contact.presses('Trách nhiệm', /Sở Tài chính/);
    await trial.contact.says('/donvi so tai chinh', /do Sở Công Thương quản lý/);
    await trial.contact.presses('Nhiệm vụ', /nhiệm vụ/);
  });

  test('a long plan is shown by groups, a group a page at a time, and a task by its year', async () => {
    const { database } = trial.application.store;
    const { planId, id: groupId } = await database.taskGroup.findFirstOrThrow({ where: { code: '2' } });
    const words = { purpose: '', expectedResult: '', period: '2018 - 2020', fromYear: 2018, toYear: 2020 };
    await database.task.createMany({
      data: Array.from({ length: 20 }, (_, at) => ({
        planId,
        groupId,
        code: `2.${at + 10}`,
        position: 100 + at,
        title: `Nhiệm vụ thêm thứ ${at + 1}`,
        ...words,
      })),
    });
    const plan = await trial.contact.says('/nhiemvu', /32 nhiệm vụ/);
    expect(plan.text).toMatch(/2\. .*: 2\d nhiệm vụ/);
    expect(trial.contact.labels()).toContain('Nhóm 2');
    await trial.contact.presses('Nhóm 2', /trang 1\/3/);
    const first = trial.contact.labels();
    expect(first).not.toContain('Trang trước');
    await trial.contact.presses('Trang sau', /trang 2\/3/);
    await trial.contact.presses('Trang sau', /trang 3\/3[\s\S]*Nhiệm vụ thêm thứ 20/);
    expect(trial.contact.labels()).not.toContain('Trang sau');
    await trial.contact.presses('2.29', /Nhiệm vụ 2\.29/);
    await trial.contact.presses('2019', /năm 2019/);
  });
});
