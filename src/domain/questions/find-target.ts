import { NUMBER_WORDS } from './number-words.ts';
import type { Named } from './question.ts';
import { FILLER_WORDS } from './sentence.ts';

/** A target of the plan as questions name it. */
export interface NamedTarget {
  code: string;
  /** Its least and its most, such as 25 and 50. */
  bounds: readonly number[];
  /** The words of its indicator, and those of each other name. */
  names: readonly (readonly string[])[];
}

/** Finds the target that a question names: by its number, by its words, or by a bound that no other has; null for none. */
export function findTarget(
  targets: readonly NamedTarget[],
  keys: readonly string[],
  free: readonly number[],
): Named<string> | null {
  return findNumbered(targets, keys) ?? findByWords(targets, keys, free) ?? findByBound(targets, keys, free);
}

/** "Chỉ tiêu 3", "mục tiêu thứ ba": of 2A and 2B the first. */
function findNumbered(targets: readonly NamedTarget[], keys: readonly string[]): Named<string> | null {
  const numberAt = (at: number): string => NUMBER_WORDS[keys[at] ?? ''] ?? keys[at] ?? '';
  for (const [at, key] of keys.entries()) {
    if (key !== 'tieu') continue;
    const places = [at - 1, at, ...(['so', 'thu'].includes(keys[at + 1] ?? '') ? [at + 1] : [])];
    const last = (places.at(-1) ?? at) + 1;
    const found = targets.find(({ code }) => /\d+/.exec(code)?.[0] === numberAt(last));
    if (found !== undefined && (/^\d$/.test(keys[last] ?? '') || places.length === 3))
      return { value: found.code, places: [...places, last] };
  }
  return null;
}

/** "90% đạt chưa": a number of per cent that only one target has as its bound. */
function findByBound(
  targets: readonly NamedTarget[],
  keys: readonly string[],
  free: readonly number[],
): Named<string> | null {
  const isShare = keys.some(
    (key, at) => (key === 'ty' && keys[at + 1] === 'le') || (key === 'phan' && keys[at + 1] === 'tram'),
  );
  if (!isShare) return null;
  const places = free.filter((at) => /^\d+(?:\.\d+)?$/.test(keys[at] ?? ''));
  const said = places.flatMap((at) => (keys[at] ?? '').split('.').map(Number));
  const [only, other] = targets.filter(({ bounds }) => said.some((number) => bounds.includes(number)));
  return only === undefined || other !== undefined ? null : { value: only.code, places };
}

function findByWords(
  targets: readonly NamedTarget[],
  keys: readonly string[],
  free: readonly number[],
): Named<string> | null {
  const scored = targets
    .flatMap(({ code, names }) => names.map((words) => ({ code, words })))
    .map(({ code, words }) => {
      const places = free.filter(
        (at) => words.includes(keys[at] ?? '') && isTelling(words, keys, at) && !isGoal(keys, at),
      );
      const held = new Set(places.map((at) => keys[at] ?? '')).size;
      return { code, places, score: held + held / words.length };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  const second = scored.find(({ code }) => code !== best?.code);
  const telling = best?.places.filter((at) => !OF_EVERY_TARGET.has(keys[at] ?? '')) ?? [];
  if (best === undefined || telling.length === 0 || best.score - (second?.score ?? 0) < 0.05) return null;
  return { value: best.code, places: best.places };
}

/** A word that fills questions tells only behind another word of the name: "cơ sở biết đến SXSH", but not "cho biết cơ sở". */
function isTelling(words: readonly string[], keys: readonly string[], at: number): boolean {
  const before = keys[at - 1] ?? '';
  return !FILLER_WORDS.has(keys[at] ?? '') || (words.includes(before) && !FILLER_WORDS.has(before));
}

/** "Mục tiêu" is every target, and no "mức". */
const isGoal = (keys: readonly string[], at: number): boolean =>
  (keys[at] === 'muc' && keys[at + 1] === 'tieu') || (keys[at] === 'tieu' && keys[at - 1] === 'muc');

/** Words that stand in every target. */
const OF_EVERY_TARGET = new Set('ty le ti muc co so sxcn sxsh can cua phan tram tieu chi'.split(' '));
