import type { RoundStatus } from '../../actions/status/show-status.ts';
import { owesDocument } from '../../domain/documents/signed-document.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { isHandedInLate } from '../../domain/status/round-count.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { markText } from '../documents/documents-view.ts';
import { enteredText } from '../reports/entered-figures.ts';

type Obligation = RoundStatus['own'][number];

/**
 * Returns where one unit's report stands, in words: figures, and apart from them the signed document. `questions`: how
 * many its form has.
 */
export function obligationState(t: Translate, obligation: Obligation, questions: number, isDayOff: IsDayOff): string {
  const { report, document, state, excused } = obligation;
  const figures = figuresState(t, obligation, questions);
  const parts = [
    report?.enteredFigures == null || state === 'drafting'
      ? figures
      : `${figures}, ${enteredText(t, report.enteredFigures)}`,
    isHandedInLate(obligation, announcedDue(obligation.round.dueOn, isDayOff).lateAfter)
      ? t('status:state.late')
      : null,
    excused === null || !isOwing(state) ? null : t('status:state.excused', { until: formatDate(excused.until) }),
    document.kind === 'missing' && !owesDocument(obligation) ? null : markText(t, document, 'mark'),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** Where the figures of one unit's report stand. */
function figuresState(t: Translate, { state, report, answered }: Obligation, questions: number): string {
  const on = (date: Date | null | undefined): string => (date == null ? '' : formatDate(toLocalDate(date)));
  switch (state) {
    case 'drafting':
      return t('status:state.drafting', { ...(answered ?? { given: 0, questions }) });
    case 'submitted':
      return t('status:state.submitted', { on: on(report?.submittedAt) });
    case 'returned':
      return t('status:state.returned');
    case 'approved':
      return t('status:state.approved', { on: on(report?.decidedAt) });
    case 'signing':
      return t('status:state.signing');
    case 'waived':
      return t('status:state.waived');
    default:
      return t('status:state.open');
  }
}
