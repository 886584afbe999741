import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import type { ChatMessage } from '../../src/local-chat/index.ts';
import { download } from '../support/fill-report.ts';
import { admitPerson } from '../support/filled-report.ts';
import { draftReport, submitDraft } from '../support/prepared.ts';
import { rowsOf } from '../support/rows-of.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx } from '../support/unzip.ts';

describe('a coordinator pauses reminders and chases who owes', () => {
  let trial: Trial;
  let deputyId: number;
  const database = () => trial.application.store.database;
  beforeAll(async () => {
    trial = await startTrial();
    ({ id: deputyId } = await admitPerson(trial, 'QUY_HOP', 'deputy', 'Người Dự Phòng'));
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** The clock goes on to an hour at which the contact is reminded. */
  async function isReminded(day: string, hour: number, words: RegExp): Promise<void> {
    trial.contact.mark();
    await moveClockTo(trial.chat, day, hour);
    await trial.contact.reads(words);
  }
  const beforeDeadline = (): Promise<void> => isReminded('2018-12-12', 15, /chậm nhất 17 giờ 00/);
  /** The contact and, from the second time on, the deputy are reminded before the deadline. */
  async function remindedBefore(): Promise<void> {
    for (const day of ['2018-12-05', '2018-12-11', '2018-12-13']) await isReminded(day, 9, /chậm nhất 17 giờ 00/);
  }
  const afterDeadline = (): Promise<void> => isReminded('2018-12-17', 11, /đã quá hạn/);

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
    await isReminded('2018-12-05', 9, /chậm nhất 17 giờ 00/);
    const deputy = trial.person(deputyId);
    deputy.mark();
    await moveClockTo(trial.chat, '2018-12-11', 9);
    await deputy.reads(/Kính gửi: Đồng chí Người Dự Phòng[\s\S]*đã nhập 0\/14 câu/);
    await moveClockTo(trial.chat, '2018-12-11', 15);
    const told = await database().chase.findMany({ orderBy: { id: 'asc' } });
    expect(told.map(({ step, role }) => [step, role])).toEqual([
      ['before-7', 'contact'],
      ['before-3', 'contact'],
      ['before-3', 'deputy'],
    ]);
  });

  test('who owes is chased from /tinhhinh, once a day; who has nobody is to be called', async () => {
    await moveClockTo(trial.chat, '2018-12-04', 9);
    const { coordinator, contact } = trial;
    const status = await coordinator.says('/tinhhinh', /Chưa nộp 21/);
    expect(status.text).toContain('Nhắc qua bot được 01/21 đơn vị cần nhắc; 20 đơn vị chưa có người nhận tin');
    contact.mark();
    const chased = await coordinator.presses(
      'Nhắc 01 đơn vị',
      /Đang nhắc 01 đơn vị \(02 người\): Quỳ Hợp\. Tin gửi đi ngay/,
    );
    await contact.reads(/Đề nghị đồng chí hoàn thành/);
    expect(chased.text).toMatch(/Chưa có ai nhận được tin: .*Kỳ Sơn/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /Nhật ký đôn đốc[\s\S]*nhắc Đầu mối Quỳ Hợp/);
    await coordinator.presses('Nhắc đơn vị này', /Trong ngày đã nhắc, không nhắc thêm: Quỳ Hợp/);
  });

  test('who had a reminder that day gets no second one, unless the coordinator says so', async () => {
    for (const day of ['2018-12-05', '2018-12-11']) await isReminded(day, 9, /chậm nhất 17 giờ 00/);
    const { coordinator, contact } = trial;
    await coordinator.says('/tinhhinh', /Chưa nộp 21/);
    contact.mark();
    const before = await database().chase.count();
    await coordinator.presses('Nhắc 01 đơn vị', /Hôm nay đã nhận tin nhắc, chưa nhắc thêm: Quỳ Hợp\./);
    expect(await database().chase.count()).toBe(before);
    await coordinator.presses('Vẫn nhắc thêm 01 đơn vị', /Đang nhắc 01 đơn vị \(02 người\): Quỳ Hợp/);
    await contact.reads(/Đề nghị đồng chí hoàn thành/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /Nhật ký đôn đốc/);
    await coordinator.presses('Nhắc đơn vị này', /Trong ngày đã nhắc, không nhắc thêm: Quỳ Hợp/);
  });

  test('at night a message by hand waits for the morning', async () => {
    await beforeDeadline();
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
    await remindedBefore();
    await afterDeadline();
    const { coordinator } = trial;
    await coordinator.reads(/Quá hạn, chưa nộp số liệu 21 đơn vị/);
    await coordinator.presses(
      'Danh sách gọi điện',
      /Danh sách gọi điện[\s\S]*1\. Quỳ Hợp: Đầu mối Quỳ Hợp 0900 000 002; Người Dự Phòng 0912 345 678/,
    );
    await coordinator.presses('Quỳ Hợp', /Đầu mối: Đầu mối Quỳ Hợp/);
    await coordinator.presses('Đã gọi, hẹn ngày nộp', /hẹn nộp ngày nào/);
    await coordinator.says('chưa biết', /Chưa đọc được ngày hẹn/);
    await coordinator.says('hẹn 19/12, lãnh đạo đi công tác', /Đã ghi vào nhật ký đôn đốc/);
    await coordinator.presses('Danh sách gọi điện', /hẹn nộp 19\/12\/2018\. “hẹn 19\/12, lãnh đạo đi công tác”/);
    await coordinator.presses('Kỳ Sơn', /chưa có số điện thoại/);
    await coordinator.presses('Không nghe máy', /Đã ghi vào nhật ký đôn đốc/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /hẹn nộp 19\/12\/2018/);
    await coordinator.presses('Xem thêm', /Nhật ký đôn đốc, UBND huyện Quỳ Hợp[\s\S]*nhắc Đầu mối Quỳ Hợp/);
  });

  test('a text to paste elsewhere comes alone in its message; a letter is noted for all that owe', async () => {
    await afterDeadline();
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /Quá hạn, chưa nộp số liệu/);
    await coordinator.presses(
      'Tin nhắn để dán Zalo',
      /^Kính gửi: Quý đơn vị\. Theo Kế hoạch ngày 06\/6\/2017[\s\S]*đã quá hạn[\s\S]*Trân trọng\.$/,
    );
    await coordinator.presses('Ghi: đã phát hành công văn', /Xin cho biết số, ngày/);
    await coordinator.says('so 1250 / sct-kt', /Xin cho biết số, ngày/);
    await coordinator.says('1250/sct-kt 18/12/2018', /sau hôm nay/);
    const check = await coordinator.says('so 1250 / sct-kt 17/12', /công văn số 1250\/SCT-KT ngày 17\/12\/2018/);
    expect(check.text).toMatch(/gõ lại số, ngày/);
    expect(await database().chase.count({ where: { kind: 'letter' } })).toBe(0);
    await coordinator.presses('Đúng, ghi lại', /Đã ghi công văn 1250\/SCT-KT ngày 17\/12\/2018/);
    await coordinator.says('/tinhhinh huyện Kỳ Sơn', /công văn 1250\/SCT-KT ngày 17\/12\/2018, Điều phối viên ghi/);
  });

  test('the letter to those who owe is drafted as a file without number, date and signer, with the list for calls', async () => {
    await afterDeadline();
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /Quá hạn, chưa nộp số liệu/);
    const message = await coordinator.presses('Dự thảo công văn đôn đốc', /để trống số, ngày, người ký/);
    const letter = await download(coordinator, message);
    expect(letter.name).toBe('du-thao-cong-van-don-doc-2018.docx');
    const said = readDocx(letter.bytes);
    expect(said).toContain('Nghệ An, ngày … tháng … năm …');
    expect(said).toMatch(/UBND huyện Quỳ Hợp/);
    const isList = ({ file }: ChatMessage): boolean => file?.name.endsWith('.xlsx') === true;
    const calls = await coordinator.chat.waitFor(coordinator.id, isList, message.id, 20_000);
    const rows = await rowsOf((await download(coordinator, calls)).bytes);
    expect(rows.some((row) => row.includes('UBND huyện Kỳ Sơn') && row.includes('Chưa có đầu mối'))).toBe(true);
    expect(await database().auditEntry.count({ where: { action: 'letter.draft' } })).toBe(1);
  });

  test('of units of which some owe the document alone the letter says how many, and how many owe the figures', async () => {
    await submitDraft(trial, await draftReport(trial));
    await moveClockTo(trial.chat, '2018-12-17', 11);
    await trial.coordinator.says('/tinhhinh', /Quá hạn, chưa nộp số liệu/);
    await trial.coordinator.presses(
      'Dự thảo công văn đôn đốc',
      /21 đơn vị \(chưa nộp số liệu 20, chỉ thiếu văn bản ký 01\)/,
    );
  });

  test('the letter asks for the report within five working days, or until a day that is typed under it', async () => {
    await afterDeadline();
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /Quá hạn, chưa nộp số liệu/);
    const first = await coordinator.presses('Dự thảo công văn đôn đốc', /05 ngày làm việc/);
    const [asked] = /17 giờ 00 ngày \d\d\/12\/2018/.exec(first.text) ?? [''];
    expect(readDocx((await download(coordinator, first)).bytes)).toContain(`trước ${asked}.`);
    await coordinator.presses('Đổi hạn trong dự thảo', /chậm nhất ngày nào/);
    await coordinator.says('1/12/2018', /Ngày đã qua/);
    await coordinator.says('29/12/2018', /ngày nghỉ/);
    const second = await coordinator.says('28/12', /Hạn mới ghi trong dự thảo: trước 17 giờ 00 ngày 28\/12\/2018\./);
    const letter = readDocx((await download(coordinator, second)).bytes);
    expect(letter).toContain('trước 17 giờ 00 ngày 28/12/2018.');
    expect(letter).not.toContain(asked);
    expect(await database().auditEntry.count({ where: { action: 'letter.draft' } })).toBe(2);
  });

  test('a contact sees the log of the own unit, without buttons to chase', async () => {
    await remindedBefore();
    await afterDeadline();
    const { contact } = trial;
    await contact.says('/tinhhinh huyện Quỳ Hợp', /Nhật ký đôn đốc/);
    expect(contact.labels()).toEqual(['Xem thêm']);
  });

  test('nothing more once figures and signed documents are in', async () => {
    await afterDeadline();
    await database().obligation.updateMany({ data: { state: 'submitted' } });
    const documents = (await database().obligation.findMany()).map(({ id }) => ({
      obligationId: id,
      number: '1/BC',
      documentDate: new Date('2018-12-18'),
      files: [],
      via: 'paper',
      state: 'received',
      recordedById: 1,
      recordedAt: new Date('2018-12-18'),
    }));
    await database().signedDocument.createMany({ data: documents });
    const before = await database().chase.count();
    await moveClockTo(trial.chat, '2018-12-20', 9);
    await trial.coordinator.says('/tinhhinh', /Các đơn vị phải nộp đều đã nộp/);
    expect(await database().chase.count()).toBe(before);
  });
});
