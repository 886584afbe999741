import { z } from 'zod';
import { defineField, refused } from './field-type.ts';
import { optionsMeant } from './options.ts';
import { common, key, text } from './question-schema.ts';

/** Several of the question's options, pressed one after the other or typed with commas between. */
export const choicesField = defineField(
  z.strictObject({
    ...common,
    type: z.literal('choices'),
    options: z.array(z.strictObject({ key, label: text })).min(2),
  }),
  z.object({ type: z.literal('choices'), options: z.array(z.string()) }),
)({
  inExpressions: 'list<string>',
  measure: ({ options }) => options,
  describe({ options }, question) {
    const chosen = question?.options.filter(({ key }) => options.includes(key)) ?? [];
    return { kind: 'choices', labels: chosen.map(({ label }) => label) };
  },
  none: () => ({ type: 'choices', options: [] }),
  takesWords: true,
  hint: () => ({}),
  fits: ({ options }, value) => value.options.every((option) => options.some(({ key }) => key === option)),
  options: ({ options }, given) =>
    options.map(({ key, label }) => ({ label, chosen: given?.options.includes(key) === true })),
  press({ options }, index, given) {
    const pressed = options[index]?.key;
    if (pressed === undefined) return null;
    const before = given?.options ?? [];
    const wanted = before.includes(pressed) ? before.filter((one) => one !== pressed) : [...before, pressed];
    return { type: 'choices', options: options.map(({ key }) => key).filter((one) => wanted.includes(one)) };
  },
  gathers: {},
  read(question, text) {
    const optionIn = (words: string): string | undefined => {
      const meant = optionsMeant(question.options, words);
      return meant.kind === 'one' ? meant.option.key : undefined;
    };
    const whole = optionIn(text);
    const parts =
      whole === undefined ? text.split(/[,;\n+]|\svà\s|\sva\s/u).filter((part) => part.trim() !== '') : [text];
    const found = parts.map(optionIn);
    if (found.length === 0 || found.includes(undefined)) return refused({ kind: 'choose-option' });
    const options = question.options.map(({ key }) => key).filter((key) => found.includes(key));
    return { kind: 'value', value: { type: 'choices', options } };
  },
});
