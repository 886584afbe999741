import { searchKey } from '../../text/normalize.ts';
import { totalMoney } from '../answers.ts';
import { refused, type FieldType } from './field-type.ts';
import { MILLION, readAmount } from './money.ts';

/** Amounts by source of money: the source is pressed, its amount typed; or both are typed: "khuyến công 12,5 triệu". */
export const moneyBySourceField: FieldType<'money-by-source'> = {
  type: 'money-by-source',
  inExpressions: 'double',
  measure: (value) => totalMoney(value) / MILLION,
  read(question, text, { place, current }) {
    const named = place === null ? sourceIn(question.sources, text) : { key: place, amount: text };
    if (named === null) return refused({ kind: 'choose-source' });
    const known = current?.type === 'money-by-source' ? current : { amounts: {}, names: {} };
    return readAmount(named.amount, question.max, (amount) => ({
      type: 'money-by-source',
      amounts: { ...known.amounts, [named.key]: amount },
      names: known.names,
    }));
  },
};

/** The source that a text begins with, and what follows it. */
function sourceIn(
  sources: readonly { key: string; label: string }[],
  text: string,
): { key: string; amount: string } | null {
  const parts = /^([\p{L}\p{M}\s]+?)[\s:,-]*(\d.*)$/su.exec(text.trim());
  if (parts === null) return null;
  const typed = searchKey(parts[1] ?? '');
  const fitting = sources.filter(({ label }) => searchKey(label).includes(typed));
  const source =
    fitting.find(({ label }) => searchKey(label) === typed) ?? (fitting.length === 1 ? fitting[0] : undefined);
  return source === undefined || typed.length < 3 ? null : { key: source.key, amount: parts[2] ?? '' };
}
