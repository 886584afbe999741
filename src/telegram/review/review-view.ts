import type { LoadedFilling } from '../../actions/reports/load-filling.ts';
import type { ReviewDraft } from '../../actions/review/return-report.ts';
import type { ReviewRefusal } from '../../actions/review/review-report.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { escapeHtml, type Translate } from '../../wording/locales.ts';
import { formatAnswer } from '../reports/format-answer.ts';
import { jumpButtons } from '../reports/review-draft.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pagedButtons, pageLines, pageOf, SHORT_PAGE } from '../parts/paged.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** Renders a page of the reports that wait, the oldest first. */
export function viewReviewQueue(
  t: Translate,
  reports: readonly { id: number; unitName: string; submittedAt: Date }[],
  page = 0,
): View {
  const [oldest] = reports;
  if (oldest === undefined) return { text: t('reporting:reviewer.empty') };
  const on = formatDate(toLocalDate(oldest.submittedAt));
  const shown = pageOf(reports, page, SHORT_PAGE);
  const title = t('reporting:reviewer.queue', { total: formatCount(reports.length), oldest: on });
  return {
    text: [title, ...pageLines(t, shown)].join('\n\n'),
    buttons: [
      ...pagedButtons(
        t,
        shown,
        2,
        ({ id, unitName }) => button(unitName, 'review-open', id),
        (label, to) => button(label, 'review-page', to),
      ),
      ...(reports.length > 1 ? [[button(t('reviewing:button.clean'), 'review-clean')]] : []),
    ],
  };
}

/** Renders a page of the registrations that wait, the oldest first. */
export function viewRegistrationQueue(
  t: Translate,
  waiting: readonly { id: number; fullName: string | null; unitName: string | null }[],
  page: number,
): View {
  if (waiting.length === 0) return { text: t('registration:queue.empty') };
  const shown = pageOf(waiting, page, SHORT_PAGE);
  return {
    text: [t('registration:queue.title', { total: formatCount(waiting.length) }), ...pageLines(t, shown)].join('\n\n'),
    buttons: pagedButtons(
      t,
      shown,
      1,
      ({ id, fullName, unitName }) => button(`${fullName ?? ''}, ${unitName ?? ''}`, 'registration-open', id),
      (label, to) => button(label, 'registration-page', to),
    ),
  };
}

/** Renders the return of a report in the making. */
export function viewReturn(
  t: Translate,
  filling: LoadedFilling,
  { comments, asking, fixOn, askingDay }: ReviewDraft,
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
    const value = formatAnswer(t, asked, answers[asked.key], answers);
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

/** Renders why a report cannot be reviewed now. */
export function viewReviewRefusal(t: Translate, refusal: Allowed<ReviewRefusal>): View {
  switch (refusal.kind) {
    case 'not-found':
      return { text: t('reporting:reviewer.notFound') };
    case 'not-waiting': {
      const at = refusal.decidedAt === null ? '' : formatDateTime(refusal.decidedAt);
      if (refusal.state === 'approved')
        return { text: t('reporting:reviewer.notWaitingApproved', { at }), overtaken: true };
      if (refusal.state === 'returned')
        return { text: t('reporting:reviewer.notWaitingReturned', { at }), overtaken: true };
      return { text: t('reporting:reviewer.notWaitingDraft') };
    }
    case 'locked':
      return { text: t('obligations:lockedReview', { title: refusal.title }) };
  }
}
