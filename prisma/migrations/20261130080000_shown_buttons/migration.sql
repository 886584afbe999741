-- The buttons that people see, so that their words can be typed, and the chats in which they are shown as words.
CREATE TABLE "ShownButtons" (
    "chatId" BIGINT NOT NULL,
    "asNotice" BOOLEAN NOT NULL,
    "messageId" INTEGER NOT NULL,
    "shownAt" TIMESTAMPTZ(3) NOT NULL,
    "buttons" JSONB NOT NULL,
    "text" TEXT,

    CONSTRAINT "ShownButtons_pkey" PRIMARY KEY ("chatId", "asNotice")
);

CREATE TABLE "TextChoices" (
    "chatId" BIGINT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TextChoices_pkey" PRIMARY KEY ("chatId")
);

ALTER TABLE "InboxUpdate" ADD COLUMN "pressed" TEXT;
