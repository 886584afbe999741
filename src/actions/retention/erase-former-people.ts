import { addMonths, toLocalDate } from '../../domain/text/local-date.ts';
import { KEPT_MONTHS } from '../../domain/retention/periods.ts';
import { recordAudit } from '../../store/audit.ts';
import { erasePerson } from '../../store/erase-person.ts';
import type { Store } from '../../store/open-store.ts';
import {
  deleteExpectedContacts,
  holdFormerOfficer,
  holdRefusedPerson,
  listFormerOfficers,
  listRefusedPeople,
  type FormerPerson,
} from '../../store/retention.ts';

/**
 * Erases people whose last duty ended as long ago as the consent says, and those whose registration came to nothing that
 * long ago; forgets those of imported lists who never registered. Unlike an erasure that somebody asks for, no archive
 * is kept: its time would be over. Whoever has a duty again is left alone.
 * @param pseudonymOf the words that take the place of the name of the officer of this id.
 * @returns how many people were forgotten.
 */
export async function eraseFormerPeople(
  store: Store,
  now: Date,
  pseudonymOf: (officerId: number) => string,
): Promise<number> {
  const before = addMonths(toLocalDate(now), -KEPT_MONTHS.afterDuty);
  let erased = 0;
  for (const person of await listFormerOfficers(store.database, before))
    if (await eraseOfficer(store, person, pseudonymOf(person.id), before, now)) erased += 1;
  const refused = await listRefusedPeople(store.database, before);
  for (const person of refused) if (await eraseRefused(store, person, before, now)) erased += 1;
  return erased + (await deleteExpectedContacts(store.database, before));
}

/** Erases an officer; false where they have come back since they were listed. */
async function eraseOfficer(
  store: Store,
  { id, telegramUserId }: FormerPerson,
  pseudonym: string,
  before: string,
  now: Date,
): Promise<boolean> {
  return store.transaction(async (database) => {
    if (!(await holdFormerOfficer(database, id, before))) return false;
    await erasePerson(database, { telegramUserId, officerId: id, pseudonym, keepUntil: null }, toLocalDate(now), now);
    const subject = { action: 'person.expire', subject: 'officer', subjectId: id } as const;
    await recordAudit(
      database,
      { officerId: null, telegramUserId: null, ...subject, after: { endedBefore: before } },
      now,
    );
    return true;
  });
}

/** Erases somebody who is no officer; false where they have asked again since they were listed. */
async function eraseRefused(
  store: Store,
  { id, telegramUserId }: FormerPerson,
  before: string,
  now: Date,
): Promise<boolean> {
  return store.transaction(async (database) => {
    if (!(await holdRefusedPerson(database, telegramUserId, before))) return false;
    await erasePerson(
      database,
      { telegramUserId, officerId: null, pseudonym: '', keepUntil: null },
      toLocalDate(now),
      now,
    );
    const subject = { action: 'person.expire', subject: 'registration', subjectId: id } as const;
    await recordAudit(
      database,
      { officerId: null, telegramUserId: null, ...subject, after: { endedBefore: before } },
      now,
    );
    return true;
  });
}
