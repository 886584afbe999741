import { normalizeInput, searchKey, syllableKey } from '../text/normalize.ts';
import { detectOldFont, type OldFont } from '../text/old-font.ts';
import { footerOf } from './list-footer.ts';
import { readPersonName } from '../text/parse-name-and-title.ts';
import { type ContactTable, findContactTable, isNameHeading } from './contact-table.ts';
import { findUnits } from './find-unit.ts';
import type { UnitIndex } from './unit-index.ts';
import { readListedPhone } from './listed-phone.ts';
import { peopleOfCell } from './people-of-cell.ts';
import { isSameName } from '../text/same-name.ts';
import { isGroupBanner, unitOfBanner } from './unit-banner.ts';

/** Roles that a unit's letter can name somebody for. */
export const EXPECTED_ROLES = ['contact', 'deputy', 'head'] as const;
export type ExpectedRole = (typeof EXPECTED_ROLES)[number];

/** Somebody whom a row of the list names. */
export interface ListedContact {
  /** Name of the sheet, where more than one was read. */
  sheet: string | null;
  /** Number of the row in the sheet, from 1. */
  row: number;
  unitId: number;
  role: ExpectedRole;
  fullName: string;
  title: string;
  phone: string | null;
}

/** Why a row cannot be taken. */
export type RowFault =
  | 'unit-missing'
  | 'unit-unknown'
  | 'unit-unsure'
  | 'name'
  | 'people-unclear'
  | 'phone'
  | 'phone-rounded'
  | 'phone-several'
  | 'role'
  | 'repeated'
  | 'font-TCVN3'
  | 'font-VNI';

/** A row that cannot be taken, with what its columns say. */
export interface RefusedRow extends RowWords {
  sheet: string | null;
  row: number;
  fault: RowFault;
}

export type RowWords = Record<'unit' | 'name' | 'title' | 'phone' | 'role', string>;

/** A sheet as it is read from a file. */
export interface ListSheet {
  name: string;
  hidden: boolean;
  rows: readonly (readonly string[])[];
}

/** A sheet that was read as a list. */
export interface SheetOfContacts {
  name: string;
  hidden: boolean;
  /** Headings of the columns that hold something and were not read. */
  unread: string[];
  /** Headings of the columns with phones: the first was read, the next ones where it is empty. */
  phones: string[];
}

export type ContactList =
  /** No sheet has headings with at least name, and unit, title or phone. */
  | { kind: 'no-headings' }
  /** No headings can be read, in a font of before Unicode. */
  | { kind: 'old-font'; font: OldFont }
  | {
      kind: 'list';
      contacts: ListedContact[];
      refused: RefusedRow[];
      sheets: SheetOfContacts[];
      /** Names of sheets that hold something and were not read. */
      unreadSheets: string[];
    };

const ROLE_WORDS: readonly [RegExp, ExpectedRole][] = [
  [/^(?:dau moi )?(?:du phong|phu|thay the)/, 'deputy'],
  [/^(?:dau moi|chinh|can bo dau moi|dau moi chinh)?$/, 'contact'],
  [/^lanh dao/, 'head'],
];

/** Reading so many rows takes a few milliseconds. */
const ROWS_IN_A_TURN = 20;

/**
 * Reads the list of contacts that the units' letters name, as offices keep it: below any title, with headings in one row or two, in
 * any order, on any sheet; a sheet that is hidden is read only where no other has a list. A row that cannot be taken says why; rows
 * without a person are left out.
 * @param turn is waited for after each few rows, so that a long list lets others have their turn.
 */
export async function readContactList(
  workbook: readonly ListSheet[],
  units: UnitIndex,
  turn: () => Promise<unknown>,
): Promise<ContactList> {
  const sheets = workbook.map(({ rows, ...sheet }) => ({
    ...sheet,
    rows: rows.map((row) => row.map((cell) => normalizeInput(cell))),
  }));
  const found = sheets.flatMap((sheet) => {
    const table = findContactTable(sheet.rows);
    return table === null ? [] : [{ ...sheet, table }];
  });
  const seen = found.filter(({ hidden }) => !hidden);
  const lists = seen.length > 0 ? seen : found;
  if (lists.length === 0) {
    const font = detectOldFont(sheets.flatMap(({ rows }) => rows.slice(0, 200).flat()).join(' '));
    return font === null ? { kind: 'no-headings' } : { kind: 'old-font', font };
  }
  const contacts: ListedContact[] = [];
  const refused: RefusedRow[] = [];
  const named = new Map<number, Named[]>();
  for (const { name, rows, table } of lists) {
    const sheet = lists.length > 1 ? name : null;
    for await (const { row, words } of peopleOfTable(rows, table, units, turn)) {
      const read = words.fault ?? readPerson(words, units);
      if (typeof read === 'string') refused.push({ sheet, row, ...wordsOf(words), fault: read });
      else if ((named.get(read.unitId) ?? []).some((other) => isSamePerson(other, read)))
        refused.push({ sheet, row, ...wordsOf(words), fault: 'repeated' });
      else {
        contacts.push({ sheet, row, ...read });
        named.set(read.unitId, [...(named.get(read.unitId) ?? []), read]);
      }
    }
  }
  const read = new Set(lists.map(({ name }) => name));
  return {
    kind: 'list',
    contacts,
    refused,
    sheets: lists.map(({ name, hidden, table: { headings, unread, phones } }) => {
      const heading = (at: number): string => headings[at] ?? '';
      return { name, hidden, unread: unread.map(heading), phones: phones.map(heading) };
    }),
    unreadSheets: sheets.filter(({ name, rows }) => rows.length > 0 && !read.has(name)).map(({ name }) => name),
  };
}

type PersonWords = RowWords & { fault: RowFault | null };

const wordsOf = ({ unit, name, title, phone, role }: PersonWords): RowWords => ({ unit, name, title, phone, role });

/** Goes through the rows below the headings, and says for each person what stands there. */
async function* peopleOfTable(
  rows: readonly (readonly string[])[],
  table: ContactTable,
  units: UnitIndex,
  turn: () => Promise<unknown>,
): AsyncGenerator<{ row: number; words: PersonWords }> {
  // Letters are often laid out with the unit named once, above its people.
  let unitAbove = '';
  let below = false;
  for (const [at, cells] of rows.slice(table.from).entries()) {
    if (at % ROWS_IN_A_TURN === ROWS_IN_A_TURN - 1) await turn();
    const row = table.from + at + 1;
    const footer = footerOf(cells);
    below ||= footer === 'below';
    if (footer !== null) continue;
    const banner = below ? null : unitOfBanner(cells, table, units);
    if (banner !== null) {
      unitAbove = banner;
      continue;
    }
    const cell = (column: number): string => cells[column] ?? '';
    const { columns } = table;
    const unit = cell(columns.unit).replaceAll('\n', ' ');
    unitAbove = unit === '' ? unitAbove : isGroupBanner(unit) ? '' : unit;
    const phone = table.phones.map(cell).find((text) => text !== '') ?? '';
    const told = { name: cell(columns.name), title: cell(columns.title), phone, role: cell(columns.role) };
    if ([told.name, told.title, told.phone].every((text) => text === '')) continue;
    if (isNameHeading(told.name) || isNumbering(cells)) continue;
    // Names of those who sign; somebody with a unit and a phone is of the list all the same.
    if (below && (unit === '' || phone === '')) continue;
    const font = detectOldFont([unitAbove, told.name, told.title].join(' '));
    const people = font === null ? peopleOfCell(told) : [told];
    const fault = font !== null ? (`font-${font}` as const) : people === null ? 'people-unclear' : null;
    for (const person of people ?? [told]) yield { row, words: { unit: unitAbove, ...person, fault } };
  }
}

/** A row below the headings that numbers the columns: (1), (2), (3). */
function isNumbering(cells: readonly string[]): boolean {
  return cells.every((cell) => /^(?:\(?\d{1,2}\)?|[A-Za-z])?$/.test(cell));
}

/** Who was named above, as far as that tells people apart. */
type Named = Pick<ListedContact, 'fullName' | 'phone'>;

/** A name without marks may be that of a colleague: another phone says so. */
function isSamePerson(one: Named, other: Named): boolean {
  if (!isSameName(one.fullName, other.fullName)) return false;
  return one.phone === other.phone || syllableKey(one.fullName) === syllableKey(other.fullName);
}

/** Reads what a row says of a person, or says what is wrong with it. */
function readPerson(words: RowWords, units: UnitIndex): Omit<ListedContact, 'sheet' | 'row'> | RowFault {
  if (words.unit === '') return 'unit-missing';
  const found = findUnits(units, words.unit);
  if (found.kind === 'none') return 'unit-unknown';
  if (found.kind === 'several') return 'unit-unsure';
  const fullName = readPersonName(words.name);
  if (fullName === null) return 'name';
  const role = ROLE_WORDS.find(([pattern]) => pattern.test(searchKey(words.role)))?.[1];
  if (role === undefined) return 'role';
  const phone = readListedPhone(words.phone);
  switch (phone.kind) {
    case 'refused':
      return 'phone';
    case 'rounded':
      return 'phone-rounded';
    case 'several':
      return 'phone-several';
    case 'phone':
      return { unitId: found.id, role, fullName, title: words.title.replaceAll('\n', ' '), phone: phone.phone };
  }
}
