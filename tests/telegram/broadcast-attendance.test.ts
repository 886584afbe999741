import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contactAttends, sendDraft } from '../support/prepared-broadcasts.ts';
import { INVITATION, INVITATION_TEXT, startWithInvitation } from '../support/invitation.ts';
import { type Trial } from '../support/trial.ts';

describe('a broadcast that asked who attends', () => {
  let trial: Trial;
  beforeAll(async () => {
    const drafted = await startWithInvitation();
    ({ trial } = drafted);
    await sendDraft(trial, drafted.seen);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const broadcasts = () => trial.application.store.database.broadcast;

  test('who attends is asked for, typed with slips, and can be oneself instead', async () => {
    const { contact } = trial;
    await contact.presses('Tham dự', /UBND huyện Quỳ Hợp đã chọn tham dự. Xin cho biết người dự/);
    await contact.presses('Nhập người khác', /gõ họ tên, chức vụ/);
    await contact.says('0912', /Chưa đọc được họ tên/);
    await contact.says(
      'Nguyễn Văn A, chuyên viên phòng KTHT, 0912 345 678',
      /Đã ghi người dự của UBND huyện Quỳ Hợp: Nguyễn Văn A/,
    );
    const kept = await trial.application.store.database.broadcastRecipient.findFirstOrThrow();
    expect(kept.attendee).toEqual({
      self: false,
      fullName: 'Nguyễn Văn A',
      phone: '0912345678',
      title: 'chuyên viên Phòng Kinh tế và Hạ tầng',
    });
    await contact.presses('Tôi dự', /Đã ghi: đồng chí dự/);
    expect(kept.answer).toBe('attends');
  });

  test('the result tells answers by unit, and the newest answer of a unit counts', async () => {
    const { coordinator, contact } = trial;
    await contactAttends(trial, 1);
    await coordinator.presses('Xem kết quả', /Đã trả lời 01\/01 đơn vị: tham dự 01/);
    await contact.presses('Không tham dự', /Đã ghi: UBND huyện Quỳ Hợp không tham dự/);
    const result = await coordinator.presses('Xem kết quả', /không tham dự 01/);
    expect(result.text).not.toContain('Chưa trả lời');
    const offered = result.buttons.flat().map(({ text }) => text);
    expect(offered).toContain('Xuất danh sách tham dự');
    expect(offered).not.toContain('Nhắc đơn vị chưa trả lời');
  });

  test('units that must be told otherwise come with whom to call and a text to paste', async () => {
    const { coordinator } = trial;
    const calls = await coordinator.presses('Danh sách gọi điện', /danh sách gọi điện \(20\)/);
    expect(calls.text).toContain('Kỳ Sơn: chưa có số điện thoại');
    await coordinator.presses('Tin nhắn để dán Zalo', /chép tin dưới đây/);
    await coordinator.reads(/Đề nghị trả lời tham dự hay không/);
    expect(coordinator.newest().text).toContain(INVITATION_TEXT);
    expect(coordinator.newest().text).toContain('(Kèm tệp: giay-moi-125.pdf.)');
  });

  test('cannot be sent twice with the old button, nor by a contact, nor answered by somebody else', async () => {
    const { coordinator, contact, chat } = trial;
    coordinator.newest().buttons.push([{ text: 'Gửi ngay', callback_data: 'broadcast-send:1:2:once' }]);
    await coordinator.presses('Gửi ngay', /không còn mở/);
    await contact.says('/thongbao', /dành cho cán bộ điều phối/);
    const stranger = trial.newcomer();
    await stranger.says('/start', /xin lưu/);
    stranger.newest().buttons.push([{ text: 'Tham dự', callback_data: 'broadcast-attend:1:attends' }]);
    expect(await stranger.pressesFor('Tham dự')).toBe('Thông báo này không gửi cho đồng chí.');
    expect(await broadcasts().count()).toBe(1);
    expect(chat.messages(contact.id).filter(({ text }) => text.includes('Giấy mời'))).toHaveLength(1);
  });

  test('the same text to the same audience within a day asks first', async () => {
    const { coordinator, contact } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.sendsFile('document', /trả lời thế nào/, INVITATION, INVITATION_TEXT);
    await coordinator.presses('Không cần', /01 người của 01 đơn vị/);
    await coordinator.presses('Gửi ngay', /Nội dung này đã gửi đến cùng người nhận[\s\S]*TB-001/);
    expect(await broadcasts().count({ where: { state: 'draft' } })).toBe(1);
    await coordinator.presses('Xem lại', /01 người của 01 đơn vị/);
    await coordinator.presses('Gửi ngay', /đã gửi đến cùng người nhận/);
    contact.mark();
    await coordinator.presses('Vẫn gửi', /TB-002: đang gửi|đã gửi/);
    await contact.reads(/Giấy mời số 125/);
  });
});
