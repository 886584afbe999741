import { type Membership } from '../../domain/people/roles.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { addMonths, toLocalDate } from '../../domain/text/local-date.ts';
import { KEPT_MONTHS } from '../../domain/retention/periods.ts';
import { recordAudit } from '../../store/audit.ts';
import { erasePerson, hasOfficialActs } from '../../store/erase-person.ts';
import { listArchivedIdentities, type ArchivedIdentityFacts } from '../../store/archive.ts';
import { collectOwnData, type OwnData } from '../../store/own-data.ts';
import { listQuestionsByKey } from '../../store/forms.ts';
import { recordConsent } from '../../store/registrations.ts';
import { CONSENT_VERSION } from '../../domain/people/registration.ts';
import { applyOnce, type Request } from '../request.ts';
import { notifyOfUnitsWithoutContact } from './units-without-contact.ts';
import { authorize, recordOf, type Refusal } from '../permissions/authorize.ts';
import { endDuties } from './end-duties.ts';

/** Returns everything that is kept about whoever asks, and the questions that they may have answered, by their keys. */
export async function showOwnData({
  store,
  person,
}: Request): Promise<{ kind: 'data'; data: OwnData; questions: Record<string, Question[]> }> {
  return {
    kind: 'data',
    data: await collectOwnData(store.database, person.telegramUserId),
    questions: await listQuestionsByKey(store.database),
  };
}

/** Returns what an erasure would delete and what it would leave, before it is confirmed. */
export async function previewErasure({
  store,
  person,
  now,
}: Request): Promise<{ kind: 'preview'; official: boolean; keepUntil: string }> {
  const officerId = recordOf(person);
  const official = officerId !== null && (await hasOfficialActs(store.database, officerId));
  return { kind: 'preview', official, keepUntil: addMonths(toLocalDate(now), KEPT_MONTHS.afterDuty) };
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
    const { telegramUserId } = person;
    const officerId = recordOf(person);
    const official = officerId !== null && (await hasOfficialActs(database, officerId));
    const keepUntil = official ? addMonths(today, KEPT_MONTHS.afterDuty) : null;
    await recordConsent(database, telegramUserId, 'withdrawn', CONSENT_VERSION, now);
    if (officerId !== null) await endDuties(database, request, { officerId });
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
    await notifyOfUnitsWithoutContact(database, unitsOf(person.memberships), null, subjectId, now);
    return { kind: 'erased', keepUntil } as const;
  });
}

/** Lists who erased officers were, where that is still kept. */
export async function listArchive(
  request: Request,
): Promise<{ kind: 'archive'; identities: ArchivedIdentityFacts[] } | Refusal> {
  const { store, person } = request;
  const actor = authorize(person, 'archive.read');
  if (actor.kind === 'forbidden') return actor;
  return { kind: 'archive', identities: await listArchivedIdentities(store.database) };
}

function unitsOf(memberships: readonly Membership[]): number[] {
  return [...new Set(memberships.map(({ unitId }) => unitId))];
}
