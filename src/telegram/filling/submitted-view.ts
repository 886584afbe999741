import type { SubmitReportOutcome } from '../../actions/filling/submit-report.ts';
import { formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Translate } from '../../wording/locales.ts';
import { sayCheck } from '../reports/check-message.ts';
import { listNumbers } from '../reports/review-draft.ts';
import { documentButtons, receiptText } from '../documents/documents-view.ts';
import { viewFillingRefusal } from '../reports/filling-refusal.ts';
import { toldText } from '../reports/told-text.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';

/** Renders what became of submitting; null where the review is to be shown again with what it says. */
export function viewSubmitted(t: Translate, outcome: Allowed<SubmitReportOutcome>, responsible: string): View {
  switch (outcome.kind) {
    case 'submitted': {
      const { title, unitName: unit, submittedAt, receiptCode: code, obligationId, forUnit } = outcome;
      const values = { responsible, title, unit, at: formatDateTime(submittedAt), code: code ?? '' };
      if (forUnit) {
        return {
          text: `${t('documents:entering.submitted', values)} ${toldText(t, outcome.told)}`,
          buttons: [
            [button(t('common:button.reviewReports'), 'review-open', outcome.reportId)],
            [button(t('documents:button.receipt'), 'receipt-document', obligationId)],
          ],
        };
      }
      const receipt = t('reporting:submitted', values);
      const parts = [
        outcome.withoutHead ? t('obligations:withoutHead') : null,
        receipt,
        receiptText(t, outcome.document),
      ];
      return {
        text: parts.filter((part) => part !== null).join('\n\n'),
        buttons: documentButtons(t, obligationId, outcome.document),
      };
    }
    case 'presented': {
      const { title, heads } = outcome;
      return { text: t('obligations:presented', { title, heads: heads.join(', ') }) };
    }
    case 'duplicate': {
      const { numbers, unitName: unit, submittedAt } = outcome;
      const on = submittedAt === null ? '' : formatDate(toLocalDate(submittedAt));
      return {
        text: t('events:duplicate', { unit, on, numbers: listNumbers(numbers) }),
        buttons: numbers.map((number) => [
          button(t('reporting:button.fix', { number }), 'answer-jump', outcome.reportId, number),
        ]),
      };
    }
    case 'untouched':
      return {
        text: t('obligations:untouched', { numbers: listNumbers(outcome.numbers) }),
        buttons: outcome.numbers.map((number) => [
          button(t('reporting:button.fix', { number }), 'answer-jump', outcome.reportId, number),
          button(t('reviewing:button.explain'), 'answer-explain', outcome.reportId, number),
        ]),
      };
    case 'postponed': {
      const numbers = listNumbers(outcome.numbers);
      const [first] = outcome.numbers;
      const { closingOn } = outcome;
      const early = closingOn === null ? null : t('reporting:review.early', { closing: formatDate(closingOn) });
      return {
        text: [t('reporting:review.postponed', { numbers }), early].filter((part) => part !== null).join('\n\n'),
        buttons: [
          ...(first === undefined
            ? []
            : [[button(t('reporting:button.fillIn', { number: first }), 'answer-jump', outcome.reportId, first)]]),
          [button(t('reporting:button.submitWithGaps', { numbers }), 'report-submit', outcome.reportId, 'with-gaps')],
        ],
      };
    }
    case 'early': {
      const { reportId } = outcome;
      const values = { closing: formatDate(outcome.closingOn) };
      return {
        text: t('reporting:review.early', values),
        buttons: [
          [button(t('reporting:button.submitEarly', values), 'report-submit', reportId, 'before-closing')],
          [button(t('reporting:button.submitLater'), 'report-review', reportId)],
        ],
      };
    }
    case 'unanswered': {
      const [first] = outcome.numbers;
      return {
        text: t('reporting:review.unanswered', { numbers: listNumbers(outcome.numbers) }),
        buttons:
          first === undefined
            ? []
            : [[button(t('reporting:button.fillIn', { number: first }), 'answer-jump', outcome.reportId, first)]],
      };
    }
    case 'conflicting':
      return {
        text: outcome.conflicts
          .map(({ number, message }) => t('reporting:review.conflict', { number, message: sayCheck(t, message) }))
          .join('\n\n'),
        buttons: outcome.conflicts.map(({ number }) => [
          button(t('reporting:button.fix', { number }), 'answer-jump', outcome.reportId, number),
        ]),
      };
    case 'not-found':
    case 'not-open':
      return viewFillingRefusal(t, outcome);
  }
}
