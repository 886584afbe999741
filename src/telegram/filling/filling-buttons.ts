import { codeOfChoices } from '../../domain/reporting/filling-press.ts';
import { givenValue, type AnswerValue } from '../../domain/reporting/answers.ts';
import type { Option } from '../../domain/reporting/fields/field-type.ts';
import { fieldOf, isGroup, rowsIn, zeroOf } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { partNumber } from '../../domain/reporting/filling-rows.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { opensGroup, type Frame } from './filling-frame.ts';
import { isMoneyForOther, LABEL, partButtons, toMoney } from './doubt-buttons.ts';
import { formatValue, rowLabelOf, rowNames } from '../reports/format-answer.ts';
import { asLabel, asPlainText } from '../parts/shortened-text.ts';
import { button, inRows, type Button } from '../parts/view.ts';

/** Returns the buttons under the open question. */
export function waysToAnswer(t: Translate, frame: Frame): Button[][] {
  const { cursor, question, whole, report, number, note, outer } = frame;
  const { id } = report;
  const shown = codeOfChoices(cursor);
  const back = button(t('reporting:button.back'), 'answer-back', id, number);
  if (question === null) return overviewButtons(t, frame, back);
  if (cursor.at === 'candidates' && isGroup(question) && cursor.values.length > 1)
    return [...partButtons(t, frame, question, cursor.values), [back]];
  if (cursor.at === 'candidates' && (isGroup(question) || frame.takesOut))
    return [[button(t('filling:button.right'), 'answer-candidate', id, number, 0, shown)], [back]];
  if (cursor.at === 'candidates') {
    const offered = cursor.values.map((value, at) => [
      button(
        asLabel(formatValue(t, question, onlyAsked(question, value, cursor.source)), 60),
        'answer-candidate',
        id,
        number,
        at,
        shown,
      ),
    ]);
    return [...offered, [back]];
  }
  if (cursor.at === 'reason' && cursor.typed !== undefined) {
    const { value } = cursor.typed;
    const reason = button(t('filling:button.isReason'), 'answer-candidate', id, number, 1, shown);
    if (isMoneyForOther(frame)) return [[reason], ...toMoney(t, frame), [back]];
    const figure = asLabel(figureTyped(t, frame, question), LABEL);
    const label =
      value === null ? t('filling:button.isAmount') : t('filling:button.isFigure', { value: figure, ...PLAIN });
    return [[button(label, 'answer-candidate', id, number, 0, shown)], [reason], [back]];
  }
  if (cursor.at !== 'question') return [[back]];
  const fix =
    note?.kind === 'blocked' && note.otherNumber !== null && frame.inner === null
      ? [[button(t('reporting:button.fix', { number: note.otherNumber }), 'answer-jump', id, note.otherNumber)]]
      : [];
  const words = fieldOf(question.type).postponesWords === true ? 'laterText' : 'later';
  const later = button(t(`reporting:button.${words}`), 'answer-later', id, number);
  const first = outer.number === whole.questions[0]?.number && (frame.inner === null || opensGroup(frame));
  const draft =
    Object.keys(whole.answers).length > 0 ? [[button(t('reporting:button.draft'), 'report-review', id)]] : [];
  return [
    ...fix,
    ...explainButton(t, frame),
    ...suggestions(t, frame, question),
    ...fixSaved(t, frame),
    first ? [later] : [back, later],
    ...(first && draft.length === 0 ? [[button(t('filling:sentFile.button.send'), 'file-await', id)]] : []),
    ...draft,
  ];
}

/** What was just read for several parts from one message can be corrected in one tap. */
function fixSaved(t: Translate, { whole, report, savedGroup }: Frame): Button[][] {
  const saved = whole.questions.find(({ key }) => key === savedGroup);
  return saved === undefined
    ? []
    : [[button(t('reporting:button.fix', { number: saved.number }), 'answer-jump', report.id, saved.number)]];
}

/** The parts of a group or of a row, each to be corrected. */
function overviewButtons(t: Translate, frame: Frame, back: Button): Button[][] {
  const { outer, row, inner, number, report } = frame;
  const parts = (inner?.questions ?? []).map((part, at) =>
    button(String(at + 1), 'answer-jump', report.id, partNumber(outer.number, row, part.number)),
  );
  const label = rowLabelOf(outer);
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
function onlyAsked(question: Question, value: AnswerValue, source: string | null): AnswerValue {
  return source === null ? value : (fieldOf(question.type).bySource?.only(value, source) ?? value);
}

/** The figure that may be meant by what was typed where a reason is asked; empty where it is none yet. */
function figureTyped(t: Translate, frame: Frame, question: Question): string {
  const value = frame.cursor.at === 'reason' ? (frame.cursor.typed?.value ?? null) : null;
  return value === null ? '' : formatValue(t, question, onlyChanged(frame, question, value));
}

/** Returns that figure where its button has no room for all of it; null where it has. */
export function longFigureTyped(t: Translate, frame: Frame, question: Question): string | null {
  const figure = figureTyped(t, frame, question);
  return asLabel(figure, LABEL) === asPlainText(figure) ? null : figure;
}

/** Of a money answer with several sources, only the amount that was typed; all of it where several were. */
function onlyChanged({ filling }: Frame, question: Question, value: AnswerValue): AnswerValue {
  const before = givenValue(filling.answers, question.key);
  const { bySource } = fieldOf(question.type);
  const changed = bySource?.changed(value, before) ?? null;
  if (bySource === undefined || changed === null) return value;
  const others = before === undefined ? undefined : bySource.without(before, changed);
  const several = bySource.changed(bySource.without(value, changed), others) !== null;
  return several ? value : onlyAsked(question, value, changed);
}

function suggestions(t: Translate, frame: Frame, question: Question): Button[][] {
  const { filling, report, number } = frame;
  const { id } = report;
  const given = givenValue(filling.answers, question.key);
  const before = givenValue(filling.previous, question.key);
  const rows: Button[][] = [];
  // What is answered already is kept with its own button; last year's figure stands in the question.
  if (question.keepPrevious && before !== undefined && given === undefined)
    rows.push([button(keepLabel(t, question, before), 'answer-keep', id, number)]);
  rows.push(...optionButtons(t, frame, question, given));
  const { gathers, bySource } = fieldOf(question.type);
  if (given !== undefined && gathers === undefined && !(frame.outer.key in report.comments))
    rows.unshift([button(keepLabel(t, question, given), 'answer-sources-done', id, number)]);
  const gathered = given !== undefined && gathers !== undefined;
  if (gathered) rows.push([button(t('filling:button.done'), 'answer-sources-done', id, number)]);
  // Where more is asked for, "Không có" would mean: no more.
  const asksMore = frame.cursor.at === 'question' && frame.cursor.more === true;
  if (!gathered || !asksMore) rows.push(...emptyButtons(t, frame, question));
  const sources = bySource?.list(question) ?? [];
  rows.push(...sources.map(({ label }, at) => [button(asLabel(label, LABEL), 'answer-source', id, number, at)]));
  const spent = sources
    .map((source, at) => ({ ...source, at }))
    .filter(({ key }) => given !== undefined && bySource?.has(given, key));
  rows.push(
    ...spent.map(({ label, at }) => [
      button(
        t('filling:button.sourceOut', { source: asLabel(label, LABEL), ...PLAIN }),
        'answer-source-out',
        id,
        number,
        at,
      ),
    ]),
  );
  if (given !== undefined && gathers?.restart !== undefined)
    rows.push([button(t('filling:button.resend'), 'answer-remove', id, number)]);
  return rows;
}

/** Says that there is nothing. */
function emptyButtons(t: Translate, { report: { id }, number }: Frame, question: Question): Button[][] {
  if (fieldOf(question.type).bySource !== undefined)
    return [[button(t('reporting:button.none'), question.nilButton ? 'answer-nil' : 'answer-none', id, number)]];
  if (question.nilButton) return [[button(t('reporting:button.nil'), 'answer-nil', id, number)]];
  if (zeroOf(question) !== null) return [[button(t('filling:button.zero'), 'answer-none', id, number)]];
  return question.noneButton ? [[button(t('reporting:button.none'), 'answer-none', id, number)]] : [];
}

/** Says that a value stays as it is. */
function keepLabel(t: Translate, question: Question, kept: AnswerValue): string {
  const value = 'number' in kept ? formatNumber(kept.number) : asLabel(formatValue(t, question, kept), 30);
  return t('reporting:button.keep', { value, ...PLAIN });
}

function optionButtons(
  t: Translate,
  { report, number }: Frame,
  question: Question,
  given: AnswerValue | undefined,
): Button[][] {
  const { id } = report;
  const field = fieldOf(question.type);
  const options = field.options?.(question, given) ?? [];
  const pressed = options.map((option, at) => button(optionLabel(t, option), 'answer-option', id, number, at));
  // Yes and no stand side by side; other options are too long for that.
  if (field.composed?.repeats !== true) return inRows(pressed, options.every((option) => 'yes' in option) ? 2 : 1);
  const label = rowLabelOf(question);
  const names = rowNames(t, question, given);
  const ids = rowsIn(given);
  const known = names.map((name, at) => [
    button(
      t('filling:button.row', { number: at + 1, name: asLabel(name, LABEL), ...PLAIN }),
      'answer-part',
      id,
      number,
      ids[at] ?? at,
    ),
  ]);
  const full = 'maxRows' in question && names.length >= question.maxRows;
  return [
    ...known,
    ...(full ? [] : [[button(t('filling:button.add', { label, ...PLAIN }), 'answer-add', id, number)]]),
  ];
}

function optionLabel(t: Translate, option: Option): string {
  if ('yes' in option) return t(option.yes ? 'filling:button.yes' : 'filling:button.no');
  return option.chosen ? t('filling:button.chosen', { label: option.label, ...PLAIN }) : option.label;
}
