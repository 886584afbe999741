import * as answer from '../../../src/actions/broadcasts/answer-broadcast.ts';
import * as change from '../../../src/actions/broadcasts/change-sent.ts';
import * as compose from '../../../src/actions/broadcasts/compose-broadcast.ts';
import * as name from '../../../src/actions/broadcasts/name-attendee.ts';
import * as correct from '../../../src/actions/broadcasts/correct-sent.ts';
import * as discuss from '../../../src/actions/broadcasts/discuss-broadcast.ts';
import * as follow from '../../../src/actions/broadcasts/follow-broadcast.ts';
import * as replace from '../../../src/actions/broadcasts/replace-content.ts';
import { listBroadcastPeople } from '../../../src/actions/broadcasts/list-people.ts';
import * as send from '../../../src/actions/broadcasts/send-broadcast.ts';
import * as audience from '../../../src/actions/broadcasts/type-audience.ts';
import * as word from '../../../src/actions/broadcasts/word-broadcast.ts';
import { broadcastCode, threadCode } from '../../../src/domain/broadcasts/broadcast-state.ts';
import type { Request } from '../../../src/actions/request.ts';
import { ANY_SHEET } from '../../support/any-sheet.ts';
import type { Row, Rows } from '../row.ts';
import { NOW, WRITTEN_IN, type Ids } from '../world.ts';

/** It went to those who report for units, and each of them answers for themselves. */
const TO_WHOM = {
  owners: ['a contact of another unit', 'a deputy of another unit', 'the contact', 'the deputy'],
} satisfies Row['needs'];
const TEXT = { text: 'Nội dung khác.', entities: [], files: [] };
const seen = ({ broadcastDraft: id, draftVersion: version }: Ids): { id: number; version: number } => ({ id, version });

function sender(call: Row['call'], ...done: [string, ...string[]]): Row {
  return { needs: ['broadcast.send'], call, done };
}

const talk = (request: Request, text: string): Promise<unknown> =>
  discuss.discussBroadcast(request, { messageId: 1, text }, { text: 'Đã rõ.', files: [] });

export const BROADCASTS: Rows = {
  'broadcasts/answer-broadcast.ts#answerBroadcast': {
    needs: TO_WHOM,
    call: (request, { broadcast }) => answer.answerBroadcast(request, broadcast, 'attends'),
    done: ['answered'],
  },
  'broadcasts/answer-broadcast.ts#attendOneself': {
    needs: TO_WHOM,
    call: (request, { broadcast }) => answer.attendOneself(request, broadcast),
    done: ['attendee-kept'],
  },
  'broadcasts/name-attendee.ts#askAttendee': {
    needs: TO_WHOM,
    call: (request, { broadcast }) => name.askAttendee(request, broadcast),
    done: ['ask-attendee'],
  },
  'broadcasts/name-attendee.ts#typeAttendee': {
    needs: TO_WHOM,
    call: (request, { broadcast }) => name.typeAttendee(request, broadcast, 'Lê Văn C, trưởng phòng'),
    done: ['attendee-kept'],
  },
  'broadcasts/name-attendee.ts#settleAttendee': {
    needs: TO_WHOM,
    call: (request, { broadcast }) => name.settleAttendee(request, broadcast, null),
    done: ['ask-attendee'],
  },
  'broadcasts/change-sent.ts#stopBroadcast': sender(
    (request, { broadcast }) => change.stopBroadcast(request, broadcast),
    'stopped',
  ),
  'broadcasts/change-sent.ts#withdrawBroadcast': [
    sender((request, { broadcast }) => change.withdrawBroadcast(request, broadcast, true), 'withdrawn'),
    sender((request, { broadcast }) => change.withdrawBroadcast(request, broadcast, false), 'ask-withdraw'),
  ],
  'broadcasts/correct-sent.ts#askCorrection': sender(
    (request, { broadcast }) => correct.askCorrection(request, broadcast),
    'ask-correction',
  ),
  'broadcasts/correct-sent.ts#writeCorrection': sender(
    (request, { broadcast }) => correct.writeCorrection(request, broadcast, TEXT),
    'correction-preview',
  ),
  'broadcasts/correct-sent.ts#correctSent': sender(
    (request, { broadcast }) => correct.correctSent(request, broadcast, false),
    'ask-correction',
  ),
  'broadcasts/replace-content.ts#askToReplace': sender(
    (request, { broadcastDraft }) => replace.askToReplace(request, broadcastDraft, TEXT),
    'replacing',
  ),
  'broadcasts/replace-content.ts#replaceContent': sender(
    (request, ids) => replace.replaceContent(request, seen(ids)),
    'preview',
  ),
  'broadcasts/replace-content.ts#askAnew': sender(
    (request, { broadcastDraft }) => replace.askAnew(request, broadcastDraft),
    'preview',
  ),
  'broadcasts/compose-broadcast.ts#beginBroadcast': sender(
    (request) => compose.beginBroadcast(request, [{ kind: 'everybody' }]),
    'content-needed',
  ),
  'broadcasts/compose-broadcast.ts#openBroadcast': sender(
    (request, { broadcastDraft }) => compose.openBroadcast(request, broadcastDraft),
    'preview',
  ),
  'broadcasts/compose-broadcast.ts#askFor': sender(
    (request, { broadcastDraft }) => compose.askFor(request, broadcastDraft, 'content'),
    'asked',
  ),
  'broadcasts/compose-broadcast.ts#changeDraft': sender(
    (request, ids) => compose.changeDraft(request, seen(ids), { kind: 'groups' }),
    'preview',
  ),
  'broadcasts/compose-broadcast.ts#writeContent': sender(
    (request, ids) => compose.writeContent(request, seen(ids), TEXT),
    'preview',
  ),
  'broadcasts/compose-broadcast.ts#rewriteContent': sender(
    (request, ids) => compose.rewriteContent(request, seen(ids).id, { ...TEXT, messageId: WRITTEN_IN }),
    'preview',
  ),
  'broadcasts/compose-broadcast.ts#discardBroadcast': sender(
    (request, ids) => compose.discardBroadcast(request, seen(ids)),
    'discarded',
  ),
  'broadcasts/discuss-broadcast.ts#discussBroadcast': [
    {
      needs: TO_WHOM,
      call: (request, { broadcast }) => talk(request, broadcastCode(broadcast)),
      refused: (outcome: object | null) => outcome === null,
      done: ['written'],
    },
    {
      needs: { everybody: 'a reply to what is no word of a recipient is not taken; who answers it is shown' },
      call: (request, { broadcast, broadcastNotice }) => talk(request, threadCode(broadcast, broadcastNotice)),
      shows: [
        {
          need: ['broadcast.send', 'everywhere'],
          seen: (outcome: { answer?: boolean } | null) => outcome?.answer === true,
        },
      ],
    },
  ],
  'broadcasts/discuss-broadcast.ts#listThreadMessages': sender(
    (request, { broadcast }) => discuss.listThreadMessages(request, broadcast),
    'messages',
  ),
  'broadcasts/follow-broadcast.ts#showBroadcast': sender(
    (request, { broadcast }) => follow.showBroadcast(request, broadcast),
    'result',
  ),
  'broadcasts/follow-broadcast.ts#listSentBroadcasts': sender(
    (request) => follow.listSentBroadcasts(request),
    'sent-list',
  ),
  'broadcasts/follow-broadcast.ts#listUnreachedUnits': sender(
    (request, { broadcast }) => follow.listUnreachedUnits(request, broadcast),
    'to-tell',
  ),
  'broadcasts/follow-broadcast.ts#exportAnswers': sender(
    (request, { broadcast }) => follow.exportAnswers(request, broadcast, () => ANY_SHEET),
    'sheet',
  ),
  'broadcasts/follow-broadcast.ts#remindUnanswered': sender(
    (request, { broadcast }) => follow.remindUnanswered(request, broadcast),
    'reminded',
    'nobody-left',
  ),
  'broadcasts/list-people.ts#listBroadcastPeople': sender(
    (request, { broadcastDraft }) => listBroadcastPeople(request, broadcastDraft),
    'people',
  ),
  'broadcasts/send-broadcast.ts#sendBroadcast': sender(
    (request, ids) => send.sendBroadcast(request, seen(ids), false, null),
    'sending',
  ),
  'broadcasts/send-broadcast.ts#scheduleBroadcast': sender(
    (request, ids) => send.scheduleBroadcast(request, seen(ids), new Date(NOW.getTime() + 86_400_000)),
    'scheduled',
  ),
  'broadcasts/send-broadcast.ts#unscheduleBroadcast': sender(
    (request, { scheduledBroadcast: id, scheduledVersion: version }) =>
      send.unscheduleBroadcast(request, { id, version }),
    'preview',
  ),
  'broadcasts/type-audience.ts#typeAudience': {
    ...sender(
      async (request, ids) => (await audience.typeAudience(request, seen(ids), 'các huyện')).outcome,
      'preview',
    ),
  },
  'broadcasts/type-audience.ts#askAudience': sender((request) => audience.askAudience(request), 'choices'),
  'broadcasts/type-audience.ts#namesAudience': {
    needs: { everybody: 'it reads words and touches nothing' },
    call: async (request) => ({ kind: String(await audience.namesAudience(request, 'các huyện')) }),
    done: ['true'],
  },
  'broadcasts/type-audience.ts#namesAudienceAlone': {
    needs: { everybody: 'it reads words and touches nothing' },
    call: async (request) => ({ kind: String(await audience.namesAudienceAlone(request, 'các huyện')) }),
    done: ['true'],
  },
  'broadcasts/type-audience.ts#beginWithWords': sender(
    async (request) => (await audience.beginWithWords(request, 'các huyện')).outcome,
    'content-needed',
  ),
  'broadcasts/type-audience.ts#beginWithNotice': sender(
    async (request) => (await audience.beginWithNotice(request, 'các huyện nộp báo cáo trước 10/12')).outcome,
    'ask-needed',
  ),
  'broadcasts/word-broadcast.ts#typeAnswerBy': sender(
    (request, ids) => word.typeAnswerBy(request, seen(ids), '20/11/2020'),
    'preview',
  ),
  'broadcasts/word-broadcast.ts#readSendingTime': {
    needs: { everybody: 'it reads a time and touches nothing' },
    call: (request) => Promise.resolve(word.readSendingTime(request, '20/11/2020')),
    done: ['moment'],
  },
  'broadcasts/word-broadcast.ts#offerAudiences': sender((request) => word.offerAudiences(request), 'choices'),
  'broadcasts/word-broadcast.ts#listUnitChoices': sender(
    (request, { broadcastDraft }) => word.listUnitChoices(request, broadcastDraft),
    'units',
  ),
  'broadcasts/word-broadcast.ts#listTaskChoices': sender(
    (request, { broadcastDraft }) => word.listTaskChoices(request, broadcastDraft),
    'tasks',
  ),
};
