import { createHash } from 'node:crypto';
import { compareNames, figureLines, headLines, sourceLine } from '../../domain/consolidation/frozen-content.ts';
import { readHead } from '../../store/consolidations.ts';
import { listFigureRows, readSources } from '../../store/frozen-figures.ts';
import type { Database } from '../../store/open-store.ts';

/**
 * Hashes a consolidation from its rows as the store has them, figure by figure: SHA-256 of its canonical lines, in
 * hexadecimal. Asks no permission.
 */
export async function hashStored(database: Database, id: number): Promise<string> {
  const hash = createHash('sha256');
  const add = (lines: Iterable<string>): void => {
    for (const line of lines) hash.update(`${line}\n`);
  };
  add(headLines(await readHead(database, id)));
  const rows = await listFigureRows(database, id);
  for (const row of rows.sort((one, other) => compareNames(one.placed, other.placed))) {
    const sources: string[] = [];
    for await (const part of readSources(database, row.id)) sources.push(...part.map(sourceLine));
    add(figureLines(row.placed, sources));
  }
  return hash.digest('hex');
}
