import type { PlanDocument } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';

type Task = PlanDocument['tasks'][number];

/**
 * A task of the amended plan with the code that it had before. `same`: number and title tell. `renumbered`: the title is the
 * same, the number is not. `alike`: a person has to say whether it is the same task.
 */
export interface TaskPair {
  from: string;
  to: string;
  how: 'same' | 'renumbered' | 'alike';
}

/** From this share of words in common on, two titles of one number are one task put in other words. */
const REWORDED = 0.5;

/** Pairs the tasks of an amended plan with those of before, each at most once: by titles first, then by numbers, then by likeness. */
export function matchTasks(before: readonly Task[], after: readonly Task[]): TaskPair[] {
  const pairs: TaskPair[] = [];
  const earlier = new Map(before.map((task) => [task.code, task]));
  const later = new Map(after.map((task) => [task.code, task]));
  const pair = (from: string, to: string, how: TaskPair['how']): void => {
    pairs.push({ from, to, how });
    earlier.delete(from);
    later.delete(to);
  };
  const byTitle = uniqueByTitle(before);
  for (const [title, to] of uniqueByTitle(after)) {
    const from = byTitle.get(title);
    if (from !== undefined) pair(from, to, from === to ? 'same' : 'renumbered');
  }
  for (const { code, title } of later.values()) {
    const one = earlier.get(code);
    if (one !== undefined && likeness(one.title, title) >= REWORDED) pair(code, code, 'same');
  }
  for (const { code, title } of later.values()) {
    const best = Array.from(earlier.values(), (one) => ({ code: one.code, alike: likeness(one.title, title) })).sort(
      (a, b) => b.alike - a.alike,
    )[0];
    if (best !== undefined && best.alike >= REWORDED) pair(best.code, code, 'alike');
  }
  for (const { code } of later.values()) if (earlier.has(code)) pair(code, code, 'alike');
  return pairs;
}

/** Returns codes by the titles that one task alone has. */
function uniqueByTitle(tasks: readonly Task[]): Map<string, string> {
  const codes = new Map<string, string | null>();
  for (const { code, title } of tasks) {
    const key = searchKey(title);
    codes.set(key, codes.has(key) ? null : code);
  }
  return new Map([...codes].flatMap(([title, code]) => (code === null ? [] : [[title, code] as const])));
}

/** Returns which share of their words two titles have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
  const words = (title: string): string[] => searchKey(title).split(' ');
  const [mine, theirs] = [words(one), words(other)];
  const left = [...theirs];
  let common = 0;
  for (const word of mine) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (mine.length + theirs.length);
}
