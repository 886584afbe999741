import { searchKey } from '../text/normalize.ts';
import { questionsNamedIn } from './named-questions.ts';

/** What is asked about the open question of a form: where its figure is found, what words of it mean, or what is counted. */
export type AskedAboutQuestion = 'source' | 'meaning' | 'scope';

/** A question as far as its own help goes. */
export interface HelpedQuestion {
  number: number;
  text: string;
  help?: string | undefined;
  basis?: string | undefined;
}

/** What the form itself says about a question. */
export interface FormHelp {
  asked: AskedAboutQuestion;
  /** Who has the figure. */
  source: string | null;
  /** The places of the plan that it goes back to. */
  basis: string | null;
  /** Words of the question itself, and rules of the form, that answer. */
  rules: string[];
}

const THIS = /(?:^| )(?:cau|so|so lieu|muc|cho|chi tieu|o|cai|phan|con so)(?: hoi)? (?:nay|do)(?: |$)/;
const SOURCE =
  /(?:^| )(?:(?:lay|tim|xin|co|tra)(?: duoc)?(?: cac)? (?:so|so lieu|thong tin)(?: nay| do)? (?:o dau|tu dau|cho nao|dau ra)|(?:lay|tim|xin) (?:o dau|tu dau|cua ai)|hoi ai|ai (?:co|giu|nam|cung cap) (?:so|so lieu)|(?:phong|co quan|don vi) nao (?:co|giu|cung cap|nam) (?:so|so lieu)|nguon (?:so lieu )?(?:o dau|nao))(?: |$)/;
const MEANING =
  /^(.*?) ?(?:nghia la|duoc hieu la|hieu la|hieu|la|tuc la)(?: nhu)? (?:gi|the nao|sao|ra sao)(?: (?:a|vay|nhi|day))*$/;
/** Not “tình hình”, “tỉnh” and “kế hoạch”, which are the same without marks. */
const SCOPE =
  /(?:^| )(?:(?:tinh|ke|dem|cong) (?:ca|luon|them)|co (?:tinh|ke|dem|cong)(?! hinh| hoach)|(?:bao )?gom)(?: ca| luon| them)?(?: .+)? (?:khong|ko|k|hay khong)(?: (?:a|nhi|vay))*$|(?:^| )tinh (?:den|tu|toi) (?:ngay|thang|khi|luc|dau)(?: |$)|(?:^| )(?:tinh|dem) (?:the nao|nhu the nao|lam sao|ra sao)(?: |$)/;
/** Words that say nothing of what is asked. */
const FILLERS = new Set(
  'cau nay so lieu muc cho tinh ca gom bao ke dem cong them luon co khong ko k la the nao gi nhu a nhi vay thi va cua o den tu ngay cho hoi toi em minh xin nghia hieu duoc tuc'.split(
    ' ',
  ),
);

/** Reads what is asked about the open question of a form; null for what is about something else, or no question. */
export function readAskedAbout(typed: string, question: Pick<HelpedQuestion, 'text'>): AskedAboutQuestion | null {
  const key = searchKey(typed);
  if (key.length > 150) return null;
  if (SOURCE.test(key)) return 'source';
  if (SCOPE.test(key)) return 'scope';
  const [, words = ''] = MEANING.exec(key) ?? [];
  if (MEANING.test(key) && (THIS.test(key) || speaksOf(words, question.text))) return 'meaning';
  return THIS.test(key) && /(?:^| )(?:dau|gi|nao|sao|khong|ko|chua)(?: a)?$/.test(key) ? 'meaning' : null;
}

/** Returns whether two words or more of what is asked stand together in the question. */
function speaksOf(words: string, question: string): boolean {
  const said = words.split(' ').filter((word) => word !== '' && !FILLERS.has(word));
  return said.length > 1 && ` ${searchKey(question)} `.includes(` ${said.join(' ')} `);
}

/** Collects what the form says to what is asked about a question of it. */
export function findFormHelp(
  asked: AskedAboutQuestion,
  typed: string,
  question: HelpedQuestion,
  conventions: readonly string[],
): FormHelp {
  const words = contentWords(typed);
  const inBrackets = [...question.text.matchAll(/\(([^)]*)\)/gu)].flatMap(([, inside = '']) =>
    asked !== 'source' && sharesWords(inside, words, 1) ? [inside] : [],
  );
  const sentences = conventions.flatMap((convention) => convention.split(/(?<=\.)\s+(?=\p{Lu})/u));
  const rules = sentences.filter(
    (sentence) =>
      asked !== 'source' && (questionsNamedIn(sentence).includes(question.number) || sharesWords(sentence, words, 2)),
  );
  return { asked, source: question.help ?? null, basis: question.basis ?? null, rules: [...inBrackets, ...rules] };
}

function contentWords(typed: string): string[] {
  return [...new Set(searchKey(typed).split(' '))].filter((word) => word !== '' && !FILLERS.has(word));
}

function sharesWords(text: string, words: readonly string[], atLeast: number): boolean {
  const own = new Set(searchKey(text).split(' '));
  return words.filter((word) => own.has(word)).length >= atLeast;
}
