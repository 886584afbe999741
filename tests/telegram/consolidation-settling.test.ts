import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordAudit } from '../../src/store/audit.ts';
import { putApproved } from '../support/approved-report.ts';
import { approveSubmitted, draftReport, submitDraft } from '../support/prepared.ts';
import { AGENCY, decimal, group, putCourses, putDistricts } from '../support/prepared-consolidation.ts';
import { letManyReport } from '../support/many-reports.ts';
import { startTrial, type Trial } from '../support/trial.ts';

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
    await coordinator.presses('Mâu thuẫn (01)', /Sở Công Thương.*ghi 3 lớp/);
    await coordinator.presses('Chỗ 1: lấy 1 lớp', /Mời đồng chí nhập lý do/);
    expect(coordinator.labels()).toEqual(['Hủy']);
    for (const typed of ['...', 'ok', 'Đúng rồi']) {
      await coordinator.says(typed, /chưa có gì thay đổi\. Đề nghị đồng chí ghi vài chữ/);
      await coordinator.reads(/Mời đồng chí nhập lý do/);
    }
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
    const informed = await coordinator.presses(
      'Xem nguồn: Cơ sở đã được tuyên truyền, hướng dẫn',
      /Như lúc chốt lần 01/,
    );
    expect(informed.text).toMatch(
      /Con Cuông.*20 cơ sở\. Mẫu A.*, câu 2, báo cáo CONCUONG-2018-01, lần 1; đồng chí .*\n.*nhập thay theo điện thoại \(Phòng KT&HT đọc số\)/,
    );
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    const figures = await coordinator.presses('Từng số và nguồn', /Từng số của bản lần 01/);
    const number = /(\d+)\. Nhiệm vụ 1\.3/.exec(figures.text)?.[1];
    await coordinator.presses(`Xem nguồn ${number}`, /Sở Công Thương.*Mẫu D.*câu 1, báo cáo SCT-2018/);
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    const file = await coordinator.presses('Xuất .xlsx', /Bản tổng hợp năm 2018, lần 01, như lúc chốt/);
    expect(file.file?.name).toBe('tong-hop-2018-lan-01.xlsx');
  });

  test('a decision can be left, and made anew the other way', async () => {
    const { coordinator } = trial;
    await settle(coordinator);
    expect(coordinator.labels()).toEqual(['Quyết định 1: đổi sang 3 lớp', 'Bản tổng hợp']);
    await coordinator.presses('Quyết định 1: đổi sang 3 lớp', /lấy 3 lớp theo Mẫu B.*Mời đồng chí nhập lý do/);
    await coordinator.presses('Hủy', /./);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Đã quyết định (01)', /lấy 1 lớp theo cộng/);
    await coordinator.presses('Quyết định 1: đổi sang 3 lớp', /Mời đồng chí nhập lý do/);
    await coordinator.says(
      'Sở tổ chức cả ba lớp.',
      /lấy 3 lớp theo Mẫu B.*không lấy 1 lớp theo cộng.*Sở tổ chức cả ba/,
    );
  });

  test('a decision is told wherever its figure is: with its sources, in the workbook, and in what is frozen', async () => {
    const { coordinator } = trial;
    await settle(coordinator);
    const told = /[Ll]ấy 1 lớp theo cộng các phiếu từng việc, không lấy 3 lớp theo Mẫu B.*Hai lớp sau do huyện/;
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    await coordinator.presses('1.3', /Nhiệm vụ 1\.3/);
    await coordinator.presses('Xem nguồn: Số lượng đạt', told);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const { file } = coordinator.newest();
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId ?? ''}`)).arrayBuffer();
    const rows = (await readXlsxFile(Buffer.from(bytes))).find(({ sheet }) => sheet === 'Mâu thuẫn')?.data ?? [];
    const settled = rows[rows.findIndex(([first]) => first === 'Đã quyết định') + 1];
    expect(settled).toEqual([1, 'Sở Công Thương', 2018, 'Nhiệm vụ 1.3: Số lượng đạt', expect.stringMatching(told)]);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    expect(coordinator.labels()).toContain('Hủy');
    await coordinator.says('ok', /“ok” chưa nêu lý do/);
    await coordinator.reads(/nhập lý do chốt/);
    await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /lần 01\?/);
    await coordinator.says('...', /lần 01\?/);
    expect(trial.chat.messages(coordinator.id).filter(({ text }) => text.includes('“ok” chưa nêu'))).toHaveLength(1);
    await coordinator.presses('Chốt bản', /Đã chốt bản tổng hợp năm 2018, lần 01/);
    await coordinator.presses('Xem bản lần 01', told);
    await coordinator.presses('Xem nguồn 1.3: Số lượng đạt', told);
  });

  test('once other values are said, it is a contradiction again, and the decision before is told beside it', async () => {
    const { coordinator } = trial;
    await settle(coordinator);
    await putCourses(trial, [['SCT', 'Lớp hai']]);
    await makeKnown(trial);
    await coordinator.says('/tonghop 2018', /Có 01 chỗ số liệu không khớp/);
    const again = await coordinator.presses('Mâu thuẫn (01)', /từng việc ghi 2 lớp/);
    expect(again.text).toMatch(/Quyết định trước \(lấy 1 lớp theo cộng.*không lấy 3 lớp.*không còn dùng được/);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /Chưa chốt được[\s\S]*01 chỗ số liệu không khớp/);
  });

  test('a settled and frozen version is verified after a contact whose report stands behind it had her data erased', async () => {
    const { coordinator, contact } = trial;
    const { database } = trial.application.store;
    const telegramUserId = BigInt(contact.id);
    const { id: answeredById, fullName } = await database.officer.findFirstOrThrow({ where: { telegramUserId } });
    const reportId = await draftReport(trial);
    await database.answer.updateMany({ where: { reportId }, data: { answeredById } });
    await submitDraft(trial, reportId);
    await approveSubmitted(trial, reportId);
    await freeze(coordinator);
    const informed = 'Xem nguồn: Cơ sở đã được tuyên truyền, hướng dẫn';
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    const before = await coordinator.presses(informed, /Như lúc chốt lần 01/);
    expect(before.text).toMatch(new RegExp(`Quỳ Hợp.*đồng chí ${fullName} trả lời`));
    await contact.says('/xoadulieu', /Xóa dữ liệu và rút lại đồng ý/);
    await contact.presses('Xóa dữ liệu về tôi', /Đã xóa dữ liệu về đồng chí/);
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    await coordinator.presses('Kiểm tra bản chốt', /Đã kiểm tra: số liệu và nguồn đúng như lúc chốt/);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Các bản đã chốt', /lần 01/);
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    const after = await coordinator.presses(informed, /Như lúc chốt lần 01/);
    expect(after.text).toMatch(/Quỳ Hợp.*đồng chí Cán bộ số \d+ trả lời/);
    expect(after.text).not.toContain(fullName);
  });

  test('while a large version is written, one message says how far it is', async () => {
    const { coordinator } = trial;
    await letManyReport(trial, 1_100);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Mâu thuẫn (01)', /ghi 3 lớp/);
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
    await coordinator.presses('Mâu thuẫn (01)', /ghi 3 lớp/);
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
    await coordinator.says(
      '124/BC-SCT ngày 11/11/2018',
      /số 124\/BC-SCT ghi ngày 11\/11\/2018, trước ngày chốt 12\/11\/2018/,
    );
    expect(coordinator.labels()).toContain('Đúng ngày 11/11/2018');
    await coordinator.says('125/BC-SCT ngày 12/11/2018', /đã gửi\. Gửi kèm văn bản số 125\/BC-SCT ngày 12\/11\/2018/);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Các bản đã chốt', /lần 02.*đã gửi[\s\S]*lần 01.*đã có bản thay thế/);
    await coordinator.presses('Xem bản lần 02', /So với lần 01/);
    await coordinator.presses(
      'Xem nguồn: Tổng số cơ sở sản xuất công nghiệp',
      /Như lúc chốt lần 02[\s\S]*Vinh.*310 cơ sở\. Mẫu A.*câu 1, báo cáo VINH-2018-01, lần 1; đồng chí/,
    );
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Các bản đã chốt', /lần 01/);
    const first = await coordinator.presses('Xem bản lần 01', /260\/340/);
    expect(first.text).not.toContain('260/350');
  });
});

/** Takes the one course that was told of by itself. */
async function settle(coordinator: Trial['coordinator']): Promise<void> {
  await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
  await coordinator.presses('Mâu thuẫn (01)', /ghi 3 lớp/);
  await coordinator.presses('Chỗ 1: lấy 1 lớp', /nhập lý do/);
  await coordinator.says('Hai lớp sau do huyện tổ chức.', /Đã quyết định/);
}

/** Settles the one contradiction and freezes the first version of 2018. */
async function freeze(coordinator: Trial['coordinator']): Promise<void> {
  await settle(coordinator);
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
