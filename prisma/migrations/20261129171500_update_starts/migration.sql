-- How often the handling of an update began: one that ends the process again and again is set aside.
ALTER TABLE "InboxUpdate" ADD COLUMN "starts" INTEGER NOT NULL DEFAULT 1;
