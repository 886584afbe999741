/** The layers of ARCHITECTURE.md. Each rule says why it is there. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle means two files do one job, or one file does two.',
      from: { pathNot: '^src/domain/reporting/' },
      to: { circular: true, viaOnly: { pathNot: '^src/generated' } },
    },
    {
      name: 'no-cycles-but-of-types',
      severity: 'error',
      comment:
        'A type of question says what its values are, and takes part in the union of all: types alone may go round.',
      from: { path: '^src/domain/reporting/' },
      to: { circular: true, viaOnly: { pathNot: '^src/generated', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      comment: 'main wires the parts; a part that needs main hides a dependency.',
      from: { pathNot: '^src/(main\\.ts$|command-line/)' },
      to: { path: '^src/(main\\.ts$|command-line/)' },
    },
    only('domain-is-pure', 'Rules are tested by tables: no store, no Telegram, no clock.', '^src/domain/', []),
    {
      name: 'domain-needs-pure-packages-only',
      severity: 'error',
      comment:
        'I/O and clocks come in as arguments; zod, an edit distance, a comparison of texts and the evaluator of expressions are pure.',
      from: { path: '^src/domain/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: 'node_modules/(zod|fastest-levenshtein|diff|@marcbachmann/cel-js)/',
      },
    },
    only('store-knows-domain-only', 'Queries return facts; decisions are made in the domain.', '^src/store/', [
      '^src/domain/',
      '^src/generated/',
    ]),
    {
      name: 'prisma-only-in-store',
      severity: 'error',
      comment: 'One folder knows the database, so that a query can be found and measured.',
      from: { path: '^src/', pathNot: '^src/(store|generated)/' },
      to: { path: '(^src/generated/prisma|node_modules/(@prisma|prisma|pg|@electric-sql)/)' },
    },
    {
      name: 'grammy-only-in-telegram',
      severity: 'error',
      comment: 'Another channel must be able to call the same actions.',
      from: { path: '^src/', pathNot: '^src/telegram/' },
      to: { path: 'node_modules/(grammy|@grammyjs)/' },
    },
    {
      name: 'only-the-outbox-adds-notices',
      severity: 'error',
      comment: 'Planned by its kind, a notice has the parameters that its delivery reads.',
      from: { path: '^src/', pathNot: '^src/actions/outbox/' },
      to: { path: '^src/store/add-notices\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    only('actions-know-store-and-domain', 'A use case must not know who shows its result.', '^src/actions/', [
      '^src/(store|domain|documents|process)/',
    ]),
    only(
      'telegram-reaches-data-through-actions',
      'Permission is checked in the action; a way around it is a hole.',
      '^src/telegram/',
      ['^src/(actions|domain|wording|process)/'],
    ),
    {
      name: 'conversations-one-way',
      severity: 'error',
      comment: 'Only the definition of a conversation can read its state; elsewhere it would be cast.',
      from: { path: '^src/(actions|telegram)/', pathNot: '^src/actions/(conversations/|request\\.ts$)' },
      to: { path: '^src/store/conversations\\.ts$' },
    },
    {
      name: 'refusals-one-way',
      severity: 'error',
      comment: 'What is for others is told and logged in one place; a refusal rendered by hand can be forgotten there.',
      from: { path: '^src/', pathNot: '^src/telegram/parts/answer-outcome\\.ts$' },
      to: { path: '^src/telegram/parts/forbidden\\.ts$' },
    },
    only('schedule-reaches-data-through-actions', 'Jobs and people take the same way.', '^src/schedule/', [
      '^src/(actions|domain)/',
      '^src/(process|wording)/',
    ]),
    only(
      'local-chat-is-only-a-server',
      'It stands for Telegram and must know nothing of the bot.',
      '^src/local-chat/',
      [],
    ),
    only('http-reaches-data-through-actions', 'Jobs, people and probes take the same way.', '^src/http/', [
      '^src/(actions|domain)/',
      '^src/process/',
    ]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
