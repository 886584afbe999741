import { givenValue, type AnswerValue } from '../../domain/reporting/answers.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { partNumber } from '../../domain/reporting/filling-parts.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';
import type { Frame } from './filling-frame.ts';
import { asLabel, formatValue, rowName } from './format-answer.ts';
import { button, inRows, type Button } from './view.ts';

/** The longest label that a phone shows in one line. */
const LABEL = 36;

/** The buttons under the open question. */
export function waysToAnswer(t: Translate, frame: Frame): Button[][] {
  const { cursor, question, whole, report, number, note, outer } = frame;
  const { id } = report;
  const back = button(t('reporting:button.back'), 'answer-back', id, number);
  if (question === null) return overviewButtons(t, frame, back);
  if (cursor.at === 'candidates') {
    const offered = cursor.values.map((value, at) => [
      button(
        asLabel(formatValue(t, question, onlyAsked(value, cursor.source)), 60),
        'answer-candidate',
        id,
        number,
        at,
      ),
    ]);
    return [...offered, [back]];
  }
  if (cursor.at !== 'question') return [[back]];
  const fix =
    note?.kind === 'blocked' && note.otherNumber !== null && frame.inner === null
      ? [[button(t('reporting:button.fix', { number: note.otherNumber }), 'answer-jump', id, note.otherNumber)]]
      : [];
  const words = question.type === 'long-text' || question.type === 'text' ? 'laterText' : 'later';
  const later = button(t(`reporting:button.${words}`), 'answer-later', id, number);
  const first = outer.number === whole.questions[0]?.number && frame.inner === null;
  const draft =
    Object.keys(whole.answers).length > 0 ? [[button(t('reporting:button.draft'), 'report-review', id)]] : [];
  return [
    ...fix,
    ...explainButton(t, frame),
    ...suggestions(t, frame, question),
    first ? [later] : [back, later],
    ...draft,
  ];
}

/** The parts of a group or of a row, each to be corrected. */
function overviewButtons(t: Translate, frame: Frame, back: Button): Button[][] {
  const { outer, row, inner, number, report } = frame;
  const parts = (inner?.questions ?? []).map((part) =>
    button(String(part.number), 'answer-jump', report.id, partNumber(outer.number, row, part.number)),
  );
  const label = outer.type === 'repeat-group' ? outer.rowLabel : '';
  return [
    ...explainButton(t, frame),
    ...inRows(parts, 6),
    [button(t('filling:button.rowDone'), 'answer-sources-done', report.id, number)],
    ...(row === null
      ? []
      : [[button(t('filling:button.remove', { label, ...PLAIN }), 'answer-remove', report.id, number)]]),
    [back],
  ];
}

/** What was returned may be kept, with an explanation. */
function explainButton(t: Translate, { report, whole, outer }: Frame): Button[][] {
  if (!(outer.key in report.comments) || givenValue(whole.answers, outer.key) === undefined) return [];
  return [[button(t('reviewing:button.explain'), 'answer-explain', report.id, outer.number)]];
}

/** Of a money answer with several sources, only the amount that is being asked. */
function onlyAsked(value: AnswerValue, source: string | null): AnswerValue {
  if (value.type !== 'money-by-source' || source === null) return value;
  return { ...value, amounts: { [source]: value.amounts[source] ?? 0 } };
}

function suggestions(t: Translate, frame: Frame, question: Question): Button[][] {
  const { filling, report, number } = frame;
  const { id } = report;
  const given = givenValue(filling.answers, question.key);
  const before = givenValue(filling.previous, question.key);
  const rows: Button[][] = [];
  if (question.keepPrevious && before !== undefined) {
    const value = 'number' in before ? formatNumber(before.number) : asLabel(formatValue(t, question, before), 30);
    rows.push([button(t('reporting:button.keep', { value, ...PLAIN }), 'answer-keep', id, number)]);
  }
  rows.push(...optionButtons(t, frame, question, given));
  const gathered = given !== undefined && GATHERED.includes(question.type);
  if (gathered) rows.push([button(t('filling:button.done'), 'answer-sources-done', id, number)]);
  else if (question.type === 'money-by-source')
    rows.push([button(t('reporting:button.none'), question.nilButton ? 'answer-nil' : 'answer-none', id, number)]);
  else if (question.nilButton) rows.push([button(t('reporting:button.nil'), 'answer-nil', id, number)]);
  else if (question.noneButton) rows.push([button(t('reporting:button.none'), 'answer-none', id, number)]);
  if (question.type === 'money-by-source')
    rows.push(
      ...question.sources.map(({ label }, at) => [button(asLabel(label, LABEL), 'answer-source', id, number, at)]),
    );
  if (given !== undefined && (question.type === 'photo' || question.type === 'document'))
    rows.push([button(t('filling:button.resend'), 'answer-remove', id, number)]);
  return rows;
}

/** What is gathered one by one, until the person says that these are all. */
const GATHERED: readonly Question['type'][] = ['money-by-source', 'choices', 'photo', 'document', 'repeat-group'];

function optionButtons(
  t: Translate,
  { report, number }: Frame,
  question: Question,
  given: AnswerValue | undefined,
): Button[][] {
  const { id } = report;
  switch (question.type) {
    case 'yes-no':
      return [
        [
          button(t('filling:button.yes'), 'answer-option', id, number, 0),
          button(t('filling:button.no'), 'answer-option', id, number, 1),
        ],
      ];
    case 'choice':
      return question.options.map(({ label }, at) => [button(label, 'answer-option', id, number, at)]);
    case 'choices': {
      const chosen = given?.type === 'choices' ? given.options : [];
      return question.options.map(({ key, label }, at) => {
        const shown = chosen.includes(key) ? t('filling:button.chosen', { label, ...PLAIN }) : label;
        return [button(shown, 'answer-option', id, number, at)];
      });
    }
    case 'repeat-group': {
      const rows = given?.type === 'repeat-group' ? given.rows : [];
      const known = rows.map((row, at) => [
        button(
          t('filling:button.row', { number: at + 1, name: asLabel(rowName(t, question, row), LABEL), ...PLAIN }),
          'answer-part',
          id,
          number,
          at,
        ),
      ]);
      const more =
        rows.length < question.maxRows
          ? [[button(t('filling:button.add', { label: question.rowLabel, ...PLAIN }), 'answer-add', id, number)]]
          : [];
      return [...known, ...more];
    }
    default:
      return [];
  }
}
