const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
/** Names of the groups of three digits, from the right; from a thousand million on they repeat after "tỷ". */
const SCALES = ['', 'nghìn', 'triệu'] as const;
const THOUSAND_MILLION = 1_000_000_000;

/**
 * Writes an amount of money in words as offices do: "Một tỷ, không trăm linh năm triệu đồng". Groups of three digits are
 * divided by commas, and each after the first is said with its hundreds.
 * @param amount in whole đồng, not negative.
 */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`Not an amount in whole đồng: ${amount}.`);
  const words = amount === 0 ? 'không' : wordsOf(amount, true).join(', ');
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`;
}

/** @param first whether no larger group stands before. */
function wordsOf(amount: number, first: boolean): string[] {
  if (amount >= THOUSAND_MILLION) {
    const above = Math.floor(amount / THOUSAND_MILLION);
    const below = amount % THOUSAND_MILLION;
    return [`${wordsOf(above, first).join(', ')} tỷ`, ...(below === 0 ? [] : wordsOf(below, false))];
  }
  const groups = [Math.floor(amount / 1_000_000), Math.floor(amount / 1000) % 1000, amount % 1000];
  let leading = first;
  return groups.flatMap((group, at) => {
    if (group === 0) return [];
    const scale = SCALES[2 - at] ?? '';
    const words = `${groupInWords(group, leading)}${scale === '' ? '' : ` ${scale}`}`;
    leading = false;
    return [words];
  });
}

/** @param leading whether it is the first that is said: then hundreds of nothing are left out. */
function groupInWords(group: number, leading: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = hundreds === 0 && leading ? [] : [`${DIGITS[hundreds] ?? ''} trăm`];
  if (tens === 0 && ones !== 0 && words.length > 0) words.push('linh');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(`${DIGITS[tens] ?? ''} mươi`);
  if (ones !== 0) words.push(oneInWords(ones, tens));
  return words.join(' ');
}

/** One after twenty is "mốt", five after ten "lăm", four after twenty "tư". */
function oneInWords(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 5 && tens > 0) return 'lăm';
  if (ones === 4 && tens > 1) return 'tư';
  return DIGITS[ones] ?? '';
}
