import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { listGivenDelegations, listHeldRoles, type HeldDelegation } from '../../store/delegations.ts';
import { endMemberships, limitMemberships, type MembershipFilter } from '../../store/memberships.ts';
import type { Database } from '../../store/open-store.ts';
import type { Request } from '../request.ts';
import { tellOfDelegations } from './tell-of-delegations.ts';

type Acting = Pick<Request, 'person' | 'now'>;

/** Ends roles today, with everything that was delegated of them; both sides of a delegation are told. */
export async function endDuties(database: Database, doer: Acting, which: MembershipFilter): Promise<void> {
  const today = toLocalDate(doer.now);
  const delegations = await findDelegations(database, which, today);
  await endMemberships(database, which, today);
  await endMemberships(database, { id: { in: delegations.map(({ id }) => id) } }, today);
  const { officerId, telegramUserId } = doer.person;
  for (const { giver, delegate, from, to } of delegations) {
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: giver.id };
    const before = { delegateId: delegate.id, from, to };
    await recordAudit(database, { ...audit, action: 'duty.recall', before }, doer.now);
  }
  await tellOfDelegations(database, doer, delegations, 'ended');
}

/** Sets the last day of a role, yyyy-mm-dd; what was delegated of it lasts no longer, and both sides are told. */
export async function limitDuty(database: Database, doer: Acting, id: number, to: string): Promise<void> {
  const delegations = await findDelegations(database, { id }, toLocalDate(doer.now));
  const longer = delegations.filter((delegation) => delegation.id !== id && delegation.to > to);
  const begun = longer.filter(({ from }) => from <= to);
  const never = longer.filter(({ from }) => from > to);
  await limitMemberships(database, [id, ...begun.map((delegation) => delegation.id)], to);
  await endMemberships(database, { id: { in: never.map((delegation) => delegation.id) } }, toLocalDate(doer.now));
  await tellOfDelegations(
    database,
    doer,
    begun.map((delegation) => ({ ...delegation, to })),
    'limited',
  );
  await tellOfDelegations(database, doer, never, 'ended');
}

/** The delegations among these roles, and those of what is among them as somebody's own. */
async function findDelegations(database: Database, which: MembershipFilter, today: string): Promise<HeldDelegation[]> {
  const roles = await listHeldRoles(database, which, today);
  const own = roles.filter(({ delegatedById }) => delegatedById === null);
  return listGivenDelegations(database, { ids: roles.map(({ id }) => id), own }, today);
}
