import type { QuestionContext } from './analyse.ts';
import { analyseAsked } from './analyse-asked.ts';
import { decide, SURE, SURE_BY_COMMAND, type Decision } from './decide.ts';
import type { QuestionKind, Reading } from './reading.ts';
import { followUp } from './follow-up.ts';
import { QUESTIONS } from './kinds/index.ts';
import { decideFollowUp } from './decide-follow-up.ts';
import { WEIGHTS, type Weights } from './scoring/weights.ts';
import { withoutExcluded } from './without-excluded.ts';
import { definedOnly } from './short-follow-up.ts';
import { isAsked } from './is-asked.ts';
import { searchKey } from '../text/normalize.ts';
import { splitQuestion } from './split-question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What training made, and how sure an answer must be. */
export interface Taught {
  weights: Weights;
  sure: number;
}

/**
 * Reads a question typed in words, in any spelling: folded, abbreviated, raw Telex, with slips, in the dialect of Nghệ An,
 * or going on with what was asked before. The same question asked in the same situation is always read alike.
 * @param taught by what it is read: what the bot ships with, unless training tries another.
 */
export function readQuestion(
  vocabulary: Vocabulary,
  text: string,
  asking: QuestionContext,
  taught: Taught = { weights: WEIGHTS, sure: SURE },
): Decision {
  const asked = withoutExcluded(text.normalize('NFC'));
  const whole = readWhole(vocabulary, asked, asking, taught);
  const parts = splitQuestion(asked, vocabulary.units.joined);
  // Two units that are asked of together are one question.
  if (parts === null || (whole.kind === 'answer' && whole.readings.length > 1)) return whole;
  if (whole.kind === 'answer' && ASKED_AS_A_WHOLE.includes(whole.readings[0].kind)) return whole;
  const [first, second] = parts;
  const one = readWhole(vocabulary, first, asking, taught);
  // Of two amounts that are asked, one is no answer.
  const half: Decision =
    whole.kind === 'answer' && parts.every(asksAmount)
      ? { kind: 'confirm', readings: [...whole.readings], unknown: [] }
      : whole;
  if (one.kind !== 'answer') return half;
  const other = readWhole(vocabulary, second, { ...asking, topic: one.readings }, taught);
  if (isPolite(one) || isTold(first, one)) return other.kind === 'answer' ? other : whole;
  if (isPolite(other)) return one;
  if (other.kind !== 'answer' || !isAnother(one.readings[0], other.readings[0])) return half;
  return {
    kind: 'answer',
    readings: [...one.readings, ...other.readings.map((reading) => withScope(one.readings[0], reading))],
  };
}

/** Whether it asks how much or how many. */
function asksAmount(text: string): boolean {
  return /\b(?:bao nhieu|bn|may)\b/.test(searchKey(text));
}

/** Whether somebody tells what they have done before they ask: "tôi đã đăng ký xong, …". */
function isTold(text: string, decision: Decision): boolean {
  const isOrder = decision.kind === 'answer' && decision.readings[0].kind === 'order';
  return (
    !isOrder && !isAsked(text) && /^(?:da |thua )?(?:toi|em|minh|chung toi|ben toi|ben em)\b/.test(searchKey(text))
  );
}

/** "Được giao bao nhiêu, đã chi bao nhiêu": money that is named once is meant of both, where the second names nothing else. */
function withScope({ kind, task, group, source, unit, year }: Reading, other: Reading): Reading {
  const named = [other.task, other.group, other.source, other.unit, other.year];
  if (kind !== 'budget' || other.kind !== 'budget' || named.some((value) => value !== undefined)) return other;
  return { ...definedOnly({ task, group, source, unit, year }), ...other };
}

/** What a question is about as a whole, whatever else stands in it. */
const ASKED_AS_A_WHOLE: readonly QuestionKind[] = ['elsewhere', 'contradictions'];

/** Whether it only greets or thanks: beside a question that asks for nothing. */
function isPolite(decision: Decision): boolean {
  return decision.kind === 'answer' && ['greeting', 'thanks'].includes(decision.readings[0].kind);
}

/** Parts by which two questions of one kind ask for different things: who has handed in, and who has not. */
const TELLING = ['state', 'how', 'money', 'figure', 'target', 'database'] as const;

/** Whether the second of two questions asks for something else than the first. */
function isAnother(one: Reading, other: Reading): boolean {
  return (
    one.kind !== other.kind ||
    TELLING.some((part) => one[part] !== undefined && other[part] !== undefined && one[part] !== other[part])
  );
}

function readWhole(vocabulary: Vocabulary, text: string, asking: QuestionContext, { weights, sure }: Taught): Decision {
  const question = analyseAsked(vocabulary, text, asking);
  const { planPlace, numbered, year } = question;
  // A number by itself asks nothing: it may be an answer to something that was asked before.
  if (numbered === null && year === null && question.keys.every((key) => /^[\d./]+$/.test(key)))
    return { kind: 'out-of-scope' };
  if (planPlace !== null) return { kind: 'answer', readings: [{ kind: 'duties', place: planPlace.value }] };
  const alone = Object.values(QUESTIONS).flatMap(({ match }) => match?.(question) ?? []);
  const decided = (): Decision => decide(weights, question, alone, asking.byCommand === true ? SURE_BY_COMMAND : sure);
  // A car to Hà Nội is no question about the plan of Hà Nội.
  if (question.elsewhere.length > 0) {
    const decision = decided();
    return decision.kind === 'out-of-scope' ? decision : { kind: 'answer', readings: [{ kind: 'elsewhere' }] };
  }
  return decideFollowUp(question, followUp(question), alone) ?? decided();
}
