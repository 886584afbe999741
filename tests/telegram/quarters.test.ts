import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { admitTo } from '../support/plan-people.ts';
import { quarterlyForm } from '../support/quarterly-form.ts';
import { secondPlanDocx } from '../support/second-plan-docx.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import type { ChatPerson } from '../support/chat-person.ts';

describe('a quarterly plan, from its document to the reports of two quarters', { shuffle: false }, () => {
  let trial: Trial;
  let contact: ChatPerson;
  let planId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await moveClockTo(trial.chat, '2026-02-10', 9);
  });
  afterAll(() => trial.stop());

  test('the plan comes from its document, and its form from a workbook', async () => {
    const { coordinator, application } = trial;
    await coordinator.says('/kehoach', /Các kế hoạch trong hệ thống/);
    await coordinator.presses('Thêm kế hoạch', /Mời đồng chí gửi tệp/);
    const bytes = await secondPlanDocx();
    await coordinator.sendsFile('document', /Đọc thử/, { name: 'ke-hoach.docx', bytes });
    await coordinator.presses('Cần trả lời (01)', /^Cần trả lời trước khi nhận/);
    await coordinator.presses('1', /chọn đơn vị đúng, thêm mới/);
    await coordinator.presses('Thêm mới: nhóm đơn vị', /Đọc thử/);
    await coordinator.presses('Nhận kế hoạch', /Đã nhận kế hoạch/);
    await coordinator.presses('Nói về kế hoạch này', /nói về kế hoạch Chuyển đổi số/);
    await coordinator.sendsFile('document', /không có lỗi/, { name: 'bieu-mau.xlsx', bytes: await quarterlyForm() });
    await coordinator.presses('Lưu biểu mẫu', /Đã lưu Mẫu của cấp xã, phiên bản 1/);
    const plan = await application.store.database.plan.findFirstOrThrow({ orderBy: { id: 'desc' } });
    planId = plan.id;
  });

  /** The round of a quarter is proposed and opened, the commune reports, and its report is approved; returns the receipt. */
  async function report(
    { quarter, proposedOn, reportedOn }: { quarter: string; proposedOn: string; reportedOn: string },
    [files, staff]: readonly [string, string],
    beside: RegExp,
  ): Promise<string> {
    const { coordinator, chat } = trial;
    await moveClockTo(chat, proposedOn, 9);
    await coordinator.reads(new RegExp(`đề nghị báo cáo ${quarter}[^]*chưa mở`));
    await coordinator.presses(`Xem để mở: Báo cáo chuyển đổi số ${quarter}`, /Hạn nộp/);
    contact.mark();
    await coordinator.presses('Mở kỳ', new RegExp(`Đã mở kỳ Báo cáo chuyển đổi số ${quarter} cho 130 đơn vị`));
    await contact.reads(new RegExp(`Báo cáo chuyển đổi số ${quarter}`));
    await moveClockTo(chat, reportedOn, 9);
    await contact.says('/baocao', new RegExp(`Báo cáo chuyển đổi số ${quarter}`));
    const first = await contact.presses('Bắt đầu', /Bao nhiêu hồ sơ/);
    expect(first.text).toMatch(beside);
    await contact.says(files, /Bao nhiêu cán bộ/);
    await contact.says(staff, /Đủ 2\/2 câu/);
    coordinator.mark();
    await contact.presses('Nộp số liệu', /mã nhận/);
    await coordinator.reads(new RegExp(`đã nộp Báo cáo chuyển đổi số ${quarter}`));
    await coordinator.presses('Duyệt', /2 câu không có bất thường/);
    await coordinator.presses('Duyệt', /Đã duyệt số liệu/);
    const { receiptCode } = await trial.application.store.database.report.findFirstOrThrow({ orderBy: { id: 'desc' } });
    return receiptCode ?? '';
  }

  test('rounds of two quarters are opened, reported and approved, each with its receipt', async () => {
    const { store, clock } = trial.application;
    const commune = await store.database.unit.findFirstOrThrow({ where: { kind: 'commune' }, orderBy: { id: 'asc' } });
    contact = trial.newcomer();
    const held = { telegramUserId: contact.id, unitKey: commune.key, role: 'contact' as const, planId };
    await admitTo(store, held, clock.now());
    await store.database.officer.update({ where: { telegramUserId: contact.id }, data: { planId } });
    await contact.says('/start', /./);
    const first = await report(
      { quarter: 'quý I/2026', proposedOn: '2026-03-02', reportedOn: '2026-03-16' },
      ['120', '3'],
      /^(?![^]*Quý)/,
    );
    const second = await report(
      { quarter: 'quý II/2026', proposedOn: '2026-06-01', reportedOn: '2026-06-15' },
      ['150', '4'],
      /Quý I\/2026: 120/,
    );
    expect([first, second]).toEqual(['XAVANTU-2026-Q1-01', 'XAVANTU-2026-Q2-01']);
  });

  test('questions find the round of a quarter, and over the year both are counted once', async () => {
    const { coordinator } = trial;
    await coordinator.says('quý I ai chưa nộp', /^Báo cáo chuyển đổi số quý I\/2026, [^]*đã nộp 01\/130/);
    await coordinator.says('báo cáo quý 2 còn ai chưa nộp', /^Báo cáo chuyển đổi số quý II\/2026, /);
    await coordinator.says('quý III ai chưa nộp', /^Không có kỳ báo cáo quý III\/2026\.$/);
    await coordinator.says('/tonghop 2026', /Đã duyệt 01\/130 xã, phường/);
    await coordinator.presses('Từng số và nguồn', /Hồ sơ trực tuyến[^]*270/);
  });
});
