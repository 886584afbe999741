import { analyse, type QuestionContext } from './analyse.ts';
import { decide, WHOLE_QUESTION_SCORE, type Decision } from './decide.ts';
import { followUp } from './follow-up.ts';
import { QUESTIONS } from './kinds/index.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Reads a question typed in words, in any spelling: folded, abbreviated, raw Telex, with slips, in the dialect of Nghệ An,
 * or going on with what was asked before. The same question asked in the same situation is always read alike.
 */
export function readQuestion(vocabulary: Vocabulary, text: string, asking: QuestionContext): Decision {
  const question = analyse(vocabulary, text, asking);
  const alone = Object.values(QUESTIONS).flatMap((type) => type.match(question));
  const going = followUp(question);
  // What is a whole question of another kind by itself begins anew, whatever was asked before.
  const anew = alone.some(
    ({ reading, score }) =>
      score >= WHOLE_QUESTION_SCORE && going.every((follows) => follows.reading.kind !== reading.kind),
  );
  return decide(question, going.length > 0 && !anew ? going : alone);
}
