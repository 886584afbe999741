import { isBlocking, type PlanFinding } from '../../domain/plan-reading/findings.ts';

/** The lists in which findings are looked through. */
export const FINDING_LISTS = ['open', 'doubtful', 'lost', 'contradictory'] as const;
export type FindingList = (typeof FINDING_LISTS)[number];

/** Returns the findings of a list. */
export function findingsOf(findings: readonly PlanFinding[], list: FindingList): PlanFinding[] {
  switch (list) {
    case 'open':
      return findings.filter(isBlocking);
    case 'doubtful':
      return findings.filter(({ kind }) => kind === 'doubtful');
    case 'lost':
      return findings.filter(({ kind }) => kind === 'not-understood');
    case 'contradictory':
      return findings.filter(({ kind }) => kind === 'contradictory');
  }
}
