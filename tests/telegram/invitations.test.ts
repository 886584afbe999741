import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('inviting people to a unit', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** Makes an invitation as the coordinator does, and returns what its link carries. */
  async function invite(unit: string, button: string): Promise<string> {
    const { coordinator } = trial;
    await coordinator.says(`/donvi ${unit}`, /^UBND huyện/);
    const made = await coordinator.presses(button, /Đã lập thư mời/);
    await coordinator.reads(/Nội dung để đưa vào công văn/);
    return /\?start=([\w-]{16})/.exec(made.text)?.[1] ?? '';
  }

  /** Registers with a link. */
  async function register(person: ChatPerson, code: string, name: string): Promise<void> {
    await person.says(`/start ${code}`, /được mời đăng ký làm đầu mối dự phòng của UBND huyện Con Cuông[\s\S]*xin lưu/);
    await person.presses('Đồng ý', /họ tên, chức vụ/);
    await person.says(`${name}, chuyên viên`, /điện thoại/);
    await person.says('0912 345 678', /kiểm tra[\s\S]*UBND huyện Con Cuông/);
    await person.presses('Gửi đăng ký', /01 ngày làm việc/);
  }

  test('/donvi shows who acts for a unit, to those who may see it', async () => {
    const { coordinator, contact } = trial;
    await coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp[\s\S]*Đầu mối: /);
    await contact.says('/donvi', /UBND huyện Quỳ Hợp[\s\S]*Đầu mối: /);
    expect(contact.labels()).not.toContain('Mời làm đầu mối');
    await contact.says('/donvi con cuong', /Thông tin của UBND huyện Con Cuông do Sở Công Thương quản lý/);
    // Before any round is open, whoever the plan lets report is counted: 20 districts and 10 agencies.
    await coordinator.says('/donvi', /Đơn vị phải báo cáo mà chưa có đầu mối: 30\D/);
    expect(coordinator.labels()).toContain('Anh Sơn');
    await coordinator.says('/donvi khong co don vi nay dau', /Gõ \/donvi kèm tên đơn vị|Đồng chí/);
  });

  test('a link with text for a letter and a QR picture skips the choice of unit, and its role is approved in one tap', async () => {
    const { coordinator } = trial;
    const code = await invite('con cuong', 'Mời làm đầu mối dự phòng');
    await expect.poll(() => trial.chat.calls.some(({ method }) => method === 'sendphoto')).toBe(true);
    const person = trial.newcomer();
    await register(person, code, 'Vi Văn Một');
    await coordinator.reads(/Vi Văn Một[\s\S]*Theo thư mời làm: đầu mối dự phòng/);
    await coordinator.presses(
      'Đã gọi xác minh, duyệt',
      /Đã xác nhận đồng chí Vi Văn Một là đầu mối dự phòng của UBND huyện Con Cuông/,
    );
    await person.reads(/đã xác nhận đồng chí là đầu mối dự phòng của UBND huyện Con Cuông/);
    await coordinator.says('/donvi con cuong', /Đầu mối dự phòng: Vi Văn Một/);
  });

  test('a link serves three people; the fourth registers as anybody does', async () => {
    const code = await invite('con cuong', 'Mời làm đầu mối dự phòng');
    for (const name of ['Vi Văn Hai', 'Vi Văn Ba', 'Vi Văn Tư']) await register(trial.newcomer(), code, name);
    const fourth = trial.newcomer();
    await fourth.says(`/start ${code}`, /đã dùng đủ số người/);
    await fourth.reads(/xin lưu/);
    expect(fourth.labels()).toContain('Đồng ý');
  });

  test('a link that was withdrawn, or has expired, says so', async () => {
    const withdrawn = await invite('con cuong', 'Mời làm đầu mối');
    await trial.coordinator.presses('Thu hồi thư mời', /không còn dùng được/);
    await trial.newcomer().says(`/start ${withdrawn}`, /đã được thu hồi/);
    const late = await invite('con cuong', 'Mời làm đầu mối');
    await moveClockTo(trial.chat, '2018-11-28', 8);
    await trial.newcomer().says(`/start ${late}`, /đã hết hạn/);
    await trial.newcomer().says('/start abcdefghijklmnop', /Không tìm thấy thư mời/);
  });

  test('somebody who chooses another unit than the one of the invitation comes without it', async () => {
    const code = await invite('con cuong', 'Mời làm đầu mối dự phòng');
    const person = trial.newcomer();
    await person.says(`/start ${code}`, /được mời/);
    await person.presses('Đồng ý', /họ tên, chức vụ/);
    await person.says('Vi Văn Khác, chuyên viên', /điện thoại/);
    await person.says('0912 345 678', /kiểm tra/);
    await person.presses('Sửa đơn vị', /đơn vị nào/);
    await person.says('Đô Lương', /Có phải UBND huyện Đô Lương/);
    await person.presses('Đúng', /kiểm tra[\s\S]*UBND huyện Đô Lương/);
    await person.presses('Gửi đăng ký', /01 ngày làm việc/);
    const card = await trial.coordinator.reads(/Họ tên: Vi Văn Khác/);
    expect(card.text).not.toContain('Theo thư mời');
    const { database } = trial.application.store;
    expect((await database.invitation.findUniqueOrThrow({ where: { code } })).usesLeft).toBe(3);
  });

  test('a contact cannot invite, whatever button is forged', async () => {
    const { contact } = trial;
    const unit = await trial.application.store.database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
    const data = `invite:${unit.id}:contact`;
    contact.newest().buttons.push([{ text: data, callback_data: data }]);
    await contact.presses(data, /dành cho cán bộ điều phối/);
    const leader = `invite:${unit.id}:leader`;
    const { coordinator } = trial;
    coordinator.newest().buttons.push([{ text: leader, callback_data: leader }]);
    await coordinator.presses(leader, /Không tìm thấy|không có đơn vị|chưa/i);
    expect(await trial.application.store.database.invitation.count({ where: { role: 'leader' } })).toBe(0);
  });
});
