import type { PlanDocument } from '../plan/plan-schema.ts';
import { searchKey } from '../text/normalize.ts';
import { isAgency, isDistrictKind } from '../units/unit-kinds.ts';
import { kindByName } from './match-units.ts';
import { newUnitKey, type Notes } from './reading-notes.ts';
import type { ListedUnit } from './read-sheets.ts';
import {
  inOneWay,
  nameAt,
  placedTokens,
  tokensOf,
  type KnownRoster,
  type KnownUnit,
  type UnitNames,
} from './unit-names.ts';

type PlanUnit = PlanDocument['units'][number];

/** Returns the units of a workbook that are not known yet. */
export function newUnitsOf(listed: readonly ListedUnit[], known: readonly KnownUnit[]): KnownUnit[] {
  const names = new Set(
    known
      .flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases])
      .map((one) => tokensOf(one).join(' ')),
  );
  const keys = new Set(known.map(({ key }) => key));
  return listed.flatMap(({ name, shortName, kind, aliases }): KnownUnit[] => {
    if (names.has(tokensOf(name).join(' '))) return [];
    const key = newUnitKey(name, keys);
    keys.add(key);
    return [{ key, name, shortName, kind, aliases, validFrom: null, validTo: null, inPlan: null }];
  });
}

interface Ground {
  known: readonly KnownUnit[];
  notes: Notes;
  /** The paragraph of each unit's duties. */
  sections: ReadonlyMap<string, string>;
  rosters: readonly KnownRoster[];
}

/** Lists the units that a plan names, and the rosters of those that stand for many. */
export function listUnits(
  plan: PlanDocument,
  { known, notes, sections, rosters }: Ground,
): Pick<PlanDocument, 'units' | 'agencyRosters'> {
  const named = new Set([
    plan.document.issuer,
    plan.coordinator,
    ...plan.tasks.flatMap(({ leads, cooperating }) => [...leads, ...cooperating]),
    ...plan.duties.map(({ unit }) => unit),
    ...plan.sections.flatMap(({ items }) => items.flatMap(({ text }) => agenciesIn(notes.names, text))),
    ...plan.reportingDuties.flatMap(({ senders, receivers, forwardedTo }) => [
      ...senders,
      ...receivers,
      ...forwardedTo,
    ]),
  ]);
  const districts = new Set(known.filter(({ kind }) => isDistrictKind(kind)).map(({ key }) => key));
  const own = known
    .filter(({ key }) => named.has(key) && !districts.has(key))
    .map((unit) => planUnit(unit, sections.get(unit.key) ?? null, [...(notes.variants.get(unit.key) ?? [])]));
  const added = [...notes.added].map(([key, words]): PlanUnit => {
    const kind = kindByName(words);
    return {
      key,
      name: words,
      shortName: words,
      kind: kind === 'district' || kind === 'commune' ? 'agency' : kind,
      section: sections.get(key) ?? null,
      nameVariants: [],
      aliases: [],
    };
  });
  const units = [...own, ...added];
  const lists: PlanDocument['agencyRosters'] = [];
  for (const unit of units) {
    const roster = unit.kind === 'group' ? rosterOf(unit, rosters, plan.document) : null;
    if (roster === null) continue;
    unit.memberRoster = roster.key;
    unit.memberCount = roster.members.length;
    const { key, title, validFrom, validTo, members } = roster;
    if (!lists.some((list) => list.key === key))
      lists.push({ key, title, validFrom, validTo, members: [...members], kinds: [] });
  }
  const agencies = agencyRoster(units, plan);
  const others = units.find(
    ({ kind, memberRoster, name, shortName }) =>
      kind === 'group' && memberRoster === undefined && /\bcac so\b/.test(searchKey(`${name} ${shortName}`)),
  );
  if (agencies !== null && others !== undefined) others.memberRoster = agencies.key;
  return { units, agencyRosters: [...lists, ...(agencies === null ? [] : [agencies])] };
}

/** Agencies of the province that a sentence names among its words. */
function agenciesIn(names: UnitNames, sentence: string): string[] {
  const text = inOneWay(sentence);
  const tokens = placedTokens(text);
  return tokens.flatMap((_, at) => {
    const [only, ...more] = nameAt(names, text, tokens, at)?.units ?? [];
    return only !== undefined && more.length === 0 && isAgency(only.kind) && only.name.length > 12 ? [only.key] : [];
  });
}

function planUnit(
  { key, name, shortName, kind, aliases, inPlan }: KnownUnit,
  section: string | null,
  variants: string[],
): PlanUnit {
  const before = inPlan ?? { key, name, shortName, kind, aliases: [...aliases], nameVariants: [], section };
  const { memberRoster: _, memberCount: __, ...rest } = before as PlanUnit;
  return { ...rest, section, nameVariants: [...new Set([...before.nameVariants, ...variants])] };
}

/** The list of districts or communes for which a group of a plan stands, in the years of the plan. */
function rosterOf(
  { name, shortName }: PlanUnit,
  rosters: readonly KnownRoster[],
  { fromYear, toYear }: PlanDocument['document'],
): KnownRoster | null {
  const key = searchKey(`${name} ${shortName}`);
  const kind = /\bxa\b.*phuong|phuong.*\bxa\b|cap xa/.test(key.replaceAll('thi xa', ''))
    ? 'commune'
    : /huyen|thi xa/.test(key)
      ? 'district'
      : null;
  const fitting = rosters.filter(
    (roster) =>
      roster.kind === kind &&
      roster.validFrom <= `${toYear}-12-31` &&
      (roster.validTo === null || roster.validTo >= `${fromYear}-01-01`),
  );
  return fitting[0] ?? null;
}

/** The agencies that the plan names, as a list to which a form can be addressed. */
function agencyRoster(
  units: readonly PlanUnit[],
  { document }: PlanDocument,
): PlanDocument['agencyRosters'][number] | null {
  const members = units
    .filter(({ kind }) => ['department', 'agency', 'board', 'press'].includes(kind))
    .map(({ key }) => key);
  if (members.length === 0) return null;
  return {
    key: `so_nganh_${document.fromYear}_${document.toYear}`,
    title: 'sở, ngành, đơn vị',
    validFrom: document.issuedOn ?? `${document.fromYear}-01-01`,
    validTo: null,
    members,
    kinds: ['department', 'agency', 'board', 'press'],
  };
}
