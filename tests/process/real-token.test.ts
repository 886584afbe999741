import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLocalChat, type LocalChat } from '../../src/local-chat/index.ts';
import { BotProcess } from '../support/bot-process.ts';
import { ChatPerson } from '../support/chat-person.ts';
import { makePlace, type Place } from '../support/place.ts';

const TOKEN = '1000000001:aaaaaaaaaaaaaaaaaaaaaaaa';

describe('the bot with a token, in a process of its own', () => {
  let place: Place;
  let chat: LocalChat;
  let bot: BotProcess;
  let person: ChatPerson;
  beforeAll(async () => {
    place = await makePlace();
    const clock = { now: () => new Date(), moveTo: () => Promise.resolve() };
    const people = [{ id: 42, firstName: 'Người thử', phone: '+84912345678', description: '' }];
    chat = await startLocalChat({ host: '127.0.0.1', port: 0, token: TOKEN, people, clock, words: {} });
    bot = new BotProcess(place, chat.url, TOKEN, { ADMIN_IDS: '42', PORT: '3987' });
    person = new ChatPerson(chat, 42);
    await bot.start();
  });
  afterAll(async () => {
    await bot.stop();
    await chat.stop();
    await place.remove();
  });

  test('the same code answers through TELEGRAM_API_ROOT, and no chat page is open', async () => {
    await person.says('/start', /xin lưu/);
    await expect(fetch('http://127.0.0.1:3987/')).rejects.toThrow();
    expect(chat.calls.map(({ method }) => method)).toContain('setmycommands');
  });

  test('killed in the middle of a registration, it goes on with what was told, in order', async () => {
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('SCT', /Có phải Sở Công Thương/);
    await person.presses('Đúng', /họ tên, chức vụ/);
    await bot.kill();
    person.mark();
    chat.sendText(person.id, 'Nguyễn Văn A, chuyên viên');
    chat.sendText(person.id, '0912 345 678');
    await bot.start();
    await person.reads(/Họ tên: Nguyễn Văn A[\s\S]*Điện thoại: 0912 345 678/);
    const asked = person.heard().filter((text) => text.includes('Xin đồng chí cho biết họ tên'));
    // Once more at most: where the kill came before the sending was recorded, nobody knows that it had arrived.
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});
