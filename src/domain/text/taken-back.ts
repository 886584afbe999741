import { foldInPlace } from './set-aside.ts';

/** What is said to be no more than a slip: "chứ không phải 16", "không phải 12 mà là 15". */
const NOT_IT =
  /\b(?:dung|bo|xoa) (?:ghi |lay |tinh |so |con so |cai )+\d[\d.,]*[^,;]*?(?=[,;.] ?(?:ghi|lay|dien|nhap|sua|dung|thay|thanh))|\bchu (?:khong|ko|k|hong|no) phai(?: la)?[^,;.]*?\d[\d.,]*[^,;.]*|\b(?:khong|ko|k) phai(?: la)? [^,;]*?\d[\d.,]*[^,;]*?\b(?:ma|phai)(?: la)?\b|\b(?:bao|ghi|viet|go|gui|nhap) nham(?: (?:la|thanh|so))* \d[\d.,]*|[,;] ?(?:khong|ko|k|dung|chu khong|chu ko) (?:ghi|lay|tinh|dung)(?: la| so| con so)* \d[\d.,]*[^,;.]*\b(?:nua|nhu|cu|truoc)\b[^,;.]*|(?<=\d\s?(?:[a-z]+ ){0,3})(?:khong|ko|k) phai(?: la)? \d[\d.,]*(?: ?[a-z]+){0,2}$/g;
/** What takes back all that was said before it. */
const BACK =
  /(?<!\b(?:bao|ghi|viet|go|gui|nhap) )\b(?:(?:a|ah|o|uh)?,? ?(?:nham|quen|lon)(?: roi)?|(?:a|ah),? (?:khong|ko|k)(?! phai)|(?:xin |em |toi |nay |cho )*(?:dinh chinh|sua|noi|tinh|chinh)(?: lai)(?: so lieu)?(?: thanh| la)?|(?:xin )?dinh chinh(?: so lieu)?(?: thanh| la)?|(?:a |ah |o )?xin loi(?!(?: (?:dong chi|anh|chi|em|sep|bac))? (?:vi|do|da|gui|nop|bao|ve|cham|muon)\b)(?: (?:dong chi|anh|chi|em|sep|bac))?,?|(?:con so|so lieu|so) (?:day du|dung|chinh xac|cuoi cung)(?: (?:nhat|la|phai la))*|(?<=\d[a-z ]{0,12}[,;.] ?)(?:khong|ko|k) phai(?= ?[,;.] ?\d)|dung (?:la|ra la|phai la)|phai la|sua thanh|doi thanh)\b/g;

/** "27 mới đúng": what is said of the figure before it. */
const RIGHT_BEHIND = /\d[\d.,]*(?: ?[a-z]+){0,3}? moi (?:dung|phai|chuan|chinh xac)\b/g;

/** Returns a text without what was taken back in it, at the same places: of "12 à nhầm 15" there is only 15. */
export function withoutTakenBack(text: string): string {
  const blank = (whole: string, from: number, to: number): string =>
    `${whole.slice(0, from)}${' '.repeat(to - from)}${whole.slice(to)}`;
  let left = text;
  for (const { 0: found, index } of foldInPlace(text).matchAll(NOT_IT)) left = blank(left, index, index + found.length);
  const right = [...foldInPlace(left).matchAll(RIGHT_BEHIND)].at(-1);
  if (right !== undefined) left = blank(left, 0, right.index);
  const folded = foldInPlace(left);
  const cue = [...folded.matchAll(BACK)].findLast(({ 0: found, index }) => {
    const [before, behind] = [folded.slice(0, index), folded.slice(index + found.length)];
    return hasFigure(before) && hasFigure(behind);
  });
  return cue === undefined ? left : blank(left, 0, cue.index + cue[0].length);
}

function hasFigure(folded: string): boolean {
  return /\d|\b(?:muoi|tram|trieu|nghin|chuc)\b/.test(folded);
}
