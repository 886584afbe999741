import type { UnitsStanding } from '../../domain/consolidation/incomplete-units.ts';
import { standsIn } from '../../domain/consolidation/unit-lifetime.ts';
import type { WaitingReport } from '../../domain/consolidation/waiting-reports.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';
import type { GatheredFacts } from './gather-facts.ts';

/** How the units of a list have reported, of those that a round of the year asked for a form. */
export interface ListCoverage {
  formKey: string;
  formName: string;
  title: string;
  year: number;
  /** How many units were asked, with those that were waived since: the number that other views of a round count by. */
  asked: number;
  approved: number;
  /** Ids of the units that handed in and wait, were given their report back, have not handed in, and need not. */
  waiting: readonly number[];
  returned: readonly number[];
  missing: readonly number[];
  waived: readonly number[];
  /** Ids of the units whose figures count and are corrected by others that wait. */
  corrections: readonly number[];
}

/** Lists how the units of each list have reported in each of these years. */
export function listCoverage(
  { reports, yearly, waiting }: GatheredFacts,
  { from, to }: ConsolidatedYears,
): ListCoverage[] {
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return yearly.flatMap(({ formKey, formName, roster: { title, unitIds } }) =>
    years.map((year) => {
      const stateOf = new Map(
        reports
          .filter((report) => report.formKey === formKey && report.year === year)
          .map(({ unitId, state }) => [unitId, state]),
      );
      const corrected = new Set(
        waiting
          .filter(({ kind, form, years: of }) => kind === 'correction' && form?.key === formKey && of.includes(year))
          .map(({ unitId }) => unitId),
      );
      // A unit that no round asked owes nothing.
      const idsOf = (wanted: string): number[] => unitIds.filter((id) => stateOf.get(id) === wanted);
      return {
        formKey,
        formName,
        title,
        year,
        asked: unitIds.filter((id) => stateOf.has(id)).length,
        approved: idsOf('approved').length,
        waiting: idsOf('waiting'),
        returned: idsOf('returned'),
        missing: idsOf('missing'),
        waived: idsOf('waived'),
        corrections: unitIds.filter((id) => corrected.has(id)),
      };
    }),
  );
}

/** Reports of one form, or updates, that wait beside what is owed, with how many of which unit. */
export interface WaitingBeside {
  /** Of updates nothing. */
  formName: string;
  kind: 'event' | 'correction' | 'update';
  units: readonly { unitId: number; total: number }[];
}

/** Lists, form by form, the reports of events of these years that wait, corrections of what no list owes, and updates. */
export function listWaitingBeside(
  { waiting }: GatheredFacts,
  years: ConsolidatedYears,
  coverage: readonly ListCoverage[],
): WaitingBeside[] {
  const inLists = new Set(coverage.flatMap(({ formKey, corrections }) => corrections.map((id) => `${formKey} ${id}`)));
  const groups = new Map<string, { formName: string; kind: WaitingBeside['kind']; totals: Map<number, number> }>();
  for (const { kind, form, unitId } of waitingIn(waiting, years)) {
    if (kind === 'report' || (kind === 'correction' && inLists.has(`${form?.key} ${unitId}`))) continue;
    const name = `${form?.key ?? ''} ${kind}`;
    const group = groups.get(name) ?? { formName: form?.name ?? '', kind, totals: new Map<number, number>() };
    group.totals.set(unitId, (group.totals.get(unitId) ?? 0) + 1);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ formName, kind, totals }) => ({
    formName,
    kind,
    units: [...totals].map(([unitId, total]) => ({ unitId, total })),
  }));
}

/** Keeps what waits of these years. */
function waitingIn(waiting: readonly WaitingReport[], { from, to }: ConsolidatedYears): WaitingReport[] {
  return waiting.filter(({ years }) => years.some((year) => year >= from && year <= to));
}

/** Returns how units stand in these years, as far as it decides what a consolidation of them lacks. */
export function standingOf(gathered: GatheredFacts, years: ConsolidatedYears): UnitsStanding {
  const { from, to } = years;
  const asked = new Set(gathered.reports.map(({ unitId, year }) => `${unitId} ${year}`));
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return {
    lists: listCoverage(gathered, years).map(({ missing, returned, waiting }) => ({
      missing: [...missing, ...returned],
      waiting,
    })),
    waiting: waitingIn(gathered.waiting, years).map(({ unitId }) => unitId),
    isUnasked: (unitId) =>
      all.some((year) => standsIn(gathered.lifetimes, unitId, year) && !asked.has(`${unitId} ${year}`)),
  };
}
