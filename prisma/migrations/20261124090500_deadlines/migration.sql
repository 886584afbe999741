
-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "ladder" JSONB,
ADD COLUMN     "remindersPausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "tellsHeads" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Chase" (
    "id" SERIAL NOT NULL,
    "obligationId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "step" TEXT,
    "stepAt" TIMESTAMPTZ(3) NOT NULL,
    "recipientId" INTEGER,
    "role" TEXT,
    "byId" INTEGER,
    "noticeId" INTEGER,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "promisedOn" DATE,
    "note" TEXT,

    CONSTRAINT "Chase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "HolidayYear" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "HolidayYear_pkey" PRIMARY KEY ("year")
);

-- CreateIndex
CREATE INDEX "Chase_noticeId_idx" ON "Chase"("noticeId");

-- CreateIndex
CREATE INDEX "Chase_recipientId_idx" ON "Chase"("recipientId");

-- CreateIndex
CREATE UNIQUE INDEX "Chase_obligationId_recipientId_kind_step_day_key" ON "Chase"("obligationId", "recipientId", "kind", "step", "day");

-- AddForeignKey
ALTER TABLE "Chase" ADD CONSTRAINT "Chase_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Reminders of earlier releases were kept as notices alone: without them in the log each would go out once more.
INSERT INTO "Chase" ("obligationId", "kind", "step", "stepAt", "recipientId", "role", "noticeId", "day", "at", "state")
SELECT obligation."id", 'reminder', notice."params"->>'step', notice."dueAt", notice."officerId", 'contact', notice."id",
  (notice."dueAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, notice."dueAt",
  CASE WHEN notice."state" IN ('sent', 'failed', 'dropped') THEN notice."state" ELSE 'pending' END
FROM "Notice" notice JOIN "Obligation" obligation ON obligation."id" = (notice."params"->>'obligationId')::int
WHERE notice."kind" = 'reminder'
ON CONFLICT DO NOTHING;
