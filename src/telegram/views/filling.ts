import type { FillingView } from '../../actions/reporting/load-filling.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { notesBefore } from '../../domain/reporting/questions-of.ts';
import { formatDateTime, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../locales.ts';
import { viewEntryDraft } from './database-entry.ts';
import { waysToAnswer } from './filling-buttons.ts';
import { frameOf, type Frame } from './filling-frame.ts';
import { noteText } from './filling-notes.ts';
import { formatAnswer, formatValue, rowName, shorten } from './format-answer.ts';
import { viewReview } from './review-draft.ts';
import { viewSurveyReview } from './survey-answer.ts';
import type { View } from './view.ts';

/** The open question of a report, led by what became of the last answer. `typed` is what was refused. */
export function viewFilling(t: Translate, view: FillingView, typed = ''): View {
  const { filling, note, editor } = view;
  const leads = [
    view.corrected === undefined ? null : t(view.corrected ? 'filling:note.corrected' : 'filling:note.notCorrected'),
    editor === null ? null : t('filling:note.editor', { name: editor.fullName, at: formatDateTime(editor.at) }),
    note === null ? null : noteText(t, filling, note, typed),
  ].filter((part) => part !== null);
  const lead = leads.length === 0 ? null : leads.join('\n\n');
  const frame = frameOf(view);
  if (frame === null) {
    const { occasion } = filling.report.round;
    if (occasion === 'database') return viewEntryDraft(t, filling, lead);
    return occasion === 'survey' ? viewSurveyReview(t, filling, lead) : viewReview(t, filling, lead);
  }
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
      const option = question.type === 'choice' ? question.options.find(({ key }) => key === cursor.option) : undefined;
      return head(`${option?.label ?? ''}. ${option?.detail?.prompt ?? ''}`);
    }
    case 'amount':
      return head(t('reporting:question.amountOf', { source: sourceLabel(question, cursor.source), ...PLAIN }));
    case 'source-name':
      return head(t('reporting:question.nameOf', { source: sourceLabel(question, cursor.source), ...PLAIN }));
    case 'candidates':
      return head(t(frame.looksUp ? 'reporting:question.whichName' : 'reporting:question.whichNumber'));
    case 'reason':
      if (cursor.message === '') return explainText(t, frame, question);
      return note?.kind === 'reason-needed' ? '' : reasonText(t, frame, question, cursor.message);
    default:
      return plainQuestion(t, frame, question);
  }
}

/** The words before a question: where it stands in the form, and the form's own sentence. */
function headText(t: Translate, { outer, row, question, total, inner }: Frame, text: string): string {
  if (inner === null) return t('reporting:question.head', { number: outer.number, total, text });
  const place = { number: outer.number, total, part: question?.number ?? 0, parts: inner.questions.length, text };
  return outer.type === 'repeat-group'
    ? t('filling:question.rowPart', { ...place, label: outer.rowLabel, row: (row ?? 0) + 1 })
    : t('filling:question.part', place);
}

/** All parts of a group, or of a row, when somebody comes back to it. */
function overviewText(t: Translate, { outer, row, total, inner }: Frame): string {
  const place = { number: outer.number, total };
  const head =
    outer.type === 'repeat-group'
      ? t('filling:question.row', { ...place, label: outer.rowLabel, row: (row ?? 0) + 1 })
      : t('filling:question.overview', { ...place, text: outer.text });
  const value = inner === null ? '' : formatValue(t, outer, { type: 'group', items: inner.answers });
  return [head, ...value.split('; ')].join('\n');
}

/** Where an answer kept earlier is asked about, it is named with its value. */
function reasonText(t: Translate, { filling }: Frame, question: Question, message: string): string {
  const value = givenValue(filling.answers, question.key);
  if (value === undefined) return t('reporting:note.reasonNeeded', { message });
  return t('filling:note.reasonForOther', {
    number: question.number,
    value: shorten(formatValue(t, question, value), 200),
    message: escapeHtml(message),
    ...PLAIN,
  });
}

/** A value that was returned is kept: its explanation is asked. */
function explainText(t: Translate, { filling }: Frame, question: Question): string {
  const value = formatAnswer(t, question, filling.answers[question.key]);
  return t('reviewing:explain', { number: question.number, value: shorten(value, 300), ...PLAIN });
}

function plainQuestion(t: Translate, frame: Frame, question: Question): string {
  const { filling, note, report, inner, outer } = frame;
  const given = givenValue(filling.answers, question.key);
  const justSaved = note?.kind === 'saved' && note.key === question.key;
  if (justSaved && question.type === 'money-by-source') return t('reporting:question.moreSources');
  if (justSaved && (question.type === 'photo' || question.type === 'document')) return t('filling:question.moreFiles');
  const before = givenValue(filling.previous, question.key);
  const comment = report.comments[outer.key];
  const first = inner !== null && outer.type === 'group' && question.number === 1;
  const { round } = report;
  const lines = [
    ...(inner === null ? notesBefore(round.form, round.year, question.key).map(escapeHtml) : []),
    first
      ? t('filling:question.group', {
          text: outer.text,
          parts: inner.questions.length,
          labels: inner.questions.map(({ shortLabel }) => shortLabel).join(', '),
        })
      : null,
    headText(t, frame, question.text),
    hintText(t, question),
    before === undefined
      ? null
      : t('reporting:question.previous', { year: round.year - 1, value: formatValue(t, question, before), ...PLAIN }),
    rowsText(t, question, given),
    given === undefined || question.type === 'repeat-group'
      ? null
      : t('reporting:question.current', { value: shorten(formatValue(t, question, given), 500), ...PLAIN }),
    comment === undefined ? null : t('reporting:question.comment', { comment }),
  ];
  return lines.filter((part) => part !== null).join('\n');
}

/** How to answer, where the question itself does not say it. */
function hintText(t: Translate, question: Question): string | null {
  switch (question.type) {
    case 'long-text':
      return t('reporting:question.longText', { maximum: formatNumber(question.maxLength) });
    case 'photo':
      return t('filling:question.photo', { maximum: question.maxFiles });
    case 'document':
      return t('filling:question.document', { maximum: question.maxFiles });
    case 'location':
      return t('filling:question.location');
    case 'choices':
      return t('filling:question.choices');
    case 'date':
    case 'percent':
    case 'percent-range':
    case 'money':
    case 'year':
    case 'phone':
    case 'unit':
    case 'task':
    case 'facility':
      return t(`filling:question.example.${question.type}`);
    default:
      return null;
  }
}

function rowsText(t: Translate, question: Question, given: ReturnType<typeof givenValue>): string | null {
  if (question.type !== 'repeat-group') return null;
  const label = question.rowLabel;
  if (given?.type !== 'repeat-group' || given.rows.length === 0) return t('filling:question.noRows', { label });
  const rows = given.rows.map((row, at) => `${at + 1}. ${rowName(t, question, row)}`);
  return [t('filling:question.rows', { total: given.rows.length, label }), ...rows].join('\n');
}

function sourceLabel(question: Question, source: string): string {
  return question.type === 'money-by-source' ? (question.sources.find(({ key }) => key === source)?.label ?? '') : '';
}
