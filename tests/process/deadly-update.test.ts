import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startStand, type Stand } from '../support/stand.ts';

const DEADLY = 'Tin làm dừng hệ thống';

let stand: Stand;
let bot: BotProcess;
let sender: ChatPerson;
let other: ChatPerson;
/** Whether the process dies while it handles what the sender writes: its answer is held up, so that it is in hand. */
let deadly = false;
let begun = 0;
beforeAll(async () => {
  stand = await startStand({
    people: 3,
    onCall: ({ method, parameters }) => {
      if (!deadly || method !== 'sendmessage' || Number(parameters['chat_id']) !== 42) return undefined;
      begun += 1;
      return { kind: 'late', milliseconds: 60_000 };
    },
  });
  bot = stand.bot({ ADMIN_IDS: '44' });
  [sender, other] = [stand.person(42), stand.person(43)];
  await bot.start();
});
afterAll(() => stand.stop());

test('an update during which the process dies is set aside after three starts; others are answered meanwhile', async () => {
  const admin = stand.person(44);
  await admin.says('/dangky', /xin lưu/);
  await admin.presses('Đồng ý', /đơn vị nào/);
  await admin.says('SCT', /Có phải Sở Công Thương/);
  await admin.presses('Đúng', /họ tên, chức vụ/);
  await admin.says('Trần Thị B, chuyên viên', /điện thoại/);
  await admin.says('0987 654 321', /kiểm tra/);
  await admin.presses('Gửi đăng ký', /ghi nhận/);

  deadly = true;
  stand.chat.sendText(sender.id, DEADLY);
  for (let time = 1; time <= 3; time += 1) {
    if (time > 1) await bot.start();
    await expect.poll(() => begun, { timeout: 20_000 }).toBe(time);
    await other.says('/trogiup', /Đồng chí|đồng chí/);
    await bot.kill();
  }
  deadly = false;
  sender.mark();
  await bot.start();
  const told = await sender.reads(/chưa xử lý được/);
  expect(told.text).toContain(`“${DEADLY}”`);
  expect(told.text).toMatch(/đang báo quản trị/i);
  expect(begun).toBe(3);
  // What comes after it in the same chat is answered again.
  await sender.says('/trogiup', /đồng chí/i);
  await bot.stop();

  await stand.inStore(async ({ database }) => {
    const aside = await database.inboxUpdate.findMany({ where: { fault: { not: null } } });
    expect(aside.map(({ lane, starts }) => [lane, starts])).toEqual([['chat:42', 3]]);
    expect(await database.inboxUpdate.count({ where: { doneAt: null } })).toBe(0);
    expect(await database.notice.count({ where: { kind: 'update-set-aside', chatId: 44n } })).toBe(1);
  });
});
