import { searchKey } from './normalize.ts';

/** Units in which things are counted and measured, those that may stand for one another in a line. */
const UNITS: readonly (readonly string[])[] = [
  [
    'nguoi',
    'can bo',
    'chuyen vien',
    'cong chuc',
    'dong chi',
    'hoc vien',
    'chuyen gia',
    'hoi vien',
    'dai bieu',
    'ng',
    'thanh vien',
    'luot nguoi',
    'hoc sinh',
    'nong dan',
    'cong nhan',
    'lao dong',
    'lanh dao',
    'ngai',
  ],
  [
    'co so',
    'cs',
    'c so',
    'doanh nghiep',
    'dn',
    'cong ty',
    'cty',
    'don vi',
    'nha may',
    'xi nghiep',
    'hop tac xa',
    'htx',
  ],
  ['ban', 'to', 'tai lieu', 'ap phich', 'cuon', 'quyen'],
  ['lop', 'cuoc', 'hoi nghi', 'hoi thao', 'buoi', 'khoa'],
  ['tin', 'bai', 'chuyen muc', 'phong su'],
  ['van ban', 'quyet dinh', 'cong van', 'ke hoach', 'ho so', 'bao cao', 'hop dong', 'phieu'],
  ['du an', 'de an', 'de tai', 'chuong trinh', 'mo hinh', 'nhiem vu'],
  ['lan', 'luot', 'dot', 'chuyen'],
  ['to roi', 'bang ron', 'pa no', 'pano', 'poster', 'dia'],
  ['may', 'thiet bi', 'he thong', 'day chuyen', 'cong trinh'],
  ['giai phap', 'sang kien', 'bien phap'],
  ['trieu', 'ty', 'ti', 'nghin', 'ngan', 'dong', 'trd', 'vnd'],
  ['nam', 'thang', 'tuan', 'ngay', 'gio', 'quy'],
  ['xa', 'phuong', 'huyen', 'thon', 'xom', 'thi tran', 'thi xa', 'thanh pho', 'tinh'],
  ['cum', 'khu', 'ccn', 'kcn', 'lang nghe', 'lang', 'nganh', 'linh vuc', 'nhom', 'loai'],
  ['tan', 'kg', 'ta', 'yen'],
  ['kwh', 'mwh'],
  ['m3', 'lit'],
  ['phan tram'],
];

/** Units that measure the same, each in the smallest of them. */
const MEASURES: readonly Readonly<Record<string, number>>[] = [
  { tan: 1000, ta: 100, yen: 10, kg: 1, 'ki lo gam': 1, kilogam: 1, ky: 1, ki: 1, can: 1 },
  { m3: 1000, 'met khoi': 1000, khoi: 1000, lit: 1, l: 1 },
  { mwh: 1000, kwh: 1 },
  { km2: 1_000_000, ha: 10_000, hecta: 10_000, 'hec ta': 10_000, m2: 1, 'met vuong': 1 },
  { km: 1000, m: 1, met: 1 },
];

/** Converts a figure from one unit to another that measures the same; null where the units are the same, or measure something else. */
export function convert(value: number, from: string, to: string): number | null {
  const [words, asked] = [unitKey(from), unitKey(to)];
  const measures = MEASURES.find((units) => asked in units);
  // Behind the unit may stand what is measured: "kg chất thải".
  const said = Object.keys(measures ?? {}).find((unit) => words === unit || words.startsWith(`${unit} `)) ?? '';
  return measures === undefined || said === '' || said === asked
    ? null
    : (value * (measures[said] ?? 1)) / (measures[asked] ?? 1);
}

/** Units as they are said, and as they are written. */
const WRITTEN_OUT: readonly [RegExp, string][] = [
  [/^(?:met khoi|khoi)(?= |$)/, 'm3'],
  [/^(?:hec ta|hecta)(?= |$)/, 'ha'],
  [/^(?:ki lo oat gio|ki lo oat|kilo ?oat gio|kilo ?watt gio|kw gio|so dien)(?= |$)/, 'kwh'],
  [/^(?:ki lo gam|kilo gam|kilogam|ki lo|kilo|ky lo)(?= |$)/, 'kg'],
];

/** Folds a unit; "m³" and "mét khối" are m3. */
function unitKey(unit: string): string {
  const key = searchKey(unit.replaceAll('³', '3').replaceAll('²', '2'));
  return WRITTEN_OUT.reduce((written, [words, short]) => written.replace(words, short), key);
}

/** Whether words are the unit with a slip of one letter that was added or left out: "cơ sởr". */
function isSlipOf(wanted: string, said: string): boolean {
  if (wanted.length < 5) return false;
  const words = said.split(' ').slice(0, wanted.split(' ').length).join(' ');
  const [long, short] = words.length > wanted.length ? [words, wanted] : [wanted, words];
  if (long.length !== short.length + 1) return false;
  return Array.from({ length: long.length }, (_, at) => long.slice(0, at) + long.slice(at + 1)).includes(short);
}

/** Words behind a figure that are no unit, and change nothing. */
const NO_UNIT =
  /^(?:da|roi|moi|dang|thuoc|tren|o|tai|cua|nhu|theo|la|duoc|tong|cong|ca|tat|deu|va|so|cai|cay|chiec|don vi)(?: |$)/;

/**
 * Says whether words behind a figure begin with the unit that was asked for, or one that may stand for it; with another; or with
 * words of which nobody knows what they measure. "tấn/tháng" is another one than "tấn".
 */
export function compareUnits(asked: string, behind: string): 'same' | 'other' | 'unknown' {
  const [wanted, said] = [unitKey(asked), unitKey(behind)];
  if (/^[^(]*?\p{L}\s*\/\s*\p{L}/u.test(behind) && !asked.includes('/')) return 'other';
  if (said === '' || wanted === '' || `${said} `.startsWith(`${wanted} `) || NO_UNIT.test(said)) return 'same';
  const [kinds, others] = [
    kindsIn(said, (words, unit) => `${words} `.startsWith(`${unit} `)),
    kindsIn(wanted, (words, unit) => ` ${words} `.includes(` ${unit} `)),
  ];
  if (kinds.length === 0) return isSlipOf(wanted, said) ? 'same' : 'unknown';
  return kinds.some((kind) => others.includes(kind)) ? 'same' : 'other';
}

/**
 * Says how the words behind a figure stand to the unit that was asked for: they name it, or one that may stand for it; they are no unit;
 * they name another; or nobody knows.
 */
export function nearnessOf(asked: string, behind: string): 'named' | 'bare' | 'other' | 'unknown' {
  const compared = compareUnits(asked, behind);
  if (compared !== 'same') return compared;
  const [wanted, said] = [unitKey(asked), unitKey(behind)];
  const isNamed = wanted !== '' && said !== '' && (`${said} `.startsWith(`${wanted} `) || !NO_UNIT.test(said));
  return isNamed ? 'named' : 'bare';
}

/** Returns the words that may stand for a unit, and that unit itself, folded. */
export function namesOf(asked: string): readonly string[] {
  const wanted = searchKey(asked);
  return [
    wanted,
    ...kindsIn(wanted, (words, unit) => ` ${words} `.includes(` ${unit} `)).flatMap((kind) => UNITS[kind] ?? []),
  ];
}

/** Returns whether the words behind a figure are a unit that may stand for the one that was asked for, and nothing else: "cs". */
export function isUnitAlone(asked: string, behind: string): boolean {
  const alone = kindsIn(searchKey(behind), (words, unit) => words === unit);
  return alone.length > 0 && compareUnits(asked, behind) === 'same';
}

/** Returns whether words behind a figure begin with a unit that is another one than the figure is asked in. */
export function isOtherUnit(asked: string, behind: string): boolean {
  return compareUnits(asked, behind) === 'other';
}

/** Returns whether words behind a figure begin with something that is counted or measured, and is no money. */
export function isCounted(behind: string): boolean {
  const said = kindsIn(searchKey(behind), (words, unit) => `${words} `.startsWith(`${unit} `));
  return said.length > 0 && !said.some((kind) => UNITS[kind]?.includes('dong') === true);
}

function kindsIn(words: string, holds: (words: string, unit: string) => boolean): number[] {
  return UNITS.flatMap((units, kind) => (units.some((unit) => holds(words, unit)) ? [kind] : []));
}
