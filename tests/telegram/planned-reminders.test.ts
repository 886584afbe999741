import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a coordinator plans the reminders of a round', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await admitPerson(trial, 'QUY_HOP', 'deputy', 'Người Dự Phòng');
    await trial.contact.says('/start', /Kính chào/);
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
    const round = await trial.application.store.database.round.findFirstOrThrow();
    expect(round.ladder).toMatchObject([-7, -2, -1, 0, 1, 3, 7].map((workingDays) => ({ workingDays })));
  });
});
