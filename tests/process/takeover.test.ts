import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { freePort } from '../support/free-port.ts';
import { startStand, type Stand } from '../support/stand.ts';

// The embedded store belongs to one process: several share a server only.
describe.runIf(process.env['DATABASE_URL'] !== undefined)('two processes on one database', () => {
  let stand: Stand;
  let first: BotProcess;
  let second: BotProcess;
  let secondAddress: string;
  beforeAll(async () => {
    stand = await startStand({ people: 2 });
    const port = await freePort();
    secondAddress = `http://127.0.0.1:${port}`;
    first = stand.bot({ ADMIN_IDS: '42' });
    second = stand.bot({ ADMIN_IDS: '42', PORT: String(port) });
    await first.start();
    await second.startStandingBy();
  });
  afterAll(() => stand.stop());

  test('one serves, the other stands by and says so to probes', async () => {
    await stand.person(42).says('/start', /xin lưu/);
    expect(await (await fetch(`${secondAddress}/healthz`)).json()).toEqual({ ok: true, role: 'standby', faults: [] });
  });

  test('after a kill -9 of the one the other goes on within 15 seconds, and nothing told is lost', async () => {
    const person = stand.person(42);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('SCT', /Có phải Sở Công Thương/);
    await person.presses('Đúng', /họ tên, chức vụ/);
    person.mark();
    const taken = second.takesOver();
    const killedAt = performance.now();
    stand.chat.sendText(person.id, 'Nguyễn Văn A, chuyên viên');
    await first.kill();
    stand.chat.sendText(person.id, '0912 345 678');
    await taken;
    expect(performance.now() - killedAt).toBeLessThan(15_000);
    await person.reads(/Họ tên: Nguyễn Văn A[\s\S]*Điện thoại: 0912 345 678/);
    await person.presses('Gửi đăng ký', /ghi nhận là cán bộ điều phối/);
  });

  test('a process that comes back stands by; one that stops in good order hands over at once', async () => {
    await first.startStandingBy();
    const leader = (): Promise<string | undefined> =>
      stand.inStore(async ({ database }) => (await database.lease.findFirst())?.holder);
    const before = await leader();
    expect(before).toBeDefined();
    const taken = first.takesOver();
    await second.stop();
    // The lead of a process that was killed runs out by itself; whoever stops in good order leaves none behind.
    expect(await leader()).not.toBe(before);
    await taken;
    await stand.person(42).says('/trogiup', /Các việc có thể làm/);
  });

  test('a process that was held up, so that another took over, stands by when it wakes', async () => {
    await second.startStandingBy();
    const taken = second.takesOver();
    const returned = first.standsBy();
    first.pause();
    await taken;
    first.resume();
    await returned;
    await stand.person(42).says('/trogiup', /Các việc có thể làm/);
    const officers = await stand.inStore(({ database }) => database.officer.count());
    expect(officers).toBe(1);
  });
});
