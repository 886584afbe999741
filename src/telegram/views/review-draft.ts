import type { LoadedFilling } from '../../actions/reporting/load-filling.ts';
import type { Answers } from '../../domain/reporting/answers.ts';
import { findConflicts } from '../../domain/reporting/checks.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { findGaps } from '../../domain/reporting/gaps.ts';
import { calculate } from '../../domain/reporting/known.ts';
import { calculatedOf } from '../../domain/reporting/questions-of.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../locales.ts';
import { formatAnswer, rowName, shorten } from './format-answer.ts';
import { button, inRows, type Button, type View } from './view.ts';

/** Longest answer shown in a list of answers, in characters; the whole is at its question. */
const SHOWN = 160;

/** Every answer of a report in a line each, with the reasons given, the parts of groups, and what is worked out. */
export function answerLines(t: Translate, filling: LoadedFilling): string {
  const { questions, answers, report } = filling;
  const { form, year } = report.round;
  const figures = calculatedOf(form, year).map(({ shortLabel, formula, unit }) => {
    const number = calculate(filling, formula);
    const value = number === undefined ? t('reporting:value.open') : `${formatNumber(number)} ${escapeHtml(unit)}`;
    return t('filling:review.calculated', { label: escapeHtml(shortLabel), value, ...PLAIN });
  });
  return [...questions.flatMap((question) => linesOf(t, question, answers)), ...figures].join('\n');
}

function linesOf(t: Translate, question: Question, answers: Answers): string[] {
  const answer = answers[question.key];
  const grouped = answer?.state === 'given' ? answer.value : undefined;
  const rows = grouped?.type === 'group' ? [grouped.items] : grouped?.type === 'repeat-group' ? grouped.rows : [];
  const value = grouped?.type === 'group' ? '' : shorten(formatAnswer(t, question, answer, answers), SHOWN);
  const label = escapeHtml(question.shortLabel);
  const line = t('reporting:review.line', { number: question.number, label, value, ...PLAIN }).replace('<b></b>', '');
  const parts = rows.flatMap((row, at) => [
    ...(grouped?.type === 'repeat-group' ? [`   ${at + 1}. ${rowName(t, question, row)}`] : []),
    ...partsOf(question).flatMap((part, place) => {
      if (grouped?.type === 'repeat-group' && place === 0) return [];
      const shown = shorten(formatAnswer(t, part, row[part.key], row), SHOWN);
      return [`   ${t('filling:value.part', { label: escapeHtml(part.shortLabel), value: shown, ...PLAIN })}`];
    }),
  ]);
  const reason = answer?.state === 'given' ? answer.reason : null;
  const why = reason === null ? [] : [t('reporting:review.reason', { reason: shorten(reason, SHOWN) })];
  return [line, ...parts, ...why];
}

function partsOf(question: Question): readonly Question[] {
  return 'items' in question ? question.items : [];
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
