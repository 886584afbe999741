import { findFigureFaults } from '../consolidation/find-figure-faults.ts';
import { inFile, repeatedFaults, type Fault } from '../reporting/faults.ts';
import type { Form } from '../reporting/form-schema.ts';
import { findOtherFormFaults } from '../reporting/find-other-form-faults.ts';
import { findRespondentFaults } from '../reporting/find-respondent-faults.ts';
import type { PlanDocument } from './plan-schema.ts';
import type { Rosters } from './rosters-schema.ts';

type Roster = Rosters['rosters'][number];

/** A roster and where it stands. */
interface PlacedRoster {
  file: string;
  at: number;
  roster: Roster;
}

/**
 * Finds what is wrong between a plan, its rosters and its forms, all of the right shape.
 * @param rosters the roster files by name
 * @param forms the form files by name
 */
export function findAttachedFaults(
  plan: PlanDocument,
  rosters: ReadonlyMap<string, Rosters>,
  forms: ReadonlyMap<string, Form>,
): Fault[] {
  const placed = [...rosters].flatMap(([file, { rosters: list }]) =>
    list.map((roster, at): PlacedRoster => ({ file, at, roster })),
  );
  return [
    ...repeatedFaults(plan.rosters, (at) => `rosters[${at}]`),
    ...repeatedFaults(plan.forms, (at) => `forms[${at}]`),
    ...repeatedFaults(
      placed.map(({ roster }) => roster.key),
      (at) => pathOf(placed[at], 'key'),
    ),
    ...placed.flatMap(findRosterFaults),
    ...findUnitFaults(plan, placed),
    ...findMemberFaults(plan, placed),
    ...findAgencyRosterFaults(plan, placed),
    ...findFormFaults(plan, placed, forms),
    ...findCrossFaults(plan, placed, forms),
  ];
}

function pathOf(placed: PlacedRoster | undefined, field: string): string {
  return placed === undefined ? field : `${placed.file}: rosters[${placed.at}].${field}`;
}

/** Finds wrong counts, repeated codes and ends before their beginning in a roster. */
function findRosterFaults(placed: PlacedRoster): Fault[] {
  const { roster } = placed;
  const count: Fault[] =
    roster.units.length === roster.count
      ? []
      : [{ path: pathOf(placed, 'count'), message: `Ghi ${roster.count}, có ${roster.units.length}` }];
  const codes = repeatedFaults(
    roster.units.map(({ statisticsCode }) => statisticsCode),
    (at) => pathOf(placed, `units[${at}].statisticsCode`),
  );
  const times = [{ ...roster, field: 'validTo' }].concat(
    roster.units.map((unit, at) => ({ ...roster, ...unit, field: `units[${at}].validTo` })),
  );
  const ended = times
    .filter(({ validFrom, validTo }) => validTo !== null && validTo < validFrom)
    .map(({ field, validFrom }): Fault => ({
      path: pathOf(placed, field),
      message: `Trước ngày bắt đầu ${validFrom}`,
    }));
  return [...count, ...codes, ...ended];
}

/** Units carry one key in the whole plan; an area is a unit of another roster. */
function findUnitFaults(plan: PlanDocument, placed: readonly PlacedRoster[]): Fault[] {
  const listed = placed.flatMap((one) =>
    one.roster.units.map((unit, at) => ({ unit, path: (field: string) => pathOf(one, `units[${at}].${field}`) })),
  );
  const own = plan.units.map(({ key }) => key);
  const keys = listed.map(({ unit }) => unit.key);
  const repeated = repeatedFaults(
    [...own, ...keys],
    (at) => listed[at - own.length]?.path('key') ?? `units[${at}].key`,
  );
  const areas = listed
    .filter(({ unit }) => unit.area !== undefined && !keys.includes(unit.area))
    .map(({ unit, path }): Fault => ({ path: path('area'), message: `Không có đơn vị “${unit.area ?? ''}”` }));
  return [...repeated, ...areas];
}

function findMemberFaults({ units, agencyRosters }: PlanDocument, placed: readonly PlacedRoster[]): Fault[] {
  return units.flatMap(({ memberRoster, memberCount }, at): Fault[] => {
    if (memberRoster === undefined) return [];
    const listed = placed.find(({ roster }) => roster.key === memberRoster)?.roster.units;
    const members = listed ?? agencyRosters.find(({ key }) => key === memberRoster)?.members;
    if (members === undefined) {
      return [{ path: `units[${at}].memberRoster`, message: `Không có danh sách “${memberRoster}”` }];
    }
    const { length } = members;
    if (memberCount === undefined || memberCount === length) return [];
    return [{ path: `units[${at}].memberCount`, message: `Ghi ${memberCount}, danh sách có ${length}` }];
  });
}

/** Lists of agencies have keys of their own, and members that the plan names. */
function findAgencyRosterFaults({ units, agencyRosters }: PlanDocument, placed: readonly PlacedRoster[]): Fault[] {
  const known = units.map(({ key }) => key);
  const others = [...new Set(placed.map(({ roster }) => roster.key))];
  const repeated = repeatedFaults(
    [...others, ...agencyRosters.map(({ key }) => key)],
    (at) => `agencyRosters[${at - others.length}].key`,
  );
  const members = agencyRosters.flatMap((roster, at) =>
    roster.members.flatMap((key, index): Fault[] =>
      known.includes(key)
        ? []
        : [{ path: `agencyRosters[${at}].members[${index}]`, message: `Không có đơn vị “${key}”` }],
    ),
  );
  const empty = agencyRosters.flatMap(({ members: listed, kinds }, at): Fault[] =>
    listed.length > 0 || kinds.length > 0
      ? []
      : [{ path: `agencyRosters[${at}].members`, message: 'Phải có ít nhất một đơn vị, hoặc nêu loại đơn vị ở kinds' }],
  );
  return [...repeated, ...members, ...empty];
}

/**
 * Finds what forms say of each other and of the plan that does not hold: checks against what is not asked, and figures that
 * come about in ways that are not there or differ.
 */
function findCrossFaults(
  { units, agencyRosters, tasks, targets }: PlanDocument,
  placed: readonly PlacedRoster[],
  forms: ReadonlyMap<string, Form>,
): Fault[] {
  const files = [...forms];
  const others = [...forms.values()];
  const known = {
    rosters: [...placed.map(({ roster }) => roster.key), ...agencyRosters.map(({ key }) => key)],
    units: [...units.map(({ key }) => key), ...placed.flatMap(({ roster }) => roster.units.map(({ key }) => key))],
    tasks: tasks.map(({ code }) => code),
    targets: targets.map(({ code }) => code),
  };
  return files.flatMap(([file, form], at) =>
    [
      ...findOtherFormFaults(form, others),
      // Of two forms that differ the later is told.
      ...findFigureFaults(form, others.slice(0, at), known),
    ].map((fault) => inFile(file, fault)),
  );
}

/** Finds forms for rosters that are not there, and keys that two forms have. */
function findFormFaults(
  { agencyRosters }: PlanDocument,
  placed: readonly PlacedRoster[],
  forms: ReadonlyMap<string, Form>,
): Fault[] {
  const lists = [...placed.map(({ roster }) => roster.key), ...agencyRosters.map(({ key }) => key)];
  const named = [...forms];
  const unknown = named.flatMap(([file, form]) =>
    findRespondentFaults(form, lists).map((fault) => inFile(file, fault)),
  );
  const repeated = repeatedFaults(
    named.map(([, { key }]) => key),
    (at) => `${named[at]?.[0] ?? ''}: key`,
  );
  return [...unknown, ...repeated];
}
