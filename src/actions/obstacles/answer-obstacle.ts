import { z } from 'zod';
import { addToDraft, type ObstacleFile } from '../../domain/obstacles/obstacle.ts';
import { isAllowed, PERMISSIONS, unitsWhereAllowed, type Person } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import {
  addObstacleMessage,
  findObstacle,
  listOpenObstacles,
  moveObstacle,
  type ObstacleFacts,
  type ObstaclesAbout,
} from '../../store/obstacles.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices, type Addressed } from '../outbox/plan-notices.ts';
import { OBSTACLE_CLOSED } from './obstacle-closed-notice.ts';
import { OBSTACLE_MESSAGE } from './obstacle-message-notice.ts';
import {
  authorize,
  authorizeSomewhere,
  refuse,
  refuseMissing,
  type Actor,
  type Refusal,
} from '../permissions/authorize.ts';

/** Answering an obstacle, or saying a word more. */
export const obstacleMessageConversation = defineConversation('obstacle-message', z.object({ obstacleId: z.int() }));

export type ObstacleOutcome =
  /** `takesPart`: may write and close; leaders look on. */
  | { kind: 'card'; obstacle: ObstacleFacts; mayAnswer: boolean; takesPart: boolean }
  | { kind: 'ask-message'; obstacle: ObstacleFacts; mayAnswer: boolean; refused: boolean }
  | { kind: 'sent'; obstacle: ObstacleFacts; mayAnswer: boolean }
  | { kind: 'moved'; obstacle: ObstacleFacts; changed: boolean }
  | { kind: 'not-found' }
  | Refusal;

/** Returns the units whose obstacles the person reads, or all; null for who reads none. */
export function obstaclesReadBy(person: Person): 'everywhere' | number[] | null {
  const units = unitsWhereAllowed(person, 'obstacle.read');
  return units !== 'everywhere' && units.length === 0 ? null : units;
}

/**
 * Lists the open obstacles that whoever asks may see, of one unit or task where `about` names it, and whether they may
 * raise one.
 */
export async function listObstacles(
  request: Request,
  about: ObstaclesAbout = { unitId: null, taskId: null },
): Promise<{ kind: 'obstacles'; obstacles: ObstacleFacts[]; about: ObstaclesAbout; mayRaise: boolean } | Refusal> {
  const { person, store } = request;
  const actor = authorizeSomewhere(person, 'obstacle.read');
  if (actor.kind === 'forbidden') return actor;
  const raising = unitsWhereAllowed(person, 'obstacle.raise');
  const obstacles = await listOpenObstacles(store.database, request.planId, actor.units, about);
  return { kind: 'obstacles', obstacles, about, mayRaise: raising === 'everywhere' || raising.length > 0 };
}

/** Returns one obstacle with what was said about it. */
export async function showObstacle(request: Request, id: number): Promise<ObstacleOutcome> {
  const found = await readObstacle(request.store.database, request.person, id);
  if (found.kind !== 'card') return found;
  const { obstacle, mayAnswer, takesPart } = found;
  return { kind: 'card', obstacle, mayAnswer, takesPart };
}

/** Begins an answer, or a word more. */
export async function askObstacleMessage(request: Request, id: number): Promise<ObstacleOutcome> {
  const { store, person } = request;
  const found = await findOwn(store.database, person, id);
  if (found.kind !== 'card') return found;
  await enterConversation(store.database, request, obstacleMessageConversation, { obstacleId: id });
  const { obstacle, mayAnswer } = found;
  return { kind: 'ask-message', obstacle, mayAnswer, refused: false };
}

/** Adds what was written to the obstacle, and tells the other side. An obstacle that was closed is open again. */
export async function sendObstacleMessage(
  request: Request,
  id: number,
  part: { text: string; files: readonly ObstacleFile[] },
): Promise<ObstacleOutcome> {
  const { person, now } = request;
  return applyOnce(
    request,
    'send-obstacle-message',
    async (database): Promise<ObstacleOutcome> => {
      const found = await findOwn(database, person, id);
      if (found.kind !== 'card') return found;
      const { obstacle, mayAnswer, actor } = found;
      const { officerId } = actor;
      const added = addToDraft({ unitId: 0, taskId: null, text: '', files: [] }, part);
      if (added.kind === 'refused') return { kind: 'ask-message', obstacle, mayAnswer, refused: true };
      const { text, files } = added.draft;
      const messageId = await addObstacleMessage(
        database,
        { obstacleId: id, officerId, answer: mayAnswer, text, files },
        now,
      );
      await moveObstacle(database, id, { state: 'open', closedById: null, closedAt: null });
      if (stateOf(request, obstacleMessageConversation) !== null)
        await endConversation(database, person.telegramUserId);
      await record(database, actor, now, mayAnswer ? 'obstacle.answer' : 'obstacle.add', id);
      const told = await addressOthers(database, request, obstacle, mayAnswer, `obstacle-message:${id}:${messageId}`);
      await planNotices(database, request.planId, OBSTACLE_MESSAGE, { obstacleId: id, messageId }, told, now);
      return { kind: 'sent', obstacle, mayAnswer };
    },
    (outcome) => outcome.kind === 'sent',
  );
}

/** Closes an obstacle: those who answer may, and the unit that raised it. The other side is told. */
export async function closeObstacle(request: Request, id: number): Promise<ObstacleOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'close-obstacle', async (database): Promise<ObstacleOutcome> => {
    const found = await findOwn(database, person, id);
    if (found.kind !== 'card') return found;
    const { obstacle, mayAnswer, actor } = found;
    const { officerId } = actor;
    const changed = await moveObstacle(database, id, { state: 'closed', closedById: officerId, closedAt: now });
    if (changed) {
      await record(database, actor, now, 'obstacle.close', id);
      const key = `obstacle-closed:${id}:${now.getTime()}`;
      const told = await addressOthers(database, request, obstacle, mayAnswer, key);
      await planNotices(database, request.planId, OBSTACLE_CLOSED, { obstacleId: id }, told, now);
    }
    return { kind: 'moved', obstacle, changed };
  });
}

/** Reads an obstacle with what whoever asks may do about it. */
async function readObstacle(
  database: Database,
  person: Person,
  id: number,
): Promise<
  | (Extract<ObstacleOutcome, { kind: 'card' }> & { actor: Actor })
  | Extract<ObstacleOutcome, { kind: 'not-found' | 'forbidden' }>
> {
  const obstacle = await findObstacle(database, id);
  if (obstacle === null) return refuseMissing(person, 'obstacle.read');
  const actor = authorize(person, 'obstacle.read', obstacle.unit.id);
  if (actor.kind === 'forbidden') return actor;
  const mayAnswer = isAllowed(person, 'obstacle.answer', obstacle.unit.id);
  const takesPart = mayAnswer || isAllowed(person, 'obstacle.raise', obstacle.unit.id);
  return { kind: 'card', obstacle, mayAnswer, takesPart, actor };
}

/** An obstacle for those who write about it. */
async function findOwn(database: Database, person: Person, id: number): ReturnType<typeof readObstacle> {
  const found = await readObstacle(database, person, id);
  return found.kind === 'card' && !found.takesPart ? refuse('obstacle.raise') : found;
}

async function record(
  database: Database,
  { officerId, telegramUserId }: Actor,
  now: Date,
  action: 'obstacle.answer' | 'obstacle.add' | 'obstacle.close',
  subjectId: number,
): Promise<void> {
  await recordAudit(database, { officerId, telegramUserId, action, subject: 'obstacle', subjectId }, now);
}

/** Returns the unit's people for what was answered, those who answer for what the unit said; never whoever did it. */
async function addressOthers(
  database: Database,
  { person, now, planId }: Request,
  { unit, raisedById }: ObstacleFacts,
  answered: boolean,
  key: string,
): Promise<Addressed[]> {
  const today = toLocalDate(now);
  const unitSide = await listOfficers(database, planId, PERMISSIONS['obstacle.raise'].ownUnit, today, [unit.id]);
  // Whoever raised it is told; where that person has left, everybody of the unit who could have.
  const raiser = unitSide.filter(({ id }) => id === raisedById);
  const others = answered
    ? raiser.length > 0
      ? raiser
      : unitSide
    : await listPermitted(database, planId, 'obstacle.answer', today);
  return others
    .filter(({ id }) => id !== person.officerId)
    .map(({ id, chatId }) => ({ chatId, officerId: id, priority: 1, dedupeKey: `${key}:${id}`, dueAt: now }));
}
