import { refused, type FieldType } from './field-type.ts';
import { optionOf } from './options.ts';

/** Several of the question's options, pressed one after the other or typed with commas between. */
export const choicesField: FieldType<'choices'> = {
  type: 'choices',
  inExpressions: 'list<string>',
  measure: ({ options }) => options,
  read(question, text) {
    const whole = optionOf(question.options, text);
    const parts =
      whole === undefined ? text.split(/[,;\n+]|\svà\s|\sva\s/u).filter((part) => part.trim() !== '') : [text];
    const found = parts.map((part) => optionOf(question.options, part)?.key);
    if (found.length === 0 || found.includes(undefined)) return refused({ kind: 'choose-option' });
    const options = question.options.map(({ key }) => key).filter((key) => found.includes(key));
    return { kind: 'value', value: { type: 'choices', options } };
  },
};
