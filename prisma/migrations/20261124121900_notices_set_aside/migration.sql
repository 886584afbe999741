-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "failedAttempts" INTEGER NOT NULL DEFAULT 0;
