import { hasSoleSuccessor, type UnitChange } from '../../domain/units/unit-change.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endMemberships, listMemberships } from '../../store/memberships.ts';
import type { Database } from '../../store/open-store.ts';
import {
  createUnit,
  endsBefore,
  endUnit,
  moveUnitChange,
  renameUnit,
  type UnitChangeFacts,
} from '../../store/unit-changes.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { endConversation } from '../conversations/conversation.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { UNIT_CHANGED } from './unit-changed-notice.ts';
import { UNIT_ENDED } from './unit-ended-notice.ts';

/**
 * Applies a planned change in the transaction of the caller. A unit that ends keeps its reports and its name; the roles
 * of its people end with it, its invitations are withdrawn, and people and coordinators are told. What it still owes is
 * its own: where one unit alone follows, that unit's people hand it in, otherwise the coordinators see to it. What ended
 * before the day of a change stays as it ended.
 * @returns the unit that it is about; null where the change was applied or cancelled before.
 */
export async function applyUnitChange(
  database: Database,
  { id, change, effectiveOn }: UnitChangeFacts,
  actor: { officerId: number | null; telegramUserId: number | null },
  now: Date,
): Promise<number | null> {
  if (!(await moveUnitChange(database, id, 'applied', now))) return null;
  if (change.kind !== 'add' && (await endsBefore(database, change.unitId, effectiveOn))) return null;
  const subjectId = await applyTo(database, change, effectiveOn, now);
  const audit = { ...actor, subject: 'unit' as const, subjectId };
  await recordAudit(database, { ...audit, action: `unit.${change.kind}`, after: { ...change, effectiveOn } }, now);
  const coordinators = await listPermitted(database, null, 'unit.manage', toLocalDate(now));
  await planNotices(
    database,
    null,
    UNIT_CHANGED,
    { changeId: id, unitId: subjectId },
    coordinators
      .filter((coordinator) => coordinator.id !== actor.officerId)
      .map((coordinator) => ({
        priority: 1,
        dueAt: now,
        chatId: coordinator.chatId,
        officerId: coordinator.id,
        dedupeKey: `unit-changed:${id}:${coordinator.id}`,
      })),
    now,
  );
  return subjectId;
}

/** Applies a change to the units. @returns the id of the unit that it is about. */
async function applyTo(database: Database, change: UnitChange, from: string, now: Date): Promise<number> {
  switch (change.kind) {
    case 'add':
      return createUnit(database, change.unit, { from, predecessorId: null }, now);
    case 'rename':
      await renameUnit(database, change.unitId, change, from, now);
      return change.unitId;
    case 'end': {
      const successorIds: number[] = [];
      for (const successor of change.successors)
        successorIds.push(
          'unitId' in successor
            ? successor.unitId
            : await createUnit(database, successor.unit, { from, predecessorId: change.unitId }, now),
        );
      await endUnit(database, change.unitId, { from, successorIds, sole: hasSoleSuccessor(change) }, now);
      // Whoever acted for it until today did so, even where its end is told of late.
      await endRoles(database, change.unitId, from, toLocalDate(now), now);
      return change.unitId;
    }
  }
}

async function endRoles(database: Database, unitId: number, from: string, today: string, now: Date): Promise<void> {
  const held = await listMemberships(database, { unitId }, today);
  await endMemberships(database, { unitId }, today);
  const people = new Map(held.map(({ officer }) => [officer.id, officer]));
  for (const { id, telegramUserId, chatId } of people.values()) {
    await endConversation(database, telegramUserId);
    const dedupeKey = `unit-ended:${unitId}:${id}`;
    const to = { chatId, officerId: id, priority: 1, dedupeKey, dueAt: now };
    await planNotices(database, null, UNIT_ENDED, { unitId, from }, [to], now);
  }
}
