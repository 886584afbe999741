import { searchKey } from '../text/normalize.ts';

/** Where one question ends and another begins. */
const BETWEEN = /[?.;\n]+\s+|,\s+|,?\s+(?:và|va|với lại|voi lai|còn|rồi|đồng thời|and)\s+/giu;

/** Words with which one question goes on: "nộp số liệu rồi nhưng chưa có văn bản". */
const GOING_ON = ['nhung', 'ma', 'thi', 'van', 'nen'];

/**
 * Splits what was typed into two questions at the place where its halves come nearest in length; null where there is none.
 * @param joined words on both sides of an "and" that is a part of a name.
 */
export function splitQuestion(text: string, joined: ReadonlySet<string>): readonly [string, string] | null {
  const halves = [...text.matchAll(BETWEEN)]
    .map(({ index, 0: between }) => [text.slice(0, index).trim(), text.slice(index + between.length).trim()] as const)
    .filter(([one, other]) => {
      const [before, after] = [searchKey(one).split(' '), searchKey(other).split(' ')];
      const isName = joined.has(`${before.at(-1) ?? ''} va ${after[0] ?? ''}`);
      return !isName && !GOING_ON.includes(after[0] ?? '') && before.length >= 3 && after.length >= 3;
    });
  const uneven = ([one, other]: readonly [string, string]): number => Math.abs(one.length - other.length);
  return halves.sort((a, b) => uneven(a) - uneven(b))[0] ?? null;
}
