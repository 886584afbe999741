import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bot of every local chat has this id, as Telegram's tokens begin with it. */
const BOT_ID = 1_000_000_001;

/** Returns the token of the local chat of this store: made at its first start, kept beside it for its owner alone. */
export function readLocalToken(folder: string): string {
  const file = join(folder, 'local-chat-token');
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (/^\d+:[\w-]{32,}$/.test(kept)) return kept;
  } catch {
    // There is none yet.
  }
  const token = `${BOT_ID}:${randomBytes(32).toString('base64url')}`;
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}
