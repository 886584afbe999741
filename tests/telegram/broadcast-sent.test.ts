import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatMessage } from '../../src/local-chat/index.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { admit, compose } from '../support/compose-broadcast.ts';
import { contactAttends } from '../support/prepared-broadcasts.ts';
import { rowsOf } from '../support/rows-of.ts';
import { type Trial } from '../support/trial.ts';
import { startWithBroadcast } from '../support/sent-broadcast.ts';

describe('a broadcast that was sent', () => {
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

  const ended = (code: string) =>
    coordinator.chat.waitFor(coordinator.id, ({ text }) => text.includes(`${code}: đã gửi`), 0, 20_000);

  test('only those who have not answered are reminded, once a day, in an answer to the notice', async () => {
    const notice = await namDan.reads(/dự họp/);
    await contact.presses('Tham dự', /Xin cho biết người dự/);
    await contact.presses('Tôi dự', /Đã ghi/);
    await coordinator.presses('Xem kết quả', /Chưa trả lời \(01\): Nam Đàn/);
    const before = contact.heard().length;
    namDan.mark();
    await coordinator.presses('Nhắc đơn vị chưa trả lời', /Đang nhắc 01 người của 01 đơn vị: Nam Đàn/);
    const reminder = await namDan.reads(/chưa nhận được trả lời[\s\S]*trước 17 giờ 00 thứ Tư 14\/11\/2018/);
    expect(reminder.replyTo).toBe(notice.id);
    await coordinator.presses('Nhắc đơn vị chưa trả lời', /Không còn ai để nhắc/);
    expect(contact.heard()).toHaveLength(before);
  });

  test('when the time to answer is over its sender is told, and gets the list as a sheet', async () => {
    await contactAttends(trial, 1);
    coordinator.mark();
    await moveClockTo(trial.chat, '2018-11-14', 18);
    const told = await coordinator.reads(/Đến hạn trả lời TB-001/);
    expect(told.text).toContain('Đã trả lời 01/02 đơn vị: tham dự 01.');
    expect(told.text).toContain('Chưa trả lời (01): Nam Đàn.');
    await coordinator.presses('Xuất danh sách tham dự', /danh sách 21 đơn vị/);
    const file = trial.chat.messages(coordinator.id).findLast((message) => message.file !== null)?.file;
    expect(file?.name).toBe('danh-sach-tham-du-TB-001.xlsx');
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId ?? ''}`)).arrayBuffer();
    const rows = await rowsOf(new Uint8Array(bytes));
    expect(rows[0]?.[0]).toBe('DANH SÁCH ĐƠN VỊ TRẢ LỜI THÔNG BÁO TB-001');
    expect(rows).toHaveLength(25);
    expect(rows.find((row) => row[1] === 'Quỳ Hợp')?.slice(2, 6)).toEqual([
      'Tham dự',
      'Đầu mối Quỳ Hợp',
      'đầu mối của huyện Quỳ Hợp',
      '0900 000 002',
    ]);
    expect(rows.find((row) => row[1] === 'Nam Đàn')?.[2]).toBe('Chưa trả lời');
    expect(rows.find((row) => row[1] === 'Kỳ Sơn')?.[2]).toBe('Chưa báo được qua Telegram');
  });

  test('an answer that comes late counts, and says so', async () => {
    await contactAttends(trial, 1);
    await moveClockTo(trial.chat, '2018-11-14', 18);
    await namDan.presses('Không tham dự', /Đã quá hạn trả lời; Sở vẫn nhận được/);
    await coordinator.presses('Xem kết quả', /tham dự 01, không tham dự 01/);
  });

  test('a reply reaches its sender in a thread, and is answered by replying', async () => {
    coordinator.mark();
    await contact.repliesTo(/dự họp/, 'Huyện cử 02 cán bộ được không?', /Đã gửi ý kiến của đồng chí về TB-001/);
    const told = await coordinator.reads(/Huyện cử 02 cán bộ/);
    expect(told.text).toMatch(/TB-001\/\d+, Quỳ Hợp, Đầu mối Quỳ Hợp/);
    contact.mark();
    await coordinator.repliesTo(
      /Huyện cử 02 cán bộ/,
      'Được, đề nghị ghi cả hai.',
      /Đã trả lời Đầu mối Quỳ Hợp, Quỳ Hợp/,
    );
    await contact.reads(/Được, đề nghị ghi cả hai/);
    coordinator.mark();
    await contact.repliesTo(/ghi cả hai/, 'Cảm ơn đồng chí.', /Đã gửi ý kiến/);
    await coordinator.reads(/Cảm ơn đồng chí/);
    await coordinator.presses('Xem kết quả', /Ý kiến của đơn vị: 02/);
    await coordinator.presses(/^Ý kiến/, /Điều phối viên trả lời Quỳ Hợp: Được/);
  });

  test('somebody else cannot write into the thread by quoting its code', async () => {
    const { database } = trial.application.store;
    await contact.repliesTo(/dự họp/, 'Huyện cử 02 cán bộ được không?', /Đã gửi ý kiến/);
    const before = await database.broadcastMessage.count();
    namDan.chat.messages(namDan.id).findLast(({ from }) => from === 'bot')!.text += ' TB-001/1';
    await namDan.repliesTo(/TB-001\/1/, 'Chen vào.', /Đã gửi ý kiến của đồng chí về TB-001/);
    const own = await database.broadcastMessage.findMany({ skip: before });
    const writer = await database.officer.findUniqueOrThrow({ where: { telegramUserId: BigInt(namDan.id) } });
    const recipient = await database.broadcastRecipient.findFirstOrThrow({ where: { officerId: writer.id } });
    expect(own.every((message) => message.recipientId === recipient.id && !message.answer)).toBe(true);
  });

  test('withdrawn, its messages say so and cannot be answered; where one is gone, it is said anew', async () => {
    const messages = trial.chat.messages(namDan.id) as ChatMessage[];
    messages.splice(
      messages.findIndex(({ text }) => text.includes('dự họp')),
      1,
    );
    await coordinator.presses('Xem kết quả', /TB-001/);
    await coordinator.presses('Thu hồi', /Thu hồi TB-001\?/);
    namDan.mark();
    await coordinator.presses('Thu hồi ở mọi người nhận', /Đang thu hồi TB-001 ở 02 người nhận/);
    const edited = await trial.chat.waitFor(
      contact.id,
      ({ text }) => text.includes('đã thu hồi thông báo này (TB-001)'),
      0,
      10_000,
    );
    expect(edited.edited).toBe(true);
    expect(edited.buttons).toEqual([]);
    await namDan.reads(/đã thu hồi thông báo này \(TB-001\)/);
    contact.newest().buttons.push([{ text: 'Tham dự cũ', callback_data: 'broadcast-attend:1:attends' }]);
    expect(await contact.pressesFor('Tham dự cũ')).toMatch(/đã được thu hồi/);
    await coordinator.presses('Xem kết quả', /TB-001: đã thu hồi/);
  });

  test('scheduled, it goes at its time to whom it reaches then, and is watched in a message of its own', async () => {
    await moveClockTo(trial.chat, '2018-11-14', 18);
    await compose(coordinator, 'Nội dung hẹn giờ.');
    await coordinator.presses('Hẹn giờ', /Gửi lúc nào/);
    await coordinator.says('hôm qua 8 giờ', /đã qua/);
    await coordinator.says('lúc nào cũng được', /Chưa đọc được/);
    await coordinator.says('8 giờ ngày mai', /Đã hẹn: TB-002 được gửi lúc 08 giờ 00 thứ Năm 15\/11\/2018/);
    const doLuong = trial.newcomer();
    await admit(trial, { person: doLuong, unitKey: 'DO_LUONG', role: 'contact', fullName: 'Lê Văn C' });
    coordinator.mark();
    contact.mark();
    doLuong.mark();
    await moveClockTo(trial.chat, '2018-11-15', 8);
    await contact.reads(/Nội dung hẹn giờ/);
    await doLuong.reads(/Nội dung hẹn giờ/);
    await coordinator.reads(/TB-002: (đang|đã) gửi/);
    await ended('TB-002');
  });

  test('one whose author may send no longer does not go, and those who send are told', async () => {
    const second = trial.newcomer();
    const id = await admit(trial, { person: second, unitKey: 'SCT', role: 'coordinator', fullName: 'Phạm Văn D' });
    await moveClockTo(trial.chat, '2018-11-15', 8);
    await compose(second, 'Nội dung của người đã nghỉ.');
    await second.presses('Hẹn giờ', /Gửi lúc nào/);
    await second.says('9 giờ', /Đã hẹn: TB-002/);
    const { database } = trial.application.store;
    await database.officer.update({ where: { id }, data: { state: 'suspended' } });
    coordinator.mark();
    await moveClockTo(trial.chat, '2018-11-15', 9);
    await coordinator.reads(/TB-002 đến giờ nhưng chưa gửi: người hẹn giờ không còn quyền/);
    expect(await database.broadcast.findUnique({ where: { id: 2 }, select: { state: true } })).toEqual({
      state: 'draft',
    });
    await coordinator.presses('Soạn tiếp TB-002', /Gửi xong trong khoảng/);
    await coordinator.presses('Bỏ thông báo này', /Đã bỏ TB-002/);
  });

  test('stopped while it is sent: the rest do not get it, and the counts are those of the server', async () => {
    const crowd = Array.from({ length: 60 }, () => trial.newcomer());
    const { database } = trial.application.store;
    const unit = await database.unit.findUniqueOrThrow({ where: { key: 'KY_SON' } });
    for (const { id } of crowd) {
      await database.officer.create({
        data: {
          telegramUserId: BigInt(id),
          chatId: BigInt(id),
          fullName: `Cán bộ ${id}`,
          title: '',
          phone: '',
          createdAt: new Date('2018-01-01'),
          memberships: {
            create: {
              unitId: unit.id,
              role: 'contact',
              validFrom: new Date('2018-01-01'),
            },
          },
        },
      });
    }
    await Promise.all(crowd.map((person) => person.says('/start', /Kính chào/)));
    await compose(coordinator, 'Nội dung gửi nhầm.');
    const first = contact;
    first.mark();
    await coordinator.presses('Gửi ngay', /TB-002: đang gửi/);
    await first.reads(/Nội dung gửi nhầm/);
    await coordinator.presses('Dừng gửi', /Đã dừng TB-002: \d+ người nhận chưa gửi/);
    await expect
      .poll(() => database.broadcastRecipient.count({ where: { broadcastId: 2, state: 'pending' } }), {
        timeout: 10_000,
      })
      .toBe(0);
    const counts = await database.broadcastRecipient.groupBy({
      by: ['state'],
      where: { broadcastId: 2 },
      _count: true,
    });
    const of = (state: string): number => counts.find((row) => row.state === state)?._count ?? 0;
    const arrived = trial.chat.calls.filter(
      ({ method, parameters }) =>
        method === 'sendmessage' &&
        String(parameters['text']).includes('gửi nhầm') &&
        parameters['chat_id'] !== coordinator.id,
    ).length;
    expect(of('sent')).toBe(arrived);
    expect(of('sent') + of('cancelled')).toBe(62);
    expect(of('cancelled')).toBeGreaterThan(0);
    await coordinator.presses('Xem kết quả', /TB-002: đã dừng/);
  });
});
