import type { Candidate, Question } from '../question.ts';

/**
 * Returns what a question shows of the kind of its asking: its words and neighbouring words, with what is named put as its kind of
 * thing, the letters of its words, what it names, and what the rules of each kind found.
 */
export function featuresOf(question: Question, candidates: readonly Candidate[]): string[] {
  const masked = maskNamed(question);
  const padded = ['<', ...masked, '>'];
  const features = new Set<string>(['bias']);
  masked.forEach((word) => features.add(`w ${word}`));
  padded.slice(1).forEach((word, at) => features.add(`p ${padded[at] ?? ''} ${word}`));
  for (const word of masked.filter(({ length }) => length > 3))
    for (let at = 0; at + 3 <= word.length; at += 1) features.add(`l ${word.slice(at, at + 3)}`);
  for (const name of namedIn(question)) features.add(`n ${name}`);
  for (const state of new Set(candidates.flatMap(({ reading }) => reading.state ?? []))) features.add(`s ${state}`);
  for (const [kind, score] of bestOfKinds(candidates)) {
    features.add(`r ${kind}`);
    if (score >= 2) features.add(`r2 ${kind}`);
    if (score >= 3.4) features.add(`r3 ${kind}`);
  }
  return [...features];
}

/** The words of a question, with what is named put as its kind of thing, once for each name. */
function maskNamed(question: Question): string[] {
  const { keys, units, year, numbered, source, group } = question;
  const named: [string, readonly number[]][] = [
    ['UNIT', units?.places ?? []],
    ['YEAR', year?.places ?? []],
    ['TASK', numbered?.places ?? []],
    ['SOURCE', source?.places ?? []],
    ['GROUP', group?.places ?? []],
  ];
  const masks = keys.map(
    (key, at) => named.find(([, places]) => places.includes(at))?.[0] ?? (/^\d/.test(key) ? 'NUMBER' : key),
  );
  return masks.filter((mask, at) => (mask !== mask.toLowerCase() ? mask !== masks[at - 1] : true));
}

function namedIn(question: Question): string[] {
  const { units, year, numbered, described, source, group, database, target, role, own, follows } = question;
  const { figures, unitKind, elsewhere, mentions, years } = question;
  const found: [string, unknown][] = [
    ['unit', units],
    ['year', year],
    ['task', numbered],
    ['strong', described?.strength === 'strong' ? described : null],
    ['weak', described?.strength === 'weak' ? described : null],
    ['source', source],
    ['group', group],
    ['database', database],
    ['target', target],
    ['role', role],
    ['own', own || null],
    ['follows', follows || null],
    ['figure', figures],
    ['figures', (figures?.value.length ?? 0) > 1 || null],
    ['unitKind', unitKind],
    ['elsewhere', elsewhere.length > 0 || null],
    ['units', mentions.length > 1 || null],
    ['years', years.length > 1 || null],
  ];
  return found.flatMap(([name, value]) => (value === null || value === undefined ? [] : [name]));
}

function bestOfKinds(candidates: readonly Candidate[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { reading, score } of candidates) best.set(reading.kind, Math.max(score, best.get(reading.kind) ?? 0));
  return best;
}
