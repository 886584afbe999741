import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('days off are kept by administrators', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const holidayActions = async (): Promise<string[]> => {
    const { auditEntry } = trial.application.store.database;
    const entries = await auditEntry.findMany({
      where: { action: { startsWith: 'holiday.' } },
      orderBy: { id: 'asc' },
    });
    return entries.map(({ action }) => action);
  };

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
    expect(await holidayActions()).toEqual(['holiday.confirm']);
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
    expect(await holidayActions()).toEqual(['holiday.add', 'holiday.remove']);
  });
});
