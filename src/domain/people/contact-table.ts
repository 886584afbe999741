import { searchKey } from '../text/normalize.ts';

/** Where in a sheet the list of contacts stands. Columns and rows are counted from 0. */
export interface ContactTable {
  /** The first row below the headings. */
  from: number;
  /** The column of each fact; -1 where there is none. */
  columns: Record<'unit' | 'name' | 'title' | 'role', number>;
  /** The columns of phones: that of mobile phones first, those of offices last. */
  phones: number[];
  headings: string[];
  /** The columns that hold something and are not read. */
  unread: number[];
}

type Fact = keyof ContactTable['columns'] | 'phone';

const NAME = /^ho (?:va |dem |ten |va ten )*(?:ten)?\b/;
/** Headings of the column with the names where none says "họ tên". */
const PERSON = /^(?:ong ba|ten can bo|can bo|nguoi|dau moi)\b/;
const PHONE = /(?:^| )(?:dien thoai|dt|dtdd|dtcq|sdt|so dt|di dong|so may)(?: |$)/;
const TESTS: readonly [Fact, RegExp][] = [
  ['name', NAME],
  ['role', /^vai tro\b/],
  ['title', /^chuc (?:vu|danh)\b/],
  ['phone', PHONE],
  ['unit', /^(?:ten )?(?:don vi|co quan|dia phuong|huyen|so nganh)\b/],
];
const MOBILE = /\b(?:di dong|dd|dtdd|ca nhan|zalo)\b/;
const OFFICE = /\b(?:co quan|dtcq|cq|co dinh|ban|van phong)\b/;
/** Columns that number rows, and those that a list has which was read before and given back. */
const NUMBERING = /^(?:stt|tt|so tt|so thu tu|trang tinh|dong|ket qua)$/;
/** What stands in the second row of headings below a heading that goes over several columns. */
const BELOW =
  /^(?:ho|ten|chuc|dien thoai|dt|sdt|di dong|dtdd|dtcq|dd|cq|so may|may ban|co quan|co dinh|nha rieng|ca nhan|ban|don vi|vai tro|email|thu dien tu|zalo)\b/;

/** Headings that go over columns of phones, and what each of these is called below them. */
const CONTACT = /^(?:thong tin |so )?(?:lien he|lien lac|dien thoai|dt|sdt)\b/;
const PHONE_BELOW = /^(?:may ban|ban|co dinh|co quan|cq|van phong|di dong|dd|ca nhan|nha rieng|zalo|so may)\b/;

/** The headings of a column: the upper one, and that of the second row. */
interface Heading {
  above: string;
  below: string;
}

/** Finds the headings of a list of contacts, in one row or two, below any title; null where there are none. */
export function findContactTable(rows: readonly (readonly string[])[]): ContactTable | null {
  for (const [at, row] of rows.entries()) {
    const below = rows[at + 1] ?? [];
    const two = isSecondRow(below) ? tableOf(rows, at + 2, headingsOf(row, below)) : null;
    // The title of a list says nothing of its columns.
    const title = two !== null && factsIn(two) === factsIn(tableOf(rows, at + 2, headingsOf(below, [])));
    const table = title ? null : (two ?? tableOf(rows, at + 1, headingsOf(row, [])));
    if (table !== null) return table;
  }
  return null;
}

function factsIn(table: ContactTable | null): number {
  return table === null
    ? 0
    : Object.values(table.columns).filter((column) => column !== -1).length + table.phones.length;
}

/** Returns whether a cell is the heading of names: headings are repeated on each page. */
export function isNameHeading(cell: string): boolean {
  return NAME.test(searchKey(cell));
}

function isSecondRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => BELOW.test(searchKey(cell)));
}

function headingsOf(row: readonly string[], second: readonly string[]): Heading[] {
  let left = '';
  return Array.from({ length: Math.max(row.length, second.length) }, (_, at) => {
    const [above = '', below = ''] = [row[at], second[at]];
    if (above !== '') left = above;
    return { above: above === '' && below !== '' ? left : above, below };
  });
}

function tableOf(
  rows: readonly (readonly string[])[],
  from: number,
  headings: readonly Heading[],
): ContactTable | null {
  const facts = headings.map(factOf);
  const persons = headings.findIndex(({ above, below }) => below === '' && PERSON.test(searchKey(above)));
  const columnOf = (fact: Fact): number => facts.indexOf(fact);
  const unit = columnOf('unit');
  const name = columnOf('name') !== -1 || unit === -1 ? columnOf('name') : persons;
  const told = ['unit', 'title', 'phone'].some((fact) => facts.includes(fact as Fact));
  if (name === -1 || !told) return null;
  const columns = { unit, name, title: columnOf('title'), role: columnOf('role') };
  const phones = facts.flatMap((fact, at) => (fact === 'phone' ? [at] : []));
  const kept = new Set([...Object.values(columns), ...phones]);
  const names = headings.map(({ above, below }) =>
    [...new Set([above, below])].filter((text) => text !== '').join(' - '),
  );
  const keyOf = (at: number): string => searchKey(names[at] ?? '');
  return {
    from,
    columns,
    phones: phones.toSorted((one, other) => rankOf(keyOf(one)) - rankOf(keyOf(other))),
    headings: names.map((text) => text.replaceAll(/\s+/g, ' ')),
    unread: names.flatMap((_, at) =>
      !kept.has(at) && !NUMBERING.test(keyOf(at)) && rows.slice(from).some((row) => (row[at] ?? '') !== '') ? [at] : [],
    ),
  };
}

function factOf({ above, below }: Heading): Fact | null {
  const both = searchKey(`${above} ${below}`);
  const own = below === '' ? both : searchKey(below);
  // Below "Điện thoại" or "Liên hệ", "Cơ quan" is the phone of the office.
  if (below !== '' && CONTACT.test(searchKey(above)) && PHONE_BELOW.test(own)) return 'phone';
  return TESTS.find(([fact, test]) => test.test(own) || (fact === 'phone' && test.test(both)))?.[0] ?? null;
}

function rankOf(heading: string): number {
  return MOBILE.test(heading) ? 0 : OFFICE.test(heading) ? 2 : 1;
}
