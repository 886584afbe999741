import type { LoadedFilling } from '../../actions/reporting/load-filling.ts';
import type { ReviewConversation, ReviewRefusal } from '../../actions/reporting/review-report.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { escapeHtml, type Translate } from '../../locales.ts';
import { formatAnswer, shorten } from './format-answer.ts';
import { answerLines, jumpButtons } from './review-draft.ts';
import { button, inRows, type Button, type View } from './view.ts';
import { viewForbidden } from './forbidden.ts';

/** The reports that wait, the oldest first. */
export function viewReviewQueue(
  t: Translate,
  reports: readonly { id: number; unitName: string; submittedAt: Date }[],
): View {
  const [oldest] = reports;
  if (oldest === undefined) return { text: t('reporting:reviewer.empty') };
  const on = formatDate(toLocalDate(oldest.submittedAt));
  return {
    text: t('reporting:reviewer.queue', { total: formatCount(reports.length), oldest: on }),
    buttons: inRows(
      reports.slice(0, 20).map(({ id, unitName }) => button(unitName, 'review-open', id)),
      2,
    ),
  };
}

/** A submitted report, what is unusual first; `whole` shows every answer. */
export function viewForReview(t: Translate, filling: LoadedFilling, whole: boolean): View {
  const { report, questions, answers } = filling;
  const head = t('reporting:reviewer.head', {
    unit: report.unit.name,
    title: report.round.title,
    at: report.submittedAt === null ? '' : formatDateTime(report.submittedAt),
    code: report.receiptCode ?? '',
  });
  const odd = questions.flatMap((question) => {
    const answer = answers[question.key];
    const reason = answer?.state === 'given' ? answer.reason : null;
    const comment = report.comments[question.key];
    if (answer?.state === 'given' && reason === null && comment === undefined) return [];
    const line = t('reporting:review.line', {
      number: question.number,
      label: escapeHtml(question.shortLabel),
      value: shorten(formatAnswer(t, question, answer, answers), 200),
      interpolation: { escapeValue: false },
    });
    return [
      line,
      ...(reason === null ? [] : [t('reporting:review.reason', { reason })]),
      ...(comment === undefined ? [] : [`   ${t('reporting:question.comment', { comment })}`]),
    ];
  });
  const parts = [
    head,
    report.revision > 1 ? t('reporting:reviewer.revision', { revision: report.revision }) : null,
    odd.length === 0 ? t('reporting:reviewer.noAnomalies') : [t('reporting:reviewer.anomalies'), ...odd].join('\n'),
    whole ? answerLines(t, filling) : null,
  ];
  const { id } = report;
  const decide =
    report.state === 'submitted'
      ? [
          [
            button(t('reporting:reviewer.approve'), 'review-approve', id),
            button(t('reporting:reviewer.return'), 'review-return', id),
          ],
        ]
      : [];
  const all = whole ? [] : [[button(t('reporting:reviewer.all', { total: questions.length }), 'review-all', id)]];
  return { text: parts.filter((part) => part !== null).join('\n\n'), buttons: [...decide, ...all] };
}

/** The return of a report in the making. */
export function viewReturn(t: Translate, filling: LoadedFilling, { comments, asking }: ReviewConversation): View {
  const { report, questions, answers } = filling;
  const asked = questions.find(({ key }) => key === asking);
  if (asked !== undefined) {
    const value = shorten(formatAnswer(t, asked, answers[asked.key], answers), 300);
    return {
      text: t('reporting:reviewer.askComment', {
        number: asked.number,
        label: escapeHtml(asked.shortLabel),
        value,
        interpolation: { escapeValue: false },
      }),
      buttons: [
        [button(t('common:button.back'), 'review-return', report.id), button(t('common:button.cancel'), 'cancel')],
      ],
    };
  }
  const lines = questions
    .filter(({ key }) => key in comments)
    .map(({ key, number, shortLabel }) =>
      t('reporting:reviewer.commentLine', { number, label: shortLabel, comment: comments[key] ?? '' }),
    );
  const numbers: Button[][] = jumpButtons(filling, 'review-question');
  const cancel = button(t('common:button.cancel'), 'cancel');
  if (lines.length === 0) return { text: t('reporting:reviewer.chooseQuestion'), buttons: [...numbers, [cancel]] };
  const head = t('reporting:reviewer.comments', {
    unit: report.unit.shortName,
    title: report.round.title,
    lines: lines.join('\n'),
    interpolation: { escapeValue: false },
  });
  return {
    text: `${head}\n\n${t('reporting:reviewer.addQuestion')}`,
    buttons: [[button(t('reporting:reviewer.send'), 'review-send', report.id), cancel], ...numbers],
  };
}

/** Why a report cannot be reviewed now. */
export function viewReviewRefusal(t: Translate, refusal: ReviewRefusal): View {
  switch (refusal.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
    case 'not-found':
      return { text: t('reporting:reviewer.notFound') };
    case 'not-waiting': {
      const at = refusal.decidedAt === null ? '' : formatDateTime(refusal.decidedAt);
      if (refusal.state === 'approved') return { text: t('reporting:reviewer.notWaitingApproved', { at }) };
      if (refusal.state === 'returned') return { text: t('reporting:reviewer.notWaitingReturned', { at }) };
      return { text: t('reporting:reviewer.notWaitingDraft') };
    }
    case 'locked':
      return { text: t('obligations:lockedReview', { title: refusal.title }) };
  }
}
