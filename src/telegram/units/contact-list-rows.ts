import type {
  ContactsPreview,
  ContactsSheet,
  ContactsTemplate,
  NamedContact,
} from '../../actions/registration/import-contacts.ts';
import type { RefusedRow } from '../../domain/people/read-contact-list.ts';
import { formatPhone } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { cutText, excerpt } from '../../domain/text/storable.ts';

/** Characters of a message for the rows to correct, for those that would be kept, and for others: together they fit in one. */
const ROOM = { refused: 1500, taken: 1100, leaving: 500 };
/** Characters for the names of columns and sheets that are told. */
const NAMES = 200;
/** Of what a row to correct says, so much is repeated. */
const REPEATED = 100;
/** Characters of a cell; who typed more knows what stands there. */
const CELL = 500;

type Rows = Omit<ContactsPreview, 'sheet'>;

/** Returns the list to fill in, with the units that have to name somebody. */
export function contactsTemplate(t: Translate): ContactsTemplate {
  return (units) => ({
    name: t('people:contacts.sheetName', PLAIN),
    title: [],
    columns: contactColumns(t),
    rows: units.map((unit) => [unit, '', '', '', '']),
  });
}

function contactColumns(t: Translate): { heading: string; width: number }[] {
  const widths = { unit: 40, name: 28, title: 36, phone: 16, role: 20 };
  return (['unit', 'name', 'title', 'phone', 'role'] as const).map((column) => ({
    heading: t(`people:contacts.column.${column}`, PLAIN),
    width: widths[column],
  }));
}

/** Returns the first rows of each kind, as many as one message shows. */
export function shownRows(t: Translate, preview: Rows): Record<'refused' | 'taken' | 'leaving', string[]> {
  const { refused, contacts, leaving } = preview;
  return {
    refused: firstOf(refused, ROOM.refused, (row) => refusedLine(t, row)),
    taken: firstOf(contacts, ROOM.taken, (contact) => takenLine(t, contact)),
    leaving: firstOf(leaving, ROOM.leaving, ({ unitName: unit, ...person }) =>
      t('people:contacts.leavingRow', { unit, facts: factsOf(t, person) }),
    ),
  };
}

/** Says what of the file was read, and what not: sheets, columns, and which phone was taken. */
export function readingNotes(t: Translate, { sheets, unreadSheets }: Rows): string[] {
  const named = (names: readonly string[]): string => {
    const all = names.map((name) => `“${name}”`).join(', ');
    return excerpt(all, NAMES);
  };
  const others = sheets.length > 1 || unreadSheets.length > 0 || sheets.some(({ hidden }) => hidden);
  const read = t('people:contacts.sheets', { names: named(sheets.map(({ name }) => name)) });
  const columns = [...new Set(sheets.flatMap(({ unread }) => unread))];
  const spare = sheets.find(({ phones }) => phones.length > 1)?.phones ?? [];
  return [
    ...(others ? [read] : []),
    ...(unreadSheets.length > 0 ? [t('people:contacts.unreadSheets', { names: named(unreadSheets) })] : []),
    ...(columns.length > 0 ? [t('people:contacts.unreadColumns', { names: named(columns) })] : []),
    ...(spare.length > 0
      ? [t('people:contacts.phoneColumns', { first: named(spare.slice(0, 1)), others: named(spare.slice(1)) })]
      : []),
  ];
}

/**
 * Writes every row with what became of it, those to correct first: the file can be corrected and sent again. Null where
 * one message shows all rows.
 */
export function contactsSheet(t: Translate): ContactsSheet {
  return (preview) => {
    const { refused, contacts } = preview;
    const shown = shownRows(t, preview);
    if (shown.refused.length === refused.length && shown.taken.length === contacts.length) return null;
    const several = preview.sheets.length > 1;
    const place = ({ sheet, row }: { sheet: string | null; row: number }): (string | number)[] =>
      several ? [cutText(sheet ?? '', CELL), row] : [row];
    const toCorrect = refused.map(({ unit, name, title, phone, role, fault, ...at }) => [
      ...[unit, name, title, phone, role].map((text) => cutText(text, CELL)),
      ...place(at),
      t('people:contacts.result.refused', { ...PLAIN, reason: t(`people:contacts.fault.${fault}`, PLAIN) }),
    ]);
    const taken = contacts.map(({ unitName, fullName, title, phone, role, ...at }) => [
      unitName,
      fullName,
      title,
      phone ?? '',
      t(`people:inviteRole.${role}`, PLAIN),
      ...place(at),
      t('people:contacts.result.taken', PLAIN),
    ]);
    return {
      name: t('people:contacts.sheetName', PLAIN),
      title: [],
      columns: [
        ...contactColumns(t),
        ...(several ? [{ heading: t('people:contacts.result.sheet', PLAIN), width: 20 }] : []),
        { heading: t('people:contacts.result.row', PLAIN), width: 10 },
        { heading: t('people:contacts.result.heading', PLAIN), width: 50 },
      ],
      rows: [...toCorrect, ...taken],
    };
  };
}

function firstOf<T>(rows: readonly T[], room: number, line: (row: T) => string): string[] {
  const lines: string[] = [];
  let left = room;
  for (const row of rows) {
    const next = line(row);
    left -= next.length + 1;
    if (left < 0) return lines;
    lines.push(next);
  }
  return lines;
}

function refusedLine(t: Translate, { unit, name, phone, fault, ...at }: RefusedRow): string {
  const said = [unit, name, phone]
    .filter((word) => word !== '')
    .join(', ')
    .replaceAll(/\s+/g, ' ');
  const words = excerpt(said, REPEATED);
  return t('people:contacts.refusedRow', { row: placeOf(t, at), words, reason: t(`people:contacts.fault.${fault}`) });
}

function takenLine(t: Translate, { unitName: unit, ...contact }: NamedContact): string {
  return t('people:contacts.row', { row: placeOf(t, contact), unit, facts: factsOf(t, contact) });
}

function placeOf(t: Translate, { sheet, row }: { sheet: string | null; row: number }): string {
  return sheet === null ? String(row) : t('people:contacts.rowOfSheet', { ...PLAIN, sheet, row });
}

function factsOf(t: Translate, person: Pick<NamedContact, 'fullName' | 'title' | 'phone' | 'role'>): string {
  const { fullName, title, phone, role } = person;
  const facts = [fullName, title, phone === null ? '' : formatPhone(phone), t(`people:inviteRole.${role}`, PLAIN)];
  return facts.filter((fact) => fact !== '').join(', ');
}
