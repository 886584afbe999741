import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { readWorkbook, SHEET_LIMITS, type WorkbookReading } from '../../documents/reading/read-workbook.ts';
import { writeSheet, type Sheet } from '../../documents/sheets.ts';
import { type ContactList, type ListedContact, readContactList } from '../../domain/people/read-contact-list.ts';
import { matchNamed } from '../../domain/people/match-named.ts';
import { compareIdentities } from '../../domain/people/same-person.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import {
  type ExpectedContactFacts,
  listNamedContacts,
  removeExpectedContacts,
  saveExpectedContacts,
} from '../../store/expected-contacts.ts';
import type { Database } from '../../store/open-store.ts';
import { listMembers } from '../../store/people.ts';
import { indexUnits, listRegistrableUnits } from './registration-step.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Importing contacts: those of the file that was read last wait to be kept. `leaving`: whom a saved list has beside them. */
export const contactListConversation = defineConversation(
  'contact-list',
  z.object({
    contacts: z.array(
      z.object({
        row: z.int(),
        unitId: z.int(),
        role: z.enum(['contact', 'deputy', 'head']),
        fullName: z.string(),
        title: z.string(),
        phone: z.string().nullable(),
      }),
    ),
    leaving: z.array(z.int()).default([]),
  }),
);

/** A contact of the list with the name of the unit as it was understood. */
export type NamedContact = ListedContact & { unitName: string };

type ReadList = Extract<ContactList, { kind: 'list' }>;

/** What the file holds, before anything is kept; `sheet` has every row, where the list is too long for a message. */
export interface ContactsPreview extends Omit<ReadList, 'kind' | 'contacts'> {
  kind: 'preview';
  contacts: NamedContact[];
  /** Whom the units of the file had named before, who has not registered and whom the file does not have. */
  leaving: (ExpectedContactFacts & { unitName: string })[];
  sheet: Uint8Array | null;
}

/** How the rows of a list are written as a sheet; null where a message shows them all. */
export type ContactsSheet = (preview: Omit<ContactsPreview, 'sheet'>) => Sheet | null;

/** How the list to fill in is written, with the names of units. */
export type ContactsTemplate = (units: readonly string[]) => Sheet;

/** The largest list that is read. */
export const LIST_LIMITS: { bytes: number; rows: number; columns: number } = SHEET_LIMITS;

export type ContactsImport =
  /** How to begin; `template` is an empty list with the units of the plan filled in. */
  | { kind: 'ask'; template: Uint8Array }
  | ContactsPreview
  | Exclude<ContactList, { kind: 'list' }>
  /** The file could not be read as a workbook. */
  | Exclude<WorkbookReading, { kind: 'sheets' }>
  | { kind: 'imported'; total: number; registered: number; removed: number }
  /** Nothing is waiting to be kept: the button is old. */
  | { kind: 'nothing' }
  | Refusal;

/** Begins an import: the coordinator gets a list to fill in, and sends it back. */
export async function askContacts(request: Request, sheetOf: ContactsTemplate): Promise<ContactsImport> {
  const { store, person, now } = request;
  const actor = authorize(person, 'contacts.import');
  if (actor.kind === 'forbidden') return actor;
  await enterConversation(store.database, request, contactListConversation, { contacts: [], leaving: [] });
  const units = await listRegistrableUnits(store.database, toLocalDate(now));
  return { kind: 'ask', template: await writeSheet(sheetOf(units.map(({ name }) => name)), now) };
}

/** Reads a file and shows what would be kept. */
export async function previewContacts(
  request: Request,
  file: Uint8Array,
  sheetOf: ContactsSheet,
): Promise<ContactsImport> {
  const { store, person, now } = request;
  const actor = authorize(person, 'contacts.import');
  if (actor.kind === 'forbidden') return actor;
  const read = await readWorkbook(file);
  if (read.kind !== 'sheets') return read;
  const units = await listRegistrableUnits(store.database, toLocalDate(now));
  const list = await readContactList(read.sheets, indexUnits(units), turn);
  if (list.kind !== 'list') return list;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const withUnit = <T extends { unitId: number }>(row: T): T & { unitName: string } => ({
    ...row,
    unitName: names.get(row.unitId) ?? '',
  });
  const named = await listNamedContacts(store.database, unitIdsOf(list.contacts));
  const leaving = matchNamed(named, list.contacts).others.filter(({ officerId }) => officerId === null);
  await enterConversation(store.database, request, contactListConversation, {
    contacts: list.contacts,
    leaving: leaving.map(({ id }) => id),
  });
  const contacts = list.contacts.map(withUnit);
  const preview = { ...list, kind: 'preview', contacts, leaving: leaving.map(withUnit) } as const;
  const sheet = sheetOf(preview);
  return { ...preview, sheet: sheet === null ? null : await writeSheet(sheet, now) };
}

/**
 * Stores what was previewed. Somebody of the list who is registered for the unit already is noted as such.
 * @param former what becomes of those whom the preview said the file does not have.
 */
export async function importContacts(request: Request, former: 'stay' | 'go'): Promise<ContactsImport> {
  const { person, now } = request;
  const actor = authorize(person, 'contacts.import');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(request, 'import-contacts', async (database): Promise<ContactsImport> => {
    const { contacts, leaving } = stateOf(request, contactListConversation) ?? { contacts: [], leaving: [] };
    if (contacts.length === 0) return { kind: 'nothing' };
    const known = await findRegistered(database, contacts, now);
    const { pairs } = matchNamed(await listNamedContacts(database, unitIdsOf(known)), known);
    await saveExpectedContacts(database, pairs, officerId, now);
    const removed = former === 'go' ? await removeExpectedContacts(database, leaving) : 0;
    await endConversation(database, telegramUserId);
    const registered = known.filter((contact) => contact.officerId !== null).length;
    const audit = { officerId, telegramUserId, subject: 'contacts' as const, subjectId: contacts.length };
    // Names stand nowhere in the log.
    const after = { total: contacts.length, registered, removed, unitIds: unitIdsOf(contacts) };
    await recordAudit(database, { ...audit, action: 'contacts.import', after }, now);
    return { kind: 'imported', total: contacts.length, registered, removed };
  });
}

function unitIdsOf(contacts: readonly { unitId: number }[]): number[] {
  return [...new Set(contacts.map(({ unitId }) => unitId))];
}

/** Notes as which officer each contact is registered; the members of a unit are read once. */
async function findRegistered<T extends Omit<ListedContact, 'sheet'>>(
  database: Database,
  contacts: readonly T[],
  now: Date,
): Promise<(T & { officerId: number | null })[]> {
  const members = new Map<number, Awaited<ReturnType<typeof listMembers>>>();
  for (const unitId of unitIdsOf(contacts)) members.set(unitId, await listMembers(database, unitId, toLocalDate(now)));
  return contacts.map((contact) => {
    const same = members.get(contact.unitId)?.find((member) => compareIdentities(member, contact) !== null);
    return { ...contact, officerId: same?.officerId ?? null };
  });
}
