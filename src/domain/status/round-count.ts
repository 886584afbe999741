import { missingOf } from '../reminders/missing.ts';
import { isHandedIn, type DocumentMark } from '../documents/signed-document.ts';
import { isExcused } from '../reporting/excused.ts';
import type { ObligationState } from '../reporting/obligation-state-machine.ts';
import { isOwing } from '../reporting/owing.ts';
import type { LocalDate } from '../text/local-date.ts';

/**
 * Where a unit stands in a round, in the order in which somebody must act. Each unit has one, so that their counts add
 * up to all units.
 */
export const UNIT_STANDINGS = [
  'late',
  'returned',
  'excused',
  'not-asked',
  'not-begun',
  'filling',
  'submitted',
  'approved',
  'waived',
] as const;
export type UnitStanding = (typeof UNIT_STANDINGS)[number];

/**
 * Groups of units that views tell of besides: `missing` is late, not begun or being filled in; `handed-in` submitted or
 * approved, and `handed-in-late` those of them that came after the deadline. A signed document is `received`,
 * `announced` or `missing` where figures are in and it is asked for; `outdated` are those of the missing who sent one for
 * other figures. `urged` are those who are chased for figures or
 * document; `urging` is the agency that chases, where it would be chased itself.
 */
const ROUND_GROUPS = [
  'all',
  'missing',
  'handed-in',
  'handed-in-late',
  'document-received',
  'document-announced',
  'document-missing',
  'document-outdated',
  'urged',
  'urging',
] as const;
export type RoundGroup = UnitStanding | (typeof ROUND_GROUPS)[number];

/** What one unit owes in a round, as far as it is counted. */
export interface OwedFacts {
  state: ObligationState;
  excused: { until: LocalDate } | null;
  /** The day on which figures were first handed in; null before. */
  handedInOn: LocalDate | null;
  document: Pick<DocumentMark, 'kind'>;
  round: { asksDocument: boolean };
  /** It was asked for a report; not where the round only holds figures that were brought in. */
  asked: boolean;
  /** It is the agency that coordinates the plan, and chases the others. */
  coordinating: boolean;
}

/** The units of a round by group, each in the order in which they were given. */
export type RoundCount<Unit> = Readonly<Record<RoundGroup, readonly Unit[]>>;

/** How many units of a round are in each group. */
export type RoundNumbers = Readonly<Record<RoundGroup, number>>;

/**
 * Returns where a unit stands in a round.
 * @param over the deadline of the round has passed.
 * @param today yyyy-mm-dd.
 */
export function unitStanding(
  { state, excused, asked }: Pick<OwedFacts, 'state' | 'excused' | 'asked'>,
  over: boolean,
  today: LocalDate,
): UnitStanding {
  if (!isOwing(state)) return state === 'approved' || state === 'submitted' ? state : 'waived';
  if (!asked) return 'not-asked';
  if (isExcused({ excused }, today)) return 'excused';
  if (state === 'returned') return 'returned';
  if (over) return 'late';
  return state === 'open' ? 'not-begun' : 'filling';
}

/**
 * Counts the units of a round; no other place does. Whoever is excused is not chased for figures until that day is
 * over, nor is the agency that chases; who was never asked for a report is neither late nor chased.
 * @param lateAfter the last day on time, yyyy-mm-dd.
 */
export function countRound<Unit extends OwedFacts>(
  units: readonly Unit[],
  { lateAfter, today }: { lateAfter: LocalDate; today: LocalDate },
): RoundCount<Unit> {
  const groups = units.map((unit) => ({ unit, in: groupsOf(unit, lateAfter, today) }));
  const of = (group: RoundGroup): Unit[] => groups.flatMap((one) => (one.in.has(group) ? [one.unit] : []));
  return Object.fromEntries(
    [...UNIT_STANDINGS, ...ROUND_GROUPS].map((group) => [group, of(group)]),
  ) as unknown as Record<RoundGroup, Unit[]>;
}

/** Returns how many units are in each group. */
export function numbersOf(count: RoundCount<unknown>): RoundNumbers {
  return Object.fromEntries(Object.entries(count).map(([group, units]) => [group, units.length])) as unknown as Record<
    RoundGroup,
    number
  >;
}

/** Returns whether a unit that was asked handed in its figures after the last day on time, yyyy-mm-dd. */
export function isHandedInLate(
  { state, asked, handedInOn }: Pick<OwedFacts, 'state' | 'asked' | 'handedInOn'>,
  lateAfter: LocalDate,
): boolean {
  return isHandedIn(state) && asked && handedInOn !== null && handedInOn > lateAfter;
}

function groupsOf(unit: OwedFacts, lateAfter: LocalDate, today: LocalDate): ReadonlySet<RoundGroup> {
  const standing = unitStanding(unit, today > lateAfter, today);
  const groups = new Set<RoundGroup>(['all', standing]);
  if (['late', 'not-begun', 'filling'].includes(standing)) groups.add('missing');
  if (isHandedIn(unit.state)) {
    groups.add('handed-in');
    if (isHandedInLate(unit, lateAfter)) groups.add('handed-in-late');
    if (unit.round.asksDocument || unit.document.kind !== 'missing') groups.add(`document-${unit.document.kind}`);
    if (groups.has('document-outdated')) groups.add('document-missing');
  }
  if (unit.asked && missingOf(unit) !== null && standing !== 'excused')
    groups.add(unit.coordinating ? 'urging' : 'urged');
  return groups;
}
