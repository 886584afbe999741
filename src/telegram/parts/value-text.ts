import type { CellValue } from '../../domain/consolidation/cell.ts';
import type { FigureValue } from '../../domain/consolidation/fact.ts';
import type { Addition } from '../../domain/consolidation/figure-rule.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatCount, formatMoney, formatNumber, formatShare } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

/** How a value is said. */
export interface ValueWords {
  /** What is counted; null for none. */
  measure: string | null;
  /** How the figure comes about, where that is known: it names options, and tells a share from a count. */
  addition: Addition | null;
  /** In a sentence one to nine carry a zero and money is told to the đồng; in a table numbers are bare, money in triệu đồng. */
  style: 'sentence' | 'table';
}

/** Says what a value comes to, of one unit or of all together. Plain text. */
export function valueText(t: Translate, value: CellValue | FigureValue, words: ValueWords): string {
  switch (value.kind) {
    case 'number':
      return numberText(t, value.number, words);
    case 'money':
      return moneyText(t, value.total, words);
    case 'amounts':
      return moneyText(
        t,
        Object.values(value.amounts).reduce((sum, amount) => sum + amount, 0),
        words,
      );
    case 'share':
      return shareText(t, value);
    case 'option':
      return optionsOf(words).find(({ key }) => key === value.option)?.label ?? value.option;
    case 'options':
      return optionsOf(words)
        .map(({ key, label }) => ({ label, total: formatCount(value.counts[key] ?? 0) }))
        .map((option) => t('consolidation:cell.option', { ...option, ...PLAIN }))
        .join('; ');
    case 'bands':
      return bandsText(t, value);
  }
}

function optionsOf({ addition }: ValueWords): readonly { key: string; label: string }[] {
  return addition?.how === 'options' ? addition.options : [];
}

function numberText(t: Translate, number: number, { measure, addition, style }: ValueWords): string {
  const shown = formatNumber(number);
  if (addition?.how === 'bands') return t('consolidation:cell.percent', { number: shown, ...PLAIN });
  if (style === 'sentence') return quantityText(t, number, measure);
  if (addition?.how === 'count') return t('consolidation:cell.reports', { number: shown, ...PLAIN });
  return measure === null
    ? t('consolidation:cell.number', { number: shown, ...PLAIN })
    : t('consolidation:cell.measured', { number: shown, measure, ...PLAIN });
}

function moneyText(t: Translate, amount: number, { style }: ValueWords): string {
  return style === 'sentence'
    ? formatMoney(amount)
    : t('consolidation:cell.money', { amount: formatNumber(amount / MILLION), ...PLAIN });
}

/** Says a number with what is counted: one to nine of a thing carry a zero. */
export function quantityText(t: Translate, quantity: number, unit: string | null): string {
  const values = { quantity: formatCount(quantity), ...PLAIN };
  return unit === null
    ? t('questions:task.quantity', values)
    : t('questions:task.quantityUnit', { ...values, unit: unit.toLowerCase() });
}

/** A share with its two sums. */
function shareText(t: Translate, { part, whole }: Extract<CellValue, { kind: 'share' }>): string {
  const values = { part: formatNumber(part), whole: formatNumber(whole), ...PLAIN };
  return whole === 0
    ? t('questions:figure.shareOfNothing', values)
    : t('questions:figure.share', { percent: formatShare(part, whole), ...values });
}

/** How many are in each band, and the median: "dưới 5%: 01", "5 - 13%: 02", "trên 13%: 0". */
function bandsText(t: Translate, { borders, counts, median }: Extract<CellValue, { kind: 'bands' }>): string {
  const bands = counts.map((total, at) => {
    const [from, to] = [borders[at - 1], borders[at]];
    const values = { total: formatCount(total), from: formatNumber(from ?? 0), to: formatNumber(to ?? 0), ...PLAIN };
    if (from === undefined) return t('questions:targets.bandUnder', values);
    return t(to === undefined ? 'questions:targets.bandOver' : 'questions:targets.bandBetween', values);
  });
  return [...bands, t('questions:figure.median', { median: formatNumber(median), ...PLAIN })].join('; ');
}
