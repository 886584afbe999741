import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowsOf } from '../support/rows-of.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('/nhatky', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    for (const [answer, then] of [
      ['126', /Câu 2\/14/],
      ['82', /Câu 3\/14/],
      ['41', /Câu 4\/14/],
      ['12', /Câu 5\/14/],
      ['6', /Câu 6\/14/],
      ['5', /Câu 7\/14/],
      ['3', /Câu 8\/14/],
      ['1.200', /Câu 9\/14/],
    ] as const)
      await contact.says(answer, then);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('shows the newest changes in words, with who and when, page by page and by topic', async () => {
    const { coordinator } = trial;
    const log = await coordinator.says('/nhatky', /Nhật ký thay đổi, tất cả, trang 1\/2/);
    expect(log.text).toMatch(/ngày 12\/11\/2018: Đầu mối Quỳ Hợp ghi câu trả lời vào báo cáo \(Quỳ Hợp\)/);
    expect(log.text).toMatch(/Điều phối viên mở kỳ báo cáo/);
    const second = await coordinator.presses('Trang sau', /trang 2\/2/);
    expect(second.text).toMatch(/Hệ thống hoặc người đang đăng ký nạp kế hoạch/);
    expect(coordinator.labels()).not.toContain('Trang sau');
    const plan = await coordinator.presses('kế hoạch', /Nhật ký thay đổi, kế hoạch, trang 1\/1/);
    expect(plan.text).toMatch(/nạp kế hoạch/);
    expect(plan.text).not.toContain('ghi câu trả lời');
  });

  test('calls a day off by its date, and a notice by its code', async () => {
    const { coordinator } = trial;
    await coordinator.says('/ngaynghi nghỉ 2/1/2018', /02\/01\/2018/);
    const log = await coordinator.says('/nhatky', /Nhật ký thay đổi/);
    expect(log.text).toMatch(/\(ngày nghỉ 02\/01\/2018\)/);
    expect(log.text).not.toMatch(/\([^()]* \d+\)\.$/m);
  });

  test('is limited to a unit, an officer or a time, typed as people type them, and to several of these', async () => {
    const { coordinator } = trial;
    const unit = await coordinator.says('/nhatky h. quy hop', /Nhật ký thay đổi, tất cả, Quỳ Hợp, trang 1\/1/);
    expect(unit.text).toMatch(/Đầu mối Quỳ Hợp bắt đầu báo cáo \(Quỳ Hợp\)/);
    expect(unit.text).not.toMatch(/mở kỳ báo cáo|nạp kế hoạch/);
    const none = await coordinator.presses('thông báo', /Nhật ký thay đổi, thông báo, Quỳ Hợp/);
    expect(none.text).toMatch(/Chưa có thay đổi nào/);
    const officer = await coordinator.says('/nhatky Điều phối viên 11/2018', /tất cả, Điều phối viên, 11\/2018/);
    expect(officer.text).toMatch(/Điều phối viên mở kỳ báo cáo \(kỳ báo cáo “Báo cáo năm 2018”\)/);
    expect(officer.text).not.toContain('Đầu mối Quỳ Hợp');
    await coordinator.says('/nhatky hôm nay', /tất cả, 12\/11\/2018, trang 1\/2/);
    await coordinator.says('/nhatky năm 2017', /tất cả, 2017, trang 1\/1\n\nChưa có thay đổi nào/);
  });

  test('asks back where a person and a unit fit, and says how to look where nothing does', async () => {
    const { coordinator } = trial;
    await coordinator.says('/nhatky quỳ', /của ai, đơn vị nào/);
    expect(coordinator.labels()).toContain('Đầu mối Quỳ Hợp');
    expect(coordinator.labels()).toContain('UBND huyện Quỳ Châu');
    await coordinator.presses('UBND huyện Quỳ Châu', /tất cả, Quỳ Châu, trang 1\/1/);
    await coordinator.says('/nhatky xyzzy', /Chưa tìm thấy cán bộ hoặc đơn vị “xyzzy”/);
  });

  test('says what somebody was called when they did something, and a renaming with both names, until they are erased', async () => {
    const { coordinator, contact } = trial;
    await contact.says('/hoso', /Hồ sơ/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên, chức vụ mới/);
    await contact.says('Vi Thị Mới, Phó Trưởng phòng', /Đã sửa hồ sơ/);
    const log = await coordinator.says('/nhatky', /Vi Thị Mới sửa hồ sơ của mình/);
    expect(log.text).toMatch(/sửa hồ sơ của mình: họ tên “Đầu mối Quỳ Hợp” thành “Vi Thị Mới”; chức vụ “.+” thành/);
    expect(log.text).toMatch(/Đầu mối Quỳ Hợp \(nay là Vi Thị Mới\) ghi câu trả lời/);
    await contact.says('/xoadulieu', /Xóa dữ liệu/);
    await contact.presses('Xóa dữ liệu về tôi', /Đã xóa dữ liệu/);
    const after = await coordinator.says('/nhatky', /Cán bộ số \d+ sửa hồ sơ của mình/);
    expect(after.text).not.toMatch(/Vi Thị Mới|Đầu mối Quỳ Hợp|nay là/);
    expect(await trial.application.store.database.profileChange.count()).toBe(0);
  });

  test('is exported for a spreadsheet as it is limited, what was before and after with it, and nothing calculates', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    const officer = await database.officer.findFirstOrThrow({ where: { fullName: 'Đầu mối Quỳ Hợp' } });
    await database.officer.update({ where: { id: officer.id }, data: { fullName: '=HYPERLINK("x")' } });
    await coordinator.says('/nhatky h. quy hop', /Quỳ Hợp, trang 1\/1/);
    await coordinator.presses('báo cáo', /Nhật ký thay đổi, báo cáo, Quỳ Hợp/);
    await coordinator.presses('Xuất tệp', /Nhật ký thay đổi, báo cáo, Quỳ Hợp[\s\S]*09 dòng/);
    const { file } = coordinator.newest();
    expect(file?.name).toBe('nhat-ky.xlsx');
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId}`)).arrayBuffer();
    const rows = await rowsOf(new Uint8Array(bytes));
    expect(rows[0]?.[0]).toBe('NHẬT KÝ THAY ĐỔI: báo cáo, Quỳ Hợp');
    expect(rows).toHaveLength(12);
    expect(rows[2]).toEqual(['Thời gian', 'Người thực hiện', 'Việc', 'Đơn vị', 'Đối tượng', 'Số', 'Trước', 'Sau']);
    expect(rows[3]?.slice(1, 5)).toEqual(['=HYPERLINK("x")', 'ghi câu trả lời vào báo cáo', 'Quỳ Hợp', 'báo cáo']);
    const changed = rows.map((row) => `${row[6] ?? ''} ${row[7] ?? ''}`).join(' ');
    expect(changed).toMatch(/Tổng số cơ sở sản xuất công nghiệp: 126/);
    expect(changed).not.toMatch(/[{}"]|facilities|given|state/);
  });

  test('says in the file what was chosen as the form says it', async () => {
    const { coordinator, contact } = trial;
    await contact.says('5', /Câu 10\/14/);
    await contact.presses('Đã phân công, chưa có văn bản', /Câu 11\/14/);
    await contact.presses('Đủ cả hai', /Câu 12\/14/);
    await coordinator.says('/nhatky h. quy hop', /Quỳ Hợp, trang 1/);
    await coordinator.presses('Xuất tệp', /dòng/);
    const { file } = coordinator.newest();
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId}`)).arrayBuffer();
    const changed = (await rowsOf(new Uint8Array(bytes))).map((row) => row[7] ?? '').join('\n');
    expect(changed).toMatch(/: Đã phân công, chưa có văn bản/);
    expect(changed).not.toMatch(/[a-z]_[a-z]|\b(?:both|not_yet)\b/);
  });
});
