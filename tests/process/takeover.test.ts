import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotProcess } from '../support/bot-process.ts';
import { endLead } from '../support/end-lead.ts';
import { freePort } from '../support/free-port.ts';
import { startStand, type Stand } from '../support/stand.ts';

// The embedded store belongs to one process: several share a server only.
describe.runIf(process.env['DATABASE_URL'] !== undefined)('two processes on one database', () => {
  let stand: Stand;
  let first: BotProcess;
  let second: BotProcess;
  let secondAddress: string;
  beforeEach(async () => {
    stand = await startStand();
    const port = await freePort();
    secondAddress = `http://127.0.0.1:${port}`;
    first = stand.bot({ ADMIN_IDS: '42' });
    second = stand.bot({ ADMIN_IDS: '42', PORT: String(port) });
    await first.start();
    await second.startStandingBy();
  });
  afterEach(() => stand.stop());

  /** For how long the lead holds still, by the clock of the database, which a slow machine does not stop. */
  const secondsLeftOfLead = (): Promise<number> =>
    stand.inStore(async ({ database }) => {
      const [lead] = await database.$queryRaw<{ left: number }[]>`
        SELECT extract(epoch FROM "until" - clock_timestamp())::float8 AS "left" FROM "Lease"`;
      return lead?.left ?? Infinity;
    });

  test('one serves, the other stands by and says so to probes', async () => {
    await stand.person(42).says('/start', /xin lưu/);
    expect(await (await fetch(`${secondAddress}/healthz`)).json()).toEqual({ ok: true, role: 'standby', faults: [] });
  });

  test('after a kill -9 of the one the other goes on once its lead, of seconds, has run out, and nothing told is lost', async () => {
    const person = stand.person(42);
    await person.says('/start', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('SCT', /Có phải Sở Công Thương/);
    await person.presses('Đúng', /họ tên, chức vụ/);
    person.mark();
    const taken = second.takesOver();
    stand.chat.sendText(person.id, 'Nguyễn Văn A, chuyên viên');
    await first.kill();
    stand.chat.sendText(person.id, '0912 345 678');
    expect(await secondsLeftOfLead()).toBeLessThan(10);
    await endLead(stand.place);
    await taken;
    await person.reads(/Họ tên: Nguyễn Văn A[\s\S]*Điện thoại: 0912 345 678/);
    await person.presses('Gửi đăng ký', /ghi nhận là cán bộ điều phối/);
  });

  test('a process that stops in good order hands over at once, and stands by when it comes back', async () => {
    const leader = (): Promise<string | undefined> =>
      stand.inStore(async ({ database }) => (await database.lease.findFirst())?.holder);
    const before = await leader();
    expect(before).toBeDefined();
    const taken = second.takesOver();
    await first.stop();
    // The lead of a process that was killed runs out by itself; whoever stops in good order leaves none behind.
    expect(await leader()).not.toBe(before);
    await taken;
    await first.startStandingBy();
    await stand.person(42).says('/trogiup', /Các việc có thể làm/);
  });

  test('a process that was held up, so that another took over, stands by when it wakes', async () => {
    const taken = second.takesOver();
    const returned = first.standsBy();
    first.pause();
    await taken;
    first.resume();
    await returned;
    const person = stand.person(42);
    await person.says('/start', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('SCT', /Có phải Sở Công Thương/);
    await person.presses('Đúng', /họ tên, chức vụ/);
    await person.says('Nguyễn Văn A, chuyên viên', /điện thoại/);
    await person.says('0912 345 678', /Họ tên: Nguyễn Văn A/);
    await person.presses('Gửi đăng ký', /ghi nhận là cán bộ điều phối/);
    expect(await stand.inStore(({ database }) => database.officer.count())).toBe(1);
  });
});
