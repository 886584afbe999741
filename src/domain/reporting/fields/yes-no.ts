import { z } from 'zod';
import { foldTelex, hasMarks, searchKey } from '../../text/normalize.ts';
import { withoutFrame } from '../../text/answer-frame.ts';
import { clauseMeant } from '../../text/answer-meant.ts';
import { isNotYet } from '../../text/not-yet.ts';
import { withoutPoliteness } from '../../text/politeness.ts';
import { withoutSalutation } from '../../text/salutation.ts';
import { likelyYesOrNo, tickedLabel, yesByVerb, yesOrNoIn } from '../../text/yes-or-no.ts';
import { defineField, refused, type Reading } from './field-type.ts';
import { common } from './question-schema.ts';

const YES =
  /^(?:co|roi|xong|r|da co|co roi|dung|dung vay|dong y|nhat tri|vang|u|uh|uk|uhm|um|ok|oke|x|yes|y|c|1)(?: (?:roi|r|do|chu|man|het|xong|day du|thuc hien|lam|ban hanh|ca))*$/;
const DONE =
  /^(?:da(?: da)?|(?=man|lam|xong))(?: ?(?:lam|thuc hien|xong|man|ban hanh|trien khai|hoan thanh|phan cong|co|roi|het))+$/;
const NO =
  /^(?:khong|ko|k|kg|hong|no|chua|cha|chang|2)(?: (?:co|he|mo|dau|thay|lam|man|chi|gi|ca|thuc hien|ban hanh|dong y|dung|phai))*$/;

/** The verb of the question said back: "đã cử", "cử rồi", "chưa cử". */
const ECHO = /^(?:(da|co|chua|khong|ko|k) )?(.+?)( roi| xong)*$/;
/** No more than that; what follows it may take it back. */
const LONGEST_ECHO = 5;

/** Reads yes or no out of the verb of the question that is said back; null where it is not that. */
function echoed(question: string, said: string): boolean | null {
  const [, word = '', verb = '', done = ''] = ECHO.exec(said) ?? [];
  if (verb === '' || said.split(' ').length > LONGEST_ECHO || (word === '' && done === '')) return null;
  const asked = ['da', 'co', 'duoc'].some((before) => ` ${searchKey(question)} `.includes(` ${before} ${verb} `));
  return asked ? ['', 'da', 'co'].includes(word) : null;
}

/** A denial that begins or ends in a word that elsewhere is politeness: "có đâu", "làm chi có", "vẫn chưa". */
const NOT_AT_ALL =
  /^(?:(?:da|thi|van|cung) )?(?:co (?:mo )?dau|dau co|lam (?:chi|gi) (?:ma )?co|van chua|cung chua)(?: (?:a|anh|chi|em|nho))*$/;

/** A word torn by a space: "ch a", "kh ông". */
const TORN = /^(?:(?:c|ch|k|kh) [a-z]{1,3}|[a-z]{2,4} [ag])$/;

/** Yes or no, pressed or typed, also as it is said in Nghệ An; 1 and 2 are the places of the two buttons. */
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
  read(question, typed, { year }) {
    const { said, supposed } = withoutFrame(tickedLabel(typed) ?? typed);
    const reading = readClause(question.text, said, year);
    return supposed && reading.kind === 'value' ? { kind: 'candidates', values: [reading.value] } : reading;
  },
});

/** Reads the clause that answers, where several do; then all of them. */
function readClause(question: string, said: string, year: number | null): Reading<{ type: 'yes-no'; yes: boolean }> {
  const clause = clauseMeant(question, withoutSalutation(said), year);
  const meant = clause === null ? null : readWords(question, clause);
  return meant?.kind === 'value' ? meant : readWords(question, said);
}

/** Reads yes or no out of words that nobody is said to have said, and that are sure. */
function readWords(question: string, text: string): Reading<{ type: 'yes-no'; yes: boolean }> {
  const said = [
    text,
    foldTelex(searchKey(text)),
    ...(TORN.test(searchKey(text)) ? [text.replaceAll(' ', '')] : []),
  ].map((words) => searchKey(withoutPoliteness(words)));
  const [answer = '', ...rest] = withoutPoliteness(text).split(/,\s+/u);
  // "Có, chúng tôi đã thực hiện đầy đủ": what follows the answer takes nothing back.
  if (rest.length > 0 && !/(?:^| )(?:chua|khong|ko|nhung|moi|dang|mot so)(?: |$)/.test(searchKey(rest.join(' '))))
    said.push(searchKey(answer));
  if (NOT_AT_ALL.test(searchKey(text))) return { kind: 'value', value: { type: 'yes-no', yes: false } };
  if (said.some((words) => DONE.test(words))) return { kind: 'value', value: { type: 'yes-no', yes: true } };
  if (said.some((words) => YES.test(words))) return { kind: 'value', value: { type: 'yes-no', yes: true } };
  if (said.some((words) => NO.test(words))) return { kind: 'value', value: { type: 'yes-no', yes: false } };
  // “Đã” is a verb here, and is taken for “dạ” where courtesies are left out.
  const echo = [searchKey(text), ...said].map((words) => echoed(question, words)).find((one) => one !== null);
  if (echo !== undefined) return { kind: 'value', value: { type: 'yes-no', yes: echo } };
  // "Đã" is yes; without its mark it may be no more than "dạ".
  if (/^đã(?: ạ)?$/iu.test(text.normalize('NFC').trim()))
    return { kind: 'value', value: { type: 'yes-no', yes: true } };
  if (said.includes('da') && !hasMarks(text)) return { kind: 'candidates', values: [{ type: 'yes-no', yes: true }] };
  const yes = yesOrNoIn(text) ?? yesByVerb(question, text);
  if (yes !== null) return { kind: 'value', value: { type: 'yes-no', yes } };
  if (isNotYet(question, text)) return { kind: 'value', value: { type: 'yes-no', yes: false } };
  const likely = likelyYesOrNo(text);
  return likely === null
    ? refused({ kind: 'not-yes-or-no' })
    : { kind: 'candidates', values: [{ type: 'yes-no', yes: likely }] };
}
