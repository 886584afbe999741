import { z } from 'zod';
import { searchKey } from '../../text/normalize.ts';
import { defineField, refused } from './field-type.ts';
import { common } from './question-schema.ts';

const YES = new Set(['co', 'roi', 'da co', 'dung', 'dong y', 'da', 'vang', 'x', 'yes', 'c', '1']);
const NO = new Set(['khong', 'chua', 'chua co', 'khong co', 'ko', 'k', 'no', 'khong dong y', '2']);

/** Yes or no, pressed or typed; 1 and 2 are the places of the two buttons. */
export const yesNoField = defineField(
  z.strictObject({ ...common, type: z.literal('yes-no') }),
  z.object({ type: z.literal('yes-no'), yes: z.boolean() }),
)({
  inExpressions: 'bool',
  measure: ({ yes }) => yes,
  describe: ({ yes }) => ({ kind: 'yes-no', yes }),
  comesTo: 'counts',
  options: () => [{ yes: true }, { yes: false }],
  press: (_question, index) => (index > 1 ? null : { type: 'yes-no', yes: index === 0 }),
  read(_question, text) {
    const typed = searchKey(text);
    if (YES.has(typed)) return { kind: 'value', value: { type: 'yes-no', yes: true } };
    return NO.has(typed)
      ? { kind: 'value', value: { type: 'yes-no', yes: false } }
      : refused({ kind: 'not-yes-or-no' });
  },
});
