-- DropIndex
DROP INDEX "Notice_state_priority_id_idx";

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Notice_finishedAt_priority_id_idx" ON "Notice"("finishedAt", "priority", "id");


