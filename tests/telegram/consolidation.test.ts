import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putApproved } from '../support/approved-report.ts';
import {
  AGENCY,
  COURSES,
  decimal,
  DISTRICT,
  group,
  integer,
  money,
  putCourses,
  putDistricts,
  putLeadsOfModels,
} from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the figures of the plan, with their sources', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const trainings = (held: number) => ({ trainings_held: integer(held) });
    await putDistricts(trial, [
      { unit: 'CON_CUONG', total: 40, informed: 20, more: trainings(0) },
      { unit: 'KY_SON', total: 10, informed: 10, more: trainings(0) },
      { unit: 'VINH', total: 300, informed: 240, more: trainings(2) },
      { unit: 'CUA_LO', total: 60, informed: 54, more: trainings(0) },
    ]);
    await putLeadsOfModels(trial);
    await putCourses(trial, COURSES);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a coordinator sees how many units there are, each share by its sums, and what is lacking', async () => {
    const { coordinator } = trial;
    const shown = await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    expect(shown.text).toContain('Đã duyệt 04/21 huyện, thành phố, thị xã, chưa nộp 17.');
    expect(shown.text).toContain('79,0% (324/410); 4/22 đơn vị. 90%: thiếu 45 (cần 369).');
    expect(shown.text).toContain('Cơ sở đã được tuyên truyền, hướng dẫn: 79,0%');
    expect(shown.text).toContain('Cơ sở đang áp dụng SXSH: chưa có số liệu; 0/22 đơn vị.');
    await coordinator.presses(/Còn thiếu/, /Chưa nộp \(17\): Thái Hòa/);
  });

  test('every number of a share leads to the report, the question, the officer and the time', async () => {
    const { coordinator } = trial;
    await coordinator.says('tong hop', /Tổng hợp năm 2018/);
    await coordinator.presses('Chỉ tiêu', /^Tổng hợp năm 2018(?![\s\S]*Nhiệm vụ:)/);
    const sources = await coordinator.presses('Xem nguồn: Cơ sở đã được tuyên truyền, hướng dẫn', /Nguồn số liệu/);
    expect(sources.text).toContain('Vinh: câu 2: 240 cơ sở; câu 1: 300 cơ sở. Mẫu A');
    expect(sources.text).toMatch(
      /báo cáo VINH-2018-01, lần 1; đồng chí Điều phối viên trả lời 07 giờ 00 ngày 10\/11\/2018/,
    );
    expect(sources.text).toContain('không lấy trung bình');
    await coordinator.presses('Báo cáo của Vinh', /UBND thành phố Vinh/);
  });

  test('several leads are added up by source; what others do stands beside a task', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    const tasks = await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    expect(tasks.text).toMatch(/2\.1\..*\n2\/2 mô hình; 1\.930\/2\.000 triệu đồng/);
    const shared = await coordinator.presses('2.1', /Nhiệm vụ 2\.1/);
    expect(shared.text).toContain(
      'Ngân sách Trung ương: 480; Sự nghiệp bảo vệ môi trường: 450; Đối ứng của cơ sở: 1.000',
    );
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    const courses = await coordinator.presses('1.3', /Nhiệm vụ 1\.3/);
    expect(courses.text).toContain('Kinh phí giải ngân: 76 triệu đồng');
    expect(courses.text).toMatch(/không cộng vào nhiệm vụ[\s\S]*Mẫu D.*: 1 phiếu\n[\s\S]*12,5 triệu đồng/);
    await coordinator.presses(/^Xem nguồn: Mẫu D: .*: Kinh phí/, /Quỳ Hợp.*12,5 triệu đồng/);
  });

  test('a question has the number by which its unit was asked', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    await coordinator.presses('2.1', /Nhiệm vụ 2\.1/);
    const sources = await coordinator.presses('Xem nguồn: Kinh phí giải ngân', /Nguồn số liệu/);
    expect(sources.text).toContain('Sở Công Thương: câu 8: 980 triệu đồng');
    await coordinator.presses(/^Báo cáo của Sở Công Thương/, /8\. .*Nhiệm vụ 2\.1/);
  });

  test('what one unit said is looked at by itself, and all years together', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Theo đơn vị', /mời chọn đơn vị/);
    await coordinator.presses('Vinh', /thành phố Vinh, 2018\n[\s\S]*Cơ sở đã được tuyên truyền, hướng dẫn: 240 cơ sở/);
    await coordinator.presses(
      'Xem nguồn từng số',
      /Cơ sở đã được tuyên truyền, hướng dẫn: câu 2: 240 cơ sở\. Mẫu A.*báo cáo VINH-2018-01, lần 1; đồng chí .* trả lời/,
    );
    await coordinator.presses('Báo cáo của Vinh', /UBND thành phố Vinh/);
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020[\s\S]*kế hoạch 8\.245 triệu đồng/);
    await coordinator.says('/tonghop 2031', /chỉ có các năm 2017, 2018, 2019, 2020/);
  });

  test('the plan’s own money is told with what in it does not agree', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    const { text } = await coordinator.presses('Kinh phí', /Kinh phí của cả Kế hoạch/);
    expect(text).toContain('Theo năm: 2017: 130; 2018: 2.735; 2019: 2.565; 2020: 2.815, cộng 8.245.');
    expect(text).toContain('Cộng các nhóm như Kế hoạch ghi: 8.275, chênh lệch 30 ở nhóm 5.');
    expect(text).toContain(
      'Trung ương 1.500; đối ứng 3.400; địa phương ghi 1.500, phần còn lại của tổng là 3.345, chưa chia cho nguồn nào 1.845.',
    );
  });

  test('money is told by source and year, planned, assigned and disbursed, with what units spent themselves', async () => {
    const { coordinator } = trial;
    await putApproved(
      trial,
      { form: DISTRICT, unit: 'QUY_HOP' },
      { money_spent: money({ province: 20, counterpart: 12.5 }) },
    );
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    const { text } = await coordinator.presses('Kinh phí', /Theo nguồn/);
    expect(text).toContain('Ngân sách Trung ương: 1.500 - – - 480');
    expect(text).toContain('Ngân sách địa phương, Kế hoạch ghi chung: 1.500 - – - –');
    expect(text).toContain('Sự nghiệp bảo vệ môi trường: – - – - 450');
    expect(text).toContain('Đối ứng của cơ sở: 3.400 - – - 1.000');
    expect(text).toMatch(/Đơn vị tự chi[\s\S]*Kinh phí đã chi theo nguồn: 32,5 triệu đồng \(1\/22 đơn vị\)/);
    expect(text).toContain('Ngân sách tỉnh: 20; Đối ứng của cơ sở: 12,5');
    await coordinator.presses('Xem nguồn: Kinh phí đã chi theo nguồn', /Quỳ Hợp: câu 13: 32,5 triệu đồng/);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Cả 4 năm', /Tổng hợp 2017 - 2020/);
    await coordinator.presses('Kinh phí', /Theo nguồn[\s\S]*2018, Kinh phí đã chi theo nguồn: 32,5/);
    const task = await coordinator.presses('2.1', /Nhiệm vụ 2\.1/);
    expect(task.text).toMatch(
      /Năm 2018, kế hoạch: 2\.000 triệu đồng\n.*chưa có.*\nKinh phí giải ngân: 1\.930 triệu đồng/,
    );
    expect(task.text).toMatch(/Nguồn theo Phụ lục II.*Ngân sách địa phương \(.*KHCN.*\) 1\.500/i);
    await coordinator.presses('Xem nguồn: 2018, Kinh phí giải ngân', /Sở Công Thương: câu 8: 980 triệu đồng/);
  });

  test('what names no years is not taken for this year: what can be typed is said', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop abc', /Chưa hiểu “abc”[\s\S]*\/tonghop 2020[\s\S]*\/tonghop 2017-2020/);
    await coordinator.says('/tonghop cả 4 năm', /Tổng hợp 2017 - 2020/);
    await coordinator.says('/tonghop', /Tổng hợp năm 2018/);
  });

  test('a contact is told for whom it is', async () => {
    await trial.contact.says('/tonghop', /dành cho/);
    await trial.contact.says('/tonghop abc', /dành cho/);
  });

  test('a report and the courses of a lead that disagree are quoted, and nothing is chosen', async () => {
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_3: group({ quantity: decimal(3) }) });
    const shown = await trial.coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    expect(shown.text).toContain('Có 01 chỗ số liệu không khớp');
    await trial.coordinator.presses('Mâu thuẫn (01)', /Sở Công Thương, năm 2018.*Mẫu B.* ghi 3 lớp.*từng việc ghi 2/);
  });

  test('of a figure that one unit says in two ways, what the others said is seen beside both', async () => {
    for (const [form, total] of [
      [DISTRICT, 7],
      [AGENCY, 9],
    ] as const)
      await putApproved(trial, { form, unit: 'BQLKKT' }, { facilities_total: integer(total) });
    await trial.coordinator.says('/tonghop 2018', /Có 01 chỗ số liệu không khớp/);
    await trial.coordinator.presses('Chỉ tiêu', /^Tổng hợp năm 2018(?![\s\S]*Nhiệm vụ:)/);
    const sources = await trial.coordinator.presses(
      'Xem nguồn: Cơ sở đã được tuyên truyền, hướng dẫn',
      /Nguồn số liệu/,
    );
    expect(sources.text).toMatch(/không khớp ở 01 chỗ/);
    for (const said of [
      /BQL KKT.*7 cơ sở/,
      /BQL KKT.*9 cơ sở/,
      /Vinh: câu 2: 240 cơ sở; câu 1: 300 cơ sở/,
      /Con Cuông: câu 2: 20 cơ sở/,
    ])
      expect(sources.text).toMatch(said);
  });
});
