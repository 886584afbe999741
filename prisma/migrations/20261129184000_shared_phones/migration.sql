-- Whether Telegram gave the phone of a registration, and the name that its person has there.
ALTER TABLE "Registration" ADD COLUMN "phoneShared" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "telegramName" TEXT;
