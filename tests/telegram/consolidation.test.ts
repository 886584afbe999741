import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordAudit } from '../../src/store/audit.ts';
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
    const sources = await coordinator.presses('Nguồn: Cơ sở đã được tuyên truyền, hướng dẫn', /Nguồn số liệu/);
    expect(sources.text).toContain('Vinh: câu 2: 240 cơ sở; câu 1: 300 cơ sở. Mẫu A');
    expect(sources.text).toMatch(
      /báo cáo VINH-2018-02, lần 1; đồng chí Điều phối viên trả lời 07 giờ 00 ngày 10\/11\/2018/,
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
    await coordinator.presses(/^Nguồn: Mẫu D: .*: Kinh phí/, /Quỳ Hợp.*12,5 triệu đồng/);
  });

  test('a question has the number by which its unit was asked', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    await coordinator.presses('2.1', /Nhiệm vụ 2\.1/);
    const sources = await coordinator.presses('Nguồn: Kinh phí giải ngân', /Nguồn số liệu/);
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
      /Cơ sở đã được tuyên truyền, hướng dẫn: câu 2: 240 cơ sở\. Mẫu A.*báo cáo VINH-2018-02, lần 1; đồng chí .* trả lời/,
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
    await coordinator.presses('Nguồn: Kinh phí đã chi theo nguồn', /Quỳ Hợp: câu 13: 32,5 triệu đồng/);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Cả 4 năm', /Tổng hợp 2017 - 2020/);
    await coordinator.presses('Kinh phí', /Theo nguồn[\s\S]*2018, Kinh phí đã chi theo nguồn: 32,5/);
    const task = await coordinator.presses('2.1', /Nhiệm vụ 2\.1/);
    expect(task.text).toMatch(
      /Năm 2018, kế hoạch: 2\.000 triệu đồng\n.*chưa có.*\nKinh phí giải ngân: 1\.930 triệu đồng/,
    );
    expect(task.text).toMatch(/Nguồn theo Phụ lục II.*Ngân sách địa phương \(.*KHCN.*\) 1\.500/i);
    await coordinator.presses('Nguồn: 2018, Kinh phí giải ngân', /Sở Công Thương: câu 8: 980 triệu đồng/);
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
    await trial.coordinator.presses('Không khớp (01)', /Sở Công Thương, năm 2018.*Mẫu B.* ghi 3 lớp.*từng việc ghi 2/);
  });

  test('of a figure that one unit says in two ways, what the others said is seen beside both', async () => {
    for (const [form, total] of [
      [DISTRICT, 7],
      [AGENCY, 9],
    ] as const)
      await putApproved(trial, { form, unit: 'BQLKKT' }, { facilities_total: integer(total) });
    await trial.coordinator.says('/tonghop 2018', /Có 01 chỗ số liệu không khớp/);
    await trial.coordinator.presses('Chỉ tiêu', /^Tổng hợp năm 2018(?![\s\S]*Nhiệm vụ:)/);
    const sources = await trial.coordinator.presses('Nguồn: Cơ sở đã được tuyên truyền, hướng dẫn', /Nguồn số liệu/);
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

describe('contradictions settled and versions frozen in chat', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await putDistricts(trial, [
      { unit: 'CON_CUONG', total: 40, informed: 20 },
      { unit: 'VINH', total: 300, informed: 240 },
    ]);
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_3: group({ quantity: decimal(3) }) });
    await putCourses(trial, [['SCT', 'Lớp một']]);
    const { database } = trial.application.store;
    const officer = await database.officer.findFirstOrThrow({ orderBy: { id: 'asc' } });
    await database.report.updateMany({
      where: { obligation: { unit: { key: 'CON_CUONG' } } },
      data: { enteredById: officer.id, entrySource: { way: 'phone', note: 'Phòng KT&HT đọc số' } },
    });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('a contradiction stops freezing, is settled with a reason, and the reason stays', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /Chưa chốt được[\s\S]*01 chỗ số liệu không khớp/);
    await coordinator.presses('Không khớp (01)', /Sở Công Thương.*ghi 3 lớp/);
    await coordinator.presses('Chỗ 1: lấy 1 lớp', /Mời đồng chí nhập lý do/);
    expect(coordinator.labels()).toEqual(['Hủy']);
    for (const typed of ['...', 'ok', 'Đúng rồi']) await coordinator.says(typed, /Mời đồng chí nhập lý do bằng lời/);
    await coordinator.says(
      'Hai lớp sau do huyện tổ chức.',
      /Không có chỗ nào[\s\S]*Đã quyết định[\s\S]*lấy 1 lớp theo cộng các phiếu từng việc, không lấy 3 lớp theo Mẫu B.*đồng chí Điều phối viên.*lý do: Hai lớp sau do huyện/,
    );
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018(?![\s\S]*không khớp, cần)/);
  });

  test('a frozen version tells as much as it keeps: bounds, every figure with its source, and the file of it', async () => {
    const { coordinator } = trial;
    await freeze(coordinator);
    const shown = await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    expect(shown.text).toContain('76,5% (260/340); 2/22 đơn vị. 90%: thiếu 46 (cần 306).');
    const informed = await coordinator.presses('Nguồn: Cơ sở đã được tuyên truyền, hướng dẫn', /Như lúc chốt lần 01/);
    expect(informed.text).toMatch(
      /Con Cuông.*20 cơ sở\. Mẫu A.*, câu 2, báo cáo CONCUONG-2018-02, lần 1; đồng chí .*\n.*nhập thay theo điện thoại \(Phòng KT&HT đọc số\)/,
    );
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    const figures = await coordinator.presses('Từng số và nguồn', /Từng số của bản lần 01/);
    const number = /(\d+)\. Nhiệm vụ 1\.3/.exec(figures.text)?.[1];
    await coordinator.presses(`Nguồn ${number}`, /Sở Công Thương.*Mẫu D.*câu 1, báo cáo SCT-2018/);
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    const file = await coordinator.presses('Xuất .xlsx', /Bản tổng hợp năm 2018, lần 01, như lúc chốt/);
    expect(file.file?.name).toBe('tong-hop-2018-lan-01.xlsx');
  });

  /** The coordinator takes the one course that was told of by itself. */
  const settle = async (): Promise<void> => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Không khớp (01)', /ghi 3 lớp/);
    await coordinator.presses('Chỗ 1: lấy 1 lớp', /nhập lý do/);
    await coordinator.says('Hai lớp sau do huyện tổ chức.', /Đã quyết định/);
  };

  test('a decision can be left, and made anew the other way', async () => {
    const { coordinator } = trial;
    await settle();
    expect(coordinator.labels()).toEqual(['Quyết định 1: đổi sang 3 lớp', 'Bản tổng hợp']);
    await coordinator.presses('Quyết định 1: đổi sang 3 lớp', /lấy 3 lớp theo Mẫu B.*Mời đồng chí nhập lý do/);
    await coordinator.presses('Hủy', /./);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Không khớp (0)', /lấy 1 lớp theo cộng/);
    await coordinator.presses('Quyết định 1: đổi sang 3 lớp', /Mời đồng chí nhập lý do/);
    await coordinator.says(
      'Sở tổ chức cả ba lớp.',
      /lấy 3 lớp theo Mẫu B.*không lấy 1 lớp theo cộng.*Sở tổ chức cả ba/,
    );
  });

  test('a decision is told wherever its figure is: with its sources, in the workbook, and in what is frozen', async () => {
    const { coordinator } = trial;
    await settle();
    const told = /[Ll]ấy 1 lớp theo cộng các phiếu từng việc, không lấy 3 lớp theo Mẫu B.*Hai lớp sau do huyện/;
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    await coordinator.presses('1.3', /Nhiệm vụ 1\.3/);
    await coordinator.presses('Nguồn: Số lượng đạt', told);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const { file } = coordinator.newest();
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId ?? ''}`)).arrayBuffer();
    const rows = (await readXlsxFile(Buffer.from(bytes))).find(({ sheet }) => sheet === 'Không khớp')?.data ?? [];
    const settled = rows[rows.findIndex(([first]) => first === 'Đã quyết định') + 1];
    expect(settled).toEqual([1, 'Sở Công Thương', 2018, 'Nhiệm vụ 1.3: Số lượng đạt', expect.stringMatching(told)]);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    expect(coordinator.labels()).toContain('Hủy');
    await coordinator.says('ok', /Lý do vừa nhập chưa rõ[\s\S]*nhập lý do chốt/);
    await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /lần 01\?/);
    await coordinator.says('...', /lần 01\?/);
    expect(trial.chat.messages(coordinator.id).filter(({ text }) => text.includes('chưa rõ, mời'))).toHaveLength(1);
    await coordinator.presses('Chốt bản', /Đã chốt bản tổng hợp năm 2018, lần 01/);
    await coordinator.presses('Xem bản lần 01', told);
    await coordinator.presses('1.3: Số lượng đạt', told);
  });

  test('once other values are said, it is a contradiction again, and the decision before is told beside it', async () => {
    const { coordinator } = trial;
    await settle();
    await putCourses(trial, [['SCT', 'Lớp hai']]);
    await makeKnown(trial);
    await coordinator.says('/tonghop 2018', /Có 01 chỗ số liệu không khớp/);
    const again = await coordinator.presses('Không khớp (01)', /từng việc ghi 2 lớp/);
    expect(again.text).toMatch(/Quyết định trước \(lấy 1 lớp theo cộng.*không lấy 3 lớp.*không còn dùng được/);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /Chưa chốt được[\s\S]*01 chỗ số liệu không khớp/);
  });

  test('while a large version is written, one message says how far it is', async () => {
    const { coordinator } = trial;
    await letManyReport(trial, 1_100);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Không khớp (01)', /ghi 3 lớp/);
    await coordinator.presses('Chỗ 1: lấy 1 lớp', /nhập lý do/);
    await coordinator.says('Đã đối chiếu.', /Đã quyết định/);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /lần 01\?/);
    await coordinator.presses('Chốt bản', /Đã chốt bản tổng hợp năm 2018, lần 01/);
    const told = coordinator.heard().filter((text) => text.includes('Đang ghi bản tổng hợp'));
    expect(told).toEqual([expect.stringMatching(/nguồn của từng số: \d+%\./)]);
  });

  test('missing units need a reason; the frozen version stays, and the next one lists what changed', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Không khớp (01)', /ghi 3 lớp/);
    await coordinator.presses('Chỗ 1: lấy 1 lớp', /nhập lý do/);
    await coordinator.says('Đã đối chiếu.', /Đã quyết định/);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /chưa có số liệu \(.*Quỳ Hợp[\s\S]*Mời đồng chí nhập lý do/);
    await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /Chốt bản tổng hợp năm 2018, lần 01\?/);
    await coordinator.presses('Chốt bản', /Đã chốt bản tổng hợp năm 2018, lần 01/);
    const { database } = trial.application.store;
    const vinh = { questionKey: 'facilities_total', report: { obligation: { unit: { key: 'VINH' } } } };
    await database.answer.updateMany({ where: vinh, data: { value: { type: 'integer', number: 310 } } });
    await makeKnown(trial);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    await coordinator.says('Như lần trước.', /lần 02\?[\s\S]*01 thay đổi[\s\S]*Vinh.*300 cơ sở → 310 cơ sở/);
    await coordinator.presses('Chốt bản', /Đã chốt .*lần 02/);
    await coordinator.presses('Xem bản lần 02', /chốt lúc[\s\S]*So với lần 01/);
    await coordinator.presses('Kiểm tra bản chốt', /đúng như lúc chốt/);
    await coordinator.presses('Đã gửi, ghi số văn bản', /nhập số và ngày/);
    await coordinator.says('125/BC-SCT', /nhập số và ngày/);
    await coordinator.says('125/BC-SCT ngày 10/11/2018', /đã gửi\. Gửi kèm văn bản số 125\/BC-SCT ngày 10\/11\/2018/);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Các bản đã chốt', /lần 02.*đã gửi[\s\S]*lần 01.*đã có bản thay thế/);
    await coordinator.presses('Xem bản lần 02', /So với lần 01/);
    await coordinator.presses(
      'Nguồn: Tổng số cơ sở sản xuất công nghiệp',
      /Như lúc chốt lần 02[\s\S]*Vinh.*310 cơ sở\. Mẫu A.*câu 1, báo cáo VINH-2018-02, lần 1; đồng chí/,
    );
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Các bản đã chốt', /lần 01/);
    const first = await coordinator.presses('Xem bản lần 01', /260\/340/);
    expect(first.text).not.toContain('260/350');
  });
});

/** Settles the one contradiction and freezes the first version of 2018. */
async function freeze(coordinator: Trial['coordinator']): Promise<void> {
  await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
  await coordinator.presses('Không khớp (01)', /ghi 3 lớp/);
  await coordinator.presses('Chỗ 1: lấy 1 lớp', /nhập lý do/);
  await coordinator.says('Đã đối chiếu.', /Đã quyết định/);
  await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
  await coordinator.presses('Chốt bản', /nhập lý do/);
  await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /lần 01\?/);
  await coordinator.presses('Chốt bản', /Đã chốt bản tổng hợp năm 2018, lần 01/);
}

/** What was written past the actions is read anew: whatever is kept in memory holds until the next record of the log. */
async function makeKnown({ application }: Trial): Promise<void> {
  const { database } = application.store;
  const { id: subjectId } = await database.report.findFirstOrThrow();
  const by = { officerId: null, telegramUserId: null } as const;
  await recordAudit(database, { ...by, action: 'answer.save', subject: 'report', subjectId }, new Date('2018-11-12'));
}

/** So many units more than those that are counted hand in what stands beside the figures, five values each. */
async function letManyReport({ application }: Trial, units: number): Promise<void> {
  const { database } = application.store;
  const { id } = await database.report.findFirstOrThrow({ where: { obligation: { unit: { key: 'VINH' } } } });
  await database.$executeRaw`
    INSERT INTO "Unit" SELECT (jsonb_populate_record(unit, jsonb_build_object(
      'id', nextval(pg_get_serial_sequence('"Unit"', 'id')), 'key', 'THEM_' || place))).*
    FROM "Unit" unit, generate_series(1, ${units}::int) place WHERE unit."key" = 'VINH'`;
  await database.$executeRaw`
    INSERT INTO "Obligation" ("roundId", "unitId", "state")
    SELECT told."roundId", unit."id", 'approved' FROM "Unit" unit, "Report" report
    JOIN "Obligation" told ON told."id" = report."obligationId" WHERE report."id" = ${id} AND unit."key" LIKE 'THEM_%'`;
  await database.$executeRaw`
    INSERT INTO "Report" ("obligationId", "formId", "revision", "state", "createdAt", "submittedAt", "decidedAt", "submittedById")
    SELECT owed."id", report."formId", 1, 'approved', report."createdAt", report."submittedAt", report."decidedAt",
      report."submittedById"
    FROM "Obligation" owed JOIN "Unit" unit ON unit."id" = owed."unitId" AND unit."key" LIKE 'THEM_%', "Report" report
    WHERE report."id" = ${id}`;
  await database.$executeRaw`
    INSERT INTO "Answer" ("reportId", "questionKey", "state", "value", "answeredById", "answeredAt")
    SELECT report."id", asked, 'given', '{"type": "integer", "number": 2}'::jsonb, report."submittedById", report."submittedAt"
    FROM "Report" report JOIN "Obligation" owed ON owed."id" = report."obligationId"
    JOIN "Unit" unit ON unit."id" = owed."unitId" AND unit."key" LIKE 'THEM_%',
      unnest(ARRAY['facilities_total', 'news_items', 'leaflets', 'trainings_held', 'facilities_guided', 'staff_total']) asked`;
}
