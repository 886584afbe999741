import { hasOfficers, isAgency, isDistrictKind, type UnitKind } from '../units/unit-kinds.ts';
import type { TaskRole } from '../plan/task-roles.ts';
import type { HeldRole } from '../people/roles.ts';

/** Some units to whom a broadcast can go. */
export type AudiencePart =
  | { kind: 'everybody' }
  | { kind: 'districts' }
  | { kind: 'agencies' }
  | { kind: 'enterprises' }
  | { kind: 'unit'; unitId: number }
  /** The units that lead a task of the plan, or cooperate in it. */
  | { kind: 'task'; taskId: number; role: TaskRole }
  /** The units that have not handed in what they owe in a round. */
  | { kind: 'owing'; roundId: number }
  /** The units that have not answered another broadcast. */
  | { kind: 'unanswered'; broadcastId: number };

/** Who may be told within the units, in the order in which they are named. */
export const AUDIENCE_ROLES = ['contact', 'deputy', 'head', 'coordinator', 'leader'] as const satisfies HeldRole[];
export type AudienceRole = (typeof AUDIENCE_ROLES)[number];

/** To whom a broadcast goes: the people of some roles in the units of the parts, less those of the exclusions. */
export interface Audience {
  parts: AudiencePart[];
  exclusions: AudiencePart[];
  roles: AudienceRole[];
}

/** The roles that are told unless somebody says otherwise: heads of units are written to on a person's word only. */
export const DEFAULT_ROLES: AudienceRole[] = ['contact', 'deputy'];

/** What an audience is resolved from. */
export interface AudienceFacts {
  units: readonly { id: number; kind: UnitKind; coordinating: boolean }[];
  /** Who may be told for which unit today. */
  holders: readonly { officerId: number; unitId: number; role: AudienceRole; unreachable: boolean }[];
  /** The units of parts that only the store can tell, by `partKey`. */
  members: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Whom an audience reaches. */
export interface AudienceReach {
  /** In the order of the facts. */
  unitIds: number[];
  /** Each officer once, with the units for which they are told. */
  recipients: { officerId: number; unitIds: number[] }[];
  /** Units of the audience for which nobody is registered. */
  withoutRecipient: number[];
  /** Units whose people have all blocked the bot, as far as is known. */
  unreachable: number[];
}

/** Parts that are a whole kind of units. */
const WHOLE_KINDS: readonly AudiencePart['kind'][] = ['everybody', 'districts', 'agencies', 'enterprises'];

/** Returns a key that is the same for equal parts and different for others. */
export function partKey(part: AudiencePart): string {
  switch (part.kind) {
    case 'everybody':
    case 'districts':
    case 'agencies':
    case 'enterprises':
      return part.kind;
    case 'unit':
      return `unit:${part.unitId}`;
    case 'task':
      return `task:${part.taskId}:${part.role}`;
    case 'owing':
      return `owing:${part.roundId}`;
    case 'unanswered':
      return `unanswered:${part.broadcastId}`;
  }
}

/** Adds a part, or takes it away where it is there. An added unit is no longer excluded. */
export function togglePart(audience: Audience, part: AudiencePart): Audience {
  const key = partKey(part);
  const other = (one: AudiencePart): boolean => partKey(one) !== key;
  const without = audience.parts.filter(other);
  const parts = without.length < audience.parts.length ? without : [...audience.parts, part];
  return { ...audience, parts, exclusions: audience.exclusions.filter(other) };
}

/**
 * Takes a unit in or out, whatever brought it in: one that a kind or a task brings is excluded, an excluded one comes
 * back, any other is named. @param includes whether an audience reaches the unit.
 */
export function toggleUnit(audience: Audience, unitId: number, includes: (one: Audience) => boolean): Audience {
  const part: AudiencePart = { kind: 'unit', unitId };
  const key = partKey(part);
  const other = (one: AudiencePart): boolean => partKey(one) !== key;
  if (!includes(audience)) {
    const admitted = { ...audience, exclusions: audience.exclusions.filter(other) };
    return includes(admitted) ? admitted : { ...admitted, parts: [...admitted.parts.filter(other), part] };
  }
  const parts = audience.parts.filter(other);
  const named = parts.length < audience.parts.length;
  const broughtOtherwise = parts.some(({ kind }) => kind !== 'unit');
  const exclusions = named && !broughtOtherwise ? audience.exclusions : [...audience.exclusions, part];
  return { ...audience, parts, exclusions };
}

/** Adds a role, or takes it away; the last one stays. */
export function toggleRole(audience: Audience, role: AudienceRole): Audience {
  const has = audience.roles.includes(role);
  if (has && audience.roles.length === 1) return audience;
  const roles = AUDIENCE_ROLES.filter((one) => (one === role ? !has : audience.roles.includes(one)));
  return { ...audience, roles };
}

/** Returns whether two audiences say the same, in whatever order. */
export function isSameAudience(a: Audience, b: Audience): boolean {
  const keys = (parts: readonly AudiencePart[]): string => parts.map(partKey).sort().join();
  return (
    keys(a.parts) === keys(b.parts) &&
    keys(a.exclusions) === keys(b.exclusions) &&
    [...a.roles].sort().join() === [...b.roles].sort().join()
  );
}

/**
 * Resolves whom an audience reaches. The agency that coordinates is told by kind only where its own people are meant.
 */
export function resolveAudience(audience: Audience, facts: AudienceFacts): AudienceReach {
  const ownPeople = audience.roles.some((role) => role === 'coordinator' || role === 'leader');
  const isIn = (unit: AudienceFacts['units'][number], part: AudiencePart): boolean => {
    const byKind = !unit.coordinating || ownPeople;
    switch (part.kind) {
      case 'everybody':
        return byKind && hasOfficers(unit.kind);
      case 'districts':
        return byKind && isDistrictKind(unit.kind);
      case 'agencies':
        return byKind && isAgency(unit.kind);
      case 'enterprises':
        return unit.kind === 'enterprise';
      case 'unit':
        return part.unitId === unit.id;
      case 'task':
      case 'owing':
      case 'unanswered':
        return facts.members.get(partKey(part))?.has(unit.id) ?? false;
    }
  };
  const unitIds = facts.units
    .filter((unit) => audience.parts.some((part) => isIn(unit, part)))
    .filter((unit) => !audience.exclusions.some((part) => isIn(unit, part)))
    .map(({ id }) => id);
  const wanted = new Set(unitIds);
  const roles = new Set<string>(audience.roles);
  const told = new Map<number, Set<number>>();
  const reached = new Map<number, boolean>();
  for (const { officerId, unitId, role, unreachable } of facts.holders) {
    if (!wanted.has(unitId) || !roles.has(role)) continue;
    const units = told.get(officerId) ?? new Set();
    told.set(officerId, units.add(unitId));
    reached.set(unitId, (reached.get(unitId) ?? false) || !unreachable);
  }
  return {
    unitIds,
    recipients: [...told].map(([officerId, units]) => ({ officerId, unitIds: [...units] })),
    withoutRecipient: unitIds.filter((id) => !reached.has(id)),
    unreachable: unitIds.filter((id) => reached.get(id) === false),
  };
}

/**
 * Returns whether a group chat gets the broadcast: that of a unit with the unit, that of the plan with a whole kind of
 * units.
 */
export function fitsGroup(audience: Audience, reach: AudienceReach, group: { unitId: number | null }): boolean {
  if (group.unitId !== null) return reach.unitIds.includes(group.unitId);
  return audience.parts.some(({ kind }) => WHOLE_KINDS.includes(kind));
}
