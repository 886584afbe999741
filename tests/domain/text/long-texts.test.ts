import { expect, test } from 'vitest';
import { parseDocumentReference } from '../../../src/domain/text/parse-document-reference.ts';
import { parseDateRange } from '../../../src/domain/text/parse-date-range.ts';
import { parsePercentRange } from '../../../src/domain/text/parse-percent.ts';
import { readEnding, readNameAndDay } from '../../../src/domain/units/read-unit-change.ts';

/** As long as the longest text that is joined from parts. */
const LENGTH = 20_000;
const TODAY = '2018-12-05';

test.each([
  ['parseDocumentReference', (text: string): unknown => parseDocumentReference(text, TODAY)],
  ['parseDateRange', (text: string): unknown => parseDateRange(text, TODAY)],
  ['parsePercentRange', (text: string): unknown => parsePercentRange(text)],
  ['readNameAndDay', (text: string): unknown => readNameAndDay(text, TODAY)],
  ['readEnding', (text: string): unknown => readEnding(text, TODAY)],
])('%s: what repeats itself for 20,000 characters holds nobody up', (_name, read) => {
  for (const piece of [' ', '\n', '\n ', '\t', '1/', '1 ', '- ', 'từ ', 'a, ']) {
    const begun = performance.now();
    read(`x${piece.repeat(LENGTH / piece.length)}§`);
    read(`${piece.repeat(LENGTH / piece.length)}1`);
    expect(performance.now() - begun, JSON.stringify(piece)).toBeLessThan(1500);
  }
});
