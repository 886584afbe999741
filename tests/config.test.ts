import pg from 'pg';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { translateInto } from '../src/wording/locales.ts';
import { describeRefusedSetting } from '../src/startup/start-refusal.ts';

test.each([
  ['a token of the wrong shape', { BOT_TOKEN: 'abc' }, /^Biến BOT_TOKEN .*@BotFather/],
  ['an address that is none', { TELEGRAM_API_ROOT: 'ftp://example.org' }, /^Biến TELEGRAM_API_ROOT .*http\(s\)/],
  ['a proxy of another kind', { TELEGRAM_PROXY: 'ftp://example.org' }, /^Biến TELEGRAM_PROXY .*socks5/],
  [
    'a password with @, / and #',
    { DATABASE_URL: 'postgresql://a:se@cr/e#t@host/x' },
    /^Biến DATABASE_URL .*DATABASE_PASSWORD/,
  ],
  [
    'a password of digits with #',
    { DATABASE_URL: 'postgresql://a:12#secret@host/x' },
    /^Biến DATABASE_URL .*DATABASE_PASSWORD/,
  ],
  ['a database of another kind', { DATABASE_URL: 'mysql://a:secret@b/c' }, /^Biến DATABASE_URL .*postgresql:/],
  ['a port that is none', { PORT: '99999' }, /^Biến PORT .*65535/],
  [
    'a webhook without a secret',
    { WEBHOOK_URL: 'https://example.org/telegram' },
    /^Biến WEBHOOK_SECRET .*Bắt buộc khi có WEBHOOK_URL/,
  ],
  ['ids that are no numbers', { ADMIN_IDS: 'a,b' }, /^Biến ADMIN_IDS .*dấu phẩy/],
  ['a clock that is no date', { CLOCK_START: '31/11/2018' }, /^Biến CLOCK_START .*2018-11-12/],
  ['a level that pino does not know', { LOG_LEVEL: 'loud' }, /^Biến LOG_LEVEL .*debug/],
  ['a LibreOffice that is not there', { SOFFICE: '/none/soffice' }, /^Biến SOFFICE .*LibreOffice/],
  ['a language without wording', { DEFAULT_LOCALE: 'fr' }, /^Biến DEFAULT_LOCALE .*en/],
])('%s is refused in one line with what is allowed', (_what, settings, line) => {
  const read = readConfig(settings);
  if (read.kind !== 'refused') throw new Error('The setting was taken.');
  const said = describeRefusedSetting(translateInto('vi'), read.name);
  expect(said).toMatch(line);
  expect(said).not.toContain('secret');
  expect(said).not.toContain('\n');
});

test('without settings it is the local chat with an embedded store, and an empty one counts as absent', () => {
  const read = readConfig({ BOT_TOKEN: '', DATABASE_URL: '' });
  if (read.kind !== 'read') throw new Error('Nothing was set, and something was refused.');
  expect(read.config).toMatchObject({ DATA_DIR: 'data', HOST: '127.0.0.1', PORT: 3000, ADMIN_IDS: [] });
  expect(read.config.BOT_TOKEN).toBeUndefined();
  expect(read.config.DATABASE_URL).toBeUndefined();
});

test('a database password given by itself may hold any character', () => {
  const password = 'p@ss/wo#rd?%20:\\&';
  const read = readConfig({
    DATABASE_URL: 'postgresql://dieuphoi@database:5432/dieuphoi',
    DATABASE_PASSWORD: password,
  });
  if (read.kind !== 'read') throw new Error(read.name);
  const url = new URL(read.config.DATABASE_URL ?? '');
  expect([url.hostname, url.port, url.pathname, decodeURIComponent(url.password)]).toEqual([
    'database',
    '5432',
    '/dieuphoi',
    password,
  ]);
  expect(new pg.Client({ connectionString: read.config.DATABASE_URL }).password).toBe(password);
});
