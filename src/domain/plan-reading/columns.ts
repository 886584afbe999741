import { searchKey } from '../text/normalize.ts';

/** What a column of a table holds. */
export type ColumnRole =
  | { kind: 'code' | 'title' | 'purpose' | 'result' | 'responsibility' | 'leads' | 'cooperating' | 'period' | 'note' }
  | { kind: 'quantityUnit' | 'total' | 'central' | 'local' | 'counterpart' | 'sourceNames' | 'group' }
  | { kind: 'quantity' | 'cost' | 'mark'; year: number }
  | { kind: 'indicator' | 'minimum' | 'maximum' | 'unitOfTarget' | 'targetYear' | 'denominator' }
  | { kind: 'unitName' | 'statement' | 'unitShortName' | 'unitKind' | 'unitAliases' | 'place' }
  | { kind: 'none' };

export type ColumnKind = ColumnRole['kind'];

/** Heads by what they say, the first that fits. */
const HEADS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:tt|stt|so tt|so thu tu|ma|ma so|ma nhiem vu|ky hieu)$/, 'code'],
  [/^nhom(?: nhiem vu)?$/, 'group'],
  [/ghi chu/, 'note'],
  [/mau so/, 'denominator'],
  [/chi tieu|chi so/, 'indicator'],
  [/muc (?:tu|thap nhat|toi thieu)|gia tri tu/, 'minimum'],
  [/muc (?:den|cao nhat|toi da)|gia tri den|^gia tri$|^muc dat$/, 'maximum'],
  [/^(?:nam dich|nam dat|den nam)$/, 'targetYear'],
  [/^(?:ten don vi|don vi|co quan don vi|co quan)$/, 'unitName'],
  [/ten ngan|viet tat/, 'unitShortName'],
  [/loai don vi|^loai$/, 'unitKind'],
  [/ten goi khac|ten khac/, 'unitAliases'],
  [/^noi neu|^muc trong ke hoach/, 'place'],
  [/noi dung trach nhiem/, 'statement'],
  [/don vi tinh|dvt/, 'quantityUnit'],
  [/trung uong|\btw\b|nstw/, 'central'],
  [/dia phuong|ngan sach (?:tinh|huyen|xa)|ns (?:tinh|huyen|xa)|nsdp/, 'local'],
  [/doi ung|xa hoi hoa|doanh nghiep|nguon khac|von khac|huy dong/, 'counterpart'],
  [/chu tri.*phoi hop|trach nhiem|phan cong|(?:co quan|don vi|to chuc) thuc hien/, 'responsibility'],
  [/chu tri/, 'leads'],
  [/phoi hop/, 'cooperating'],
  [/thoi gian|thoi han|tien do|hoan thanh|nam thuc hien|giai doan/, 'period'],
  [/ket qua|san pham|dau ra/, 'result'],
  [/muc dich|^muc tieu$|y nghia/, 'purpose'],
  [/^tong|tong (?:so|cong|kinh phi)|^kinh phi|^du toan|nhu cau kinh phi|^thanh tien$/, 'total'],
  [/nguon (?:kinh phi|von)|^nguon$/, 'sourceNames'],
  [/noi dung|nhiem vu|cong viec|hoat dong|giai phap|hang muc|de an|^ten/, 'title'],
];

/** Returns what a column holds by its head; `words` are those of all rows of the head, from above. */
export function roleOf(words: readonly string[]): ColumnRole {
  const key = searchKey(words.join(' '));
  if (key === '') return { kind: 'none' };
  const [year] = /\b(?:19|20)\d\d\b/.exec(key) ?? [];
  if (year !== undefined) {
    if (/so luong|khoi luong|\bsl\b/.test(key)) return { kind: 'quantity', year: Number(year) };
    if (/kinh phi|du toan|\bvon\b|so tien|\bkp\b|nhu cau|thanh tien/.test(key))
      return { kind: 'cost', year: Number(year) };
    if (/^(?:nam )?\d{4}$/.test(key)) return { kind: 'mark', year: Number(year) };
  }
  // What stands lowest says it best: "Phân công / Cơ quan phối hợp".
  const lowest = searchKey(words.at(-1) ?? '');
  const kind =
    [lowest, key].map((one) => HEADS.find(([pattern]) => pattern.test(one))?.[1]).find((one) => one !== undefined) ??
    'none';
  return { kind } as ColumnRole;
}

/** The unit in which money is counted, in triệu đồng. */
const MONEY_UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:trieu dong|trieu|trd|tr dong|trieu d|1 000 000 dong)\b/, 1],
  [/^(?:nghin dong|ngan dong|nghin d|ngan d|1 000 dong|1000 dong|1 000d|1000d|1 000 d)\b/, 0.001],
  [/^(?:ty dong|ti dong|ty|ti)\b/, 1000],
  [/^(?:dong|vnd|d)\b(?! bo| nghiep| duc)/, 0.000001],
];

/** Returns how many triệu đồng one of a unit of money is; null where the words name none. */
export function moneyUnitIn(words: string): number | null {
  const key = searchKey(words);
  return MONEY_UNITS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** Returns the unit of money that a head or a line before a table names: "ĐVT: Triệu đồng", "(nghìn đồng)"; null for none. */
export function namedMoneyUnit(words: string): number | null {
  const [, named] = /(?:đvt|đơn vị(?: tính)?)\s*[:：]?\s*\(?\s*([\p{L}\d. ]+)/iu.exec(words) ?? [];
  const [, bracketed] = /\(\s*(?:đvt\s*:?\s*)?([\p{L}\d. ]+)\s*\)/iu.exec(words) ?? [];
  return (named === undefined ? null : moneyUnitIn(named)) ?? (bracketed === undefined ? null : moneyUnitIn(bracketed));
}
