import { searchKey } from '../text/normalize.ts';

/** What somebody types instead of pressing a button, where all answers are shown. */
export type ReviewWords =
  { kind: 'question'; number: number } | { kind: 'continue' } | { kind: 'hand-in' } | { kind: 'draft' };

const CONTINUE = /^(?:(?:lam |di )?tiep(?: tuc| theo)?)$/;
const DRAFT = /^(?:(?:cho )?(?:xem|mo) (?:lai )?)(?:ban )?nhap(?: so lieu| bao cao)?$/;
const HAND_IN = /^(?:nop|trinh)(?: (?:so lieu|bao cao|luon|di|lanh dao))*$/;

/** Reads what was typed where all answers are shown; null for words that mean none of it. */
export function readReviewWords(text: string): ReviewWords | null {
  const typed = searchKey(text)
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
  const [, number] = /^(?:(?:sua |lam )?cau )?(?:so )?(\d{1,3})$/.exec(typed) ?? [];
  if (number !== undefined) return { kind: 'question', number: Number(number) };
  if (CONTINUE.test(typed)) return { kind: 'continue' };
  if (DRAFT.test(typed)) return { kind: 'draft' };
  return HAND_IN.test(typed) ? { kind: 'hand-in' } : null;
}

/**
 * Reads words that mean another place of the form, typed at a question: "câu 2", "sửa câu 2", "xem bản nháp", "nộp"; null for anything
 * else. A number alone is an answer.
 */
export function readPlaceWords(text: string): Exclude<ReviewWords, { kind: 'continue' }> | null {
  const said = readReviewWords(text);
  if (said === null || said.kind === 'continue') return null;
  return said.kind === 'question' && !/\p{L}/u.test(text) ? null : said;
}

const NAMED_ANSWER =
  /^(?:(?:xin |cho |dạ |da |à |a )?(?:sửa|sua|đổi|doi|chữa|chua|ghi)(?: lại| lai)? )?(?:câu|cau)(?: số| so)? ?(\d{1,3}) ?(?:(?:sửa |sua |đổi |doi )?(?:lại |lai )?(?:thành|thanh|là|la)|[:=]|->) ?(\S.*)$/isu;

/** “Câu 13 bỏ ngân sách tỉnh”, “bỏ ngân sách tỉnh ở câu 13”. */
const NAMED_OUT =
  /^(?:xin |cho |dạ |da )?(?:(?:sửa|sua) )?(?:câu|cau)(?: số| so)? ?(\d{1,3}) ?[,:-]? ?((?:xin |cho )?(?:bỏ|bo|xóa|xoá|xoa|rút|rut|gỡ|go|loại|loai) \D+)$/iu;
const OUT_OF_NAMED =
  /^((?:xin |cho )?(?:bỏ|bo|xóa|xoá|xoa|rút|rut|gỡ|go|loại|loai) \D+?),? (?:(?:ở|o|tại|tai|trong|khỏi|khoi|của|cua) )?(?:câu|cau)(?: số| so)? ?(\d{1,3})(?: ạ| a)?$/iu;

/**
 * Reads the answer of a question that is named with it: "câu 3 là 41", "sửa câu 3 thành 41", and what is taken out of it: “câu 13 bỏ
 * ngân sách tỉnh”; null for anything else.
 */
export function readNamedAnswer(text: string): { number: number; text: string } | null {
  const said = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  const [, number, answer] = NAMED_ANSWER.exec(said) ?? NAMED_OUT.exec(said) ?? [];
  if (number !== undefined && answer !== undefined) return { number: Number(number), text: answer };
  const [, out, from] = OUT_OF_NAMED.exec(said) ?? [];
  return out === undefined || from === undefined ? null : { number: Number(from), text: out };
}

const NAMED_PARTS =
  /^(?:(?:xin |cho |dạ |da )?(?:sửa|sua|đổi|doi|chữa|chua|ghi)(?: lại| lai)? )?(?:câu|cau)(?: số| so)? ?(\d{1,3})[ ,:-]+(\S.*)$/isu;

/** Reads what is said of the parts of a question that is named with them: “câu 13 giao/chi 30/28”; null for anything else. */
export function readNamedParts(text: string): { number: number; text: string } | null {
  const [, number, said] =
    NAMED_PARTS.exec(
      text
        .normalize('NFC')
        .trim()
        .replaceAll(/[ \t]+/g, ' '),
    ) ?? [];
  return number === undefined || said === undefined ? null : { number: Number(number), text: said };
}

/** Returns whether a text takes something out of a question that it names. */
export function takesOut(text: string): boolean {
  const said = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return NAMED_OUT.test(said) || OUT_OF_NAMED.test(said);
}

const EACH_NAMED =
  /(?<![\p{L}\p{M}])(?:câu|cau)(?: số| so)? ?(\d{1,3}) ?(?:(?:sửa|sua|đổi|doi|lại|lai) )*(?:thành|thanh|là|la|[:=]|->)/giu;

/** Lists the numbers of the questions that a text answers by name, each once: “câu 4: 5, câu 5: 6”. */
export function questionsAnsweredIn(text: string): number[] {
  const numbers = [...text.normalize('NFC').matchAll(EACH_NAMED)].map(([, number]) => Number(number));
  return [...new Set(numbers)];
}

/** Returns whether somebody wants to go on, wherever they are. */
export function wantsToContinue(text: string): boolean {
  return readReviewWords(text)?.kind === 'continue';
}
