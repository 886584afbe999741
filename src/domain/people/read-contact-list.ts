import { parsePhone } from '../text/parse-phone.ts';
import { searchKey } from '../text/normalize.ts';
import { findUnits, type UnitIndex } from './find-unit.ts';

/** Roles that a unit's letter can name somebody for. */
export type ExpectedRole = 'contact' | 'deputy' | 'head';

/** Somebody whom a row of the list names. */
export interface ListedContact {
  /** Number of the row in the sheet, from 1. */
  row: number;
  unitId: number;
  role: ExpectedRole;
  fullName: string;
  title: string;
  phone: string | null;
}

/** Why a row cannot be taken. */
export type RowFault = 'unit-missing' | 'unit-unknown' | 'unit-unsure' | 'name' | 'phone' | 'role' | 'repeated';

export type ContactList =
  /** No row of headings was found with at least unit and name. */
  | { kind: 'no-headings' }
  | { kind: 'list'; contacts: ListedContact[]; refused: { row: number; words: string; fault: RowFault }[] };

const HEADINGS = {
  unit: /^(?:ten )?(?:don vi|co quan)/,
  name: /^ho (?:va )?(?:ten|va ten)/,
  title: /^chuc (?:vu|danh)/,
  phone: /^(?:so )?(?:dien thoai|dt|sdt|di dong)/,
  role: /^vai tro/,
} as const;
type Column = keyof typeof HEADINGS;

const ROLE_WORDS: readonly [RegExp, ExpectedRole][] = [
  [/^(?:dau moi )?(?:du phong|phu|thay the)/, 'deputy'],
  [/^(?:dau moi|chinh|can bo dau moi|dau moi chinh)?$/, 'contact'],
  [/^lanh dao/, 'head'],
];

/**
 * Reads the list of contacts that the units' letters name, as it is kept in a sheet: a row of headings, in any order and
 * below any title, then a row for each person. A row that cannot be taken says why; rows without a person are left out.
 */
export function readContactList(rows: readonly (readonly string[])[], units: UnitIndex): ContactList {
  const head = rows.findIndex((row) => hasHeading(row, 'unit') && hasHeading(row, 'name'));
  const headings = rows[head];
  if (headings === undefined) return { kind: 'no-headings' };
  const columns = new Map(
    (Object.keys(HEADINGS) as Column[]).map((column) => [
      column,
      headings.findIndex((cell) => HEADINGS[column].test(searchKey(cell))),
    ]),
  );
  const contacts: ListedContact[] = [];
  const refused: { row: number; words: string; fault: RowFault }[] = [];
  // Letters are often laid out with the unit named once, above its people.
  let unitAbove = '';
  rows.slice(head + 1).forEach((cells, at) => {
    const row = head + at + 2;
    const cell = (column: Column): string => (cells[columns.get(column) ?? -1] ?? '').trim();
    unitAbove = cell('unit') === '' ? unitAbove : cell('unit');
    if ([cell('name'), cell('title'), cell('phone')].every((text) => text === '')) return;
    const read = readRow(row, { unit: unitAbove, name: cell('name'), title: cell('title') }, cell, units);
    const repeated =
      typeof read !== 'string' &&
      contacts.some(
        ({ unitId, fullName }) => unitId === read.unitId && searchKey(fullName) === searchKey(read.fullName),
      );
    if (typeof read === 'string' || repeated) {
      const words = [unitAbove, cell('name'), cell('phone')].filter((word) => word !== '').join(', ');
      refused.push({ row, words, fault: typeof read === 'string' ? read : 'repeated' });
    } else contacts.push(read);
  });
  return { kind: 'list', contacts, refused };
}

function hasHeading(row: readonly string[], column: Column): boolean {
  return row.some((cell) => HEADINGS[column].test(searchKey(cell)));
}

function readRow(
  row: number,
  { unit, name, title }: { unit: string; name: string; title: string },
  cell: (column: Column) => string,
  units: UnitIndex,
): ListedContact | RowFault {
  if (unit === '') return 'unit-missing';
  const found = findUnits(units, unit);
  if (found.kind === 'none') return 'unit-unknown';
  if (found.kind === 'several') return 'unit-unsure';
  if (!/^[\p{L}][\p{L}\s.'-]{3,79}$/u.test(name) || !name.trim().includes(' ')) return 'name';
  const role = ROLE_WORDS.find(([pattern]) => pattern.test(searchKey(cell('role'))))?.[1];
  if (role === undefined) return 'role';
  const typed = cell('phone');
  // A spreadsheet takes the leading zero of a number away.
  const phone = typed === '' ? null : parsePhone(/^\d{9}$/.test(typed) ? `0${typed}` : typed);
  if (phone?.kind === 'refused') return 'phone';
  return {
    ...{ row, unitId: found.id, role, fullName: name.replaceAll(/\s+/g, ' '), title: title.slice(0, 120) },
    phone: phone === null ? null : phone.phone,
  };
}
