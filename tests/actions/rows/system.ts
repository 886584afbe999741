import { sendDueBroadcasts } from '../../../src/actions/broadcasts/send-broadcast.ts';
import { cancelConversation } from '../../../src/actions/conversations/cancel-conversation.ts';
import { endRole } from '../../../src/actions/people/manage-members.ts';
import { WEEKLY_BRIEFING } from '../../../src/actions/pictures/weekly-briefing-notice.ts';
import { readNotice } from '../../../src/actions/outbox/read-notice.ts';
import { registrationConversation } from '../../../src/actions/registration/registration-conversation.ts';
import { REGISTRATIONS_WAITING } from '../../../src/actions/registration/registrations-waiting-notice.ts';
import type { Request } from '../../../src/actions/request.ts';
import { CONSENT_VERSION } from '../../../src/domain/people/registration.ts';
import { OFFICERS } from '../people.ts';
import type { Rows } from '../row.ts';
import type { Ids } from '../world.ts';

const AT = new Date('2020-11-13T02:00:00Z');

/** Sends what is due, and returns what became of the broadcast whose author may send, or may no longer. */
async function sendDue(request: Request, { scheduledBroadcast: id }: Ids): Promise<{ kind: string }> {
  await sendDueBroadcasts(request.store, AT);
  const { state } = await request.store.database.broadcast.findUniqueOrThrow({ where: { id } });
  return { kind: state };
}

/** Gives up a registration that was begun, and counts what is left of the consent to it. */
async function leaveRegistration(request: Request): Promise<{ consents: number }> {
  const { store, person, chatId, now } = request;
  const { database } = store;
  const telegramUserId = BigInt(person.telegramUserId);
  await database.registration.updateMany({ where: { openFor: telegramUserId }, data: { openFor: null } });
  await database.registration.create({
    data: { telegramUserId, openFor: telegramUserId, chatId: BigInt(chatId), state: 'draft', startedAt: now },
  });
  await database.consent.create({ data: { telegramUserId, version: CONSENT_VERSION, decision: 'given', at: now } });
  await cancelConversation(request, () => registrationConversation);
  return { consents: await database.consent.count({ where: { telegramUserId } }) };
}

/** What the system does by itself, and yet somebody must be permitted. */
export const SYSTEM: Rows = {
  'broadcasts/send-broadcast.ts#sendDueBroadcasts': [
    { needs: { everybody: 'a job; its author may send' }, call: sendDue, done: ['sending'] },
    {
      needs: [['member.manage', 'everywhere']],
      call: async (request, ids) => {
        const ended = await endRole(request, ids.coordinatorRole);
        return ended.kind === 'ended' ? sendDue(request, ids) : ended;
      },
      done: ['draft'],
      locks: true,
    },
  ],
  'pictures/weekly-briefing-notice.ts#WEEKLY_BRIEFING': {
    needs: { everybody: 'it is told to those who led when it was planned' },
    call: ({ store, planId, person: { officerId } }) =>
      readNotice(
        store.database,
        WEEKLY_BRIEFING,
        { id: 1, kind: 'weekly-briefing', params: { week: '2020-11-16' }, planId, officerId },
        new Date('2020-11-20T02:00:00Z'),
      ),
    shows: [{ need: ['briefing.receive', 'everywhere'], seen: (facts: unknown) => facts !== null }],
  },
  'registration/registrations-waiting-notice.ts#REGISTRATIONS_WAITING': {
    needs: { everybody: 'it is told to those who could decide when it was planned' },
    call: ({ store, planId, person: { officerId } }) =>
      readNotice(
        store.database,
        REGISTRATIONS_WAITING,
        { id: 1, kind: 'registrations-waiting', params: {}, planId, officerId },
        new Date('2020-11-20T02:00:00Z'),
      ),
    shows: [{ need: 'registration.decide', seen: (facts: unknown) => facts !== null }],
  },
  'registration/registration-conversation.ts#registrationConversation': {
    needs: { everybody: 'whoever registers may leave it' },
    conversation: () => ({ kind: 'registration', state: { step: 'unit', editing: false } }),
    call: leaveRegistration,
    // What the consent was for stays with whoever is an officer.
    shows: [
      {
        of: [...OFFICERS, 'a coordinator who was suspended'],
        seen: ({ consents }: { consents: number }) => consents > 0,
      },
    ],
  },
};
