import { isAsked } from '../questions/is-asked.ts';
import { searchKey } from '../text/normalize.ts';
import { withoutPoliteness } from '../text/politeness.ts';
import type { Ask, NoticeAnswer } from './answers.ts';

/** Longer than this somebody writes of other things too, in characters. */
const LONGEST = 300;

/** That somebody does not come: “khong tham du duoc vi trung lich”, “xin vắng”. What is planned is no coming: “không dự toán”. */
const DECLINES: readonly RegExp[] = [
  /(?:^| )(?:khong|ko|k|kg|khg|hong|chua)(?: (?:the|co the|sap xep|bo tri|thu xep|den|di|ve|toi))* (?:tham du|tham gia|du hop|du|hop|co mat)(?! (?:toan|kien|bao|an|phong|thao|muon|lau|tre))(?: |$)/,
  /(?:^| )(?:khong|ko|k|kg|khg|hong|chua)(?: (?:the|co the|sap xep|bo tri|thu xep))*(?: (?:di|den|toi|ve|len))+(?: (?:hop|du))*(?: duoc(?: |$)| (?:vi|do|tai|a|roi|em|anh|nhe)(?: |$)|$)/,
  /(?:^| )xin (?:phep )?(?:duoc )?(?:vang|khong (?:du|di|den|tham)|nghi (?:hop|buoi|hom)|kieu)(?: |$)/,
  /^(?:(?:em|toi|minh|anh|chi|don vi|huyen|phong|se|phai) )*vang(?: mat| hop)(?: |$)/,
];
/** Somebody else comes instead, or how to come is told: it is for people to read. */
const INSTEAD = /(?:^| )(?:thay|cu|uy quyen|nho|dong chi khac)(?: |$)/;

/** That the notice was read. */
const SEEN =
  /^(?:(?:em|toi|minh|don vi|huyen|phong|xin|bao cao|da|roi) )*(?:ok|oke|okie|okay|oki|vang|vang a|da|u|uh|um|duoc|ro|hieu|da ro|nam duoc|da nam|tiep thu|ghi nhan|nhan|da nhan|nhan duoc|da nhan duoc|biet|da biet|xem|da xem|doc|da doc)(?: (?:duoc|roi|thong bao|thong tin|tin|van ban|giay moi|cong van|day du|du|nay|em|a|nhe|nha|ok|cam on|anh|chi|dong chi))*$/;

/** Returns whether a text says no more than that something was read: “ok”, “vâng”, “đã nhận được thông báo ạ”. */
export function isAcknowledgement(text: string): boolean {
  if (text.length > LONGEST || isAsked(text)) return false;
  return [searchKey(text), searchKey(withoutPoliteness(text))].some((key) => SEEN.test(key));
}

/**
 * Reads what words of one's own answer to a notice that asks for it: that they do not attend, or that it was received; null
 * for anything else, and for what asks.
 */
export function readReply(text: string, ask: Ask): NoticeAnswer | null {
  switch (ask) {
    case 'nothing':
      return null;
    case 'receipt':
      return isAcknowledgement(text) ? 'received' : null;
    case 'attendance':
      return declines(text) ? 'declines' : null;
  }
}

/** Returns whether a text says that whoever writes does not attend. */
export function declines(text: string): boolean {
  if (text.length > LONGEST || isAsked(text)) return false;
  // “Vâng” is no “vắng”.
  if (/v[âầ]ng/iu.test(text.normalize('NFC'))) return declines(text.normalize('NFC').replaceAll(/v[âầ]ng/giu, ''));
  const key = searchKey(text);
  return !INSTEAD.test(key) && DECLINES.some((pattern) => pattern.test(key));
}

/** That whoever writes comes in person. */
const SELF =
  /^(?:chinh |se |de )?(?:em|toi|tui|minh|anh|chi|chau|ban than|ban than toi|ca nhan toi)(?: (?:se|di|du|tham|gia|hop|tu|truc|tiep|den|ve|luon|nhe|a|day))*$/;

/** Returns whether a text says that whoever writes comes in person: “em đi”, “tôi dự”. */
export function attendsInPerson(text: string): boolean {
  return [searchKey(text), searchKey(withoutPoliteness(text, 'behind'))].some((key) => SELF.test(key));
}
