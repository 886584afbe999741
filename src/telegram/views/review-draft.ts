import type { LoadedFilling } from '../../actions/reporting/load-filling.ts';
import { findConflicts } from '../../domain/reporting/checks.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { escapeHtml, type Translate } from '../../locales.ts';
import { formatAnswer, shorten } from './format-answer.ts';
import { button, inRows, type Button, type View } from './view.ts';

/** Longest answer shown in a list of answers, in characters; the whole is at its question. */
const SHOWN = 160;

/** Every answer of a report in a line each, with the reasons given; `comments` leads back what a reviewer wrote. */
export function answerLines(t: Translate, { questions, answers }: LoadedFilling): string {
  return questions
    .flatMap((question) => {
      const answer = answers[question.key];
      const value = shorten(formatAnswer(t, question, answer, answers), SHOWN);
      const line = t('reporting:review.line', {
        number: question.number,
        label: escapeHtml(question.shortLabel),
        value,
        interpolation: { escapeValue: false },
      });
      const reason = answer?.state === 'given' ? answer.reason : null;
      return reason === null ? [line] : [line, t('reporting:review.reason', { reason: shorten(reason, SHOWN) })];
    })
    .join('\n');
}

/** Numbers as officials list them: "3, 5, 9". */
export function listNumbers(numbers: readonly number[]): string {
  return numbers.join(', ');
}

/** All answers before they are submitted, with what is missing and what contradicts. */
export function viewReview(t: Translate, filling: LoadedFilling, lead: string | null): View {
  const { report, questions } = filling;
  const gaps = findGaps(filling);
  const conflicts = findConflicts(filling);
  const given = questions.length - gaps.unanswered.length - gaps.postponed.length;
  const count = { given, total: questions.length, numbers: listNumbers(gaps.postponed) };
  const text = [
    lead,
    t('reporting:review.head', { title: report.round.title, unit: report.unit.shortName }),
    answerLines(t, filling),
    gaps.unanswered.length > 0
      ? t('reporting:review.unanswered', { numbers: listNumbers(gaps.unanswered) })
      : t(gaps.postponed.length > 0 ? 'reporting:review.gaps' : 'reporting:review.complete', count),
    ...conflicts.map(({ number, message }) => t('reporting:review.conflict', { number, message })),
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
        : continueButtons(t, filling, gaps.unanswered)),
      ...jumpButtons(filling, 'answer-jump'),
    ],
  };
}

function continueButtons(t: Translate, { report }: LoadedFilling, unanswered: readonly number[]): Button[][] {
  const [first] = unanswered;
  return first === undefined
    ? []
    : [[button(t('reporting:button.fillIn', { number: first }), 'answer-jump', report.id, first)]];
}

/** A button for each question's number. */
export function jumpButtons({ report, questions }: LoadedFilling, verb: 'answer-jump' | 'review-question'): Button[][] {
  return inRows(
    questions.map(({ number }) => button(String(number), verb, report.id, number)),
    7,
  );
}
