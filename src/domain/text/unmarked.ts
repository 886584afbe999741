import { lacksMarks } from './normalize.ts';

/** So many words of a sentence without marks are no name or abbreviation any more. */
const WORDS_AT_LEAST = 4;

/** Addresses of mail and web, numbers of documents. */
const ADDRESSES = /\S*[@/]\S*|\S+\.\p{L}{2,}\S*/gu;

/** Returns whether a text, or a sentence of it, was written without marks. */
export function lacksMarksSomewhere(text: string): boolean {
  const plain = text.normalize('NFC').replaceAll(ADDRESSES, ' ');
  if (lacksMarks(plain)) return true;
  return plain
    .split(/(?<=[.!?;:])\s+|\n+/u)
    .some(
      (sentence) => (sentence.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []).length >= WORDS_AT_LEAST && lacksMarks(sentence),
    );
}
