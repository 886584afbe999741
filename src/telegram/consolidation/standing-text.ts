import type { ConsolidatedYears } from '../../actions/consolidation/consolidate-plan.ts';
import { groupBy } from '../../domain/consolidation/group-by.ts';
import type { ListCoverage, ReportsStanding } from '../../domain/consolidation/reports-standing.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { waitingBesideLines } from './waiting-text.ts';

/** Says list by list how many units have reported, of several years in one line each, and what waits besides. */
export function standingLines(
  t: Translate,
  { coverage, waitingBeside }: ReportsStanding,
  { years: { from, to }, names }: { years: ConsolidatedYears; names: ReadonlyMap<number, string> },
): string[] {
  return [
    ...(from < to ? coverageByYear(t, coverage) : coverage.map((list) => coverageLine(t, list))),
    ...waitingBesideLines(t, waitingBeside, names),
  ];
}

function coverageLine(
  t: Translate,
  { title, asked, approved, waiting, returned, missing, waived, corrections }: ListCoverage,
): string {
  if (asked === 0) return t('consolidation:coverage.notAsked', { units: title });
  const rest = [
    ...(waiting.length > 0 ? [t('consolidation:coverage.waiting', { total: formatCount(waiting.length) })] : []),
    ...(returned.length > 0 ? [t('consolidation:coverage.returned', { total: formatCount(returned.length) })] : []),
    ...(missing.length > 0 ? [t('consolidation:coverage.missing', { total: formatCount(missing.length) })] : []),
    ...(waived.length > 0 ? [t('consolidation:coverage.waived', { total: formatCount(waived.length) })] : []),
  ];
  const values = {
    approved: formatCount(approved.length),
    asked: formatCount(asked),
    units: title,
    rest: rest.join(''),
  };
  return `${t('consolidation:coverage.line', values)}${correctionsText(t, corrections.length)}`;
}

/** Says of each list in one line how many have reported year by year. */
function coverageByYear(t: Translate, coverage: readonly ListCoverage[]): string[] {
  return [...groupBy(coverage, ({ formKey, title }) => `${formKey} ${title}`).values()].map((years) => {
    const [first] = years;
    const line = t('consolidation:coverage.years', {
      units: first?.title ?? '',
      years: years
        .map(({ year, asked, approved, ...rest }) =>
          asked === 0
            ? t('consolidation:coverage.yearNotAsked', { year: String(year) })
            : t('consolidation:coverage.year', {
                year: String(year),
                approved: formatCount(approved.length),
                asked: formatCount(asked),
                rest: (['waiting', 'returned'] as const)
                  .filter((state) => rest[state].length > 0)
                  .map((state) => t(`consolidation:coverage.${state}`, { total: formatCount(rest[state].length) }))
                  .join(''),
              }),
        )
        .join('; '),
    });
    const corrected = years.reduce((sum, { corrections }) => sum + corrections.length, 0);
    return `${line}${correctionsText(t, corrected)}`;
  });
}

function correctionsText(t: Translate, total: number): string {
  return total === 0 ? '' : ` ${t('consolidation:coverage.corrections', { total: formatCount(total) })}`;
}
