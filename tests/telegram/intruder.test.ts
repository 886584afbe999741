import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';
import { cell, workbook } from '../support/zip.ts';

describe('what an intruder, or a broken app, may send', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
  });
  afterAll(() => trial.stop());

  test('characters that the store cannot hold are left out, and the messages after them are answered', async () => {
    const { contact, coordinator } = trial;
    contact.chat.sendText(contact.id, '/nhiemvu 1\u0000.4 \ud800');
    await contact.reads(/Nhiệm vụ 1\.4/);
    await coordinator.says('/trogiup', /Các việc có thể làm/);
  });

  test('the same in captions, names of files, forms and lists, and in a text as long as may be', async () => {
    const { contact, coordinator } = trial;
    const BROKEN = 'a\u0000b\ud83d';
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says(`Đường sạt lở ${BROKEN}.`, /hoặc bấm Gửi/);
    await contact.sendsFile('document', /Kèm 01 tệp/, { name: `${BROKEN}.pdf`, bytes: Buffer.from('-') }, BROKEN);
    await contact.presses('Gửi', /mã VM-001/);
    await coordinator.reads(/VM-001[\s\S]*Đường sạt lở ab/);
    const row = await trial.application.store.database.obstacle.findFirstOrThrow();
    expect(JSON.stringify(row.files)).toContain('ab\ufffd.pdf');

    const form = JSON.stringify({ key: 'a', title: BROKEN, [BROKEN]: 1 });
    await coordinator.sendsFile('document', /Biểu mẫu có \d+ lỗi/, { name: 'mau.json', bytes: Buffer.from(form) });
    const head = `<row r="1">${cell('A1', 'Đơn vị')}${cell('B1', 'Họ và tên')}${cell('C1', 'Chức vụ')}</row>`;
    const person = `<row r="2">${cell('A2', 'Con Cuông')}${cell('B2', 'Lô Văn Tám')}`;
    const title = cell('C2', `_x0000__xD83D_${'c'.repeat(117)}😀`);
    const bytes = workbook(`${head}${person}${title}</row>`);
    await coordinator.sendsFile('document', /01.* dòng nhận/, { name: 'ds.xlsx', bytes });
    await coordinator.presses(/^Lưu/, /Đã lưu danh sách/);

    const stranger = trial.newcomer();
    await stranger.says('/dangky', /xin lưu/);
    await stranger.presses('Đồng ý', /đơn vị nào/);
    await stranger.says('Quỳ Hợp', /Có phải UBND huyện Quỳ Hợp/);
    await stranger.presses('Đúng', /họ tên, chức vụ/);
    await stranger.says('Nguyễn Văn Bình, chuyên viên', /điện thoại/);
    await stranger.says('0912 345 678', /kiểm tra/);
    await stranger.presses('Gửi đăng ký', /01 ngày làm việc/);
    await coordinator.reads(/Nguyễn Văn Bình/);
    await coordinator.presses('Từ chối', /nhập lý do từ chối/);
    await coordinator.says(`${'d'.repeat(499)}😀 và thêm nữa`, /ở đây nhận tối đa 500/);
    await coordinator.says(`Nhầm ${'d'.repeat(494)}😀`, /Đã từ chối đăng ký/);
    await stranger.reads(/chưa xác nhận được đăng ký/);
    const { database } = trial.application.store;
    expect(await database.inboxUpdate.count({ where: { fault: { not: null } } })).toBe(0);
  });

  test('markup in a name, a title and a reason is shown as it was typed, and forges nothing', async () => {
    const stranger = trial.newcomer();
    await stranger.says('/dangky', /xin lưu/);
    await stranger.presses('Đồng ý', /đơn vị nào/);
    await stranger.says('<b>Quỳ Hợp</b>', /Có phải|chưa tìm thấy|Chưa tìm thấy|gần giống/);
    await stranger.says('Quỳ Hợp', /Có phải UBND huyện Quỳ Hợp/);
    await stranger.presses('Đúng', /họ tên, chức vụ/);
    await stranger.says('Nguyễn Văn An, <a href="https://example.org">Giám đốc</a> & <b>lãnh đạo', /điện thoại/);
    await stranger.says('0912 345 678', /<a href="https:\/\/example\.org">Giám đốc<\/a> & <b>lãnh đạo/);
    await stranger.presses('Gửi đăng ký', /01 ngày làm việc/);
    const card = await trial.coordinator.reads(/Nguyễn Văn An/);
    expect(card.text).toContain('<a href="https://example.org">Giám đốc</a> & <b>lãnh đạo');
    expect(card.entities.filter(({ type }) => type === 'text_link')).toEqual([]);
  });

  test.each([
    'unit:99999999999999',
    'unit:-1',
    'unit:1e9',
    'unit: 1',
    'unit:',
    'constructor:1',
    '__proto__',
    `unit:${'9'.repeat(60)}`,
  ])('forged button data %s is answered politely', async (data) => {
    const stranger = trial.newcomer();
    await stranger.says('/start', /Kính chào/);
    stranger.newest().buttons.push([{ text: data, callback_data: data }]);
    stranger.mark();
    await trial.chat.press(stranger.id, stranger.newest().id, data);
    await stranger.reads(/không còn dùng được/);
  });

  test('commands of a coordinator are refused in words to a contact and to a stranger', async () => {
    const stranger = trial.newcomer();
    for (const command of ['/duyet', '/kybaocao', '/thongbao']) {
      await trial.contact.says(command, /dành cho cán bộ điều phối/);
      await stranger.says(command, /dành cho cán bộ điều phối/);
    }
  });

  test('an officer who was suspended can do nothing with the buttons that are still on the phone', async () => {
    const { coordinator } = trial;
    await coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
    await coordinator.presses('Báo cáo năm 2018', /Hạn nộp/);
    const { database } = trial.application.store;
    await database.officer.updateMany({
      where: { telegramUserId: BigInt(coordinator.id) },
      data: { state: 'suspended' },
    });
    await coordinator.presses('Mở kỳ', /dành cho cán bộ điều phối/);
    expect(await database.round.count()).toBe(0);
    await database.officer.updateMany({ data: { state: 'active' } });
    await coordinator.says('/huy', /./);
  });

  test('a body of a hundred megabytes and a file name with a path are refused or made harmless', async () => {
    const huge = await fetch(`${trial.chat.url}/chat/text`, { method: 'POST', body: 'a'.repeat(100_000_000) }).then(
      ({ status }) => status,
      () => 0,
    );
    expect(huge).not.toBe(200);
    const { contact } = trial;
    const file = { name: '../../../etc/passwd\r\nX: y', mime: 'text/html', bytes: Buffer.from('<script>') };
    trial.chat.sendFile(contact.id, file, 'document');
    await contact.reads(/chỉ đọc được chữ/);
  });
});
