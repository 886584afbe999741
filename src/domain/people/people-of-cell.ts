import { parseNameAndTitle, readPersonName } from '../text/parse-name-and-title.ts';
import { startsTitle } from '../text/title-starts.ts';
import { splitBehindPhones, takePhones } from '../text/take-phone.ts';
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
export function peopleOfCell(told: PersonCells): PersonCells[] | null {
  const name = told.name.replaceAll(/ông\s*\/\s*bà/giu, 'ông').replaceAll(/đ\s*\/\s*c\b\.?/giu, 'đồng chí');
  const whole = wholePeople(name);
  if (whole !== null) return whole.map((person) => ({ ...person, title: person.title || told.title, role: told.role }));
  const cells = withPhoneOfTitle(told);
  const names = itemsOf(name, /\n|;|\/|,|\svà\s/iu);
  const several = names.length > 1 && names.every((item) => readPersonName(item) !== null && !startsTitle(item));
  if (!several) return [onePerson({ ...cells, name })];
  const titles = titlesOf(cells.title, names.length);
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

/** The titles of a cell; a comma parts them where each part is one by itself, as “Trưởng phòng, chuyên viên” of two people. */
function titlesOf(cell: string, people: number): string[] {
  const parts = itemsOf(cell, /\n|;|,|\svà\s/iu);
  return parts.length === people && parts.every(startsTitle) ? parts : itemsOf(cell, /\n|;/);
}

/** Several people of whom each stands in the cell with name, title and phone; null where it names one, or tells less of them. */
function wholePeople(cell: string): Omit<PersonCells, 'role'>[] | null {
  const pieces = cell
    .split(/\n|;/)
    .flatMap(splitBehindPhones)
    .map((piece) => piece.trim().replace(ITEM, ''));
  const people = pieces.filter((piece) => piece !== '').map(readPerson);
  const read = people.filter((person) => person !== null);
  const told = read.length > 1 && read.length === people.length && read.some(({ phone }) => phone !== '');
  return told ? read : null;
}

/** Reads name, title and phone that are written in one cell; null where there is no name. */
function readPerson(written: string): Omit<PersonCells, 'role'> | null {
  const read = parseNameAndTitle(written);
  if (read.kind === 'refused') return null;
  return {
    name: read.fullName,
    title: read.kind === 'name-and-title' ? read.title : '',
    phone: read.phone ?? '',
  };
}

/** Takes the phone out of the cell of the title, where the cell for it is empty. */
function withPhoneOfTitle(cells: PersonCells): PersonCells {
  const { rest, phone } = takePhones(cells.title);
  return cells.phone !== '' || phone === null ? cells : { ...cells, title: rest, phone };
}

/** Who wrote title or phone into the cell of the name meant them as such. */
function onePerson(cells: PersonCells): PersonCells {
  if (readPersonName(cells.name) !== null) return cells;
  const read = readPerson(cells.name);
  if (read === null || (read.title !== '' && cells.title !== '')) return cells;
  const { name, title, phone } = read;
  return { ...cells, name, title: cells.title || title, phone: cells.phone || phone };
}
