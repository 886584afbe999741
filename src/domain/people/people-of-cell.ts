import { parseNameAndTitle, readPersonName, startsTitle } from '../text/parse-name-and-title.ts';
import { splitPhones } from './listed-phone.ts';

/** What the cells of a row say about the people whom it names. */
export interface PersonCells {
  name: string;
  title: string;
  phone: string;
  role: string;
}

/** A bullet or a number before an item of a cell. */
const ITEM = /^(?:\d{1,2}[.)]\s*|[-+•*]\s+)/;
const itemsOf = (cell: string, between: RegExp): string[] =>
  cell
    .split(between)
    .map((item) => item.trim().replace(ITEM, ''))
    .filter((item) => item !== '');

/**
 * Tells apart the people whom one cell names, with what the cells beside it say of each.
 * @returns null where it is not plain whose a title, a phone or a role is.
 */
export function peopleOfCell(cells: PersonCells): PersonCells[] | null {
  const name = cells.name.replaceAll(/ông\s*\/\s*bà/giu, 'ông').replaceAll(/đ\s*\/\s*c\b\.?/giu, 'đồng chí');
  const names = itemsOf(name, /\n|;|\/|,|\svà\s/iu);
  const several = names.length > 1 && names.every((item) => readPersonName(item) !== null && !startsTitle(item));
  if (!several) return [onePerson({ ...cells, name })];
  const titles = itemsOf(cells.title, /\n|;/);
  const phones = splitPhones(cells.phone);
  const roles = itemsOf(cells.role, /\n|;|,/);
  const fits = (items: readonly string[]): boolean => items.length === names.length;
  const listed =
    fits(titles) || fits(phones) || fits(roles) || name.split('\n').every((line) => ITEM.test(line.trim()));
  // A long name goes over two lines of its cell as well.
  const surely = listed || !name.includes('\n');
  const shared = (items: readonly string[]): boolean => fits(items) || items.length < 2;
  if (!surely || !shared(titles) || !shared(roles) || !(fits(phones) || phones.length === 0)) return null;
  const of = (items: readonly string[], at: number): string => (fits(items) ? items[at] : items[0]) ?? '';
  return names.map((item, at) => ({ name: item, title: of(titles, at), phone: of(phones, at), role: of(roles, at) }));
}

/** Who wrote the title into the cell of the name meant it as the title. */
function onePerson(cells: PersonCells): PersonCells {
  if (cells.title !== '' || readPersonName(cells.name) !== null) return cells;
  const read = parseNameAndTitle(cells.name);
  if (read.kind !== 'name-and-title') return cells;
  return { ...cells, name: read.fullName, title: read.title };
}
