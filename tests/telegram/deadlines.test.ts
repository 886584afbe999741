import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { readSheet } from '../../src/documents/sheets.ts';
import { download } from '../support/fill-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx } from '../support/unzip.ts';

describe('days off are kept by administrators', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
  });
  afterAll(() => trial.stop());

  test('a year is shown with its holidays, days in lieu and swapped days', async () => {
    const { coordinator } = trial;
    await coordinator.says('/ngaynghi', /năm 2018[\s\S]*Tết Nguyên đán/);
    expect(coordinator.newest().text).toMatch(/14\/02\/2018 - 16\/02\/2018: Tết Nguyên đán/);
    expect(coordinator.newest().text).toMatch(/thứ Hai 31\/12\/2018: Tết Dương lịch \(ngày nghỉ hoán đổi\)/);
    await coordinator.presses('Năm 2019', /thứ Bảy 05\/01\/2019: đi làm/);
  });

  test('a year without an announcement is derived from the law, said to be so, and confirmed in one tap', async () => {
    const { coordinator } = trial;
    await coordinator.says('/ngaynghi 2027', /Chưa có Thông báo nghỉ lễ, Tết năm 2027/);
    expect(coordinator.newest().text).toMatch(/thứ Tư 24\/11\/2027: Ngày Văn hóa Việt Nam \(theo luật\)/);
    await coordinator.presses('Đã đối chiếu Thông báo năm 2027', /đã đối chiếu với Thông báo/);
    expect(coordinator.newest().text).toMatch(/Theo Thông báo nghỉ lễ, Tết năm 2027/);
  });

  test('a day off typed in moves the deadline of a round, and back', async () => {
    const { coordinator, contact } = trial;
    await contact.says('/start', /Kính chào/);
    await coordinator.says('/ngaynghi nghỉ 14/12/2018 Ngày thử', /Đã ghi: nghỉ thứ Sáu 14\/12\/2018/);
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses(
      'Báo cáo năm 2018',
      /14\/12\/2018 là ngày nghỉ: thông báo và nhắc theo thứ Năm 13\/12\/2018/,
    );
    await coordinator.says('/ngaynghi', /Ngày thử/);
    await coordinator.says('bỏ 14/12', /trở lại như thường lệ/);
    await coordinator.says('làm bù 10/12', /vốn là ngày làm việc/);
    await coordinator.says('nghi bu', /Chưa đọc được/);
    const audit = await trial.application.store.database.auditEntry.findMany({
      where: { action: { startsWith: 'holiday.' } },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ action }) => action)).toEqual(['holiday.confirm', 'holiday.add', 'holiday.remove']);
  });
});

describe('a coordinator plans reminders and chases who owes', () => {
  let trial: Trial;
  let deputy: ChatPerson;
  const database = () => trial.application.store.database;
  beforeAll(async () => {
    trial = await startTrial();
    deputy = trial.newcomer();
    await deputy.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
    const unit = await database().unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
    const day = new Date('2018-01-01');
    await database().officer.create({
      data: {
        ...{ telegramUserId: BigInt(deputy.id), chatId: BigInt(deputy.id), fullName: 'Người Dự Phòng', title: '' },
        ...{ phone: '0912000111', createdAt: day },
        memberships: { create: { unitId: unit.id, role: 'deputy', validFrom: day } },
      },
    });
  });
  afterAll(() => trial.stop());

  test('before the round is opened its reminders are shown, and changed by tapping and typing', async () => {
    const { coordinator } = trial;
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Báo cáo năm 2018', /Hạn nộp/);
    await coordinator.presses('Lịch nhắc', /08 giờ 00 ngày 05\/12\/2018: 07 ngày làm việc trước hạn, 01 người/);
    await coordinator.presses('Bỏ 03 ngày làm việc trước hạn', /^(?![\s\S]*: 03 ngày làm việc trước hạn)Lịch nhắc/);
    await coordinator.says('thêm 2 ngày trước lúc 9 giờ', /09 giờ 00 ngày 12\/12\/2018: 02 ngày làm việc trước hạn/);
    await coordinator.says('thêm 5 ngày trước lúc 22 giờ', /Chỉ nhắc từ 07 giờ đến 19 giờ/);
    await coordinator.presses('Quay lại mở kỳ', /Hạn nộp/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    const round = await database().round.findFirstOrThrow();
    expect(round.ladder).toMatchObject([-7, -2, -1, 0, 1, 3, 7].map((workingDays) => ({ workingDays })));
  });

  test('a paused round is silent; resumed, the newest step goes once', async () => {
    const { coordinator, contact } = trial;
    await coordinator.says('/kybaocao', /Kỳ báo cáo/);
    await coordinator.presses(/^Lịch nhắc: /, /Lịch nhắc: /);
    await coordinator.presses('Tạm dừng nhắc', /Đang tạm dừng nhắc/);
    await moveClockTo(trial.chat, '2018-12-05', 9);
    expect(await database().chase.count()).toBe(0);
    await coordinator.presses('Nhắc lại', /^(?![\s\S]*Đang tạm dừng)Lịch nhắc/);
    contact.mark();
    await moveClockTo(trial.chat, '2018-12-05', 10);
    await contact.reads(/chậm nhất 17 giờ 00 thứ Sáu 14\/12\/2018/);
  });

  test('the deputy is told when the contact did nothing since the step before, each once a day', async () => {
    deputy.mark();
    await moveClockTo(trial.chat, '2018-12-12', 9);
    await deputy.reads(/Kính gửi: Đồng chí Người Dự Phòng[\s\S]*đã nhập 0\/14 câu/);
    await moveClockTo(trial.chat, '2018-12-12', 15);
    const told = await database().chase.findMany({ orderBy: { id: 'asc' } });
    expect(told.map(({ step, role }) => [step, role])).toEqual([
      ['before-7', 'contact'],
      ['before-2', 'contact'],
      ['before-2', 'deputy'],
    ]);
  });

  test('who owes is chased from /tinhhinh, once a day; who has nobody is to be called', async () => {
    const { coordinator, contact } = trial;
    await coordinator.says('/tinhhinh', /Chưa nộp 21/);
    contact.mark();
    await coordinator.presses('Nhắc 21 đơn vị', /Đã nhắc 01 đơn vị \(02 người\): Quỳ Hợp\. Tin gửi đi ngay/);
    await contact.reads(/Đề nghị đồng chí hoàn thành/);
    expect(coordinator.newest().text).toMatch(/Chưa có ai nhận được tin: .*Kỳ Sơn/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /Nhật ký đôn đốc[\s\S]*nhắc Đầu mối Quỳ Hợp/);
    await coordinator.presses('Nhắc đơn vị này', /Trong ngày đã nhắc, không nhắc thêm: Quỳ Hợp/);
  });

  test('at night a message by hand waits for the morning', async () => {
    const { coordinator, contact } = trial;
    await moveClockTo(trial.chat, '2018-12-12', 21);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /Nhật ký đôn đốc/);
    await coordinator.presses('Nhắc đơn vị này', /Tin gửi đi lúc 07 giờ 00 ngày 13\/12\/2018/);
    contact.mark();
    await moveClockTo(trial.chat, '2018-12-13', 7);
    await contact.reads(/Đề nghị đồng chí hoàn thành/);
  });

  test('the morning of the working day after the deadline: who is late, with what to do about it', async () => {
    const { coordinator } = trial;
    coordinator.mark();
    await moveClockTo(trial.chat, '2018-12-17', 8);
    await coordinator.reads(/Đầu ngày thứ Hai 17\/12\/2018[\s\S]*Quá hạn: Báo cáo năm 2018, 21 đơn vị/);
    await coordinator.reads(/Quá hạn, chưa nộp số liệu 21 đơn vị: [\s\S]*Chưa gửi tin nào đến lãnh đạo đơn vị/);
    await moveClockTo(trial.chat, '2018-12-17', 11);
    expect(
      await database().notice.count({
        where: { kind: { in: ['digest', 'late-units'] }, dueAt: { gte: new Date('2018-12-17T00:00:00Z') } },
      }),
    ).toBe(2);
  });

  test('the call list has phones; the result of a call is kept and shown with the next', async () => {
    const { coordinator } = trial;
    await coordinator.presses(
      'Danh sách gọi điện',
      /Danh sách gọi điện[\s\S]*Quỳ Hợp: Đầu mối Quỳ Hợp 0900 000 002; Người Dự Phòng 0912 000 111/,
    );
    await coordinator.presses('Quỳ Hợp', /Đầu mối: Đầu mối Quỳ Hợp/);
    await coordinator.presses('Đã gọi, hẹn ngày nộp', /hẹn nộp ngày nào/);
    await coordinator.says('chưa biết', /Chưa đọc được ngày hẹn/);
    await coordinator.says('hẹn 19/12, lãnh đạo đi công tác', /Đã ghi vào nhật ký đôn đốc/);
    await coordinator.presses('Danh sách gọi điện', /hẹn nộp 19\/12\/2018\. “hẹn 19\/12, lãnh đạo đi công tác”/);
    await coordinator.presses('Kỳ Sơn', /chưa có số điện thoại/);
    await coordinator.presses('Không nghe máy', /Đã ghi vào nhật ký đôn đốc/);
  });

  test('a text to paste elsewhere comes alone in its message; a letter is noted for all that owe', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /Quá hạn, chưa nộp số liệu/);
    await coordinator.presses(
      'Tin nhắn để dán Zalo',
      /^Kính gửi: Quý đơn vị\. Theo Kế hoạch ngày 06\/6\/2017[\s\S]*đã quá hạn[\s\S]*Trân trọng\.$/,
    );
    await coordinator.presses('Ghi: đã phát hành công văn', /Xin cho biết số, ngày/);
    await coordinator.says('1250/SCT-KT ngày 18/12/2018', /Đã ghi công văn 1250\/SCT-KT ngày 18\/12\/2018/);
    await coordinator.says('/tinhhinh huyện Kỳ Sơn', /công văn 1250\/SCT-KT ngày 18\/12\/2018, Điều phối viên ghi/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /hẹn nộp 19\/12\/2018/);
    await coordinator.presses('Xem thêm', /Nhật ký đôn đốc, UBND huyện Quỳ Hợp[\s\S]*nhắc Đầu mối Quỳ Hợp/);
  });

  test('the letter to those who owe is drafted as a file without number, date and signer, with the list for calls', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /Quá hạn, chưa nộp số liệu/);
    const message = await coordinator.presses('Dự thảo công văn đôn đốc', /để trống số, ngày, người ký/);
    const letter = await download(coordinator, message);
    expect(letter.name).toBe('du-thao-cong-van-don-doc-2018.docx');
    const said = readDocx(letter.bytes);
    expect(said).toContain('Nghệ An, ngày … tháng … năm …');
    expect(said).toMatch(/UBND huyện Quỳ Hợp/);
    const calls = coordinator.chat
      .messages(coordinator.id)
      .findLast(({ file }) => file?.name.endsWith('.xlsx') === true);
    const rows = await readSheet((await download(coordinator, calls as NonNullable<typeof calls>)).bytes);
    expect(rows?.some((row) => row.includes('UBND huyện Kỳ Sơn') && row.includes('Chưa có đầu mối'))).toBe(true);
    expect(await database().auditEntry.count({ where: { action: 'letter.draft' } })).toBe(1);
  });

  test('a contact sees the log of the own unit, without buttons to chase', async () => {
    const { contact } = trial;
    await contact.says('/tinhhinh huyện Quỳ Hợp', /Nhật ký đôn đốc/);
    expect(contact.labels()).toEqual(['Xem thêm']);
  });

  test('nothing more once figures and signed documents are in', async () => {
    await database().obligation.updateMany({ data: { state: 'submitted' } });
    const documents = (await database().obligation.findMany()).map(({ id }) => ({
      ...{ obligationId: id, number: '1/BC', documentDate: new Date('2018-12-18'), files: [], via: 'paper' },
      ...{ state: 'received', recordedById: 1, recordedAt: new Date('2018-12-18') },
    }));
    await database().signedDocument.createMany({ data: documents });
    const before = await database().chase.count();
    await moveClockTo(trial.chat, '2018-12-20', 9);
    await trial.coordinator.says('/tinhhinh', /Tất cả đơn vị đã nộp/);
    expect(await database().chase.count()).toBe(before);
  });
});
