import type { ChatMessage } from '../../src/local-chat/index.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { download } from '../support/fill-report.ts';
import { fillDraft } from '../support/filled-report.ts';
import { moveClockTo } from '../support/clock.ts';
import { announcePaper, approveSubmitted, draftReport, returnSubmitted, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx } from '../support/unzip.ts';

const OLD = /145\/BC-UBND ngày 12\/11\/2018[^.]*ký theo số liệu cũ/;

describe('a signed document belongs to the figures that it was signed for', () => {
  let trial: Trial;
  let returnedId: number;
  const database = () => trial.application.store.database;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    const reportId = await draftReport(trial, { facilities_informed: 44 });
    await submitDraft(trial, reportId);
    await announcePaper(trial, '145/BC-UBND ngày 12/11/2018');
    await trial.coordinator.reads(/văn bản giấy số 145\/BC-UBND/);
    await trial.coordinator.presses('Đã nhận bản giấy', /Đã ghi nhận bản giấy/);
    await trial.contact.reads(/đã nhận văn bản số 145\/BC-UBND/);
    await returnSubmitted(trial, reportId, { 2: 'Đề nghị kiểm tra lại.' });
    await trial.contact.reads(/xem lại[\s\S]*Nếu số liệu thay đổi, văn bản số 145\/BC-UBND[^.]*phải được ký lại/);
    returnedId = reportId;
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** The unit hands in again, with another figure unless told otherwise; returns the report's id. */
  async function handInAgain(informed = 40, answeredAt = new Date('2018-11-12T09:00:00Z')): Promise<number> {
    const reportId = await fillDraft(trial, 'QUY_HOP', { facilities_informed: informed });
    await database().answer.updateMany({ where: { reportId }, data: { answeredAt } });
    await submitDraft(trial, reportId);
    return reportId;
  }

  test('new figures make it outdated for both sides: receipt, review card, approval, status', async () => {
    const { contact, coordinator } = trial;
    await fillDraft(trial, 'QUY_HOP', { facilities_informed: 40 });
    await contact.says('/baocao', /Làm tiếp|đã nhập 14/);
    await contact.presses('Làm tiếp', /Câu 2\/14/);
    await contact.says('40', /Đã ghi câu 2: 40/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    const receipt = await contact.presses(/^Đã đủ đến/, /QUYHOP-2018-02/);
    expect(receipt.text).toMatch(OLD);
    expect(receipt.text).toContain('Đề nghị đồng chí tải dự thảo văn bản theo số liệu mới');
    expect(contact.labels()).toEqual([
      'Tải dự thảo văn bản',
      'Gửi bản đã ký',
      'Đã gửi văn bản',
      'Xem văn bản cũ',
      'Giấy xác nhận đã nộp',
    ]);
    const told = await coordinator.reads(/đã sửa và nộp lại/);
    expect(told.text).toMatch(OLD);
    await coordinator.presses(
      'Duyệt',
      /Văn bản ký: số 145\/BC-UBND ngày 12\/11\/2018 ký theo số liệu cũ[\s\S]*Lần nộp thứ 2/,
    );
    expect(coordinator.labels()).toContain('Xem văn bản cũ');
    await coordinator.presses('Duyệt', /Văn bản số 145\/BC-UBND ngày 12\/11\/2018 của Quỳ Hợp ký theo số liệu cũ/);
    const approved = await contact.reads(/đã được duyệt ngày 12\/11\/2018/);
    expect(approved.text).toMatch(OLD);
    expect(contact.labels()).toContain('Tải dự thảo văn bản');
    expect(contact.labels()).toContain('Gửi bản đã ký');
    await coordinator.says(
      '/tinhhinh',
      /Đã nhận văn bản ký: 0 đơn vị[\s\S]*Thiếu văn bản ký: 01 đơn vị \(Quỳ Hợp\)[\s\S]*ký theo số liệu cũ, cần văn bản mới: Quỳ Hợp/,
    );
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /số 145\/BC-UBND ngày 12\/11\/2018 ký theo số liệu cũ/);
    expect(coordinator.labels()).toEqual(expect.arrayContaining(['Đã nhận bản giấy', 'Nhắc gửi văn bản']));
  });

  test('the draft is of the new figures, and the receipt says that the document is outdated', async () => {
    await handInAgain();
    const { contact } = trial;
    await contact.says('/baocao', /ký theo số liệu cũ/);
    const draft = await download(contact, await contact.presses('Tải dự thảo văn bản', /Dự thảo báo cáo/));
    expect(readDocx(draft.bytes)).toContain('tuyên truyền, hướng dẫn: 40 cơ sở');
    const receipt = await download(contact, await contact.presses('Giấy xác nhận đã nộp', /Giấy xác nhận/));
    expect(readDocx(receipt.bytes)).toContain('ký theo số liệu cũ, cần văn bản mới');
  });

  test('a new one takes its place; the old one stays to be read, named as replaced', async () => {
    await handInAgain();
    const { contact } = trial;
    await contact.says('/baocao', /ký theo số liệu cũ/);
    await contact.presses('Xem văn bản cũ', /145\/BC-UBND[\s\S]*không còn khớp với số liệu đã nộp/);
    await announcePaper(trial, '150/BC-UBND ngày 12/11/2018');
    await contact.says('/tinhhinh', /báo đã gửi văn bản số 150\/BC-UBND/);
    await trial.coordinator.reads(/văn bản giấy số 150\/BC-UBND/);
    await trial.coordinator.says('/tinhhinh huyện Quỳ Hợp', /báo đã gửi văn bản số 150\/BC-UBND/);
    await trial.coordinator.presses('Xem văn bản ký', /Văn bản số 150\/BC-UBND/);
    await trial.coordinator.presses(
      'Văn bản số 145/BC-UBND (đã thay)',
      /145\/BC-UBND[\s\S]*Đã được thay bằng văn bản số 150\/BC-UBND ngày 12\/11\/2018/,
    );
  });

  test('where the figures did not change it stays valid', async () => {
    await handInAgain(44);
    await trial.contact.says('/baocao', /Văn bản ký: đã nhận số 145\/BC-UBND/);
    await trial.coordinator.says('/tinhhinh', /Đã nhận văn bản ký: 01 đơn vị\./);
  });

  test('it is valid again where the figures go back to those that were signed', async () => {
    const second = await handInAgain();
    await returnSubmitted(trial, second, { 2: 'Đề nghị kiểm tra lại.' });
    await handInAgain(44);
    await trial.contact.says('/baocao', /Văn bản ký: đã nhận số 145\/BC-UBND/);
  });

  test('a document that came before any figures is of the first that are handed in', async () => {
    await database().signedDocument.updateMany({ data: { figuresRevision: null } });
    await database().report.updateMany({ where: { id: returnedId }, data: { figuresRevision: null } });
    await handInAgain();
    await trial.contact.says('/baocao', /Văn bản ký: đã nhận số 145\/BC-UBND/);
  });

  test('a document that comes after a return, before anything was changed, is of the figures that were returned', async () => {
    const { contact, coordinator } = trial;
    await announcePaper(trial, '150/BC-UBND ngày 12/11/2018');
    await coordinator.reads(/văn bản giấy số 150\/BC-UBND/);
    await contact.says('/baocao', /Làm tiếp|đã nhập 14/);
    await contact.presses('Làm tiếp', /Câu 2\/14/);
    await contact.says('40', /Đã ghi câu 2: 40/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    const receipt = await contact.presses(/^Đã đủ đến/, /QUYHOP-2018-02/);
    expect(receipt.text).toMatch(/150\/BC-UBND ngày 12\/11\/2018[^.]*ký theo số liệu cũ/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /số 150\/BC-UBND ngày 12\/11\/2018 ký theo số liệu cũ/);
  });

  test('a document that comes when the returned figures were corrected already is of the corrected ones', async () => {
    const { contact } = trial;
    const reportId = await fillDraft(trial, 'QUY_HOP', { facilities_informed: 40 });
    await database().answer.updateMany({ where: { reportId }, data: { answeredAt: new Date('2018-11-12T09:00:00Z') } });
    await announcePaper(trial, '150/BC-UBND ngày 12/11/2018');
    await submitDraft(trial, reportId);
    await contact.says('/baocao', /số 150\/BC-UBND/);
    expect(contact.newest().text).not.toMatch(/150\/BC-UBND[^.]*ký theo số liệu cũ/);
  });

  test('reminders, the digest and the list after the deadline say that it is outdated', async () => {
    await approveSubmitted(trial, await handInAgain());
    const { contact, coordinator } = trial;
    await contact.reads(/đã được duyệt/);
    await moveClockTo(trial.chat, '2018-12-05', 8);
    await contact.reads(
      /Văn bản số 145\/BC-UBND ngày 12\/11\/2018 ký theo số liệu cũ[\s\S]*gửi chậm nhất 17 giờ 00 thứ Sáu 14\/12\/2018/,
    );
    expect(contact.labels()).toEqual(expect.arrayContaining(['Gửi bản đã ký', 'Tải dự thảo văn bản']));
    await moveClockTo(trial.chat, '2018-12-17', 8);
    await coordinator.reads(
      /Đầu ngày thứ Hai[\s\S]*01 đơn vị: Quỳ Hợp\. Trong đó văn bản ký theo số liệu cũ[^.]*: Quỳ Hợp/,
    );
    await coordinator.reads(/Quá hạn, chưa nộp[\s\S]*Trong đó văn bản ký theo số liệu cũ, cần văn bản mới: Quỳ Hợp/);
  });

  test('a paper that comes when its figures are replaced is received, and both sides are told that it must be signed anew', async () => {
    const { contact, coordinator } = trial;
    const second = await handInAgain();
    await announcePaper(trial, '150/BC-UBND ngày 12/11/2018');
    await coordinator.reads(/văn bản giấy số 150\/BC-UBND/);
    await returnSubmitted(trial, second, { 2: 'Đề nghị kiểm tra lại.' });
    await handInAgain(41);
    await trial.allDelivered();
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /số 150\/BC-UBND ngày 12\/11\/2018 ký theo số liệu cũ/);
    await coordinator.presses('Xem văn bản cũ', /Văn bản số 150\/BC-UBND/);
    contact.mark();
    await coordinator.presses(
      'Đã nhận bản giấy',
      /Đã ghi nhận bản giấy văn bản số 150\/BC-UBND[\s\S]*ký theo số liệu cũ[^.]*\. UBND huyện Quỳ Hợp phải gửi văn bản ký theo số liệu mới\./,
    );
    await contact.reads(
      /đã nhận văn bản số 150\/BC-UBND[\s\S]*ký theo số liệu cũ[^.]*\. Đề nghị đồng chí trình lãnh đạo ký văn bản/,
    );
    expect(contact.labels()).toEqual(['Tải dự thảo văn bản', 'Gửi bản đã ký']);
  });

  test('who asks for missing documents and the letter count the same, and say what they count', async () => {
    const { coordinator } = trial;
    await handInAgain();
    const listed = await coordinator.says(
      'ai chưa nộp văn bản ký',
      /trong 01 đơn vị đã nộp số liệu, 01 đơn vị chưa có văn bản ký/,
    );
    expect(listed.text).toMatch(
      /Quỳ Hợp\.[\s\S]*cần văn bản mới 01: Quỳ Hợp\.[\s\S]*Chưa nộp số liệu 20 đơn vị, chưa tính ở đây\./,
    );
    await coordinator.says('/tinhhinh', /Thiếu văn bản ký: 01 đơn vị \(Quỳ Hợp\)/);
    await moveClockTo(trial.chat, '2018-12-17', 9);
    await coordinator.says('/tinhhinh', /Thiếu văn bản ký: 01 đơn vị/);
    await coordinator.presses('Dự thảo công văn đôn đốc', /21 đơn vị/);
    const isLetter = ({ file }: ChatMessage): boolean => file?.name.endsWith('.docx') === true;
    const letter = await trial.chat.waitFor(coordinator.id, isLetter, 0, 20_000);
    const said = readDocx((await download(coordinator, letter)).bytes);
    expect(said).toContain('21 đơn vị có tên trong danh sách kèm theo');
    expect(said).toContain('(đơn vị đã gửi số liệu thì gửi văn bản đã ký)');
  });

  test('who was told when handing in, and at the approval, is not reminded of the same at once', async () => {
    const { contact, coordinator } = trial;
    const valid = await handInAgain(44);
    await moveClockTo(trial.chat, '2018-12-12', 10);
    await returnSubmitted(trial, valid, { 2: 'Đề nghị kiểm tra lại.' });
    await approveSubmitted(trial, await handInAgain(40, new Date('2018-12-12T09:00:00Z')));
    await contact.reads(/đã được duyệt/);
    contact.mark();
    await moveClockTo(trial.chat, '2018-12-12', 11);
    await trial.allDelivered();
    const reminded = (): string[] => contact.heard().filter((text) => /^Kính gửi[\s\S]*ký theo số liệu cũ/.test(text));
    expect(reminded()).toEqual([]);
    // The step that comes after it tells.
    await moveClockTo(trial.chat, '2018-12-13', 9);
    await contact.reads(/ký theo số liệu cũ[\s\S]*gửi chậm nhất 17 giờ 00 thứ Sáu 14\/12\/2018/);
    expect(reminded()).toHaveLength(1);
    await coordinator.says('/tinhhinh', /đã nộp/);
  });
});
