// Questions asked and answered whole, over the largest plan: read, facts from the store, put into words. Alone: npm run bench:questions.
import { pathToFileURL } from 'node:url';
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import { listUnitsInState } from '../../src/actions/status/list-units-in-state.ts';
import { recallTopic } from '../../src/actions/status/question-topics.ts';
import { readQuestionNames } from '../../src/actions/status/question-vocabulary.ts';
import { translateInto } from '../../src/wording/locales.ts';
import type { Store } from '../../src/store/open-store.ts';
import { answerTypedQuestion } from '../../src/telegram/questions/answer-words.ts';
import { answerStatus } from '../../src/telegram/questions/status-command.ts';
import type { BotContext } from '../../src/telegram/parts/context.ts';
import { readSamples, type SampleQuestion } from '../support/questions.ts';
import { admitContacts, makeBenchStore } from './bench-store.ts';
import { Bounds } from './bounds.ts';
import { fillLargePlan, LARGE } from './large-plan.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

/** Milliseconds from a question to its answer, for 95 of 100; and until the table of a round of 500 units is shown. */
const SLOWEST = { server: 30, embedded: 100, table: 300, blocked: 100 } as const;
const DRAWN: readonly string[] = ['chart', 'briefing'];
const ASKED_AT = new Date('2018-12-13T03:00:00Z');
const COORDINATOR = 1;
const CONTACT = 2;
/** The sets that nothing is trained on. */
const SAMPLES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'].flatMap((name) =>
  readSamples(`tests/fixtures/questions/unseen/${name}.tsv`),
);

/** Measures every question of the fixtures, of a coordinator and of a contact. */
export async function measureQuestions(
  name: string,
  url: string | undefined,
  bounds: Bounds,
  print: (text: string) => void,
): Promise<void> {
  const store = await makeBenchStore(LARGE.units, url);
  try {
    await store.inStore(async (opened) => {
      await admitContacts(opened, [
        { telegramUserId: COORDINATOR, unitKey: 'SCT', roles: ['coordinator'] },
        { telegramUserId: CONTACT, unitKey: 'QUY_HOP', roles: ['contact'] },
      ]);
      const { id } = await opened.database.officer.findFirstOrThrow();
      await fillLargePlan(opened, id);
      await measureAnswers(name, opened, bounds, print);
    });
  } finally {
    await store.remove();
  }
}

/** The same in a store that is filled already. */
export async function measureAnswers(
  name: string,
  opened: Store,
  bounds: Bounds,
  print: (text: string) => void,
): Promise<void> {
  await measureIndex(name, opened, bounds);
  const times = await askAll(opened);
  print(`${name}: ${LARGE.tasks} tasks, ${await opened.database.obligation.count()} obligations, ${LARGE.units} units`);
  for (const [kind, taken] of [...times].sort(([a], [b]) => (a < b ? -1 : 1))) print(line(kind, taken));
  // Pictures are drawn, and have a bound of their own.
  const all = [...times].flatMap(([kind, taken]) => (DRAWN.includes(kind) ? [] : taken));
  print(line('all questions', all));
  bounds.atMost(`${name}: a question, p95`, share(all, 0.95), SLOWEST[opened.kind], 'ms', 1);
  await measureTable(name, opened, bounds);
}

/** The names that questions may speak of are gathered once; nothing else waits for that. */
async function measureIndex(name: string, store: Store, bounds: Bounds): Promise<void> {
  let longest = 0;
  let last = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  const planId = await readShippedPlanId(store.database);
  const begun = performance.now();
  await readQuestionNames({ store, now: ASKED_AT, planId });
  const taken = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(watch);
  bounds.atMost(`${name}: the index of names is made`, taken / 1000, 3, 's', 2);
  bounds.atMost(`${name}: the longest that others wait meanwhile`, longest, SLOWEST.blocked, 'ms');
}

async function askAll(store: Store): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>();
  // The first time statements are planned and code is compiled.
  for (const round of ['warm', 'measured'] as const)
    for (const [at, sample] of SAMPLES.entries())
      for (const asker of [COORDINATOR, CONTACT]) {
        const chatId = (round === 'warm' ? 0 : 1_000_000) + at * 10 + asker;
        const { kind, taken } = await ask(store, sample, asker, chatId);
        if (round === 'measured') times.set(kind, [...(times.get(kind) ?? []), taken]);
      }
  return times;
}

async function ask(
  store: Store,
  { before, text }: SampleQuestion,
  asker: number,
  chatId: number,
): Promise<{ kind: string; taken: number }> {
  for (const words of before) await answerTypedQuestion(await contextOf(store, asker, chatId), words);
  const goesOn = before.length > 0;
  const begun = performance.now();
  const ctx = await contextOf(store, asker, chatId);
  await answerTypedQuestion(ctx, text);
  const taken = performance.now() - begun;
  const [first, second] = recallTopic(ctx.request);
  return {
    kind: first === undefined ? 'declined' : second !== undefined ? 'asked back' : goesOn ? 'going on' : first.kind,
    taken,
  };
}

/** What the middleware knows when it has looked who writes. */
async function contextOf(store: Store, asker: number, chatId: number): Promise<BotContext> {
  const writer = await identifyWriter(store, asker, ASKED_AT);
  const { person, conversation } = writer;
  const request = { store, now: ASKED_AT, person, conversation, chatId, updateIds: [] };
  return { request, writer, t: translateInto('vi') } as unknown as BotContext;
}

async function measureTable(name: string, store: Store, bounds: Bounds): Promise<void> {
  const taken: number[] = [];
  for (let time = 0; time < 12; time += 1) {
    const ctx = await contextOf(store, COORDINATOR, time);
    const begun = performance.now();
    await answerStatus(ctx);
    await listUnitsInState(ctx.request, {}, 1);
    if (time > 1) taken.push(performance.now() - begun);
  }
  bounds.atMost(
    `${name}: the tables of the open rounds, ${LARGE.tableUnits} units and more, p95`,
    share(taken, 0.95),
    SLOWEST.table,
    'ms',
  );
}

function share(taken: readonly number[], part: number): number {
  const sorted = [...taken].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function line(kind: string, taken: readonly number[]): string {
  const cells = [taken.length, share(taken, 0.5), share(taken, 0.95), Math.max(...taken)];
  return `  ${kind.padEnd(16)}${cells.map((value, at) => value.toFixed(at === 0 ? 0 : 1).padStart(9)).join('')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = process.env['DATABASE_URL'];
  const print = (text: string): void => console.log(text);
  const bounds = new Bounds(print);
  await measureQuestions('embedded', undefined, bounds, print);
  if (server !== undefined) await measureQuestions('PostgreSQL', server, bounds, print);
  bounds.close();
}
