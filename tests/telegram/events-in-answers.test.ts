import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import { putApproved } from '../support/approved-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what approved reports of events say is told of tasks and targets', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    const course = (date: string): Record<string, AnswerValue> => ({ held_on: { type: 'date', date } });
    await putApproved(trial, { form: 'lop-tap-huan', unit: 'SCT' }, course('2018-05-04'));
    await putApproved(trial, { form: 'lop-tap-huan', unit: 'QUY_HOP' }, course('2018-06-04'));
    await putApproved(
      trial,
      { form: 'danh-gia-co-so', unit: 'SCT' },
      { kind: { type: 'choice', option: 'detailed' }, finished_on: { type: 'date', date: '2018-09-01' } },
    );
    for (const [name, energy, material] of [
      ['Đá Một', 4, 6],
      ['Đá Hai', 9.5, 15],
    ] as const)
      await putApproved(
        trial,
        { form: 'co-so-ap-dung-sxsh', unit: 'QUY_HOP' },
        {
          facility: { type: 'facility', name },
          energy_saving: { type: 'percent', number: energy },
          material_saving: { type: 'percent', number: material },
        },
      );
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('courses reach task 1.3, those of its lead by themselves', async () => {
    const { contact } = trial;
    const told = await contact.says('nhiệm vụ 1.3 năm 2018', /Nhiệm vụ 1\.3[\s\S]*năm 2018: đang thực hiện/);
    expect(told.text).toContain('Đã làm: 01 lớp; 1/1 đơn vị chủ trì.');
    expect(told.text).toMatch(
      /Dòng riêng, không cộng:\n- Mẫu D: lớp tập huấn, hội nghị, hội thảo: [^\n]*01; 1\/1 phiếu/,
    );
    expect(told.text).toContain('Kế hoạch năm 2018: 02 lớp, 80 triệu đồng');
    expect(told.text).toMatch(/Nguồn: đếm phiếu đã duyệt, đến 10\/11\/2018/);
    // What stands behind it is for those who may see all sources.
    expect(trial.contact.labels().join('\n')).not.toContain('Xem nguồn');
    await trial.coordinator.says('nhiệm vụ 1.3 năm 2018', /năm 2018/);
    await trial.coordinator.presses('Xem nguồn: Số lượng đạt', /Nguồn số liệu[\s\S]*Sở Công Thương/);
  });

  test('assessments reach 2.3, and not 2.2', async () => {
    const { contact } = trial;
    await contact.says(
      'nhiệm vụ 2.3 năm 2018',
      /năm 2018: đã xong[\s\S]*Đã làm: số lượng 01; 1\/1 đơn vị chủ trì[\s\S]*Mẫu E/,
    );
    const quick = await contact.says('nhiệm vụ 2.2 năm 2018', /năm 2018: chưa có số liệu/);
    expect(quick.text).not.toContain('Mẫu E');
  });

  test('a task that reaches the quantity of the budget and not the others is done in one way everywhere', async () => {
    const { contact, coordinator } = trial;
    await contact.says('nhiệm vụ 2.3 năm 2018', /năm 2018: đã xong/);
    await contact.says('biểu đồ tiến độ nhiệm vụ', /Tiến độ nhiệm vụ theo năm[\s\S]*01 đã xong/);
    const { text } = await contact.presses('Xem dạng chữ', /2\.3[^\n]*[\s\S]*2018: đã xong, đã làm 01, kế hoạch 01/);
    expect(text).toMatch(/Kế hoạch ghi: [^\n]*Phụ\slục\sII:\s01,\s02,\s03/);
    await coordinator.says('/giaoban', /Giao ban/);
    await coordinator.presses('Xem dạng chữ', /nhiệm vụ, đã xong 01,/);
  });

  test('savings are told in bands with their median', async () => {
    const told = await trial.contact.says('/chitieu', /5 - 13%/);
    expect(told.text).toContain('Năm 2018, theo phiếu đã duyệt:');
    expect(told.text).toContain(
      'Tiết kiệm năng lượng: dưới 5%: 01; 5 - 13%: 01; trên 13%: 0; trung vị 6,75%; 2/2 phiếu.',
    );
    expect(told.text).toContain(
      'Tiết kiệm nguyên vật liệu: dưới 5%: 0; 5 - 13%: 01; trên 13%: 01; trung vị 10,5%; 2/2 phiếu.',
    );
    await trial.contact.presses('Biểu đồ', /Chỉ tiêu/);
  });
});
