import { addToDraft, type ObstacleFile } from '../../domain/obstacles/obstacle.ts';
import { isAllowed, PERMISSIONS, unitsWhereAllowed, type Person } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import {
  addObstacleMessage,
  findObstacle,
  listOpenObstacles,
  moveObstacle,
  type ObstacleFacts,
} from '../../store/obstacles.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { listPermitted } from '../people/list-permitted.ts';
import { applyOnce, type Request } from '../request.ts';

export type ObstacleOutcome =
  /** `takesPart`: may write and close; leaders look on. */
  | { kind: 'card'; obstacle: ObstacleFacts; mayAnswer: boolean; takesPart: boolean }
  | { kind: 'ask-message'; obstacle: ObstacleFacts; mayAnswer: boolean; refused: boolean }
  | { kind: 'sent'; obstacle: ObstacleFacts; mayAnswer: boolean }
  | { kind: 'moved'; obstacle: ObstacleFacts; changed: boolean }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/** The units whose obstacles the person reads, or all; null for who reads none. */
export function obstaclesReadBy(person: Person): 'everywhere' | number[] | null {
  const units = unitsWhereAllowed(person, 'obstacle.read');
  return units !== 'everywhere' && units.length === 0 ? null : units;
}

/** The open obstacles that whoever asks may see, and whether they may raise one. */
export async function listObstacles(
  request: Request,
): Promise<{ kind: 'obstacles'; obstacles: ObstacleFacts[]; mayRaise: boolean } | { kind: 'forbidden' }> {
  const { person, store } = request;
  const units = obstaclesReadBy(person);
  if (units === null) return { kind: 'forbidden' };
  const raising = unitsWhereAllowed(person, 'obstacle.raise');
  const obstacles = await listOpenObstacles(store.database, units);
  return { kind: 'obstacles', obstacles, mayRaise: raising === 'everywhere' || raising.length > 0 };
}

/** One obstacle with what was said about it. */
export async function showObstacle(request: Request, id: number): Promise<ObstacleOutcome> {
  return readObstacle(request.store.database, request.person, id);
}

/** Begins an answer, or a word more. */
export async function askObstacleMessage(request: Request, id: number): Promise<ObstacleOutcome> {
  const { store, person, now } = request;
  const found = await findOwn(store.database, person, id);
  if (found.kind !== 'card') return found;
  await saveConversation(store.database, person.telegramUserId, 'obstacle-message', { obstacleId: id }, now);
  const { obstacle, mayAnswer } = found;
  return { kind: 'ask-message', obstacle, mayAnswer, refused: false };
}

/** Adds what was written to the obstacle, and tells the other side. An obstacle that was closed is open again. */
export async function sendObstacleMessage(
  request: Request,
  id: number,
  part: { text: string; files: readonly ObstacleFile[] },
): Promise<ObstacleOutcome> {
  const { person, now, conversation } = request;
  return applyOnce(request, 'send-obstacle-message', async (database): Promise<ObstacleOutcome> => {
    const found = await findOwn(database, person, id);
    const { officerId } = person;
    if (found.kind !== 'card' || officerId === null) return found;
    const { obstacle, mayAnswer } = found;
    const added = addToDraft({ unitId: 0, taskId: null, text: '', files: [] }, part);
    if (added.kind === 'refused') return { kind: 'ask-message', obstacle, mayAnswer, refused: true };
    const { text, files } = added.draft;
    const messageId = await addObstacleMessage(
      database,
      { obstacleId: id, officerId, answer: mayAnswer, text, files },
      now,
    );
    await moveObstacle(database, id, { state: 'open', closedById: null, closedAt: null });
    if (conversation?.kind === 'obstacle-message') await endConversation(database, person.telegramUserId);
    await record(database, request, mayAnswer ? 'obstacle.answer' : 'obstacle.add', id);
    await tellOthers(
      database,
      request,
      obstacle,
      mayAnswer,
      { kind: 'obstacle-message', key: String(messageId) },
      messageId,
    );
    return { kind: 'sent', obstacle, mayAnswer };
  });
}

/** Closes an obstacle: those who answer may, and the unit that raised it. The other side is told. */
export async function closeObstacle(request: Request, id: number): Promise<ObstacleOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'close-obstacle', async (database): Promise<ObstacleOutcome> => {
    const found = await findOwn(database, person, id);
    const { officerId } = person;
    if (found.kind !== 'card' || officerId === null) return found;
    const { obstacle, mayAnswer } = found;
    const changed = await moveObstacle(database, id, { state: 'closed', closedById: officerId, closedAt: now });
    if (changed) {
      await record(database, request, 'obstacle.close', id);
      const key = String(now.getTime());
      await tellOthers(database, request, obstacle, mayAnswer, { kind: 'obstacle-closed', key }, null);
    }
    return { kind: 'moved', obstacle, changed };
  });
}

async function readObstacle(
  database: Database,
  person: Person,
  id: number,
): Promise<Extract<ObstacleOutcome, { kind: 'card' | 'not-found' | 'forbidden' }>> {
  const obstacle = await findObstacle(database, id);
  if (obstacle === null) return { kind: 'not-found' };
  if (!isAllowed(person, 'obstacle.read', obstacle.unit.id)) return { kind: 'forbidden' };
  const mayAnswer = isAllowed(person, 'obstacle.answer', obstacle.unit.id);
  const takesPart = mayAnswer || isAllowed(person, 'obstacle.raise', obstacle.unit.id);
  return { kind: 'card', obstacle, mayAnswer, takesPart };
}

/** An obstacle for those who write about it. */
async function findOwn(database: Database, person: Person, id: number): ReturnType<typeof readObstacle> {
  const found = await readObstacle(database, person, id);
  return found.kind === 'card' && !found.takesPart ? { kind: 'forbidden' } : found;
}

async function record(
  database: Database,
  { person, now }: Request,
  action: 'obstacle.answer' | 'obstacle.add' | 'obstacle.close',
  subjectId: number,
): Promise<void> {
  const { officerId, telegramUserId } = person;
  await recordAudit(database, { officerId, telegramUserId, action, subject: 'obstacle', subjectId }, now);
}

/** Tells the unit what was answered, or those who answer what the unit said; never whoever did it. */
async function tellOthers(
  database: Database,
  { person, now }: Request,
  { id: obstacleId, unit, raisedById }: ObstacleFacts,
  answered: boolean,
  { kind, key }: { kind: string; key: string },
  messageId: number | null,
): Promise<void> {
  const today = toLocalDate(now);
  const unitSide = await listOfficers(database, PERMISSIONS['obstacle.raise'].ownUnit, today, [unit.id]);
  // Whoever raised it is told; where that person has left, everybody of the unit who could have.
  const raiser = unitSide.filter(({ id }) => id === raisedById);
  const others = answered
    ? raiser.length > 0
      ? raiser
      : unitSide
    : await listPermitted(database, 'obstacle.answer', today);
  await planNotices(
    database,
    others
      .filter(({ id }) => id !== person.officerId)
      .map(({ id, chatId }) => ({
        ...{ kind, params: { obstacleId, messageId }, chatId, officerId: id, priority: 1, dueAt: now },
        dedupeKey: `${kind}:${obstacleId}:${key}:${id}`,
      })),
    now,
  );
}
