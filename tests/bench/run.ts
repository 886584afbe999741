// npm run bench [people] [recipients]: every figure of README.md's table, in one run, and the bounds of delivery, which end
// it with an error where one is broken. DATABASE_URL adds a PostgreSQL server; 0 leaves a part out.
import { evenly, ids, startCrowd, TOKEN, type Step } from './crowd.ts';
import { Bounds } from './bounds.ts';
import { approveAll, makeBenchStore, NOW, openRoundAs } from './bench-store.ts';
import { measureAudience } from './audience.ts';
import { HEAD, line, measure } from './measure.ts';
import { measureBroadcast } from './broadcast.ts';
import { measureLastMinutes } from './last-minutes.ts';
import { measureConsolidation } from './consolidation.ts';
import { measureDatabases } from './databases.ts';
import { measureDocuments } from './documents.ts';
import { measureDelay } from './outbox-delay.ts';
import { measureFaults } from './outbox-faults.ts';
import { measurePictures } from './pictures.ts';
import { measurePlanImport } from './plan-import.ts';
import { measurePlanning } from './reminders.ts';
import { measureQuestions } from './questions.ts';
import { MeasuredProcess } from './measured-process.ts';
import { FORM, OPENING, registration, SUBMITTING } from './steps.ts';

const people = Number(process.argv[2] ?? 400);
const told = Number(process.argv[3] ?? 2000);
const server = process.env['DATABASE_URL'];
const print = (text: string): void => console.log(text);
const bounds = new Bounds(print);

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

const stores = [['embedded', undefined] as const, ...(server === undefined ? [] : [['PostgreSQL', server] as const])];
if (people > 0) {
  print(`${people} people, Node ${process.version}\n\n${HEAD}`);
  await measureBare('echo');
  await measureBare('conversation');
  for (const [name, url] of stores) await measureMainJob(name, url);
  for (const [name, url] of stores) await measureLastMinutes(name, url, bounds, print);
}
for (const [name, url] of stores) {
  print('');
  await measurePlanning(name, url, 100_000, bounds);
  await measureDatabases(name, url, bounds);
  await measureAudience(name, url, 10_000, bounds);
  await measureQuestions(name, url, bounds, print);
  await measurePictures(name, url, 21, bounds, print);
  await measurePictures(name, url, 500, bounds, print);
  await measurePlanImport(name, url, bounds);
  if (told === 0) continue;
  await measureDelay(name, url, bounds);
  const clean = await measureBroadcast(name, url, told, bounds, print);
  await measureFaults(name, url, told, clean, bounds, print);
}
print('');
await measureConsolidation(server, bounds, print);
print('');
await measureDocuments(bounds, print);
bounds.close();
