import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { giveRole } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('managing the people of a unit', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  async function openMember(): Promise<void> {
    const { coordinator } = trial;
    await coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp/);
    await coordinator.presses('Quản lý cán bộ', /Cán bộ của UBND huyện Quỳ Hợp/);
    await coordinator.presses(/^Đầu mối Quỳ Hợp, đầu mối(?: \(|$)/, /Vai trò: đầu mối của UBND huyện Quỳ Hợp/);
  }

  test('a role is added, told, and its work is there at once', async () => {
    const { coordinator, contact } = trial;
    await openMember();
    expect(coordinator.labels()).toEqual([
      'Thêm vai trò đầu mối dự phòng',
      'Thêm vai trò lãnh đạo đơn vị',
      'Đặt ngày kết thúc',
      'Kết thúc vai trò',
      'Tạm dừng',
      'Danh sách cán bộ',
    ]);
    await coordinator.presses(
      'Thêm vai trò lãnh đạo đơn vị',
      /làm thêm lãnh đạo đơn vị của UBND huyện Quỳ Hợp từ hôm nay/,
    );
    await contact.reads(/ghi nhận đồng chí làm thêm lãnh đạo đơn vị/);
    await contact.says('/donvi', /UBND huyện Quỳ Hợp/);
    expect(contact.labels()).toContain('Quản lý cán bộ');
  });

  test('the head sees the people of the unit, and may end contacts alone', async () => {
    const { contact } = trial;
    await giveRole(trial, contact, 'head');
    await contact.reads(/làm thêm lãnh đạo đơn vị/);
    await contact.says('/donvi', /UBND huyện Quỳ Hợp/);
    await contact.presses('Quản lý cán bộ', /Cán bộ của UBND huyện Quỳ Hợp/);
    await contact.presses('Đầu mối Quỳ Hợp, lãnh đạo đơn vị', /Vai trò: lãnh đạo đơn vị/);
    expect(contact.labels()).not.toContain('Kết thúc vai trò');
    expect(contact.labels()).not.toContain('Tạm dừng');
  });

  test('a last day is set as people write days; after it the role is over by itself', async () => {
    const { coordinator, contact } = trial;
    await openMember();
    await coordinator.presses('Đặt ngày kết thúc', /Ngày cuối Đầu mối Quỳ Hợp làm đầu mối/);
    await coordinator.says('cuối năm', /Chưa đọc được ngày[\s\S]*Ngày cuối/);
    await coordinator.says('1/11/2018', /đã qua[\s\S]*Ngày cuối/);
    await coordinator.says('ngày 20 tháng 11', /làm đầu mối của UBND huyện Quỳ Hợp đến hết ngày 20\/11\/2018/);
    await contact.reads(/đến hết ngày 20\/11\/2018/);
    await contact.says('/baocao', /14 câu/);
    await moveClockTo(trial.chat, '2018-11-21', 9);
    await contact.says('/baocao', /dành cho đầu mối của đơn vị nộp báo cáo/);
  });

  test('a role that is ended asks first, tells its holder, and the coordinators that nobody is left', async () => {
    const { coordinator } = trial;
    const other = trial.person(600_000_003);
    await other.says('/start', /Kính chào/);
    await coordinator.says('/donvi so tnmt', /Sở Tài nguyên và Môi trường/);
    await coordinator.presses('Quản lý cán bộ', /Cán bộ của/);
    await coordinator.presses(/, đầu mối$/, /Vai trò: đầu mối/);
    await coordinator.presses('Kết thúc vai trò', /Kết thúc hôm nay vai trò đầu mối/);
    await coordinator.presses('Giữ nguyên', /Vai trò: đầu mối/);
    await coordinator.presses('Kết thúc vai trò', /Kết thúc hôm nay vai trò đầu mối/);
    await coordinator.presses('Kết thúc hôm nay', /thôi làm đầu mối/);
    await other.reads(/thôi làm đầu mối của Sở Tài nguyên và Môi trường/);
    await coordinator.reads(/không còn phụ trách ở Sở Tài nguyên và Môi trường[\s\S]*chưa có đầu mối nào khác/);
    const entry = await trial.application.store.database.auditEntry.findFirstOrThrow({ where: { action: 'role.end' } });
    expect(entry.before).toMatchObject({ role: 'contact' });
    // The button that ended it is pressed again.
    await coordinator.presses('Kết thúc hôm nay', /không còn/);
  });

  test('whoever is suspended is told, can do nothing, cannot register again, and is restored with all roles', async () => {
    const { coordinator, contact } = trial;
    await giveRole(trial, contact, 'head');
    await contact.reads(/làm thêm lãnh đạo đơn vị/);
    await coordinator.says('/donvi quy hop', /UBND huyện Quỳ Hợp/);
    await coordinator.presses('Quản lý cán bộ', /Cán bộ của UBND huyện Quỳ Hợp/);
    await coordinator.presses('Đầu mối Quỳ Hợp, lãnh đạo đơn vị', /Vai trò: lãnh đạo đơn vị/);
    await coordinator.presses('Tạm dừng', /Đã tạm dừng Đầu mối Quỳ Hợp/);
    await contact.reads(/Quyền sử dụng của đồng chí tạm dừng/);
    await contact.says('/donvi', /Gõ \/donvi kèm tên/);
    await contact.says('/dangky', /đang tạm dừng/);
    await coordinator.presses('Danh sách cán bộ', /Cán bộ của/);
    await coordinator.presses('Đầu mối Quỳ Hợp, lãnh đạo đơn vị (tạm dừng)', /Đang tạm dừng/);
    await coordinator.presses('Khôi phục', /Đã khôi phục Đầu mối Quỳ Hợp/);
    await contact.reads(/đã khôi phục quyền sử dụng/);
    await contact.says('/donvi', /UBND huyện Quỳ Hợp/);
    await coordinator.presses('Khôi phục', /đã được người khác thay đổi trước đó/);
  });

  test('the only administrator cannot be ended, nor suspend oneself', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi SCT', /Sở Công Thương/);
    await coordinator.presses('Quản lý cán bộ', /Cán bộ của Sở Công Thương/);
    await coordinator.presses(/, quản trị$/, /Vai trò: quản trị/);
    expect(coordinator.labels()).not.toContain('Tạm dừng');
    await coordinator.presses('Kết thúc vai trò', /Kết thúc hôm nay vai trò quản trị/);
    await coordinator.presses('Kết thúc hôm nay', /quản trị duy nhất/);
  });
});
