/** Clauses of a sentence, each with what parts it from the next. */
const CLAUSE = /[^,;.()]*(?:[.,](?=\d)[^,;.()]*)*[,;.()]?/g;
const AMOUNT = /\d/;
const OTHER = /\bnam (?:ngoai|truoc|roi|sau|toi)\b/;
const LABEL = /\bnam (?:(?:19|20)\d\d|ngoai|truoc|roi|sau|toi|nay|ni)\b/g;

/**
 * Returns a folded sentence without the amounts of other years: of "khuyến công năm 2017 chi 70 triệu, năm 2018 chi 85 triệu" the source and the
 * last amount are left. A clause that names no year is of the one before it, where a later one names the year that is reported on.
 * @returns null where nobody can tell of which year an amount is.
 */
export function amountsOfYear(folded: string, year: number | null): string | null {
  const clauses = folded.match(CLAUSE)?.filter((clause) => clause !== '') ?? [];
  const isOther = (label: string): boolean => OTHER.test(label) || (/\d/.test(label) && !label.endsWith(String(year)));
  const labels = clauses.map((clause) => [...clause.matchAll(LABEL)]);
  if (!labels.flat().some(({ 0: label }) => isOther(label))) return folded;
  let ofOther = false;
  let inBrackets = false;
  const left: string[] = [];
  for (const [at, clause] of clauses.entries()) {
    const [label, ...more] = labels[at] ?? [];
    const hasAmount = AMOUNT.test(clause.replaceAll(LABEL, ''));
    if (label === undefined) {
      if (!ofOther || !hasAmount) left.push(clause);
      else if (
        !labels
          .slice(at)
          .flat()
          .some(({ 0: later }) => !isOther(later))
      )
        return null;
    } else {
      const before = clause.slice(0, label.index);
      // "30 triệu năm 2017": the year behind its amount.
      if (more.length > 0 || AMOUNT.test(before)) return null;
      ofOther = isOther(label[0]);
      if (!ofOther) left.push(before + clause.slice(label.index + label[0].length));
      else if (hasAmount) left.push(before);
    }
    if (clause.endsWith('(')) inBrackets = true;
    if (clause.endsWith(')') && inBrackets) {
      inBrackets = false;
      ofOther = false;
    }
  }
  return left.join(' ');
}
