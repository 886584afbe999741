import type { OwedReport } from '../../actions/reports/list-obligations.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { partsForUnit } from '../../domain/reporting/filling-context.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { dueText } from '../reports/due-text.ts';
import type { View } from '../parts/view.ts';

/**
 * Renders the questions of a form as a text file with room to write, to be printed or passed on to those who have the
 * figures.
 */
export function viewPreviewFile(t: Translate, { obligation, round, questions }: OwedReport, isDayOff: IsDayOff): View {
  const head = t('forms:file.head', {
    title: round.title,
    unit: obligation.unit.name,
    closing: formatDate(round.closingOn),
    due: dueText(round.dueOn, isDayOff),
    ...PLAIN,
  });
  const text = [
    head,
    ...questions.map((question) =>
      questionLines(t, question, partsForUnit(question, round.year, obligation.unit.key)).join('\n'),
    ),
  ].join('\n\n');
  return {
    text: t('forms:file.caption', { title: round.title }),
    // With a byte order mark, Windows shows Vietnamese as it is.
    file: { name: `${round.form.key}-${round.year}.txt`, content: `\ufeff${text.replaceAll('\n', '\r\n')}\r\n` },
  };
}

function questionLines(t: Translate, question: Question, parts: readonly Question[]): string[] {
  const { number, text, help } = question;
  const blank = t('forms:file.blank', { unit: 'unit' in question ? question.unit : '', ...PLAIN }).trimEnd();
  return [
    t('forms:file.question', { number, text, ...PLAIN }),
    ...(help === undefined ? [] : [t('forms:file.from', { from: help, ...PLAIN })]),
    ...('options' in question
      ? [t('forms:file.choose', { options: question.options.map(({ label }) => label).join(' / '), ...PLAIN })]
      : []),
    ...partsOf(t, question, parts),
    ...('items' in question || 'sources' in question ? [] : [blank]),
  ];
}

function partsOf(t: Translate, question: Question, parts: readonly Question[]): string[] {
  if ('sources' in question)
    return question.sources.map(({ label }) => t('forms:file.part', { label, text: '…………………', ...PLAIN }));
  if (!('items' in question)) return [];
  const rows = 'rowLabel' in question ? [t('forms:file.rows', { label: question.rowLabel, ...PLAIN })] : [];
  return [...rows, ...parts.map(({ text }) => t('forms:file.part', { label: text, text: '…………………', ...PLAIN }))];
}
