import type { PlanDocument } from '../plan/plan-schema.ts';
import { upperFirst } from '../text/letter-case.ts';
import { searchKey } from '../text/normalize.ts';
import type { BodyPart } from './named-parts.ts';
import { perYearIn } from './quantities-in-words.ts';
import { oneLine } from './words-of.ts';

type Section = PlanDocument['sections'][number];
type Item = Section['items'][number];

/** Reads what is to be done by the text: sections with their items, and the databases that it names. */
export function readContents(parts: readonly BodyPart[]): Pick<PlanDocument, 'sections' | 'databases'> {
  const databases: PlanDocument['databases'] = [];
  const sections = parts.flatMap(({ lines }) => {
    const read: Section[] = [];
    for (const line of lines) {
      if (line.kind === 'number' && line.path.split('.').length === 2) {
        read.push({ code: line.path, title: line.text, items: [] });
        continue;
      }
      const section = read.at(-1);
      if (section === undefined) continue;
      const last = section.items.at(-1);
      if (line.kind === 'letter' || line.kind === 'number') section.items.push({ code: line.path, text: line.text });
      else if (last === undefined) section.items.push({ code: section.code, text: line.text });
      else last.text = oneLine(`${last.text} ${line.kind === 'dash' ? '- ' : ''}${line.text}`);
    }
    return read;
  });
  return {
    sections: sections.map((section) => ({
      ...section,
      items: section.items.map((item) => withDetails(item, databases)),
    })),
    databases,
  };
}

function withDetails(item: Item, databases: PlanDocument['databases']): Item {
  const perYear = perYearIn(item.text);
  const [, source] = /từ (ngân sách (?:tỉnh|[Tt]rung ương|địa phương|nhà nước))/iu.exec(item.text) ?? [];
  const named = databasesIn(item.text);
  const codes = named.map((title) => {
    const code = `CSDL${databases.length + 1}`;
    databases.push({ code, title });
    return code;
  });
  return {
    ...item,
    ...(perYear === null ? {} : { perYear }),
    ...(perYear === null || source === undefined ? {} : { source }),
    ...(codes.length === 0 ? {} : { databases: codes }),
  };
}

const DATABASE = /^cơ sở dữ liệu về\s+/iu;

/** "…: Cơ sở dữ liệu về …; cơ sở dữ liệu về …" lists databases, where there are two or more. */
function databasesIn(text: string): string[] {
  const list = text
    .slice(text.indexOf(':') + 1)
    .split(';')
    .map((one) => one.trim())
    .filter((one) => DATABASE.test(one));
  return list.length < 2 ? [] : list.map((one) => upperFirst(one.replace(DATABASE, '').replace(/[.…\s]+$/u, '')));
}

/** What the text says of the money of the plan. */
export type MoneyInText = Pick<PlanDocument['budget'], 'place' | 'statement' | 'sourcesIntroduction' | 'sources'> & {
  inFigures: string | null;
  inWords: string | null;
};

/** Reads the paragraphs about money: sources, and the total in figures and words. */
export function readMoneyText(parts: readonly BodyPart[]): MoneyInText {
  const read: MoneyInText = { inFigures: null, inWords: null, sources: [] };
  for (const { lines } of parts) {
    let inSources = false;
    for (const { kind, text, path } of lines) {
      if (kind === 'number') inSources = /nguon/.test(searchKey(text));
      const [, figures] = /(\d{1,3}(?:\.\d{3})+(?:\s*đồng)|[\d.,]+\s*(?:triệu|tỷ)\s*đồng)/iu.exec(text) ?? [];
      const total = figures !== undefined && /tong (?:kinh phi|nhu cau|du toan|muc|so)/.test(searchKey(text));
      if (total && read.statement === undefined) {
        Object.assign(read, { place: path, statement: text, inFigures: figures });
        const [, words] = /bằng chữ\s*:?\s*([^()]+?)\s*\.?\)/iu.exec(text) ?? [];
        read.inWords = words ?? null;
      } else if (kind === 'dash') {
        if (inSources || parts.length === 1) read.sources.push(text);
      } else if (inSources && kind === 'plain' && read.sources.length === 0) read.sourcesIntroduction ??= text;
    }
  }
  return read;
}

/** Returns an amount as a text writes it, in triệu đồng; null where it is written in another way. */
export function amountInMillions(words: string): number | null {
  const [, figures, unit = ''] = /^([\d.,]+)\s*(triệu|tỷ|nghìn)?\s*đồng$/iu.exec(words.trim()) ?? [];
  if (figures === undefined) return null;
  const value = Number(figures.replaceAll('.', '').replace(',', '.'));
  const scale = { triệu: 1, tỷ: 1000, nghìn: 0.001 }[unit.toLowerCase()] ?? 0.000001;
  return Number.isFinite(value) ? Number((value * scale).toFixed(6)) : null;
}
