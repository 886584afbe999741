import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeApproved, withdrawEntry } from '../../src/actions/databases/own-entries.ts';
import { ChatGroup } from '../support/chat-group.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { admitPerson } from '../support/filled-report.ts';
import {
  approveHandedIn,
  handInAgain,
  handInDocument,
  handInExpert,
  handInUnwillingExpert,
  returnHandedIn,
} from '../support/prepared-entries.ts';
import { requestOf } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const DOCUMENT = { name: 'so-tay-bia.pdf', bytes: Buffer.from('%PDF-1.4 thử') };

/** Starts a trial in which the contact has sent the file of an entry, from which none came yet. */
async function startWithFile(): Promise<Trial> {
  const trial = await startTrial();
  await trial.contact.sendsFile('document', /./, DOCUMENT);
  await trial.coordinator.says('/start', /Kính chào/);
  await trial.contact.says('/start', /Kính chào/);
  return trial;
}

describe('the databases of the plan', () => {
  let trial: Trial;
  let other: ChatPerson;
  beforeAll(async () => {
    trial = await startWithFile();
    other = await admitPerson(trial, 'NAM_DAN', 'contact', 'Đầu mối Nam Đàn');
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    other = trial.person(other.id);
  });
  afterAll(() => trial.stop());

  test('the six are shown with their counts, and whoever contributes finds the way', async () => {
    const shown = await trial.contact.says('/tracuu', /Các cơ sở dữ liệu của Kế hoạch/);
    expect(shown.text).toMatch(/1\. Điển hình áp dụng SXSH: 0[\s\S]*6\. Tài liệu truyền thông, hướng dẫn, tập huấn/);
    expect(trial.contact.labels()).toEqual(expect.arrayContaining(['Đóng góp', 'Mục đã đóng góp']));
    await trial.newcomer().says('/tracuu', /Các cơ sở dữ liệu/);
    await trial.contact.says('tài liệu tập huấn SXSH', /chưa có mục nào được duyệt/);
  });

  test('an entry is written a question at a time, goes on after a restart, and takes files', async () => {
    await trial.contact.says('/tracuu', /cơ sở dữ liệu/);
    await trial.contact.presses('Đóng góp', /vào cơ sở dữ liệu nào/);
    await trial.contact.presses(/^Tài liệu/, /Câu 1\/5[\s\S]*Tên tài liệu/);
    await trial.contact.says('Sổ tay <tiết kiệm> nước ngành bia', /Câu 2\/5[\s\S]*Loại tài liệu/);
    await trial.contact.presses('Hướng dẫn', /Câu 3\/5/);
    await trial.restart();
    await trial.contact.says('Cách đo và giảm nước ở khâu rửa chai', /Câu 4\/5/);
    await trial.contact.says('Sở Công Thương, 2018', /Câu 5\/5[\s\S]*tệp/);
    await trial.contact.presses('Chưa có số, để sau', /Còn thiếu câu 5/);
    expect(trial.contact.labels()).not.toContain('Gửi duyệt');
    await trial.contact.presses('Sửa câu 5', /Câu 5\/5/);
    await trial.contact.sendsFile('document', /so-tay-bia|01 tệp|1 tệp/, DOCUMENT);
    await trial.contact.presses('Đủ rồi, sang tiếp', /xem lại trước khi gửi[\s\S]*Sổ tay <tiết kiệm> nước ngành bia/);
    await trial.contact.presses('Gửi duyệt', /Đã gửi Sở Công Thương.*Khi được duyệt/);
    await trial.contact.says('/tracuu rửa chai', /không|Không/);
  });

  test('the coordinator is told of all that waits in one message, reads it with its files and returns it', async () => {
    const { coordinator, contact } = trial;
    await handInDocument(trial);
    await contact.says('/tracuu', /cơ sở dữ liệu/);
    await contact.presses('Đóng góp', /cơ sở dữ liệu nào/);
    await contact.presses(/^Chuyên gia/, /Câu 1\/\d[\s\S]*Họ tên/);
    await contact.says('Trần Thị Thử', /Câu 2/);
    await contact.says('Giảng viên, Trường thử', /Câu 3/);
    await contact.says('Kiểm toán năng lượng', /đã đồng ý/);
    await contact.presses('Có', /Số điện thoại/);
    await contact.says('0912 345 678', /Email/);
    await contact.says('thu@vi-du.vn', /giới thiệu/);
    await contact.says('Phòng Kinh tế', /Gửi duyệt/);
    await contact.presses('Gửi duyệt', /Đã gửi/);
    coordinator.mark();
    await moveClockTo(trial.chat, '2018-11-13', 9);
    const told = await coordinator.reads(/Mục chờ duyệt[\s\S]*: 0?2/);
    expect(told.text).toMatch(/Sổ tay <tiết kiệm>[\s\S]*Trần Thị Thử/);
    await coordinator.presses(/^Sổ tay/, /Tài liệu[\s\S]*khâu rửa chai/);
    await coordinator.presses('Trả lại', /cần sửa gì/);
    await coordinator.says('Ghi rõ <năm> biên soạn.', /Đã trả lại/);
    await contact.reads(/trả lại mục “Sổ tay <tiết kiệm>.*Ghi rõ <năm> biên soạn/);
  });

  test('the contributor corrects it and hands it in again; approved, it is found with and without marks', async () => {
    const { coordinator, contact } = trial;
    await returnHandedIn(trial, await handInDocument(trial), 'Ghi rõ <năm> biên soạn.');
    await handInExpert(trial);
    await contact.presses('Sửa mục', /được trả lại: “Ghi rõ <năm> biên soạn\.”/);
    await contact.presses('Sửa câu 4', /Câu 4\/5/);
    await contact.says('Sở Công Thương, tháng 5/2018', /xem lại trước khi gửi/);
    await contact.presses('Gửi duyệt', /Đã gửi/);
    await coordinator.says('/duyet', /Mục chờ duyệt/);
    await coordinator.presses(/^Sổ tay/, /tháng 5\/2018/);
    await coordinator.presses('Duyệt', /Đã duyệt mục “Sổ tay <tiết kiệm> nước ngành bia”/);
    await contact.reads(/đã duyệt mục “Sổ tay/);
    await coordinator.presses(/^Mục chờ duyệt/, /Trần Thị Thử/);
    await coordinator.presses(/^Trần Thị Thử/, /0912 345 678/);
    await coordinator.presses('Duyệt', /Đã duyệt mục “Trần Thị Thử”/);
    await other.says('/tracuu tiet kiem nuoc bia', /Trong các cơ sở dữ liệu[\s\S]*Sổ tay <tiết kiệm>/);
    await other.says('/tracuu tai lieu', /Tài liệu truyền thông[\s\S]*1\. Sổ tay/);
    await other.says('tài liệu về nước cho ngành bia', /tìm “nuoc bia”: 01 mục|tìm “nuoc bia”: 1 mục/);
    // What is looked for is said back, and the button that confirms it keeps the words.
    await other.says('co dinh muc tieu thu dien nganh xi mang khong', /“dien xi mang”, có đúng không/);
    await other.presses('Đúng', /chưa có mục nào được duyệt/);
  });
});

describe('what was approved in the databases', () => {
  let trial: Trial;
  let other: ChatPerson;
  let documentId: number;
  let expertId: number;
  beforeAll(async () => {
    trial = await startWithFile();
    other = await admitPerson(trial, 'NAM_DAN', 'contact', 'Đầu mối Nam Đàn');
    const first = await handInDocument(trial);
    await returnHandedIn(trial, first, 'Ghi rõ <năm> biên soạn.');
    documentId = await handInAgain(trial, first);
    await approveHandedIn(trial, documentId);
    expertId = await approveHandedIn(trial, await handInExpert(trial));
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    other = trial.person(other.id);
  });
  afterAll(() => trial.stop());

  test('its card sends the files; where Telegram has one no longer, that is said', async () => {
    await other.says('/tracuu tai lieu', /1\. Sổ tay/);
    await other.presses('1', /Sổ tay[\s\S]*Nguồn: .*Quỳ Hợp.*đóng góp, duyệt ngày/);
    await other.presses(/^Gửi tệp/, /so-tay-bia|Tệp của mục/);
    const { database } = trial.application.store;
    await database.databaseEntry.updateMany({
      where: { formKey: 'csdl-tai-lieu' },
      data: { files: [{ id: 'mat-roi', name: 'cu.pdf', mime: 'application/pdf' }] },
    });
    await other.presses(/^Gửi tệp/, /Telegram không còn giữ tệp/);
  });

  test('phone and email of an expert are for officers: neither a stranger nor a group sees them', async () => {
    await other.says('có chuyên gia nào về năng lượng không', /Chuyên gia[\s\S]*Trần Thị Thử/);
    await other.presses('1', /0912 345 678[\s\S]*thu@vi-du\.vn/);
    const stranger = trial.newcomer();
    await stranger.says('/tracuu chuyên gia', /1\. Trần Thị Thử/);
    const card = await stranger.presses('1', /Trần Thị Thử[\s\S]*Kiểm toán năng lượng/);
    expect(card.text).not.toMatch(/0912|vi-du/);
    await stranger.says('/tracuu 0912345678', /Không|không/);
    const { coordinator } = trial;
    const group = new ChatGroup(trial.chat, 'Nhóm Kế hoạch', [coordinator, other], coordinator);
    await group.says(coordinator, '/lienket kế hoạch', /Nhóm đã liên kết/);
    await group.says(other, '/tracuu chuyen gia', /1\. Trần Thị Thử/);
    await group.presses(other, '1');
    const seen = await group.reads(/Kiểm toán năng lượng/);
    expect(seen.text).not.toMatch(/0912|vi-du/);
  });

  test('an expert who has not agreed is read by officers alone: no stranger and no group finds name or workplace', async () => {
    const entryId = await approveHandedIn(trial, await handInUnwillingExpert(trial));
    await other.says('/tracuu chuyên gia', /: 2 mục|: 02 mục/);
    await other.says('/tracuu kiểm toán nước', /Lê Văn Kín/);
    await other.presses('1', /Viện thử/);
    const { chat, coordinator } = trial;
    const stranger = trial.newcomer();
    const read = [
      await stranger.says('/tracuu', /Chuyên gia[^\n]*: 0?1 mục/),
      await stranger.says('/tracuu chuyên gia', /1\. Trần Thị Thử/),
      await stranger.says('/tracuu le van kin', /Không|không/),
      await stranger.says('có chuyên gia nào về nước không', /./),
    ];
    stranger.newest().buttons.push([{ text: 'x', callback_data: `database-entry:${entryId}` }]);
    stranger.mark();
    await chat.press(stranger.id, stranger.newest().id, `database-entry:${entryId}`);
    read.push(await stranger.reads(/dành cho cán bộ đã đăng ký/));
    const group = new ChatGroup(chat, 'Nhóm Kế hoạch', [coordinator, other], coordinator);
    await group.says(coordinator, '/lienket kế hoạch', /Nhóm đã liên kết/);
    read.push(await group.says(other, '/tracuu kiểm toán nước', /./));
    expect(read.map(({ text }) => text).join('\n')).not.toMatch(/Kín|Viện thử/);
  });

  test('an approved entry stays in force while its correction waits, and the correction then takes its place', async () => {
    const { coordinator, contact } = trial;
    await contact.says('/tracuu tai lieu', /1\. Sổ tay/);
    await contact.presses('1', /Nguồn:/);
    await contact.presses('Sửa mục', /xem lại trước khi gửi/);
    await contact.presses('Sửa câu 1', /Câu 1\/5/);
    await contact.says('Cẩm nang nước ngành bia', /xem lại/);
    await contact.presses('Gửi duyệt', /Nội dung cũ vẫn hiện/);
    await contact.says('/tracuu tai lieu', /1\. Sổ tay <tiết kiệm>/);
    await coordinator.says('/duyet', /Cẩm nang/);
    await coordinator.presses(/^Cẩm nang/, /nội dung sửa của mục đã duyệt/);
    await coordinator.presses('Duyệt', /Đã duyệt mục “Cẩm nang/);
    const page = await contact.says('/tracuu tai lieu', /1\. Cẩm nang/);
    expect(page.text).not.toMatch(/Sổ tay/);
  });

  test('a contributor withdraws an entry, a coordinator takes one out with a reason; neither is found again', async () => {
    const { coordinator, contact } = trial;
    await contact.says('/tracuu', /cơ sở dữ liệu/);
    await contact.presses('Mục đã đóng góp', /Sổ tay[\s\S]*đã duyệt/);
    await contact.says('/tracuu tai lieu', /Sổ tay/);
    await contact.presses('1', /Nguồn:/);
    await contact.presses('Rút mục', /Rút mục “Sổ tay/);
    await contact.presses('Rút', /Đã rút/);
    await contact.says('/tracuu tai lieu', /chưa có mục nào/);
    await coordinator.says('/tracuu chuyên gia', /Trần Thị Thử/);
    await coordinator.presses('1', /Nguồn:/);
    await coordinator.presses('Gỡ mục', /lý do gỡ/);
    await coordinator.says('Đã chuyển công tác.', /Đã gỡ/);
    await contact.reads(/đã gỡ mục “Trần Thị Thử”.*Đã chuyển công tác/);
    await contact.says('/tracuu chuyên gia', /chưa có mục nào/);
  });

  test('every step is in the audit log, and nothing that is about a person', async () => {
    const { obligationId } = await trial.application.store.database.report.findUniqueOrThrow({
      where: { id: documentId },
    });
    await withdrawEntry(await requestOf(trial, trial.contact), obligationId, true);
    await removeApproved(await requestOf(trial, trial.coordinator), expertId, 'Đã chuyển công tác.');
    const entries = await trial.application.store.database.auditEntry.findMany({
      where: { OR: [{ action: { startsWith: 'database.' } }, { action: 'answer.save' }] },
    });
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set([
        'answer.save',
        'database.begin',
        'database.submit',
        'database.return',
        'database.approve',
        'database.withdraw',
        'database.remove',
      ]),
    );
    expect(JSON.stringify(entries.map(({ before, after }) => [before, after]))).not.toMatch(/0912|vi-du|Trần Thị Thử/);
  });
});
