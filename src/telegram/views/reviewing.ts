import type { LoadedFilling } from '../../actions/reporting/load-filling.ts';
import type { ReviewConversation } from '../../actions/reporting/return-report.ts';
import type { ReviewRefusal } from '../../actions/reporting/review-report.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { escapeHtml, type Translate } from '../../locales.ts';
import { formatAnswer, shorten } from './format-answer.ts';
import { jumpButtons } from './review-draft.ts';
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
    buttons: [
      ...inRows(
        reports.slice(0, 20).map(({ id, unitName }) => button(unitName, 'review-open', id)),
        2,
      ),
      ...(reports.length > 1 ? [[button(t('reviewing:button.clean'), 'review-clean')]] : []),
    ],
  };
}

/** The return of a report in the making. */
export function viewReturn(
  t: Translate,
  filling: LoadedFilling,
  { comments, asking, fixOn, askingDay }: ReviewConversation,
  dayRefused = false,
): View {
  const by = formatDate(fixOn);
  if (askingDay) {
    const text = t('reviewing:askDay', { on: by });
    return {
      text: dayRefused ? `${t('reviewing:dayRefused')}\n\n${text}` : text,
      buttons: [[button(t('common:button.back'), 'review-return', filling.report.id)]],
    };
  }
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
  const commented = questions.filter(({ key }) => key in comments).map(({ number }) => number);
  const only = commented.length === 1 ? commented[0] : undefined;
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
    text: [head, t('reviewing:fixBy', { on: by }), t('reporting:reviewer.addQuestion')].join('\n\n'),
    buttons: [
      [button(t('reporting:reviewer.send'), 'review-send', report.id)],
      [
        ...(only === undefined ? [] : [button(t('reviewing:button.editComment'), 'review-question', report.id, only)]),
        button(t('reviewing:button.day'), 'review-day', report.id),
        cancel,
      ],
      ...numbers,
    ],
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
