import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { addObligation } from '../../store/events.ts';
import { listOfficers } from '../../store/people.ts';
import { listRoundsToJoin, type RoundToJoin } from '../../store/round-units.ts';
import { findUnit } from '../../store/units.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { planEachNotice } from '../outbox/plan-notices.ts';
import { applyOnce, type Request } from '../request.ts';
import { ROUND_OPENED } from './round-opened-notice.ts';

export type { RoundToJoin };

/** Makes a unit owe a report in an open round that asks units of its kind; its contacts are told, as of any round. */
export async function joinRound(
  request: Request,
  roundId: number,
  unitId: number,
): Promise<
  { kind: 'joined'; unit: string; title: string; dueOn: string; told: number } | { kind: 'not-joinable' } | Refusal
> {
  const { person, now } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'join-round', async (database) => {
    const today = toLocalDate(now);
    const unit = await findUnit(database, unitId);
    const round = (await listRoundsToJoin(database, unitId, today, roundId))[0];
    if (unit === null || round === undefined) return { kind: 'not-joinable' } as const;
    const obligationId = await addObligation(database, roundId, unitId);
    const { officerId, telegramUserId } = actor;
    const audit = { officerId, telegramUserId, action: 'round.join', subject: 'obligation' } as const;
    await recordAudit(database, { ...audit, subjectId: obligationId, after: { roundId, unitId } }, now);
    const contacts = await listOfficers(database, null, REPORTING_ROLES, today, [unitId]);
    const told = await planEachNotice(
      database,
      request.planId,
      ROUND_OPENED,
      contacts.map(({ id, chatId }) => ({
        params: { roundId, unitId },
        chatId,
        officerId: id,
        priority: 1,
        dedupeKey: `round-joined:${obligationId}:${id}`,
        dueAt: now,
      })),
      now,
    );
    return { kind: 'joined', unit: unit.name, title: round.title, dueOn: round.dueOn, told } as const;
  });
}
