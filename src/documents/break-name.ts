/** Before which words a name is broken gladly, and after which never: they belong to what follows. */
const BREAKS_BEFORE = new Set(['VÀ', 'KHU', 'TỈNH', 'HUYỆN', 'THÀNH', 'THỊ', 'PHÁT']);
const BREAKS_NEVER_AFTER = new Set(['VÀ', 'CỦA', 'TẠI', 'BAN', 'SỞ', 'TRUNG', 'KHU']);

/** What a break costs besides the length of the longest line, in parts of the width. */
const COST = { after: 0, before: 0, within: 0.25, never: 1 } as const;

/**
 * Breaks a name in capitals into as few lines as fit in `width`, at a joint of the name where there is one and with
 * lines of about one length: "SỞ TÀI NGUYÊN / VÀ MÔI TRƯỜNG".
 * @param lengthOf how long a text is, in the unit of `width`.
 */
export function breakName(name: string, width: number, lengthOf: (text: string) => number): readonly string[] {
  const words = name.split(' ');
  for (let count = 1; count < words.length; count += 1) {
    const fitting = breakings(words, count).filter((lines) => lines.every((line) => lengthOf(line) <= width));
    const cost = (lines: readonly string[]): number =>
      Math.max(...lines.map(lengthOf)) / width +
      lines.slice(1).reduce((sum, line, at) => sum + joint(lines[at] ?? '', line), 0);
    const [best] = fitting.sort((one, other) => cost(one) - cost(other));
    if (best !== undefined) return best;
  }
  return words;
}

function joint(above: string, below: string): number {
  const last = above.split(' ').at(-1) ?? '';
  const first = below.split(' ')[0] ?? '';
  if (first === '-' || BREAKS_NEVER_AFTER.has(last)) return COST.never;
  if (last === '-' || last.endsWith(',')) return COST.after;
  return BREAKS_BEFORE.has(first) ? COST.before : COST.within;
}

function breakings(words: readonly string[], count: number): string[][] {
  if (count === 1) return [[words.join(' ')]];
  return words
    .slice(0, words.length - count + 1)
    .flatMap((_, at) =>
      breakings(words.slice(at + 1), count - 1).map((rest) => [words.slice(0, at + 1).join(' '), ...rest]),
    );
}
