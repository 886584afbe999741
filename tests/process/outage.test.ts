import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { startGate, type Gate } from '../support/gates.ts';
import { freePort } from '../support/free-port.ts';
import { startStand, type Stand } from '../support/stand.ts';

// The embedded store is part of the process: only a server can be out of reach.
describe.runIf(process.env['DATABASE_URL'] !== undefined)('the database goes away and comes back', () => {
  let stand: Stand;
  let gate: Gate;
  let bot: BotProcess;
  let address: string;
  beforeAll(async () => {
    stand = await startStand();
    const url = new URL(stand.place.databaseUrl ?? '');
    gate = await startGate(Number(url.port));
    url.port = String(gate.port);
    const port = await freePort();
    address = `http://127.0.0.1:${port}/healthz`;
    bot = stand.bot({ DATABASE_URL: url.href, PORT: String(port) });
    await bot.start();
  });
  afterAll(async () => {
    await stand.stop();
    await gate.close();
  });

  test('what was told meanwhile is answered when it is back, in order, and nobody is told of a fault', async () => {
    const person = stand.person(42);
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('SCT', /Có phải Sở Công Thương/);
    await person.presses('Đúng', /họ tên, chức vụ/);
    person.mark();
    await gate.close();
    stand.chat.sendText(person.id, 'Nguyễn Văn A, chuyên viên');
    stand.chat.sendText(person.id, '0912 345 678');
    await expect.poll(async () => (await fetch(address)).status, { timeout: 10_000 }).toBe(503);
    expect(await (await fetch(address)).json()).toMatchObject({ ok: false, faults: ['store'] });
    await gate.open();
    await person.reads(/Họ tên: Nguyễn Văn A[\s\S]*Điện thoại: 0912 345 678/);
    expect(person.heard().join('\n')).not.toContain('chưa thực hiện được');
    await expect.poll(async () => (await fetch(address)).status, { timeout: 10_000 }).toBe(200);
  });
});
