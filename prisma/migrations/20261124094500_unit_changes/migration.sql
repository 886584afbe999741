-- AlterTable
ALTER TABLE "Unit" DROP COLUMN "successorKey",
ADD COLUMN     "changedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "UnitSuccession" (
    "predecessorId" INTEGER NOT NULL,
    "successorId" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "sole" BOOLEAN NOT NULL,

    CONSTRAINT "UnitSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateTable
CREATE TABLE "UnitChange" (
    "id" SERIAL NOT NULL,
    "definition" JSONB NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "reformKey" TEXT,
    "createdById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "UnitChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UnitSuccession_successorId_idx" ON "UnitSuccession"("successorId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitChange_reformKey_key" ON "UnitChange"("reformKey");

-- CreateIndex
CREATE INDEX "UnitChange_state_effectiveOn_idx" ON "UnitChange"("state", "effectiveOn");

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


