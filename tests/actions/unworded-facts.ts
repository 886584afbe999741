import { listQuestionsByKey } from '../../src/store/forms.ts';
import type { Database } from '../../src/store/open-store.ts';
import { CODED_FACTS, SILENT_FACTS } from '../../src/telegram/parts/recorded-facts.ts';
import { WORDING } from '../../src/wording/locales.ts';

/** Returns the id of the newest record of the audit log; 0 where there is none. */
export async function newestRecord(database: Database): Promise<number> {
  return (await database.auditEntry.aggregate({ _max: { id: true } }))._max.id ?? 0;
}

/** Lists what the records of the audit log after one of them tell of and the wording has no words for, each with where it is. */
export async function findUnworded(database: Database, since: number): Promise<string[]> {
  const records = await database.auditEntry.findMany({ where: { id: { gt: since } } });
  if (records.length === 0) return [];
  const labels = await listQuestionsByKey(database);
  const unworded = records.flatMap(({ action, before, after }) =>
    [...codesIn(before, labels), ...codesIn(after, labels)].map((code) => `${action} has no words for ${code}`),
  );
  return [...new Set(unworded)];
}

function codesIn(value: unknown, labels: Readonly<Record<string, unknown>>, key = ''): string[] {
  const { fact, value: words } = WORDING.vi.audit;
  if (typeof value === 'string') return CODED_FACTS.includes(key) && !(value in words) ? [`${key} ${value}`] : [];
  if (Array.isArray(value)) return value.flatMap((item) => codesIn(item, labels, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !SILENT_FACTS.includes(name))
    .flatMap(([name, part]) => [
      ...(name in fact || name in labels || key === 'comments' ? [] : [`the fact ${name}`]),
      ...codesIn(part, labels, name),
    ]);
}
