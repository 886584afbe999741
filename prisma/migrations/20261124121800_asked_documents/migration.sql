-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "asksDocument" BOOLEAN NOT NULL DEFAULT true;
