import { findUnits, type UnitSearch } from '../../domain/people/find-unit.ts';
import { buildUnitIndex } from '../../domain/people/unit-index.ts';
import { INVITED_ROLES, type InvitedRole } from '../../domain/people/invitation.ts';
import { mayGrant } from '../../domain/people/granted-roles.ts';
import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listOpenInvitations, type InvitationFacts } from '../../store/invitations.ts';
import type { ObligationFacts } from '../../store/obligations.ts';
import { listOpenObstacles } from '../../store/obstacles.ts';
import {
  listPlannedChanges,
  readUnitHistory,
  type UnitChangeFacts,
  type UnitHistory,
} from '../../store/unit-changes.ts';
import { showUnitStatus } from '../status/show-status.ts';
import { listMembers, type MemberFacts } from '../../store/people.ts';
import { listRoundsToJoin, type RoundToJoin } from '../../store/round-units.ts';
import { findUnit, isCoordinatingUnit, listUnits, listUnitsWithout } from '../../store/units.ts';
import { indexUnits, isRegistrable, listRegistrableUnits, type UnitName } from '../registration/registration-step.ts';
import type { Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

export type UnitCard = {
  kind: 'unit';
  unit: UnitName;
  /** Who acts for it today. */
  members: MemberFacts[];
  /** The roles for which whoever looks may invite. */
  invitable: InvitedRole[];
  /** Whoever looks manages the people of the unit. */
  managing: boolean;
  /** Whoever looks changes units. */
  changing: boolean;
  history: UnitHistory;
  /** Its last day has passed. */
  ended: boolean;
  /** Changes of this unit whose day has not come. */
  planned: UnitChangeFacts[];
  obligations: { obligation: ObligationFacts; questions: number }[];
  openObstacles: number;
  /** Open rounds that it could be asked in, for those who open rounds. */
  joinable: RoundToJoin[];
  /** Links that can still be used, for those who invite. */
  invitations: InvitationFacts[];
};

/** Returns a unit with its people, for those of the unit and those who see all. */
export async function showUnit(
  request: Request,
  unitId: number,
): Promise<UnitCard | { kind: 'hidden'; unitId: number; name: string } | { kind: 'not-found' }> {
  const { store, person, now } = request;
  const unit = await findUnit(store.database, unitId);
  if (unit === null) return { kind: 'not-found' };
  if (!isAllowed(person, 'status.names', unitId)) return { kind: 'hidden', unitId, name: unit.name };
  const { id, name, shortName } = unit;
  const coordinating = await isCoordinatingUnit(store.database, unitId);
  const history = await readUnitHistory(store.database, unitId);
  if (history === null) return { kind: 'not-found' };
  const status = await showUnitStatus(request, unitId);
  const planned = await listPlannedChanges(store.database);
  return {
    kind: 'unit',
    unit: { id, name, shortName },
    members: await listMembers(store.database, unitId, toLocalDate(now)),
    managing: isAllowed(person, 'member.manage', unitId),
    changing: isAllowed(person, 'unit.manage'),
    history,
    ended: history.validTo !== null && history.validTo < toLocalDate(now),
    planned: planned.filter(({ change }) => 'unitId' in change && change.unitId === unitId),
    obligations: status.kind === 'unit' ? status.obligations : [],
    openObstacles: (await listOpenObstacles(store.database, request.planId, [unitId])).length,
    joinable: isAllowed(person, 'round.open') ? await listRoundsToJoin(store.database, unitId, toLocalDate(now)) : [],
    invitations: isAllowed(person, 'invitation.create', unitId)
      ? await listOpenInvitations(store.database, unitId, now)
      : [],
    invitable: INVITED_ROLES.filter((role) => mayGrant(person, role, { id, kind: unit.kind, coordinating })),
  };
}

/**
 * Finds the units that a person may mean; the person's own one where nothing was typed. A unit that has ended is meant
 * only where its whole name was typed and no living one bears it.
 */
export async function findUnitsTyped(
  request: Request,
  typed: string,
): Promise<
  | { kind: 'one'; id: number }
  | { kind: 'several'; units: UnitName[] }
  /** None has this name; these have one with a slip in it or with other marks. */
  | { kind: 'near'; units: UnitName[] }
  | { kind: 'none' }
> {
  const { store, person, now } = request;
  const [own] = person.memberships;
  if (typed === '') return own === undefined ? { kind: 'none' } : { kind: 'one', id: own.unitId };
  const units = await listRegistrableUnits(store.database, toLocalDate(now));
  const found = await findLivingOrEnded(request, findUnits(indexUnits(units), typed), typed);
  if (found.kind === 'one') return { kind: 'one', id: found.id };
  const ids = found.kind === 'several' ? found.ids : found.nearest;
  const named = ids.flatMap((id) => units.filter((unit) => unit.id === id));
  if (named.length === 0) return { kind: 'none' };
  return { kind: found.kind === 'several' ? 'several' : 'near', units: named };
}

async function findLivingOrEnded({ store }: Request, living: UnitSearch, typed: string): Promise<UnitSearch> {
  if (living.kind === 'one' && living.certainty === 'exact') return living;
  const ever = findUnits(buildUnitIndex((await listUnits(store.database)).filter(isRegistrable)), typed);
  return ever.kind === 'one' && ever.certainty === 'exact' ? ever : living;
}

/** Lists the units of open rounds that nobody reports for, for those who see all. */
export async function listUnitsWithoutContact(
  request: Request,
): Promise<{ kind: 'units'; units: UnitName[] } | Refusal> {
  const { store, person, now } = request;
  const actor = authorize(person, 'status.names');
  if (actor.kind === 'forbidden') return actor;
  const units = await listUnitsWithout(store.database, REPORTING_ROLES, toLocalDate(now));
  return { kind: 'units', units };
}
