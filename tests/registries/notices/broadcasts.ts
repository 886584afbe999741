import { BROADCAST_CORRECTION } from '../../../src/actions/broadcasts/broadcast-correction-notice.ts';
import { BROADCAST_CORRECTED } from '../../../src/actions/broadcasts/broadcast-corrected-notice.ts';
import { BROADCAST } from '../../../src/actions/broadcasts/broadcast-notice.ts';
import { BROADCAST_REMINDER } from '../../../src/actions/broadcasts/broadcast-reminder-notice.ts';
import { BROADCAST_WITHDRAWN } from '../../../src/actions/broadcasts/broadcast-withdrawn-notice.ts';
import { planAnswerReminders, planFollowUp, queueRecipients } from '../../../src/store/broadcast-recipients.ts';
import { NOW, plannedNotice, type NoticeFixtures, type World } from './fixture.ts';

/** A broadcast to the contact of the unit, with its notice in the outbox. */
async function putBroadcast(world: World, state: string) {
  const { database, planId, unitId, coordinatorId: authorId, contactId: officerId } = world;
  const { id } = await database.broadcast.create({
    data: {
      planId,
      state,
      authorId,
      editedById: authorId,
      editedAt: NOW,
      createdAt: NOW,
      ask: 'receipt',
      unitIds: [unitId],
      audience: {
        parts: [],
        exclusions: [],
        roles: [],
      },
      answerBy: new Date('2018-12-06T10:00:00Z'),
      content: {
        text: 'Mời họp lúc 14 giờ',
        entities: [],
        files: [],
      },
      sentAt: state === 'draft' ? null : NOW,
    },
  });
  await queueRecipients(database, BROADCAST, id, [{ officerId, unitIds: [unitId] }], [], NOW);
  const recipient = await database.broadcastRecipient.findFirstOrThrow({ where: { broadcastId: id } });
  const told = { where: { id: recipient.id }, data: { state: 'sent', messageIds: [41] } };
  const change = (to: string) => async () =>
    void (await database.broadcast.update({ where: { id }, data: { state: to } }));
  return {
    broadcastId: id,
    recipientId: recipient.id,
    officerId,
    change,
    arrive: () => database.broadcastRecipient.update(told),
  };
}

export const BROADCAST_FIXTURES: NoticeFixtures<
  | 'broadcast'
  | 'broadcast-corrected'
  | 'broadcast-correction'
  | 'broadcast-withdrawn'
  | 'broadcast-reminder'
  | 'broadcast-answers'
  | 'broadcast-message'
  | 'broadcast-started'
  | 'broadcast-held'
> = {
  broadcast: async (world) => {
    const { officerId, change } = await putBroadcast(world, 'sending');
    return { params: await plannedNotice(world, 'broadcast'), officerId, spoil: change('withdrawn') };
  },
  'broadcast-corrected': async (world) => {
    const { broadcastId, officerId, change, arrive } = await putBroadcast(world, 'sent');
    await arrive();
    await planFollowUp(world.database, BROADCAST_CORRECTED, broadcastId, '1', NOW);
    return { params: await plannedNotice(world, 'broadcast-corrected'), officerId, spoil: change('withdrawn') };
  },
  'broadcast-correction': async (world) => {
    const { broadcastId, officerId, change, arrive } = await putBroadcast(world, 'sent');
    await arrive();
    const correction = { version: 1, announced: true, changes: [{ out: '14 giờ', in: '15 giờ' }] };
    await world.database.broadcast.update({ where: { id: broadcastId }, data: { corrections: [correction] } });
    await planFollowUp(world.database, BROADCAST_CORRECTION, broadcastId, '1', NOW);
    return { params: await plannedNotice(world, 'broadcast-correction'), officerId, spoil: change('withdrawn') };
  },
  'broadcast-withdrawn': async (world) => {
    const { broadcastId, officerId, change, arrive } = await putBroadcast(world, 'withdrawn');
    await arrive();
    await planFollowUp(world.database, BROADCAST_WITHDRAWN, broadcastId, 'withdrawn', NOW);
    return { params: await plannedNotice(world, 'broadcast-withdrawn'), officerId, spoil: change('sent') };
  },
  'broadcast-reminder': async (world) => {
    const { broadcastId, officerId, change, arrive } = await putBroadcast(world, 'sent');
    await arrive();
    await planAnswerReminders(world.database, BROADCAST_REMINDER, broadcastId, [world.unitId], '2018-12-05', NOW);
    return { params: await plannedNotice(world, 'broadcast-reminder'), officerId, spoil: change('withdrawn') };
  },
  'broadcast-answers': async (world) => {
    const { broadcastId, change } = await putBroadcast(world, 'sent');
    return { params: { broadcastId }, officerId: world.coordinatorId, spoil: change('withdrawn') };
  },
  'broadcast-message': async (world) => {
    const { broadcastId, recipientId, officerId } = await putBroadcast(world, 'sent');
    const said = { broadcastId, recipientId, officerId, answer: false, text: 'Xin đến muộn', files: [], at: NOW };
    const { id: messageId } = await world.database.broadcastMessage.create({ data: said });
    const spoil = async () => void (await world.database.broadcastMessage.delete({ where: { id: messageId } }));
    return { params: { broadcastId, messageId }, officerId: world.coordinatorId, spoil };
  },
  'broadcast-started': async (world) => {
    const { broadcastId } = await putBroadcast(world, 'sending');
    const unsend = () => world.database.broadcast.update({ where: { id: broadcastId }, data: { sentAt: null } });
    return { params: { broadcastId }, officerId: world.coordinatorId, spoil: async () => void (await unsend()) };
  },
  'broadcast-held': async (world) => {
    const { broadcastId, change } = await putBroadcast(world, 'draft');
    return { params: { broadcastId, allowed: true }, officerId: world.coordinatorId, spoil: change('sending') };
  },
};
