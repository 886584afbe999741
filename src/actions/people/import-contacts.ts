import { readSheet, writeSheet, type SheetColumn } from '../../documents/sheets.ts';
import { readContactList, type ContactList, type ListedContact } from '../../domain/people/read-contact-list.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { compareIdentities } from '../../domain/people/same-person.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { replaceExpectedContacts } from '../../store/expected-contacts.ts';
import type { Database } from '../../store/open-store.ts';
import { listMembers } from '../../store/people.ts';
import { indexUnits, listRegistrableUnits } from '../registration/registration-step.ts';
import { applyOnce, type Request } from '../request.ts';

/** A contact of the list with the name of the unit as it was understood. */
export type NamedContact = ListedContact & { unitName: string };

export type ContactsImport =
  /** How to begin; `template` is an empty list with the units of the plan filled in. */
  | { kind: 'ask'; template: Uint8Array }
  /** What the file holds, before anything is kept. */
  | { kind: 'preview'; contacts: NamedContact[]; refused: Extract<ContactList, { kind: 'list' }>['refused'] }
  | { kind: 'no-headings' }
  | { kind: 'not-a-sheet' }
  | { kind: 'imported'; total: number; registered: number }
  /** Nothing is waiting to be kept: the button is old. */
  | { kind: 'nothing' }
  | { kind: 'forbidden' };

/** Begins an import: the coordinator gets a list to fill in, and sends it back. */
export async function askContacts(request: Request, columns: readonly SheetColumn[]): Promise<ContactsImport> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'contacts.import')) return { kind: 'forbidden' };
  await saveConversation(store.database, person.telegramUserId, 'contact-list', { contacts: [] }, now);
  const units = await listRegistrableUnits(store.database, toLocalDate(now));
  return {
    kind: 'ask',
    template: await writeSheet(
      columns,
      units.map(({ name }) => [name, '', '', '', '']),
    ),
  };
}

/** Reads a file and shows what would be kept. */
export async function previewContacts(request: Request, file: Uint8Array): Promise<ContactsImport> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'contacts.import')) return { kind: 'forbidden' };
  const rows = await readSheet(file);
  if (rows === null) return { kind: 'not-a-sheet' };
  const units = await listRegistrableUnits(store.database, toLocalDate(now));
  const list = readContactList(rows, indexUnits(units));
  if (list.kind === 'no-headings') return list;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const contacts = list.contacts.map((contact) => ({ ...contact, unitName: names.get(contact.unitId) ?? '' }));
  await saveConversation(store.database, person.telegramUserId, 'contact-list', { contacts: list.contacts }, now);
  return { kind: 'preview', contacts, refused: list.refused };
}

/** Keeps what was previewed. Somebody of the list who is registered for the unit already is noted as such. */
export async function importContacts(request: Request): Promise<ContactsImport> {
  const { person, now, conversation } = request;
  const { officerId, telegramUserId } = person;
  if (!isAllowed(person, 'contacts.import') || officerId === null) return { kind: 'forbidden' };
  return applyOnce(request, 'import-contacts', async (database): Promise<ContactsImport> => {
    const { contacts } = (conversation?.kind === 'contact-list' ? conversation.state : { contacts: [] }) as {
      contacts: ListedContact[];
    };
    if (contacts.length === 0) return { kind: 'nothing' };
    const known = [];
    for (const contact of contacts) known.push({ ...contact, officerId: await registeredAs(database, contact, now) });
    await replaceExpectedContacts(database, known, officerId, now);
    await endConversation(database, telegramUserId);
    const registered = known.filter((contact) => contact.officerId !== null).length;
    const audit = { officerId, telegramUserId, subject: 'contacts' as const, subjectId: contacts.length };
    // Names stand nowhere in the log.
    const after = { total: contacts.length, registered, unitIds: [...new Set(contacts.map(({ unitId }) => unitId))] };
    await recordAudit(database, { ...audit, action: 'contacts.import', after }, now);
    return { kind: 'imported', total: contacts.length, registered };
  });
}

async function registeredAs(database: Database, contact: ListedContact, now: Date): Promise<number | null> {
  const members = await listMembers(database, contact.unitId, toLocalDate(now));
  return members.find((member) => compareIdentities(member, contact) !== null)?.officerId ?? null;
}
