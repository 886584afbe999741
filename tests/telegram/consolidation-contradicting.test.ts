import readXlsxFile from 'read-excel-file/node';
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
    expect(text).toMatch(/giải ngân 480 triệu đồng.* Chưa tính số giải ngân không khớp của nhiệm vụ 1\.3\./);
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
      /^Xem nguồn: Mẫu D.*Kinh phí.*hoạt động riêng/,
      /hoạt động riêng[^\n]*\n12,5 triệu đồng \(1\/1 phiếu/,
    );
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    await coordinator.presses('1.2', /Kinh phí giải ngân \(đơn vị phối hợp\): 7 triệu đồng \(1\/1 đơn vị phối hợp\)/);
    const source = await coordinator.presses(/^Xem nguồn: .*giải ngân .*phối hợp/, /Nguồn số liệu/);
    expect(source.text).toMatch(/\(đơn vị phối hợp\)\n7 triệu đồng \(1\/1 đơn vị phối hợp\)/);
    expect(source.text).not.toContain('chủ trì)');
  });
});

describe('a task of which one year is said in two ways, over all years', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    const said = (quantity: number, million: number) =>
      group({
        status: { type: 'choice', option: 'done' },
        quantity: decimal(quantity),
        disbursed: money({ industry_promotion: million }),
      });
    await putApproved(
      trial,
      { form: AGENCY, unit: 'SCT', year: 2017 },
      { task_1_1: said(1, 29.5), task_1_3: said(1, 40) },
    );
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_1: said(1, 30), task_1_3: said(3, 80) });
    await putCourses(trial, COURSES);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('counts with its other years, and the year that is left out is named', async () => {
    const { coordinator } = trial;
    const { text } = await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    expect(text).toMatch(/giải ngân 99,5 triệu đồng.* Chưa tính số giải ngân không khớp của nhiệm vụ 1\.3 năm 2018\./);
    expect(text).toMatch(/Có 02 chỗ số liệu không khớp/);
    const shown = await coordinator.presses('Kinh phí', /Theo nguồn/);
    expect(shown.text).toMatch(/\n200 - chưa có số - 40, chưa tính năm 2018 vì số liệu không khớp\n/);
    expect(shown.text).toMatch(/\nCộng: [\d.]+ - chưa có số - 99,5\n/);
    expect(shown.text).toMatch(
      /\nChưa tính vì số liệu không khớp: 1\.3, kinh phí giải ngân năm 2018 \(của Sở Công Thương\)\./,
    );
    expect(shown.text).toMatch(/\nKhuyến công: – - – - 99,5\n/);
  });

  test('has the same money in the chart and in the overview, also with a year that is still to come', async () => {
    const { coordinator } = trial;
    const later = group({ status: { type: 'choice', option: 'doing' }, disbursed: money({ industry_promotion: 50 }) });
    await putApproved(trial, { form: AGENCY, unit: 'SCT', year: 2019 }, { task_1_3: later });
    const { text } = await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    const [, spent, known] = /giải ngân ([\d.,]+) triệu đồng.*theo số liệu của ([\d/]+) nhiệm vụ/.exec(text) ?? [];
    expect(spent).toBe('149,5');
    await coordinator.says('biểu đồ kinh phí', /./);
    const chart = await coordinator.presses('Xem dạng chữ', /Đã giải ngân/);
    const numbers = (ratio = ''): number[] => ratio.split('/').map(Number);
    const [, paid, of] = /Đã giải ngân ([\d.,]+)\/.*số liệu của ([\d/]+) nhiệm vụ/.exec(chart.text) ?? [];
    expect({ spent: paid, known: numbers(of) }).toEqual({ spent, known: numbers(known) });
  });

  test('is told so on its page, and the sources name what contradicts too', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    const { text } = await coordinator.presses('1.3', /Nhiệm vụ 1\.3/);
    expect(text).toMatch(/Số lượng đạt: 1 lớp, chưa tính năm 2018 vì số liệu không khớp/);
    expect(text).toMatch(/Kinh phí giải ngân: 40 triệu đồng, chưa tính năm 2018 vì số liệu không khớp/);
    const sources = await coordinator.presses('Xem nguồn: Kinh phí giải ngân', /Nguồn số liệu/);
    expect(sources.text).toMatch(/Sở Công Thương.*2017.*40 triệu/);
    expect(sources.text).toMatch(/Sở Công Thương.*2018.*80 triệu/);
  });

  test('stops freezing until it is settled, and the file has the same sum', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    await coordinator.presses('Chốt bản', /không khớp/);
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp giai đoạn/);
    const fileId = coordinator.newest().file?.fileId ?? '';
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${fileId}`)).arrayBuffer();
    const sheets = await readXlsxFile(Buffer.from(bytes));
    const budget = sheets.find(({ sheet }) => sheet === 'Phụ lục II')?.data ?? [];
    expect(budget.find((row) => row.includes('Tổng'))).toContain(99.5);
  });

  test('is named under the picture of the money', async () => {
    const { coordinator } = trial;
    await coordinator.says('biểu đồ kinh phí', /./);
    const { text } = await coordinator.presses('Xem dạng chữ', /Trung ương/);
    expect(text).toMatch(/Nhiệm vụ 1\.3 năm 2018: các đơn vị, mẫu báo cáo ghi số giải ngân khác nhau, chưa cộng\./);
    expect(text).toMatch(/99,5/);
  });
});
