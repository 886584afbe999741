import { foldTelex, hasMarks, searchKey } from './normalize.ts';
import { foldInPlace } from './set-aside.ts';

/** It is to be, or is being made. */
const OPEN = /\b(?:se|du kien|sap|dang|chuan bi|de xuat|kien nghi|xin y kien|trinh)\b/;
/** Nobody knows. */
const UNSURE =
  /\b(?:co the|chac|chua chac|hinh nhu|co le|chua ro|khong ro|ko ro|chua biet|khong biet|khong nho|mong|neu|bao gio|khi nao|la gi|the nao|chua xac dinh|khong phai la)\b/;
/** It is so in part, or was. */
const PARTLY =
  /\b(?:nhung|tuy nhien|song|mot so|mot phan|chi co|moi chi co|tam thoi|ngoai tru|tru|truoc day|truoc kia|co noi)\b/;
/** What is done besides takes a yes back, and goes with a no. */
const BESIDES = /\b(?:kiem nhiem|giai the|chu chua|chu khong)\b/;
const NO_WORDS = String.raw`(?:khong|ko|k|chua|chang|no|hok|hem)`;
const VERBS = String.raw`(?:co|duoc|bo tri|thanh lap|phan cong|ban hanh|giao|cu|to chuc|thuc hien|trien khai|xay dung|hoan thanh|lam|kien toan|thanh lap|lap|phe duyet|ky|ap dung|dang ky|tham gia|dam bao|bao dam|phoi hop|co duoc|chi dinh|ai|chi bo tri|chi giao)`;
/** A denial right before the verb: "chưa thành lập", "hiện không có". */
const NO = new RegExp(String.raw`\b${NO_WORDS}(?: (?:he|con|tung|kip|the|duoc|thay))*(?: ${VERBS})`);
const NO_ALONE = new RegExp(
  String.raw`^(?:hien(?: nay| tai)? |den nay |don vi |phong |huyen |thi |van )*${NO_WORDS}(?: (?:a|dau|mo|nhe|anh|chi|dong chi|co|bao cao))*$`,
);
const YES = new RegExp(
  String.raw`\b(?:da|moi)(?: (?:duoc|co|bo tri|chinh thuc|ra))*(?: ${VERBS})|\b(?:hien|hien nay|hien tai|nay|dang|don vi|phong|huyen|toi|em|minh|thi|so|xa|ubnd|ban|co quan|day|rieng|van|cung)(?: (?:da|thi))? co(?: |$)|^co(?: |$)|\bco [^,;.]* roi\b|\b${VERBS} (?:duoc |xong |day du |dc )?[^,;.]*roi\b`,
);
const YES_ALONE =
  /^(?:co|roi|dung|da co|dung vay|dung roi|co roi|da roi)(?: (?:a|roi|nhe|anh|chi|dong chi|day|thua))*$/;
/** Why it is so is another thing: "do chưa có hướng dẫn", "vì thiếu biên chế". */
const REASON_MARKED = /(?<!\p{L})(?:do|vì|bởi|tại vì|bởi vì|lý do là|nguyên nhân)(?!\p{L})/iu;
const REASON_UNMARKED = /\b(?:boi|(?<!don )vi|tai vi|nguyen nhan|do(?= (?:chua|khong|thieu|can|kinh|bien)))\b/;
const FEWEST_WORDS = 3;

/**
 * Reads yes or no out of a sentence by what its verb says: "đã bố trí được" is yes, "chưa thành lập" no. What is to be, is being made, is
 * so in part, or is said both ways says neither.
 * @returns null where it says neither.
 */
export function yesOrNoIn(text: string): boolean | null {
  const words = searchKey(text).split(' ');
  if (words.length < FEWEST_WORDS) return null;
  const marked = hasMarks(text);
  const telex = marked ? text.normalize('NFC') : foldTelex(text.normalize('NFC').toLowerCase());
  const said = clauses(telex, marked);
  const folded = said.map((clause) => searchKey(clause)).filter((clause) => clause !== '');
  if (/\?/.test(text) || folded.some((clause) => UNSURE.test(clause) || PARTLY.test(clause))) return null;
  const answers = folded.map((clause) => ({ clause, yes: answerOf(clause) })).filter(({ yes }) => yes !== null);
  const [first] = answers;
  if (first === undefined || answers.some(({ yes }) => yes !== first.yes)) return null;
  // "Chưa có, dự kiến năm sau thành lập" is no; "đang thành lập" and "sẽ có" are neither.
  const isOpen =
    first.yes === true ? folded.some((clause) => OPEN.test(clause) || BESIDES.test(clause)) : OPEN.test(first.clause);
  return isOpen ? null : first.yes;
}

function answerOf(clause: string): boolean | null {
  if (NO_ALONE.test(clause) || NO.test(clause)) return false;
  return !OPEN.test(clause) && (YES_ALONE.test(clause) || YES.test(clause)) ? true : null;
}

/** The clauses of a sentence without those that say why. */
function clauses(text: string, marked: boolean): string[] {
  const parts = text.split(/[,;.!\n:]+|(?<!\p{L})(?:nên|nen|vì vậy|vi vay)(?!\p{L})/iu);
  return parts.map((part) => {
    const folded = foldInPlace(part);
    const at = marked ? part.search(REASON_MARKED) : folded.search(REASON_UNMARKED);
    return at < 0 ? part : part.slice(0, at);
  });
}
