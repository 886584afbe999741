import type { ListCoverage, ReportsStanding, WaitingBeside } from '../../domain/consolidation/reports-standing.ts';
import type { UnitsStanding } from '../../domain/consolidation/incomplete-units.ts';
import { standsIn } from '../../domain/consolidation/unit-lifetime.ts';
import type { WaitingReport } from '../../domain/consolidation/waiting-reports.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';
import type { GatheredFacts } from './gather-facts.ts';

/** Returns how units have reported in these years, form by form and year by year, and what waits besides. */
export function reportsStanding(gathered: GatheredFacts, years: ConsolidatedYears): ReportsStanding {
  const coverage = listCoverage(gathered, years);
  return { coverage, waitingBeside: listWaitingBeside(gathered, years, coverage) };
}

/** How a unit stands that several rounds of a year asked: as far as it lacks most. */
const WORST: readonly GatheredFacts['reports'][number]['state'][] = [
  'missing',
  'returned',
  'waiting',
  'approved',
  'waived',
];

/** Lists how the units of each list have reported in each of these years. */
function listCoverage({ reports, yearly, waiting }: GatheredFacts, { from, to }: ConsolidatedYears): ListCoverage[] {
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return yearly.flatMap(({ formKey, formName, roster: { title, unitIds } }) =>
    years.map((year) => {
      const stateOf = new Map<number, (typeof reports)[number]['state']>();
      for (const { unitId, state } of reports.filter((one) => one.formKey === formKey && one.year === year)) {
        const known = stateOf.get(unitId);
        if (known === undefined || WORST.indexOf(state) < WORST.indexOf(known)) stateOf.set(unitId, state);
      }
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
        approved: idsOf('approved'),
        waiting: idsOf('waiting'),
        returned: idsOf('returned'),
        missing: idsOf('missing'),
        waived: idsOf('waived'),
        corrections: unitIds.filter((id) => corrected.has(id)),
      };
    }),
  );
}

/** Lists, form by form, the reports of events of these years that wait, corrections of what no list owes, and updates. */
function listWaitingBeside(
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
