import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { hasWaitedTooLong } from '../../domain/people/waiting-registration.ts';
import { listDelegatedUnits } from '../../store/delegations.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findOfficer, findPerson, listMembers, listOfficers } from '../../store/people.ts';
import { findRegistration, listSubmittedRegistrations } from '../../store/registrations.ts';
import { findUnit, isCoordinatingUnit } from '../../store/units.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { readCard } from '../registration/registration-card.ts';
import { owedBy } from './owed-reports.ts';
import type { NoticeReaders } from './notice-facts.ts';

type Kinds =
  | 'registration-submitted'
  | 'registrations-waiting'
  | 'registration-approved'
  | 'registration-refused'
  | 'contact-left'
  | 'handed-over'
  | 'delegated'
  | 'delegation-ended';

/** Notices about registrations and people. */
export const PEOPLE_NOTICES: NoticeReaders<Kinds> = {
  'registration-submitted': async ({ database, ids, officerId, now }) => {
    const registration = await findRegistration(database, ids.registrationId ?? 0);
    if (registration?.state !== 'submitted' || registration.unitId === null) return null;
    const { unitId } = registration;
    const reader = officerId === null ? null : await findPerson(database, officerId, toLocalDate(now));
    if (reader === null) return null;
    return { kind: 'registration-submitted', card: await readCard(database, { ...registration, unitId }, reader, now) };
  },
  'registrations-waiting': async ({ database, officerId, now }) => {
    const reader = officerId === null ? null : await findPerson(database, officerId, toLocalDate(now));
    if (reader === null) return null;
    const isDayOff = await readCalendar(database);
    const late = (await listSubmittedRegistrations(database)).flatMap(({ submittedAt, unitId }) =>
      submittedAt !== null &&
      unitId !== null &&
      isAllowed(reader, 'registration.decide', unitId) &&
      hasWaitedTooLong(submittedAt, now, isDayOff)
        ? [submittedAt]
        : [],
    );
    const [oldest] = late;
    return oldest === undefined ? null : { kind: 'registrations-waiting', waiting: late.length, oldest };
  },
  'registration-approved': async ({ database, plan, ids, officerId, now }) => {
    const registration = await findRegistration(database, ids.registrationId ?? 0);
    if (registration?.unitId == null) return null;
    const coordinating = await isCoordinatingUnit(database, registration.unitId);
    const members = await listMembers(database, registration.unitId, toLocalDate(now));
    const role = members.find((member) => member.officerId === officerId)?.role;
    if (role === undefined) return null;
    const owed = coordinating ? [] : await owedBy(database, registration.unitId);
    return {
      kind: 'registration-approved',
      unitId: registration.unitId,
      unitName: registration.unitName ?? '',
      responsible: plan.coordinator.name,
      coordinating,
      role,
      owed,
    };
  },
  'registration-refused': async ({ database, plan, ids }) => {
    const registration = await findRegistration(database, ids.registrationId ?? 0);
    if (registration === null) return null;
    return {
      kind: 'registration-refused',
      unitName: registration.unitName ?? '',
      responsible: plan.coordinator.name,
      reason: registration.refusalReason ?? '',
    };
  },
  'contact-left': async ({ database, ids, now }) => {
    const unit = await findUnit(database, ids.unitId ?? 0);
    const leaver = await findOfficer(database, ids.officerId ?? 0);
    if (unit === null || leaver === null) return null;
    const contacts = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), [unit.id]);
    const others = contacts.map(({ fullName }) => fullName);
    const owed = (await owedBy(database, unit.id)).length;
    const { successor = null } = ids;
    return { kind: 'contact-left', officerName: leaver.fullName, unitName: unit.name, successor, others, owed };
  },
  delegated: async ({ database, ids, officerId }) => {
    const delegator = await findOfficer(database, ids.officerId ?? 0);
    const held = await listDelegatedUnits(database, ids.officerId ?? 0, officerId ?? 0, ids.from ?? '');
    if (delegator === null || held.length === 0) return null;
    const { from = '', to = '' } = ids;
    return { kind: 'delegated', delegatorName: delegator.fullName, unitNames: held, from, to };
  },
  'delegation-ended': async ({ database, ids }) => {
    const delegator = await findOfficer(database, ids.officerId ?? 0);
    return delegator === null ? null : { kind: 'delegation-ended', delegatorName: delegator.fullName };
  },
  'handed-over': async ({ database, plan, ids }) => {
    const unit = await findUnit(database, ids.unitId ?? 0);
    const successor = await findOfficer(database, ids.officerId ?? 0);
    if (unit === null || successor === null) return null;
    return {
      kind: 'handed-over',
      successorName: successor.fullName,
      unitName: unit.name,
      responsible: plan.coordinator.name,
    };
  },
};
