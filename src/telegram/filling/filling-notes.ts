import type { LoadedFilling } from '../../actions/reports/load-filling.ts';
import type { Cursor, Filling, FillingNote } from '../../domain/reporting/filling.ts';
import { unitOf } from '../../domain/reporting/describe-answer.ts';
import { fieldOf } from '../../domain/reporting/fields/index.ts';
import { partsOf } from '../../domain/reporting/filling-context.ts';
import type { AnswerValue } from '../../domain/reporting/answers.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { formatAnswer, formatValue, rowLabelOf } from '../reports/format-answer.ts';
import { refusalText } from '../reports/refusal-text.ts';
import { shorten } from '../parts/shortened-text.ts';
import { sayCheck } from '../reports/check-message.ts';

/** The group in which an answer was given; `number` of its question where another is open now, else null. */
interface Within {
  number: number | null;
}

/** Returns what became of an answer, in words; of the last part of a group with the number of its question. */
export function noteText(
  t: Translate,
  filling: LoadedFilling,
  note: FillingNote,
  typed: string,
  cursor: Cursor,
): string {
  if (note.kind !== 'inside') return textOf(t, filling, note, typed, null);
  const group = filling.questions.find(({ key }) => key === note.key);
  if (group === undefined) return '';
  const isOpen = cursor.at !== 'review' && cursor.key === note.key;
  const within = { number: isOpen ? null : group.number };
  return textOf(t, partsOf(filling, group, note.row), note.note, typed, within);
}

function textOf(t: Translate, filling: Filling, note: FillingNote, typed: string, within: Within | null): string {
  const part = within !== null;
  const left = within?.number ?? null;
  const find = (key: string): Question | undefined => filling.questions.find((question) => question.key === key);
  switch (note.kind) {
    case 'saved': {
      const question = find(note.key);
      if (question === undefined) return '';
      // The sentence has its own full stop.
      const answer = formatAnswer(t, question, filling.answers[note.key], filling.answers);
      const value = answer.replace(/(?<!\.)\.$/, '');
      const { number, shortLabel } = question;
      const saved = part
        ? left === null
          ? t('filling:note.savedPart', { label: escapeHtml(shortLabel), value, ...PLAIN })
          : t('filling:note.savedLastPart', { number: left, label: escapeHtml(shortLabel), value, ...PLAIN })
        : t('reporting:note.saved', { number, value, ...PLAIN });
      const reason = note.reason === undefined ? '' : ` ${t('filling:note.withReason', { reason: note.reason })}`;
      const told = `${saved}${leftText(t, question, note.left)}${reason}`;
      if (note.contradicted === undefined) return told;
      const contradicted = { ...note.contradicted, message: sayCheck(t, note.contradicted.message) };
      return `${told}\n\n${t('filling:note.contradicted', contradicted)}`;
    }
    case 'postponed': {
      const question = find(note.key);
      return part
        ? left === null
          ? t('filling:note.postponedPart', { label: question?.shortLabel ?? '' })
          : t('filling:note.postponedLastPart', { number: left, label: question?.shortLabel ?? '' })
        : t('reporting:note.postponed', { number: question?.number ?? 0 });
    }
    case 'removed': {
      const question = find(note.key);
      const label = question === undefined ? '' : rowLabelOf(question);
      return t('filling:note.removed', { label, row: note.row + 1 });
    }
    case 'no-money':
      return t('filling:note.noMoney');
    case 'no-quantity': {
      const question = find(note.key);
      const options: readonly { label: string }[] =
        question !== undefined && 'options' in question ? question.options : [];
      return t('filling:note.noQuantity', {
        typed: note.typed,
        label: question?.shortLabel ?? '',
        options: options.map(({ label }) => label).join('; '),
      });
    }
    case 'emptied':
      return t('filling:note.emptied');
    case 'source-out': {
      const question = find(note.key);
      const source = question === undefined ? undefined : fieldOf(question.type).placeOf?.(question, note.source);
      return t('filling:note.sourceOut', { source: source?.label ?? '' });
    }
    case 'row-gone': {
      const question = find(note.key);
      return t('filling:note.rowGone', { label: question === undefined ? '' : rowLabelOf(question) });
    }
    case 'refused':
      return refusalText(t, note.refusal, typed);
    case 'blocked': {
      const values = { message: sayCheck(t, note.message), number: find(note.key)?.number ?? 0 };
      if (part) return t('filling:note.blockedPart', values);
      return note.otherNumber === null
        ? t('reporting:note.blocked', values)
        : t('reporting:note.blockedByOther', { ...values, other: note.otherNumber });
    }
    case 'reason-needed':
      return note.message === ''
        ? ''
        : `${t('reporting:note.reasonNeeded', { message: sayCheck(t, note.message) })}${leftText(t, find(note.key), note.left)}`;
    case 'not-asked':
      return t('filling:note.notAsked', { labels: note.labels.map((label) => `“${label}”`).join(', ') });
    case 'other-unit': {
      const question = filling.possible.find(({ key }) => key === note.key);
      const unit = question === undefined ? '' : unitOf(question);
      return t('filling:note.otherUnit', { typed: note.typed, label: question?.shortLabel ?? '', unit });
    }
    case 'answered-since': {
      const question = find(note.key);
      if (question === undefined) return '';
      const value = formatAnswer(t, question, filling.answers[note.key], filling.answers);
      const { number, shortLabel } = question;
      return t(part ? 'filling:note.answeredSincePart' : 'filling:note.answeredSince', {
        number,
        label: escapeHtml(shortLabel),
        value,
        ...PLAIN,
      });
    }
    case 'stale':
      return t('reporting:note.stale');
    case 'no-question':
      return t(part ? 'filling:note.noPart' : 'filling:note.noQuestion', { number: note.number });
    case 'several-named':
      return t('filling:note.severalNamed', { numbers: note.numbers.join(', '), first: note.numbers[0] ?? 0 });
    case 'hand-in-below':
      return t('filling:refusal.use-buttons');
    case 'not-understood':
      return t('reporting:note.notUnderstood');
    case 'words-unread':
      return t(part ? 'filling:note.wordsUnreadPart' : 'filling:note.wordsUnread', { typed: shorten(typed, 60) });
    case 'inside':
      return '';
  }
}

/** Says of an amount that was doubted that it is not kept; nothing where none was. */
function leftText(t: Translate, question: Question | undefined, left: AnswerValue | undefined): string {
  if (question === undefined || left === undefined) return '';
  return `\n${t('filling:note.left', { value: formatValue(t, question, left), ...PLAIN })}`;
}
