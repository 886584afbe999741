import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { fillRegistration } from '../support/registering.ts';
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
      if (!deadly || !['sendmessage', 'editmessagetext'].includes(method) || Number(parameters['chat_id']) !== 42)
        return undefined;
      begun += 1;
      return { kind: 'late', milliseconds: 60_000 };
    },
  });
  bot = stand.bot({ ADMIN_IDS: '44' });
  [sender, other] = [stand.person(42), stand.person(43)];
  await bot.start();
});
afterAll(() => stand.stop());

const register = (person: ChatPerson, unit: string, name: string): Promise<void> =>
  fillRegistration(person, { unit, words: `${name}, chuyên viên`, phone: '0987 654 321' });

async function dieThreeTimes(meanwhile: () => Promise<unknown>): Promise<void> {
  begun = 0;
  for (let time = 1; time <= 3; time += 1) {
    if (time > 1) await bot.startAgain();
    await expect.poll(() => begun, { timeout: 20_000 }).toBe(time);
    await meanwhile();
    await bot.kill();
  }
  deadly = false;
  sender.mark();
  await bot.startAgain();
}

test('an update during which the process dies is set aside after three starts; others are answered meanwhile', async () => {
  const admin = stand.person(44);
  await register(admin, 'SCT', 'Trần Thị B');
  await admin.presses('Gửi đăng ký', /ghi nhận/);

  deadly = true;
  stand.chat.sendText(sender.id, DEADLY);
  await dieThreeTimes(() => other.says('/trogiup', /Đồng chí|đồng chí/));
  const told = await sender.reads(/chưa xử lý được/);
  expect(told.text).toContain(`“${DEADLY}”`);
  expect(told.text).toMatch(/đang báo quản trị/i);
  expect(begun).toBe(3);
  // What comes after it in the same chat is answered again.
  await sender.says('/trogiup', /đồng chí/i);

  // What was done, and only not answered, is not to be sent again.
  await register(sender, 'Quỳ Hợp', 'Nguyễn Văn A');
  deadly = true;
  const { id, buttons } = sender.newest();
  void stand.chat.press(sender.id, id, buttons.flat().find(({ text }) => text === 'Gửi đăng ký')?.callback_data ?? '');
  await dieThreeTimes(() => Promise.resolve());
  expect((await sender.reads(/đã được xử lý/)).text).toMatch(/^Lần bấm nút vừa rồi.* không cần gửi lại/);
  await sender.says('/hoso', /chờ/);
  await bot.stop();

  await stand.inStore(async ({ database }) => {
    const aside = await database.inboxUpdate.findMany({ where: { fault: { not: null } } });
    expect(aside.map(({ lane, starts }) => [lane, starts])).toEqual([
      ['chat:42', 3],
      ['chat:42', 3],
    ]);
    expect(await database.inboxUpdate.count({ where: { doneAt: null } })).toBe(0);
    expect(await database.notice.count({ where: { kind: 'update-set-aside', chatId: 44n } })).toBe(2);
  });
});
