import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import type { BotProcess } from '../support/bot-process.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startStand, type Stand } from '../support/stand.ts';

/**
 * In CI the process is killed at every step; elsewhere at each twelfth, since every start takes seconds, and on a server
 * the lead of the one that was killed must run out.
 */
const EVERY = process.env['CI'] === undefined || process.env['DATABASE_URL'] !== undefined ? 12 : 1;
/** A kill comes up to this many milliseconds after a message: before, between and after the writes that it causes. */
const LATEST = 60;

/** Does something; a press returns the message whose button it was, which the answer may replace. */
type Act = (person: ChatPerson) => number | undefined;

const says =
  (text: string): Act =>
  (person) => {
    person.chat.sendText(person.id, text);
    return undefined;
  };
const presses =
  (label: string): Act =>
  (person) => {
    const message = person.chat
      .messages(person.id)
      .findLast(({ buttons }) => buttons.flat().some(({ text }) => text === label));
    const data = message?.buttons.flat().find(({ text }) => text === label)?.callback_data;
    if (message === undefined || data === undefined)
      throw new Error(`No button “${label}”; ${person.labels().join(' | ')}`);
    // Nobody may be there to answer the press: what it leads to is waited for instead.
    void person.chat.press(person.id, message.id, data);
    return message.id;
  };

const COORDINATOR: [Act, RegExp][] = [
  [says('/dangky'), /xin lưu/],
  [presses('Đồng ý'), /đơn vị nào/],
  [says('SCT'), /Có phải Sở Công Thương/],
  [presses('Đúng'), /họ tên, chức vụ/],
  [says('Trần Thị B, chuyên viên'), /điện thoại/],
  [says('0987 654 321'), /Đề nghị đồng chí kiểm tra/],
  [presses('Gửi đăng ký'), /ghi nhận là cán bộ điều phối/],
];
const CONTACT: [Act, RegExp][] = [
  [says('/dangky'), /xin lưu/],
  [presses('Đồng ý'), /đơn vị nào/],
  [says('Quỳ Hợp'), /Có phải UBND huyện Quỳ Hợp/],
  [presses('Đúng'), /họ tên, chức vụ/],
  [says('Nguyễn Văn A, chuyên viên'), /điện thoại/],
  [says('0912 345 678'), /Đề nghị đồng chí kiểm tra/],
  [presses('Gửi đăng ký'), /Sở trả lời trong 01 ngày làm việc/],
];
const REPORT: [Act, RegExp][] = [
  [says('/baocao'), /14 câu/],
  [presses('Bắt đầu'), /Câu 1\/14/],
  [says('126'), /Câu 2\/14/],
  [says('82'), /Câu 3\/14/],
  [says('41'), /Câu 4\/14/],
  [says('12'), /Câu 5\/14/],
  [says('6'), /Câu 6\/14/],
  [says('5'), /Câu 7\/14/],
  [presses('Không phát sinh'), /Câu 8\/14/],
  [says('1.200'), /Câu 9\/14/],
  [says('1'), /Câu 10\/14/],
  [presses('Đã phân công, chưa có văn bản'), /Câu 11\/14/],
  [presses('Chỉ 1.4'), /Câu 12\/14/],
  [says('9'), /Câu 13\/14/],
  [presses('Khuyến công'), /bao nhiêu/],
  [says('12,5 triệu'), /Còn nguồn nào khác/],
  [presses('Đủ rồi, sang tiếp'), /Câu 14\/14/],
  [says('Thiếu kinh phí.'), /Đủ 14\/14 câu/],
  [presses('Nộp số liệu'), /Số liệu đã đủ đến 30\/11\/2018 chưa/],
  [presses('Đã đủ đến 30/11/2018, nộp'), /mã nhận QUYHOP-2018-01/],
];
const BROADCAST: [Act, RegExp][] = [
  [says('/thongbao'), /Thông báo gửi đến ai/],
  [presses('21 huyện, thành phố, thị xã'), /Mời đồng chí nhập nội dung/],
  [says('Đề nghị Quý đơn vị cử cán bộ dự tập huấn.'), /trả lời thế nào/],
  [presses('Không cần'), /01 người của 01 đơn vị/],
  [presses('Gửi ngay'), /đang gửi|đã gửi/],
];

describe('killed again and again in the middle of everything', () => {
  let stand: Stand;
  let bot: BotProcess;
  let people: Record<'coordinator' | 'contact', ChatPerson>;
  let taken = 0;
  let seed = 20181214;
  beforeAll(async () => {
    const now = (): Date => new Date(Date.parse('2018-11-12T01:00:00Z'));
    stand = await startStand({ people: 2, now });
    await stand.inStore(async ({ database }) => {
      await database.setting.create({ data: { key: 'clock-offset', value: now().getTime() - Date.now() } });
    });
    bot = stand.bot({ ADMIN_IDS: '42' });
    people = { coordinator: stand.person(42), contact: stand.person(43) };
    await bot.start();
  });
  afterAll(() => stand.stop());

  /** Does the steps, killing the process at seeded moments after some of them. */
  async function walk(who: 'coordinator' | 'contact', steps: [Act, RegExp][]): Promise<void> {
    const person = people[who];
    for (const [act, then] of steps) {
      person.mark();
      const pressed = act(person);
      if (taken % EVERY === 0) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        await delay(seed % LATEST);
        await bot.kill();
        await bot.start();
      }
      taken += 1;
      await person.reads(then, pressed).catch((error: unknown) => {
        throw new Error(`Step ${taken} of ${who}, before ${String(then)}`, { cause: error });
      });
    }
  }

  test('every answer is kept once, in its own field, and nothing is done twice', { timeout: 1_200_000 }, async () => {
    await walk('coordinator', COORDINATOR);
    await walk('contact', CONTACT);
    await walk('coordinator', [
      [says('/duyet'), /Đăng ký chờ xác nhận: 01/],
      [presses('Nguyễn Văn A, UBND huyện Quỳ Hợp'), /Điện thoại: 0912 345 678/],
      [presses('Duyệt'), /Đã xác nhận đồng chí Nguyễn Văn A|đã được người khác xác nhận/],
      [says('/kybaocao'), /Mở kỳ báo cáo nào/],
      [presses('Báo cáo năm 2018'), /Hạn nộp/],
      [presses('Mở kỳ'), /Đã mở kỳ Báo cáo năm 2018/],
    ]);
    await walk('contact', REPORT);
    await walk('coordinator', BROADCAST);
    await people.contact.reads(/cử cán bộ dự tập huấn/);
    await bot.stop();

    await stand.inStore(checkStore);
  });

  async function checkStore({ database }: Store): Promise<void> {
    const answers = await database.answer.findMany();
    const given = Object.fromEntries(
      answers.map(({ questionKey, value }) => {
        const { number, option, text, amounts } = value as {
          number?: number;
          option?: string;
          text?: string;
          amounts?: object;
        };
        return [questionKey, number ?? option ?? text ?? amounts];
      }),
    );
    expect(given).toEqual({
      facilities_total: 126,
      facilities_informed: 82,
      facilities_applying: 41,
      facilities_with_section: 12,
      staff_total: 6,
      staff_trained: 5,
      news_items: 0,
      leaflets: 1200,
      trainings_held: 1,
      focal_point_assigned: 'without_document',
      survey_data_sent: 'only_1_4',
      facilities_guided: 9,
      money_spent: { industry_promotion: 12_500_000 },
      obstacles: 'Thiếu kinh phí.',
    });
    const counts = await Promise.all([
      database.officer.count(),
      database.registration.count(),
      database.consent.count(),
      database.round.count(),
      database.report.count(),
      database.broadcast.count(),
      database.auditEntry.count({ where: { action: 'answer.save' } }),
      database.inboxUpdate.count({ where: { doneAt: null } }),
      // Only what was begun three times, each time until a kill, may be set aside; its sender is told.
      database.inboxUpdate.count({ where: { fault: { not: null }, starts: { lt: 3 } } }),
    ]);
    expect(counts).toEqual([2, 2, 2, 1, 1, 1, 14, 0, 0]);
    // A notice arrives twice only where the kill left its outcome unknown, and then that is counted.
    const notices = await database.notice.findMany({ where: { kind: 'broadcast' } });
    const received = stand.chat.messages(43).filter(({ text }) => text.includes('dự tập huấn')).length;
    expect(received).toBeLessThanOrEqual(1 + notices.reduce((sum, { unknownOutcomes }) => sum + unknownOutcomes, 0));
  }
});
