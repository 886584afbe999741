import type { Sentence } from './set-aside.ts';

/** Before a figure these make it one that is only promised, or depends on something. */
const PROMISED =
  /\b(?:hua|cam ket|hen(?! nay)|thoa thuan|nguyen vong|giu nguyen y dinh|dinh(?= (?:chi|mo|lam|ho tro|tai tro|to chuc|phat|cap) )|muon)\b/;
const DEPENDS = /(?<!\p{L})(?:nếu|giả sử|trường hợp)(?!\p{L})|\b(?:gia su|truong hop)\b/iu;
/** Behind it these say that it has not come about; what is only left out of the count does not. */
const NOT_SO =
  /\b(?:chua|khong|ko|no|cha|chang)(?! (?:ke|tinh|bao gom|gom|doi|thay doi|tang|giam|co gi|phai|dang ke|them|sai|ghi|lay)\b)(?= [a-z])/;
/** A later clause that sets something against the figure: "nhưng chưa chuyển", "còn bài trên trang thì chưa đếm". */
const AGAINST =
  /\b(?:nhung|tuy nhien|tuy vay)\b|\b(?:bao(?: cao)?|gui|bo sung|nop|cap nhat|tinh|dem)(?: (?:em|anh|chi))? sau\b|[,;.]\s*(?:van |ma |thi |hien |con )?chua\b(?! (?:ke|tinh|bao gom|gom)\b)|\bchua (?:bao )?gom \d|\b(?:nhung|song|tuy nhien|tuy vay|co dieu|rieng|ma)\b[^;.!?\n]*\b(?:chua|khong|ko|no|chang|dang cho|se)\b|\bcon\b[^\d;.!?\n]*\bchua\b|\b(?:chua|cho)(?: [a-z]+){0,2} (?:chuyen|nhan|ve|giai ngan|thanh toan|dem|tinh|cong|gop|doi chieu|xac minh|ban giao)(?: (?:duoc|tien|het|xong|du|vao))*(?= ?[,;.!?]| ?$)/;

/** Returns whether words around a figure promise it, make it depend on something, deny it, or set something against it that is left open. */
export function isLeftOpen(
  { text, folded }: Sentence,
  { from, to }: { from: number; to: number },
  next: number,
): boolean {
  const before = /[^,;.!?\n]*$/.exec(folded.slice(0, from))?.[0] ?? '';
  const behind = /^[^,;.!?\n(]*/.exec(folded.slice(to, next))?.[0] ?? '';
  return (
    PROMISED.test(before) ||
    DEPENDS.test(text.slice(from - before.length, from)) ||
    PROMISED.test(behind) ||
    DEPENDS.test(text.slice(to, to + behind.length)) ||
    NOT_SO.test(behind) ||
    AGAINST.test(folded.slice(to))
  );
}
