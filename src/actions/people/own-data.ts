import { isAllowed, type Membership } from '../../domain/people/roles.ts';
import { addMonths, toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { erasePerson, hasOfficialActs } from '../../store/erase-person.ts';
import { listArchivedIdentities, type ArchivedIdentityFacts } from '../../store/archive.ts';
import { collectOwnData, type OwnData } from '../../store/own-data.ts';
import { recordConsent } from '../../store/registrations.ts';
import { CONSENT_VERSION } from '../../domain/people/registration.ts';
import { applyOnce, type Request } from '../request.ts';
import { tellUnitsWithoutContact } from './units-without-contact.ts';

/** How long it stays known who answered for an official report: what the consent says, 24 months after the duty ends. */
const ARCHIVE_MONTHS = 24;

/** Everything that is kept about whoever asks; `nothing` for a stranger. */
export async function showOwnData({ store, person }: Request): Promise<{ kind: 'data'; data: OwnData }> {
  return { kind: 'data', data: await collectOwnData(store.database, person.telegramUserId) };
}

/** What an erasure would do, before it is confirmed. */
export async function previewErasure({
  store,
  person,
  now,
}: Request): Promise<{ kind: 'preview'; official: boolean; keepUntil: string }> {
  const official = person.officerId !== null && (await hasOfficialActs(store.database, person.officerId));
  return { kind: 'preview', official, keepUntil: addMonths(toLocalDate(now), ARCHIVE_MONTHS) };
}

/**
 * Erases whoever asks, which also withdraws the consent: name, phone and Telegram id go, a pseudonym stays where the
 * record needs an author. Coordinators are told which units have nobody left.
 * @param pseudonymOf the words that take the place of the name of the officer of this id.
 */
export async function eraseOwnData(
  request: Request,
  pseudonymOf: (officerId: number) => string,
): Promise<{ kind: 'erased'; keepUntil: string | null }> {
  const { person, now } = request;
  const today = toLocalDate(now);
  return applyOnce(request, 'erase-own-data', async (database) => {
    const { telegramUserId, officerId } = person;
    const official = officerId !== null && (await hasOfficialActs(database, officerId));
    const keepUntil = official ? addMonths(today, ARCHIVE_MONTHS) : null;
    await recordConsent(database, telegramUserId, 'withdrawn', CONSENT_VERSION, now);
    const pseudonym = officerId === null ? '' : pseudonymOf(officerId);
    await erasePerson(database, { telegramUserId, officerId, pseudonym, keepUntil }, today, now);
    const subjectId = officerId ?? 0;
    await recordAudit(
      database,
      {
        officerId,
        telegramUserId: null,
        action: 'person.erase',
        subject: 'officer',
        subjectId,
        after: { official, keepUntil },
      },
      now,
    );
    await tellUnitsWithoutContact(database, unitsOf(person.memberships), null, subjectId, now);
    return { kind: 'erased', keepUntil } as const;
  });
}

/** Who erased officers were, where that is still kept. */
export async function listArchive(
  request: Request,
): Promise<{ kind: 'archive'; identities: ArchivedIdentityFacts[] } | { kind: 'forbidden' }> {
  const { store, person } = request;
  if (!isAllowed(person, 'archive.read')) return { kind: 'forbidden' };
  return { kind: 'archive', identities: await listArchivedIdentities(store.database) };
}

function unitsOf(memberships: readonly Membership[]): number[] {
  return [...new Set(memberships.map(({ unitId }) => unitId))];
}
