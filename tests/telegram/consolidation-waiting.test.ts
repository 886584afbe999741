import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import { putCorrection, putWaiting } from '../support/approved-report.ts';
import { COURSES, integer, putCourses, putDistricts } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what waits for review beside what counts', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await putDistricts(trial, [
      { unit: 'CON_CUONG', total: 40, informed: 20 },
      { unit: 'VINH', total: 300, informed: 240 },
    ]);
    await putCourses(trial, COURSES);
    const { database } = trial.application.store;
    const { id } = await database.report.findFirstOrThrow({
      where: { obligation: { unit: { key: 'VINH' }, round: { formKey: 'bao-cao-nam-cap-huyen' } } },
    });
    await putCorrection(trial, id, { facilities_informed: integer(250) });
    for (const name of ['Lớp ba', 'Lớp bốn'])
      await putWaiting(
        trial,
        { form: 'lop-tap-huan', unit: 'SCT' },
        { name: { type: 'text', text: name }, held_on: { type: 'date', date: '2018-10-20' } },
      );
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('the approved figure counts, and the coverage tells of the correction and of the reports of events', async () => {
    const { text } = await trial.coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    expect(text).toContain('(260/340)');
    expect(text).toMatch(/Đã duyệt 02\/21 .*chưa nộp 19\. Có 01 bản sửa chờ duyệt/);
    expect(text).toMatch(/Có 02 phiếu chờ duyệt, Mẫu D.*: Sở Công Thương 02\./);
    const several = await trial.coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    expect(several.text).toContain('Có 01 bản sửa chờ duyệt');
  });

  test('both have their line in the list of what is missing', async () => {
    await trial.coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    const { text } = await trial.coordinator.presses(/^Còn thiếu/, /Còn thiếu/);
    expect(text).toMatch(/Có bản sửa chờ duyệt \(01\): Vinh\./);
    expect(text).toMatch(/Chờ duyệt ngoài báo cáo năm\nCó 02 phiếu chờ duyệt, Mẫu D/);
  });

  test('the source of a figure says what would stand in its place, and what would come to it', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chỉ tiêu', /^Tổng hợp năm 2018(?![\s\S]*Nhiệm vụ:)/);
    const { text } = await coordinator.presses('Xem nguồn: Cơ sở đã được tuyên truyền, hướng dẫn', /Nguồn số liệu/);
    expect(text).toMatch(/Vinh: câu 2: 240 cơ sở.*\n.*Bản sửa chờ duyệt: 240 cơ sở → 250 cơ sở\./);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    await coordinator.presses('1.3', /Nhiệm vụ 1\.3/);
    const courses = await coordinator.presses('Xem nguồn: Số lượng đạt', /Nguồn số liệu/);
    expect(
      courses.text.match(/Chờ duyệt, chưa tính|Sở Công Thương, Lớp (?:ba|bốn) \(2018\): 1 phiếu \(Mẫu D/g),
    ).toHaveLength(3);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Theo đơn vị', /mời chọn đơn vị/);
    await coordinator.presses(
      'Vinh',
      /hướng dẫn: 240 cơ sở[\s\S]*Chờ duyệt, chưa tính[\s\S]*hướng dẫn \(2018\): 250 cơ sở \(bản sửa/,
    );
  });

  test('what waits of others than the leads of a task is told as their own', async () => {
    const { coordinator } = trial;
    const course = {
      name: { type: 'text', text: 'Lớp huyện' },
      held_on: { type: 'date', date: '2018-10-20' },
    } as const;
    const spent = { type: 'money-by-source', amounts: { province: 9e6 }, names: {} } as AnswerValue;
    await putWaiting(trial, { form: 'lop-tap-huan', unit: 'VINH' }, { ...course, money: spent });
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    const { text } = await coordinator.presses('1.3', /Nhiệm vụ 1\.3/);
    expect(text).toMatch(/\nSố lượng đạt: Sở Công Thương, Lớp ba \(2018\): 1 phiếu/);
    expect(text).not.toMatch(/(Số lượng đạt|Kinh phí giải ngân): Vinh/);
    expect(text).toMatch(/\(hoạt động riêng\): Vinh, Lớp huyện \(2018\): 1 phiếu/);
    expect(text).toMatch(/\(hoạt động riêng\): Vinh, Lớp huyện \(2018\): 9 triệu đồng/);
  });

  test('freezing asks for a reason, and names the units', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /chưa có số liệu/);
    await coordinator.says(
      'Các đơn vị còn lại nộp sau.',
      /còn 02 đơn vị có báo cáo, bản sửa, phiếu hoặc cập nhật tiến độ chờ duyệt \((?=.*Vinh)(?=.*Sở Công Thương)/,
    );
    await coordinator.says('Bản sửa sẽ duyệt sau khi gửi.', /lần 01\?[\s\S]*chờ duyệt: Bản sửa sẽ duyệt/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
  });
});
