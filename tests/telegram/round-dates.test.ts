import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('dates of a round, typed without their year', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/kybaocao', /Chưa mở kỳ báo cáo nào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('of an earlier year, figures are closed in that year, and what is due is due from now on', async () => {
    const { coordinator } = trial;
    await coordinator.presses('Báo cáo năm 2017', /Hạn nộp 14\/12\/2017 đã qua[\s\S]*30\/11\/2017[\s\S]*14\/12\/2017/);
    await coordinator.says('chốt 30/11', /Hạn nộp 14\/12\/2017 đã qua/);
    await coordinator.says(
      'hạn 14/12',
      /^(?!.*đã qua)[\s\S]*Chốt số liệu: thứ Năm 30\/11\/2017[\s\S]*thứ Sáu 14\/12\/2018/,
    );
    await coordinator.says('chốt 29/11', /Chốt số liệu: thứ Tư 29\/11\/2017[\s\S]*thứ Sáu 14\/12\/2018/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ Báo cáo năm 2017 cho 21 đơn vị/);
  });

  test('in January, a round of the year before is closed in December and due in January', async () => {
    const { coordinator } = trial;
    await moveClockTo(trial.chat, '2019-01-04', 9);
    await coordinator.says('/kybaocao', /Chưa mở kỳ báo cáo nào/);
    await coordinator.presses('Báo cáo năm 2018', /Hạn nộp 14\/12\/2018 đã qua/);
    await coordinator.says('chốt 31/12, hạn 18/1', /thứ Hai 31\/12\/2018[\s\S]*thứ Sáu 18\/01\/2019/);
    await coordinator.says('hạn 14/12', /Hạn nộp 14\/12\/2018 đã qua[\s\S]*thứ Sáu 18\/01\/2019/);
    expect(await trial.application.store.database.round.count()).toBe(0);
  });
});
