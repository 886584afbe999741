-- An entry is an entry of a database: who enters a unit's report, or objects to what was entered, is in these conversations.
UPDATE "Conversation" SET "kind" = 'entering' WHERE "kind" = 'entry';
UPDATE "Conversation" SET "kind" = 'entering-objection' WHERE "kind" = 'entry-objection';
