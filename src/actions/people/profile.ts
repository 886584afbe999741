import { parseNameAndTitle } from '../../domain/text/parse-name-and-title.ts';
import { parsePhone } from '../../domain/text/parse-phone.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { endMemberships } from '../../store/memberships.ts';
import { readProfile, saveProfile, type ProfileFacts } from '../../store/profiles.ts';
import { applyOnce, type Request } from '../request.ts';
import { tellUnitsWithoutContact } from './units-without-contact.ts';

/** What of a profile its owner can correct; the unit is changed by registering with another one. */
export type ProfileField = 'name' | 'phone';

export type ProfileOutcome =
  | { kind: 'profile'; profile: ProfileFacts }
  | { kind: 'ask'; field: ProfileField }
  /** What was typed cannot be that. */
  | { kind: 'refused'; field: ProfileField }
  | { kind: 'corrected'; profile: ProfileFacts }
  | { kind: 'ask-successor' }
  | { kind: 'left' }
  | { kind: 'stranger' };

/** The profile of whoever asks. */
export async function showProfile({ store, person }: Request): Promise<ProfileOutcome> {
  const profile = person.officerId === null ? null : await readProfile(store.database, person.officerId);
  return profile === null ? { kind: 'stranger' } : { kind: 'profile', profile };
}

/** Asks for a corrected field. */
export async function askProfileField(request: Request, field: ProfileField): Promise<ProfileOutcome> {
  const { store, person, now } = request;
  if (person.officerId === null) return { kind: 'stranger' };
  await saveConversation(store.database, person.telegramUserId, 'profile', { field }, now);
  return { kind: 'ask', field };
}

/** Takes a corrected field, typed as at the registration. */
export async function correctProfile(request: Request, field: ProfileField, typed: string): Promise<ProfileOutcome> {
  const { person, now } = request;
  const change = readField(field, typed);
  if (change === null) return { kind: 'refused', field };
  return applyOnce(request, 'correct-profile', async (database): Promise<ProfileOutcome> => {
    const { officerId, telegramUserId } = person;
    if (officerId === null) return { kind: 'stranger' };
    await saveProfile(database, officerId, change);
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: officerId };
    // The log says what was corrected, not what it was: names stand nowhere in it.
    await recordAudit(database, { ...audit, action: 'profile.correct', after: { fields: Object.keys(change) } }, now);
    const profile = await readProfile(database, officerId);
    return profile === null ? { kind: 'stranger' } : { kind: 'corrected', profile };
  });
}

/** Begins "Không còn phụ trách": who follows is asked first. */
export async function askSuccessor(request: Request): Promise<ProfileOutcome> {
  const { store, person, now } = request;
  if (person.memberships.length === 0) return { kind: 'stranger' };
  await saveConversation(store.database, person.telegramUserId, 'leaving', {}, now);
  return { kind: 'ask-successor' };
}

/**
 * Ends everything that the person is, and tells the coordinators, with what was said of who follows. The drafts stay with
 * the unit: whoever follows goes on with them.
 */
export async function leaveDuty(request: Request, successor: string | null): Promise<ProfileOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'leave-duty', async (database): Promise<ProfileOutcome> => {
    const { officerId, telegramUserId, memberships } = person;
    if (officerId === null || memberships.length === 0) return { kind: 'stranger' };
    await endMemberships(database, { officerId }, toLocalDate(now));
    await endMemberships(database, { delegatedById: officerId }, toLocalDate(now));
    await endConversation(database, telegramUserId);
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: officerId };
    await recordAudit(database, { ...audit, action: 'duty.leave', before: { memberships } }, now);
    const unitIds = [...new Set(memberships.map(({ unitId }) => unitId))];
    await tellUnitsWithoutContact(database, unitIds, successor?.slice(0, 300) ?? null, officerId, now);
    return { kind: 'left' };
  });
}

function readField(field: ProfileField, typed: string): Partial<ProfileFacts> | null {
  if (field === 'phone') {
    const parsed = parsePhone(typed);
    return parsed.kind === 'phone' ? { phone: parsed.phone } : null;
  }
  const parsed = parseNameAndTitle(typed);
  if (parsed.kind === 'refused') return null;
  return parsed.kind === 'title-missing'
    ? { fullName: parsed.fullName }
    : { fullName: parsed.fullName, title: parsed.title };
}
