import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { findDiskFull } from '../../src/store/embedded/start-embedded.ts';
import { makePlace } from '../support/place.ts';
import { fromOneFile } from '../support/bundled-program.ts';
import { runCommand } from '../support/run-command.ts';
import { PLAN_FILE } from '../support/template.ts';

describe('a start that cannot be is refused in one line that says what to do', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-start-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['a token of the wrong shape', { BOT_TOKEN: 'abc' }, /^Biến BOT_TOKEN .*@BotFather/],
    [
      'a database that nobody serves',
      { DATABASE_URL: 'postgresql://a:secret@127.0.0.1:1/x' },
      /^Không kết nối được cơ sở dữ liệu 127\.0\.0\.1:1\/x/,
    ],
  ])('%s', async (_what, settings, line) => {
    const { code, lines } = await runCommand('src/main.ts', { DATA_DIR: join(folder, 'none'), ...settings });
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(lines.join()).not.toContain('secret');
    expect(code).toBe(1);
  });

  test.runIf(process.platform === 'linux')('a folder that cannot be written, even by the administrator', async () => {
    const { code, lines } = await runCommand('src/main.ts', { DATA_DIR: '/sys/dieu-phoi' });
    expect(lines).toEqual([expect.stringMatching(/^Không ghi được vào thư mục dữ liệu/)]);
    expect(code).toBe(1);
  });

  test('an embedded database whose files are damaged', async () => {
    const data = join(folder, 'damaged');
    await mkdir(join(data, 'postgres', 'base'), { recursive: true });
    await writeFile(join(data, 'postgres', 'PG_VERSION'), '17\n');
    const { code, lines } = await runCommand('src/main.ts', { DATA_DIR: data });
    expect(lines).toEqual([expect.stringMatching(/^Không mở được cơ sở dữ liệu trong thư mục .*bản sao lưu/)]);
    expect(code).toBe(1);
  });

  test('an embedded database of which a part is missing, in place of which no new one is made', async () => {
    const data = join(folder, 'partly');
    await mkdir(join(data, 'postgres', 'base'), { recursive: true });
    const { lines } = await runCommand('src/main.ts', { DATA_DIR: data });
    expect(lines).toEqual([expect.stringMatching(/^Không mở được cơ sở dữ liệu trong thư mục .*bản sao lưu/)]);
  });

  test.runIf(process.platform === 'linux')('a disk without room is told of before anything else', async () => {
    expect((await findDiskFull('/proc'))?.fault).toMatchObject({ kind: 'disk-full', free: 0 });
    expect(await findDiskFull(folder)).toBeNull();
  });

  test('a folder that is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { code, lines } = await runCommand('src/main.ts', { DATA_DIR: join(file, 'data') });
    expect(lines).toEqual([expect.stringMatching(/^Không ghi được vào thư mục dữ liệu/)]);
    expect(code).toBe(1);
  });
});

// A server is for several processes; the embedded store is for one.
test.runIf(process.env['DATABASE_URL'] === undefined)(
  'an embedded store that is open keeps a second process out, the command line too',
  async () => {
    const place = await makePlace();
    const store = await openStore(place);
    for (const [script, ...args] of [['src/main.ts'], ['src/command-line/plan.ts', 'import', PLAN_FILE]]) {
      const { code, lines } = await runCommand(script ?? '', { DATA_DIR: place.dataFolder }, ...args);
      expect(lines).toEqual([expect.stringMatching(/^Thư mục dữ liệu .* đang được một tiến trình khác sử dụng/)]);
      expect(code).toBe(1);
    }
    await store.close();
    await place.remove();
  },
);

describe('the command line for plans', () => {
  test('prints every contradiction with its place in the document', async () => {
    const { code, lines } = await runCommand('src/command-line/plan.ts', {}, 'check', PLAN_FILE);
    expect(lines[0]).toMatch(/30 chỗ mâu thuẫn tính được, 24 ghi chú/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^\[cao\] Phụ lục II, mục 5: .*ghi 130, cộng các dòng được 100/),
    );
    expect(code).toBe(0);
  });

  test('ends without an error where what it prints is read no further', async () => {
    const child = spawn(process.execPath, [...(await fromOneFile('src/command-line/plan.ts')), 'check', PLAN_FILE]);
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });

  test('refuses a file that is not there, and says how it is used', async () => {
    expect(await runCommand('src/command-line/plan.ts', {}, 'check', 'khong-co.json')).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/Không đọc được tệp khong-co\.json/)],
    });
    expect(await runCommand('src/command-line/plan.ts', {})).toMatchObject({
      code: 2,
      lines: [expect.stringMatching(/^Cách dùng/)],
    });
  });
});
