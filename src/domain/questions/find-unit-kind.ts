import { placesOf, type Sentence } from './sentence.ts';

/** Kinds of units by which a question narrows down of whom it speaks. */
export const ASKED_UNIT_KINDS = ['district', 'department'] as const;
export type AskedUnitKind = (typeof ASKED_UNIT_KINDS)[number];

const WORDS: readonly [AskedUnitKind, readonly string[]][] = [
  ['district', ['huyen', 'cac huyen', 'huyen thi', 'thi xa', 'cap huyen', 'dia phuong', 'thanh thi', 'district']],
  [
    'department',
    [
      'so nganh',
      'cac so',
      'so nao',
      'may so',
      'nhung so',
      'nganh nao',
      'cac nganh',
      'ban nganh',
      'so ban nganh',
      'bao nhieu so',
    ],
  ],
];

/**
 * Finds of which kind of units a question speaks, as "huyện" and "sở" do where no single unit is named by them; null where it speaks of
 * none, or of both.
 * @param named places of words that name single units.
 */
export function findUnitKind(
  sentence: Sentence,
  named: readonly number[],
): { value: AskedUnitKind; places: readonly number[] } | null {
  const found = WORDS.flatMap(([value, phrases]) => {
    const places = placesOf(sentence, phrases).filter((place) => !named.includes(place) && !named.includes(place + 1));
    return places.length === 0 ? [] : [{ value, places }];
  });
  const [only, other] = found;
  return only === undefined || other !== undefined ? null : only;
}
