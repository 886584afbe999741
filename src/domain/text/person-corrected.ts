import { foldInPlace } from './set-aside.ts';

/** What takes back what was said of a person before it. */
const BACK =
  /[\s,.;(–-]*\b(?:(?:a|ah|o|oi|ua)(?: chet)?,? (?:(?:em|e|toi|minh|tui|anh|chi) )?(?:khong(?! phai)|ko|nham|quen|lon|xin loi)|(?:(?:em|e|toi|minh|tui) )?(?:(?:viet|ghi|go|danh|bam|noi) |(?<=[,.;(–-]\s*))(?:nham|lon)(?: (?:roi|ten|mat|chuc vu|chuc danh))*|(?:xin )?(?:dinh chinh|sua lai|noi lai|viet lai|ghi lai)(?: (?:la|thanh|ten|ten la|chuc vu|chuc vu la))*|(?:ten )?(?:dung|chinh xac)(?: ra)? (?:la|phai la)|phai la|(?:xin )?(?:(?:viet|ghi|ten|ho ten) )?day du(?: (?:ho ten|la|phai la))+)(?![a-z])(?: (?:a|nhe|anh|chi)(?=[,.:;]))?[\s,.:;]*(?:la )?/g;
/** These are names, or parts of them, with other marks than the words that take back. */
const OF_NAME = /nh[âàạá]m|l[ôợớ]n/iu;
/** "X chứ không phải Y": what follows is not it. */
const NOT_IT = /[\s,]*\b(?:chu )?(?:khong|ko) phai(?: la)? .*$/s;
/** What ends a sentence: no point of an abbreviation, of one letter or of capitals. */
const SENTENCE_END = /(?<=[\p{Ll}\p{M}]{2}|\sạ|\sa)\s*[.!]+(?:\s+|$)|\n+/gu;
const COURTESY =
  /^(?:(?:dạ|da|vâng)[\s,]+)?(?:(?:em|tôi|toi|mình|minh|chúng tôi|phòng|kính|kinh|rất|rat|xin|nhờ|nho)\s+)*(?:mong|cảm ơn|cam on|cám ơn|trân trọng|tran trong|thông cảm|thong cam|lỗi|loi|giúp|giup|nhờ|nho|chúc|chuc|chào|chao|phép|hẹn|hen|có gì|co gi|anh|chị|đồng chí)(?![\p{L}\p{M}])/iu;
const COURTESY_BEHIND =
  /[\s,]+(?:ạ[\s,]+)?(?:(?:em|tôi|toi|mình|minh|chúng tôi|kính|kinh|rất|rat|xin)\s+)*(?:mong (?:anh|chị|chi|đồng chí|dong chi|các|cac|sở|được|duoc|quý)|cảm ơn|cam on|cám ơn|trân trọng|tran trong|xin lỗi|xin loi)(?![\p{L}\p{M}]).*$/isu;

/** Returns what somebody wrote of a person without the sentences and words of courtesy behind it: "… huyện Anh Sơn ạ. Mong anh giúp đỡ". */
export function withoutCourtesies(text: string): string {
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
  const [first, ...rest] = sentences;
  if (first === undefined) return text;
  const isSaid = [!COURTESY.test(first) || rest.length === 0, ...rest.map((sentence) => !COURTESY.test(sentence))];
  if (isSaid.every(Boolean)) return text.replace(COURTESY_BEHIND, '').trim() || text;
  return (
    sentences
      .filter((_, at) => isSaid[at])
      .map((sentence) => sentence.replace(COURTESY_BEHIND, ''))
      .join('\n')
      .trim() || text
  );
}

/** Parts what was taken back from what is said instead; null where nothing was taken back. */
export function correctedPerson(text: string): { before: string; behind: string } | null {
  const folded = foldInPlace(text);
  const cue = [...folded.matchAll(BACK)].findLast(
    ({ 0: found, index }) =>
      !OF_NAME.test(text.slice(index, index + found.length)) &&
      folded.slice(0, index).trim() !== '' &&
      folded.slice(index + found.length).trim() !== '',
  );
  if (cue !== undefined) return { before: text.slice(0, cue.index), behind: text.slice(cue.index + cue[0].length) };
  const not = NOT_IT.exec(folded);
  return not !== null && not.index > 0 ? { before: '', behind: text.slice(0, not.index) } : null;
}
