import { hasMarks } from './normalize.ts';
import type { Sentence } from './set-aside.ts';

/** Where a figure stands in its sentence. */
interface Place {
  from: number;
  to: number;
}

/** What may stand between such a word and its figure. */
const LINKS = String.raw`(?: (?:la|có|co|được|duoc|dc|đạt|dat|đến|den|tới|toi|chỉ|chi|khoảng|khoang|chừng|tầm|từ|tu|trên|tren|dưới|duoi|hơn|hon|chừng|đâu|dau|độ|cỡ|tầm))*\s*(?:[~<>≥≤≈]\s*)*$`;
/** Right before a figure these say that it is about so many, in whatever marks. */
const ABOUT = new RegExp(
  String.raw`\b(?:khoang|xap xi|uoc|uoc tinh|uoc chung|uoc dat|it nhat|nhieu nhat|toi thieu|toi da|khong qua|ko qua|khong duoi|khong den|co the|chac|chac co|chac la|hinh nhu|nghe noi|du kien|cao nhat|co le|dao dong)${LINKS}|[~<>≥≤≈]\s*$`,
);
/** These are other words with other marks: "tam" is eight, "chung" ours. */
const ABOUT_MARKED = new RegExp(
  String.raw`(?<!\p{L})(?:cỡ|độ|tầm|chừng|gần|(?<!sạch )hơn|trên|dưới|ngót|mấy|vài|chưa (?:đến|tới|đầy))${LINKS}`,
  'iu',
);
const ABOUT_UNMARKED = new RegExp(
  String.raw`\b(?:tam|gan|(?<!sach )hon|tren|duoi|ngot|chung(?! toi)|vai|chua (?:den|toi|day))${LINKS}`,
);
const ABOUT_BEHIND =
  /^\s*(?:\+|\?|hon|hoac|hay|gi do|tro len|tro xuong|do lai|do do|may|le)(?![a-z])|^[^,;.]*\b(?:gi do|tro len|tro xuong|do lai)\b/;
/** Wherever they stand, they leave the whole open. */
const OPEN =
  /\b(?:so bo|tam tinh|uoc tinh|uoc chung|uoc (?:thuc hien|giam|dat|chi)|uoc khoang|khong chac|chua chac|ko chac|khong nho|ko nho|khong ro|hinh nhu|co le|nghe(?: (?:anh|chi|em|moi nguoi|ho|phong))* noi|theo (?:em|toi|minh) (?:biet|nho|nghi)|(?:em|toi|minh) (?:nghi|doan) la|thi phai|chua chinh (?:xac|thuc)|chua co so lieu|chua (?:tong hop|thong ke|quyet toan|xac dinh|chot|doi chieu|kiem tra)|co the|de (?:em|toi|minh) (?:xem|kiem tra|hoi) lai|kiem tra lai|dang (?:ra soat|tong hop|thong ke|doi chieu))\b|\?/;
/** Before a figure these leave out what it may count; behind it they only say what it counts. */
const WITHOUT = /\b(?:khong|ko|chua|k) (?:ke|tinh|bao gom|gom)\b/;
/** Places and times that were left out, or have not reported, make a figure one of a part. */
const PLACES = '(?:xa|phuong|thi tran|huyen|don vi|phong|quy|thang|noi|cum)';
const PARTIAL = new RegExp(
  [
    String.raw`\b(?:khong|ko|chua|k) (?:ke|tinh|bao gom|gom)(?: them| ca)?(?: so lieu)?(?: cua)?(?: \d+| cac| mot so| mot vai| may)? ${PLACES}\b`,
    String.raw`\b(?:chi tinh|moi tinh|moi (?:ra soat|thong ke|tong hop|kiem tra|nhan|co bao cao)|ngoai ra(?! (?:khong|ko|k|chua)\b)|cac ${PLACES} (?:khac|con lai)|con thieu)\b`,
    String.raw`\bchua (?:day du|het|du(?! (?:dieu|kinh|von|nguon|nguoi|nang|can|co so))|bao cao|bao(?! (?:gom|ke))|gui|nop|co bao cao|ra soat)\b`,
    String.raw`\bso(?: lieu)?(?: la| cua| cu)* (?:nam ngoai|nam truoc|nam roi|ky truoc)\b`,
  ].join('|'),
);
/** Of each of several, or of one alone. */
const OF_EACH = /\b(?:moi (?:lop|cuoc|buoi|nguoi|xa|don vi|co so|thang|quy|dot|cum|khoa|nam)|binh quan|trung binh)\b/;
const OF_PART =
  /\b(?:rieng|mot so|phan (?:von |kinh phi |nguon )?(?:ngan sach|khuyen cong|doanh nghiep|trung uong|su nghiep))\b/;
const OF_EACH_MARKED = /(?<!\p{L})mỗi(?!\p{L})/iu;
/** Of money that was granted, or is on its way, and has not come or gone. */
const NOT_THERE_YET =
  /\bdang (?:lam |cho |hoan )?(?:thu tuc|trinh|de nghi|thanh toan|quyet toan|giai ngan)\b|\bchua (?:ve|duoc cap|duoc nhan|nhan duoc|duoc chuyen|chuyen ve|rut duoc)\b/;
const DENIED = /\b(?:khong|ko|k|chua|chang|nham|sai)\b/;

/** Returns whether a figure is said to be about so many, or the sentence leaves it open. */
export function isHedged({ text, folded }: Sentence, { from, to }: Place): boolean {
  const before = folded.slice(0, from);
  const isAbout = hasMarks(text) ? ABOUT_MARKED.test(text.slice(0, from)) : ABOUT_UNMARKED.test(before);
  return isAbout || ABOUT.test(before) || ABOUT_BEHIND.test(folded.slice(to)) || OPEN.test(folded);
}

/** Returns whether the words of a sentence may make its figure another one: a denial before it, or a part that it is of. */
export function isDoubtful({ text, folded }: Sentence, { from, to }: Place): boolean {
  const clause = /[^,;.!?\n]*$/.exec(folded.slice(0, from))?.[0] ?? '';
  const behind = /^[^,;.!?\n]*/.exec(folded.slice(to))?.[0] ?? '';
  const around = [text.slice(from - clause.length, from), text.slice(to, to + behind.length)];
  return (
    WITHOUT.test(folded.slice(0, from)) ||
    DENIED.test(clause) ||
    OF_PART.test(clause) ||
    PARTIAL.test(folded) ||
    NOT_THERE_YET.test(clause + behind) ||
    (/\bthong bao\b/.test(clause) && NOT_THERE_YET.test(folded)) ||
    [clause, behind].some((words) => OF_EACH.test(words)) ||
    around.some((words) => OF_EACH_MARKED.test(words))
  );
}

/** Returns whether two figures are the ends of a range: "5 đến 9", "5-9". */
export function isRange(folded: string, [one, other]: readonly Place[]): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    /^\s*(?:[a-z]+ ?){0,2}\s*(?:-|~|->|den|toi)\s*$/.test(folded.slice(one.to, other.from))
  );
}
