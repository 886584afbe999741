import { hasMarks, normalizeInput, searchKey } from '../../text/normalize.ts';
import { parseMoney } from '../../text/parse-money.ts';
import { foldInPlace } from '../../text/set-aside.ts';
import { amountsOfYear } from './amounts-of-year.ts';
import type { Amounts } from './sourced-amount.ts';

type Sources = readonly { key: string; label: string }[];

/** How sources are called in a sentence, by words of their labels, folded. */
const CALLED: readonly { of: RegExp; words: string }[] = [
  { of: /\btrung uong\b/, words: '(?:ngan sach )?(?:cap )?(?:trung uong|tw)|nstw' },
  { of: /\bngan sach (?:cap )?tinh\b/, words: '(?:ngan sach |ns )?(?:cap )?tinh|nst|t' },
  { of: /\bngan sach (?:cap )?huyen\b/, words: '(?:ngan sach |ns )?(?:cap )?(?:huyen|thi xa|thanh pho)|nsh|h' },
  { of: /\bkhuyen cong\b/, words: '(?:von |kinh phi |quy )?khuyen cong|kc' },
  {
    of: /\bdoi ung\b/,
    words:
      '(?:von |nguon )?doi ung(?: (?:cua )?(?:cac )?(?:co so|doanh nghiep|dn|cong ty))?|(?:cac )?(?:co so|doanh nghiep|dn|cong ty|cty)(?: tu)?(?: (?:bo ra|bo|doi ung|gop))*',
  },
  { of: /\bmoi truong\b/, words: '(?:von |kinh phi )?(?:su nghiep |sn )?(?:bao ve )?moi truong|snmt|sn ?bvmt|bvmt' },
  {
    of: /\b(?:khcn|khoa hoc)\b/,
    words: '(?:von |kinh phi )?(?:su nghiep |sn )?(?:khcn|khoa hoc(?: (?:va )?cong nghe)?)',
  },
  { of: /\bdoanh nghiep\b/, words: '(?:von )?(?:cua )?(?:cac )?(?:doanh nghiep|dn|co so)(?: tu)?|dn' },
];
const NUMBER_WORD =
  '(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|chuc|tram|linh|le|ruoi|nghin|ngan|trieu|ty|ti)(?![a-z])';
const SCALE = '(?:trieu|tr|ty|ti|nghin|ngan|k|trd|dong|d|vnd)(?![a-z])';
const FIGURE = String.raw`\d[\d.,]*\d(?: ?${SCALE})*|\d(?: ?${SCALE})*`;
const AMOUNT = String.raw`(?:${FIGURE}|${NUMBER_WORD}(?: ${NUMBER_WORD})*(?: dong)?)`;
const WHOLE =
  /\b(?:tong(?: (?:so|cong|kinh phi|chi phi|von))*|toan bo|tat ca|ca thay|het thay|cong lai|kinh phi|chi phi)\b/;
/** What makes an amount another one. */
const OPEN =
  /\b(?:khoang|tam|gan|hon|uoc|du kien|ke hoach|de xuat|de nghi|hua|se|nam ngoai|nam truoc|nam (?:19|20)\d\d|chua|hinh nhu|co le|hoac|hay|(?:de|gui|bao|bo sung|tinh) sau|mai|thang sau|quoc gia)\b|\?/;
const NOTHING_BESIDES =
  /(?:(?:cac |nhung )?nguon khac|nha nuoc|(?:cac )?nguon con lai|ngan sach(?= khong ho tro))(?: thi| deu)? (?:khong|ko|k|chua)(?: (?:co|ho tro|chi|cap|duoc|gi|ca|nao|bo tri|het))*/g;
const NONE_AT_ALL =
  /\b(?:khong|ko|chua)(?: (?:he|co|duoc))* (?:nguon|kinh phi|khoan) (?:nao|gi)\b(?! khac)|\b(?:khong|ko) nguon nao\b/;

/** What takes back the amount before it, or that of the source behind it. */
const CORRECTION = String.raw`(?:(?:a|ah|o),? )?(?:em |toi )?nham(?: roi)?|(?:a|ah),? (?:khong|ko)|(?:xin )?(?:sua lai|dinh chinh|noi lai)(?: la)?`;

type Token =
  | { kind: 'correction' }
  | { kind: 'source'; key: string }
  | { kind: 'amount'; value: number; isWhole: boolean }
  | { kind: 'rest' };

/**
 * Reads the amounts of a sentence, each with the source that stands before it or, led by "do" or "từ", behind it. What is left of a total
 * belongs to the source that is told with "còn lại". The total itself must be what the sources come to.
 * @returns null where anything is left that cannot be told.
 */
export function sourcesInSentence(sources: Sources, typed: string, year: number | null): Amounts | null {
  const text = normalizeInput(typed).replaceAll(/[\n|]+/g, '; ');
  const ofYear = amountsOfYear(foldInPlace(text), year);
  if (ofYear === null) return null;
  const folded = ` ${withoutYear(ofYear, year)} `.replaceAll(NOTHING_BESIDES, ' ').replaceAll(/\s+/g, ' ');
  if (NONE_AT_ALL.test(folded) && !/\d/.test(folded)) return { type: 'money-by-source', amounts: {}, names: {} };
  const open = hasMarks(text) ? folded.replaceAll(/\btam\b(?! tinh)/g, ' ') : folded;
  if (OPEN.test(open)) return null;
  const tokens = tokensOf(sources, folded);
  return tokens === null ? null : assign(tokens);
}

function withoutYear(folded: string, year: number | null): string {
  return folded.replaceAll(new RegExp(String.raw`\b(?:trong |cho )?nam (?:${year ?? 'nay'}|nay|ni)\b`, 'g'), ' ');
}

/** By the sources of a question, which are asked for each time. */
const patterns = new WeakMap<Sources, { called: { key: string; words: string }[]; pattern: RegExp }>();

function patternFor(sources: Sources): { called: { key: string; words: string }[]; pattern: RegExp } {
  const known = patterns.get(sources);
  if (known !== undefined) return known;
  const called = sources.flatMap(({ key, label }) => {
    const found = CALLED.find(({ of }) => of.test(searchKey(label)));
    return [{ key, words: found?.words ?? searchKey(label) }];
  });
  const names = called.map(({ words }) => `(${words})`).join('|');
  const pattern = new RegExp(
    String.raw`\b(?:${names})(?![a-z])|(?<![\d.,a-z])(?<amount>${AMOUNT})(?![\d/%a-z])|\b(?<rest>(?:so |phan )?con lai)\b|\b(?<correction>${CORRECTION})\b`,
    'g',
  );
  const made = { called, pattern };
  patterns.set(sources, made);
  return made;
}

function tokensOf(sources: Sources, folded: string): Token[] | null {
  const { called, pattern } = patternFor(sources);
  const tokens: Token[] = [];
  let from = 0;
  for (const found of folded.matchAll(pattern)) {
    const said = folded.slice(from, found.index);
    from = found.index + found[0].length;
    const { amount, rest, correction } = found.groups ?? {};
    if (correction !== undefined) tokens.push({ kind: 'correction' });
    else if (rest !== undefined) tokens.push({ kind: 'rest' });
    else if (amount === undefined) {
      const key = called.find((_, at) => found[at + 1] !== undefined)?.key;
      if (key !== undefined) tokens.push({ kind: 'source', key });
    } else {
      // A figure of things is no amount.
      if (
        /^ ?(?:nguoi|lop|(?:co so|doanh nghiep)(?! (?:doi ung|tu |bo |gop))|don vi|xa|cuoc|bo|%)/.test(
          folded.slice(from),
        )
      )
        return null;
      const read = parseMoney(amount.trim());
      if (read.kind !== 'value') return null;
      tokens.push({ kind: 'amount', value: read.value, isWhole: WHOLE.test(said.split(/[,;]/).at(-1) ?? '') });
    }
  }
  return tokens;
}

function assign(tokens: readonly Token[]): Amounts | null {
  const amounts: Record<string, number> = {};
  let total: number | null = null;
  let open: { key: string } | null = null;
  let loose: { value: number; isWhole: boolean; isRest: boolean } | null = null;
  let rest = false;
  const said: { last: string | null; corrects: boolean } = { last: null, corrects: false };
  const give = (key: string, value: number): boolean => {
    if (key in amounts !== said.corrects) return false;
    amounts[key] = value;
    said.last = key;
    said.corrects = false;
    return true;
  };
  for (const token of tokens) {
    if (token.kind === 'correction') {
      // What was taken back without its source, or before it, nobody can tell.
      if (said.corrects || open !== null || loose !== null || said.last === null) return null;
      said.corrects = true;
    } else if (token.kind === 'rest') rest = true;
    else if (token.kind === 'amount' && said.corrects && open === null) {
      if (said.last === null || !give(said.last, token.value)) return null;
    } else if (token.kind === 'amount') {
      if (open !== null && !token.isWhole) {
        if (!give(open.key, token.value)) return null;
        open = null;
        rest = false;
      } else if (loose === null) loose = { value: token.value, isWhole: token.isWhole, isRest: rest };
      else if (loose.isWhole && total === null) {
        total = loose.value;
        loose = { value: token.value, isWhole: token.isWhole, isRest: rest };
      } else return null;
    } else {
      if (open !== null && open.key !== token.key) return null;
      if (loose !== null && (loose.isRest || !loose.isWhole)) {
        if (!give(token.key, loose.value)) return null;
        loose = null;
        rest = false;
      } else open = { key: token.key };
    }
  }
  if (loose !== null) {
    if (!loose.isWhole || total !== null) return null;
    total = loose.value;
  }
  const told = Object.values(amounts).reduce((sum, value) => sum + value, 0);
  if (open !== null) {
    // "Toàn bộ 200 triệu do doanh nghiệp", "còn lại huyện": what is left of the total.
    if (total === null || total <= told || (!rest && told > 0) || !give(open.key, total - told)) return null;
  } else if (total !== null && total !== told) return null;
  if (Object.keys(amounts).length === 0) return null;
  const spent = Object.fromEntries(Object.entries(amounts).filter(([, value]) => value > 0));
  return { type: 'money-by-source', amounts: spent, names: {} };
}
