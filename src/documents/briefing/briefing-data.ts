import type { IssuingUnit } from '../letterhead.ts';
import type { CitedPlan } from '../plan-citation.ts';

/** What the page for the monthly giao ban is written from. Days are yyyy-mm-dd, money in triệu đồng. */
export interface Briefing {
  coordinator: IssuingUnit;
  province: { name: string } | null;
  plan: CitedPlan;
  /** When the figures were read; the page is of this month. */
  at: Date;
  reports: readonly {
    title: string;
    total: number;
    submitted: number;
    approved: number;
    dueOn: string;
    /** Its figures are locked. */
    closed: boolean;
    /** The deadline has passed. */
    late: boolean;
    /** Short names of those who never handed in and have no excuse, and of the other groups that are told apart. */
    missing: readonly string[];
    returned: readonly string[];
    excused: readonly { name: string; until: string }[];
    waived: readonly string[];
    handedInLate: readonly string[];
  }[];
  /** Tasks of this year, and those of earlier years that are still late. */
  tasks: {
    year: number;
    total: number;
    done: number;
    unreported: number;
    /** Those of which some leads have said nothing. */
    partly: readonly PartlyKnown[];
    /** Earlier years in which nothing, or not enough, is known of some tasks, which are not called late. */
    unreportedBefore: readonly { year: number; total: number; partly: readonly PartlyKnown[] }[];
    late: readonly { code: string; title: string; year: number; leads: readonly string[] }[];
    /** To be finished by the end of this year. */
    due: readonly { code: string; title: string; leads: readonly string[] }[];
  };
  obstacles: readonly { unit: string; task: string | null; text: string; on: string; answered: boolean }[];
  /**
   * Of this year; `spent` null where nothing was reported, which is not zero. Then `before` is the newest earlier year of
   * which something was.
   */
  money: YearMoney & { year: number; before: (YearMoney & { year: number }) | null };
  /** What falls into the time until the end of next month, the earliest first. */
  next: readonly { on: string; what: string }[];
  /** Reports handed in that nobody has decided about. */
  toReview: number;
  /** Tasks of the year to which next month belongs that are not done; apart from them those of which nothing, or not enough, is known. */
  nextTasks: {
    year: number;
    codes: readonly string[];
    unreported: readonly string[];
    partly: readonly PartlyKnown[];
  };
}

/** A task of which not all leads have said how it is, with the short names of those that did not. */
export interface PartlyKnown {
  code: string;
  missing: readonly string[];
}

/** Money of the tasks of a year: what the plan gives them, and what their leads spent. In triệu đồng. */
export interface YearMoney {
  planned: number | null;
  spent: number | null;
  /** How many tasks there are, and of how many something is known. */
  tasks: number;
  known: number;
  /** Codes of tasks whose figures contradict each other, which are not added. */
  disputed: readonly string[];
}

/** The page in words: what stands on it, whichever way it is shown. */
export interface BriefingPage {
  title: string;
  subtitle: string;
  /** Numbers to see at once, each with its name under it. */
  figures: readonly { value: string; label: string }[];
  /** The same in one sentence. */
  summary: string;
  sections: readonly { title: string; lines: readonly string[] }[];
  source: string;
}
