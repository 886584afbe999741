import type { Cell } from '../../../domain/consolidation/cell.ts';
import type { GivenFact } from '../../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../../domain/consolidation/figure-rule.ts';
import { formatNumber } from '../../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { inMillions } from './numbers.ts';
import type { TargetRange } from './target-units-sheet.ts';

/** A row of a figure: a number, or a part of a whole. */
export interface TargetLine {
  label: string;
  part: number;
  whole: number | null;
  partFacts: readonly GivenFact[];
  wholeFacts: readonly GivenFact[];
  /** How both are calculated from what units gave; null where they are not. */
  formulas: { part: string; whole: string } | null;
}

/** Returns the rows of a figure that measures a target, with how they are calculated from what units gave; none where nothing is known. */
export function targetLines(
  t: Translate,
  { label, addition }: FigureRule,
  cell: Cell,
  range: TargetRange | null,
): TargetLine[] {
  if (cell.kind !== 'value') return [];
  const { value, facts } = cell;
  const sums = range === null ? null : { part: `SUM(${range.part})`, whole: `SUM(${range.whole})` };
  const all = { partFacts: facts, wholeFacts: facts, formulas: sums };
  const alone = (part: number): TargetLine[] => [{ label, part, whole: null, ...all }];
  switch (value.kind) {
    case 'number':
      return alone(value.number);
    case 'money':
      return alone(inMillions(value.total));
    case 'share': {
      const of = (key: string): GivenFact[] => facts.filter(({ figure }) => figure === key);
      const sides =
        addition.how === 'share'
          ? { partFacts: of(addition.part), wholeFacts: of(addition.whole), formulas: sums }
          : all;
      return [{ label, part: value.part, whole: value.whole, ...sides }];
    }
    case 'options': {
      const options = addition.how === 'options' ? addition.options : [];
      const whole = Object.values(value.counts).reduce((sum, count) => sum + count, 0);
      return options.map((option) => ({
        label: `${label}: ${option.label}`,
        part: value.counts[option.key] ?? 0,
        whole,
        wholeFacts: facts,
        formulas: null,
        partFacts: facts.filter((fact) => fact.value.kind === 'option' && fact.value.option === option.key),
      }));
    }
    case 'bands': {
      const whole = value.counts.reduce((sum, count) => sum + count, 0);
      const bands = value.counts.map((part, at) => ({
        label: `${label}: ${bandText(t, value.borders[at - 1], value.borders[at])}`,
        part,
        whole,
        ...all,
        formulas:
          range === null ? null : { part: countBetween(range.part, value.borders, at), whole: `COUNT(${range.part})` },
      }));
      const ofMedian = range === null ? null : { part: `MEDIAN(${range.part})`, whole: '' };
      const median = `${label}: ${t('workbook:targets.median', PLAIN)}`;
      return [...bands, { label: median, part: value.median, whole: null, ...all, formulas: ofMedian }];
    }
  }
}

/** Counts what lies in a band: below the first border, or above the one before and up to its own, with the first itself. */
function countBetween(range: string, borders: readonly number[], at: number): string {
  const [from, to] = [borders[at - 1], borders[at]];
  if (from === undefined) return `COUNTIF(${range},"<${to}")`;
  const above = `${range},"${at === 1 ? '>=' : '>'}${from}"`;
  return to === undefined ? `COUNTIF(${above})` : `COUNTIFS(${above},${range},"<=${to}")`;
}

function bandText(t: Translate, from: number | undefined, to: number | undefined): string {
  if (from === undefined) return t('workbook:targets.below', { border: formatNumber(to ?? 0), ...PLAIN });
  if (to === undefined) return t('workbook:targets.above', { border: formatNumber(from), ...PLAIN });
  return t('workbook:targets.between', { from: formatNumber(from), to: formatNumber(to), ...PLAIN });
}
