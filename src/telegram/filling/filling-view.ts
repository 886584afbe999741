import type { FillingView } from '../../actions/reports/load-filling.ts';
import { givenValue, type Answers, type AnswerValue } from '../../domain/reporting/answers.ts';
import { describeRow, unitOf } from '../../domain/reporting/describe-answer.ts';
import type { Choice } from '../../domain/reporting/fields/field-type.ts';
import { fieldOf, isGroup, partsGiven } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import type { Doubted } from '../../domain/reporting/filling-types.ts';
import { findChanges } from '../../domain/reporting/filling-group.ts';
import { notesBefore } from '../../domain/reporting/questions-of.ts';
import { formatDateTime, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { upperFirst } from '../../domain/text/letter-case.ts';
import { escapeHtml, PLAIN, type Translate, type WORDING } from '../../wording/locales.ts';
import { sayCheck } from '../reports/check-message.ts';
import { periodText, yearBeforeText } from '../parts/period-text.ts';
import { isMoneyForOther } from './doubt-buttons.ts';
import { longFigureTyped, waysToAnswer } from './filling-buttons.ts';
import { frameOf, opensGroup, type Frame } from './filling-frame.ts';
import { noteText } from './filling-notes.ts';
import { formatAnswer, formatPart, formatValue, rowLabelOf, rowNames } from '../reports/format-answer.ts';
import { viewReviewPage } from './review-page/view-review-page.ts';
import type { View } from '../parts/view.ts';

/** The types that have a hint in words. */
type HintedType = keyof (typeof WORDING)['vi']['filling']['question']['hint'];

/** Renders the open question of a report, led by what became of the last answer. `typed` is what was refused. */
export function viewFilling(t: Translate, view: FillingView, typed = ''): View {
  const { filling, note, editor } = view;
  const leads = [
    view.corrected === undefined ? null : t(view.corrected ? 'filling:note.corrected' : 'filling:note.notCorrected'),
    editor === null ? null : t('filling:note.editor', { name: editor.fullName, at: formatDateTime(editor.at) }),
    note === null ? null : noteText(t, filling, note, typed, view.cursor),
  ].filter((part) => part !== null);
  const lead = leads.length === 0 ? null : leads.join('\n\n');
  const frame = frameOf(view);
  if (frame === null) return viewReviewPage(t, filling, lead, view.lookAt);
  return {
    text: [lead, questionText(t, frame)].filter((part) => part !== null && part !== '').join('\n\n'),
    buttons: waysToAnswer(t, frame),
  };
}

function questionText(t: Translate, frame: Frame): string {
  const { cursor, question, note } = frame;
  if (question === null) return overviewText(t, frame);
  const head = (text: string): string => headText(t, frame, text);
  switch (cursor.at) {
    case 'detail': {
      const option = placeOf(question, cursor.option);
      return head(`${option?.label ?? ''}. ${option?.detail?.prompt ?? ''}`);
    }
    case 'amount':
      return head(
        t('reporting:question.amountOf', {
          label: question.shortLabel,
          source: placeOf(question, cursor.source)?.label ?? '',
          ...PLAIN,
        }),
      );
    case 'source-name':
      return head(t('reporting:question.nameOf', { source: placeOf(question, cursor.source)?.label ?? '', ...PLAIN }));
    case 'candidates':
      if (isGroup(question)) return head(readBackText(t, frame, question, cursor.values));
      if (frame.takesOut) return head(goneText(t, frame, question, cursor.values[0]));
      if (cursor.doubted !== undefined) return head(doubtText(t, question, cursor.doubted));
      if (frame.looksUp) return head(t('reporting:question.whichName'));
      if (fieldOf(question.type).isName === true) return head(t('reporting:question.whichSpelling'));
      return head(
        t(`reporting:question.${fieldOf(question.type).options === undefined ? 'whichNumber' : 'whichAnswer'}`),
      );
    case 'reason':
      if (cursor.typed !== undefined && isMoneyForOther(frame))
        return t('filling:question.amountOrReason', { typed: cursor.typed.text, label: question.shortLabel });
      if (cursor.typed !== undefined) {
        const figure = longFigureTyped(t, frame, question);
        const { text } = cursor.typed;
        return figure === null
          ? t('filling:question.figureOrReason', { typed: text })
          : t('filling:question.figuresOrReason', { typed: escapeHtml(text), figure, ...PLAIN });
      }
      if (cursor.message === '') return explainText(t, frame, question);
      return note?.kind === 'reason-needed' ? '' : reasonText(t, frame, question, sayCheck(t, cursor.message));
    default:
      return plainQuestion(t, frame, question);
  }
}

/** Why a figure that was typed is asked about. */
function doubtText(t: Translate, question: Question, { text, doubt }: Doubted): string {
  return t(`reporting:question.doubt.${doubt}`, { typed: text, unit: unitOf(question), ...PLAIN });
}

/** The words before a question: where it stands in the form, and the form's own sentence. */
function headText(t: Translate, { outer, row, rowPlace, question, total, inner }: Frame, text: string): string {
  if (inner === null) return t('reporting:question.head', { number: outer.number, total, text });
  const part = inner.questions.findIndex(({ key }) => key === question?.key) + 1;
  const place = { number: outer.number, total, part, parts: inner.questions.length, text };
  return row === null
    ? t('filling:question.part', place)
    : t('filling:question.rowPart', { ...place, label: rowLabelOf(outer), row: rowPlace });
}

/** All parts of a group, or of a row, when somebody comes back to it. */
function overviewText(t: Translate, { outer, row, rowPlace, total, inner }: Frame): string {
  const place = { number: outer.number, total };
  const head =
    row === null
      ? t('filling:question.overview', { ...place, text: outer.text })
      : t('filling:question.row', { ...place, label: rowLabelOf(outer), row: rowPlace });
  const { parts } = describeRow(outer, inner?.answers ?? {});
  return [head, ...parts.map((part) => formatPart(t, part))].join('\n');
}

/**
 * What was read from one message for several parts, to be kept when it is right, with what it would change; of several
 * readings what each would keep.
 */
function readBackText(t: Translate, { filling }: Frame, question: Question, values: readonly AnswerValue[]): string {
  const items = Object.assign({}, ...values.map(partsGiven)) as Answers;
  const before = partsGiven(givenValue(filling.answers, question.key)) ?? {};
  const { instead, gone } = findChanges(filling, question, items);
  const parts: readonly Question[] = 'items' in question ? question.items : [];
  const lines = parts.flatMap((part) => {
    const { key, shortLabel } = part;
    const label = escapeHtml(shortLabel);
    const [is, was] = [items[key], formatAnswer(t, part, before[key])];
    if (is === undefined)
      return gone.includes(part) ? [t('filling:question.readBackGone', { label, was, ...PLAIN })] : [];
    const line = t('filling:value.part', { label, value: formatAnswer(t, part, is), ...PLAIN });
    return [instead.includes(part) ? t('filling:question.readBackInstead', { line, was, ...PLAIN }) : line];
  });
  return [t(values.length > 1 ? 'filling:question.whichPart' : 'filling:question.readBack'), ...lines].join('\n');
}

/** What an answer would leave out, read back before it is kept. */
function goneText(t: Translate, { filling, gone }: Frame, question: Question, value: AnswerValue | undefined): string {
  const said = (part: Question): { label: string; was: string } => ({
    label: escapeHtml(part.shortLabel),
    was: formatAnswer(t, part, filling.answers[part.key], filling.answers),
  });
  const { label, was } = said(question);
  const is = value === undefined ? '' : formatValue(t, question, value);
  const line = t('filling:value.part', { label, value: is, ...PLAIN });
  const given = givenValue(filling.answers, question.key) !== undefined;
  return [
    t('filling:question.leavesOut'),
    given ? t('filling:question.readBackInstead', { line, was, ...PLAIN }) : line,
    ...gone.map((part) => t('filling:question.readBackGone', { ...said(part), ...PLAIN })),
  ].join('\n');
}

/** Where an answer kept earlier is asked about, it is named with its value. */
function reasonText(t: Translate, { filling, inner }: Frame, question: Question, message: string): string {
  const value = givenValue(filling.answers, question.key);
  if (value === undefined) return t('reporting:note.reasonNeeded', { message });
  return t(inner === null ? 'filling:note.reasonForOther' : 'filling:note.reasonForPart', {
    number: question.number,
    label: escapeHtml(question.shortLabel),
    value: formatValue(t, question, value),
    message: escapeHtml(message),
    ...PLAIN,
  });
}

/** A value that was returned is kept: its explanation is asked. */
function explainText(t: Translate, { filling }: Frame, question: Question): string {
  const value = formatAnswer(t, question, filling.answers[question.key]);
  return t('reviewing:explain', { number: question.number, value, ...PLAIN });
}

function plainQuestion(t: Translate, frame: Frame, question: Question): string {
  const { filling, note, report, inner, outer } = frame;
  const given = givenValue(filling.answers, question.key);
  const justSaved = note?.kind === 'saved' && note.key === question.key;
  const { gathers, composed } = fieldOf(question.type);
  if (justSaved && gathers?.more !== undefined) return t(`filling:question.more.${gathers.more}`);
  const comment = report.comments[outer.key];
  const { round } = report;
  const lines = [
    ...(inner === null ? notesBefore(round.form, round.year, question.key).map(escapeHtml) : []),
    inner !== null && opensGroup(frame) ? introduction(t, outer, inner.questions) : null,
    headText(t, frame, question.text),
    hintText(t, question),
    ...earlierLines(t, frame, question),
    rowsText(t, question, given),
    given === undefined || composed?.repeats === true
      ? null
      : t('reporting:question.current', { value: formatValue(t, question, given), ...PLAIN }),
    comment === undefined ? null : t('reporting:question.comment', { comment }),
    given !== undefined && gathers?.more !== undefined && frame.cursor.at === 'question' && frame.cursor.more === true
      ? t(`filling:question.more.${gathers.more}`)
      : null,
  ];
  return lines.filter((part) => part !== null).join('\n');
}

/** What the unit said of the period before, and of the same period a year before. */
function earlierLines(t: Translate, { filling, report: { round, lastPeriod } }: Frame, question: Question): string[] {
  const line = (name: string, value: ReturnType<typeof givenValue>): string[] =>
    value === undefined
      ? []
      : [
          t('reporting:question.previous', {
            period: upperFirst(name),
            value: formatValue(t, question, value),
            ...PLAIN,
          }),
        ];
  return [
    ...(lastPeriod === null
      ? []
      : line(periodText(t, lastPeriod.period), givenValue(filling.lastPeriod ?? {}, question.key))),
    ...line(yearBeforeText(t, round.period), givenValue(filling.previous, question.key)),
  ];
}

/** How to answer, where the question itself does not say it. */
function hintText(t: Translate, question: Question): string | null {
  const hinted = fieldOf(question.type).hint?.(question);
  if (hinted === undefined) return null;
  const { maximum = 0 } = hinted;
  return t(`filling:question.hint.${question.type as HintedType}`, { maximum: formatNumber(maximum) });
}

/** What a group is about and how it can be answered, apart from its first question. */
function introduction(t: Translate, { text }: Question, parts: readonly Question[]): string {
  const labels = parts.map(({ shortLabel }) => shortLabel).join(', ');
  const group = t('filling:question.group', { text, parts: parts.length, labels });
  return [group, exampleText(t, parts), ''].filter((line) => line !== null).join('\n');
}

/** A message that answers all parts at once; null where the form gives none. */
function exampleText(t: Translate, parts: readonly Question[]): string | null {
  const examples = parts.flatMap(({ example }) => example ?? []);
  return examples.length < 2 ? null : t('filling:question.example', { example: examples.join(', ') });
}

function rowsText(t: Translate, question: Question, given: ReturnType<typeof givenValue>): string | null {
  if (fieldOf(question.type).composed?.repeats !== true) return null;
  const label = rowLabelOf(question);
  const rows = rowNames(t, question, given).map((name, at) => `${at + 1}. ${name}`);
  if (rows.length === 0) return t('filling:question.noRows', { label });
  return [t('filling:question.rows', { total: rows.length, label }), ...rows].join('\n');
}

function placeOf(question: Question, key: string): Choice | undefined {
  return fieldOf(question.type).placeOf?.(question, key);
}
