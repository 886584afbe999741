import { parseMoney } from '../../text/parse-money.ts';
import type { AnswerValue } from '../answers.ts';
import type { FieldType, Reading } from './field-type.ts';
import { withinLimits } from './numbers.ts';

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
  return withinLimits(parseMoney(text), { min: 0, max: maximum, scale: MILLION }, value);
}
