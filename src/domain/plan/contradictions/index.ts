import { appendixYearsCheck, figuresCheck, unitCostsCheck } from './budget-lines.ts';
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
  figuresCheck,
  quantitiesCheck,
  blankQuantitiesCheck,
  missingYearsCheck,
  unitCostsCheck,
  appendixYearsCheck,
  groupNamesCheck,
  documentReferencesCheck,
  openTargetsCheck,
  openDeadlinesCheck,
  unmatchedDutiesCheck,
  unmatchedSectionsCheck,
];
