import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ChatState, KeptState } from './chat-state.ts';

/** Reads what was kept by the last run; null where there is nothing that can be read. */
export function readHistory(file: string): KeptState | null {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptState;
    // What an older version wrote has no ids.
    return kept.chats.every(({ id }) => typeof id === 'number') ? kept : null;
  } catch {
    return null;
  }
}

/** How long changes are gathered before they are written, in milliseconds. */
const GATHER = 100;

/** Keeps the state in a file as it changes; each write is whole, so a kill leaves the last one. Returns the last write. */
export function keepHistory(state: ChatState, file: string): () => void {
  let timer: NodeJS.Timeout | null = null;
  const write = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    writeFileSync(`${file}.new`, JSON.stringify(state.keep()));
    renameSync(`${file}.new`, file);
  };
  const soon = (): void => {
    timer ??= setTimeout(write, GATHER);
  };
  state.on('change', soon);
  state.on('update', soon);
  state.on('confirmed', soon);
  return write;
}
