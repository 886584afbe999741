import type { OwedReport } from '../../actions/reporting/list-obligations.ts';
import type { FillingRefusal } from '../../actions/reporting/load-filling.ts';
import type { SubmitReportOutcome } from '../../actions/reporting/submit-report.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { formatDate, formatDateTime, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Translate } from '../../locales.ts';
import { listNumbers } from './review-draft.ts';
import { documentButtons, markText } from './documents.ts';
import { entryText } from './entry-source.ts';
import { viewStanding } from './owed-standing.ts';
import { button, type View } from './view.ts';
import { viewForbidden } from './forbidden.ts';

/** The last day on time as it is announced: the working day before, where the day itself is off. */
export function dueText(dueOn: string, isDayOff: IsDayOff): string {
  return formatDateWithWeekday(announcedDue(dueOn, isDayOff).announced);
}

/** What a unit owes in one round, with the way into it. */
export function viewOwedReport(
  t: Translate,
  { obligation, round, questions }: OwedReport,
  responsible: string,
  isDayOff: IsDayOff,
): View {
  const { unit, report } = obligation;
  const facts = {
    title: round.title,
    unit: unit.name,
    questions: questions.length,
    due: dueText(round.dueOn, isDayOff),
  };
  const start = (label: string) => button(label, 'report-start', obligation.id);
  const preview = button(
    t('reporting:button.preview', { questions: questions.length }),
    'report-preview',
    obligation.id,
    0,
  );
  const standing = viewStanding(t, obligation);
  if (standing !== null) return standing;
  const late = isOwing(obligation.state) ? [[button(t('obligations:button.late'), 'late-ask', obligation.id)]] : [];
  const excused =
    obligation.excused === null
      ? ''
      : `\n\n${t('obligations:excused', { until: formatDate(obligation.excused.until), due: facts.due, reason: obligation.excused.reason })}`;
  if (report === null) {
    const text = t('reporting:start.open', { ...facts, closing: formatDate(round.closingOn) });
    return { text: `${text}${excused}`, buttons: [[start(t('reporting:button.start'))], [preview], ...late] };
  }
  if (report.state === 'submitted') {
    const at = report.submittedAt === null ? '' : formatDateTime(report.submittedAt);
    return handedIn(t, obligation, t('reporting:start.submitted', { ...facts, at, responsible }));
  }
  if (report.state === 'approved') {
    const on = report.decidedAt === null ? '' : formatDate(toLocalDate(report.decidedAt));
    return handedIn(t, obligation, t('reporting:start.approved', { ...facts, on }));
  }
  const text = t('reporting:start.drafting', { ...facts, given: report.given });
  return { text: `${text}${excused}`, buttons: [[start(t('reporting:button.continue'))], [preview], ...late] };
}

/** A report that was handed in, with the other marks and what can be done with it. */
function handedIn(t: Translate, { id, document, report }: OwedReport['obligation'], text: string): View {
  const entry = report?.entry ?? null;
  const lines = [text, entry === null ? null : entryText(t, entry), markText(t, document, 'line')];
  return {
    text: lines.filter((line) => line !== null).join('\n\n'),
    buttons: [...documentButtons(t, id, document), [button(t('obligations:button.correct'), 'report-correct', id)]],
  };
}

const PREVIEW_PAGE = 7;

/** The questions of a form to read, print or forward, some at a time. */
export function viewPreview(t: Translate, { obligation, round, questions }: OwedReport, page: number): View {
  const pages = Math.ceil(questions.length / PREVIEW_PAGE);
  const at = Math.min(page, pages - 1);
  const shown = questions.slice(at * PREVIEW_PAGE, (at + 1) * PREVIEW_PAGE);
  const lines = shown.map(({ number, text, help }) => {
    const line = t('reporting:preview.line', { number, text });
    return help === undefined ? line : `${line}\n${t('reporting:preview.from', { from: help })}`;
  });
  const turn = [
    ...(at > 0 ? [button(t('common:button.previous'), 'report-preview', obligation.id, at - 1)] : []),
    ...(at + 1 < pages ? [button(t('common:button.next'), 'report-preview', obligation.id, at + 1)] : []),
  ];
  const closed = obligation.report !== null && obligation.report.state !== 'draft';
  const start = button(
    t(obligation.report === null ? 'reporting:button.start' : 'reporting:button.continue'),
    'report-start',
    obligation.id,
  );
  return {
    text: [t('reporting:preview.head', { title: round.title, page: at + 1, pages }), ...lines].join('\n\n'),
    buttons: [
      ...(turn.length > 0 ? [turn] : []),
      [button(t('forms:file.button'), 'report-preview-file', obligation.id)],
      ...(closed ? [] : [[start]]),
    ],
  };
}

/** Why a report cannot be filled now. */
export function viewFillingRefusal(t: Translate, refusal: FillingRefusal): View {
  switch (refusal.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoContact');
    case 'not-found':
      return { text: t('reporting:notOpen.notFound') };
    case 'not-open':
      return { text: t(notOpenKey(refusal.state)) };
  }
}

function notOpenKey(state: string) {
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
    default:
      return 'reporting:notOpen.submitted';
  }
}

/** What became of submitting; null where the review is to be shown again with what it says. */
export function viewSubmitted(t: Translate, outcome: SubmitReportOutcome, responsible: string): View {
  switch (outcome.kind) {
    case 'submitted': {
      const { title, unitName: unit, submittedAt, receiptCode: code, obligationId, forUnit } = outcome;
      const values = { responsible, title, unit, at: formatDateTime(submittedAt), code };
      if (forUnit) {
        return {
          text: t('documents:entry.submitted', values),
          buttons: [
            [button(t('common:button.reviewReports'), 'review-open', outcome.reportId)],
            [button(t('documents:button.receipt'), 'receipt-document', obligationId)],
          ],
        };
      }
      const receipt = t('reporting:submitted', values);
      return {
        text: outcome.withoutHead ? `${t('obligations:withoutHead')}\n\n${receipt}` : receipt,
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
        buttons: [
          ...numbers.map((number) => [
            button(t('reporting:button.fix', { number }), 'answer-jump', outcome.reportId, number),
          ]),
        ],
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
      return {
        text: t('reporting:review.postponed', { numbers }),
        buttons: [
          ...(first === undefined
            ? []
            : [[button(t('reporting:button.fillIn', { number: first }), 'answer-jump', outcome.reportId, first)]]),
          [button(t('reporting:button.submitWithGaps', { numbers }), 'report-submit', outcome.reportId, 'with-gaps')],
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
          .map(({ number, message }) => t('reporting:review.conflict', { number, message }))
          .join('\n\n'),
        buttons: outcome.conflicts.map(({ number }) => [
          button(t('reporting:button.fix', { number }), 'answer-jump', outcome.reportId, number),
        ]),
      };
    case 'forbidden':
    case 'not-found':
    case 'not-open':
      return viewFillingRefusal(t, outcome);
  }
}
