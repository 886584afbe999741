import { describe, expect, test } from 'vitest';
import { WORDING } from '../../src/wording/locales.ts';
import { PERSONAL_COLUMNS, PERSONAL_DATA } from '../../src/store/personal-data.ts';
import { TABLES_WITHOUT_PEOPLE } from '../../src/store/tables-without-people.ts';
import { MODELS } from '../support/schema-models.ts';

/** Numbers that look as if they named somebody, and name something else. */
const OF_NO_PERSON = new Set([
  'DatabaseEntry.planId',
  'Broadcast.planId',
  'Conversation.planId',
  'GroupChat.planId',
  'Membership.planId',
  'Notice.planId',
  'Obstacle.planId',
  'Officer.planId',
  'ReportTemplate.planId',
  'Broadcast.unitIds',
  'BroadcastRecipient.unitIds',
  'BroadcastRecipient.messageIds',
  'GroupChat.chatId',
  'GroupChat.topicId',
  'BroadcastRecipient.groupId',
  'Broadcast.progressId',
  'Notice.messageId',
  'ShownButtons.messageId',
  'Report.correctsId',
  'AnswerMessage.messageId',
  'Conversation.takenBy',
  'Conversation.rewoundFor',
  'Chase.noticeId',
  'DatabaseEntry.reportId',
  'DatabaseEntry.sourceId',
  'ConsolidatedSource.obligationId',
  'PlanDraft.amendsPlanId',
  'ShownButtons.planId',
  'Obstacle.reportId',
  'InboxUpdate.updateId',
]);

describe('what is kept about people', () => {
  test('every column of the schema that may name a person is said of, and none that is not there', () => {
    const said = new Set(PERSONAL_COLUMNS.map(({ table, column }) => `${table}.${column}`));
    const naming = MODELS.flatMap(({ name, columns, keys }) =>
      columns
        .filter(([, type]) => /^(Int|BigInt)\b/.test(type))
        .filter(([column, type]) => {
          const related = keys.get(column);
          if (related !== undefined) return related === 'Officer';
          return /(Ids?|For)$/.test(column) || type.startsWith('BigInt');
        })
        .map(([column]) => `${name}.${column}`),
    );
    expect(MODELS.length).toBeGreaterThan(40);
    const unsaid = naming.filter((place) => !said.has(place) && !OF_NO_PERSON.has(place));
    expect(unsaid, 'columns that PERSONAL_DATA (src/store/personal-data.ts) has to say something of').toEqual([]);
    const known = new Set(MODELS.flatMap(({ name, columns }) => columns.map(([column]) => `${name}.${column}`)));
    expect([...said, ...OF_NO_PERSON].filter((place) => !known.has(place))).toEqual([]);
    expect([...TABLES_WITHOUT_PEOPLE, ...Object.keys(PERSONAL_DATA)].sort()).toEqual(
      MODELS.map(({ name }) => name).sort(),
    );
  });

  test('every column leads to a section of its table or says why to none, and every section has words in Vietnamese', () => {
    const { section: titles, field: labels } = WORDING.vi.people.ownData;
    for (const [table, { sections }] of Object.entries(PERSONAL_DATA)) {
      const told = PERSONAL_COLUMNS.filter((one) => one.table === table).map((one) => one.told);
      const named = told.filter((section) => typeof section === 'string');
      expect([table, [...new Set(named)].sort()]).toEqual([table, Object.keys(sections).sort()]);
      for (const [section, columns] of Object.entries(sections)) {
        expect(titles).toHaveProperty(section);
        for (const column of Object.keys(columns as object)) expect(labels).toHaveProperty(column);
      }
    }
  });
});
