import { parseMoney } from '../../text/parse-money.ts';
import type { AnswerValue } from '../answers.ts';
import type { FieldType } from './field-type.ts';

/** đồng in a triệu đồng. */
export const MILLION = 1_000_000;

/** Amounts by source of money: the source is pressed, its amount typed. */
export const moneyBySourceField: FieldType<'money-by-source'> = {
  type: 'money-by-source',
  read(question, text, place, current) {
    if (place === null) return { kind: 'refused', refusal: { kind: 'choose-source' } };
    const parsed = parseMoney(text);
    const withAmount = (amount: number): AnswerValue => {
      const known = current?.type === 'money-by-source' ? current : { amounts: {}, names: {} };
      return { type: 'money-by-source', amounts: { ...known.amounts, [place]: amount }, names: known.names };
    };
    switch (parsed.kind) {
      case 'refused':
        return { kind: 'refused', refusal: { kind: parsed.reason } };
      case 'ambiguous':
        return { kind: 'candidates', values: parsed.candidates.map(withAmount) };
      case 'value':
        return parsed.value <= question.max * MILLION
          ? { kind: 'value', value: withAmount(parsed.value) }
          : { kind: 'refused', refusal: { kind: 'out-of-limits', minimum: 0, maximum: question.max } };
    }
  },
};
