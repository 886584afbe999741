import { bandsOf } from '../consolidation/bands.ts';
import { isDuplicate } from '../events/duplicate-report.ts';
import { givenValue } from '../reporting/answers.ts';
import { figureOf } from '../reporting/fields/index.ts';
import type { Form } from '../reporting/form-schema.ts';
import type { ApprovedReport } from './approved-report.ts';

/** How one figure of many reports lies about its borders; never an average. */
export interface Bands {
  label: string;
  borders: readonly number[];
  /** How many lie under the first border, between each two with both of them, and over the last. */
  counts: readonly number[];
  median: number;
}

/** What the approved reports of a year say of a target that is counted in bands. */
export interface TargetBands {
  year: number;
  /** When the last was approved. */
  at: Date;
  /** How many facilities told of it, each once. */
  reports: number;
  figures: readonly Bands[];
}

/** Returns the questions of a form that measure a target in bands. */
export function bandQuestions(
  { questions }: Form,
  target: string,
): { key: string; label: string; borders: number[] }[] {
  return questions.flatMap(({ key, shortLabel, aggregation }) =>
    aggregation?.method === 'bands' && aggregation.targets.includes(target)
      ? [{ key, label: shortLabel, borders: aggregation.borders }]
      : [],
  );
}

/**
 * Counts what approved reports say of a target in bands, in the newest year, at the latest `until`, of which any does;
 * of reports of the same facility the newest counts. Null where none says anything.
 * @param reports of the form, the newest approved first.
 */
export function targetBands(
  form: Form,
  target: string,
  reports: readonly ApprovedReport[],
  until: number | null,
): TargetBands | null {
  const asked = bandQuestions(form, target);
  const figure = ({ answers }: ApprovedReport, key: string): number[] => {
    const value = givenValue(answers, key);
    const number = value === undefined ? null : figureOf(value);
    return number === null ? [] : [number];
  };
  const saying = reports.filter((report) => asked.some(({ key }) => figure(report, key).length > 0));
  const years = saying.map(({ year }) => year).filter((year) => until === null || year <= until);
  if (years.length === 0) return null;
  const year = Math.max(...years);
  const ofYear = saying.filter((report) => report.year === year);
  const each = ofYear.filter(
    (report, at) => !ofYear.slice(0, at).some((newer) => isDuplicate(form.uniqueBy, newer.answers, report.answers)),
  );
  return {
    year,
    at: new Date(Math.max(...each.map(({ at }) => at.getTime()))),
    reports: each.length,
    figures: asked.flatMap(({ key, label, borders }) => {
      const figures = each.flatMap((report) => figure(report, key));
      return figures.length === 0 ? [] : [{ label, borders, ...bandsOf(figures, borders) }];
    }),
  };
}
