import type { DoubtedField, DoubtOfPlan, PlanAnswer, PlanAnswers, PlanFinding, PlanPart } from './findings.ts';
import type { UnitMention } from './match-units.ts';
import { matchUnits } from './match-units.ts';
import type { KnownUnit, UnitNames } from './unit-names.ts';
import { wordsKey } from './words-of.ts';

/** What is read from, and what is found on the way. */
export interface Notes {
  findings: PlanFinding[];
  names: UnitNames;
  answers: PlanAnswers;
  /** Notes a doubt, or takes what a person typed instead; null where the person dropped it. */
  doubt: (doubted: Doubted) => string | null;
  /** Notes words that were not understood. */
  lost: (part: PlanPart, place: string, words: string) => void;
  /** Returns keys of the units that a text names; those that nobody knows are asked about. */
  units: (phrase: string, place: string) => { key: string; remark: string | null }[];
  /** Units that answers add, by their keys. */
  added: Map<string, string>;
  /** Words by which the document calls known units, as people said. */
  variants: Map<string, Set<string>>;
}

export interface Doubted {
  id: string;
  field: DoubtedField;
  of?: string | null;
  place: string;
  read: string;
  why: DoubtOfPlan;
}

/** Begins to note what is found while a plan is read. */
export function startNotes(names: UnitNames, known: readonly KnownUnit[], answers: PlanAnswers): Notes {
  const findings: PlanFinding[] = [];
  const unknown = new Map<string, Extract<PlanFinding, { kind: 'unknown-unit' }>>();
  const keys = new Set(known.map(({ key }) => key));
  const added = new Map<string, string>();
  const variants = new Map<string, Set<string>>();
  const remembered = new Map<string, UnitMention[]>();

  const keysOf = (mention: UnitMention, place: string): string[] => {
    const [only] = mention.units;
    if (mention.units.length === 1 && only !== undefined) return [only.key];
    const id = `unit:${wordsKey(mention.words)}`;
    const answer = answers[id];
    if (answer?.kind === 'unit' && keys.has(answer.key)) {
      variants.set(answer.key, (variants.get(answer.key) ?? new Set()).add(mention.words));
      return [answer.key];
    }
    if (answer?.kind === 'drop') return [];
    if (answer?.kind === 'new-unit') {
      const before = [...added].find(([, words]) => wordsKey(words) === wordsKey(mention.words));
      const key = before?.[0] ?? newUnitKey(mention.words, new Set([...keys, ...added.keys()]));
      if (before === undefined) added.set(key, mention.words);
      return [key];
    }
    const asked = unknown.get(id);
    if (asked !== undefined) asked.places.push(place);
    else {
      const finding = {
        kind: 'unknown-unit' as const,
        id,
        words: mention.words,
        places: [place],
        nearest:
          mention.units.length > 1
            ? mention.units.map(({ key }) => key).slice(0, NEAREST)
            : nearestUnits(known, mention.words),
      };
      unknown.set(id, finding);
      findings.push(finding);
    }
    return [];
  };

  return {
    findings,
    names,
    answers,
    added,
    variants,
    doubt: ({ id, field, of = null, place, read, why }) => {
      const answer: PlanAnswer | undefined = answers[id];
      if (answer?.kind === 'value') return answer.text;
      if (answer?.kind === 'drop') return null;
      findings.push({ kind: 'doubtful', id, field, of, place, read, why });
      return read;
    },
    lost: (part, place, words) =>
      void findings.push({ kind: 'not-understood', part, place, words: words.slice(0, 200) }),
    units: (phrase, place) => {
      const mentions = remembered.get(phrase) ?? matchUnits(names, phrase);
      remembered.set(phrase, mentions);
      return mentions.flatMap((mention) => keysOf(mention, place).map((key) => ({ key, remark: mention.remark })));
    },
  };
}

/** So many units are offered for one that nobody knows. */
const NEAREST = 4;

/** The known units whose names share most words with a text. */
function nearestUnits(known: readonly KnownUnit[], words: string): string[] {
  const asked = new Set(wordsKey(words).split('-'));
  return known
    .map(({ key, name, shortName }) => {
      const own = new Set(wordsKey(`${name} ${shortName}`).split('-'));
      const shared = [...asked].filter((word) => own.has(word)).length;
      return { key, likeness: shared / Math.max(asked.size, 1) - (own.size - shared) / 40 };
    })
    .filter(({ likeness }) => likeness > 0.35)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, NEAREST)
    .map(({ key }) => key);
}

/** Makes a key of a name's initials that no unit has: "Sở Văn hóa, Thể thao và Du lịch" is SVHTTVDL. */
export function newUnitKey(name: string, taken: ReadonlySet<string>): string {
  const initials = wordsKey(name)
    .split('-')
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replace(/^\d+/, '')
    .slice(0, 20);
  const base = initials.length < 2 ? `DV${initials}` : initials;
  let key = base;
  for (let at = 2; taken.has(key); at += 1) key = `${base}_${at}`;
  return key;
}
