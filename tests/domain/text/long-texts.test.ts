import { expect, test } from 'vitest';
import { parseDocumentReference } from '../../../src/domain/text/parse-document-reference.ts';
import { parseDateRange } from '../../../src/domain/text/parse-date-range.ts';
import { parsePercentRange } from '../../../src/domain/text/parse-percent.ts';
import { readEnding, readNameAndDay } from '../../../src/domain/units/read-unit-change.ts';
import { durationOf } from '../../support/duration-of.ts';

/** As long as the longest text that is joined from parts. */
const LENGTH = 20_000;
const SHORT = 200;
const PIECES = [' ', '\n', '\n ', '\t', '1/', '1 ', '- ', 'từ ', 'a, '];
const TODAY = '2018-12-05';

test.each([
  ['parseDocumentReference', (text: string): unknown => parseDocumentReference(text, TODAY)],
  ['parseDateRange', (text: string): unknown => parseDateRange(text, TODAY)],
  ['parsePercentRange', (text: string): unknown => parsePercentRange(text)],
  ['readNameAndDay', (text: string): unknown => readNameAndDay(text, TODAY)],
  ['readEnding', (text: string): unknown => readEnding(text, TODAY)],
])('%s: what repeats itself for 20,000 characters holds nobody up', (_name, read) => {
  const readAll = (piece: string, length: number): void => {
    read(`x${piece.repeat(length / piece.length)}§`);
    read(`${piece.repeat(length / piece.length)}1`);
  };
  // As many characters in short texts: a reader that goes back for each of them would take a hundred times as long.
  const inShortTexts = durationOf(() => {
    for (let text = 0; text < LENGTH / SHORT; text += 1) for (const piece of PIECES) readAll(piece, SHORT);
  });
  for (const piece of PIECES)
    expect(
      durationOf(() => readAll(piece, LENGTH)),
      JSON.stringify(piece),
    ).toBeLessThan(10 * inShortTexts);
});
