import type { readHistory } from '../../actions/review/read-review.ts';
import type { ApprovedRound, CleanPreview } from '../../actions/review/approve-in-bulk.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { differenceLines } from './review-card.ts';
import { button, type View } from '../parts/view.ts';

type History = Extract<Awaited<ReturnType<typeof readHistory>>, { kind: 'history' }>;

/** Renders the revisions that were handed in, the newest first, with what reviewers said and what changed. */
export function viewHistory(t: Translate, { filling, revisions }: History): View {
  const { report, questions } = filling;
  const parts = [...revisions].reverse().map(({ revision, submittedAt, receiptCode, reviews, ...rest }) => {
    const at = submittedAt === null ? '' : formatDateTime(submittedAt);
    return [
      t('reviewing:revision', { revision, at, code: receiptCode ?? '' }),
      rest.correctionReason === null ? null : t('reviewing:correction', { reason: rest.correctionReason }),
      rest.differences.length === 0 ? null : differenceLines(t, rest.differences),
      ...reviews.map(({ decision, comments, at: decidedAt }) =>
        decision === 'approved'
          ? t('reviewing:approvedAt', { at: formatDateTime(decidedAt) })
          : [
              t('reviewing:returnedAt', { at: formatDateTime(decidedAt) }),
              ...questions
                .filter(({ key }) => key in comments)
                .map(({ key, number, shortLabel }) =>
                  t('reporting:reviewer.commentLine', { number, label: shortLabel, comment: comments[key] ?? '' }),
                ),
            ].join('\n'),
      ),
    ]
      .filter((line) => line !== null)
      .join('\n');
  });
  // Telegram takes 4,096 characters: the oldest revisions give way.
  const shown: string[] = [];
  for (const part of parts) {
    if (shown.join('\n\n').length + part.length > 3500) break;
    shown.push(part);
  }
  const head = t('reviewing:history', { unit: report.unit.name, title: report.round.title });
  return {
    text: [head, ...shown].join('\n\n'),
    buttons: [[button(t('common:button.back'), 'review-open', report.id)]],
  };
}

/** Renders the waiting reports that have nothing unusual, to be approved together. */
export function viewCleanPreview(t: Translate, { clean, others }: CleanPreview, changed: boolean): View {
  const rounds = new Set([...clean, ...others].map(({ roundId }) => roundId));
  const names = (list: CleanPreview['clean']): string =>
    list.map(({ unitName, title }) => (rounds.size > 1 ? `${unitName} (${title})` : unitName)).join(', ');
  const newest = Math.max(0, ...clean.map(({ id }) => id));
  const total = formatCount(clean.length);
  return {
    text: [
      changed ? t('reviewing:clean.changed') : null,
      clean.length === 0 ? t('reviewing:clean.none') : t('reviewing:clean.list', { total, units: names(clean) }),
      others.length === 0
        ? null
        : t('reviewing:clean.others', { total: formatCount(others.length), units: names(others) }),
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
    buttons: [
      ...(clean.length > 0
        ? [[button(t('reviewing:button.approveClean', { total }), 'review-clean-yes', newest, clean.length)]]
        : []),
      [button(t('reporting:reviewer.next'), 'review-next')],
    ],
  };
}

/** Renders what was approved together, round by round, and what still waits. */
export function viewApprovedInBulk(
  t: Translate,
  { rounds, waitingElsewhere }: { rounds: readonly ApprovedRound[]; waitingElsewhere: number },
): View {
  const lines = rounds.map(({ title, unitNames, waiting }) =>
    t('reviewing:clean.approved', {
      title,
      total: formatCount(unitNames.length),
      units: unitNames.join(', '),
      waiting: formatCount(waiting),
    }),
  );
  const more = rounds.some(({ waiting }) => waiting > 0) || waitingElsewhere > 0;
  return {
    text: [...lines, ...waitingElsewhereText(t, waitingElsewhere)].join('\n'),
    buttons: more ? [[button(t('reporting:reviewer.next'), 'review-next')]] : [],
  };
}

/** Says how many reports of other rounds wait; nothing where none does. */
export function waitingElsewhereText(t: Translate, total: number): string[] {
  return total === 0 ? [] : [t('reviewing:elsewhere', { total: formatCount(total) })];
}
