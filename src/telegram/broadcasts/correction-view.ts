import type { BROADCAST_CORRECTION } from '../../actions/broadcasts/broadcast-correction-notice.ts';
import type { CorrectionOutcome, CorrectionPreview } from '../../actions/broadcasts/correct-sent.ts';
import type { FactsOf } from '../../actions/outbox/notice-definition.ts';
import { broadcastCode, threadCode } from '../../domain/broadcasts/broadcast-state.ts';
import type { TextChange } from '../../domain/broadcasts/compare-texts.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { formatCount, formatMoment } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';
import { refusalText } from './content-view.ts';
import { viewTooLate } from './follow-view.ts';
import { viewNoticeItself } from './notice-view.ts';

/** So many changes are shown, each of so many characters at most. */
const CHANGES_SHOWN = 8;
const CHANGE_LENGTH = 160;

/** Renders each step of correcting a broadcast that was sent. */
export function viewCorrection(t: Translate, outcome: Allowed<CorrectionOutcome>): View[] {
  const cancel = [button(t('common:button.cancel'), 'cancel')];
  switch (outcome.kind) {
    case 'gone':
      return [{ text: t('broadcast:gone') }];
    case 'ask-correction': {
      const ask = t('broadcast:askCorrection', { code: broadcastCode(outcome.broadcast.id) });
      const { refused } = outcome;
      return [{ text: refused === null ? ask : `${refusalText(t, refused, outcome)}\n\n${ask}`, buttons: [cancel] }];
    }
    case 'unchanged': {
      const code = broadcastCode(outcome.broadcast.id);
      const said = [t('broadcast:correction.unchanged', { code }), t('broadcast:askCorrection', { code })];
      return [{ text: said.join('\n\n'), buttons: [cancel] }];
    }
    case 'correction-preview':
      return [viewNoticeItself(t, outcome.corrected, false), viewChanges(t, outcome)];
    case 'corrected': {
      const { broadcastId: id, told, announced } = outcome;
      const key = announced ? 'broadcast:correctingTold' : 'broadcast:correcting';
      const text = t(key, { code: broadcastCode(id), told: formatCount(told) });
      return [{ text, buttons: [[button(t('broadcast:button.result'), 'broadcast-result', id)]] }];
    }
    case 'too-late':
      return [viewTooLate(t, outcome)];
  }
}

/** What a correction changes, and who is told of it. */
function viewChanges(t: Translate, { corrected, changes, points, answerByRead, doubt }: CorrectionPreview): View {
  const { id, ask, answerBy } = corrected;
  const named = points.map((point) => t(`broadcast:correction.point.${point}`)).join(', ');
  const lines = [
    t('broadcast:correction.head', { code: broadcastCode(id) }),
    changesText(t, changes),
    ask === 'nothing' || answerBy === null
      ? null
      : t(answerByRead ? 'broadcast:correction.answerBy' : 'broadcast:correction.answerByStays', {
          at: formatMoment(answerBy),
        }),
    points.length > 0 ? t('broadcast:correction.points', { points: named }) : t('broadcast:correction.silent'),
    ...doubtLines(t, doubt),
    t('broadcast:correction.again'),
  ];
  const told = button(t('broadcast:button.correctTold'), 'broadcast-correct-send', id, 'told');
  const quiet = button(t('broadcast:button.correctQuiet'), 'broadcast-correct-send', id, 'quiet');
  return {
    text: lines.filter((line) => line !== null).join('\n\n'),
    buttons: [...(points.length > 0 ? [[told]] : [[quiet], [told]]), [button(t('common:button.cancel'), 'cancel')]],
  };
}

/** What is doubtful in the corrected text. */
function doubtLines(t: Translate, doubt: CorrectionPreview['doubt']): string[] {
  if (doubt === null) return [];
  const spelled = doubt.unmarked?.spelled ?? null;
  return [
    ...(doubt.unmarked === null ? [] : [t('broadcast:correction.unmarked')]),
    ...(spelled === null ? [] : [t('broadcast:knownNames', { text: excerpt(spelled, 300) })]),
    ...(doubt.number === null ? [] : [t('broadcast:correction.cited', { number: doubt.number })]),
  ];
}

/** Renders the changes of a text, a line each: what was taken out, and what was put in. */
function changesText(t: Translate, changes: readonly TextChange[]): string {
  if (changes.length === 0) return t('broadcast:correction.look');
  const short = (words: string): string => excerpt(words, CHANGE_LENGTH);
  const lines = changes.slice(0, CHANGES_SHOWN).map((change) => {
    const values = { out: short(change.out), in: short(change.in) };
    if (change.in === '') return t('broadcast:correction.removed', values);
    return t(change.out === '' ? 'broadcast:correction.added' : 'broadcast:correction.replaced', values);
  });
  const more = changes.length - lines.length;
  return [...lines, ...(more > 0 ? [t('broadcast:correction.more', { total: formatCount(more) })] : [])].join('\n');
}

/** Renders what a recipient is told of a correction, in an answer to the notice. */
export function viewCorrectionTold(t: Translate, facts: FactsOf<typeof BROADCAST_CORRECTION>): View {
  const { broadcastId, recipientId, changes, replyTo, responsible } = facts;
  const values = {
    code: threadCode(broadcastId, recipientId),
    responsible: escapeHtml(responsible),
    changes: changesText(t, changes),
  };
  return {
    text: t('broadcast:correction.told', { ...values, ...PLAIN }),
    ...(replyTo === null ? {} : { replyTo }),
  };
}
