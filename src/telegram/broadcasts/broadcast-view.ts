import type { ComposeState } from '../../actions/broadcasts/broadcast-conversation.ts';
import type { BroadcastPreview } from '../../actions/broadcasts/describe-broadcast.ts';
import type { SendOutcome } from '../../actions/broadcasts/send-broadcast.ts';
import type { ComposeOutcome } from '../../actions/broadcasts/show-draft.ts';
import type { MomentRefusal } from '../../actions/broadcasts/word-broadcast.ts';
import { ASKS } from '../../domain/broadcasts/answers.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { formatDateTime, formatMoment } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { reachText } from './audience-view.ts';
import {
  askContent,
  refusalText,
  unmarkedNote,
  viewAudienceNeeded,
  viewCited,
  viewKept,
  viewReplacing,
} from './content-view.ts';
import { dayWordsText, viewControls, viewPreview } from './preview-view.ts';
import { viewStarted } from './result-view.ts';

/** Renders what a broadcast in the making needs, or its preview, or what became of sending it. */
export function viewComposing(t: Translate, outcome: Allowed<ComposeOutcome | SendOutcome>): View[] {
  switch (outcome.kind) {
    case 'gone':
      return [{ text: t('broadcast:gone') }];
    case 'discarded':
      return [{ text: t('broadcast:discarded', { code: broadcastCode(outcome.broadcastId) }) }];
    case 'audience-needed':
      return [viewAudienceNeeded(t, outcome.preview)];
    case 'content-needed': {
      const asked = askContent(t, outcome.preview);
      const refused = outcome.refused === null ? null : refusalText(t, outcome.refused, outcome.preview);
      if (refused === null) return [asked];
      return [{ ...asked, text: refused }];
    }
    case 'ask-needed':
      return [...unmarkedNote(t, outcome), viewAsks(t, outcome.preview)];
    case 'file-needed':
      return [...unmarkedNote(t, outcome), viewCited(t, outcome)];
    case 'replacing':
      return [viewReplacing(t, outcome)];
    case 'text-doubted':
      return [...unmarkedNote(t, outcome), viewKept(t, outcome)];
    case 'changed': {
      const code = broadcastCode(outcome.preview.broadcast.id);
      const note = outcome.own ? t('broadcast:changedOwn', { code }) : t('broadcast:changed', { code, by: outcome.by });
      return [{ text: note }, ...viewPreview(t, outcome.preview)];
    }
    case 'preview':
      return viewPreview(t, outcome);
    case 'nobody':
      return [viewControls(t, outcome.preview)];
    case 'sending':
      return [viewStarted(t, outcome.broadcastId, outcome.people + outcome.groups)];
    case 'scheduled': {
      const { preview, at } = outcome;
      const { id, version } = preview.broadcast;
      const code = broadcastCode(id);
      return [
        {
          text: [
            t('broadcast:scheduled', { code, at: formatMoment(at) }),
            reachText(t, preview),
            ...dayWordsText(t, preview),
          ].join('\n\n'),
          buttons: [
            [button(t('broadcast:button.unschedule'), 'broadcast-unschedule', id, version)],
            [
              button(t('broadcast:button.back'), 'broadcast-open', id),
              button(t('broadcast:button.discard'), 'broadcast-discard', id, version),
            ],
          ],
        },
      ];
    }
    case 'after-answer-time': {
      const { preview, answerBy, at } = outcome;
      const { id } = preview.broadcast;
      const values = { answerBy: formatMoment(answerBy), ...(at === null ? {} : { at: formatMoment(at) }) };
      return [
        {
          text: t(at === null ? 'broadcast:afterAnswerTime' : 'broadcast:afterAnswerTimeAt', values),
          buttons: [
            [button(t('broadcast:button.answerBy'), 'broadcast-answer-by', id)],
            [viewAnyway(t, preview, at), button(t('broadcast:button.back'), 'broadcast-open', id)],
          ],
        },
      ];
    }
    case 'same-sent': {
      const { id } = outcome.preview.broadcast;
      const values = { at: formatDateTime(outcome.sentAt), code: broadcastCode(outcome.earlierId) };
      return [
        {
          text: t('broadcast:sameSent', values),
          buttons: [
            [viewAnyway(t, outcome.preview, outcome.at), button(t('broadcast:button.back'), 'broadcast-open', id)],
          ],
        },
      ];
    }
  }
}

/** The button that sends, or schedules, what was asked about. */
function viewAnyway(t: Translate, { broadcast }: BroadcastPreview, at: Date | null): Button {
  const { id, version } = broadcast;
  return at === null
    ? button(t('broadcast:button.sendAgain'), 'broadcast-send', id, version, 'again')
    : button(t('broadcast:button.scheduleAgain'), 'broadcast-schedule', id, version, at.getTime() / 60_000);
}

/** Says that a broadcast in the making was left, and how to go on with it. */
export function viewDraftLeft(t: Translate, { broadcastId, step }: ComposeState): View | null {
  if (step === 'correction') return null;
  const code = broadcastCode(broadcastId);
  return {
    text: t('broadcast:draftLeft', { code }),
    buttons: [[button(t('broadcast:button.continue', { code }), 'broadcast-open', broadcastId)]],
  };
}

/** Renders how a broadcast is to be answered. */
export function viewAsks(t: Translate, { broadcast }: BroadcastPreview): View {
  const { id, version } = broadcast;
  return {
    text: t('broadcast:askAnswer'),
    buttons: ASKS.map((ask) => [button(t(`broadcast:button.${ask}`), 'broadcast-ask', id, version, ask)]),
  };
}

/** Renders why a typed time was not taken. */
export function viewTimeRefused(t: Translate, reason: MomentRefusal): View {
  return { text: t(`broadcast:timeRefused.${reason}`, PLAIN) };
}
