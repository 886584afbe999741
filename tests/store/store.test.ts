import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlan } from '../../src/actions/plan/import-plan.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { makePlace, type Place } from '../support/place.ts';
import { PLAN_FILE } from '../support/template.ts';

/** Runs one of the project's commands to its end, as an operator does. */
function run(
  script: string,
  settings: Record<string, string>,
  ...args: string[]
): Promise<{ code: number | null; lines: string[] }> {
  return new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      LOG_LEVEL: 'silent',
      PORT: '0',
      ...settings,
    };
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--disable-warning=DeprecationWarning', script, ...args],
      { env },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ code, lines: output.trim().split('\n') }));
  });
}

describe('a start that cannot be is refused in one line that says what to do', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-start-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['a token of the wrong shape', { BOT_TOKEN: 'abc' }, /^Biến BOT_TOKEN .*@BotFather/],
    ['a port that is none', { PORT: '99999' }, /^Biến PORT .*65535/],
    [
      'a webhook without a secret',
      { WEBHOOK_URL: 'https://example.org/telegram' },
      /^Biến WEBHOOK_SECRET .*Bắt buộc khi có WEBHOOK_URL/,
    ],
    ['ids that are no numbers', { ADMIN_IDS: 'a,b' }, /^Biến ADMIN_IDS .*dấu phẩy/],
    ['a clock that is no date', { CLOCK_START: '31/11/2018' }, /^Biến CLOCK_START .*2018-11-12/],
    [
      'a database that nobody serves',
      { DATABASE_URL: 'postgresql://a:secret@127.0.0.1:1/x' },
      /^Không kết nối được cơ sở dữ liệu 127\.0\.0\.1:1\/x/,
    ],
  ])('%s', async (_what, settings, line) => {
    const { code, lines } = await run('src/main.ts', { DATA_DIR: join(folder, 'none'), ...settings });
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(lines.join()).not.toContain('secret');
    expect(code).toBe(1);
  });

  test.runIf(process.platform === 'linux')('a folder that cannot be written, even by the administrator', async () => {
    const { code, lines } = await run('src/main.ts', { DATA_DIR: '/sys/dieu-phoi' });
    expect(lines).toEqual([expect.stringMatching(/^Không ghi được vào thư mục dữ liệu/)]);
    expect(code).toBe(1);
  });

  test('a folder that is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { code, lines } = await run('src/main.ts', { DATA_DIR: join(file, 'data') });
    expect(lines).toEqual([expect.stringMatching(/^Không ghi được vào thư mục dữ liệu/)]);
    expect(code).toBe(1);
  });
});

describe('the command line for plans', () => {
  test('prints every contradiction with its place in the document', async () => {
    const { code, lines } = await run('src/plan-cli.ts', {}, 'check', PLAN_FILE);
    expect(lines[0]).toMatch(/30 chỗ mâu thuẫn tính được, 24 ghi chú/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^\[cao\] Phụ lục II, mục 5: .*ghi 130, cộng các dòng được 100/),
    );
    expect(code).toBe(0);
  });

  test('refuses a file that is not there, and says how it is used', async () => {
    expect(await run('src/plan-cli.ts', {}, 'check', 'khong-co.json')).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/Không đọc được tệp khong-co\.json/)],
    });
    expect(await run('src/plan-cli.ts', {})).toMatchObject({ code: 2, lines: [expect.stringMatching(/^Cách dùng/)] });
  });
});

describe('one store', () => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await makePlace();
    store = await openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder });
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const embedded = process.env['DATABASE_URL'] === undefined;
  const where = (): Record<string, string> =>
    place.databaseUrl === undefined
      ? { DATA_DIR: place.dataFolder }
      : { DATABASE_URL: place.databaseUrl, DATA_DIR: place.dataFolder };

  test.runIf(embedded)('keeps a second process out, the command line too', async () => {
    for (const [script, ...args] of [['src/main.ts'], ['src/plan-cli.ts', 'import', PLAN_FILE]]) {
      const { code, lines } = await run(script!, where(), ...args);
      expect(lines).toEqual([expect.stringMatching(/^Thư mục dữ liệu .* đang được một tiến trình khác sử dụng/)]);
      expect(code).toBe(1);
    }
  });

  test('imports the plan once: the same files again change nothing, and ids stay when it is changed', async () => {
    expect(await importPlan(store, PLAN_FILE, new Date())).toMatchObject({ kind: 'unchanged' });
    const before = await store.database.unit.findMany({ orderBy: { id: 'asc' }, select: { id: true, key: true } });
    await store.database.plan.updateMany({ data: { contentHash: 'an older one' } });
    expect(await importPlan(store, PLAN_FILE, new Date())).toMatchObject({ kind: 'imported', tasks: 12 });
    expect(await store.database.unit.findMany({ orderBy: { id: 'asc' }, select: { id: true, key: true } })).toEqual(
      before,
    );
    const counted = await Promise.all([
      store.database.task.count(),
      store.database.target.count(),
      store.database.duty.count(),
      store.database.reportingDuty.count(),
      store.database.rosterUnit.count(),
      store.database.milestone.count(),
    ]);
    expect(counted).toEqual([12, 5, 17, 8, 162, 48]);
  });

  test('a broken plan changes nothing and tells every fault', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-plan-'));
    const plan = JSON.parse(await readFile(PLAN_FILE, 'utf8')) as {
      tasks: { group: string }[];
      rosters: string[];
      forms: string[];
    };
    plan.tasks[0]!.group = '9';
    plan.rosters = [];
    plan.forms = [];
    await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
    const outcome = await importPlan(store, join(folder, 'plan.json'), new Date());
    expect(outcome).toMatchObject({
      kind: 'broken',
      faults: expect.arrayContaining([expect.objectContaining({ path: 'tasks[0].group' })]) as never,
    });
    await writeFile(join(folder, 'plan.json'), '{ "key": ');
    expect(await importPlan(store, join(folder, 'plan.json'), new Date())).toMatchObject({ kind: 'not-json' });
    expect(await importPlan(store, join(folder, 'nothing.json'), new Date())).toMatchObject({ kind: 'unreadable' });
    await rm(folder, { recursive: true });
  });

  test("keeps Prisma's own table of migrations, finished and with checksums", async () => {
    const rows = await store.database.$queryRaw<
      { migration_name: string; checksum: string; finished_at: Date | null }[]
    >`
      SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" ORDER BY migration_name`;
    expect(rows.length).toBeGreaterThan(0);
    for (const { checksum, finished_at } of rows) {
      expect(checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(finished_at).not.toBeNull();
    }
  });

  test('instants come back as they were written', async () => {
    const at = new Date('2018-12-14T16:59:59.123Z');
    await store.database.auditEntry.create({ data: { at, action: 'test', subject: 'test', subjectId: 1 } });
    expect((await store.database.auditEntry.findFirst({ where: { action: 'test' } }))?.at).toEqual(at);
  });
});

describe('a store and its migrations', () => {
  test('an edited migration is refused by name', async () => {
    const place = await makePlace();
    const first = await openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder });
    await first.database.$executeRaw`UPDATE "_prisma_migrations" SET checksum = 'another'`;
    await first.close();
    await expect(openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder })).rejects.toMatchObject({
      fault: { kind: 'migration-refused', reason: 'edited' },
    });
    await place.remove();
  });
});

describe('the start with Telegram', () => {
  test('a token that Telegram refuses, and a Telegram that is not there, are told apart', async () => {
    const place = await makePlace();
    const settings = { BOT_TOKEN: '123456:aaaaaaaaaaaaaaaaaaaaaaaa', DATA_DIR: place.dataFolder };
    const on = place.databaseUrl === undefined ? settings : { ...settings, DATABASE_URL: place.databaseUrl };
    const absent = await run('src/main.ts', { ...on, TELEGRAM_API_ROOT: 'http://127.0.0.1:1' });
    expect(absent.lines).toEqual([expect.stringMatching(/^Không kết nối được Telegram tại 127\.0\.0\.1:1/)]);

    const { startLocalChat } = await import('../../src/local-chat/index.ts');
    const clock = { now: () => new Date(), moveTo: () => Promise.resolve() };
    const server = await startLocalChat({
      host: '127.0.0.1',
      port: 0,
      token: '654321:another',
      people: [],
      clock,
      words: {},
    });
    const refused = await run('src/main.ts', { ...on, TELEGRAM_API_ROOT: server.url });
    expect(refused.lines).toEqual([expect.stringMatching(/^Telegram từ chối BOT_TOKEN/)]);
    expect([absent.code, refused.code]).toEqual([1, 1]);
    await server.stop();

    const port = await occupiedPort();
    const taken = await run('src/main.ts', {
      DATA_DIR: place.dataFolder,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
      PORT: String(port.number),
    });
    expect(taken.lines).toEqual([expect.stringMatching(/^Cổng \d+ trên 127\.0\.0\.1 đang bị chiếm/)]);
    port.free();
    await place.remove();
  });

  test('a store of the local chat is not used for a real bot, nor the other way round', async () => {
    const place = await makePlace();
    const { startLocalChat } = await import('../../src/local-chat/index.ts');
    const token = '1000000001:aaaaaaaaaaaaaaaaaaaaaaaa';
    const clock = { now: () => new Date(), moveTo: () => Promise.resolve() };
    const server = await startLocalChat({ host: '127.0.0.1', port: 0, token, people: [], clock, words: {} });
    const where = {
      DATA_DIR: place.dataFolder,
      ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
    };
    const own = async (value: object): Promise<void> => {
      const store = await openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder });
      await store.database.setting.upsert({
        where: { key: 'owner' },
        create: { key: 'owner', value },
        update: { value },
      });
      await store.close();
    };
    await own({ kind: 'local-chat' });
    const real = await run('src/main.ts', { ...where, BOT_TOKEN: token, TELEGRAM_API_ROOT: server.url });
    expect(real.lines).toEqual([expect.stringMatching(/là của chat thử, không dùng cho bot thật/)]);
    await own({ kind: 'bot', id: 7 });
    const trial = await run('src/main.ts', where);
    expect(trial.lines).toEqual([expect.stringMatching(/thuộc về bot có mã 7/)]);
    await server.stop();
    await place.remove();
  });
});

function occupiedPort(): Promise<{ number: number; free: () => void }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        number: typeof address === 'object' && address !== null ? address.port : 0,
        free: () => server.close(),
      });
    });
  });
}
