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
  /** Ids of the units that handed in and wait, have not handed in, and need not. */
  waiting: readonly number[];
  missing: readonly number[];
  waived: readonly number[];
}

/** Lists how the units of each list have reported in each of these years. */
export function listCoverage({ reports, yearly }: GatheredFacts, { from, to }: ConsolidatedYears): ListCoverage[] {
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return yearly.flatMap(({ formKey, formName, roster: { title, unitIds } }) =>
    years.map((year) => {
      const stateOf = new Map(
        reports
          .filter((report) => report.formKey === formKey && report.year === year)
          .map(({ unitId, state }) => [unitId, state]),
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
        missing: idsOf('missing'),
        waived: idsOf('waived'),
      };
    }),
  );
}
