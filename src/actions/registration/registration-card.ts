import { askedRole, rolesToAsk } from '../../domain/people/asked-role.ts';
import { GRANTED_ROLES, mayGrant, type GrantedRole } from '../../domain/people/granted-roles.ts';
import { REPORTING_ROLES, type Person } from '../../domain/people/roles.ts';
import { nameLacksMarks } from '../../domain/people/name-marks.ts';
import { compareIdentities } from '../../domain/people/same-person.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listExpectedContacts, type ExpectedContactFacts } from '../../store/expected-contacts.ts';
import type { Database } from '../../store/open-store.ts';
import { listIdentities, type IdentityFacts } from '../../store/identities.ts';
import { listMembers, type MemberFacts } from '../../store/people.ts';
import type { RegistrationFacts } from '../../store/registrations.ts';
import { findRoleUnit } from '../../store/units.ts';
import { knownSpellings } from '../people/known-spellings.ts';

/** In what a registration agrees with somebody else. */
type Agreement = NonNullable<ReturnType<typeof compareIdentities>>;

/** A registration as its approver sees it, with what is known beside it. */
export type RegistrationCard = RegistrationFacts & {
  /** For what the person registers, and all for which one can in this unit. */
  asked: GrantedRole | null;
  askable: GrantedRole[];
  /** Who reports for the unit already. */
  contacts: MemberFacts[];
  /** Whom the unit's letter named and the registration agrees with. */
  expected: (ExpectedContactFacts & { agreement: Agreement }) | null;
  /** The unit's letter named others only. */
  namesOthers: boolean;
  /** Others, registered or waiting, who look like the same person. */
  alike: (IdentityFacts & { agreement: Agreement })[];
  /** How the name is known, in the lists and among people, where it was typed without marks. */
  spellings: string[];
  /** The roles that its reader may give. */
  grantable: GrantedRole[];
};

/** Puts a registration beside the letter of its unit, its unit's people, and everybody who looks like the same person. */
export async function readCard(
  database: Database,
  registration: RegistrationFacts & { unitId: number },
  reader: Person,
  now: Date,
): Promise<RegistrationCard> {
  const { unitId, telegramUserId, fullName, phone } = registration;
  const identity = { fullName: fullName ?? '', phone };
  const unit = await findRoleUnit(database, unitId);
  const askable = unit === null ? [] : rolesToAsk(unit);
  const members = await listMembers(database, unitId, toLocalDate(now));
  const named = await listExpectedContacts(database, unitId);
  const expected = named.flatMap((contact) => {
    const agreement = compareIdentities(identity, contact);
    return agreement === null ? [] : [{ ...contact, agreement }];
  });
  const others = (await listIdentities(database)).filter((other) => other.telegramUserId !== telegramUserId);
  const alike = others.flatMap((other) => {
    const agreement = compareIdentities(identity, other);
    // A name alone is common; within one unit it is not.
    const telling = agreement !== 'name' || other.unitIds.includes(unitId);
    return agreement === null || !telling ? [] : [{ ...other, agreement }];
  });
  const same = alike.filter(({ agreement }) => agreement === 'name-and-phone').map((other) => other.fullName);
  return {
    ...registration,
    asked: askedRole(registration, askable),
    askable,
    contacts: members.filter(({ role }) => (REPORTING_ROLES as readonly string[]).includes(role)),
    expected: expected.find(({ agreement }) => agreement === 'name-and-phone') ?? expected[0] ?? null,
    namesOthers: named.length > 0 && expected.length === 0,
    alike,
    spellings:
      registration.state === 'submitted' && nameLacksMarks(identity.fullName)
        ? await knownSpellings(database, [unitId], identity.fullName, now, same)
        : [],
    grantable: unit === null ? [] : GRANTED_ROLES.filter((role) => mayGrant(reader, role, unit)),
  };
}
