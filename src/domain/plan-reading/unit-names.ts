import type { PlanDocument } from '../plan/plan-schema.ts';
import { hasMarks, searchKey } from '../text/normalize.ts';
import { isDistrictKind, type UnitKind } from '../units/unit-kinds.ts';

/** A unit as the bot knows it, with what an earlier plan recorded of it. */
export interface KnownUnit {
  key: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  aliases: readonly string[];
  /** Days as "2025-07-01"; null where none is known. */
  validFrom: string | null;
  validTo: string | null;
  /** As a plan lists it; null for one of a roster. */
  inPlan: PlanDocument['units'][number] | null;
}

/** A list of units that a plan can use, such as the communes of the province. */
export interface KnownRoster {
  key: string;
  title: string;
  validFrom: string;
  validTo: string | null;
  members: readonly string[];
  kind: 'district' | 'commune';
}

interface NameEntry {
  unit: KnownUnit;
  tokens: readonly string[];
  written: string;
  /** A name without the word of its kind, such as "Vinh": it counts only where nothing else stands beside it. */
  bare: boolean;
}

/** Names of units, word by word. */
export interface UnitNames {
  entries: readonly NameEntry[];
  next: ReadonlyMap<string, UnitNames>;
}

interface GrowingNames {
  entries: NameEntry[];
  next: Map<string, GrowingNames>;
}

/** Returns a text with what is written in many ways in one. */
export function inOneWay(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/(?:ủy|uỷ)\s+ban\s+nhân\s+dân/giu, 'UBND')
    .replaceAll(/các\s+sở,?\s*ban,?\s*ngành/giu, 'các sở, ngành')
    .replaceAll(/&/gu, ' và ')
    .replaceAll(/\bTP\.?\s+(?=\p{Lu})/gu, 'thành phố ')
    .replaceAll(/\bTX\.?\s+(?=\p{Lu})/gu, 'thị xã ');
}

/** Returns the words of a text, as names are compared by them. */
export function tokensOf(text: string): string[] {
  const key = searchKey(inOneWay(text));
  return key === '' ? [] : key.split(' ');
}

/** Prepares names of units for being found in the cells of a plan; units of another time are left out where one of this time has the name. */
export function unitNames(units: readonly KnownUnit[], period: { fromYear: number; toYear: number } | null): UnitNames {
  const exists = ({ validFrom, validTo }: KnownUnit): boolean =>
    period === null ||
    ((validFrom === null || validFrom <= `${period.toYear}-12-31`) &&
      (validTo === null || validTo >= `${period.fromYear}-01-01`));
  const all: GrowingNames = { entries: [], next: new Map() };
  for (const unit of [...units].sort((a, b) => Number(exists(b)) - Number(exists(a)))) {
    for (const written of namesOf(unit)) {
      const tokens = tokensOf(written);
      const [first] = tokens;
      if (first === undefined || (tokens.length === 1 && first.length < 2)) continue;
      const bare = isDistrictKind(unit.kind) && !/^(?:ubnd|thanh|thi|huyen|xa|phuong|tp|tx)$/.test(first);
      const { entries } = leafOf(all, tokens);
      // One of another time that bears the name of one of this time is not meant.
      if (entries.some((one) => one.unit.key === unit.key) || (entries.length > 0 && !exists(unit))) continue;
      entries.push({ unit, tokens, written, bare });
    }
  }
  return all;
}

function leafOf(all: GrowingNames, tokens: readonly string[]): GrowingNames {
  return tokens.reduce((node, token) => {
    const next = node.next.get(token) ?? { entries: [], next: new Map() };
    node.next.set(token, next);
    return next;
  }, all);
}

/** Every way in which a unit is written, with and without the province. */
function namesOf({ name, shortName, aliases, inPlan }: KnownUnit): string[] {
  const given = [name, shortName, ...aliases, ...(inPlan?.aliases ?? []), ...(inPlan?.nameVariants ?? [])].flatMap(
    (one) => one.split(' / '),
  );
  const without = (one: string): string =>
    one
      .replace(/\s*\([^()]*\)$/u, '')
      .replace(/\s+(?:trên địa bàn\s+)?tỉnh(?:\s+\p{Lu}[\p{L}\p{M}]*){0,3}$/u, '')
      .trim();
  return [...new Set(given.flatMap((one) => [one, without(one)]))].filter((one) => one !== '');
}

/** Words of names stand in a plan again and again. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 5000;

function keyOf(word: string): string {
  const known = KEYS.get(word);
  if (known !== undefined) return known;
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  const key = searchKey(word);
  KEYS.set(word, key);
  return key;
}

/** A word of a text and what stands before it. */
export interface PlacedToken {
  token: string;
  /** A comma, a semicolon, a line or "và" stands before it. */
  separated: boolean;
  from: number;
  to: number;
}

/** Splits a text into words that know what stands between them. */
export function placedTokens(text: string): PlacedToken[] {
  const placed: PlacedToken[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [word] = match;
    const between = text.slice(end, match.index);
    const separated = placed.length === 0 || /[,;:\n+•()]|\s[-–]\s/u.test(between) || placed.at(-1)?.token === 'va';
    const to = match.index + word.length;
    placed.push({ token: keyOf(word), separated, from: match.index, to });
    end = to;
  }
  return placed;
}

/** A unit that is named from a word on, and how many words its name has; several where names without marks fit alike. */
export interface NameFound {
  units: readonly KnownUnit[];
  length: number;
}

/** Finds the longest name that begins with a word; null for none. */
export function nameAt(names: UnitNames, text: string, tokens: readonly PlacedToken[], at: number): NameFound | null {
  let node: UnitNames | undefined = names;
  let longest: readonly NameEntry[] = [];
  for (let length = 1; node !== undefined; length += 1) {
    node = node.next.get(tokens[at + length - 1]?.token ?? '');
    const next = tokens[at + length];
    const ends = next === undefined || next.separated || next.token === 'va';
    const fitting = node?.entries.filter(({ bare }) => ends || (!bare && length > 1)) ?? [];
    if (fitting.length > 0) longest = fitting;
  }
  const [first] = longest;
  if (first === undefined) return null;
  const { length } = first.tokens;
  const units = new Map(longest.map(({ unit }) => [unit.key, unit]));
  if (units.size === 1) return { units: [...units.values()], length };
  const written = text.slice(tokens[at]?.from, tokens[at + length - 1]?.to);
  const marked = hasMarks(written) ? longest.filter(({ written: name }) => sameMarks(name, written)) : [];
  const chosen = marked.length > 0 ? new Map(marked.map(({ unit }) => [unit.key, unit])) : units;
  return { units: [...chosen.values()], length };
}

function sameMarks(name: string, written: string): boolean {
  const plain = (one: string): string =>
    inOneWay(one)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim();
  return plain(name) === plain(written);
}
