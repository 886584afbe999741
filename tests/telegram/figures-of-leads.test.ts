import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import { putApproved } from '../support/approved-report.ts';
import { moveClockTo } from '../support/clock.ts';
import { given } from '../support/shipped-form.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const MILLION = 1_000_000;
const AGENCY = 'bao-cao-nam-so-nganh';
const money = (amounts: Readonly<Record<string, number>>): AnswerValue => ({
  type: 'money-by-source',
  amounts: Object.fromEntries(Object.entries(amounts).map(([source, million]) => [source, million * MILLION])),
  names: {},
});
const done = (quantity: number, amounts: Readonly<Record<string, number>>): AnswerValue => ({
  type: 'group',
  items: {
    status: given({ type: 'choice', option: 'done' }),
    quantity: given({ type: 'decimal', number: quantity }),
    disbursed: given(money(amounts)),
  },
});
const NO_WORK: AnswerValue = { type: 'group', items: { status: given({ type: 'choice', option: 'not_this_year' }) } };
const people = (total: number, trained: number): Record<string, AnswerValue> => ({
  staff_total: { type: 'integer', number: total },
  staff_trained: { type: 'integer', number: trained },
});
const course = (date: string, million: number): Record<string, AnswerValue> => ({
  name: { type: 'text', text: `Lớp ngày ${date}` },
  held_on: { type: 'date', date },
  money: money({ industry_promotion: million }),
});

describe('figures rest on whom they count, and say on how many', () => {
  let trial: Trial;
  const reports = (unit: string, answers: Record<string, AnswerValue>, form = AGENCY): Promise<number> =>
    putApproved(trial, { form, unit }, answers);
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await reports('STNMT', { task_2_1: done(1, { environment: 450, counterpart: 500 }) });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a task of three leads: two did one each, the third has no work', async () => {
    await reports('SCT', { task_2_1: done(1, { central: 480, counterpart: 500 }) });
    await reports('SKHCN', { task_2_1: NO_WORK });
    const { contact } = trial;
    const told = await contact.says('nhiệm vụ 2.1 năm 2018', /Nhiệm vụ 2\.1[\s\S]*năm 2018: đã xong\./);
    expect(told.text).toContain('Đã làm: số lượng 02; 2/2 đơn vị chủ trì.');
    expect(told.text).toContain('Đã giải ngân: 1.930 triệu đồng (1.930.000.000 đồng); 2/2 đơn vị chủ trì.');
    expect(told.text).toMatch(/Theo nguồn[^\n]*Trung ương 480[^\n]*địa phương 450[^\n]*doanh nghiệp 1\.000\./);
    await contact.says('/kinhphi đã giải ngân năm 2018', /2\.1[^\n]*1\.930 triệu đồng[^\n]*2\/2 đơn vị chủ trì/);
    await contact.says('biểu đồ kinh phí', /Đã giải ngân 1\.930\/8\.275 triệu đồng[^\n]*số liệu của 1\/12 nhiệm vụ/);
    await contact.presses('Xem dạng chữ', /Trung ương[\s\S]*giải ngân: 480[\s\S]*địa phương[\s\S]*giải ngân: 450/);
    await contact.says('biểu đồ tiến độ nhiệm vụ', /Tiến độ nhiệm vụ theo năm/);
    await contact.presses('Xem dạng chữ', /2018: đã xong, đã làm 02, kế hoạch 02 \(2\/2 đơn vị chủ trì\)/);
    await trial.coordinator.says('/giaoban', /đã giải ngân 1\.930 triệu đồng/);
    await trial.coordinator.presses('Xem dạng chữ', /1\.930\/[\d.]+ triệu đồng[^\n]*Theo số liệu của 1\/11 nhiệm vụ\./);
  });

  test('while one of three leads alone was heard the task is running, and afterwards it is not known to be late', async () => {
    const { contact, coordinator } = trial;
    const told = await contact.says('nhiệm vụ 2.1 năm 2018', /năm 2018: đang thực hiện/);
    expect(told.text).toContain('Đã làm: số lượng 01; 1/3 đơn vị chủ trì.');
    expect(told.text).toMatch(/Chưa có số liệu được duyệt: [^\n]*Công Thương[^\n]*Khoa học/);
    await moveClockTo(trial.chat, '2019-01-10', 9);
    await contact.says('nhiệm vụ 2.1 năm 2018', /năm 2018: chưa đủ số liệu đã duyệt \(1\/3 đơn vị chủ trì\)/);
    await contact.says('nhiệm vụ nào chậm', /không có nhiệm vụ nào/);
    await coordinator.says('/giaoban', /không có nhiệm vụ chậm/);
    const page = await coordinator.presses('Xem dạng chữ', /Nhiệm vụ đến hạn, chậm/);
    expect(page.text).not.toMatch(/Chậm: /);
  });

  test('a target counts only whom its form names: an agency that is none of them moves nothing', async () => {
    await reports('QUY_HOP', people(10, 5), 'bao-cao-nam-cap-huyen');
    const { contact } = trial;
    const half = 'Năm 2018: 50,0% (5/10); 1/29 đơn vị, đến 10/11/2018. 100%: thiếu 5 (cần 10).';
    expect((await contact.says('/chitieu', /Chỉ tiêu đến năm 2020/)).text).toContain(half);
    await reports('DPTTH', people(40, 40));
    expect((await contact.says('/chitieu', /Chỉ tiêu đến năm 2020/)).text).toContain(half);
    await contact.presses('Biểu đồ', /chỉ tiêu đã có số liệu/);
    await contact.presses('Xem dạng chữ', /Kết quả năm 2018: 50,0% \(5\/10\); 1\/29 đơn vị/);
  });

  test('of a target that is a range both bounds are told', async () => {
    const facilities = (total: number, applying: number): Record<string, AnswerValue> => ({
      facilities_total: { type: 'integer', number: total },
      facilities_applying: { type: 'integer', number: applying },
    });
    await reports('QUY_HOP', facilities(300, 120), 'bao-cao-nam-cap-huyen');
    await reports('VINH', facilities(110, 9), 'bao-cao-nam-cap-huyen');
    const told = await trial.contact.says('/chitieu', /Chỉ tiêu đến năm 2020/);
    expect(told.text).toContain(
      'Năm 2018: 31,5% (129/410); 2/22 đơn vị, đến 10/11/2018. 25%: đạt, thừa 26; 50%: thiếu 76 (cần 205).',
    );
    expect(told.text).toContain('Năm 2018: chưa có số liệu đã duyệt; 0/22 đơn vị.');
  });

  test('what districts do themselves stands beside the task of an agency, and is never added', async () => {
    const classes = 'lop-tap-huan';
    await reports('SCT', course('2018-03-01', 38), classes);
    await reports('SCT', course('2018-04-01', 38), classes);
    await reports('QUY_HOP', course('2018-05-01', 12.5), classes);
    await reports('VINH', course('2018-05-02', 8), classes);
    await reports('VINH', course('2018-05-03', 12), classes);
    const { contact } = trial;
    const told = await contact.says('nhiệm vụ 1.3 năm 2018', /Nhiệm vụ 1\.3[\s\S]*năm 2018: đã xong/);
    expect(told.text).toContain('Đã làm: 02 lớp; 1/1 đơn vị chủ trì.');
    expect(told.text).toContain('Đã giải ngân: 76 triệu đồng (76.000.000 đồng); 1/1 đơn vị chủ trì.');
    expect(told.text).toMatch(
      /Dòng riêng, không cộng:\n- [^\n]*03; 3\/3 phiếu\n- [^\n]*32,5 triệu đồng[^\n]*3\/3 phiếu/,
    );
  });

  test('figures of a lead that contradict each other are both told, and none is chosen', async () => {
    await reports('SCT', { task_1_3: done(3, { industry_promotion: 80 }) });
    await reports('SCT', course('2018-03-01', 38), 'lop-tap-huan');
    const { contact } = trial;
    const told = await contact.says('nhiệm vụ 1.3 năm 2018', /Nhiệm vụ 1\.3/);
    expect(told.text).toMatch(
      /Đã làm: hai số khác nhau: Sở Công Thương: 03 lớp \(Mẫu B[^\n]*\), 01 lớp \(Mẫu D[^\n]*\); 1\/1 đơn vị chủ trì\./,
    );
    await contact.says('biểu đồ kinh phí', /Đã giải ngân 950\/8\.275/);
    await contact.presses('Xem dạng chữ', /Nhiệm vụ 1\.3 năm 2018: [^\n]*khác nhau, chưa cộng/);
    await contact.says('biểu đồ tiến độ nhiệm vụ', /Tiến độ nhiệm vụ theo năm/);
    await contact.presses('Xem dạng chữ', /2018: [^\n]*hai số khác nhau: Sở Công Thương: số lượng 03/);
  });

  test('what units spend on what they do themselves stands beside the tasks, with whom it counts', async () => {
    await reports('QUY_HOP', { money_spent: money({ other: 12.5 }) }, 'bao-cao-nam-cap-huyen');
    const { contact } = trial;
    const told = await contact.says(
      '/kinhphi đã giải ngân năm 2018',
      /2\.1[^\n]*950 triệu đồng[^\n]*1\/3 đơn vị chủ trì/,
    );
    expect(told.text).toMatch(/Chưa có số liệu giải ngân được duyệt: 10 nhiệm vụ của năm\./);
    expect(told.text).toMatch(/tự tổ chức, không cộng vào trên: 12,5 triệu đồng[^\n]*; 1\/22 đơn vị\./);
    await contact.says('kinh phí của huyện Quỳ Hợp', /Đồng chí cần xem nội dung nào/);
    await contact.presses(/^Kinh phí/, /tự tổ chức:\s*Năm 2018: 12,5 triệu đồng[^\n]*duyệt ngày 10\/11\/2018/);
  });
});
