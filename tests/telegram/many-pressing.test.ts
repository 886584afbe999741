import { afterAll, beforeAll, expect, test } from 'vitest';
import { HandClock } from '../support/machine-clocks.ts';
import { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** What Telegram takes in a second. */
const RATE = 30;
/** So many that they take three seconds, and that most wait: 20 are handled at once. */
const PEOPLE = 3 * RATE;
/** How long it takes the upload of the picture, in milliseconds. */
const UPLOADING = 1500;

let trial: Trial;
const clock = new HandClock();
/** Lets the clock go on while `done` does not hold. */
async function goOnUntil(done: () => boolean): Promise<void> {
  while (!done()) {
    await clock.moveBy(10);
    // What was woken does its I/O, and has the processor for it meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

async function settles<T>(promise: Promise<T>): Promise<T> {
  let settled = false;
  const done = (): void => void (settled = true);
  void promise.then(done, done);
  await goOnUntil(() => settled);
  return promise;
}

beforeAll(async () => {
  const starting = startTrial({}, clock);
  trial = await settles(starting);
}, 120_000);
afterAll(async () => {
  await settles(trial.stop());
});

test(`${PEOPLE} people press a chart at once: all get it at the pace, and somebody else is answered meanwhile`, async () => {
  const { chat, coordinator } = trial;
  const people = Array.from(
    { length: PEOPLE },
    (_, at) => new ChatPerson(chat, chat.addPerson(`Người ${at + 1}`, '+84912345678')),
  );
  await settles(coordinator.says('/trogiup', /Các việc có thể làm/));
  await settles(Promise.all(people.map((person) => person.says('/kinhphi', /8\.275/))));

  // Telegram takes so many messages a second and refuses more; the upload takes it a while.
  const taken: number[] = [];
  const known: number[] = [];
  let refused = 0;
  let uploads = 0;
  chat.letFail(({ method, parameters }) => {
    if (!method.startsWith('send')) return undefined;
    const now = clock.now();
    if (taken.filter((at) => at > now - 1000).length >= RATE + RATE / 2) {
      refused += 1;
      return { kind: 'refuse', code: 429, description: 'Too Many Requests', retryAfter: 1 };
    }
    taken.push(now);
    const { photo } = parameters;
    if (method !== 'sendphoto') return undefined;
    if (typeof photo === 'string' && !photo.startsWith('attach:')) {
      known.push(now);
      return undefined;
    }
    uploads += 1;
    return { kind: 'late', milliseconds: UPLOADING };
  });
  const pictures = (): string[] => people.flatMap((person) => person.newest().file?.fileId ?? []);
  const pressed = people.map((person) => person.pressesFor('Biểu đồ'));
  let before = PEOPLE;
  const asked = coordinator.says('/trogiup', /Các việc có thể làm/).then(() => (before = pictures().length));
  // No time passes: the picture is still being uploaded, and whoever waits for it has given up their place.
  await asked;
  expect(before).toBeLessThan(RATE);
  await settles(Promise.all(pressed));
  await goOnUntil(() => pictures().length === PEOPLE);
  expect(uploads).toBe(1);
  expect(refused).toBe(0);
  expect(known).toHaveLength(PEOPLE - 1);
  const [first = 0, last = 0] = [known[0], known.at(-1)];
  // Half as long again, for what the machine itself takes.
  expect(last - first).toBeLessThan((PEOPLE / RATE) * 1500);
}, 120_000);
