import type { ComposeState } from '../../actions/broadcasts/broadcast-conversation.ts';
import type { ComposeOutcome, Unmarked } from '../../actions/broadcasts/show-draft.ts';
import type { BroadcastPreview } from '../../actions/broadcasts/describe-broadcast.ts';
import type { SendOutcome } from '../../actions/broadcasts/send-broadcast.ts';
import type { MomentRefusal } from '../../actions/broadcasts/word-broadcast.ts';
import { ASKS } from '../../domain/broadcasts/answers.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { CONTENT_LIMITS, type ContentRefusal } from '../../domain/broadcasts/notice-content.ts';
import {
  formatCount,
  formatDate,
  formatDateTime,
  formatMoment,
  formatNumber,
} from '../../domain/text/vietnamese-format.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { nameOf, reachText } from './audience-view.ts';
import { viewNoticeItself } from './notice-view.ts';
import { viewStarted } from './result-view.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** Of a text without marks, so many characters are repeated. */
const EXCERPT = 300;

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

function viewAudienceNeeded(t: Translate, { broadcast }: BroadcastPreview): View {
  const { id } = broadcast;
  return {
    text: t('broadcast:askAudience'),
    buttons: [
      [button(t('broadcast:button.audience'), 'broadcast-whom', id)],
      [
        button(t('broadcast:button.pick'), 'broadcast-units', id, 0),
        button(t('broadcast:button.tasks'), 'broadcast-tasks', id),
      ],
    ],
  };
}

/** Asks for the content; what is there is kept. */
export function askContent(t: Translate, { broadcast, audience }: BroadcastPreview): View {
  const { id, version, content } = broadcast;
  const again = content.text === '' ? [] : [t('broadcast:askTextAgain')];
  return {
    text: [t('broadcast:askText', { audience: nameOf(t, audience) }), ...again].join('\n\n'),
    buttons: [
      [
        button(t('broadcast:button.audience'), 'broadcast-whom', id),
        ...(content.files.length > 0 ? [button(t('broadcast:button.noFiles'), 'broadcast-no-files', id, version)] : []),
        button(t('broadcast:button.discard'), 'broadcast-discard', id, version),
      ],
    ],
  };
}

/** Returns why a message was not taken, and what to do. */
export function refusalText(
  t: Translate,
  refused: ContentRefusal,
  preview: Pick<BroadcastPreview, 'broadcast'>,
): string {
  switch (refused.reason) {
    case 'empty':
      return t('broadcast:refused.empty');
    case 'needs-text':
      return t('broadcast:refused.needs-text', { files: formatCount(preview.broadcast.content.files.length) });
    case 'too-long':
      return t('broadcast:refused.too-long', {
        length: formatNumber(refused.length),
        maximum: formatNumber(CONTENT_LIMITS.text),
      });
    case 'too-many-files':
      return t('broadcast:refused.too-many-files', { maximum: CONTENT_LIMITS.files });
    case 'file-too-large':
      return t('broadcast:refused.file-too-large', {
        name: refused.name,
        megabytes: refused.megabytes,
        maximum: CONTENT_LIMITS.fileMegabytes,
      });
  }
}

/** Says of a text without marks how it will read, and offers the names in it as they are known; what is written instead takes its place. */
function unmarkedNote(
  t: Translate,
  { preview, unmarked }: { preview: BroadcastPreview; unmarked: Unmarked | null },
): View[] {
  const { id, version, content } = preview.broadcast;
  if (unmarked === null) return [];
  const text = t('broadcast:unmarked', { text: excerpt(content.text, EXCERPT) });
  if (unmarked.spelled === null) return [{ text }];
  const offered = t('broadcast:knownNames', { text: excerpt(unmarked.spelled, EXCERPT) });
  const taken = button(t('broadcast:button.knownNames'), 'broadcast-known-names', id, version);
  return [{ text: `${text}\n\n${offered}`, buttons: [[taken]] }];
}

/** Asks once for the file of a document that the text cites. */
function viewCited(t: Translate, { preview, number }: Extract<ComposeOutcome, { kind: 'file-needed' }>): View {
  return {
    text: t('broadcast:cited', { number }),
    buttons: [[button(t('broadcast:button.withoutCited'), 'broadcast-asks', preview.broadcast.id)]],
  };
}

/** Says that words such as “ngày mai” will be read on another day than they were written. */
function dayWordsText(t: Translate, { dayWords }: BroadcastPreview): string[] {
  if (dayWords === null) return [];
  const { words, writtenOn, sentOn } = dayWords;
  return [t('broadcast:preview.dayWords', { words, written: formatDate(writtenOn), sent: formatDate(sentOn) })];
}

/** The button that sends, or schedules, what was asked about. */
function viewAnyway(t: Translate, { broadcast }: BroadcastPreview, at: Date | null): Button {
  const { id, version } = broadcast;
  return at === null
    ? button(t('broadcast:button.sendAgain'), 'broadcast-send', id, version, 'again')
    : button(t('broadcast:button.scheduleAgain'), 'broadcast-schedule', id, version, at.getTime() / 60_000);
}

/** Asks whether a text takes the place of the one that is there. */
function viewReplacing(t: Translate, { preview, text }: Extract<ComposeOutcome, { kind: 'replacing' }>): View {
  const { id, version, content } = preview.broadcast;
  return {
    text: t('broadcast:replacing', { text: excerpt(text, EXCERPT), before: excerpt(content.text, EXCERPT) }),
    buttons: [
      [
        button(t('broadcast:button.replace'), 'broadcast-replace', id, version),
        button(t('broadcast:button.keepText'), 'broadcast-ask-again', id),
      ],
    ],
  };
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

/** Asks whether a text that was written anew is kept as it is. */
function viewKept(t: Translate, { preview, number }: Extract<ComposeOutcome, { kind: 'text-doubted' }>): View {
  const label = t(number === null ? 'broadcast:button.keepText' : 'broadcast:button.withoutCited');
  return {
    text: number === null ? t('broadcast:keepText') : t('broadcast:cited', { number }),
    buttons: [[button(label, 'broadcast-open', preview.broadcast.id)]],
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

/** A broadcast as it will arrive, and below it whom it reaches and what can be done with it. */
function viewPreview(t: Translate, preview: BroadcastPreview): View[] {
  return [viewNoticeItself(t, preview.broadcast, false), viewControls(t, preview)];
}

/** What can be done with a broadcast in the making. */
function viewControls(t: Translate, preview: BroadcastPreview): View {
  const { broadcast, people, groups, seconds } = preview;
  const { id, version, ask, answerBy, content, state, scheduledAt } = broadcast;
  const asked = t(`broadcast:ask.${ask}`);
  const minutes = Math.ceil(seconds / 60);
  const lines = [
    t('broadcast:preview.head', { code: broadcastCode(id) }),
    reachText(t, preview),
    [
      content.files.length === 0 ? '' : t('broadcast:preview.files', { total: formatCount(content.files.length) }),
      answerBy === null || ask === 'nothing'
        ? t('broadcast:preview.ask', { ask: asked })
        : t('broadcast:preview.askBy', { ask: asked, at: formatMoment(answerBy) }),
      minutes <= 1 ? t('broadcast:preview.shortly') : t('broadcast:preview.minutes', { minutes: formatCount(minutes) }),
      state === 'scheduled' && scheduledAt !== null
        ? t('broadcast:preview.scheduled', { at: formatMoment(scheduledAt) })
        : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
    ...dayWordsText(t, preview),
    t('broadcast:preview.howTo'),
  ];
  const time: Button =
    state === 'scheduled'
      ? button(t('broadcast:button.unschedule'), 'broadcast-unschedule', id, version)
      : button(t('broadcast:button.schedule'), 'broadcast-time', id);
  const sendable = people + groups.length > 0;
  const rows: Button[][] = [
    sendable ? [button(t('broadcast:button.send'), 'broadcast-send', id, version, 'once')] : [],
    [button(t('broadcast:button.test'), 'broadcast-test', id), ...(sendable ? [time] : [])],
    [
      button(t('broadcast:button.audience'), 'broadcast-whom', id),
      ...(people > 0 ? [button(t('broadcast:button.people'), 'broadcast-people', id)] : []),
    ],
    [
      button(t('broadcast:button.ask'), 'broadcast-asks', id),
      ...(ask === 'nothing' ? [] : [button(t('broadcast:button.answerBy'), 'broadcast-answer-by', id)]),
      ...(ask === 'nothing' || answerBy === null
        ? []
        : [button(t('broadcast:button.noAnswerBy'), 'broadcast-no-answer-by', id, version)]),
    ],
    [
      ...(content.files.length > 0 ? [button(t('broadcast:button.noFiles'), 'broadcast-no-files', id, version)] : []),
      button(t('broadcast:button.discard'), 'broadcast-discard', id, version),
    ],
  ];
  return { text: lines.join('\n\n'), buttons: rows.filter((row) => row.length > 0) };
}

/** Renders why a typed time was not taken. */
export function viewTimeRefused(t: Translate, reason: MomentRefusal): View {
  return { text: t(`broadcast:timeRefused.${reason}`, PLAIN) };
}
