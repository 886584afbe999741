import { parseMoney } from '../../text/parse-money.ts';
import type { AnswerValue } from '../answers.ts';
import { refused, type FieldType, type Reading } from './field-type.ts';

/** đồng in a triệu đồng. */
export const MILLION = 1_000_000;

/** An amount of money; a limit is in triệu đồng. */
export const moneyField: FieldType<'money'> = {
  type: 'money',
  inExpressions: 'double',
  measure: ({ amount }) => amount / MILLION,
  read: (question, text) => readAmount(text, question.max, (amount) => ({ type: 'money', amount })),
};

/** Reads an amount up to so many triệu đồng. */
export function readAmount(text: string, maximum: number, value: (amount: number) => AnswerValue): Reading {
  const parsed = parseMoney(text);
  const outside = refused({ kind: 'out-of-limits', minimum: 0, maximum });
  const fits = (amount: number): boolean => amount <= maximum * MILLION;
  switch (parsed.kind) {
    case 'refused':
      return refused({ kind: parsed.reason });
    case 'ambiguous': {
      const possible = parsed.candidates.filter(fits);
      return possible.length === 0 ? outside : { kind: 'candidates', values: possible.map(value) };
    }
    case 'value':
      return fits(parsed.value) ? { kind: 'value', value: value(parsed.value) } : outside;
  }
}
