import type { FillingView } from '../../actions/reporting/load-filling.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import type { FillingNote } from '../../domain/reporting/filling.ts';
import type { Refusal } from '../../domain/reporting/fields/field-type.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { formatAnswer, formatValue, shorten } from './format-answer.ts';
import { viewReview } from './review-draft.ts';
import { button, inRows, type Button, type View } from './view.ts';

/** The open question of a report, led by what became of the last answer. `typed` is what was refused. */
export function viewFilling(t: Translate, view: FillingView, typed = ''): View {
  const { filling, cursor, note } = view;
  const lead = note === null ? null : noteText(t, view, note, typed);
  if (cursor.at === 'review') return viewReview(t, filling, lead);
  const question = filling.questions.find(({ key }) => key === cursor.key);
  if (question === undefined) return viewReview(t, filling, lead);
  return {
    text: [lead, questionText(t, view, question)].filter((part) => part !== null && part !== '').join('\n\n'),
    buttons: waysToAnswer(t, view, question),
  };
}

function noteText(t: Translate, { filling }: FillingView, note: FillingNote, typed: string): string {
  const find = (key: string): Question | undefined => filling.questions.find((question) => question.key === key);
  switch (note.kind) {
    case 'saved': {
      const question = find(note.key);
      if (question === undefined) return '';
      const value = formatAnswer(t, question, filling.answers[note.key], filling.answers);
      return t('reporting:note.saved', {
        number: question.number,
        value: shorten(value, 300),
        interpolation: { escapeValue: false },
      });
    }
    case 'postponed':
      return t('reporting:note.postponed', { number: find(note.key)?.number ?? 0 });
    case 'refused':
      return refusalText(t, note.refusal, typed);
    case 'blocked': {
      const values = { message: note.message, number: find(note.key)?.number ?? 0 };
      return note.otherNumber === null
        ? t('reporting:note.blocked', values)
        : t('reporting:note.blockedByOther', { ...values, other: note.otherNumber });
    }
    case 'reason-needed':
      return note.message === '' ? '' : t('reporting:note.reasonNeeded', { message: note.message });
    case 'stale':
      return t('reporting:note.stale');
    case 'not-understood':
      return t('reporting:note.notUnderstood');
  }
}

function refusalText(t: Translate, refusal: Refusal, typed: string): string {
  const quoted = shorten(typed.replaceAll(/\s+/g, ' '), 60);
  switch (refusal.kind) {
    case 'out-of-limits':
      return t('reporting:refusal.out-of-limits', {
        minimum: formatNumber(refusal.minimum),
        maximum: formatNumber(refusal.maximum),
      });
    case 'too-long':
      return t('reporting:refusal.too-long', {
        length: formatNumber(refusal.length),
        maximum: formatNumber(refusal.maximum),
      });
    default:
      return t(`reporting:refusal.${refusal.kind}`, { typed: quoted });
  }
}

function questionText(t: Translate, { filling, cursor, note }: FillingView, question: Question): string {
  const place = { number: question.number, total: filling.questions.length };
  switch (cursor.at) {
    case 'detail': {
      const option = question.type === 'choice' ? question.options.find(({ key }) => key === cursor.option) : undefined;
      return t('reporting:question.detail', {
        ...place,
        option: option?.label ?? '',
        prompt: option?.detail?.prompt ?? '',
      });
    }
    case 'amount':
      return t('reporting:question.amount', { ...place, source: sourceLabel(question, cursor.source) });
    case 'source-name':
      return t('reporting:question.sourceName', { ...place, source: sourceLabel(question, cursor.source) });
    case 'candidates':
      return t('reporting:question.candidates', place);
    case 'reason':
      if (cursor.message === '') {
        const value = formatAnswer(t, question, filling.answers[question.key], filling.answers);
        return t('reviewing:explain', {
          ...{ number: question.number, value: shorten(value, 300) },
          interpolation: { escapeValue: false },
        });
      }
      return note?.kind === 'reason-needed' ? '' : t('reporting:note.reasonNeeded', { message: cursor.message });
    case 'question':
    case 'review': {
      const { answers, previous, report } = filling;
      const given = givenValue(answers, question.key);
      if (
        question.type === 'money-by-source' &&
        given !== undefined &&
        note?.kind === 'saved' &&
        note.key === question.key
      ) {
        return t('reporting:question.moreSources');
      }
      const before = givenValue(previous, question.key);
      const comment = report.comments[question.key];
      const plain = { interpolation: { escapeValue: false } };
      return [
        t('reporting:question.head', { ...place, text: question.text }),
        question.type === 'long-text'
          ? t('reporting:question.longText', { maximum: formatNumber(question.maxLength) })
          : null,
        before === undefined
          ? null
          : t('reporting:question.previous', {
              year: report.round.year - 1,
              value: formatValue(t, question, before),
              ...plain,
            }),
        given === undefined
          ? null
          : t('reporting:question.current', { value: shorten(formatValue(t, question, given), 500), ...plain }),
        comment === undefined ? null : t('reporting:question.comment', { comment }),
      ]
        .filter((part) => part !== null)
        .join('\n');
    }
  }
}

function sourceLabel(question: Question, source: string): string {
  return question.type === 'money-by-source' ? (question.sources.find(({ key }) => key === source)?.label ?? '') : '';
}

function waysToAnswer(t: Translate, view: FillingView, question: Question): Button[][] {
  const { filling, cursor, note } = view;
  const { id } = filling.report;
  const { number } = question;
  const back = button(t('reporting:button.back'), 'answer-back', id, number);
  const later = button(
    t(question.type === 'long-text' ? 'reporting:button.laterText' : 'reporting:button.later'),
    'answer-later',
    id,
    number,
  );
  if (cursor.at === 'candidates') {
    const offered = cursor.values.map((value, at) => [
      button(formatValue(t, question, onlyAsked(value, cursor.source)), 'answer-candidate', id, number, at),
    ]);
    return [...offered, [back]];
  }
  if (cursor.at !== 'question') return [[back]];
  const fix =
    note?.kind === 'blocked' && note.otherNumber !== null
      ? [[button(t('reporting:button.fix', { number: note.otherNumber }), 'answer-jump', id, note.otherNumber)]]
      : [];
  const explain =
    question.key in filling.report.comments && givenValue(filling.answers, question.key) !== undefined
      ? [[button(t('reviewing:button.explain'), 'answer-explain', id, number)]]
      : [];
  const end = number === filling.questions[0]?.number ? [later] : [back, later];
  const draft =
    Object.keys(filling.answers).length > 0 ? [[button(t('reporting:button.draft'), 'report-review', id)]] : [];
  return [...fix, ...explain, ...suggestions(t, view, question), end, ...draft];
}

/** Of a money answer with several sources, only the amount that is being asked. */
function onlyAsked(value: ReturnType<typeof givenValue> & object, source: string | null): typeof value {
  if (value.type !== 'money-by-source' || source === null) return value;
  return { ...value, amounts: { [source]: value.amounts[source] ?? 0 } };
}

function suggestions(t: Translate, { filling }: FillingView, question: Question): Button[][] {
  const { id } = filling.report;
  const { number } = question;
  const before = givenValue(filling.previous, question.key);
  const rows: Button[][] = [];
  if (question.keepPrevious && before !== undefined) {
    const value =
      before.type === 'integer' ? formatNumber(before.number) : shorten(formatValue(t, question, before), 30);
    rows.push([button(t('reporting:button.keep', { value }), 'answer-keep', id, number)]);
  }
  if (question.type === 'choice') {
    question.options.forEach(({ label }, at) => rows.push([button(label, 'answer-option', id, number, at)]));
  }
  if (question.type === 'money-by-source') {
    const given = givenValue(filling.answers, question.key);
    const sources = question.sources.map(({ label }, at) =>
      button(shorten(label, 36), 'answer-source', id, number, at),
    );
    if (given === undefined) {
      rows.push([button(t('reporting:button.none'), question.nilButton ? 'answer-nil' : 'answer-none', id, number)]);
    } else {
      rows.push([button(t('reporting:button.sourcesDone'), 'answer-sources-done', id, number)]);
    }
    rows.push(...inRows(sources, 1));
    return rows;
  }
  if (question.nilButton) rows.push([button(t('reporting:button.nil'), 'answer-nil', id, number)]);
  if (question.noneButton) rows.push([button(t('reporting:button.none'), 'answer-none', id, number)]);
  return rows;
}
