import type { Candidate, Named, Question } from '../question.ts';
import type { QuestionKind, Reading, Slots } from '../reading.ts';

/** Returns the positions of the words of all of these. */
export function placesAll(...named: (Named<unknown> | readonly number[] | null | undefined)[]): number[] {
  return named.flatMap((one) => (one == null ? [] : 'places' in one ? [...one.places] : [...one]));
}

/** Returns the year as a slot; without one the round or the plan as a whole is meant. */
export function yearOf({ year }: Question): Slots {
  return year === null ? {} : { year: year.value };
}

/** Returns one candidate for each unit that is named. */
export function forUnits(
  { units }: Question,
  kind: QuestionKind,
  slots: Slots,
  score: number,
  places: readonly number[],
): Candidate[] {
  return (units?.value ?? []).map((unit) => ({
    reading: { kind, unit, ...slots },
    score,
    places: [...places, ...placesAll(units)],
  }));
}

/** Returns the tasks that a question names by number, or else by words. */
export function tasksNamed(question: Question): { ids: readonly number[]; places: readonly number[]; weight: number } {
  const { numbered, described } = question;
  if (numbered !== null) return { ids: [numbered.value], places: numbered.places, weight: 2 };
  return described === null
    ? { ids: [], places: [], weight: 0 }
    : { ids: described.ids, places: described.places, weight: described.strength === 'strong' ? 2 : 0.5 };
}

/** Returns the task of what was asked before. */
export function taskOfTopic({ topic }: Question): Reading | undefined {
  return topic.find(({ task }) => task !== undefined);
}
