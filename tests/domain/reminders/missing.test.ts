import { describe, expect, test } from 'vitest';
import type { DocumentMark } from '../../../src/domain/documents/signed-document.ts';
import { missingOf } from '../../../src/domain/reminders/missing.ts';

const paper = { id: 1, number: '125/BC-UBND', date: '2018-12-12' };
const MISSING: DocumentMark = { kind: 'missing' };
const ANNOUNCED: DocumentMark = { kind: 'announced', ...paper };
const OUTDATED: DocumentMark = { kind: 'outdated', ...paper };
const RECEIVED: DocumentMark = { kind: 'received', ...paper };

describe('what a unit is reminded of', () => {
  test.each([
    ['open', MISSING, 'figures'],
    ['drafting', MISSING, 'figures'],
    ['signing', MISSING, 'figures'],
    ['returned', MISSING, 'figures'],
    // The document came first; the figures are still owed.
    ['returned', RECEIVED, 'figures'],
    ['submitted', MISSING, 'signed-document'],
    ['approved', MISSING, 'signed-document'],
    ['submitted', OUTDATED, 'signed-document'],
    ['approved', OUTDATED, 'signed-document'],
    ['submitted', ANNOUNCED, null],
    ['approved', ANNOUNCED, null],
    ['submitted', RECEIVED, null],
    ['approved', RECEIVED, null],
    ['waived', MISSING, null],
  ] as const)('%s, document %o: %s', (state, document, missing) => {
    expect(missingOf({ state, document, round: { asksDocument: true } })).toBe(missing);
  });

  test.each([
    ['open', 'figures'],
    ['submitted', null],
    ['approved', null],
  ] as const)('in a round that does not ask for the document, %s: %s', (state, missing) => {
    expect(missingOf({ state, document: MISSING, round: { asksDocument: false } })).toBe(missing);
  });
});
