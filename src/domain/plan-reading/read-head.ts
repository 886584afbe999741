import type { PlanDocument } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';
import { dateOf } from '../text/local-date.ts';
import type { TableBlock } from './blocks.ts';
import type { Outline, OutlineLine } from './outline.ts';
import { oneLine } from './words-of.ts';

type Reference = PlanDocument['document']['references'][number];

/** What stands above the first part of a document, and at its end. */
export interface HeadRead {
  kind: string | null;
  title: string | null;
  number: string | null;
  issuedOn: string | null;
  /** The words that name who issues it. */
  issuer: string | null;
  fromYear: number | null;
  toYear: number | null;
  preamble: string;
  bases: string[];
  recipients: string[];
  signature: string;
  references: Reference[];
  place: string;
}

const KINDS =
  /^(ke hoach|chuong trinh|de an|phuong an|quyet dinh|hop dong|cong van|bao cao|to trinh|nghi quyet|thong bao|bien ban|hoa don|giay moi)(?: hanh dong| cong tac)?$/;
const NUMBER = /(?:số|Số)\s*:?\s*((?:~~)?\s*\d*\s*(?:~~)?\s*\/\s*[\p{Lu}\d&-]+(?:-[\p{Lu}&]+)*)/u;

/** Reads the head of a document: what kind it is, its title, number and day, who issues it, its bases; then signature and recipients. */
export function readHead(outline: Outline, opening: readonly OutlineLine[]): HeadRead {
  const at = opening.findIndex(({ text }) => KINDS.test(searchKey(text)));
  const kind = at < 0 ? null : oneLine(opening[at]?.text ?? '');
  const rest = opening.slice(at + 1);
  const { title, after } = titleOf(rest, at >= 0);
  const cells = outline.tables.filter(({ annex }) => annex === '').flatMap(({ table }) => cellsOf(table));
  const front = [...cells, ...opening.slice(0, Math.max(at, 0)).map(({ text }) => text)].map(oneLine);
  const preamble = after.map(({ text }) => text).join(' ');
  return {
    kind,
    title,
    ...numberAndDate(front),
    issuer: issuerIn(front),
    ...periodOf([title ?? '', ...after.map(({ text }) => text)]),
    preamble,
    bases: basesIn(after),
    recipients: recipientsIn(cells, outline.lines),
    signature: signatureIn(cells, outline.lines),
    references: outline.annexes.flatMap(({ name, lines }) =>
      lines.slice(0, 6).flatMap(({ text }) => referenceIn(name, text)),
    ),
    place: opening[at]?.place ?? opening[0]?.place ?? '',
  };
}

function cellsOf({ rows }: TableBlock): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ text, merged }) => (merged === 'no' ? [text] : [])));
}

/** The lines below the kind of the document, up to the first long sentence. */
function titleOf(lines: readonly OutlineLine[], known: boolean): { title: string | null; after: OutlineLine[] } {
  if (!known) return { title: null, after: [...lines] };
  const begins = /^(?:thuc hien |can cu |trien khai thuc hien |nham |de )/;
  const end = lines.findIndex(
    ({ text, bold }, at) => at > 0 && (begins.test(searchKey(text)) || !bold || text.length > 400),
  );
  const upTo = end < 0 ? lines.length : end;
  const title = oneLine(
    lines
      .slice(0, upTo)
      .map(({ text }) => text)
      .filter((text) => !/^[-_*–—\s]+$/u.test(text))
      .join(' '),
  );
  return { title: title === '' ? null : title, after: lines.slice(upTo) };
}

function numberAndDate(front: readonly string[]): Pick<HeadRead, 'number' | 'issuedOn'> {
  const number = front.map((text) => NUMBER.exec(text)?.[1]).find((one) => one !== undefined && /^\d/.test(one.trim()));
  const issuedOn = front.map(dateIn).find((one) => one !== null) ?? null;
  return { number: number === undefined ? null : number.replaceAll(/\s+/g, ''), issuedOn };
}

/** Returns the day that a text names: "ngày 06 tháng 6 năm 2017", "ngày 06/6/2017"; null for none. */
export function dateIn(text: string): string | null {
  const [, day, month, year] =
    /(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*((?:19|20)\d\d)/iu.exec(text) ?? [];
  return year === undefined ? null : dateOf(Number(year), Number(month), Number(day));
}

/** Returns who issued a document as its annexes say: "Kèm theo Kế hoạch số … của UBND tỉnh Nghệ An". */
export function issuerInReferences({ references }: HeadRead): { words: string; place: string } | null {
  for (const { words, place } of references) {
    const [, named] = /\scủa\s+(.+)$/u.exec(words) ?? [];
    if (named !== undefined) return { words: named, place };
  }
  return null;
}

function issuerIn(front: readonly string[]): string | null {
  const named = front.find(
    (text) => /^(?:ủy|uỷ) ban nhân dân|^UBND|^sở|^bộ|^ban|^hội|^liên/iu.test(text) && text.length < 120,
  );
  return named === undefined ? null : named.replace(/\s*Số\s*:.*$/u, '');
}

/** The years of a plan: "giai đoạn 2017 - 2020", "năm 2026", "đến năm 2030". */
function periodOf(texts: readonly string[]): Pick<HeadRead, 'fromYear' | 'toYear'> {
  for (const text of texts) {
    const [, from, to] = /((?:19|20)\d\d)\s*(?:-|–|—|đến(?: năm)?|tới)\s*((?:19|20)\d\d)/iu.exec(text) ?? [];
    if (to !== undefined && Number(from) <= Number(to)) return { fromYear: Number(from), toYear: Number(to) };
    const [, only] = /(?:năm|trong năm)\s+((?:19|20)\d\d)(?!.*(?:19|20)\d\d)/iu.exec(text) ?? [];
    if (only !== undefined && text === texts[0]) return { fromYear: Number(only), toYear: Number(only) };
  }
  return { fromYear: null, toYear: null };
}

const BASIS = /(?:Luật|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Công văn|Kết luận)\s+số\s+/u;

/** The documents that a plan rests on, in one sentence or a line each. */
function basesIn(lines: readonly OutlineLine[]): string[] {
  return lines
    .flatMap(({ text }) => text.split(/\s*;\s*/u))
    .flatMap((part) => {
      const at = part.search(BASIS);
      if (at < 0 || at > 60) return [];
      return [
        part
          .slice(at)
          .replace(/,\s*(?:UBND|Ủy ban nhân dân|Sở|Ban)\s.*$/su, '')
          .replace(/[.,;\s]+$/u, ''),
      ];
    });
}

function recipientsIn(cells: readonly string[], lines: readonly OutlineLine[]): string[] {
  const cell = cells.find((text) => /^nơi nhận/iu.test(text.trim()));
  const from = lines.findIndex(({ text }) => /^nơi nhận\s*:?$/iu.test(text));
  const listed =
    cell === undefined ? (from < 0 ? [] : lines.slice(from + 1).map(({ text }) => text)) : cell.split('\n').slice(1);
  return listed
    .map((text) =>
      text
        .replace(/^\s*[-–+]\s*/u, '')
        .replace(/[;.,]\s*$/u, '')
        .trim(),
    )
    .filter((text) => text !== '' && text !== text.toUpperCase());
}

/** Who signs, without the name: "TM. ỦY BAN NHÂN DÂN – KT. CHỦ TỊCH – PHÓ CHỦ TỊCH". */
function signatureIn(cells: readonly string[], lines: readonly OutlineLine[]): string {
  const cell = cells.find((text) => /(?:^|\n)\s*(?:TM|KT|TL|TUQ|Q)\./u.test(text));
  const written =
    cell?.split('\n') ?? lines.filter(({ text }) => /^(?:TM|KT|TL|TUQ|Q)\./u.test(text)).map(({ text }) => text);
  return written
    .map((text) => text.trim())
    .filter((text) => text !== '' && text === text.toUpperCase())
    .join(' – ');
}

/** "(Kèm theo Kế hoạch số ~~314~~ /KH-UBND ngày 06/6/2017 của …)". */
function referenceIn(place: string, text: string): Reference[] {
  if (!/kèm theo/iu.test(text) || text.length > 300) return [];
  const words = text.replace(/^\(\s*|\s*\)$/gu, '');
  const [, struck] = /số\s*~~\s*(\d+)\s*~~/u.exec(words) ?? [];
  const [, plain] = /số\s*:?\s*(\d+\s*\/\s*[\p{Lu}\d-]+)/u.exec(words) ?? [];
  const [, year] = /ngày[\s/.…]*((?:19|20)\d\d)/u.exec(words) ?? [];
  return [
    {
      place,
      words,
      number: struck === undefined ? (plain?.replaceAll(/\s/g, '') ?? null) : `${struck} (bị gạch)`,
      date: dateIn(words) ?? year ?? null,
    },
  ];
}
