const NUMERALS: readonly (readonly [value: number, numeral: string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Writes a whole number in Roman numerals, as parts and annexes are counted: I, II, III, IV, … */
export function roman(number: number): string {
  const largest = NUMERALS.find(([value]) => value <= number);
  return largest === undefined ? '' : `${largest[1]}${roman(number - largest[0])}`;
}
