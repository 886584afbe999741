import type { LocalDate } from '../text/local-date.ts';
import { isChoiceWord } from '../text/choice-words.ts';
import { hasMarks, normalizeInput, searchKey } from '../text/normalize.ts';
import { parseDate } from '../text/parse-date.ts';
import type { AddedKind } from './unit-kinds.ts';
import type { NewUnit } from './unit-change.ts';

/** How a kind of unit shows in its name, and what its short name leaves out. */
const KINDS: readonly { pattern: RegExp; kind: AddedKind; leaves: RegExp }[] = [
  {
    pattern: /^(?:ubnd )?(?:huyen|thi xa|thanh pho) /,
    kind: 'district',
    leaves: /^(?:UBND )?(?:huyện|thị xã|thành phố) /iu,
  },
  { pattern: /^(?:ubnd )?(?:xa|phuong) /, kind: 'commune', leaves: /^UBND /iu },
  { pattern: /^(?:so |thanh tra tinh|van phong ubnd tinh|ban dan toc)/, kind: 'department', leaves: /^$/u },
  { pattern: /^ban quan ly /, kind: 'board', leaves: /^$/u },
  { pattern: /^(?:bao|dai) /, kind: 'press', leaves: /^$/u },
  {
    pattern:
      /^(?:chi nhanh )?(?:(?:tong )?cong ty|cty|ctcp|tnhh|doanh nghiep|dntn|hop tac xa|htx|nha may|xi nghiep|tap doan|co so san xuat|lang nghe|ho kinh doanh|xuong)(?: |$)/,
    kind: 'enterprise',
    leaves: /^$/u,
  },
];

/** Makes a unit of a name, which shows its kind and short name. Null for what is no name. */
export function unitNamed(typed: string): NewUnit | null {
  const written = normalizeInput(typed).replaceAll('\n', ' ');
  const name = written.charAt(0).toLocaleUpperCase('vi') + written.slice(1);
  if (name.length < 3 || name.length > 150 || !/\p{L}{2}/u.test(name) || isChoiceWord(name)) return null;
  const known = KINDS.find(({ pattern }) => pattern.test(searchKey(name)));
  if (known === undefined) return { name, shortName: name, kind: 'agency' };
  return { name, shortName: name.replace(known.leaves, ''), kind: known.kind };
}

/** Returns what is lacking in the name of a unit as it was typed, with which documents would have it; null where nothing is. */
export function lackingInName(name: string): 'marks' | 'capitals' | null {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  if (words.length > 2 && !hasMarks(name)) return 'marks';
  return words.length > 2 && words.slice(1).every((word) => word === word.toLocaleLowerCase('vi')) ? 'capitals' : null;
}

/** The day from which something holds, and what was typed besides. */
export type Dated<T> = { kind: 'read'; from: LocalDate } & T;
export type ChangeRefusal = { kind: 'refused'; reason: 'date' | 'name' };

/**
 * Reads a name and since when it holds: "Sở Nông nghiệp và Môi trường, từ 01/03/2025".
 * @param otherwise since when where no day is named: today, unless a day was named before.
 */
export function readNameAndDay(
  typed: string,
  today: LocalDate,
  otherwise = today,
): Dated<{ unit: NewUnit }> | ChangeRefusal {
  const { rest, from } = takeDay(typed, today, otherwise);
  if (from === null) return { kind: 'refused', reason: 'date' };
  const unit = unitNamed(rest);
  return unit === null ? { kind: 'refused', reason: 'name' } : { kind: 'read', from, unit };
}

/**
 * Reads when a unit ends and who follows it: "từ 01/03/2025, nhập vào Sở Khoa học và Công nghệ", "từ 01/07/2025, chia
 * thành xã Quỳ Hợp; xã Tam Hợp". Without names nobody follows.
 * @param otherwise when where no day is named: today, unless a day was named before.
 */
export function readEnding(
  typed: string,
  today: LocalDate,
  otherwise = today,
): Dated<{ names: string[] }> | ChangeRefusal {
  const { rest, from } = takeDay(typed, today, otherwise);
  if (from === null) return { kind: 'refused', reason: 'date' };
  const listed = rest.replace(
    /^(?:và\s+)?(?:nhập|sáp nhập|hợp nhất|nhap|sap nhap)(?:\s+(?:vào|vao|với|voi))?\s+|^(?:chia|tách|tach)(?:\s+(?:thành|thanh|ra))?\s+/iu,
    '',
  );
  const names = listed
    .split(/[;\n]|,(?=\s*(?:UBND|xã|xa|phường|phuong|huyện|sở|so)\s)/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(?:kết thúc|ket thuc|giải thể|giai the)$/iu.test(name));
  return { kind: 'read', from, names };
}

/** Takes "từ ngày …" out of a text. @returns `from` null where a day was meant and none can be read. */
function takeDay(written: string, today: LocalDate, otherwise: LocalDate): { rest: string; from: LocalDate | null } {
  const typed = normalizeInput(written).replaceAll(/\n+/g, '\n');
  const found =
    /,?\s*\b(?:kể\s+|ke\s+)?(?:từ|tu)\s+((?:ngày\s+|ngay\s+)?\d{1,2}(?:\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{4})?|\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)|hôm nay|hom nay|ngày mai|ngay mai)\s*,?\s*/iu.exec(
      ` ${typed}`,
    );
  if (found === null) return { rest: typed.trim(), from: /\d{1,2}[/.-]\d{1,2}/.test(typed) ? null : otherwise };
  const read = parseDate(found[1] ?? '', today, { nearest: today });
  const rest = ` ${typed}`
    .replace(found[0], ' ')
    .replace(/[\s,]+$/u, '')
    .trim();
  return { rest, from: read.kind === 'date' ? read.date : null };
}
