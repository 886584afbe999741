import type { LoadedFilling } from '../../actions/reports/load-filling.ts';
import type { Answer } from '../../domain/reporting/answers.ts';
import type { AnswerFileSource } from '../../domain/report-files/answer-source.ts';
import { reasonsIn } from '../../domain/reporting/comparison.ts';
import { rowOf, rowsIn } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { calculate, partsOf } from '../../domain/reporting/filling-context.ts';
import { calculatedOf } from '../../domain/reporting/questions-of.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { formatAnswer, rowNames } from './format-answer.ts';
import { button, inRows, type Button } from '../parts/view.ts';

/**
 * Lists every answer of a report, whole, in a line each, with the reasons given, the parts of groups, and what is worked out.
 */
export function answerLines(t: Translate, filling: LoadedFilling): string {
  const { questions, report } = filling;
  const { form, year } = report.round;
  const figures = calculatedOf(form, year).map(({ shortLabel, formula, unit }) => {
    const number = calculate(filling, formula);
    const value = number === undefined ? t('reporting:value.open') : `${formatNumber(number)} ${escapeHtml(unit)}`;
    return t('filling:review.calculated', { label: escapeHtml(shortLabel), value, ...PLAIN });
  });
  return [...questions.flatMap((question) => linesOf(t, filling, question)), ...figures].join('\n');
}

/** Returns the lines of an answer: its value, the parts of groups, and the reason. */
function linesOf(t: Translate, filling: LoadedFilling, question: Question): string[] {
  const { answers } = filling;
  const answer = answers[question.key];
  const given = answer?.state === 'given' ? answer.value : undefined;
  const names = rowNames(t, question, given);
  const rows = rowsIn(given);
  const value = rows.includes(null) ? '' : formatAnswer(t, question, answer, answers);
  const label = escapeHtml(question.shortLabel);
  const line = t('reporting:review.line', { number: question.number, label, value, ...PLAIN }).replace(
    /:?\s*<b><\/b>/u,
    '',
  );
  const parts = rows.flatMap((row, at) => [
    ...(row === null ? [] : [`   ${at + 1}. ${names[at] ?? ''}`]),
    // Of what is not asked nothing is missing.
    ...partsOf(filling, question, row).questions.flatMap((part, place) => {
      // The first part is the name of its row.
      if (row !== null && place === 0) return [];
      const items = rowOf(given, row);
      const shown = formatAnswer(t, part, items[part.key], items);
      return [`   ${t('filling:value.part', { label: escapeHtml(part.shortLabel), value: shown, ...PLAIN })}`];
    }),
  ]);
  return [
    line,
    ...parts,
    ...reasonLines(t, question, answer),
    ...fileSourceLines(t, filling.report.sources[question.key]),
  ];
}

/** Says from which file an answer was read, and where in it it stands; nothing of one that was typed. */
function fileSourceLines(t: Translate, source: AnswerFileSource | undefined): string[] {
  if (source === undefined) return [];
  const changed = source.changed === true ? t('filling:sentFile.sourceChanged') : '';
  return [`   ${t('filling:sentFile.source', { file: source.file, places: source.places.join('; '), changed })}`];
}

/** Returns the reasons given with an answer and with its parts, a line each. */
export function reasonLines(t: Translate, question: Question, answer: Answer | undefined): string[] {
  return reasonsIn(answer).map(({ part, reason }) => {
    const label = ('items' in question ? question.items : []).find(({ key }) => key === part)?.shortLabel;
    return label === undefined
      ? t('reporting:review.reason', { reason })
      : t('reporting:review.partReason', { label, reason });
  });
}

/** Writes numbers as officials list them: "3, 5, 9". */
export function listNumbers(numbers: readonly number[]): string {
  return numbers.join(', ');
}

/** Returns a button for each question's number. */
export function jumpButtons({ report, questions }: LoadedFilling, verb: 'answer-jump' | 'review-question'): Button[][] {
  return inRows(
    questions.map(({ number }) => button(String(number), verb, report.id, number)),
    7,
  );
}
