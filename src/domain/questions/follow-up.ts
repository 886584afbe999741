import type { Candidate, Question } from './question.ts';
import type { Reading, Slots } from './reading.ts';
import { FOLLOWING_PHRASES } from './follow-up-of-topic.ts';
import { definedOnly, shortFollowUp } from './short-follow-up.ts';
import { placesAll } from './kinds/matching.ts';
import { placesOf, containsPhrase } from './sentence.ts';

/** What may be named with its noun after such a word; without one, "nhiệm vụ năm 2020" begins anew. */
const NOUNS = ['nhiem vu', 'huyen', 'nhom'];
/** What is a question by itself, though its words name a source of money. */
const ANEW = ['kinh phi', 'ngan sach', 'nguon'];

/**
 * Finds the ways in which a question goes on with the one before: it names something else ("còn Quỳ Châu?", "thế năm
 * 2019?") and says nothing about what is asked of it.
 */
export function followUp(question: Question): Candidate[] {
  const short = shortFollowUp(question);
  if (short.length > 0) return short;
  const { numbered, described, units, mentions, year, group, source, target, role, follows, topic } = question;
  const task =
    numbered?.value ?? (described?.strength === 'strong' && described.ids.length === 1 ? described.ids[0] : undefined);
  const taskPlaces = numbered?.places ?? (task === undefined ? [] : described?.places);
  const places = placesAll(
    taskPlaces,
    units,
    year,
    group,
    source,
    target,
    role,
    placesOf(question, follows ? [...FOLLOWING_PHRASES, ...NOUNS] : FOLLOWING_PHRASES),
  );
  const named = {
    task,
    year: year?.value,
    group: group?.value,
    source: source?.value,
    target: target?.value,
    role: role?.value,
  };
  const namesSomething = [...Object.values(named), units?.value].some((value) => value !== undefined);
  // "Nhiệm vụ 2.2" without such a word may begin anew; a bare year or district cannot.
  const isPart = containsPhrase(question, ['trong do']);
  const anew = !follows && !isPart && (task !== undefined || containsPhrase(question, ANEW));
  if (!namesSomething || anew || question.saysMoreThan(places)) return [];
  const asked =
    mentions.length > 1 ? mentions.flatMap(({ value: [unit] }) => unit ?? []) : (units?.value ?? [undefined]);
  const changes: Slots[] = asked.map((unit) => definedOnly({ ...named, unit }));
  const readings = topic.flatMap((before) => changes.map((change) => changed(before, change)));
  return readings.flatMap((reading) => (reading === null ? [] : [{ reading, score: 5, places }]));
}

/** What was asked before, asked of something else; null where that makes no question. */
function changed(before: Reading, change: Slots): Reading | null {
  const { unit, task, group, source, target, year, role } = change;
  let reading: Reading = { ...before };
  if (unit !== undefined) {
    const asked = withUnit(reading, unit);
    if (asked === null) return null;
    reading = asked;
  }
  if (task !== undefined) {
    if (!['task', 'tasks', 'budget', 'obstacles', 'deadline', 'contradictions'].includes(reading.kind)) return null;
    reading = { ...reading, kind: reading.kind === 'tasks' ? 'task' : reading.kind, task };
    delete reading.group;
    delete reading.unit;
  }
  if (group !== undefined || source !== undefined) {
    if (reading.kind !== 'budget' && (reading.kind !== 'tasks' || source !== undefined)) return null;
    // "Trong đó trung ương bao nhiêu" is of the same task; a group is another thing than a task.
    if (group !== undefined) delete reading.task;
    reading = { ...reading, ...(group === undefined ? {} : { group }), ...(source === undefined ? {} : { source }) };
  }
  if (role !== undefined) {
    if (reading.kind !== 'tasks') return null;
    reading = { ...reading, role };
  }
  if (target !== undefined && reading.kind === 'targets') reading = { ...reading, target };
  if (year !== undefined) {
    if (
      !['task', 'tasks', 'budget', 'round', 'deadline', 'targets', 'unit-report', 'figure', 'obstacles'].includes(
        reading.kind,
      )
    )
      return null;
    reading = { ...reading, year };
  }
  return reading;
}

/** Returns the question asked before, of another unit; null where it is about none. */
function withUnit(before: Reading, unit: number): Reading | null {
  switch (before.kind) {
    case 'unit-report':
    case 'round':
    case 'mine':
      return { kind: 'unit-report', unit, ...(before.year === undefined ? {} : { year: before.year }) };
    case 'contact':
    case 'duties':
    case 'obstacles':
      return { kind: before.kind, unit };
    case 'figure': {
      const { figure, year } = before;
      return definedOnly({ kind: 'figure', figure, unit, year }) as Reading;
    }
    case 'order':
      return { ...before, unit };
    case 'databases':
      return before.database === undefined ? null : { ...before, unit };
    case 'tasks':
    case 'budget':
      return before.unit === undefined ? null : { ...before, unit };
    default:
      return null;
  }
}
