import type { IssuingUnit } from '../letterhead.ts';
import { planPhrase, type CitedPlan } from '../plan-citation.ts';

/** What an annual report is written from: a frozen consolidation, and what the plan says. Money in đồng, days yyyy-mm-dd. */
export interface ReportFacts {
  coordinator: IssuingUnit;
  province: { name: string } | null;
  plan: CitedPlan;
  /** One year, or the first and the last of several. */
  years: { from: number; to: number };
  /** When what units had said was read. */
  asOf: Date;
  /** Which units were expected to report, by list, and the names of those that did not. */
  coverage: readonly { list: string; given: number; expected: number; missing: readonly string[] }[];
  groups: readonly { code: string; title: string; tasks: readonly ReportedTask[] }[];
  targets: readonly ReportedTarget[];
  /** What units did themselves, never added to a task. */
  beside: readonly BesideFigure[];
  obstacles: readonly { unit: string; task: { code: string; title: string } | null; text: string }[];
  /** The tasks that the plan gives the year after; none after its last. */
  ahead: {
    year: number;
    tasks: readonly { code: string; title: string; quantity: string | null; cost: number | null }[];
  } | null;
}

/** A task with what was planned and what its leads report, in the years of the report. */
export interface ReportedTask {
  code: string;
  title: string;
  leads: readonly string[];
  cooperating: readonly string[];
  period: string;
  purpose: string;
  expectedResult: string;
  /** What each lead says of how far it is; `state` is null where it says nothing. */
  states: readonly { year: number; unit: string; state: string | null }[];
  results: readonly { year: number; unit: string; text: string }[];
  quantityUnit: string | null;
  years: readonly TaskOfYear[];
}

/** A task in a year; null for what the plan leaves open or nobody has told, which is never zero. Money in đồng. */
export interface TaskOfYear {
  year: number;
  planned: { quantity: number | null; cost: number | null };
  quantity: number | null;
  assigned: number | null;
  disbursed: number | null;
  /** Disbursed money by source. */
  bySource: readonly { source: string; amount: number }[];
}

/** A target with its figures; of a share its parts and whether each bound is reached. */
export interface ReportedTarget {
  indicator: string;
  minimum: number;
  maximum: number;
  unit: string;
  year: number;
  figures: readonly {
    label: string;
    share: { part: number; whole: number } | null;
    /** What is measured against the target, in its unit: a share in percent, or a median; null where nothing is known. */
    value: number | null;
    /** What it comes to, in words; null where nothing is known. */
    text: string | null;
    reached: readonly { bound: number; reached: boolean }[];
    given: number;
    expected: number;
  }[];
}

/** A figure that stands beside tasks. */
export interface BesideFigure {
  tasks: readonly string[];
  label: string;
  measure: string;
  total: number | null;
  units: readonly { unit: string; number: number }[];
  given: number;
  expected: number;
}

/** Returns the years in words: "năm 2018", "giai đoạn 2017 - 2020". */
export function yearsInWords({ from, to }: { from: number; to: number }): string {
  return from === to ? `năm ${from}` : `giai đoạn ${from} - ${to}`;
}

/** Returns the plan with the years that are told of, said once where the plan's title ends with them. */
export function planOfYears(plan: CitedPlan, years: { from: number; to: number }): string {
  const phrase = planPhrase(plan);
  return phrase.endsWith(yearsInWords(years)) ? phrase : `${phrase}, ${yearsInWords(years)}`;
}
