import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { type Trial } from '../support/trial.ts';
import { startWithBroadcast } from '../support/sent-broadcast.ts';

describe('a broadcast that is corrected after it was sent', () => {
  let trial: Trial;
  let coordinator: ChatPerson;
  let contact: ChatPerson;
  let namDan: ChatPerson;
  beforeAll(async () => {
    ({ trial, namDan } = await startWithBroadcast());
  });
  beforeEach(async () => {
    await trial.goBack();
    ({ coordinator, contact } = trial);
    namDan = trial.person(namDan.id);
  });
  afterAll(() => trial.stop());

  test('a correction that says the same, with the same words in bold, changes nothing', async () => {
    const { database } = trial.application.store;
    const { id, content } = await database.broadcast.findFirstOrThrow();
    const { text } = content as { text: string };
    const entities = [{ type: 'bold', offset: 0, length: 7 }];
    await database.broadcast.update({ where: { id }, data: { content: { ...(content as object), entities } } });
    await coordinator.presses('Xem kết quả', /TB-001/);
    await coordinator.presses('Sửa tin đã gửi', /toàn bộ nội dung đúng của TB-001/);
    coordinator.mark();
    trial.chat.sendText(coordinator.id, text, { entities: [{ type: 'bold', offset: 0, length: 7 }] });
    await coordinator.reads(/giống bản đã gửi của TB-001/);
  });

  test('corrected, it changes in the messages of all, and says that it was', async () => {
    await moveClockTo(trial.chat, '2018-11-14', 18);
    await coordinator.presses('Xem kết quả', /TB-001/);
    await coordinator.presses('Sửa tin đã gửi', /toàn bộ nội dung đúng của TB-001/);
    const silent = 'Đề nghị dự buổi họp và trả lời trước 17 giờ 00 ngày 14/11/2018.';
    const preview = await coordinator.says(silent, /bản sửa[\s\S]*Telegram không báo cho ai/);
    expect(preview.text).toContain('- Thêm “buổi”');
    expect(coordinator.labels()).toEqual(['Sửa, không báo', 'Sửa và báo người nhận', 'Hủy']);
    expect(contact.heard().some((text) => text.includes('dự buổi họp'))).toBe(false);
    await coordinator.presses('Sửa, không báo', /Đang sửa TB-001 ở 02 người nhận\. Telegram không báo cho ai/);
    await trial.chat.waitFor(contact.id, ({ text }) => text.includes('dự buổi họp'), 0, 10_000);
    await trial.allDelivered();
    expect(contact.heard().filter((text) => text.startsWith('Đính chính'))).toEqual([]);
    await coordinator.presses('Xem kết quả', /TB-001/);
    await coordinator.presses('Sửa tin đã gửi', /toàn bộ nội dung đúng của TB-001/);
    const other = 'Đề nghị dự họp lúc 14 giờ, trả lời trong ngày.';
    const looked = await coordinator.says(other, /Thay đổi ngày, giờ: người nhận được báo bằng tin “Đính chính”/);
    expect(looked.text).toMatch(/Không đọc được hạn trả lời trong bản sửa: hạn vẫn là 17 giờ 00/);
    expect(coordinator.labels()).toEqual(['Sửa và báo người nhận', 'Hủy']);
    const { unit } = trial.application.store.database;
    const where = { key: 'SCT' };
    await unit.update({ where, data: { name: 'Sở <Công Thương>' } });
    await coordinator.presses('Sửa và báo người nhận', /Đang sửa TB-001 ở 02 người nhận, kèm tin “Đính chính”/);
    for (const person of [contact, namDan]) {
      const changed = await trial.chat.waitFor(person.id, ({ text }) => text.includes('dự họp lúc 14 giờ'), 0, 10_000);
      expect(changed.edited).toBe(true);
      expect(changed.text).toMatch(/Nội dung đã được sửa lúc 18 giờ/);
      expect(changed.buttons.flat().map(({ text }) => text)).toEqual(['Tham dự', 'Không tham dự']);
      const told = await trial.chat.waitFor(person.id, ({ text }) => text.startsWith('Đính chính'), 0, 10_000);
      expect(told.text).toMatch(/TB-001\/\d+ của Sở <Công Thương>[\s\S]*sửa thành/);
      expect(told.replyTo).toBe(changed.id);
    }
    await unit.update({ where, data: { name: 'Sở Công Thương tỉnh Nghệ An' } });
  });

  test('a corrected text without marks, or that cites a document it does not carry, is asked about before it goes', async () => {
    await coordinator.presses('Xem kết quả', /TB-001/);
    await coordinator.presses('Sửa tin đã gửi', /toàn bộ nội dung đúng của TB-001/);
    await coordinator.says(
      'De nghi thuc hien Cong van so 1450/SCT-QLCN ngay 11/11/2018.',
      /có phần chưa có dấu[\s\S]*1450\/SCT-QLCN nhưng tin không kèm tệp/,
    );
    const right = await coordinator.says('Đề nghị dự họp lúc 15 giờ, trả lời trong ngày.', /bản sửa/);
    expect(right.text).not.toMatch(/chưa có dấu|không kèm tệp/);
  });
});
