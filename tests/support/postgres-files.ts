/** Stories in chat of whose outcome the store decides: they run on a PostgreSQL server too. */
const CHATS: Readonly<Record<string, readonly string[]>> = {
  'people who act at once, whose transactions meet on a server and follow each other in the embedded store': [
    'flood',
    'group-moves',
    'intake',
    'many-registering',
    'review',
    'surveys-crossing',
  ],
  'claims, leases and waiting rows': ['delivery', 'conversations', 'poison', 'unreachable'],
  'text search, and filters and pages made of parts': ['databases', 'databases-events', 'audit-log', 'long-lists'],
  'lists and counts that SQL decides, not the domain': [
    'broadcast',
    'broadcast-attendance',
    'chasing',
    'counts',
    'document-reminders',
    'drill-down',
    'late-tasks',
    'planned-reminders',
    'reminders',
  ],
  'units and their names by day, and rows that change the whole store': ['people-rights', 'unit-history', 'rows'],
};

/**
 * What runs on a PostgreSQL server too. There statements, transactions and processes meet others, and nothing else is
 * different: what people read is tried on the embedded store alone.
 */
export const POSTGRES_FILES = [
  ...['store', 'actions', 'process', 'http', 'registries'].map((folder) => `tests/${folder}/**/*.test.ts`),
  ...Object.values(CHATS)
    .flat()
    .map((name) => `tests/telegram/${name}.test.ts`),
];

/** Files of those folders that cannot go otherwise on a server, each with its reason. */
const SAME: Readonly<Record<string, string>> = {
  'process/form-check': 'reads a file, and no store',
  'process/inline-late': 'what an answer of Telegram comes to, which one process hears alone',
  'process/proxy': 'on which way Telegram is reached',
  'store/embedded-folder': 'the folder of the embedded store, whatever the server',
};

/** What lies beside the files that run on a server and does not run there. */
export const NOT_ON_POSTGRES = Object.keys(SAME).map((name) => `tests/${name}.test.ts`);
