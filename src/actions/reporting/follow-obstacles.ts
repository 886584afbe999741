import { obstacleCode } from '../../domain/obstacles/obstacle.ts';
import { splitObstacles } from '../../domain/obstacles/split-obstacles.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { recordAudit } from '../../store/audit.ts';
import { holdLife } from '../../store/lives.ts';
import { createObstacle } from '../../store/obstacles.ts';
import { listFollowedObstacles } from '../../store/revisions.ts';
import { applyOnce, type Request } from '../request.ts';
import { loadFilling } from './load-filling.ts';
import { obstaclesText } from './read-review.ts';
import { tellUnit } from './tell-unit.ts';

export type FollowOutcome =
  | { kind: 'followed' | 'followed-before'; obstacleIds: number[]; unitName: string }
  | { kind: 'nothing' }
  | { kind: 'forbidden' }
  | { kind: 'not-found' };

/** Makes each obstacle told in a report one that is followed to its end, linked to the report; once for an obligation. */
export async function followObstacles(request: Request, reportId: number): Promise<FollowOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  if (officerId === null || !isAllowed(person, 'obstacle.answer')) return { kind: 'forbidden' };
  return applyOnce(request, 'follow-obstacles', async (database): Promise<FollowOutcome> => {
    const loaded = await loadFilling(database, reportId);
    if (loaded === null) return { kind: 'not-found' };
    const { obligationId, unit, submittedById } = loaded.report;
    // Held, so that of two coordinators at once one makes them.
    await holdLife(database, obligationId);
    const before = await listFollowedObstacles(database, obligationId);
    if (before.length > 0) return { kind: 'followed-before', obstacleIds: before, unitName: unit.name };
    const obstacleIds: number[] = [];
    for (const text of splitObstacles(obstaclesText(loaded))) {
      const draft = { unitId: unit.id, taskId: null, text, files: [] };
      const id = await createObstacle(database, draft, submittedById ?? officerId, now, reportId);
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
    await tellUnit(database, { obligationId, unitId: unit.id }, told, officerId, now);
    return { kind: 'followed', obstacleIds, unitName: unit.name };
  });
}
