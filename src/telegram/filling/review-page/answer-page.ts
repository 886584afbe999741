import type { LoadedFilling } from '../../../actions/reports/load-filling.ts';
import { findGaps } from '../../../domain/reporting/gaps.ts';
import { escapeHtml, PLAIN, type Translate } from '../../../wording/locales.ts';
import { button, type View } from '../../parts/view.ts';
import { formatAnswer } from '../../reports/format-answer.ts';
import { listNumbers } from '../../reports/review-draft.ts';

/** Renders the answer of a unit to a survey before it is sent. */
export function viewAnswerPage(t: Translate, filling: LoadedFilling, lead: string | null): View {
  const { report, questions, answers } = filling;
  const { unanswered } = findGaps(filling);
  const lines = questions.map((question) =>
    t('surveys:review.line', {
      number: question.number,
      label: escapeHtml(question.text),
      ...PLAIN,
      value: formatAnswer(t, question, answers[question.key]),
    }),
  );
  const fix = questions.map(({ number }) =>
    button(t('surveys:button.fix', { number }), 'answer-jump', report.id, number),
  );
  const send = button(t('surveys:button.sendAnswer'), 'survey-send', report.id);
  return {
    text: [
      lead,
      [t('surveys:review.head', { unit: report.unit.name }), ...lines].join('\n'),
      unanswered.length === 0
        ? t('surveys:review.ready')
        : t('surveys:review.unanswered', { numbers: listNumbers(unanswered) }),
    ]
      .filter((part) => part !== null)
      .join('\n\n'),
    buttons: [...(unanswered.length === 0 ? [[send]] : []), fix],
  };
}
