-- AlterTable
ALTER TABLE "Broadcast" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'draft',
ADD COLUMN "toGroups" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN "content" JSONB,
ADD COLUMN "ask" TEXT NOT NULL DEFAULT 'nothing',
ADD COLUMN "answerBy" TIMESTAMPTZ(3),
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "editedById" INTEGER,
ADD COLUMN "editedAt" TIMESTAMPTZ(3),
ADD COLUMN "scheduledAt" TIMESTAMPTZ(3),
ADD COLUMN "sentAt" TIMESTAMPTZ(3),
ADD COLUMN "finishedAt" TIMESTAMPTZ(3),
ADD COLUMN "unitIds" INTEGER[],
ADD COLUMN "correctedAt" TIMESTAMPTZ(3),
ADD COLUMN "progressChatId" BIGINT,
ADD COLUMN "progressId" INTEGER,
ADD COLUMN "progressDone" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "BroadcastRecipient" (
    "id" SERIAL NOT NULL,
    "broadcastId" INTEGER NOT NULL,
    "officerId" INTEGER,
    "groupId" INTEGER,
    "unitIds" INTEGER[],
    "state" TEXT NOT NULL DEFAULT 'pending',
    "fault" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "messageIds" INTEGER[],
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "attendee" JSONB,

    CONSTRAINT "BroadcastRecipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BroadcastMessage" (
    "id" SERIAL NOT NULL,
    "broadcastId" INTEGER NOT NULL,
    "recipientId" INTEGER NOT NULL,
    "officerId" INTEGER NOT NULL,
    "answer" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BroadcastMessage_pkey" PRIMARY KEY ("id")
);

-- What was sent so far is kept: every broadcast had been sent at once, to the people of its notices.
UPDATE "Broadcast" SET
  "state" = 'sent',
  "content" = jsonb_build_object('text', "text", 'entities', '[]'::jsonb, 'files', '[]'::jsonb),
  "ask" = CASE WHEN "asksReceipt" THEN 'receipt' ELSE 'nothing' END,
  "editedById" = "authorId", "editedAt" = "createdAt", "sentAt" = "createdAt", "finishedAt" = "createdAt",
  "progressDone" = true;

INSERT INTO "BroadcastRecipient" ("broadcastId", "officerId", "unitIds", "state", "fault", "sentAt", "messageIds", "answer", "answeredAt")
SELECT broadcast."id", notice."officerId",
  ARRAY(SELECT DISTINCT held."unitId" FROM "Membership" held WHERE held."officerId" = notice."officerId"),
  CASE notice."state" WHEN 'dropped' THEN 'cancelled' WHEN 'claimed' THEN 'pending' ELSE notice."state" END,
  notice."fault", CASE WHEN notice."state" = 'sent' THEN notice."finishedAt" END,
  CASE WHEN notice."messageId" IS NULL THEN '{}'::int[] ELSE ARRAY[notice."messageId"::int] END,
  CASE WHEN known."at" IS NULL THEN NULL ELSE 'received' END, known."at"
FROM "Notice" notice
JOIN "Broadcast" broadcast ON broadcast."id" = (notice."params"->>'broadcastId')::int
LEFT JOIN "Acknowledgement" known ON known."broadcastId" = broadcast."id" AND known."officerId" = notice."officerId"
WHERE notice."kind" = 'broadcast' AND notice."officerId" IS NOT NULL;

UPDATE "Notice" notice SET
  "params" = jsonb_build_object('broadcastId', told."broadcastId", 'recipientId', told."id"),
  "dedupeKey" = 'broadcast:' || told."broadcastId" || ':to:' || told."id"
FROM "BroadcastRecipient" told
WHERE notice."kind" = 'broadcast' AND (notice."params"->>'broadcastId')::int = told."broadcastId"
  AND notice."officerId" = told."officerId";

UPDATE "Broadcast" broadcast SET
  "state" = CASE WHEN EXISTS (SELECT 1 FROM "BroadcastRecipient" told
    WHERE told."broadcastId" = broadcast."id" AND told."state" = 'pending') THEN 'sending' ELSE 'sent' END,
  "unitIds" = ARRAY(SELECT DISTINCT unnest(told."unitIds") FROM "BroadcastRecipient" told
    WHERE told."broadcastId" = broadcast."id");

ALTER TABLE "Broadcast" DROP COLUMN "audience";
ALTER TABLE "Broadcast" ADD COLUMN "audience" JSONB;
UPDATE "Broadcast" SET "audience" = jsonb_build_object('exclusions', '[]'::jsonb, 'roles', '["contact", "deputy"]'::jsonb,
  'parts', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', 'unit', 'unitId', one)), '[]'::jsonb) FROM unnest("unitIds") one));

ALTER TABLE "Broadcast" DROP COLUMN "text",
DROP COLUMN "asksReceipt",
ALTER COLUMN "content" SET NOT NULL,
ALTER COLUMN "audience" SET NOT NULL,
ALTER COLUMN "editedById" SET NOT NULL,
ALTER COLUMN "editedAt" SET NOT NULL;

-- DropTable
DROP TABLE "Acknowledgement";

-- CreateIndex
CREATE INDEX "Broadcast_state_idx" ON "Broadcast"("state");

-- CreateIndex
CREATE INDEX "BroadcastRecipient_broadcastId_state_idx" ON "BroadcastRecipient"("broadcastId", "state");

-- CreateIndex
CREATE INDEX "BroadcastRecipient_officerId_idx" ON "BroadcastRecipient"("officerId");

-- CreateIndex
CREATE UNIQUE INDEX "BroadcastRecipient_broadcastId_officerId_key" ON "BroadcastRecipient"("broadcastId", "officerId");

-- CreateIndex
CREATE UNIQUE INDEX "BroadcastRecipient_broadcastId_groupId_key" ON "BroadcastRecipient"("broadcastId", "groupId");

-- CreateIndex
CREATE INDEX "BroadcastMessage_recipientId_idx" ON "BroadcastMessage"("recipientId");

-- CreateIndex
CREATE INDEX "BroadcastMessage_broadcastId_idx" ON "BroadcastMessage"("broadcastId");

-- AddForeignKey
ALTER TABLE "BroadcastRecipient" ADD CONSTRAINT "BroadcastRecipient_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BroadcastMessage" ADD CONSTRAINT "BroadcastMessage_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BroadcastMessage" ADD CONSTRAINT "BroadcastMessage_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "BroadcastRecipient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
