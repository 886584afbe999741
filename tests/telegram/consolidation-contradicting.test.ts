import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putApproved } from '../support/approved-report.ts';
import { AGENCY, COURSES, decimal, group, money, putCourses } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a task of which a lead says quantity and money in two ways, beside others', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const said = (quantity: number, million: number) =>
      group({
        status: { type: 'choice', option: 'done' },
        quantity: decimal(quantity),
        disbursed: money({ central: million }),
      });
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_3: said(3, 50), task_2_1: said(1, 480) });
    await putApproved(
      trial,
      { form: AGENCY, unit: 'STNMT' },
      { task_1_2: group({ status: { type: 'choice', option: 'done' }, disbursed: money({ central: 7 }) }) },
    );
    await putCourses(trial, COURSES);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('has two contradictions in the list of tasks too', async () => {
    await trial.coordinator.says('/tonghop 2018', /Có 02 chỗ số liệu không khớp/);
    const { text } = await trial.coordinator.presses('Nhiệm vụ', /Bấm mã/);
    expect(text).toMatch(/\n1\.3\..*\nsố liệu không khớp ở 02 chỗ; /);
  });

  test('is named where the sums of money leave it out', async () => {
    const { text } = await trial.coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    expect(text).toMatch(/giải ngân 480 triệu đồng.* Chưa tính 01 nhiệm vụ có số giải ngân không khớp\./);
    const shown = await trial.coordinator.presses('Kinh phí', /Theo nguồn/);
    expect(shown.text).toMatch(
      /Cộng phần đã có số liệu: .*\nChưa tính vì số liệu không khớp: 1\.3, kinh phí giải ngân \(của Sở Công Thương\)\./,
    );
  });

  test('has figures of others beside it that say whose they are', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    const courses = await coordinator.presses('1.3', /Nhiệm vụ 1\.3/);
    expect(courses.text).toMatch(/Mẫu D.*Kinh phí.* \(hoạt động riêng\): 12,5 triệu đồng \(1\/1 phiếu/);
    await coordinator.presses(
      /^Nguồn: Mẫu D.*Kinh phí.*hoạt động riêng/,
      /hoạt động riêng[^\n]*\n12,5 triệu đồng \(1\/1 phiếu/,
    );
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    await coordinator.presses('1.2', /Kinh phí giải ngân \(đơn vị phối hợp\): 7 triệu đồng \(1\/1 đơn vị phối hợp\)/);
    const source = await coordinator.presses(/^Nguồn: .*giải ngân .*phối hợp/, /Nguồn số liệu/);
    expect(source.text).toMatch(/\(đơn vị phối hợp\)\n7 triệu đồng \(1\/1 đơn vị phối hợp\)/);
    expect(source.text).not.toContain('chủ trì)');
  });
});
