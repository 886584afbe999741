/**
 * The words behind a figure that say how many đồng it counts, as a part of an expression. Typed without marks, "ngan" of
 * "ngân sách" or "ngân hàng" and "dong" of "đóng góp" are written like two of them, and name where money comes from.
 */
export const MONEY_SCALE = [
  String.raw`(?:tỷ|tỉ|ty|ti|triệu|trieu|trđ|trd|tr|k|đ|(?:đồng|dong)(?!\s*(?:góp|gop)`,
  String.raw`(?![\p{L}\p{M}]))|(?:nghìn|nghin|ngàn|ngan)(?!\s*(?:sách|sach|hàng|hang|quỹ|quy|khoản|khoan)(?![\p{L}\p{M}])))`,
].join('');

/** What follows no letter or figure that belongs to a scale: "tr" of "trung ương" is none. */
export const WORD_END = String.raw`(?![\p{L}\p{M}\d])`;

const WITH_UNIT = new RegExp(String.raw`\d\s*(?!k)${MONEY_SCALE}${WORD_END}`, 'iu');

/** Returns whether an amount of money stands in a text with its unit: "30 triệu"; "30k" may be anything. */
export function holdsAmount(text: string): boolean {
  return WITH_UNIT.test(text.normalize('NFC'));
}
