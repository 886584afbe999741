import { codeOf } from '../../domain/text/code-of.ts';
import { nameLacksMarks } from '../../domain/people/name-marks.ts';
import { z } from 'zod';
import { lacksMarks } from '../../domain/text/normalize.ts';
import { parseNameAndTitle } from '../../domain/text/parse-name-and-title.ts';
import { parsePhone } from '../../domain/text/parse-phone.ts';
import { recordAudit } from '../../store/audit.ts';
import { changeIdentity, type OfficerIdentity } from '../../store/profile-changes.ts';
import { findPerson } from '../../store/people.ts';
import type { Database } from '../../store/open-store.ts';
import type { Membership } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findOpenRegistration } from '../../store/registrations.ts';
import { readProfile, type ProfileFacts } from '../../store/profiles.ts';
import {
  defineConversation,
  endConversation,
  endEveryConversation,
  enterConversation,
  stateOf,
} from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { activeOfficer, recordOf, type NoActor } from '../permissions/authorize.ts';
import { endDuties } from './end-duties.ts';
import { knownSpellings } from './known-spellings.ts';
import { notifyOfUnitsWithoutContact } from './units-without-contact.ts';

/** Correcting a field of the own profile. `typed`: a name without marks, which were asked for, or what a typed number most likely is. */
export const profileConversation = defineConversation(
  'profile',
  z.object({ field: z.enum(['name', 'phone']), typed: z.string().nullable().default(null) }),
);

/** Leaving a duty: who follows is typed next. */
export const leavingConversation = defineConversation('leaving', z.object({}));

/** What of a profile its owner can correct; the unit is changed by registering with another one. */
export type ProfileField = 'name' | 'phone';

export type ProfileOutcome =
  /** `suspended`: it is shown, and nothing of it can be changed. */
  | { kind: 'profile'; profile: ProfileFacts; suspended: boolean }
  | { kind: 'ask'; field: ProfileField }
  /** Name or title will read as they were typed, without marks; `spellings` are of the name. Nothing is changed yet. */
  | { kind: 'marks-missing'; written: string; spellings: string[] }
  /** The number that was typed most likely is this one. Nothing is changed yet. */
  | { kind: 'phone-doubted'; phone: string }
  /** What was typed cannot be that. */
  | { kind: 'refused'; field: ProfileField }
  | { kind: 'corrected'; profile: ProfileFacts }
  | { kind: 'ask-successor' }
  | { kind: 'left' }
  /** There is no profile yet: the registration waits to be confirmed, or to be finished by its owner (null). */
  | { kind: 'registering'; waiting: { submittedAt: Date; unitName: string } | null }
  | NoActor;

/** Returns the profile of whoever asks. */
export async function showProfile({ store, person }: Request): Promise<ProfileOutcome> {
  const officerId = recordOf(person);
  const profile = officerId === null ? null : await readProfile(store.database, officerId);
  if (profile !== null) return { kind: 'profile', profile, suspended: person.suspendedId !== undefined };
  const open = await findOpenRegistration(store.database, person.telegramUserId);
  if (open === null) return { kind: 'stranger' };
  const { state, submittedAt, unitName } = open;
  const waits = state === 'submitted' && submittedAt !== null;
  return { kind: 'registering', waiting: waits ? { submittedAt, unitName: unitName ?? '' } : null };
}

/** Asks for a corrected field. */
export async function askProfileField(request: Request, field: ProfileField): Promise<ProfileOutcome> {
  const { store, person } = request;
  const actor = activeOfficer(person);
  if (actor.kind !== 'officer') return actor;
  await enterConversation(store.database, request, profileConversation, { field, typed: null });
  return { kind: 'ask', field };
}

/** Takes a corrected field, typed as at the registration. For a name without marks they are asked for, once. */
export async function correctProfile(request: Request, field: ProfileField, typed: string): Promise<ProfileOutcome> {
  const change = readField(field, typed);
  const phone = field === 'phone' ? parsePhone(typed) : null;
  if (phone?.kind === 'doubted') return askPhone(request, phone.phone);
  if (change === null) return { kind: 'refused', field };
  const asked = (stateOf(request, profileConversation)?.typed ?? null) !== null;
  const lacking = nameLacksMarks(change.fullName ?? '') || lacksMarks(change.title ?? '');
  if (!asked && lacking) return askMarks(request, change, typed);
  return saveCorrection(request, change);
}

/**
 * Takes the name that was typed without marks: as it is, or as the list of the unit or its people have it.
 * @param spelling code of the one that was pressed; null for as it was typed.
 */
export async function settleMarks(request: Request, spelling: number | null): Promise<ProfileOutcome> {
  const { store, person, now } = request;
  const state = stateOf(request, profileConversation);
  const typed = state?.field === 'name' ? state.typed : null;
  const change = typed === null ? null : readField('name', typed);
  if (change?.fullName === undefined) return showProfile(request);
  if (spelling === null) return saveCorrection(request, change);
  const known = await knownSpellings(store.database, unitIdsOf(person), change.fullName, now);
  const fullName = known.find((name) => codeOf(name) === spelling);
  return saveCorrection(request, fullName === undefined ? change : { ...change, fullName });
}

async function askPhone(request: Request, phone: string): Promise<ProfileOutcome> {
  const actor = activeOfficer(request.person);
  if (actor.kind !== 'officer') return actor;
  await enterConversation(request.store.database, request, profileConversation, { field: 'phone', typed: phone });
  return { kind: 'phone-doubted', phone };
}

/** Takes the number that was made of the typed one. */
export async function settlePhone(request: Request): Promise<ProfileOutcome> {
  const state = stateOf(request, profileConversation);
  const asked = state?.field === 'phone' ? state.typed : null;
  return asked === null ? showProfile(request) : saveCorrection(request, { phone: asked });
}

async function askMarks(request: Request, change: Partial<ProfileFacts>, typed: string): Promise<ProfileOutcome> {
  const { store, person, now } = request;
  const actor = activeOfficer(person);
  if (actor.kind !== 'officer') return actor;
  const { fullName = '', title = '' } = change;
  await enterConversation(store.database, request, profileConversation, { field: 'name', typed });
  const spellings = nameLacksMarks(fullName)
    ? await knownSpellings(store.database, unitIdsOf(person), fullName, now)
    : [];
  return { kind: 'marks-missing', written: [fullName, title].filter((part) => part !== '').join(', '), spellings };
}

function unitIdsOf({ memberships }: Request['person']): number[] {
  return [...new Set(memberships.map(({ unitId }) => unitId))];
}

async function saveCorrection(request: Request, change: Partial<ProfileFacts>): Promise<ProfileOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'correct-profile', async (database): Promise<ProfileOutcome> => {
    const actor = activeOfficer(person);
    if (actor.kind !== 'officer') return actor;
    const { officerId, telegramUserId } = actor;
    const fields = await changeIdentity(database, officerId, change, now);
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: officerId };
    // The log says what was corrected, not what it was: names stand where an erasure reaches them.
    await recordAudit(database, { ...audit, action: 'profile.correct', after: { fields } }, now);
    const profile = await readProfile(database, officerId);
    return profile === null ? { kind: 'stranger' } : { kind: 'corrected', profile };
  });
}

/** Returns everything that somebody is, also in plans of which they do not speak now. */
async function rolesInAllPlans(database: Database, { person, now }: Request): Promise<readonly Membership[]> {
  const { officerId } = person;
  return officerId === null ? [] : ((await findPerson(database, officerId, toLocalDate(now)))?.memberships ?? []);
}

/** Begins "Không còn phụ trách": who follows is asked first. */
export async function askSuccessor(request: Request): Promise<ProfileOutcome> {
  const { store } = request;
  const actor = activeOfficer(request.person);
  if (actor.kind !== 'officer') return actor;
  if ((await rolesInAllPlans(store.database, request)).length === 0) return { kind: 'stranger' };
  await enterConversation(store.database, request, leavingConversation, {});
  return { kind: 'ask-successor' };
}

/**
 * Ends everything that the person is, and tells the coordinators, with what was said of who follows. The drafts stay with
 * the unit: whoever follows goes on with them.
 */
export async function endOwnMemberships(request: Request, successor: string | null): Promise<ProfileOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'leave-duty', async (database): Promise<ProfileOutcome> => {
    const actor = activeOfficer(person);
    if (actor.kind !== 'officer') return actor;
    const memberships = await rolesInAllPlans(database, request);
    if (memberships.length === 0) return { kind: 'stranger' };
    const { officerId, telegramUserId } = actor;
    await endDuties(database, request, { officerId });
    await endEveryConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: officerId };
    await recordAudit(database, { ...audit, action: 'duty.leave', before: { memberships } }, now);
    const unitIds = [...new Set(memberships.map(({ unitId }) => unitId))];
    await notifyOfUnitsWithoutContact(database, unitIds, successor, officerId, now);
    return { kind: 'left' };
  });
}

function readField(field: ProfileField, typed: string): Partial<OfficerIdentity> | null {
  if (field === 'phone') {
    const parsed = parsePhone(typed);
    return parsed.kind === 'phone' ? { phone: parsed.phone } : null;
  }
  const parsed = parseNameAndTitle(typed);
  if (parsed.kind === 'refused') return null;
  const { fullName, phone } = parsed;
  return {
    fullName,
    ...(parsed.kind === 'title-missing' ? {} : { title: parsed.title }),
    ...(phone === null ? {} : { phone }),
  };
}
