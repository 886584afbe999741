import { analyse, type QuestionContext } from './analyse.ts';
import { QUESTIONS } from './kinds/index.ts';
import type { Named, Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';
import { withoutReasons } from './without-reasons.ts';

/** Finds everything that a question names: within a long sentence in what it asks alone, where it names nothing besides. */
export function analyseAsked(vocabulary: Vocabulary, text: string, asking: QuestionContext): Question {
  const whole = analyse(vocabulary, text, asking);
  const asked = withoutReasons(text);
  if (asked === text) return whole;
  const within = analyse(vocabulary, asked, asking);
  return namesAll(within, whole) ? within : whole;
}

/** Whether what the whole sentence names is named in a part of it too. */
function namesAll(part: Question, whole: Question): boolean {
  const units = part.mentions.flatMap(({ value }) => value);
  const same = <T>(one: Named<T> | null, other: Named<T> | null): boolean =>
    other === null || one?.value === other.value;
  return (
    whole.mentions.every(({ value }) => value.some((unit) => units.includes(unit))) &&
    whole.years.every((year) => part.years.includes(year)) &&
    whole.tasks.every((task) => part.tasks.includes(task)) &&
    whole.elsewhere.length === part.elsewhere.length &&
    (whole.figures === null || part.figures !== null || isWhole(part)) &&
    (whole.described?.strength !== 'strong' || part.described?.ids[0] === whole.described.ids[0]) &&
    same(part.numbered, whole.numbered) &&
    same(part.group, whole.group) &&
    same(part.source, whole.source) &&
    same(part.database, whole.database) &&
    same(part.planPlace, whole.planPlace)
  );
}

/** From this score on a rule finds a question whole. */
const WHOLE = 3;

/** Whether a part asks something by itself, so that what the rest seems to name is no part of it. */
function isWhole(part: Question): boolean {
  return Object.values(QUESTIONS).some((type) => type.match?.(part).some(({ score }) => score >= WHOLE));
}
