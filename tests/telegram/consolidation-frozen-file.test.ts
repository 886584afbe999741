import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putApproved, putCorrection } from '../support/approved-report.ts';
import { AGENCY, decimal, group, integer, putCourses, putDistricts } from '../support/prepared-consolidation.ts';
import { newestSheets } from '../support/newest-sheets.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the workbook of a frozen version', () => {
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
    const { id } = await trial.application.store.database.report.findFirstOrThrow({
      where: { obligation: { unit: { key: 'VINH' } } },
    });
    await putCorrection(trial, id, { facilities_informed: integer(250) });
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Mâu thuẫn (01)', /ghi 3 lớp/);
    await coordinator.presses('Chỗ 1: lấy 1 lớp', /nhập lý do/);
    await coordinator.says('Hai lớp sau do huyện tổ chức.', /Đã quyết định/);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await freeze();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const freeze = async (): Promise<void> => {
    const { coordinator } = trial;
    await coordinator.presses('Chốt bản', /nhập lý do/);
    await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /chờ duyệt/);
    await coordinator.says('Bản sửa duyệt sau khi gửi.', /Chốt bản tổng hợp/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
  };

  const frozenSheets = async (version: string): Promise<Map<string, string[]>> => {
    const { coordinator } = trial;
    await coordinator.presses(`Xem bản lần ${version}`, /chốt lúc/);
    await coordinator.presses('Xuất .xlsx', /như lúc chốt/);
    return newestSheets(trial);
  };

  test('tells what was decided of contradictory values, by whom and why', async () => {
    const rows = (await frozenSheets('01')).get('Mâu thuẫn') ?? [];
    expect(rows[rows.findIndex((row) => row.startsWith('Đã quyết định')) + 1]).toMatch(
      /Sở Công Thương \| 2018 \| Nhiệm vụ 1\.3: Số lượng đạt \|.*3 lớp[\s\S]*Lấy 1 lớp.*đồng chí Điều phối viên.*lý do: Hai lớp sau do huyện/,
    );
  });

  test('tells how units had reported by form, which it lacked, and why it was frozen nevertheless, also after others reported', async () => {
    await putDistricts(trial, [{ unit: 'KY_SON', total: 10, informed: 10 }]);
    const text = ((await frozenSheets('01')).get('Tình trạng số liệu') ?? []).join('\n');
    expect(text).toMatch(/Mẫu A.*, năm 2018 \| 02\/21 \| đã duyệt trên số huyện/);
    expect(text).toMatch(/Chưa nộp \| 19 \| .*Kỳ Sơn/);
    expect(text).toMatch(/Có bản sửa chờ duyệt.* \| 01 \| Vinh/);
    expect(text).toMatch(/Chưa có số liệu \| \d+ \| .*Quỳ Hợp/);
    expect(text).toContain('Lý do chốt khi còn thiếu đơn vị |  | Các đơn vị còn lại nộp sau 15/12.');
    expect(text).toContain('Lý do chốt khi còn báo cáo chờ duyệt |  | Bản sửa duyệt sau khi gửi.');
    expect(text).toMatch(/Người chốt \|  \| đồng chí Điều phối viên/);
    expect(text).not.toContain('không lưu');
    expect(text).toContain('Có báo cáo, bản sửa, phiếu hoặc cập nhật tiến độ chờ duyệt | 01 | Vinh');
    expect(text).toContain('Đây là lần chốt đầu tiên.');
  });

  test('tells what changed since the version before', async () => {
    const { coordinator } = trial;
    await putDistricts(trial, [{ unit: 'KY_SON', total: 10, informed: 10 }]);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await freeze();
    const text = ((await frozenSheets('02')).get('Tình trạng số liệu') ?? []).join('\n');
    expect(text).toMatch(/Thay đổi so với lần 01: \d+/);
    expect(text).toMatch(/Kỳ Sơn, Tổng số cơ sở .*\(2018\): không có → 10 cơ sở/);
  });

  test('writes names as they are, in the file and in chat', async () => {
    const { coordinator } = trial;
    await trial.application.store.database.unit.update({
      where: { key: 'KY_SON' },
      data: { shortName: 'Kỳ Sơn & <Mường Xén>' },
    });
    await putDistricts(trial, [{ unit: 'KY_SON', total: 10, informed: 10 }]);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /chờ duyệt/);
    await coordinator.says('Bản sửa duyệt sau khi gửi.', /\nKỳ Sơn & <Mường Xén>, Tổng số cơ sở/);
    const done = await coordinator.presses('Chốt bản', /Đã chốt/);
    expect(done.text).toContain('\nKỳ Sơn & <Mường Xén>, Tổng số cơ sở');
    const text = ((await frozenSheets('02')).get('Tình trạng số liệu') ?? []).join('\n');
    expect(text).toContain('\nKỳ Sơn & <Mường Xén>, Tổng số cơ sở');
    const { text: chat } = await coordinator.presses('Xem bản lần 02', /chốt lúc/);
    expect(chat).toContain('\nKỳ Sơn & <Mường Xén>, Tổng số cơ sở');
  });

  test('is told in chat with the same: coverage, what it lacked, and the totals of tasks and money', async () => {
    await putDistricts(trial, [{ unit: 'KY_SON', total: 10, informed: 10 }]);
    const { text } = await trial.coordinator.presses('Xem bản lần 01', /chốt lúc/);
    expect(text).toMatch(
      /Số đơn vị đã nộp lúc chốt\nĐã duyệt 02\/21 huyện, thành phố, thị xã, chưa nộp 19\. Có 01 bản sửa chờ duyệt/,
    );
    expect(text).not.toContain('không lưu');
    expect(text).toMatch(
      /Còn thiếu lúc chốt\nChưa có số liệu \(\d+\): .*Quỳ Hợp.*\nCó báo cáo, bản sửa, phiếu hoặc cập nhật tiến độ chờ duyệt \(01\): Vinh\.\nChưa mở kỳ báo cáo \(\d+\): .*Sở Tài nguyên và Môi trường.*\./,
    );
    expect(text).toMatch(/Nhiệm vụ: đơn vị chủ trì đã có số liệu 01\/11 nhiệm vụ/);
    expect(text).toMatch(/Kinh phí: chưa có số liệu giải ngân; kế hoạch 2\.735 triệu đồng/);
  });

  test('of an earlier release says that it keeps nothing of how units had reported', async () => {
    await trial.application.store.database.$executeRawUnsafe(
      `DO $do$ BEGIN SET LOCAL session_replication_role = replica; UPDATE "Consolidation" SET "standing" = NULL; END $do$`,
    );
    const text = ((await frozenSheets('01')).get('Tình trạng số liệu') ?? []).join('\n');
    expect(text).toContain('Bản chốt này không lưu số đơn vị đã nộp theo từng mẫu báo cáo');
    const chat = await trial.coordinator.presses('Xem bản lần 01', /chốt lúc/);
    expect(chat.text).toContain('Bản chốt này không lưu số đơn vị đã nộp theo từng mẫu.');
  });

  test('is told live with how many have reported and what waits', async () => {
    await trial.coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await trial.coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const text = ((await newestSheets(trial)).get('Tình trạng số liệu') ?? []).join('\n');
    expect(text).toMatch(/Mẫu A.*, năm 2018 \| 02\/21 \| đã duyệt trên số huyện/);
    expect(text).toMatch(/Chưa nộp \| 19 \| .*Quỳ Hợp/);
    expect(text).toMatch(/Có bản sửa chờ duyệt.* \| 01 \| Vinh/);
    expect(text).not.toContain('không lưu');
  });
});

describe('a frozen version of several years', () => {
  let trial: Trial;
  const task = (option: string) =>
    group({
      status: { type: 'choice', option },
      quantity: decimal(1),
      result: { type: 'long-text', text: 'Phóng sự đã phát.' },
    });
  beforeAll(async () => {
    trial = await startTrial();
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_1: task('done') });
    await freeze();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const freeze = async (): Promise<void> => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /Chốt bản tổng hợp/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
  };

  test('tells what is counted anew each year, with its year, each with the way to its source', async () => {
    const { coordinator } = trial;
    const { text } = await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    expect(text).toMatch(/Nhiệm vụ 1\.1: Trạng thái \(2018\): Đã hoàn thành: 01/);
    expect(text).not.toContain('không lưu số liệu tính riêng từng năm');
    const list = await coordinator.presses('Từng số và nguồn', /Từng số của bản lần 01/);
    const number = /(\d+)\. Nhiệm vụ 1\.1: Trạng thái \(2018\)/.exec(list.text)?.[1] ?? '';
    const source = await coordinator.presses(`Xem nguồn ${number}`, /Nguồn số liệu/);
    expect(source.text).toMatch(/Trạng thái \(2018\)\n/);
    expect(source.text).toMatch(/Sở Công Thương \(2018\): Đã hoàn thành\./);
  });

  test('has it in its file, with the sources', async () => {
    const { coordinator } = trial;
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    await coordinator.presses('Xuất .xlsx', /như lúc chốt/);
    const file = await newestSheets(trial);
    const task = file.get('Phụ lục I')?.find((row) => row.startsWith('1.1 | ')) ?? '';
    expect(task).toContain('2018, Sở Công Thương: Đã hoàn thành');
    expect(task).toContain('2018, Sở Công Thương: Phóng sự đã phát.');
    expect(file.get('Nguồn số liệu')?.join('\n')).toMatch(/Trạng thái nhiệm vụ 1\.1.*Sở Công Thương/);
    expect([...file.values()].flat().join('\n')).not.toMatch(/không lưu (số liệu tính riêng|trạng thái|kết quả)/);
  });

  test('has the next version list what changed of it', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    await database.answer.updateMany({
      where: { questionKey: 'task_1_1' },
      data: { value: task('doing') as unknown as object },
    });
    await freeze();
    const { text } = await coordinator.presses('Xem bản lần 02', /chốt lúc/);
    expect(text).toMatch(
      /So với lần 01: 01 thay đổi\n.*Sở Công Thương, .*Trạng thái \(2018\): Đã hoàn thành → Đang thực hiện; .*\(2018\): /,
    );
  });
});
