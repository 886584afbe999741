interface KindWords {
  pattern: RegExp;
  /** How names of units of this kind begin. */
  begins: readonly string[];
  /** Whether a unit of another kind with the same name is never meant: a ministry is no department. */
  strict?: true;
}

/** How people write the kind of a district or commune before its name. */
const OF_AREAS: readonly KindWords[] = [
  { pattern: /^(?:ubnd |uy ban nhan dan |uy ban )?(?:huyen|h) /, begins: ['huyện'] },
  { pattern: /^(?:ubnd |uy ban nhan dan |uy ban )?(?:thi xa|tx|t x) /, begins: ['thị xã'] },
  { pattern: /^(?:ubnd |uy ban nhan dan |uy ban )?(?:thanh pho|tp|t p) /, begins: ['thành phố'] },
  { pattern: /^(?:ubnd |uy ban nhan dan |uy ban )?(?:xa|x) /, begins: ['xã'] },
  { pattern: /^(?:ubnd |uy ban nhan dan |uy ban )?(?:phuong|p) /, begins: ['phường'] },
  {
    pattern: /^(?:ubnd |uy ban nhan dan |uy ban )(?!tinh\b)/,
    begins: ['huyện', 'thị xã', 'thành phố', 'xã', 'phường'],
  },
];

/** Kinds whose word is a part of the name. */
const OF_OFFICES: readonly KindWords[] = [
  { pattern: /^so /, begins: ['sở'], strict: true },
  { pattern: /^bo (?!phan )/, begins: ['bộ'], strict: true },
  { pattern: /^(?:tong )?cuc /, begins: ['cục', 'tổng cục'], strict: true },
  { pattern: /^(?:hiep )?hoi /, begins: ['hội', 'hiệp hội'], strict: true },
  { pattern: /^vien /, begins: ['viện'], strict: true },
  { pattern: /^quan /, begins: ['quận'], strict: true },
  { pattern: /^(?:ubnd |uy ban nhan dan |uy ban )?(?:thi tran) /, begins: ['thị trấn'], strict: true },
];

/** Bodies that are units only where one of the kind is: enterprises, schools, and what is led by others than the province. */
const OTHER_BODY =
  /\b(?:cong ty|cty|ctcp|doanh nghiep|dn|tap doan|(?<!moi |thi )truong(?! phong)|dai hoc|dh|cao dang|benh vien|bv|nha may|xi nghiep|hop tac xa|htx|ngan hang|phong (?:kham|giao dich|cong chung|tap)|khach san|san bay|cong an|quan su|(?:tinh|huyen|thi|thanh|dang) uy|toa an|vien kiem sat|kho bac|cuc thue|bao hiem|(?:trung tam|tram) y te|mat tran|lien doan)\b/;

/** Kinds that are typed alone, several at once too. */
const ALONE: readonly [RegExp, string][] = [
  [/^(?:thi xa|tx)(?: |$)/, 'thị xã'],
  [/^(?:thanh pho|tp)(?: |$)/, 'thành phố'],
  [/^huyen(?: |$)/, 'huyện'],
  [/^phuong(?: |$)/, 'phường'],
  [/^xa(?: |$)/, 'xã'],
  [/^so(?: |$)/, 'sở'],
  [/^bao(?: |$)/, 'báo'],
  [/^dai(?: |$)/, 'đài'],
];

const begins = (names: readonly string[], words: readonly string[]): boolean =>
  names.some((name) => words.some((word) => name.startsWith(`${word} `) || name.startsWith(`ubnd ${word} `)));

/** Returns a folded name without the words of the kind of a district or commune. */
export function withoutKind(key: string): string {
  return OF_AREAS.reduce((rest, { pattern }) => rest.replace(pattern, ''), `${key} `).trim();
}

/** Returns whether a folded text names a body that is led by others than the province and its districts. */
function isOtherBody(key: string): boolean {
  return OTHER_BODY.test(key);
}

/**
 * Keeps the units that are of the kind which a folded text names.
 * @returns `foreign`: there are none of this kind. One of another kind with the very name may be meant, but for `never`.
 */
export function ofTypedKind<Unit extends { keys: readonly string[]; marked: readonly string[] }>(
  units: readonly Unit[],
  key: string,
): { units: readonly Unit[]; foreign: 'no' | 'maybe' | 'never' } {
  if (isOtherBody(key)) {
    // "Trường Vinh" is a ward.
    const bodies = units.filter(({ keys, marked }) => keys.some(isOtherBody) && !marked[0]?.startsWith('ubnd '));
    return { units: bodies, foreign: bodies.length === 0 ? 'never' : 'no' };
  }
  const kind = [...OF_AREAS, ...OF_OFFICES].find(({ pattern }) => pattern.test(`${key} `));
  if (kind === undefined) return { units, foreign: 'no' };
  const same = units.filter(({ marked }) => begins(marked, kind.begins));
  if (same.length > 0) return { units: same, foreign: 'no' };
  return kind.strict === true ? { units: [], foreign: 'never' } : { units, foreign: 'maybe' };
}

/** Finds the units of a kind that is typed alone: "thị xã", "báo đài"; null where there are other words. */
export function ofKindAlone<Unit extends { marked: readonly string[] }>(
  units: readonly Unit[],
  key: string,
): Unit[] | null {
  const kinds: string[] = [];
  let rest = key.replace(/^(?:(?:ubnd|uy ban nhan dan|uy ban|cac|tat ca) )+/, '');
  while (rest !== '') {
    const [pattern, kind] = ALONE.find(([word]) => word.test(rest)) ?? [];
    if (pattern === undefined || kind === undefined) return null;
    kinds.push(kind);
    rest = rest.replace(pattern, '').replace(/^(?:va|hoac) /, '');
  }
  return kinds.length === 0 ? null : units.filter(({ marked }) => begins(marked, kinds));
}
