import { searchKey } from '../text/normalize.ts';
import type { ContactTable } from './contact-table.ts';
import { findUnits } from './find-unit.ts';
import type { UnitIndex } from './unit-index.ts';

/** The number before a banner: "I.", "2)", "a/". */
const NUMBER = /^(?:[IVXLC]{1,5}|\d{1,2}|[A-Za-z])\s*[.)/:-]\s*/;
/** How many stand below a banner: "(02 người)", "– 3 đồng chí". */
const COUNTED = /\s*[(–-]\s*\d{1,3}\s*(?:người|đồng chí|đ\/c|cán bộ|đầu mối)\s*\)?\s*:?$/iu;
const GROUP = /^(?:cac|khoi|nhom) /;
/** Words of a unit, which are no name of a person. */
const UNIT_WORD = /^(?:ubnd|uy ban|huyen|thi xa|thanh pho|tp|tx|so|ban|cong ty|trung tam|chi cuc|xa|phuong) /;

/** Returns whether a text names a group of units: "II. Các sở, ngành". */
export function isGroupBanner(text: string): boolean {
  return GROUP.test(searchKey(text.replace(NUMBER, '')));
}

/**
 * Reads a row that only names whom the rows below it belong to, as it goes over the whole width of a list.
 * @returns the unit as it is written; '' for a group of units, or for words that are not known as a unit; null for any other row.
 */
export function unitOfBanner(cells: readonly string[], table: ContactTable, units: UnitIndex): string | null {
  const filled = cells.flatMap((cell, at) => (cell === '' ? [] : [{ cell, at }]));
  const words = filled.filter(({ cell }) => !/^(?:[IVXLC]{1,5}|\d{1,3}|[A-Z])[.)]?$/.test(cell));
  const [only, ...others] = words;
  if (only === undefined || others.length > 0 || only.at === table.columns.unit) return null;
  const text = only.cell.replace(NUMBER, '').replaceAll('\n', ' ').replace(COUNTED, '').replace(/:$/, '').trim();
  const key = searchKey(text);
  if (GROUP.test(key)) return '';
  const known = findUnits(units, text).kind === 'one';
  // "Hoàng Mai" is a town, and a name.
  if (only.at === table.columns.name) return UNIT_WORD.test(`${key} `) && known ? text : null;
  if (known) return text;
  // A number in the column of phones, or a title without a name, belongs to a person whose name is missing.
  return Object.values(table.columns).includes(only.at) || table.phones.includes(only.at) ? null : '';
}
