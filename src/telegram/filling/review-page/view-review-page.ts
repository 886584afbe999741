import type { LoadedFilling } from '../../../actions/reports/load-filling.ts';
import type { CrossFinding } from '../../../domain/reporting/cross-checks.ts';
import { policyOf, type OccasionPolicy } from '../../../domain/reporting/occasions.ts';
import type { Translate } from '../../../wording/locales.ts';
import type { View } from '../../parts/view.ts';
import { viewAnswerPage } from './answer-page.ts';
import { viewEntryPage } from './entry-page.ts';
import { viewReportPage } from './report-page.ts';

type ReviewPage = (t: Translate, filling: LoadedFilling, lead: string | null, lookAt: readonly CrossFinding[]) => View;

const REVIEW_PAGES: Record<OccasionPolicy['handedInAs'], ReviewPage> = {
  report: viewReportPage,
  answer: viewAnswerPage,
  entry: viewEntryPage,
};

/**
 * Shows all answers of a draft with what is missing, and the button that hands it in; `lead` is said first.
 * @param lookAt what differs from what others have on record: it hinders nobody.
 */
export function viewReviewPage(
  t: Translate,
  filling: LoadedFilling,
  lead: string | null,
  lookAt: readonly CrossFinding[] = [],
): View {
  return REVIEW_PAGES[policyOf(filling.report.round.occasion).handedInAs](t, filling, lead, lookAt);
}
