import type { Closure, FillingRefusal } from '../../actions/reports/load-filling.ts';
import type { Translate } from '../../wording/locales.ts';
import type { View } from '../parts/view.ts';
import type { Allowed } from '../parts/answer-outcome.ts';

/** Renders why a report cannot be filled now. */
export function viewFillingRefusal(t: Translate, refusal: Allowed<FillingRefusal>): View {
  switch (refusal.kind) {
    case 'not-found':
      return { text: t('reporting:notOpen.notFound') };
    case 'not-open':
      return { text: t(notOpenKey(refusal.state)) };
  }
}

function notOpenKey(state: Closure) {
  switch (state) {
    case 'approved':
      return 'reporting:notOpen.approved';
    case 'returned':
      return 'reporting:notOpen.returned';
    case 'locked':
      return 'obligations:notOpen.locked';
    case 'survey-closed':
      return 'surveys:closedForUnit';
    case 'survey-sent':
      return 'surveys:sentBefore';
    case 'entry-sent':
      return 'databases:sent.before';
    case 'waived':
      return 'obligations:notOpen.waived';
    case 'signing':
      return 'obligations:notOpen.signing';
    case 'replaced':
    case 'dropped':
      return 'obligations:notOpen.replaced';
    case 'open':
    case 'draft':
    case 'drafting':
    case 'submitted':
      return 'reporting:notOpen.submitted';
  }
}
