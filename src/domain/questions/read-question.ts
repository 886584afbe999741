import { analyse, type QuestionContext } from './analyse.ts';
import { decide, SURE, SURE_BY_COMMAND, type Decision } from './decide.ts';
import { followUp } from './follow-up.ts';
import { QUESTIONS } from './kinds/index.ts';
import { decideFollowUp } from './decide-follow-up.ts';
import { WEIGHTS } from './scoring/weights.ts';
import { splitQuestion } from './split-question.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads a question typed in words, in any spelling: folded, abbreviated, raw Telex, with slips, in the dialect of Nghệ An,
 * or going on with what was asked before. The same question asked in the same situation is always read alike.
 */
export function readQuestion(vocabulary: Vocabulary, text: string, asking: QuestionContext): Decision {
  const whole = readWhole(vocabulary, text, asking);
  const parts = splitQuestion(text.normalize('NFC'), vocabulary.units.joined);
  if (parts === null) return whole;
  const [first, second] = parts;
  const one = readWhole(vocabulary, first, asking);
  if (one.kind !== 'answer') return whole;
  const other = readWhole(vocabulary, second, { ...asking, topic: one.readings });
  if (other.kind !== 'answer' || other.readings[0].kind === one.readings[0].kind) return whole;
  return { kind: 'answer', readings: [...one.readings, ...other.readings] };
}

function readWhole(vocabulary: Vocabulary, text: string, asking: QuestionContext): Decision {
  const question = analyse(vocabulary, text, asking);
  const { planPlace, numbered, year } = question;
  // A number by itself asks nothing: it may be an answer to something that was asked before.
  if (numbered === null && year === null && question.keys.every((key) => /^[\d./]+$/.test(key)))
    return { kind: 'out-of-scope' };
  if (planPlace !== null) return { kind: 'answer', readings: [{ kind: 'duties', place: planPlace.value }] };
  if (question.elsewhere.length > 0) return { kind: 'answer', readings: [{ kind: 'elsewhere' }] };
  const going = followUp(question);
  const alone = Object.values(QUESTIONS).flatMap((type) => type.match(question));
  return (
    decideFollowUp(question, going, alone) ??
    decide(WEIGHTS, question, alone, asking.byCommand === true ? SURE_BY_COMMAND : SURE)
  );
}
