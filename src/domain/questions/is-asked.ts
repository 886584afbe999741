import { searchKey } from '../text/normalize.ts';

/** Words with which something is asked, wherever they stand, without marks. */
const ASKING =
  /(?:^| )(?:(?:cho|xin) hoi|nao|gi|bao nhieu|bao gio|the nao|ra sao|lam sao|tai sao|vi sao|la ai|o dau|den dau|toi dau|may (?:gio|ngay|huyen|don vi|so))(?: |$)/;
/** Words with which a sentence that asks ends. Not those of politeness: they end answers too. */
const ENDING = / (?:chua|khong)(?: a| nhi| the| vay)?$/;

/** Says whether a single thought ends as a question does, without its mark: “huyện tôi nộp chưa”. */
export function endsAsAsked(text: string): boolean {
  return text.length <= ONE_THOUGHT && ENDING.test(searchKey(text));
}

/** Says whether a text has the form of a question: a question mark, or words that ask, with or without marks. */
export function isAsked(text: string): boolean {
  if (/\?\s*$/.test(text)) return true;
  const key = searchKey(text);
  return ASKING.test(key) || ENDING.test(key);
}

/**
 * Words that ask and are no part of a name, in small letters with their marks: without them “nào”, “gì” and “vì sao” may
 * be names of people.
 */
const ASKING_MARKED =
  /(?:^|[^\p{L}])(?:nào|gì|vì sao|tại sao|làm sao|là ai)(?:[^\p{L}]|$)|^(?:ai|sao)\s+\p{L}+\s+\p{L}+|^sao (?:lại|thế|vậy)(?:\s|$)/u;
/** The same, where no name is like them without marks. */
const ASKING_PLAINLY =
  /(?:^| )(?:bao nhieu|bao gio|the nao|khi nao|huyen nao|don vi nao|ra sao|o dau|den dau|toi dau|sao lai|may (?:gio|ngay|huyen|don vi|so)|(?:cho|xin)(?: (?:toi|em|minh|anh|chi))? hoi|ai (?:chu tri|phu trach|phoi hop|duyet|nop))(?: |$)/;
/** "Có … không" asks whether. */
const WHETHER = /(?:^| )co (?:(?!nhung |hay |ma )\S+ )+khong(?: a| nhi| the| vay)?$/;
/** Words after which a question mark is no slip of the finger. */
const ENDING_MARKED = / (?:chua|khong|chu|ha|nhi|sao|ai|the|vay)(?: a)?$/;

/** Says whether a text is plainly a question where a name is asked: words that ask, and are part of no name. */
export function isPlainlyAsked(text: string): boolean {
  const key = searchKey(text);
  if (ASKING_MARKED.test(text.normalize('NFC').toLowerCase().trim()) || ASKING_PLAINLY.test(key) || WHETHER.test(key))
    return true;
  return endsInQuestionMark(text) && (ASKING.test(key) || ENDING_MARKED.test(key));
}

/** What a figure names, such as a task: “nhiệm vụ 2.1”, “năm 2018”. */
const NAMED_BY_FIGURE =
  /(?:nhiệm vụ|nhiem vu|nv|chỉ tiêu|chi tieu|mục|muc|câu|cau|năm|nam|phụ lục|phu luc|điều|dieu)\s+(?:(?:số|so)\s+)?(?:[ivx]+\.)?\d+(?:\.(?:\d+|[a-d](?!\p{L})))*(?![\d/])/giu;

/** Says whether a text is plainly a question that holds no figure but those of what it names: it says no number and no day. */
export function asksWithoutFigure(text: string): boolean {
  return isPlainlyAsked(text) && !/\d/.test(text.normalize('NFC').replaceAll(NAMED_BY_FIGURE, ''));
}

/** Says whether words, and not a mark alone, end in a question mark. */
export function endsInQuestionMark(text: string): boolean {
  return /\p{L}.*\?\s*$/su.test(text);
}

/** “Không có … nào”, “chưa có gì”, “huyện nào cũng”: words that ask, and here say that there is none, or all. */
const NONE =
  /(?<=(?:^|[^\p{L}])(?:không|chưa|chẳng|khong|chua|chang|ko|bất kỳ|bất cứ|bat ky|bat cu)(?:\s+(?!(?:biết|rõ|hiểu|nhớ|biet|ro|hieu|nho)\s)\p{L}+){0,6}\s+)(?<!(?:^|\s)(?:thế|khi|lúc|cách|the|khi|luc|cach)\s+)(?:nào|gì|nao|gi)(?=[^\p{L}]|$)|(?:nào|gì|nao|gi)(?=\s+(?:cũng|cung)(?:\s|$))/gu;
/** So long a text is one thought: who writes more tells something, unless all of it asks. */
const ONE_THOUGHT = 200;
/** So much can be quoted in one message, to be asked about. */
const QUOTED_AT_MOST = 1000;
/** Words that announce a question. */
const ANNOUNCED = /(?:^| )(?:cho|xin)(?: (?:toi|em|minh|anh|chi|dong chi))* hoi(?! y kien)(?: |$)/;

/**
 * Says whether what is told in somebody's own words, such as a reason, may be meant as a question instead. A long text is
 * one only where it says so, or is a single sentence with a question mark.
 */
export function mayBeAsked(text: string): boolean {
  const { length } = Array.from(text);
  const marked = endsInQuestionMark(text);
  const telling = marked ? text : text.normalize('NFC').toLowerCase().replaceAll(NONE, '');
  if (!isPlainlyAsked(telling)) return false;
  if (length <= ONE_THOUGHT) return true;
  if (length > QUOTED_AT_MOST) return false;
  return ANNOUNCED.test(searchKey(text)) || (marked && !/[.!?;\n]\s*\S/u.test(text.trim()));
}
