import type { FigureNames } from '../../actions/status/figure-names.ts';
import type { Cell, CellValue, Conflict } from '../../domain/consolidation/cell.ts';
import type { FigureValue, GivenFact } from '../../domain/consolidation/fact.ts';
import { formatCount, formatMoney, formatNumber, formatShare } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

/** What a cell counts, as its coverage is said: units, the leads of a task, those that cooperate, reports of events, or units year by year. */
export type Counted = 'units' | 'leads' | 'cooperating' | 'reports' | 'unitYears';

/** How the figures of a cell are said: the unit of measure, null for none, and the names of whom they come from. */
export interface FigureWords {
  unit: string | null;
  counted: Counted;
  names: FigureNames;
}

/**
 * Says what a cell comes to, and on how many of how many it rests: missing is never zero, and of two values that
 * contradict each other each is told. Plain text.
 */
export function cellText(t: Translate, cell: Cell, words: FigureWords): string {
  const value = valueText(t, cell, words);
  if (cell.coverage.expected === 0) return value;
  return t('questions:figure.rests', {
    value,
    coverage: coverageText(t, cell, words.counted),
    ...PLAIN,
  });
}

/** Says on how many of how many a figure rests. Plain text. */
export function coverageText(t: Translate, { coverage }: Cell, counted: Counted): string {
  const { given, expected } = coverage;
  const values = { given: formatNumber(given), expected: formatNumber(expected), ...PLAIN };
  return t(`questions:figure.${counted}`, values);
}

/** Says the values that contradict each other, of each unit with the forms that say them. Plain text. */
export function conflictsText(
  t: Translate,
  conflicts: readonly Conflict[],
  { unit, names }: Pick<FigureWords, 'unit' | 'names'>,
): string {
  const [first] = conflicts;
  const two = conflicts.length === 1 && first?.candidates.length === 2;
  const said = conflicts.map(({ unitId, candidates }) =>
    t('questions:figure.conflict', {
      unit: names.units.get(unitId) ?? '',
      said: candidates
        .map(({ value, facts }) =>
          t('questions:figure.candidate', {
            value: figureText(t, value, unit),
            form: formOf(facts, names),
            ...PLAIN,
          }),
        )
        .join(', '),
      ...PLAIN,
    }),
  );
  return t(two ? 'questions:figure.twoDiffer' : 'questions:figure.differ', { said: said.join('; '), ...PLAIN });
}

/** Says a number with what is counted: one to nine of a thing carry a zero. */
export function quantityText(t: Translate, quantity: number, unit: string | null): string {
  const values = { quantity: formatCount(quantity), ...PLAIN };
  return unit === null
    ? t('questions:task.quantity', values)
    : t('questions:task.quantityUnit', { ...values, unit: unit.toLowerCase() });
}

/** Says what a cell comes to, without on how many it rests. Plain text. */
export function valueText(t: Translate, cell: Cell, words: FigureWords): string {
  switch (cell.kind) {
    case 'value':
      return ofValue(t, cell.value, words.unit);
    case 'missing':
      // Where units gave it, it is not for whoever asks.
      return t(cell.coverage.given > 0 ? 'questions:figure.withheld' : 'questions:figure.missing', PLAIN);
    case 'contradiction':
      return conflictsText(t, cell.conflicts, words);
  }
}

function ofValue(t: Translate, value: CellValue, unit: string | null): string {
  switch (value.kind) {
    case 'number':
      return quantityText(t, value.number, unit);
    case 'money':
      return formatMoney(value.total);
    case 'share':
      return shareText(t, value);
    case 'options':
      return Object.values(value.counts).map(formatCount).join(' - ');
    case 'bands':
      return bandsText(t, value);
  }
}

/** Says a share with its two sums. Plain text. */
export function shareText(t: Translate, { part, whole }: Extract<CellValue, { kind: 'share' }>): string {
  const values = { part: formatNumber(part), whole: formatNumber(whole), ...PLAIN };
  return whole === 0
    ? t('questions:figure.shareOfNothing', values)
    : t('questions:figure.share', { percent: formatShare(part, whole), ...values });
}

/** Says how many are in each band, and the median. Plain text. */
export function bandsText(t: Translate, value: Extract<CellValue, { kind: 'bands' }>): string {
  const median = t('questions:figure.median', { median: formatNumber(value.median), ...PLAIN });
  return [...bandTexts(t, value), median].join('; ');
}

/** "dưới 5%: 01", "5 - 13%: 02", "trên 13%: 0". */
function bandTexts(t: Translate, { borders, counts }: Extract<CellValue, { kind: 'bands' }>): string[] {
  return counts.map((total, at) => {
    const [from, to] = [borders[at - 1], borders[at]];
    const values = { total: formatCount(total), from: formatNumber(from ?? 0), to: formatNumber(to ?? 0), ...PLAIN };
    if (from === undefined) return t('questions:targets.bandUnder', values);
    return t(to === undefined ? 'questions:targets.bandOver' : 'questions:targets.bandBetween', values);
  });
}

function figureText(t: Translate, value: FigureValue, unit: string | null): string {
  switch (value.kind) {
    case 'number':
      return quantityText(t, value.number, unit);
    case 'amounts':
      return formatMoney(Object.values(value.amounts).reduce((sum, amount) => sum + amount, 0));
    case 'option':
      return value.option;
  }
}

/** The form by which a value was given; an update has none, and never contradicts anything. */
function formOf([fact]: readonly GivenFact[], { forms }: FigureNames): string {
  const key = fact?.source.kind === 'report' ? fact.source.form : '';
  return forms.get(key) ?? key;
}
