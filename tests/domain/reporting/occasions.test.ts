import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  isWhere,
  OCCASIONS,
  occasionsWhere,
  policyOf,
  type OccasionPolicy,
} from '../../../src/domain/reporting/occasions.ts';

/** Which occasions each answer of the table is said of; a changed policy is changed here too. */
const SAID: { [Name in keyof OccasionPolicy]: [OccasionPolicy[Name], readonly string[]][] } = {
  filledBy: [
    ['roster', ['yearly']],
    ['unit-with-event', ['each-event']],
    ['chosen-units', ['survey']],
    ['contributors', ['database']],
  ],
  filledWith: [
    ['report.fill', ['yearly', 'each-event', 'survey']],
    ['database.contribute', ['database']],
  ],
  enteredForUnit: [[true, ['yearly', 'each-event', 'survey']]],
  writtenTogether: [[true, ['yearly', 'each-event', 'survey']]],
  formOf: [
    ['plan', ['yearly', 'each-event', 'database']],
    ['asker', ['survey']],
  ],
  due: [
    ['day', ['yearly']],
    ['hour', ['survey']],
    ['never', ['each-event', 'database']],
  ],
  reminded: [
    ['ladder', ['yearly']],
    ['by-hour', ['survey']],
    ['never', ['each-event', 'database']],
  ],
  counted: [[true, ['yearly']]],
  compared: [[true, ['yearly']]],
  reviewedIn: [
    ['reports', ['yearly', 'each-event']],
    ['entries', ['database']],
    ['nowhere', ['survey']],
  ],
  reviewedWhole: [[true, ['each-event']]],
  handedInAs: [
    ['report', ['yearly', 'each-event']],
    ['answer', ['survey']],
    ['entry', ['database']],
  ],
  receipt: [
    ['of-round', ['yearly']],
    ['of-report', ['each-event']],
    ['none', ['survey', 'database']],
  ],
  signedOff: [[true, ['yearly']]],
  asksDocument: [[true, ['yearly']]],
  corrected: [
    ['with-reason', ['yearly', 'each-event']],
    ['when-opened', ['survey', 'database']],
  ],
  becomesEntry: [[true, ['yearly', 'each-event']]],
  closedAs: [
    ['locked', ['yearly', 'each-event', 'database']],
    ['survey-closed', ['survey']],
  ],
  sentAs: [
    ['entry-sent', ['database']],
    [null, ['yearly', 'each-event', 'survey']],
  ],
};

describe('what follows from what a form is for', () => {
  test.each(Object.entries(SAID))('%s', (name, said) => {
    for (const [value, occasions] of said) expect(occasionsWhere({ [name]: value })).toEqual(occasions);
  });

  test.each(OCCASIONS)('%s says nothing that contradicts itself', (occasion) => {
    const policy = policyOf(occasion);
    // Nobody is reminded of what is never due, and a ladder goes by days.
    expect({ day: 'ladder', hour: 'by-hour', never: 'never' }[policy.due]).toBe(policy.reminded);
    // A receipt is for what somebody reviews as a report, and only such a report is signed, or asks for a signed document.
    const isReport = policy.reviewedIn === 'reports';
    expect(policy.receipt !== 'none').toBe(isReport);
    expect(policy.handedInAs === 'report').toBe(isReport);
    if (!isReport) expect([policy.signedOff, policy.asksDocument, policy.reviewedWhole]).toEqual([false, false, false]);
    // Who has not handed in is told only where everybody owes it, and figures are compared only there.
    expect(policy.counted).toBe(policy.filledBy === 'roster');
    if (policy.compared) expect(policy.counted).toBe(true);
    expect(policy.reviewedIn === 'entries').toBe(policy.filledBy === 'contributors');
  });

  it('a list of all that is asked holds exactly those of whom each is true', () => {
    const names = Object.keys(SAID) as (keyof OccasionPolicy)[];
    fc.assert(
      fc.property(fc.constantFrom(...OCCASIONS), fc.subarray(names), (like, asked) => {
        const wanted = Object.fromEntries(asked.map((name) => [name, policyOf(like)[name]]));
        const listed = occasionsWhere(wanted);
        expect(listed).toContain(like);
        for (const occasion of OCCASIONS) {
          expect(listed.includes(occasion)).toBe(
            asked.every((name) => policyOf(occasion)[name] === policyOf(like)[name]),
          );
          expect(isWhere(occasion, wanted)).toBe(listed.includes(occasion));
        }
      }),
    );
  });
});

/** Where an occasion is named rightly: the table. */
const NAMING = 'domain/reporting/occasions.ts';
/** These two words are used for nothing else. */
const ALWAYS = /['"`](yearly|each-event)['"`]/;

/** After an arrow it is a part of the form. */
const NAME = /(?<!-> )['"`“](?:survey|database)['"`”]/;
/** A survey or a database is named beside the word, be it in TypeScript or in SQL, in either order. */
const BESIDE = new RegExp(`occasions?\\b[^;]{0,80}?${NAME.source}|${NAME.source}[^;{}]{0,40}?\\boccasion`, 'i');

/** The places of a source text that name an occasion. */
function findNaming(source: string): string[] {
  return [ALWAYS, BESIDE].flatMap((pattern) => source.match(pattern)?.[0] ?? []);
}

describe('nothing else is decided by the name of an occasion', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/') && path !== NAMING);

  it('no file of src names one', () => {
    expect(sources.length).toBeGreaterThan(300);
    const naming = sources.flatMap((path) =>
      findNaming(readFileSync(join('src', path), 'utf8')).map((found) => `${path}: ${found}`),
    );
    expect(naming).toEqual([]);
  });

  test.each([
    `if (round.occasion === 'database') return;`,
    `round?.occasion !== 'survey' || round.dueAt === null`,
    `['survey', 'database'].includes(report.round.occasion)`,
    `'survey' === round.occasion`,
    `switch (occasion) {\n    case 'survey':`,
    `await listRounds(database, 'yearly', { state: 'open' })`,
    `{ occasion: { notIn: ['survey', 'database'] } }`,
    `WHERE round."occasion" = 'survey'`,
    `"definition" ->> 'occasion' = 'database'`,
    `'Chỉ mẫu có occasion là “database”'`,
  ])('%s would be seen', (source) => {
    expect(findNaming(source)).not.toEqual([]);
  });

  test.each([`kind: 'survey',`, `form."definition" -> 'database' ->> 'code'`, `isWhere(occasion, { due: 'day' })`])(
    '%s is no such name',
    (source) => {
      expect(findNaming(source)).toEqual([]);
    },
  );
});
