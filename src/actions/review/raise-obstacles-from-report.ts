import { obstacleCode } from '../../domain/obstacles/obstacle.ts';
import { splitObstacles } from '../../domain/obstacles/split-obstacles.ts';
import { recordAudit } from '../../store/audit.ts';
import { selectObligationForUpdate } from '../../store/obligation-status.ts';
import { createObstacle } from '../../store/obstacles.ts';
import { listFollowedObstacles } from '../../store/revisions.ts';
import { applyOnce, type Request } from '../request.ts';
import { loadFilling } from '../reports/load-filling.ts';
import { obstaclesText } from '../reports/read-news.ts';
import { notifyUnit } from '../reports/notify-unit.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

export type FollowOutcome =
  | {
      kind: 'followed';
      obstacleIds: number[];
      unitName: string;
      /** How many people of the unit are told. */
      told: number;
    }
  | { kind: 'followed-before'; obstacleIds: number[]; unitName: string }
  | { kind: 'nothing' }
  | Refusal
  | { kind: 'not-found' };

/** Makes each obstacle told in a report one that is followed to its end, linked to the report; once for an obligation. */
export async function raiseObstaclesFromReport(request: Request, reportId: number): Promise<FollowOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'obstacle.answer');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(request, 'follow-obstacles', async (database): Promise<FollowOutcome> => {
    const loaded = await loadFilling(database, reportId);
    if (loaded === null) return { kind: 'not-found' };
    const { obligationId, unit, submittedById } = loaded.report;
    // Held, so that of two coordinators at once one makes them.
    await selectObligationForUpdate(database, obligationId);
    const before = await listFollowedObstacles(database, obligationId);
    if (before.length > 0) return { kind: 'followed-before', obstacleIds: before, unitName: unit.name };
    const obstacleIds: number[] = [];
    for (const text of splitObstacles(obstaclesText(loaded))) {
      const draft = { unitId: unit.id, taskId: null, text, files: [] };
      const id = await createObstacle(database, request.planId, draft, submittedById ?? officerId, now, reportId);
      const audit = { officerId, telegramUserId, subject: 'obstacle' as const, subjectId: id };
      await recordAudit(database, { ...audit, action: 'obstacle.raise', after: { unitId: unit.id, reportId } }, now);
      obstacleIds.push(id);
    }
    if (obstacleIds.length === 0) return { kind: 'nothing' };
    const told = {
      event: 'obstacles-followed',
      key: String(reportId),
      reason: obstacleIds.map(obstacleCode).join(', '),
    } as const;
    const people = await notifyUnit(
      database,
      { planId: request.planId, obligationId, unitId: unit.id },
      told,
      officerId,
      now,
    );
    return { kind: 'followed', obstacleIds, unitName: unit.name, told: people };
  });
}
