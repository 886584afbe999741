import { REMINDER } from '../../../src/actions/reminders/reminder-notice.ts';
import { addReminders } from '../../../src/store/reminders.ts';
import { NOW, type NoticeFixtures, type World } from './fixture.ts';

/** An open round of the yearly report in which the unit owes. */
export async function putRound(
  { database, planId, unitId, coordinatorId: openedById }: World,
  { dueOn = '2018-12-14', state = 'open' } = {},
) {
  const { id: formId, key: formKey } = await database.form.findFirstOrThrow({
    where: { key: 'bao-cao-nam-cap-huyen' },
  });
  const { id: rosterId } = await database.roster.findFirstOrThrow({ where: { key: 'cap_huyen_2017_2020' } });
  const days = { closingOn: new Date('2018-11-30'), dueOn: new Date(dueOn), openedAt: new Date('2018-11-12') };
  const round = await database.round.create({
    data: { planId, formId, formKey, rosterId, year: 2018, title: 'Báo cáo năm 2018', ...days, openedById },
  });
  const obligation = await database.obligation.create({ data: { roundId: round.id, unitId, state } });
  return { roundId: round.id, obligationId: obligation.id, formId };
}

/** A report of the unit; `state` is that of its obligation too. */
async function putReport(world: World, state: string, data: object = {}) {
  const { database, contactId: submittedById } = world;
  const { obligationId, formId } = await putRound(world, { state });
  const { id } = await database.report.create({
    data: {
      obligationId,
      formId,
      revision: 1,
      state,
      createdAt: NOW,
      submittedAt: NOW,
      submittedById,
      receiptCode: 'QUYHOP-2018-01',
      ...data,
    },
  });
  const change = (changed: object) => async () => void (await database.report.update({ where: { id }, data: changed }));
  return { reportId: id, obligationId, formId, change };
}

const ENTERED = { enteredById: 1, entrySource: { way: 'phone', note: 'chị Hà, sáng 04/12', files: [] } };

export const REPORTING_FIXTURES: NoticeFixtures<
  | 'round-opened'
  | 'next-round'
  | 'report-submitted'
  | 'report-approved'
  | 'report-returned'
  | 'report-to-sign'
  | 'report-entered'
  | 'entry-answered'
  | 'late-asked'
  | 'obligation-told'
  | 'reminder'
  | 'late-units'
  | 'digest'
  | 'weekly-briefing'
> = {
  'round-opened': async (world) => {
    const { roundId, obligationId } = await putRound(world);
    const spoil = async () => void (await world.database.obligation.delete({ where: { id: obligationId } }));
    return { params: { roundId, unitId: world.unitId }, officerId: world.contactId, spoil };
  },
  'next-round': ({ database, coordinatorId: officerId }) => {
    const close = () => database.plan.updateMany({ data: { state: 'closed' } });
    return Promise.resolve({ params: { period: '2018' }, officerId, spoil: async () => void (await close()) });
  },
  'report-submitted': async (world) => {
    const { reportId, change } = await putReport(world, 'submitted', ENTERED);
    return { params: { reportId }, officerId: world.coordinatorId, spoil: change({ state: 'draft' }) };
  },
  'report-approved': async (world) => {
    const { reportId, change } = await putReport(world, 'approved', { decidedAt: NOW });
    return { params: { reportId }, officerId: world.contactId, spoil: change({ decidedAt: null }) };
  },
  'report-returned': async (world) => {
    const { database, contactId, coordinatorId: reviewerId } = world;
    const { reportId, obligationId, formId } = await putReport(world, 'returned', { decidedAt: NOW });
    const comments = { facilities_total: 'Chưa khớp với năm trước' };
    await database.review.create({
      data: { reportId, reviewerId, decision: 'returned', comments, fixBy: NOW, at: NOW },
    });
    const draft = { obligationId, formId, revision: 2, state: 'draft', createdAt: NOW };
    const { id } = await database.report.create({ data: draft });
    const submit = () => database.report.update({ where: { id }, data: { state: 'submitted' } });
    return { params: { reportId }, officerId: contactId, spoil: async () => void (await submit()) };
  },
  'report-to-sign': async (world) => {
    const { reportId, change } = await putReport(world, 'signing');
    return { params: { reportId }, officerId: world.contactId, spoil: change({ state: 'submitted' }) };
  },
  'report-entered': async (world) => {
    const { reportId, change } = await putReport(world, 'submitted', ENTERED);
    return { params: { reportId }, officerId: world.contactId, spoil: change({ state: 'draft' }) };
  },
  'entry-answered': async (world) => {
    const verdict = { unitVerdict: 'objected', unitObjection: 'Sai số', unitVerdictAt: NOW, unitVerdictById: 1 };
    const { reportId, change } = await putReport(world, 'submitted', { ...ENTERED, ...verdict });
    return { params: { reportId }, officerId: world.coordinatorId, spoil: change({ unitVerdict: null }) };
  },
  'late-asked': async (world) => {
    const { database, coordinatorId, contactId: askedById } = world;
    const { obligationId } = await putRound(world);
    const until = new Date('2018-12-20');
    const data = { obligationId, reason: 'Chờ số liệu của xã', until, askedById, askedAt: NOW };
    const { id } = await database.lateRequest.create({ data });
    const decide = () => database.lateRequest.update({ where: { id }, data: { state: 'recorded' } });
    return { params: { requestId: id }, officerId: coordinatorId, spoil: async () => void (await decide()) };
  },
  'obligation-told': async (world) => {
    const { obligationId } = await putRound(world);
    const params = { obligationId, event: 'late-recorded' as const, reason: 'Chờ số liệu', to: '2018-12-20' };
    const spoil = async () => void (await world.database.obligation.delete({ where: { id: obligationId } }));
    return { params, officerId: world.contactId, spoil };
  },
  reminder: async (world) => {
    const { database, contactId: officerId } = world;
    const { obligationId } = await putRound(world);
    const item = { obligationId, step: 'before-7', stepAt: NOW, role: 'contact' as const };
    const reminders = [{ officerId, chatId: 600_000_002, dueAt: NOW, items: [item] }];
    const [added] = await addReminders(database, REMINDER, reminders, '2018-12-05', NOW);
    if (added === undefined) throw new Error('No reminder was planned.');
    const waive = () => database.obligation.update({ where: { id: obligationId }, data: { state: 'waived' } });
    return { params: { noticeId: added.noticeId }, officerId, spoil: async () => void (await waive()) };
  },
  'late-units': async (world) => {
    const { roundId } = await putRound(world, { dueOn: '2018-12-01' });
    const close = () => world.database.round.update({ where: { id: roundId }, data: { state: 'closed' } });
    return { params: { roundId }, officerId: world.coordinatorId, spoil: async () => void (await close()) };
  },
  digest: async (world) => {
    await putRound(world, { dueOn: '2018-12-01' });
    const tomorrow = new Date('2018-12-06T02:00:00Z');
    const spoil = () => Promise.resolve({ now: tomorrow });
    return { params: { day: '2018-12-05' }, officerId: world.coordinatorId, spoil };
  },
  'weekly-briefing': async ({ database, coordinatorId: officerId }) => {
    await database.membership.updateMany({
      where: { officerId, role: 'coordinator' },
      data: { role: 'leader', planId: null },
    });
    const spoil = async () =>
      void (await database.officer.update({ where: { id: officerId }, data: { weeklyBriefing: false } }));
    return { params: { week: '2018-12-03' }, officerId, spoil };
  },
};
