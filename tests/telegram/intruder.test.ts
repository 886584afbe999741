import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what an intruder, or a broken app, may send', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
  });
  afterAll(() => trial.stop());

  test('characters that the store cannot hold are left out, and the messages after them are answered', async () => {
    const { contact, coordinator } = trial;
    contact.chat.sendText(contact.id, '/nhiemvu 1\u0000.4 \ud800');
    await contact.reads(/Nhiệm vụ 1\.4/);
    await coordinator.says('/trogiup', /Các việc có thể làm/);
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
