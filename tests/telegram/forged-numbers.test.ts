import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArgumentSchemas } from '../../src/telegram/parts/button-arguments.ts';
import { BUTTONS } from '../../src/telegram/routing/buttons.ts';
import { beyondBorders, bordersOf } from '../support/button-borders.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const VERBS = BUTTONS.flatMap(({ schemas }) => Object.entries(schemas as Record<string, ArgumentSchemas>));

/** The words that an argument takes; none for a number. */
function wordsOf(schema: z.ZodType): string[] {
  const { entries, type } = schema.def as { type: string; entries?: Record<string, string> };
  if (entries !== undefined) return Object.values(entries);
  return type === 'string' ? ['abcdefghijklmnop'] : [];
}

const isNumber = (schema: z.ZodType): boolean => wordsOf(schema).length === 0;
const anyOf = (schema: z.ZodType): string => wordsOf(schema)[0] ?? bordersOf(schema).at(-1) ?? '';

/**
 * The data of a verb in which each of its values stands once at each border or word of its own: all at their first, all at
 * their second and so on; whoever has fewer begins again.
 */
function atBorders(verb: string, schemas: ArgumentSchemas): string[] {
  const tried = schemas.map((schema) => (isNumber(schema) ? bordersOf(schema) : wordsOf(schema)));
  const most = Math.max(1, ...tried.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) =>
    [verb, ...tried.map((values) => values[turn % values.length] ?? '')].join(':'),
  );
}

/** The data of a verb with one of its numbers beyond a border. */
function beyond(verb: string, schemas: ArgumentSchemas): string[] {
  const plain = schemas.map(anyOf);
  return schemas.flatMap((schema, at) =>
    isNumber(schema) ? beyondBorders(schema).map((value) => [verb, ...plain.with(at, value)].join(':')) : [],
  );
}

describe('numbers in buttons that nobody was shown', () => {
  let trial: Trial;
  /** As many as press at once: one alone would be slowed down as a flood. */
  let strangers: ChatPerson[];
  beforeAll(async () => {
    trial = await startTrial();
    strangers = Array.from({ length: 40 }, () => trial.newcomer());
    await Promise.all(strangers.map((stranger) => stranger.says('/start', /Kính chào/)));
  });
  afterAll(() => trial.stop());

  /** Presses a button that is on no message. */
  async function press(stranger: ChatPerson, data: string): Promise<void> {
    const message = stranger.newest();
    message.buttons.push([{ text: 'Nút lạ', callback_data: data }]);
    await trial.chat.press(stranger.id, message.id, data);
  }

  /** Has each stranger do a share of the work, one after the other. */
  async function share(all: readonly string[], work: (stranger: ChatPerson, data: string) => Promise<void>) {
    await Promise.all(
      strangers.map(async (stranger, turn) => {
        for (const data of all.filter((_, at) => at % strangers.length === turn)) await work(stranger, data);
      }),
    );
  }

  test('at every border of every verb a stranger is answered, and nothing breaks', async () => {
    const { database } = trial.application.store;
    const pressed = VERBS.filter(([verb]) => verb !== 'erase-confirm').flatMap(([verb, schemas]) =>
      atBorders(verb, schemas),
    );
    await share(pressed, press);
    await Promise.all(strangers.map((stranger) => stranger.says('/trogiup', /Các việc có thể làm/)));
    const broken = await database.inboxUpdate.findMany({
      where: { fault: { not: null } },
      orderBy: { updateId: 'asc' },
    });
    expect(
      broken.map(({ fault, payload }) => [
        fault,
        (payload as { callback_query?: { data: string } }).callback_query?.data,
      ]),
    ).toEqual([]);
    expect(pressed.length).toBeGreaterThan(500);
  }, 300_000);

  test('beyond a border it is answered as a button of earlier times', async () => {
    const pressed = VERBS.flatMap(([verb, schemas]) =>
      beyond(verb, schemas)
        .filter((one) => Buffer.byteLength(one) <= 64)
        .slice(-1),
    );
    await share(pressed, async (stranger, data) => {
      stranger.mark();
      await press(stranger, data);
      await stranger.reads(/không còn dùng được/);
    });
  }, 120_000);
});
