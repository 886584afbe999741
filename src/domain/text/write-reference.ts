import type { LocalDate } from './local-date.ts';
import { searchKey } from './normalize.ts';
import { parseDate } from './parse-date.ts';
import {
  citeReference,
  findDate,
  numberAtEnd,
  parseDocumentReference,
  plainText,
  textBefore,
} from './parse-document-reference.ts';
import { formatDate } from './vietnamese-format.ts';

/** Kinds of documents, as they are typed without marks, and as they are written. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:qd|quyet dinh)$/, 'Quyết định'],
  [/^(?:cv|cong van)$/, 'Công văn'],
  [/^(?:kh|ke hoach)$/, 'Kế hoạch'],
  [/^(?:tb|thong bao)$/, 'Thông báo'],
  [/^(?:bc|bao cao)$/, 'Báo cáo'],
  [/^(?:ct|chi thi)$/, 'Chỉ thị'],
  [/^(?:ctr|chuong trinh)$/, 'Chương trình'],
  [/^(?:ttr|to trinh)$/, 'Tờ trình'],
  [/^(?:nq|nghi quyet)$/, 'Nghị quyết'],
  [/^(?:hd|huong dan)$/, 'Hướng dẫn'],
  [/^(?:vb|van ban)$/, 'Văn bản'],
];

/** A document is named by perhaps a kind, perhaps "số", and a number. */
const NAMED = /^([\p{L}\p{M}, ]*?)[\s,]*((?:số|so)\s*:?\s*)?(\d[\s\S]*)$/iu;
/** That there is one, before what it is. */
const THERE_IS = /^(?:(?:vang|da|roi|co|duoc|phan cong|giao|ban hanh|theo|tai|bang)(?: |$))+/;

interface Named {
  /** As it is cited: "Quyết định số 12", "45/QĐ-UBND". */
  cited: string;
  /** Its kind, "số" or its signs show that it is a document. */
  plainly: boolean;
  /** More is said before it than its kind. */
  more: boolean;
}

/**
 * Writes number and date of a document as they are cited where they were read ("qd 12 ngay 5/3/2018" is "Quyết định số 12 ngày
 * 05/3/2018"); what else is said stays as it was typed, with its date written out.
 */
export function writeReference(text: string, today: LocalDate): string {
  const plain = plainText(text);
  const dated = findDate(plain);
  const parsed = dated === null ? null : parseDate(dated[0].trim(), today, 'past');
  if (dated === null || parsed?.kind !== 'date') {
    const named = dated === null ? readNamed(plain.replace(/[\s.]+$/u, '')) : null;
    return named?.plainly === true && !named.more ? named.cited : text;
  }
  const before = textBefore(plain, dated);
  const named = readNamed(before);
  if (named !== null && !named.more && parseDocumentReference(text, today).kind === 'reference')
    return citeReference({ number: named.cited, date: parsed.date });
  if (/(?<!\d)\d{4}(?!\d)|\d([/.-])\d{1,2}\1\d{2}\.?$/.test(dated[0])) return text;
  return `${before.trim()} ngày ${formatDate(parsed.date)}`.trim();
}

/**
 * Reads a text that names a document and says no more than that there is one: "qd 12 ngay 5/3/2018", "đã có, theo CV số
 * 45/UBND-KT".
 * @returns how it is cited, null where its date is missing or impossible; null for any other text.
 */
export function readNamedDocument(text: string, today: LocalDate): { cited: string | null } | null {
  const plain = plainText(text);
  const dated = findDate(plain);
  const before = dated === null ? plain.replace(/[\s.]+$/u, '') : textBefore(plain, dated);
  const named = readNamed(before.replace(/^[\p{L}\p{M}, ]+/u, withoutThereIs));
  if (named === null || named.more || !named.plainly) return null;
  const read = parseDocumentReference(text, today);
  return { cited: read.kind === 'reference' ? citeReference({ ...read.reference, number: named.cited }) : null };
}

function readNamed(text: string): Named | null {
  const [, said = '', so, typed] = NAMED.exec(text.trim()) ?? [];
  const read = typed === undefined ? null : numberAtEnd(typed);
  if (read === null || read.index !== 0) return null;
  const { number } = read;
  const kind = KINDS.find(([words]) => words.test(searchKey(said)))?.[1];
  const signed = number.includes('/');
  // A number without the signs of its office is none without the word.
  const cited = `${kind ?? ''} ${kind !== undefined || so !== undefined || !signed ? 'số ' : ''}${number}`.trim();
  return {
    cited,
    plainly: kind !== undefined || so !== undefined || /\/\D/u.test(number),
    more: said !== '' && kind === undefined,
  };
}

/** Returns the words before a number without those that say that there is a document. */
function withoutThereIs(words: string): string {
  const pieces = words.split(/(?<=[\s,])/u);
  for (let from = 0; from < pieces.length; from += 1) {
    const left = searchKey(pieces.slice(0, from).join(''));
    const rest = searchKey(pieces.slice(from).join(''));
    if ((left === '' || THERE_IS.exec(`${left} `)?.[0].trim() === left) && !THERE_IS.test(`${rest} `))
      return pieces.slice(from).join('');
  }
  return words;
}
