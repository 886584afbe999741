import { searchKey } from '../../text/normalize.ts';
import { refused, type FieldType } from './field-type.ts';

const YES = new Set(['co', 'roi', 'da co', 'dung', 'dong y', 'da', 'vang', 'x', 'yes', 'c', '1']);
const NO = new Set(['khong', 'chua', 'chua co', 'khong co', 'ko', 'k', 'no', 'khong dong y', '2']);

/** Yes or no, pressed or typed; 1 and 2 are the places of the two buttons. */
export const yesNoField: FieldType<'yes-no'> = {
  type: 'yes-no',
  inExpressions: 'bool',
  measure: ({ yes }) => yes,
  read(_question, text) {
    const typed = searchKey(text);
    if (YES.has(typed)) return { kind: 'value', value: { type: 'yes-no', yes: true } };
    return NO.has(typed)
      ? { kind: 'value', value: { type: 'yes-no', yes: false } }
      : refused({ kind: 'not-yes-or-no' });
  },
};
