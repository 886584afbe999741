import { listQuestionsByKey } from '../../src/store/forms.ts';
import type { Database } from '../../src/store/open-store.ts';
import { CODED_FACTS, SILENT_FACTS } from '../../src/telegram/parts/recorded-facts.ts';
import { WORDING } from '../../src/wording/locales.ts';

/** The record of the log that was looked at last: what an action wrote is newer. */
const RECENT = 5;

/** Lists what the newest records of the audit log tell of and the wording has no words for, each with where it is. */
export async function findUnworded(database: Database): Promise<string[]> {
  const labels = await listQuestionsByKey(database);
  const records = await database.auditEntry.findMany({ orderBy: { id: 'desc' }, take: RECENT });
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
