import { refused, type FieldType } from './field-type.ts';
import { optionOf } from './options.ts';
import { readWritten } from './texts.ts';

/** One of the question's options, pressed or typed; some options ask for a detail. */
export const choiceField: FieldType<'choice'> = {
  type: 'choice',
  inExpressions: 'string',
  measure: ({ option }) => option,
  read(question, text, { place }) {
    if (place !== null) return readWritten(text, 500, (detail) => ({ type: 'choice', option: place, detail }));
    const option = optionOf(question.options, text);
    if (option === undefined) return refused({ kind: 'choose-option' });
    return { kind: 'value', value: { type: 'choice', option: option.key } };
  },
};
