import { normalizeInput, searchKey } from './normalize.ts';

export type ParsedNameAndTitle =
  | { kind: 'name-and-title'; fullName: string; title: string }
  | { kind: 'title-missing'; fullName: string }
  | { kind: 'refused'; reason: 'not-a-name' | 'too-long' };

/** Words with which a title begins, folded; longer ones first. */
const TITLE_STARTS = [
  'pho truong phong',
  'pho chu tich',
  'pho giam doc',
  'pho chanh van phong',
  'pho phong',
  'pho ban',
  'pho truong ban',
  'pho',
  'truong phong',
  'truong ban',
  'chu tich',
  'giam doc',
  'chanh van phong',
  'chanh thanh tra',
  'chuyen vien',
  'can bo',
  'cong chuc',
  'vien chuc',
  'nhan vien',
  'ke toan',
  'ky su',
  'ptp',
  'tp',
  'cv',
  'pgd',
  'gd',
  'phong',
];

/** Abbreviations that titles are written with. */
const EXPANSIONS: readonly [RegExp, string][] = [
  [/\bPTP\b/gu, 'Phó Trưởng phòng'],
  [/\bTP\.?(?=\s|$)/gu, 'Trưởng phòng'],
  [/\bPGĐ\b/gu, 'Phó Giám đốc'],
  [/\bGĐ\b/gu, 'Giám đốc'],
  [/\bCV\b/giu, 'chuyên viên'],
  [/\bP\.\s*/gu, 'Phòng '],
  [/\bphòng\s+(?=KT ?& ?HT|KTHT|KT-HT)/giu, 'Phòng '],
  [/\b(?:KTHT|KT ?& ?HT|KT-HT)\b/giu, 'Kinh tế và Hạ tầng'],
  [/\b(?:TNMT|TN ?& ?MT)\b/giu, 'Tài nguyên và Môi trường'],
  [/\b(?:QLCN)\b/gu, 'Quản lý công nghiệp'],
];

/**
 * Reads "họ tên, chức vụ" from one message. Without a separator, the first word that begins a title ends the name.
 * @returns `title-missing` for a name alone; `refused` where no name of two to seven words can be read.
 */
export function parseNameAndTitle(text: string): ParsedNameAndTitle {
  const written = normalizeInput(text);
  if (written.length > 200) return { kind: 'refused', reason: 'too-long' };
  const parts = written.split(/\s*[,;\n]\s*|\s+[-–]\s+/u).filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  if (rest.length > 0) {
    const name = readName(first);
    if (name !== null && !startsTitle(first)) return withTitle(name, rest.join(', '));
    const last = readName(rest.at(-1) ?? '');
    if (startsTitle(first) && last !== null) return withTitle(last, [first, ...rest.slice(0, -1)].join(', '));
    return { kind: 'refused', reason: 'not-a-name' };
  }
  const words = first.split(' ');
  for (let at = 2; at < words.length; at += 1) {
    const tail = words.slice(at).join(' ');
    const name = readName(words.slice(0, at).join(' '));
    if (name !== null && startsTitle(tail)) return withTitle(name, tail);
  }
  const alone = startsTitle(first) ? null : readName(first);
  return alone === null ? { kind: 'refused', reason: 'not-a-name' } : { kind: 'title-missing', fullName: alone };
}

function withTitle(fullName: string, title: string): ParsedNameAndTitle {
  const expanded = EXPANSIONS.reduce((written, [short, long]) => written.replaceAll(short, long), title).trim();
  return expanded.length < 2 || expanded.length > 120 || !/\p{L}{2}/u.test(expanded)
    ? { kind: 'title-missing', fullName }
    : { kind: 'name-and-title', fullName, title: expanded };
}

function startsTitle(text: string): boolean {
  const key = searchKey(text);
  return TITLE_STARTS.some((start) => key === start || key.startsWith(`${start} `));
}

/** A name of two to seven words of letters; capitals are put in where somebody typed all small or all large. */
function readName(text: string): string | null {
  const name = text
    .trim()
    .replace(/^(?:đ\/c|đc|đồng chí|dong chi|ông|bà|anh|chị|tôi là|toi la|tên tôi là)\s+/iu, '')
    .replace(/\.$/, '');
  const words = name.split(' ');
  if (words.length < 2 || words.length > 7 || name.length > 80) return null;
  if (!words.every((word) => /^\p{L}[\p{L}\p{M}'.-]*$/u.test(word))) return null;
  const uniform = name === name.toLowerCase() || name === name.toUpperCase();
  if (!uniform) return name;
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`).join(' ');
}
