import { filesOf } from '../../domain/reporting/fields/index.ts';
import type { LoadedFilling } from '../../actions/reports/load-filling.ts';
import type { ReviewEntryOutcome } from '../../actions/databases/review-entry.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { asLabel, shorten } from '../parts/shortened-text.ts';
import { sentFiles } from '../obstacles/obstacles-view.ts';
import { answerLines } from '../reports/review-draft.ts';
import { button, type View } from '../parts/view.ts';

/** The longest label that a phone shows in one line. */
const LABEL = 40;

/** Renders each step of reviewing entries. */
export function viewEntryReview(t: Translate, outcome: Allowed<ReviewEntryOutcome>): View {
  switch (outcome.kind) {
    case 'waiting':
      return viewWaiting(t, outcome);
    case 'card':
      return viewWaitingCard(t, outcome.filling);
    case 'ask-reason':
      return {
        text: t('databases:review.askReason', { title: outcome.filling.report.round.title }),
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    case 'approved': {
      const { title, entryId, waiting } = outcome;
      return {
        text: t('databases:review.approved', { title }),
        buttons: [[button(t('databases:button.see'), 'database-entry', entryId)], ...next(waiting)],
      };
    }
    case 'returned':
      return { text: t('databases:review.returned', { unit: outcome.unitName }), buttons: next(outcome.waiting) };
    case 'not-waiting':
      return {
        text: t('databases:review.notWaiting'),
        buttons: [[button(t('databases:button.queue'), 'database-waiting')]],
      };
  }

  function next(waiting: number): NonNullable<View['buttons']> {
    return waiting === 0
      ? []
      : [[button(t('databases:button.waiting', { total: formatCount(waiting) }), 'database-waiting')]];
  }
}

/** Renders the entries that wait, each a button. */
export function viewWaiting(
  t: Translate,
  { entries, total }: Pick<Extract<ReviewEntryOutcome, { kind: 'waiting' }>, 'entries' | 'total'>,
): View {
  if (total === 0) return { text: t('databases:review.none') };
  const lines = entries.map(({ title, unitName: unit, databaseTitle: database, submittedAt }, at) =>
    t('databases:review.line', {
      number: at + 1,
      title: shorten(title, 100),
      unit,
      database,
      at: submittedAt === null ? '' : formatDateTime(submittedAt),
    }),
  );
  return {
    text: [t('databases:review.head', { total: formatCount(total) }), lines.join('\n')].join('\n\n'),
    buttons: entries.map(({ title, unitName, reportId }) => [
      button(asLabel(`${title}, ${unitName}`, LABEL), 'database-review', reportId),
    ]),
  };
}

/** Renders an entry that waits, with its files and the decisions. */
function viewWaitingCard(t: Translate, filling: LoadedFilling): View {
  const { report, questions, answers } = filling;
  const files = questions.flatMap(({ key }) => {
    const answer = answers[key];
    return filesOf(answer?.state === 'given' ? answer.value : undefined);
  });
  const values = {
    title: report.round.title,
    unit: report.unit.name,
    at: report.submittedAt === null ? '' : formatDateTime(report.submittedAt),
  };
  const head = t(report.correctsId === null ? 'databases:review.card' : 'databases:review.correction', values);
  return {
    text: [head, answerLines(t, filling)].join('\n\n'),
    buttons: [
      [
        button(t('databases:button.approve'), 'database-approve', report.id),
        button(t('databases:button.return'), 'database-return', report.id),
      ],
    ],
    ...(files.length === 0
      ? {}
      : { sent: sentFiles(files), filesGone: t('databases:files.gone', { unit: report.unit.shortName }) }),
  };
}
