import { REPORT_RETURNED } from '../../actions/review/report-returned-notice.ts';
import { REPORT_SUBMITTED } from '../../actions/filling/report-submitted-notice.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { button } from '../parts/view.ts';
import { markText } from '../documents/documents-view.ts';
import { enteredFiguresText } from '../reports/entered-figures.ts';
import { commentLines, fixButtons, fixByText } from '../reports/returned-parts.ts';
import { differenceLines } from './review-card.ts';

/** Notices about reports that are reviewed. */
export const REVIEW_NOTICES = [
  wordNotice(
    REPORT_SUBMITTED,
    (t, { reportId, revision, unitName: unit, title, code, submittedAt, waiting, enteredFigures, document, news }) => {
      const again = revision > 1;
      const at = formatDateTime(submittedAt);
      const key = again ? 'notices:reportResubmitted' : 'notices:reportSubmitted';
      const said = t(key, { unit, title, at, code, waiting: formatCount(waiting) });
      const { differences, obstacles, toFollow } = news;
      return {
        text: [
          said,
          enteredFigures === null ? null : enteredFiguresText(t, enteredFigures),
          differences === null || differences.length === 0 ? null : differenceLines(t, differences),
          document.kind === 'outdated' ? markText(t, document, 'line') : null,
          obstacles === 0 ? null : t('reviewing:obstacles', { total: formatCount(obstacles) }),
        ]
          .filter((part) => part !== null)
          .join('\n\n'),
        buttons: [
          [
            button(t('common:button.reviewReports'), 'review-open', reportId),
            ...(again ? [button(t('reviewing:button.history'), 'review-history', reportId)] : []),
          ],
          ...(toFollow ? [[button(t('reviewing:button.follow'), 'obstacle-follow', reportId)]] : []),
        ],
      };
    },
  ),
  wordNotice(REPORT_RETURNED, (t, { draftId, obligationId, fixBy, title, responsible, comments, document }) => {
    const values = { responsible, title, comments: commentLines(t, comments), interpolation: { escapeValue: false } };
    const until = fixByText(t, fixBy);
    const by = until === null ? '' : `\n\n${until}`;
    const paper =
      document.kind === 'missing'
        ? ''
        : `\n\n${t('notices:returnedDocument', { number: document.number, date: formatDate(document.date) })}`;
    const inTurn = t('reviewing:button.inTurn', { total: formatCount(comments.length) });
    return {
      text: `${t('notices:reportReturned', values)}${by}${paper}`,
      buttons: [
        ...(comments.length > 1 ? [[button(inTurn, 'report-start', obligationId)]] : []),
        ...fixButtons(t, draftId, comments),
      ],
    };
  }),
] as const;
