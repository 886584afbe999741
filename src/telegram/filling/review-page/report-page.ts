import { sayCheck } from '../../reports/check-message.ts';
import type { LoadedFilling } from '../../../actions/reports/load-filling.ts';
import { findConflicts } from '../../../domain/reporting/checks.ts';
import type { CrossFinding } from '../../../domain/reporting/cross-checks.ts';
import { countGiven, findGaps } from '../../../domain/reporting/gaps.ts';
import type { Translate } from '../../../wording/locales.ts';
import { button, type Button, type View } from '../../parts/view.ts';
import { answerLines, jumpButtons, listNumbers } from '../../reports/review-draft.ts';

/**
 * Renders all answers before they are submitted, with what is missing, what contradicts, and what differs from what
 * others have on record.
 */
export function viewReportPage(
  t: Translate,
  filling: LoadedFilling,
  lead: string | null,
  lookAt: readonly CrossFinding[],
): View {
  const { report } = filling;
  const gaps = findGaps(filling);
  const conflicts = findConflicts(filling);
  const { given, questions: total } = countGiven(filling);
  const count = { given, total, numbers: listNumbers(gaps.postponed) };
  const text = [
    lead,
    t('reporting:review.head', { title: report.round.title, unit: report.unit.shortName }),
    answerLines(t, filling),
    gaps.unanswered.length > 0
      ? t('reporting:review.unanswered', { numbers: listNumbers(gaps.unanswered) })
      : t(gaps.postponed.length > 0 ? 'reporting:review.gaps' : 'reporting:review.complete', count),
    ...conflicts.map(({ number, message }) =>
      t('reporting:review.conflict', { number, message: sayCheck(t, message) }),
    ),
    lookAt.length === 0
      ? null
      : [
          t('reporting:review.lookAt'),
          ...lookAt.map(({ number, message }) =>
            t('reporting:review.conflict', { number, message: sayCheck(t, message) }),
          ),
        ].join('\n'),
    t('reporting:review.jump'),
  ];
  const ready = gaps.unanswered.length === 0 && conflicts.length === 0;
  return {
    text: text.filter((part) => part !== null).join('\n\n'),
    buttons: [
      ...(ready
        ? [
            [
              button(
                t(report.round.asksSignOff ? 'obligations:button.present' : 'reporting:button.submit'),
                'report-submit',
                report.id,
                'complete',
              ),
            ],
          ]
        : continueButtons(t, filling, gaps.unanswered, conflicts)),
      ...jumpButtons(filling, 'answer-jump'),
    ],
  };
}

/** Leads to what is open: the first question without an answer, else the first answer that hinders handing in. */
function continueButtons(
  t: Translate,
  { report }: LoadedFilling,
  [unanswered]: readonly number[],
  [conflict]: readonly { number: number }[],
): Button[][] {
  const open = (key: 'fillIn' | 'fix', number: number): Button[][] => [
    [button(t(`reporting:button.${key}`, { number }), 'answer-jump', report.id, number)],
  ];
  if (unanswered !== undefined) return open('fillIn', unanswered);
  return conflict === undefined ? [] : open('fix', conflict.number);
}
