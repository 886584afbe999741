import { holdsAmount } from '../text/money-scale.ts';
import { searchKey } from '../text/normalize.ts';
import { isCounted } from '../text/units-of-measure.ts';
import { fieldOf } from './fields/index.ts';
import { readSourcedAmount } from './fields/sourced-amount.ts';
import type { Filling } from './filling-context.ts';
import type { Question } from './form-schema.ts';

/** What is said before an amount: that it was spent, assigned, or money. */
const BEFORE =
  /^(?:(?:đã|da|được|duoc)\s+)?(?:chi|giải ngân|giai ngan|cấp|cap|giao|bố trí|bo tri|hỗ trợ|ho tro|kinh phí|kinh phi)(?:\s+(?:hết|het|được|duoc|là|la))*[\s:]+/iu;

/**
 * Returns whether a text is nothing but amounts of money, with their sources or without, where the question is about something
 * else.
 */
export function isMoneyElsewhere(filling: Filling, question: Question, text: string): boolean {
  if (isAboutMoney(question)) return false;
  const sourced = [...sourcedIn(filling.possible), ...sourcedIn(filling.outer?.possible ?? [])];
  const pieces = text.split(/[;+\n]+|,(?!\d)|\s(?:và|va)\s(?=\d)/iu).map(withoutSpent);
  const isAmount = (piece: string): boolean => /^\d[^\p{L}]*$/u.test(piece) || isMoney(sourced, piece);
  return pieces.some((piece) => isMoney(sourced, piece)) && pieces.every((piece) => piece === '' || isAmount(piece));
}

/** Returns a text without the words before an amount that say that it was spent or assigned. */
export function withoutSpent(text: string): string {
  return text.trim().replace(BEFORE, '');
}

/** Returns the questions about money by its sources among these. */
export function moneyAmong(questions: readonly Question[]): Question[] {
  return questions.filter(({ type }) => fieldOf(type).bySource !== undefined);
}

function isMoney(sourced: readonly Sourced[], piece: string): boolean {
  // "9 cơ sở" is no "đối ứng của cơ sở".
  if (isCounted(piece.replace(/^[\d.,\s]+/u, ''))) return false;
  if (!/^\d/.test(piece) && !sourced.some((one) => readSourcedAmount(one, piece, undefined).kind === 'value'))
    return false;
  if (sourced.length === 0) return holdsAmount(piece) && piece.split(/\s+/).length <= 3;
  return sourced.some((one) => {
    const reading = readSourcedAmount(one, piece, undefined);
    if (reading.kind === 'unsourced') return holdsAmount(piece);
    if (reading.kind === 'refused') return reading.refusal.kind !== 'which-source' && holdsAmount(piece);
    return reading.kind === 'value' && /[1-9]/.test(piece);
  });
}

type Sourced = Parameters<typeof readSourcedAmount>[0];

function sourcedIn(questions: readonly Question[]): Sourced[] {
  return questions.flatMap((question): Sourced[] =>
    'sources' in question ? [question] : 'items' in question ? sourcedIn(question.items) : [],
  );
}

function isAboutMoney(question: Question): boolean {
  const { bySource, unitOf } = fieldOf(question.type);
  return bySource !== undefined || /^(?:(?:trieu|nghin|ty) )?dong$/.test(searchKey(unitOf?.(question) ?? ''));
}
