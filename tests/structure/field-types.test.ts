import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIELD_TYPES } from '../../src/domain/reporting/fields/index.ts';
import { WORDING } from '../../src/wording/locales.ts';

/** Files that ask for a type by its name, each with why. */
const BY_NAME: Record<string, string> = {
  'domain/reporting/questions-of.ts': 'notes are put before questions, and figures worked out after them',
  'domain/reporting/find-form-faults.ts': 'a consent is a yes or no',
  'domain/databases/entry.ts': 'a consent is a yes or no; the name of a facility is a title',
  'actions/status/show-duties.ts': 'reads status and result of a duty',
  'domain/plan/read-leniently.ts': 'asks for types of schemas, which are no fields',
  'domain/consolidation/facts-of-reports.ts': 'reads the day and the choice by which a form says that events count',
  'domain/events/year-of-event.ts': 'reads the day on which an event was',
  'store/duty-reports.ts': 'reads the groups of duties',
  'actions/reports/read-news.ts': 'reads one question of the yearly forms',
  'actions/annual-report/reported-obstacles.ts': 'reads the same question of the yearly forms',
};

test('what is known of a type of field stands in its own file: no other asks which type it has', () => {
  const asking = new RegExp(
    `type\\)?\\s*[!=]==\\s*'(?:${Object.keys(FIELD_TYPES).join('|')})'|switch \\([\\w.?]*\\btype\\)`,
  );
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    // XLSForm has types of its own, one or more for each of these.
    (file) =>
      file.endsWith('.ts') && !/^(?:generated|local-chat|domain\/(?:reporting\/fields|forms-as-sheets))\//.test(file),
  );
  const found = files.filter((file) => asking.test(readFileSync(`src/${file}`, 'utf8')));
  expect(found.sort()).toEqual(Object.keys(BY_NAME).sort());
});

test('a type is one file and a line', () => {
  const files = readdirSync('src/domain/reporting/fields');
  for (const type of Object.keys(FIELD_TYPES)) expect(files).toContain(`${type}.ts`);
});

test('the types that have a hint are those whose hint is worded', () => {
  const hinted = Object.entries(FIELD_TYPES).filter(([, field]) => 'hint' in field);
  const worded = Object.keys(WORDING.vi.filling.question.hint);
  expect(hinted.map(([type]) => type).sort()).toEqual(worded.sort());
});
