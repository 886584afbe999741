import { searchKey } from './normalize.ts';

/** Units in which things are counted and measured, those that may stand for one another in a line. */
const UNITS: readonly (readonly string[])[] = [
  ['nguoi', 'can bo', 'chuyen vien', 'cong chuc', 'dong chi', 'hoc vien', 'chuyen gia', 'hoi vien'],
  ['co so', 'doanh nghiep', 'dn', 'cong ty', 'nha may', 'xi nghiep', 'hop tac xa', 'htx'],
  ['ban', 'to', 'tai lieu', 'ap phich', 'cuon', 'quyen'],
  ['lop', 'cuoc', 'hoi nghi', 'hoi thao', 'buoi', 'khoa'],
  ['tin', 'bai', 'chuyen muc', 'phong su'],
  ['van ban', 'quyet dinh', 'cong van', 'ke hoach', 'ho so', 'bao cao', 'hop dong', 'phieu'],
  ['du an', 'de an', 'de tai', 'chuong trinh', 'mo hinh', 'nhiem vu'],
  ['lan', 'luot', 'dot', 'chuyen'],
  ['may', 'thiet bi', 'he thong', 'day chuyen', 'cong trinh'],
  ['giai phap', 'sang kien', 'bien phap'],
  ['trieu', 'ty', 'ti', 'nghin', 'ngan', 'dong', 'trd', 'vnd'],
  ['nam', 'thang', 'tuan', 'ngay', 'gio', 'quy'],
  ['xa', 'phuong', 'huyen', 'thon', 'xom'],
  ['tan', 'kg', 'ta', 'yen'],
  ['kwh', 'mwh'],
  ['m3', 'lit'],
  ['phan tram'],
];

/** Returns whether words behind a figure begin with a unit that is another one than the figure is asked in. */
export function isOtherUnit(asked: string, behind: string): boolean {
  const said = kindsIn(searchKey(behind), (words, unit) => `${words} `.startsWith(`${unit} `));
  const wanted = kindsIn(searchKey(asked), (words, unit) => ` ${words} `.includes(` ${unit} `));
  return said.length > 0 && wanted.length > 0 && !said.some((kind) => wanted.includes(kind));
}

/** Returns whether words behind a figure begin with something that is counted or measured, and is no money. */
export function isCounted(behind: string): boolean {
  const said = kindsIn(searchKey(behind), (words, unit) => `${words} `.startsWith(`${unit} `));
  return said.length > 0 && !said.some((kind) => UNITS[kind]?.includes('dong') === true);
}

function kindsIn(words: string, holds: (words: string, unit: string) => boolean): number[] {
  return UNITS.flatMap((units, kind) => (units.some((unit) => holds(words, unit)) ? [kind] : []));
}
