import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { freePort } from '../support/free-port.ts';
import { startStand, type Stand } from '../support/stand.ts';

describe('the bot with a token, in a process of its own', () => {
  let stand: Stand;
  let bot: BotProcess;
  let person: ChatPerson;
  let address: string;
  let refused = false;
  beforeAll(async () => {
    stand = await startStand({
      onCall: ({ method, parameters }) =>
        refused && method === 'sendmessage' && parameters['chat_id'] === 42
          ? { kind: 'refuse', code: 400, description: 'Bad Request: refused by the test' }
          : undefined,
    });
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    bot = stand.bot({ ADMIN_IDS: '42', PORT: String(port), LOG_LEVEL: 'info' });
    person = stand.person(42);
    await bot.start();
    await person.says('/start', /xin lưu/);
  });
  afterAll(() => stand.stop());

  test('the same code answers through TELEGRAM_API_ROOT, and no chat page is open', async () => {
    expect(person.heard()).toContainEqual(expect.stringMatching(/xin lưu/));
    expect((await fetch(address)).status).toBe(404);
    expect(stand.chat.calls.map(({ method }) => method)).toContain('setmycommands');
  });

  test('it answers probes: that it is well, and what it has counted, with nothing about people', async () => {
    const health = await fetch(`${address}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { ok: true, role: 'leader', faults: [] }]);
    const metrics = await (await fetch(`${address}/metrics`)).text();
    expect(metrics).toMatch(/^dieu_phoi_update_seconds_count\{outcome="done"\} [1-9]/m);
    expect(metrics).toMatch(/^dieu_phoi_leader 1$/m);
    expect(metrics).toMatch(/^dieu_phoi_outbox_waiting 0$/m);
    expect(metrics).not.toContain('Người thử');
  });

  test('killed in the middle of a registration, it goes on with what was told, in order', async () => {
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('SCT', /Có phải Sở Công Thương/);
    await person.presses('Đúng', /họ tên, chức vụ/);
    await bot.kill();
    person.mark();
    stand.chat.sendText(person.id, 'Nguyễn Văn A, chuyên viên');
    stand.chat.sendText(person.id, '0912 345 678');
    await bot.startAgain();
    await person.reads(/Họ tên: Nguyễn Văn A[\s\S]*Điện thoại: 0912 345 678/);
    const asked = person.heard().filter((text) => text.includes('Xin đồng chí cho biết họ tên'));
    // Once more at most: where the kill came before the sending was recorded, nobody knows that it had arrived.
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  test('the log says what broke, and nothing of what people wrote, nor the token', async () => {
    refused = true;
    stand.chat.sendText(person.id, 'Nguyễn Văn A, 0912 345 678');
    await expect.poll(() => bot.output).toContain('refused by the test');
    refused = false;
    expect(bot.output).not.toMatch(/Nguyễn|0912|345 678|aaaaaaaa|Người thử/);
  });
});
