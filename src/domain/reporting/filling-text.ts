import { normalizeInput, searchKey } from '../text/normalize.ts';
import { givenValue } from './answers.ts';
import { fieldOf, readAnswer, receiveAnswer } from './fields/index.ts';
import type { Refusal, Sent } from './fields/field-type.ts';
import type { Cursor, FillingAdvance, FillingNote, ReadingTools } from './filling-types.ts';
import { amountIn } from './correction-text.ts';
import { tellLeft } from './doubted-amount.ts';
import { acceptAnswer, validateAnswer } from './filling-keep.ts';
import { emptyValue, takePress } from './filling-press.ts';
import { saysLater, saysNothing, saysThatIsAll } from './plain-words.ts';
import { takeExplained } from './filling-explained.ts';
import { takeReason } from './filling-reason.ts';
import { detailCursor, isOpen, type Place } from './filling-places.ts';
import type { Question } from './form-schema.ts';
import type { Filling } from './filling-context.ts';

/** Takes what was typed at a question. */
export function takeText(
  filling: Filling,
  cursor: Place,
  question: Question,
  text: string,
  tools: ReadingTools,
): FillingAdvance {
  const { key } = question;
  const stay = (note: FillingNote | null): FillingAdvance => ({ cursor, note, change: null });
  const written = normalizeInput(text);
  switch (cursor.at) {
    case 'reason':
      return takeReason(filling, cursor, question, written, tools);
    case 'source-name': {
      const known = givenValue(filling.answers, key);
      const { bySource } = fieldOf(question.type);
      if (known === undefined || bySource === undefined) return stay({ kind: 'stale' });
      if (written === '') return stay({ kind: 'refused', key, refusal: { kind: 'empty' } });
      // That there is no more is no name: the source still has none.
      if (saysThatIsAll(text)) return stay({ kind: 'refused', key, refusal: { kind: 'source-name-needed' } });
      const { length } = Array.from(written);
      if (length > 200) return stay({ kind: 'refused', key, refusal: { kind: 'too-long', length, maximum: 200 } });
      const answer = filling.answers[key];
      const reason = answer?.state === 'given' ? answer.reason : null;
      return acceptAnswer(filling, cursor, question, bySource.named(known, cursor.source, written), reason);
    }
    case 'inside':
      return stay({ kind: 'refused', key, refusal: { kind: 'use-buttons' } });
    case 'question':
    case 'detail':
    case 'amount':
    case 'candidates': {
      const place = cursor.at === 'detail' ? cursor.option : cursor.at === 'question' ? null : cursor.source;
      if (cursor.at === 'detail' && searchKey(cursor.doubted ?? '') !== searchKey(written)) {
        const refusal = fieldOf(question.type).doubtDetail?.(question, cursor.option, written, tools.today) ?? null;
        if (refusal !== null)
          return { cursor: { ...cursor, doubted: written }, note: { kind: 'refused', key, refusal }, change: null };
      }
      const explained = takeExplained(filling, cursor, question, text, tools, (figure) =>
        takeText(filling, cursor, question, figure, tools),
      );
      if (explained !== null) return explained;
      const current = givenValue(filling.answers, key);
      const asked =
        cursor.at === 'question' || (cursor.at === 'candidates' && (cursor.values.length === 1 || saysLater(text)));
      const byWords = asked ? pressByWords(filling, cursor, question, text, tools) : null;
      if (byWords !== null) return byWords;
      const finished = cursor.at === 'amount' ? finishAtAmount(filling, cursor, question, text, tools) : null;
      if (finished !== null) return finished;
      // Nothing from the source that was pressed.
      const amount = cursor.at === 'amount' && saysNothing(text) ? '0' : withoutOwnLabel(question, text);
      // The source that is named next is that of the amount that was typed before.
      const whole = cursor.at === 'question' && !/\d/.test(text) ? `${cursor.unsourced ?? ''} ${amount}` : amount;
      const reading = readAnswer(question, whole, { ...tools, place, current });
      switch (reading.kind) {
        case 'refused': {
          const { refusal } = reading;
          const unsourced = refusal.kind === 'choose-source' ? amountIn(question, text) : null;
          const next = cursor.at === 'question' && unsourced !== null ? { ...cursor, unsourced } : cursor;
          return { cursor: next, note: { kind: 'refused', key, refusal }, change: null };
        }
        case 'candidates': {
          const [first] = reading.values;
          const changed = first === undefined ? undefined : fieldOf(question.type).bySource?.changed(first, current);
          const source = place ?? changed ?? null;
          const doubted = reading.doubt === undefined ? {} : { doubted: { text: written, doubt: reading.doubt } };
          const { editing } = cursor;
          const next: Cursor = { at: 'candidates', key, values: reading.values, source, editing, ...doubted };
          return { cursor: next, note: null, change: null };
        }
        case 'value': {
          const { value } = reading;
          const detail = detailCursor(question, value, cursor.editing);
          if (detail !== null) return { cursor: detail, note: null, change: null };
          const [doubted] = cursor.at === 'candidates' ? cursor.values : [];
          return tellLeft(question, current, doubted, value, validateAnswer(filling, cursor, question, value));
        }
      }
    }
  }
}

/** A text in words without the name of its question before a colon: “Kết quả: đã mở 02 lớp”. */
function withoutOwnLabel(question: Question, text: string): string {
  const [, label = '', rest = ''] = /^([^:]{1,60}):\s*(\S.*)$/su.exec(text.trim()) ?? [];
  const names = [...(question.words ?? []), question.shortLabel].map(searchKey);
  return fieldOf(question.type).takesWords === true && names.includes(searchKey(label)) ? rest : text;
}

/**
 * The words that mean "Không có" or "Đủ rồi" do what the button does; null for others, and where there is no such button.
 * Where more was asked for, "không có" is no more; where the question itself is put again, it is nothing at all.
 */
function pressByWords(
  filling: Filling,
  cursor: Place,
  question: Question,
  text: string,
  tools: ReadingTools,
): FillingAdvance | null {
  const { key, number } = question;
  const { gathers, takesWords } = fieldOf(question.type);
  const nothing = saysNothing(text);
  const current = givenValue(filling.answers, key);
  const reads = (): boolean => readAnswer(question, text, { ...tools, place: null, current }).kind === 'value';
  if (takesWords !== true && current === undefined && saysLater(text) && !reads())
    return takePress(filling, cursor, question, { kind: 'later', number }, tools);
  const press = (kind: 'done' | 'nil' | 'none'): FillingAdvance =>
    takePress(filling, cursor, question, { kind, number }, tools);
  const goesOn = cursor.at === 'question' && cursor.more === true;
  if (gathers !== undefined && current !== undefined && saysThatIsAll(text) && (goesOn || !nothing)) {
    const done = press('done');
    // What stays is said: nothing was given up by it.
    return { ...done, note: done.note ?? { kind: 'saved', key } };
  }
  if (!nothing) return null;
  if (takesWords !== true && reads()) return null;
  const [offered] = (['nil', 'none'] as const).filter((kind) => emptyValue(question, kind) !== null);
  return offered === undefined ? null : press(offered);
}

/**
 * “Đủ rồi” where the amount of a source is asked: the source that was pressed is none, and what was given is all; where nothing
 * was given, the sources are asked again. Null for other words.
 */
function finishAtAmount(
  filling: Filling,
  cursor: Place,
  question: Question,
  text: string,
  tools: ReadingTools,
): FillingAdvance | null {
  if (!saysThatIsAll(text) || saysNothing(text)) return null;
  const { key, number } = question;
  if (givenValue(filling.answers, key) === undefined) {
    const again: Cursor = { at: 'question', key, editing: cursor.editing };
    return { cursor: again, note: { kind: 'refused', key, refusal: { kind: 'no-amount-yet' } }, change: null };
  }
  const done = takePress(filling, cursor, question, { kind: 'done', number }, tools);
  return { ...done, note: done.note ?? { kind: 'saved', key } };
}

/** Takes files or a place: for the open question, else for the first other that takes them. */
export function takeSent(filling: Filling, cursor: Cursor, sent: Sent): FillingAdvance {
  const asked = cursor.at === 'review' ? undefined : filling.questions.find(({ key }) => key === cursor.key);
  const takers = [...(asked === undefined ? [] : [asked]), ...byNeed(filling)];
  let refusal: Refusal = { kind: 'needs-text' };
  for (const question of takers) {
    const reading = receiveAnswer(question, sent, givenValue(filling.answers, question.key));
    if (reading?.kind === 'value') {
      const here: Place = { at: 'question', key: question.key, editing: cursor.editing };
      const advance = validateAnswer(filling, here, question, reading.value);
      return question === asked || advance.change === null ? advance : { ...advance, cursor };
    }
    if (reading?.kind === 'refused' && question === asked) {
      refusal = reading.refusal;
      // Of one file too many, another question is no place.
      if (refusal.kind === 'too-many-files') break;
    }
  }
  const key = asked?.key ?? filling.questions[0]?.key ?? '';
  return { cursor, note: { kind: 'refused', key, refusal }, change: null };
}

/** Questions that wait for an answer before those that have one. */
function byNeed(filling: Filling): Question[] {
  const open = filling.questions.filter((question) => isOpen(filling, question));
  return [...open, ...filling.questions.filter((question) => !open.includes(question))];
}
