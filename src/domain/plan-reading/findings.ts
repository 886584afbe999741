import type { Contradiction } from '../plan/contradictions/contradiction.ts';

/** The parts of a plan that a preview tells apart. */
export const PLAN_PARTS = [
  'document',
  'targets',
  'sections',
  'groups',
  'tasks',
  'budget',
  'duties',
  'reporting',
  'units',
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/**
 * Why a value is asked about though it was read. `not-in-document`: the document has none, and one was put together. `other-place`: it
 * stands in an annex and not at the head. `merged`: the cell is one with the cell above. `same-as-above`: "Nt" stands there. `numbered`:
 * the row has no number of its own. `two-readings`: its point or comma may part thousands or decimals. `lead`: it is not said who leads.
 * `all-years`: no time is given. `range`: two figures in one sentence. `not-a-number`: no number can be read.
 */
export const DOUBTS_OF_PLANS = [
  'not-in-document',
  'other-place',
  'merged',
  'same-as-above',
  'numbered',
  'two-readings',
  'lead',
  'all-years',
  'range',
  'not-a-number',
  'date',
] as const;
export type DoubtOfPlan = (typeof DOUBTS_OF_PLANS)[number];

/** What a doubt is about. */
export type DoubtedField =
  | 'shortTitle'
  | 'title'
  | 'number'
  | 'issuedOn'
  | 'period'
  | 'coordinator'
  | 'issuer'
  | 'taskCode'
  | 'taskTitle'
  | 'purpose'
  | 'expectedResult'
  | 'responsibility'
  | 'taskPeriod'
  | 'quantity'
  | 'cost'
  | 'total'
  | 'source'
  | 'target'
  | 'deadline';

export type PlanFinding =
  | { kind: 'understood'; part: PlanPart; count: number }
  /** Nothing of this part was found. */
  | { kind: 'missing'; part: PlanPart }
  /** Without it the plan cannot be taken; a person types it. */
  | { kind: 'needed'; id: string; field: 'title' | 'period' | 'issuer' | 'coordinator' }
  | { kind: 'not-understood'; part: PlanPart; place: string; words: string }
  /** `read` is what was taken until a person types another. */
  | {
      kind: 'doubtful';
      id: string;
      field: DoubtedField;
      of: string | null;
      place: string;
      read: string;
      why: DoubtOfPlan;
    }
  | ({ kind: 'contradictory' } & Pick<Contradiction, 'check' | 'place' | 'statement' | 'severity'>)
  /** `nearest` are keys of known units. `as` is the word for what they are in the plan. */
  | { kind: 'unknown-unit'; id: string; words: string; places: string[]; nearest: string[] }
  | { kind: 'repeated-task'; id: string; code: string; places: string[] }
  | { kind: 'year-outside'; id: string; year: number; task: string; place: string }
  | { kind: 'money-unit-unknown'; id: string; place: string }
  | { kind: 'no-heads'; place: string }
  /** Of an amendment: tasks of the same title that have another number now. */
  | { kind: 'renumbered'; id: 'renumbered'; tasks: { from: string; to: string; title: string }[] }
  /** Of an amendment: a task that may be the one of before, in other words or under another number. */
  | { kind: 'alike'; id: string; from: string; to: string; before: string; after: string }
  /** Of an amendment: what the plan had and the document does not have. */
  | { kind: 'left-out'; id: string; part: LeftOutPart; what: string[] }
  /** Of an amendment: a task that is kept has the number of a new one; the document is to be corrected. */
  | { kind: 'code-taken'; code: string; title: string }
  /** What a reader adds to a plan and no document says. */
  | { kind: 'left-to-readers' };

/** Parts that an amendment may leave out: they stay, or they go. */
export type LeftOutPart = 'tasks' | 'targets' | 'budget';

/** What a person says to a finding. Of an amendment `keep` says that a task is the one of before, or that what is left out stays. */
export type PlanAnswer =
  | { kind: 'unit'; key: string }
  | { kind: 'new-unit' }
  | { kind: 'value'; text: string }
  | { kind: 'drop' }
  | { kind: 'keep' };

/** Answers by the ids of their findings. */
export type PlanAnswers = Readonly<Record<string, PlanAnswer>>;

/** Findings of these kinds are to be answered before the plan can be taken. */
const BLOCKING: readonly PlanFinding['kind'][] = [
  'needed',
  'unknown-unit',
  'repeated-task',
  'year-outside',
  'money-unit-unknown',
  'no-heads',
  'renumbered',
  'alike',
  'left-out',
  'code-taken',
];

/** Returns whether a finding must be answered before the plan is taken. */
export function isBlocking(finding: PlanFinding): boolean {
  return BLOCKING.includes(finding.kind);
}
