import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('/nhatky', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    for (const [answer, then] of [
      ['126', /Câu 2\/14/],
      ['82', /Câu 3\/14/],
      ['41', /Câu 4\/14/],
      ['12', /Câu 5\/14/],
      ['6', /Câu 6\/14/],
      ['5', /Câu 7\/14/],
      ['3', /Câu 8\/14/],
      ['1.200', /Câu 9\/14/],
    ] as const)
      await contact.says(answer, then);
  });
  afterAll(() => trial.stop());

  test('shows the newest changes in words, with who and when, page by page and by topic', async () => {
    const { coordinator } = trial;
    const log = await coordinator.says('/nhatky', /Nhật ký thay đổi, tất cả, trang 1\/2/);
    expect(log.text).toMatch(/ngày 12\/11\/2018: Đầu mối Quỳ Hợp ghi câu trả lời vào báo cáo \(số \d+\)/);
    expect(log.text).toMatch(/Điều phối viên mở kỳ báo cáo/);
    const second = await coordinator.presses('Trang sau', /trang 2\/2/);
    expect(second.text).toMatch(/Hệ thống hoặc người đang đăng ký nạp kế hoạch/);
    expect(coordinator.labels()).not.toContain('Trang sau');
    const plan = await coordinator.presses('kế hoạch', /Nhật ký thay đổi, kế hoạch, trang 1\/1/);
    expect(plan.text).toMatch(/nạp kế hoạch/);
    expect(plan.text).not.toContain('ghi câu trả lời');
  });

  test('is exported for a spreadsheet, with what was before and after, and nothing that it would calculate', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    const officer = await database.officer.findFirstOrThrow({ where: { fullName: 'Đầu mối Quỳ Hợp' } });
    await database.officer.update({ where: { id: officer.id }, data: { fullName: '=HYPERLINK("x")' } });
    await coordinator.presses('báo cáo', /Nhật ký thay đổi, báo cáo/);
    await coordinator.presses('Xuất tệp', /Nhật ký thay đổi, báo cáo[\s\S]*10 dòng/);
    const { file } = coordinator.newest();
    const csv = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId}`)).text();
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toContain('"Thời gian","Người thực hiện"');
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('""facilities_total"":{""state"":""given""');
    await database.officer.update({ where: { id: officer.id }, data: { fullName: 'Đầu mối Quỳ Hợp' } });
  });
});
