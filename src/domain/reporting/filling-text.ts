import { normalizeInput } from '../text/normalize.ts';
import { givenValue } from './answers.ts';
import { readAnswer, receiveAnswer } from './fields/index.ts';
import type { Refusal, Sent } from './fields/field-type.ts';
import type { Cursor, FillingAdvance, FillingNote, ReadingTools } from './filling-types.ts';
import { keep, offer } from './filling-keep.ts';
import { isOpen, type Place } from './filling-places.ts';
import type { Question } from './form-schema.ts';
import type { Filling } from './known.ts';

/** The longest reason, in characters. */
const LONGEST_REASON = 1000;

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
    case 'reason': {
      if (written === '') return stay({ kind: 'reason-needed', key, message: cursor.message });
      const { length } = Array.from(written);
      if (length > LONGEST_REASON)
        return stay({ kind: 'refused', key, refusal: { kind: 'too-long', length, maximum: LONGEST_REASON } });
      return keep(filling, cursor, question, cursor.value, joinReasons(filling, question, written, cursor.because));
    }
    case 'source-name': {
      const known = givenValue(filling.answers, key);
      if (known?.type !== 'money-by-source') return stay({ kind: 'stale' });
      if (written === '') return stay({ kind: 'refused', key, refusal: { kind: 'empty' } });
      const { length } = Array.from(written);
      if (length > 200) return stay({ kind: 'refused', key, refusal: { kind: 'too-long', length, maximum: 200 } });
      const answer = filling.answers[key];
      const reason = answer?.state === 'given' ? answer.reason : null;
      return keep(filling, cursor, question, { ...known, names: { ...known.names, [cursor.source]: written } }, reason);
    }
    case 'inside':
      return stay({ kind: 'refused', key, refusal: { kind: 'use-buttons' } });
    case 'question':
    case 'detail':
    case 'amount':
    case 'candidates': {
      const place = cursor.at === 'detail' ? cursor.option : cursor.at === 'question' ? null : cursor.source;
      const current = givenValue(filling.answers, key);
      const reading = readAnswer(question, text, { ...tools, place, current });
      switch (reading.kind) {
        case 'refused':
          return stay({ kind: 'refused', key, refusal: reading.refusal });
        case 'candidates': {
          const source = sourceAsked(place, reading.values, current);
          const next: Cursor = { at: 'candidates', key, values: reading.values, source, editing: cursor.editing };
          return { cursor: next, note: null, change: null };
        }
        case 'value': {
          const { value } = reading;
          const detail = detailOf(question, value);
          if (detail !== null) {
            return { cursor: { at: 'detail', key, option: detail, editing: cursor.editing }, note: null, change: null };
          }
          return offer(filling, cursor, question, value);
        }
      }
    }
  }
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
      const advance = offer(filling, here, question, reading.value);
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

/** A chosen option whose detail is still to be asked. */
export function detailOf(question: Question, value: { type: string; option?: string; detail?: string }): string | null {
  if (question.type !== 'choice' || value.type !== 'choice' || value.detail !== undefined) return null;
  const option = question.options.find(({ key }) => key === value.option);
  return option?.detail === undefined ? null : option.key;
}

/** A second reason, for another line of money, stands beside the first. */
function joinReasons(filling: Filling, question: Question, reason: string, because: string | undefined): string {
  const kept = filling.answers[question.key];
  const before =
    kept?.state === 'given' && question.type === 'money-by-source' && because === undefined ? kept.reason : null;
  return before === null ? reason : `${before}\n${reason}`;
}

/** Of money typed with its source, the source that was meant. */
function sourceAsked(
  place: string | null,
  values: readonly { type: string; amounts?: Record<string, number> }[],
  current: ReturnType<typeof givenValue>,
): string | null {
  const amounts = values[0]?.amounts;
  if (place !== null || amounts === undefined) return place;
  const before = current?.type === 'money-by-source' ? current.amounts : {};
  return Object.keys(amounts).find((source) => amounts[source] !== before[source]) ?? null;
}
