import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('with two rounds that are open, what is typed under both', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const { coordinator } = trial;
    await admitPerson(trial, 'STNMT', 'contact', 'Nguyễn Thị Lan');
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    await trial.allDelivered();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const chased = (): Promise<number> => trial.application.store.database.chase.count();

  test.each([
    ['nhac', 'Nhắc 01 đơn vị'],
    ['nhắc', 'Nhắc 01 đơn vị'],
    ['biểu đồ', 'Biểu đồ'],
    ['bieu do', 'Biểu đồ'],
    ['du thao cong van don doc', 'Dự thảo công văn đôn đốc'],
  ])('“%s” is asked about, each round named', async (said, label) => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /của sở, ngành, đơn vị, đến/);
    await coordinator.says(said, /chọn/);
    expect(coordinator.labels()).toEqual([`${label} (huyện)`, `${label} (sở, ngành)`]);
    expect(await chased()).toBe(0);
  });

  test.each([
    ['nhắc các huyện chưa nộp', /^Báo cáo năm 2018\n\nĐang nhắc 01 đơn vị \(01 người\): Quỳ Hợp/],
    ['nhac huyen', /^Báo cáo năm 2018\n\nĐang nhắc 01 đơn vị \(01 người\): Quỳ Hợp/],
    ['nhac so nganh', /Đang nhắc 01 đơn vị \(01 người\): Sở Tài nguyên và Môi trường/],
    ['bieu do so nganh', /^Báo cáo năm 2018 của sở, ngành, đơn vị: tình hình nộp/],
    ['du thao cong van don doc huyen', /^Đã lập dự thảo công văn đôn đốc Báo cáo năm 2018, 21 đơn vị/],
  ])('“%s” means the round that it names', async (said, answer) => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /của sở, ngành, đơn vị, đến/);
    await coordinator.says(said, answer);
  });

  test('of charts, too', async () => {
    const { coordinator } = trial;
    await coordinator.says('biểu đồ nộp báo cáo', /của sở, ngành, đơn vị: tình hình nộp/);
    await coordinator.says('xem dạng chữ', /chọn/);
    expect(coordinator.labels()).toHaveLength(2);
  });
});
