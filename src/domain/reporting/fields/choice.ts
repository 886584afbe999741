import { searchKey } from '../../text/normalize.ts';
import type { FieldType } from './field-type.ts';

/** One of the question's options, pressed or typed; some options ask for a detail. */
export const choiceField: FieldType<'choice'> = {
  type: 'choice',
  read(question, text, place) {
    if (place !== null) {
      const detail = text.trim();
      if (detail === '') return { kind: 'refused', refusal: { kind: 'empty' } };
      if (detail.length > 500)
        return { kind: 'refused', refusal: { kind: 'too-long', length: detail.length, maximum: 500 } };
      return { kind: 'value', value: { type: 'choice', option: place, detail } };
    }
    const typed = searchKey(text);
    const option = question.options.find((candidate) => searchKey(candidate.label) === typed);
    if (option === undefined) return { kind: 'refused', refusal: { kind: 'choose-option' } };
    return { kind: 'value', value: { type: 'choice', option: option.key } };
  },
};
