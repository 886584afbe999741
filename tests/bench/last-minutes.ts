import { setTimeout as delay } from 'node:timers/promises';
import { approveAll, makeBenchStore, NOW, openRoundAs } from './bench-store.ts';
import type { Bounds } from './bounds.ts';
import { ids, startCrowd, TOKEN } from './crowd.ts';
import { line, measure } from './measure.ts';
import { MeasuredProcess } from './measured-process.ts';
import { FORM, OPENING, registration, SUBMITTING } from './steps.ts';

/** As many units as report in a province, and in how many seconds all of them fill their report and hand it in. */
const UNITS = 130;
const SECONDS = 60;
/** Milliseconds from a message to its answer, for 95 of 100, on a PostgreSQL server. */
const SLOWEST = 100;

/** Each unit begins at a moment of its own in the first half, and takes as long as the second half for its steps. */
function pace(unit: number, steps: number): (step: number) => Promise<void> {
  const begun = performance.now();
  return async (step) => {
    const due = begun + ((SECONDS * 1000) / 2) * (unit / UNITS + step / steps);
    await delay(Math.max(0, due - performance.now()));
  };
}

/** The last ten minutes before a deadline, in one: every unit fills its whole report and hands it in. */
export async function measureLastMinutes(
  name: string,
  url: string | undefined,
  bounds: Bounds,
  print: (text: string) => void,
): Promise<void> {
  const store = await makeBenchStore(UNITS, url);
  const coordinator = UNITS + 1;
  const crowd = await startCrowd(UNITS, () => NOW);
  const settings = { ...store.settings, BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: crowd.chat.url, PORT: '0' };
  await store.inStore((opened) => openRoundAs(opened, coordinator));
  const everybody = ids(0, UNITS);
  let bot = await MeasuredProcess.start('src/main.ts', [], settings);
  await Promise.all(everybody.map((id) => crowd.walk(id, registration(store.unitName(id)))));
  await bot.stop();
  await store.inStore((opened) => approveAll(opened, coordinator));
  bot = await MeasuredProcess.start('src/main.ts', [], settings);
  // What is measured is a bot that is up, not its start.
  await crowd.walk(1, [[{ says: '/trogiup' }, 'Các việc có thể làm']]);
  const steps = [...OPENING, ...FORM, ...SUBMITTING];
  const figures = await measure(bot, () => everybody.map((id, at) => crowd.walk(id, steps, pace(at, steps.length))));
  await bot.stop();
  print(line(`${name}: ${UNITS} whole reports in ${SECONDS} s`, figures));
  if (url !== undefined) bounds.atMost('answer to one of 130 units, p95', figures.p95, SLOWEST, 'ms');
  const handedIn = await store.inStore(({ database }) => database.report.count({ where: { state: 'submitted' } }));
  bounds.atMost('reports that are not in the store', UNITS - handedIn, 0, 'reports');
  await crowd.stop();
  await store.remove();
}
