import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('registering for the role that one has', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  async function registers(unit: string, nameAndTitle: string, role: RegExp): Promise<ChatPerson> {
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says(unit, /Có phải/);
    await person.presses('Đúng', /họ tên, chức vụ/);
    await person.says(nameAndTitle, /điện thoại/);
    await person.says('0912 345 678', role);
    return person;
  }

  test('a deputy director of the agency is offered to follow as a leader, and gets the page for the giao ban', async () => {
    const { coordinator } = trial;
    const leader = await registers('Sở Công Thương', 'Trần Văn Bình, Phó Giám đốc', /Vai trò: lãnh đạo theo dõi/);
    await leader.presses('Gửi đăng ký', /Đã gửi/);
    await coordinator.reads(/Đăng ký làm: lãnh đạo theo dõi/);
    expect(coordinator.labels()[0]).toBe('Duyệt làm lãnh đạo theo dõi');
    await coordinator.presses('Duyệt làm lãnh đạo theo dõi', /là lãnh đạo theo dõi của Sở Công Thương/);
    await leader.reads(/xác nhận đồng chí là lãnh đạo theo dõi/);
    await leader.presses('Trang giao ban', /Giao ban tháng 11 năm 2018/);
  });

  test('somebody of UBND tỉnh follows, and is nothing else', async () => {
    const { coordinator } = trial;
    const leader = await registers('UBND tỉnh', 'Lê Thị Hoa, Phó Chủ tịch', /Vai trò: lãnh đạo theo dõi/);
    expect(leader.labels()).not.toContain('Sửa vai trò');
    await leader.presses('Gửi đăng ký', /Đã gửi/);
    await coordinator.reads(/Đăng ký làm: lãnh đạo theo dõi/);
    expect(coordinator.labels()).toEqual(['Duyệt làm lãnh đạo theo dõi', 'Từ chối']);
    await coordinator.presses('Duyệt làm lãnh đạo theo dõi', /là lãnh đạo theo dõi/);
    await leader.reads(/xác nhận đồng chí/);
    await leader.says('/tinhhinh', /./);
    await leader.says('/giaoban', /Giao ban tháng 11/);
  });

  test('a head who reports in person says so, by button or in words', async () => {
    const { coordinator } = trial;
    const person = await registers('Con Cuông', 'Vi Văn Nam, Phó Chủ tịch', /Vai trò: lãnh đạo đơn vị/);
    await person.presses('Sửa vai trò', /vai trò nào tại UBND huyện Con Cuông/);
    await person.says('trưởng thôn', /Chưa rõ vai trò/);
    await person.says('dau moi', /Vai trò: đầu mối/);
    await person.presses('Sửa vai trò', /vai trò nào/);
    await person.presses('Lãnh đạo đơn vị', /Vai trò: lãnh đạo đơn vị/);
    await person.presses('Sửa vai trò', /vai trò nào/);
    await person.presses('Đầu mối', /Vai trò: đầu mối/);
    await person.presses('Gửi đăng ký', /Đã gửi/);
    await coordinator.reads(/Đăng ký làm: đầu mối/);
    expect(coordinator.labels()).toEqual(['Duyệt', 'Từ chối']);
  });

  test('only leaders are invited for UBND tỉnh', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi UBND tỉnh', /Ủy ban nhân dân tỉnh|UBND tỉnh/);
    expect(coordinator.labels().filter((label) => label.startsWith('Mời'))).toEqual(['Mời lãnh đạo theo dõi']);
  });
});
