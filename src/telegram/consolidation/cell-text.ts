import { disputedYears, type Cell, type CellValue } from '../../domain/consolidation/cell.ts';
import type { Fact, FigureValue, GivenFact } from '../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { bandsText, coverageText, shareText, type Counted } from '../parts/figure-text.ts';

/** Says what a figure comes to, and on how many of how many it rests; missing is never zero. Plain text. */
export function cellText(t: Translate, rule: FigureRule, cell: Cell, counted: Counted): string {
  // What is counted are the reports themselves.
  if (rule.addition.how === 'count' && cell.kind === 'value') return valueOfCell(t, rule, cell);
  return t('consolidation:source.value', {
    value: valueOfCell(t, rule, cell),
    coverage: coverageText(t, cell, counted),
    ...PLAIN,
  });
}

/** Says what a figure comes to, without on how many it rests. Plain text. */
export function valueOfCell(t: Translate, rule: FigureRule, cell: Cell): string {
  switch (cell.kind) {
    case 'value':
      return withLeftOut(t, valueText(t, rule, cell.value), cell);
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
  if (task !== null) return 'leads';
  return from < to && years === 'sum' ? 'unitYears' : 'units';
}

/** Says what a value comes to. Plain text. */
export function valueText(t: Translate, rule: FigureRule, value: CellValue): string {
  switch (value.kind) {
    case 'number':
      return numberText(t, rule, value.number);
    case 'money':
      return t('consolidation:cell.money', { amount: millions(value.total), ...PLAIN });
    case 'share':
      return shareText(t, value);
    case 'options': {
      const { addition } = rule;
      const options = addition.how === 'options' ? addition.options : [];
      return options
        .map(({ key, label }) =>
          t('consolidation:cell.option', { label, total: formatCount(value.counts[key] ?? 0), ...PLAIN }),
        )
        .join('; ');
    }
    case 'bands':
      return bandsText(t, value);
  }
}

function numberText(t: Translate, { measure, addition }: FigureRule, number: number): string {
  const shown = formatNumber(number);
  if (addition.how === 'count') return t('consolidation:cell.reports', { number: shown, ...PLAIN });
  if (addition.how === 'bands') return t('consolidation:cell.percent', { number: shown, ...PLAIN });
  return measure === null
    ? t('consolidation:cell.number', { number: shown, ...PLAIN })
    : t('consolidation:cell.measured', { number: shown, measure, ...PLAIN });
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

/** Says a value that a unit gave. Plain text. */
export function givenText(t: Translate, rule: FigureRule, value: FigureValue): string {
  switch (value.kind) {
    case 'number':
      return numberText(t, rule, value.number);
    case 'amounts': {
      const total = Object.values(value.amounts).reduce((sum, amount) => sum + amount, 0);
      return t('consolidation:cell.money', { amount: millions(total), ...PLAIN });
    }
    case 'option': {
      const options = rule.addition.how === 'options' ? rule.addition.options : [];
      return options.find(({ key }) => key === value.option)?.label ?? value.option;
    }
  }
}
