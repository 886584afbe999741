import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Store } from '../../src/store/open-store.ts';
import type { BotProcess } from '../support/bot-process.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startStand, type Stand } from '../support/stand.ts';

/**
 * In CI the process is killed at every step, and with it the steps of all who act at that moment; elsewhere at each fifth, since
 * every start takes seconds.
 */
const EVERY = process.env['CI'] === undefined ? 5 : 1;
/** A kill comes up to this many milliseconds for each who acts after they acted: before, between and after the writes of each. */
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

/** What somebody does, and what is then to be read. */
type Step = [Act, RegExp];

const registers = (typed: string, unit: string, name: string, phone: string, sent: RegExp): Step[] => [
  [says('/dangky'), /xin lưu/],
  [presses('Đồng ý'), /đơn vị nào/],
  [says(typed), new RegExp(`Có phải ${unit}`)],
  [presses('Đúng'), /họ tên, chức vụ/],
  [says(`${name}, chuyên viên`), /điện thoại/],
  [says(phone), /Đề nghị đồng chí kiểm tra/],
  [presses('Gửi đăng ký'), sent],
];
const coordinates = (name: string, phone: string): Step[] =>
  registers('SCT', 'Sở Công Thương', name, phone, /ghi nhận là cán bộ điều phối/);
const CONTACTS = [
  { id: 43, typed: 'Quỳ Hợp', unit: 'UBND huyện Quỳ Hợp', name: 'Nguyễn Văn A', phone: '0912 345 678' },
  { id: 44, typed: 'Con Cuông', unit: 'UBND huyện Con Cuông', name: 'Lê Thị C', phone: '0912 345 679' },
  { id: 45, typed: 'Anh Sơn', unit: 'UBND huyện Anh Sơn', name: 'Phạm Văn D', phone: '0912 345 670' },
  { id: 46, typed: 'Tân Kỳ', unit: 'UBND huyện Tân Kỳ', name: 'Hồ Thị E', phone: '0912 345 671' },
] as const;
const approves = ({ name, unit, phone }: (typeof CONTACTS)[number]): Step[] => [
  [says('/duyet'), /Đăng ký chờ xác nhận: 0\d/],
  [presses(`${name}, ${unit}`), new RegExp(`Điện thoại: ${phone}`)],
  [presses('Duyệt'), new RegExp(`Đã xác nhận đồng chí ${name}|đã được người khác xác nhận`)],
];
const OPENING: Step[] = [
  [says('/kybaocao'), /Mở kỳ báo cáo nào/],
  [presses('Báo cáo năm 2018'), /Hạn nộp/],
  [presses('Mở kỳ'), /Đã mở kỳ Báo cáo năm 2018/],
];
const REPORT: Step[] = [
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
  [presses('Đã đủ đến 30/11/2018, nộp'), /mã nhận [A-Z]+-2018-01/],
];
const BROADCAST: Step[] = [
  [says('/thongbao'), /Thông báo gửi đến ai/],
  [presses('21 huyện, thành phố, thị xã'), /Mời đồng chí nhập nội dung/],
  [says('Đề nghị Quý đơn vị cử cán bộ dự tập huấn.'), /trả lời thế nào/],
  [presses('Không cần'), /04 người của 04 đơn vị/],
  [presses('Gửi ngay'), /đang gửi|đã gửi/],
];

describe('killed again and again in the middle of everything', () => {
  let stand: Stand;
  let bot: BotProcess;
  let moments = 0;
  let seed = 20181214;
  beforeAll(async () => {
    const now = (): Date => new Date(Date.parse('2018-11-12T01:00:00Z'));
    stand = await startStand({ people: 6, now });
    await stand.inStore(async ({ database }) => {
      await database.setting.create({ data: { key: 'clock-offset', value: now().getTime() - Date.now() } });
    });
    bot = stand.bot({ ADMIN_IDS: '42,47' });
    await bot.start();
  });
  afterAll(() => stand.stop());

  /** People by their ids, each with their own steps, take a step at the same time; the process is killed at a seeded moment after it. */
  async function walkTogether(walks: ReadonlyMap<number, readonly Step[]>): Promise<void> {
    const longest = Math.max(...[...walks.values()].map(({ length }) => length));
    for (let at = 0; at < longest; at += 1) {
      const acting = [...walks].flatMap(([id, steps]) => {
        const step = steps[at];
        if (step === undefined) return [];
        const person = stand.person(id);
        person.mark();
        return [{ person, pressed: step[0](person), expected: step[1] }];
      });
      if (moments++ % EVERY === 0) await killAfterwards(acting.length);
      await Promise.all(acting.map(({ person, pressed, expected }) => person.reads(expected, pressed)));
    }
  }

  async function killAfterwards(acts: number): Promise<void> {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    await delay(seed % (LATEST * acts));
    await bot.kill();
    await bot.startAgain();
  }

  /** One person takes steps, and the process lives. */
  async function walkUndisturbed(id: number, steps: readonly Step[]): Promise<void> {
    const person = stand.person(id);
    for (const [act, then] of steps) {
      person.mark();
      await person.reads(then, act(person));
    }
  }

  test('every answer is kept once, in its own field, and nothing is done twice', { timeout: 1_200_000 }, async () => {
    const [first, ...others] = CONTACTS;
    await walkTogether(
      new Map([
        [42, coordinates('Trần Thị B', '0987 654 321')],
        [47, coordinates('Vũ Văn G', '0987 654 322')],
        ...CONTACTS.map(({ id, typed, unit, name, phone }): [number, Step[]] => [
          id,
          registers(typed, unit, name, phone, /Sở trả lời trong 01 ngày làm việc/),
        ]),
      ]),
    );
    await walkTogether(
      new Map([
        [42, approves(first)],
        [47, OPENING],
      ]),
    );
    for (const contact of others) await walkUndisturbed(42, approves(contact));

    // Each contact is killed at a quarter of the report: at every step of it one is.
    const quarter = Math.ceil(REPORT.length / CONTACTS.length);
    await Promise.all(CONTACTS.map(({ id }, at) => walkUndisturbed(id, REPORT.slice(0, at * quarter))));
    await walkTogether(
      new Map([
        ...CONTACTS.map(({ id }, at): [number, Step[]] => [id, REPORT.slice(at * quarter, (at + 1) * quarter)]),
        [42, BROADCAST],
      ]),
    );
    await Promise.all(CONTACTS.map(({ id }, at) => walkUndisturbed(id, REPORT.slice((at + 1) * quarter))));
    await Promise.all(CONTACTS.map(({ id }) => isTold(id)));
    await bot.stop();

    await stand.inStore(checkStore);
  });

  /** Waits until somebody has read the broadcast, among everything that they were told. */
  async function isTold(id: number): Promise<void> {
    await stand.chat.waitFor(id, ({ text }) => /cử cán bộ dự tập huấn/.test(text), 0, 60_000);
  }

  async function checkStore({ database }: Store): Promise<void> {
    const reports = await database.report.findMany({ include: { answers: true } });
    for (const { answers } of reports) checkAnswers(answers);
    await checkCounts(database);
  }

  function checkAnswers(answers: readonly { questionKey: string; value: unknown }[]): void {
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
  }

  async function checkCounts(database: Database): Promise<void> {
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
    expect(counts).toEqual([6, 6, 6, 1, 4, 1, 4 * 14, 0, 0]);
    // A notice arrives twice only where the kill left its outcome unknown, and then that is counted.
    const notices = await database.notice.findMany({ where: { kind: 'broadcast' } });
    for (const { id } of CONTACTS) {
      const told = notices.filter(({ chatId }) => Number(chatId) === id);
      const received = stand.chat.messages(id).filter(({ text }) => text.includes('dự tập huấn')).length;
      expect(received).toBeLessThanOrEqual(1 + told.reduce((sum, { unknownOutcomes }) => sum + unknownOutcomes, 0));
    }
  }
});
