import type { ContradictionCheck } from './contradiction.ts';
import { blankQuantitiesCheck, missingYearsCheck, quantitiesCheck } from './quantities.ts';
import { sumsCheck } from './sums.ts';
import {
  documentReferencesCheck,
  groupNamesCheck,
  openDeadlinesCheck,
  openTargetsCheck,
  unmatchedDutiesCheck,
  unmatchedSectionsCheck,
} from './wording.ts';

/** Every check that is made of a plan. */
export const CONTRADICTION_CHECKS: readonly ContradictionCheck[] = [
  sumsCheck,
  quantitiesCheck,
  blankQuantitiesCheck,
  missingYearsCheck,
  groupNamesCheck,
  documentReferencesCheck,
  openTargetsCheck,
  openDeadlinesCheck,
  unmatchedDutiesCheck,
  unmatchedSectionsCheck,
];
