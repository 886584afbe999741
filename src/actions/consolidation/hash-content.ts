import { createHash } from 'node:crypto';
import { canonicalLines } from '../../domain/consolidation/frozen-content.ts';
import { readHead } from '../../store/consolidations.ts';
import { readFigures } from '../../store/frozen-figures.ts';
import type { Database } from '../../store/open-store.ts';

/** Hashes a consolidation from its rows as the store has them: SHA-256 of its canonical lines, in hexadecimal. Asks no permission. */
export async function hashStored(database: Database, id: number): Promise<string> {
  const content = { ...(await readHead(database, id)), figures: await readFigures(database, id) };
  const hash = createHash('sha256');
  for (const line of canonicalLines(content)) hash.update(`${line}\n`);
  return hash.digest('hex');
}
