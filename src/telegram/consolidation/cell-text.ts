import { disputedYears, type Cell, type CellValue } from '../../domain/consolidation/cell.ts';
import type { Fact, FigureValue, GivenFact } from '../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { coverageText, type Counted } from '../parts/figure-text.ts';
import { valueText } from '../parts/value-text.ts';

/** Says what a figure comes to, and on how many of how many it rests; missing is never zero. Plain text. */
export function cellInTable(t: Translate, rule: FigureRule, cell: Cell, counted: Counted): string {
  // What is counted are the reports themselves.
  if (rule.addition.how === 'count' && cell.kind === 'value') return valueOfCell(t, rule, cell);
  return restingText(t, valueOfCell(t, rule, cell), cell, counted);
}

/** Adds to a value on how many of how many it rests; nothing where nobody is asked. Plain text. */
export function restingText(t: Translate, value: string, cell: Cell, counted: Counted): string {
  return cell.coverage.expected === 0
    ? value
    : t('consolidation:source.value', { value, coverage: coverageText(t, cell, counted), ...PLAIN });
}

/** Says what a figure comes to, without on how many it rests. Plain text. */
export function valueOfCell(t: Translate, rule: FigureRule, cell: Cell): string {
  switch (cell.kind) {
    case 'value':
      return withLeftOut(t, givenText(t, rule, cell.value), cell);
    case 'missing':
      return t('consolidation:cell.missing', PLAIN);
    case 'contradiction':
      return t('consolidation:cell.contradiction', { total: formatCount(cell.conflicts.length), ...PLAIN });
  }
}

/** Adds to a sum over several years which of them it leaves out, since what is said of them is contradictory. Plain text. */
export function withLeftOut(t: Translate, value: string, cell: Cell): string {
  const years = cell.kind === 'value' ? disputedYears(cell) : [];
  return years.length === 0 ? value : t('consolidation:cell.leftOut', { value, years: years.join(', '), ...PLAIN });
}

/** Says how the coverage of a figure of these years is counted. */
export function countedBy({ event, years, task }: FigureRule, { from, to }: { from: number; to: number }): Counted {
  if (event !== null && task === null) return 'reports';
  const byYear = from < to && years === 'sum';
  if (task !== null) return byYear ? 'leadYears' : 'leads';
  return byYear ? 'unitYears' : 'units';
}

/** Writes đồng as triệu đồng, without the words. */
export function millions(amount: number): string {
  return formatNumber(amount / MILLION);
}

/** Says what one unit gave, or why it has not. Plain text. */
export function factText(t: Translate, rule: FigureRule, fact: Fact): string {
  return fact.state === 'given' ? givenText(t, rule, fact.value) : t(`consolidation:units.state.${fact.state}`, PLAIN);
}

/** Says a value that counts no more, with what counts in its place. Plain text. */
export function replacedText(t: Translate, rule: FigureRule, value: string, by: GivenFact): string {
  return t('consolidation:units.replaced', { value, by: givenText(t, rule, by.value), ...PLAIN });
}

/** Says a value that a unit gave, or what several come to. Plain text. */
export function givenText(t: Translate, { measure, addition }: FigureRule, value: FigureValue | CellValue): string {
  return valueText(t, value, { measure, addition, style: 'table' });
}
