import { foldTelex, hasMarks, searchKey } from './normalize.ts';
import { foldInPlace } from './set-aside.ts';

/** It is to be, or is being made. */
const OPEN = /\b(?:se|du kien|sap(?! xep| nhap)|dang|chuan bi|de xuat|kien nghi|xin y kien|trinh)\b/;
/** Nobody knows. */
const UNSURE =
  /\b(?:co the|chac|chua chac|hinh nhu|co le|chua ro|khong ro|ko ro|chua biet|khong biet|khong nho|neu|bao gio|khi nao|la gi|the nao|chua xac dinh|kho noi|luc (?:thi )?co,? (?:luc|khi)|khi (?:thi )?co,? (?:luc|khi)|luc (?:thi )?khong)\b/;
/** "Tháng 12 mới tổ chức": it is still to come. */
const ONLY_THEN =
  /\b(?:thang|quy|nam|tuan|ngay|khi|cuoi|dau|giua|mai|sang nam)(?: (?:\d+|[a-z]+)){0,3} (?:moi|thi moi) (?!(?:day|nay)\b)/;
const GUESS = /\b(?:hinh nhu|co le|chac(?: la)?(?= (?:co|da|chua)))\b/;
/** It is so in part, or was. */
const PARTLY =
  /\b(?:tuy nhien|song|mot so|mot phan|tam thoi|ngoai tru|tru|(?:ve )?co ban|gan nhu|hau het|phan lon|da so|truoc day|truoc kia|co noi)\b/;
const BUT = /\b(?:nhung|chi co|moi chi co)\b/;
/** What was, and what is now: of both only the latter answers. */
const WAS = /^(?:[a-z]+ ){0,5}?(?:truoc|truoc day|truoc kia|truoc thi|luc dau|ban dau|nam \d{4}|nam ngoai|nam truoc)\b/;
const IS = /\b(?:nay|hien|hien nay|hien tai|bay gio|gio|den nay|tu (?:nam|thang|dau|ngay|\d{4})|nam nay|nam \d{4})\b/;
/** "Không phải là chưa có": what is denied twice is told by what follows. */
const TWICE =
  /\b(?:khong|ko|k|chang) phai(?: la)? (?:chua|khong|ko)\b|\b(?:khong|ko|chua)(?: (?:he|co|gap|thay))*(?: gi)? (?:vuong mac|kho khan|tro ngai|van de|quen)\b/;
/** It is being asked for, so that there is none yet. */
const ASKED_FOR = /\bdang (?:lam|trinh|xin|cho|doi|soan|hoan thien|du thao|tham muu|de nghi|lam thu tuc)\b/;
/** It was, and is no more. */
const OVER = /\b(?:giai the|xoa bo|huy bo|khong con)(?: (?:roi|mat|nua))*$/;
/** The same in two words. */
const BEING_MADE =
  /^(?:[a-z]+ ){0,3}?(?:se|sap|chuan bi) (?:duoc )?[a-z]|\bdang (?:trinh|xay dung|du thao|soan thao|kien toan|thanh lap|sap xep|tuyen dung|hoan thien)\b/;
const SOMEBODY_BESIDES = /\bkiem nhiem\b/;
const AGREED = /^(?:da |vang |u )*(?:dung|dung la) (?:nhu )?(?:vay|the|rua)(?: (?:a|do|day))?$/;
/** Wishes and addresses around an answer. */
const WISH =
  /(?<!\p{L})(?:(?:kính |rất |kinh |rat )?mong|kính đề nghị|kinh de nghi)(?!\p{L}).*$|(?<!\p{L})(?:thưa|thua) (?:đồng chí|dong chi|anh|chị|chi|sếp|quý sở)/giu;
/** What is done besides takes a yes back, and goes with a no. */
const BESIDES = /\b(?:kiem nhiem|giai the|chu chua|chu khong)\b/;
const NO_WORDS = String.raw`(?:khong|ko|k|chua|chang|no|hok|hem)`;
const VERBS = String.raw`(?:co|duoc|bo tri|thanh lap|phan cong|ban hanh|giao|cu|to chuc|thuc hien|trien khai|xay dung|hoan thanh|lam|kien toan|thanh lap|lap|phe duyet|ky|ap dung|dang ky|tham gia|dam bao|bao dam|phoi hop|co duoc|chi dinh|ai|chi bo tri|chi giao)`;
/** A denial right before the verb: "chưa thành lập", "hiện không có". */
const NO = new RegExp(
  String.raw`\b${NO_WORDS}(?: (?:he|con|tung|kip|the|duoc|thay))*(?: ${VERBS})|\b${NO_WORDS} con(?: nua)?$`,
);
const NO_ALONE = new RegExp(
  String.raw`^(?:da |hien(?: nay| tai)? |den nay |don vi |phong |huyen |thi |van |nam nay |nam ni |nam \d{4} |bay gio |gio |nay )*${NO_WORDS}(?: (?:a|dau|mo|nhe|anh|chi|dong chi|co|bao cao))*$`,
);
const YES = new RegExp(
  String.raw`\b(?:da|moi|vua|vua moi)(?: (?:duoc|co|bo tri|chinh thuc|ra))*(?: ${VERBS})|\b(?:hien|hien nay|hien tai|nay|dang|don vi|phong|huyen|toi|em|minh|thi|so|xa|ubnd|ban|co quan|day|rieng|van|cung)(?: (?:da|thi))? co(?: |$)|^co(?: |$)|\bco [^,;.]* roi\b|\b${VERBS} (?:duoc |xong |day du |dc )?[^,;.]*roi\b`,
);
const YES_ALONE =
  /^(?:(?:nam nay|nam ni|nam \d{4}|hien nay|hien|nay|gio|bay gio) (?:thi )?)?(?:co|roi|dung|da co|dung vay|dung roi|co roi|da roi)(?: (?:a|roi|nhe|anh|chi|dong chi|day|thua))*$/;
/** Why it is so is another thing: "do chưa có hướng dẫn", "vì thiếu biên chế". */
const REASON_MARKED = /(?<!\p{L})(?:do|vì|bởi|tại vì|bởi vì|lý do là|nguyên nhân)(?!\p{L})/iu;
const REASON_UNMARKED = /\b(?:boi|(?<!don )vi|tai vi|nguyen nhan|do(?= (?:chua|khong|thieu|can|kinh|bien)))\b/;
const FEWEST_WORDS = 3;
/** No more than a draft. */
const DRAFT = /\b(?:moi|chi)(?: chi)?(?: (?:co|la|dang|ban|xong))* du thao\b/;
/** A clause that ends in a denial. */
const DENIES_ELSE = /\b(?:thi|la|van|cung)(?: van| cung)? (?:chua|khong|ko|chang)(?: (?:co|a|dau|duoc))*$/;

/**
 * Reads yes or no out of a sentence by what its verb says: "đã bố trí được" is yes, "chưa thành lập" no. What is to be, is being made, is
 * so in part, or is said both ways says neither; of what was and what is the latter counts.
 * @returns null where it says neither.
 */
export function yesOrNoIn(text: string): boolean | null {
  if (searchKey(text).split(' ').length < FEWEST_WORDS) return null;
  const folded = clausesOf(text);
  if (/\?/.test(text) || folded.some((clause) => UNSURE.test(clause) || PARTLY.test(clause))) return null;
  const answers = folded.map((clause) => ({ clause, yes: answerOf(clause) })).filter(({ yes }) => yes !== null);
  const [first] = answers;
  if (first === undefined || answers.some(({ yes }) => yes !== first.yes)) return null;
  // "Huyện thì có, cấp xã thì chưa": what else is denied may be what was asked for.
  if (first.yes === true && folded.some((clause) => DENIES_ELSE.test(clause))) return null;
  // "Chỉ có cán bộ kiêm nhiệm, chưa có bộ phận" is no; "đã có nhưng chỉ kiêm nhiệm" is neither.
  if (first.yes === true ? folded.some((clause) => BUT.test(clause)) : /\bnhung\b/.test(folded.join(' '))) return null;
  // "Chưa có, dự kiến năm sau thành lập" is no; "đang thành lập" and "sẽ có" are neither.
  const isOpen =
    first.yes === true ? folded.some((clause) => OPEN.test(clause) || BESIDES.test(clause)) : OPEN.test(first.clause);
  return isOpen ? null : first.yes;
}

/** Reads yes out of a sentence that says the verb of its question back: "vẫn gửi báo cáo đều"; null where it does not. */
export function yesByVerb(question: string, text: string): true | null {
  const [, verb] = /\b(?:da|co|duoc) ([a-z]{2,})/.exec(searchKey(question)) ?? [];
  if (verb === undefined || /\?/.test(text)) return null;
  const folded = clausesOf(text);
  const said = new RegExp(String.raw`\b(?:van|da|deu|van da|van deu)(?: (?:duoc|co|deu))* ${verb}\b`);
  const isOpen = folded.some(
    (clause) => UNSURE.test(clause) || OPEN.test(clause) || PARTLY.test(clause) || BUT.test(clause),
  );
  if (isOpen || folded.some((clause) => answerOf(clause) === false || /\b(?:khong|ko|chua)\b/.test(clause)))
    return null;
  return folded.some((clause) => said.test(clause)) ? true : null;
}

/** Says what a sentence that answers in a roundabout way most likely means, to be asked about; null where nobody can tell. */
export function likelyYesOrNo(text: string): boolean | null {
  if (/\?/.test(text)) return null;
  const folded = clausesOf(text);
  if (folded.some((clause) => AGREED.test(clause))) return true;
  const guessed = folded.filter((clause) => GUESS.test(clause));
  const answers = new Set(folded.map(answerOf).filter((yes) => yes !== null));
  const [guess] = guessed.map((clause) => answerOf(clause));
  if (guess !== undefined && guess !== null && answers.size === 1) return guess;
  if (folded.some((clause) => UNSURE.test(clause) || BUT.test(clause) || answerOf(clause) === false)) return null;
  const isNone = folded.some((clause) => ASKED_FOR.test(clause) || SOMEBODY_BESIDES.test(clause));
  if (folded.some((clause) => BEING_MADE.test(clause))) return false;
  return isNone && searchKey(text).split(' ').length >= FEWEST_WORDS ? false : null;
}

/** Returns the label of the only box that is ticked: "☒ Có ☐ Chưa"; null where there are no boxes, or not one ticked. */
export function tickedLabel(text: string): string | null {
  const boxes = [...text.matchAll(/([☒☑✔✓✅☐□]|\[[xX ]?\]|\([xX ]\))\s*([\p{L}\p{M} ]+)/gu)];
  const ticked = boxes.filter(({ 1: box = '' }) => !/[☐□]|^.\s?.$/u.test(box) || /x/i.test(box));
  return boxes.length > 1 && ticked.length === 1 ? (ticked[0]?.[2]?.trim() ?? null) : null;
}

function answerOf(clause: string): boolean | null {
  if (NO_ALONE.test(clause) || NO.test(clause) || OVER.test(clause)) return false;
  if (DRAFT.test(clause)) return null;
  return !OPEN.test(clause) && !ONLY_THEN.test(clause) && (YES_ALONE.test(clause) || YES.test(clause)) ? true : null;
}

/** The clauses of a sentence, folded, without those that say why, wish for something, or tell what was before. */
function clausesOf(text: string): string[] {
  const marked = hasMarks(text);
  const plain = marked ? text.normalize('NFC') : foldTelex(text.normalize('NFC').toLowerCase());
  const folded = clauses(plain, marked)
    .map((clause) => searchKey(clause))
    .filter((clause) => clause !== '' && !TWICE.test(clause));
  const now = folded.findLastIndex((clause) => IS.test(clause) && answerOf(clause) !== null);
  const before = folded.slice(0, Math.max(0, now));
  if (!before.some((clause) => WAS.test(clause))) return folded;
  return folded.slice(now).map((clause) => clause.replace(/^(?:nhung|song|tuy nhien) /, ''));
}

/** The clauses of a sentence without those that say why. */
function clauses(text: string, marked: boolean): string[] {
  const parts = text
    .replaceAll(WISH, ',')
    .split(/[,;.!\n:]+|(?<!\p{L})(?:nên|nen|vì vậy|vi vay)(?!\p{L})|(?=(?<!\p{L})(?:nhưng|nhung)(?!\p{L}))/iu);
  return parts.map((part) => {
    const folded = foldInPlace(part);
    const at = marked ? part.search(REASON_MARKED) : folded.search(REASON_UNMARKED);
    return at < 0 ? part : part.slice(0, at);
  });
}
