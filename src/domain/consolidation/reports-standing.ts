import { canonicalText } from '../text/canonical-text.ts';

/** How the units of a list have reported, of those that a round of the year asked for a form. */
export interface ListCoverage {
  formKey: string;
  formName: string;
  title: string;
  year: number;
  /** How many units were asked, with those that were waived since: the number that other views of a round count by. */
  asked: number;
  /** Ids of the units whose report was approved. */
  approved: readonly number[];
  /** Ids of the units that handed in and wait, were given their report back, have not handed in, and need not. */
  waiting: readonly number[];
  returned: readonly number[];
  missing: readonly number[];
  waived: readonly number[];
  /** Ids of the units whose figures count and are corrected by others that wait. */
  corrections: readonly number[];
}

/** Reports of one form, or updates, that wait beside what is owed, with how many of which unit. */
export interface WaitingBeside {
  /** Of updates nothing. */
  formName: string;
  kind: 'event' | 'correction' | 'update';
  units: readonly { unitId: number; total: number }[];
}

/** How units had reported when figures were consolidated, form by form and year by year, and what waited besides. */
export interface ReportsStanding {
  coverage: readonly ListCoverage[];
  waitingBeside: readonly WaitingBeside[];
}

/** Returns whether units had reported the same way, whatever the order in which forms and units are listed. */
export function isSameStanding(one: ReportsStanding, other: ReportsStanding): boolean {
  return linesOf(one).join('\n') === linesOf(other).join('\n');
}

function linesOf({ coverage, waitingBeside }: ReportsStanding): string[] {
  return [
    ...coverage.map((list) => canonicalText({ ...list, ...inOrder(list) })).sort(),
    ...waitingBeside
      .map(({ units, ...group }) => canonicalText({ ...group, units: units.map((unit) => canonicalText(unit)).sort() }))
      .sort(),
  ];
}

function inOrder(list: ListCoverage): Partial<ListCoverage> {
  const { approved, waiting, returned, missing, waived, corrections } = list;
  return Object.fromEntries(
    Object.entries({ approved, waiting, returned, missing, waived, corrections }).map(([state, ids]) => [
      state,
      [...ids].sort((a, b) => a - b),
    ]),
  );
}
