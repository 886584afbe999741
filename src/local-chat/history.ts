import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { ChatState, KeptState } from './chat-state.ts';

/** What went wrong with the file of the chats: it was set aside as broken, or it was not written. */
export type HistoryFault = 'history-set-aside' | 'history-not-written';

type Report = (what: HistoryFault, error: unknown) => void;

/** Telegram counts in 32 bits; what is beyond is refused by the store, and no update would be taken in any more. */
const count = z
  .int()
  .min(1)
  .max(2 ** 31 - 1);

const command = z.looseObject({ command: z.string(), description: z.string() });

/** What must be in the file for the chats to go on; the rest is the chats' own. */
const keptMessage = z.looseObject({
  id: count,
  from: z.enum(['bot', 'person']),
  date: z.int(),
  text: z.string(),
  entities: z.array(z.looseObject({ type: z.string(), offset: z.number(), length: z.number() })),
  buttons: z.array(z.array(z.looseObject({ text: z.string() }))),
  keyboard: z.union([z.array(z.array(z.looseObject({ text: z.string() }))), z.literal('remove'), z.null()]),
  file: z.looseObject({ fileId: z.string(), name: z.string() }).nullable(),
});
const keptSchema = z.looseObject({
  nextUpdateId: count,
  nextMessageId: count,
  chats: z.array(
    z.looseObject({
      id: z.int(),
      name: z.string(),
      description: z.string(),
      phone: z.string(),
      group: z.looseObject({ members: z.array(z.int()), migratedTo: z.int().nullable() }).nullable(),
      started: z.boolean(),
      messages: z.array(keptMessage),
    }),
  ),
  updates: z.array(z.looseObject({ update_id: count })),
  commands: z.array(command),
  scopedCommands: z.record(z.string(), z.array(command)).optional(),
  files: z.record(z.string(), z.looseObject({ name: z.string(), mime: z.string(), bytes: z.string() })),
});

/** Reads what was kept by the last run; null where there is nothing. A file that cannot be read is set aside. */
export function readHistory(file: string, report: Report): KeptState | null {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) as unknown as KeptState;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    report('history-set-aside', error);
    try {
      renameSync(file, freeName(`${file}.broken`));
    } catch (failure) {
      report('history-not-written', failure);
    }
    return null;
  }
}

/** The name, with a number behind it where a file is called so already. */
function freeName(name: string, number = 1): string {
  const numbered = number === 1 ? name : `${name}.${number}`;
  return existsSync(numbered) ? freeName(name, number + 1) : numbered;
}

/** How long changes are gathered before they are written, in milliseconds. */
const GATHER = 100;

/**
 * Stores the state in a file as it changes; each write is whole, so a kill leaves the last one. One that fails is reported, and the
 * next change is written again. Returns the last write.
 */
export function keepHistory(state: ChatState, file: string, report: Report): () => void {
  let timer: NodeJS.Timeout | null = null;
  const write = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    try {
      writeFileSync(`${file}.new`, JSON.stringify(state.keep()));
      renameSync(`${file}.new`, file);
    } catch (error) {
      report('history-not-written', error);
    }
  };
  const soon = (): void => {
    timer ??= setTimeout(write, GATHER);
  };
  state.on('change', soon);
  state.on('update', soon);
  state.on('confirmed', soon);
  return write;
}
