import type { Answer } from '../domain/reporting/answers.ts';
import { MOVED_ON, type StoredConversation } from './conversations.ts';
import type { Database } from './open-store.ts';

/** A message that answered, and the place that it answered. */
export interface AnswerMessage {
  id: number;
  place: object;
}

/** One step of somebody who fills a report. */
export interface FillingStep {
  reportId: number;
  officerId: number;
  telegramUserId: number;
  /**
   * The answer that was given or changed, and the one it replaces; without an answer where it was taken out. Null when the step
   * changed none.
   */
  change: { key: string; answer: Answer | null; before: Answer | null } | null;
  /** The answer is one in parts: what a file said of its other parts holds on. */
  inParts: boolean;
  /** The answers are about a person: the audit log, which is never changed, keeps which was given and not what it says. */
  aboutPerson: boolean;
  /** Where the person is now; null leaves the person where they are. */
  conversation: StoredConversation | null;
  /** The messages that were typed, and where in the form they were taken: editing one corrects the answer. */
  messages: readonly AnswerMessage[];
  /** The stored updates that asked for the step, and what they are answered. */
  updateIds: readonly number[];
  outcome: object;
}

/**
 * Saves one step of filling a draft: the answer, its audit record, the place of the person, and that the updates are
 * applied. One statement and so one transaction in one round trip, because this is what the bot does most.
 * @returns `applied-before` when the updates had been applied, `closed` when the report is no draft any more; then
 *   nothing is changed.
 */
export async function saveFillingStep(
  database: Database,
  step: FillingStep,
  now: Date,
): Promise<'kept' | 'applied-before' | 'closed'> {
  const { reportId, officerId, change, updateIds } = step;
  const logged = (answer: Answer | null): unknown =>
    step.aboutPerson && answer !== null ? { state: answer.state } : answer;
  const telegramUserId = BigInt(step.telegramUserId);
  const { value, reason } = change?.answer?.state === 'given' ? change.answer : { value: null, reason: null };
  const [found] = await database.$queryRaw<{ open: boolean; marked: number }[]>`
    WITH draft AS (
      SELECT report."id" FROM "Report" report
      JOIN "Obligation" obligation ON obligation."id" = report."obligationId"
      JOIN "Round" round ON round."id" = obligation."roundId"
      WHERE report."id" = ${reportId} AND report."state" = 'draft'
        AND CASE obligation."correction" WHEN 'none' THEN obligation."state" ELSE obligation."correction" END
          IN ('drafting', 'returned')
        AND (round."state" = 'open' OR obligation."reopened")
      FOR SHARE OF obligation, round
    ), marked AS (
      UPDATE "InboxUpdate" SET "appliedAt" = ${now}, "outcome" = ${json(step.outcome)}::jsonb
      WHERE "updateId" = ANY(${updateIds.map(BigInt)}::bigint[]) AND "appliedAt" IS NULL AND EXISTS (SELECT FROM draft)
      RETURNING "updateId"
    ), allowed AS (
      SELECT "id" FROM draft WHERE (SELECT count(*) FROM marked) = ${updateIds.length}
    ), kept AS (
      INSERT INTO "Answer" ("reportId", "questionKey", "state", "value", "reason", "answeredById", "answeredAt")
      SELECT "id", ${change?.key ?? ''}, ${change?.answer?.state ?? ''}, ${json(value)}::jsonb, ${reason}, ${officerId}, ${now}
      FROM allowed WHERE ${change?.answer != null}
      ON CONFLICT ("reportId", "questionKey") DO UPDATE SET "state" = excluded."state", "value" = excluded."value",
        "reason" = excluded."reason", "answeredById" = excluded."answeredById", "answeredAt" = excluded."answeredAt",
        "source" = CASE WHEN ${step.inParts} AND "Answer"."source" IS NOT NULL
          THEN "Answer"."source" || '{"changed": true}'::jsonb END
    ), removed AS (
      DELETE FROM "Answer" USING allowed
      WHERE ${change !== null && change.answer === null} AND "reportId" = allowed."id" AND "questionKey" = ${change?.key ?? ''}
    ), recorded AS (
      INSERT INTO "AuditEntry" ("at", "officerId", "telegramUserId", "action", "subject", "subjectId", "before", "after")
      SELECT ${now}, ${officerId}, ${telegramUserId}, 'answer.save', 'report', "id",
        ${json(change?.before == null ? null : { [change.key]: logged(change.before) })}::jsonb,
        ${json(change === null ? null : { [change.key]: logged(change.answer) })}::jsonb
      FROM allowed WHERE ${change !== null}
    ), moved AS (
      INSERT INTO "Conversation" ("telegramUserId", "kind", "state", "updatedAt", "takenBy")
      SELECT ${telegramUserId}, ${step.conversation?.kind ?? ''}, ${json(step.conversation?.state ?? null)}::jsonb, ${now},
        ${updateIds[0] === undefined ? null : BigInt(updateIds[0])}::bigint
      FROM allowed WHERE ${step.conversation !== null}
      ${MOVED_ON}
    ), noted AS (
      INSERT INTO "AnswerMessage" ("officerId", "messageId", "reportId", "place", "at")
      SELECT ${officerId}, typed."id", allowed."id", typed."place", ${now}
      FROM allowed, jsonb_to_recordset(${json(step.messages)}::jsonb) AS typed("id" int, "place" jsonb)
      ON CONFLICT ("officerId", "messageId") DO NOTHING
    )
    SELECT EXISTS (SELECT FROM draft) AS "open", (SELECT count(*)::int FROM marked) AS "marked"`;
  if (found?.open !== true) return 'closed';
  return found.marked === updateIds.length ? 'kept' : 'applied-before';
}

/** Finds the newest message with which an officer answered in a report, and the place that it answered. */
export async function findLastAnswerMessage(
  database: Database,
  officerId: number,
  reportId: number,
): Promise<{ messageId: number; place: unknown } | null> {
  return database.answerMessage.findFirst({
    where: { officerId, reportId },
    orderBy: { messageId: 'desc' },
    select: { messageId: true, place: true },
  });
}

/** Lists the places that an officer's messages after this one answered in a report. */
export async function listLaterPlaces(
  database: Database,
  officerId: number,
  reportId: number,
  messageId: number,
): Promise<unknown[]> {
  const later = await database.answerMessage.findMany({
    where: { officerId, reportId, messageId: { gt: messageId } },
    select: { place: true },
  });
  return later.map(({ place }) => place);
}

/** Finds the report and place that a message answered; null for a message that answered none, or too long ago. */
export async function findAnswerMessage(
  database: Database,
  officerId: number,
  messageId: number,
): Promise<{ reportId: number; place: unknown } | null> {
  return database.answerMessage.findUnique({
    where: { officerId_messageId: { officerId, messageId } },
    select: { reportId: true, place: true },
  });
}

function json(fact: unknown): string | null {
  return fact === null ? null : JSON.stringify(fact);
}
