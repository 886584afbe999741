import { foldInPlace } from './set-aside.ts';

/** An answer without what stands around it. */
export interface Framed {
  said: string;
  /** It is a guess, or was heard from others: it must be asked about. */
  supposed: boolean;
}

/** What says that one has not seen it oneself, or does not know for sure. */
const SUPPOSED =
  /\b(?:hinh nhu|co le|co khi|(?<!\b(?:chua|khong|ko) )chac(?! chan)(?: la| cung)?|nghe(?: (?:anh|chi|em|phong|moi nguoi|ho))* noi(?: la)?|nghe dau(?: la)?|dau nhu|co ve(?: nhu)?|theo (?:em|toi|minh|tui)(?: duoc)? (?:biet|nho|nghi)(?: thi| la)?|(?:em|toi|minh) (?:nghi|doan|nho)(?: la)?|thi phai|dung khong|phai khong)\b/g;
/** "Chắc chắn" says that it is sure. */
const CERTAIN = /(?<!\b(?:chua|khong|ko|k) )\bchac chan(?: la)? ?(?=(?:co|da|roi|chua|khong)\b)/g;
/** Who is said to have said it: the words of a superior that are handed on. */
const SAID_BY =
  /^(?:[a-z]+ ){1,8}?(?:bao|noi|dan|nhan|chot|tra loi|chi dao|yeu cau)(?: (?:la|rang|thi|tra loi|ghi|dien|viet|chon|giup|cho))* (?=(?:co|da|roi|chua|khong|ko)\b)/g;
/** What takes back what was said before it. */
const TAKEN_BACK = /^.{1,40}?[,.;]\s*(?:a|ah|o|ua|e) (?:khong|ko|nham|lon|quen)[\s,.;]+(?=[a-z])/g;

/** A bare "à" may take it back as well. */
const WAVERING = /^.{1,40}?[,.;]\s*(?:a|ah|o|ua) (?=(?:roi|co|da|chua|khong|ko)\b)/g;

/** Returns an answer of words without who said it, how sure it is, and what it took back. */
export function withoutFrame(text: string): Framed {
  let left = text.normalize('NFC').trim();
  const cut = (pattern: RegExp): boolean => {
    let found = false;
    for (const { 0: words, index } of [...foldInPlace(left).matchAll(pattern)].reverse()) {
      left = `${left.slice(0, index)}${left.slice(index + words.length)}`.replaceAll(/\s+/g, ' ').trim();
      found = true;
    }
    return found;
  };
  cut(CERTAIN);
  cut(TAKEN_BACK);
  const wavering = cut(WAVERING);
  const supposed = cut(SUPPOSED) || wavering;
  cut(SAID_BY);
  return left === '' ? { said: text, supposed } : { said: left, supposed };
}
