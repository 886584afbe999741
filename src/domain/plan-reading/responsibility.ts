import type { Notes } from './reading-notes.ts';
import { isDitto, oneLine } from './words-of.ts';

/** Who leads a task and who cooperates. */
export interface Responsibility {
  leads: string[];
  cooperating: string[];
  leadsBySource: { unit: string; funding: string }[];
  /** Several units are named, and not which of them leads. */
  unclear: boolean;
}

const LABEL = /(?:^|[\n;.]|\s)\s*[-+•]?\s*(?:(?:cơ quan|đơn vị)\s+)?(chủ trì|phối hợp)(?:\s+thực hiện)?\s*:/giu;
const FUNDING = /^với (?:các )?|^(?:đối với|cho) (?:các )?/iu;

/** Reads cells of leads and of those who cooperate, each in a column of its own or both in one. */
export function readResponsibility(
  notes: Notes,
  place: string,
  { both, leads, cooperating }: { both: string; leads: string; cooperating: string },
): Responsibility {
  const parts =
    both.trim() === ''
      ? { leads, cooperating, unclear: false }
      : { ...splitWords(both), ...(leads === '' ? {} : { leads }) };
  const leading = notes.units(parts.leads, place);
  const helping = notes.units(
    isDitto(cooperating) ? '' : [parts.cooperating, both.trim() === '' ? '' : cooperating].join('\n'),
    place,
  );
  const named = unique(leading.map(({ key }) => key));
  const unclear = parts.unclear && named.length > 1;
  const leadKeys = unclear ? named.slice(0, 1) : named;
  const others = unique([...(unclear ? named.slice(1) : []), ...helping.map(({ key }) => key)]);
  return {
    leads: leadKeys,
    cooperating: others.filter((key) => !leadKeys.includes(key)),
    leadsBySource: leading.flatMap(({ key, remark }) =>
      remark === null || !leadKeys.includes(key) ? [] : [{ unit: key, funding: oneLine(remark.replace(FUNDING, '')) }],
    ),
    unclear,
  };
}

/** Splits the words of a cell by "Chủ trì:" and "Phối hợp:", or by "… chủ trì, phối hợp với …". */
function splitWords(words: string): { leads: string; cooperating: string; unclear: boolean } {
  const labels = [...words.matchAll(LABEL)];
  if (labels.length > 0) {
    const parts = { leads: '', cooperating: '' };
    const [first] = labels;
    const before = words.slice(0, first?.index ?? 0).trim();
    if (before !== '' && first?.[1]?.toLowerCase() !== 'chủ trì') parts.leads = before;
    labels.forEach((label, at) => {
      const text = words.slice(label.index + label[0].length, labels[at + 1]?.index);
      const side = label[1]?.toLowerCase() === 'chủ trì' ? 'leads' : 'cooperating';
      parts[side] = `${parts[side]}\n${text}`.trim();
    });
    return { ...parts, unclear: false };
  }
  const [, lead, rest] = /^(.*?)\s+chủ trì,?\s*(?:phối hợp(?: với)?\s+)?(.*)$/isu.exec(words) ?? [];
  if (lead !== undefined && rest !== undefined) return { leads: lead, cooperating: rest, unclear: false };
  return { leads: words, cooperating: '', unclear: true };
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];
