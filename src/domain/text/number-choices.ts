/** A number or a code at the beginning of a label: “2. Nam Đàn”, “14”, “2.2 Đánh giá”. No quantity: “20 cơ sở”. */
const OWN_NUMBER = /^\s*(\d{1,3})(?:[.)](?=\s)|\s*$)/u;
const OWN_CODE = /^\s*\d{1,2}(?:\.\d{1,2})+\.?(?=\s|$)/u;

/** Returns the number with which a label begins; null where it begins with none. */
export function numberOf(label: string): number | null {
  const [, digits] = OWN_NUMBER.exec(label) ?? [];
  return digits === undefined ? null : Number(digits);
}

/**
 * Numbers choices for people who type: in their order, but for those that need their own word. Where labels have numbers
 * or codes of their own, these count alone.
 * @returns a number for each, null where it has none.
 */
export function numberChoices(choices: readonly { label: string; deliberate: boolean }[]): (number | null)[] {
  const own = choices.some(({ label }) => OWN_NUMBER.test(label) || OWN_CODE.test(label));
  let last = 0;
  return choices.map(({ label, deliberate }) => {
    if (deliberate) return null;
    return own ? numberOf(label) : (last += 1);
  });
}
