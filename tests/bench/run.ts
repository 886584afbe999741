// npm run bench [people]: every figure of README.md's table, in one run. DATABASE_URL adds a PostgreSQL server.
import { evenly, startCrowd, TOKEN, type Step } from './crowd.ts';
import { admitContacts, approveAll, makeBenchStore, NOW, openRoundAs } from './bench-store.ts';
import { formatNumber } from '../../src/domain/text/vietnamese-format.ts';
import { measureAudience } from './broadcasts.ts';
import { HEAD, line, measure } from './measure.ts';
import { measurePlanning } from './reminders.ts';
import { MeasuredProcess } from './measured-process.ts';
import { FORM, OPENING, registration, SUBMITTING } from './steps.ts';

const people = Number(process.argv[2] ?? 400);
const told = Number(process.argv[3] ?? 2000);
const server = process.env['DATABASE_URL'];
const ids = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at + 1);
const print = (text: string): void => console.log(text);

async function measureBare(kind: 'echo' | 'conversation'): Promise<void> {
  const crowd = await startCrowd(people, () => new Date());
  const bot = await MeasuredProcess.start('tests/bench/bare-bot.ts', [crowd.chat.url, TOKEN, kind], {});
  const steps = Array.from({ length: 19 }, (_, at): Step => [{ says: `Tin ${at}.` }, `Tin ${at}.`]);
  print(
    line(`bare grammY ${kind}, no store`, await measure(bot, () => ids(0, people).map((id) => crowd.walk(id, steps)))),
  );
  await bot.stop();
  await crowd.stop();
}

/** Everybody registers and reports; of the form, half fill it as fast as they are answered, half at half of that rate. */
async function measureMainJob(name: string, url: string | undefined): Promise<void> {
  const store = await makeBenchStore(people, url);
  const coordinator = people + 1;
  const crowd = await startCrowd(people, () => NOW);
  const settings = { ...store.settings, BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: crowd.chat.url, PORT: '0' };
  const start = (): Promise<MeasuredProcess> => MeasuredProcess.start('src/main.ts', [], settings);
  await store.inStore((opened) => openRoundAs(opened, coordinator));
  let bot = await start();
  const registered = await measure(bot, () =>
    ids(0, people).map((id) => crowd.walk(id, registration(store.unitName(id)))),
  );
  print(line(`${name}: registering, as fast as answered`, registered));
  await bot.stop();
  await store.inStore((opened) => approveAll(opened, coordinator));
  bot = await start();
  const everybody = ids(0, people);
  const all = (steps: readonly Step[]) => () => everybody.map((id) => crowd.walk(id, steps));
  print(line(`${name}: opening the report, as fast as answered`, await measure(bot, all(OPENING))));
  const half = Math.floor(people / 2);
  const full = await measure(bot, () => ids(0, half).map((id) => crowd.walk(id, FORM)));
  print(line(`${name}: form steps, as fast as answered`, full));
  const rate = full.perSecond / 2;
  const calm = await measure(bot, () =>
    ids(half, people).map((id, at) => crowd.walk(id, FORM, evenly(rate, people - half, at))),
  );
  print(line(`${name}: form steps at half that load`, calm));
  print(line(`${name}: handing in, as fast as answered`, await measure(bot, all(SUBMITTING))));
  await bot.stop();
  const answers = await store.inStore(({ database }) => database.answer.count());
  if (answers !== people * 14) throw new Error(`${answers} answers are in the store, not ${people * 14}.`);
  await crowd.stop();
  await store.remove();
}

/** Tells many people by one broadcast, at the thirty messages a second that Telegram takes. */
async function measureBroadcast(name: string, url: string | undefined): Promise<void> {
  const store = await makeBenchStore(told, url);
  const coordinator = told + 1;
  const crowd = await startCrowd(told + 1, () => NOW);
  await store.inStore((opened) =>
    admitContacts(opened, [
      { telegramUserId: coordinator, unitKey: 'SCT', roles: ['coordinator'] },
      ...ids(0, told).map((id) => ({ telegramUserId: id, unitKey: `THU_${id}`, roles: ['contact'] as const })),
    ]),
  );
  const settings = { ...store.settings, BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: crowd.chat.url, PORT: '0' };
  const bot = await MeasuredProcess.start('src/main.ts', [], settings);
  await Promise.all(ids(0, told).map((id) => crowd.walk(id, [[{ says: '/start' }, 'đồng chí']])));
  crowd.limitTo(30);
  await crowd.walk(coordinator, [
    [{ says: '/thongbao' }, 'gửi đến ai'],
    [{ presses: `${formatNumber(21 + told)} huyện, thành phố, thị xã` }, 'nhập nội dung'],
    [{ says: 'Đề nghị Quý đơn vị cử cán bộ dự tập huấn.' }, 'trả lời thế nào'],
    [{ presses: 'Không cần' }, 'Gửi xong'],
  ]);
  const before = bot.usage();
  const heard = crowd.heardBy(ids(0, told));
  const begun = performance.now();
  await crowd.walk(coordinator, [[{ presses: 'Gửi ngay' }, 'đang gửi']]);
  const queued = performance.now() - begun;
  await heard;
  const seconds = (performance.now() - begun) / 1000;
  const { cpu } = bot.usage();
  const each = (((cpu - before.cpu) * 1000) / told).toFixed(2);
  print(
    `${name}: ${told} people told in ${seconds.toFixed(1)} s (Telegram's limit: ${(told / 30).toFixed(1)} s), ` +
      `queued in ${queued.toFixed(0)} ms, ${crowd.refused()} refused as too fast, ${each} ms CPU a notice`,
  );
  await bot.stop();
  await crowd.stop();
  await store.remove();
}

print(`${people} people, Node ${process.version}\n\n${HEAD}`);
await measureBare('echo');
await measureBare('conversation');
await measureMainJob('embedded', undefined);
if (server !== undefined) await measureMainJob('PostgreSQL', server);
print('');
for (const text of await measurePlanning('embedded', undefined, 100_000)) print(text);
if (server !== undefined) for (const text of await measurePlanning('PostgreSQL', server, 100_000)) print(text);
print('');
for (const text of await measureAudience('embedded', undefined, 10_000)) print(text);
if (server !== undefined) for (const text of await measureAudience('PostgreSQL', server, 10_000)) print(text);
print('');
if (told > 0) {
  await measureBroadcast('embedded', undefined);
  if (server !== undefined) await measureBroadcast('PostgreSQL', server);
}
