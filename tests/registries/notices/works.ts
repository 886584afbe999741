import { surveyForm } from '../../../src/domain/surveys/survey-form.ts';
import { saveEntry, removeEntry } from '../../../src/store/database-entries.ts';
import { listDatabases, ensureDatabaseRound } from '../../../src/store/databases.ts';
import { addObligation } from '../../../src/store/events.ts';
import { createSurvey } from '../../../src/store/surveys.ts';
import { NOW, type NoticeFixtures, type World } from './fixture.ts';
import { putRound } from './reporting.ts';

const FILES = [{ id: 'scan', name: 'cong-van.pdf', mime: 'application/pdf' }];

async function putDocument(world: World, state: string) {
  const { database, contactId: recordedById } = world;
  const { obligationId } = await putRound(world, { state: 'approved' });
  const paper = { obligationId, number: '12/BC-UBND', documentDate: new Date('2018-12-03'), files: FILES, via: 'chat' };
  const reason = state === 'refused' ? { refusalReason: 'Thiếu chữ ký' } : {};
  const { id } = await database.signedDocument.create({
    data: { ...paper, state, recordedById, recordedAt: NOW, decidedAt: NOW, ...reason },
  });
  const change = (to: string) => async () =>
    void (await database.signedDocument.update({ where: { id }, data: { state: to } }));
  return { params: { documentId: id }, officerId: recordedById, change };
}

async function putObstacle(world: World, state = 'open') {
  const { database, planId, unitId, contactId: raisedById } = world;
  const obstacle = { planId, unitId, text: 'Thiếu kinh phí', files: [], state, raisedById, raisedAt: NOW };
  const message = { officerId: world.coordinatorId, answer: true, text: 'Đã ghi nhận', files: FILES, at: NOW };
  const { id, messages } = await database.obstacle.create({
    data: { ...obstacle, messages: { create: message } },
    include: { messages: true },
  });
  return { obstacleId: id, messageId: messages[0]?.id ?? 0 };
}

async function putUpdate({ database, planId, unitId, contactId: submittedById }: World, state: string) {
  const { id: taskId, code: taskCode } = await database.task.findFirstOrThrow();
  const said = { taskId, taskCode, year: 2018, unitId, status: 'done', note: 'Đã xong', files: FILES };
  const { id } = await database.taskUpdate.create({
    data: { planId, ...said, state, submittedById, submittedAt: NOW },
  });
  const change = (to: string) => async () =>
    void (await database.taskUpdate.update({ where: { id }, data: { state: to } }));
  return { params: { updateId: id }, change };
}

/** An entry of a database with its report. */
async function putEntry(world: World, state: string) {
  const { database, planId, unitId, coordinatorId } = world;
  const [facts] = await listDatabases(database, planId);
  if (facts === undefined) throw new Error('The plan has no database.');
  const roundId = await ensureDatabaseRound(database, facts, { fromYear: 2017, toYear: 2020 }, coordinatorId, NOW);
  const obligationId = await addObligation(database, roundId, unitId);
  await database.obligation.update({ where: { id: obligationId }, data: { state } });
  const report = { obligationId, formId: facts.formId, revision: 1, state, createdAt: NOW, submittedAt: NOW };
  const { id: reportId } = await database.report.create({ data: report });
  const kept = {
    planId: facts.planId,
    formKey: facts.key,
    obligationId,
    reportId,
    sourceId: null,
    files: [],
    forOfficers: false,
  };
  const entryId = await saveEntry(database, { ...kept, title: 'Nhà máy xi măng', searchText: 'nha may' }, NOW);
  const change = (to: string) => async () =>
    void (await database.report.update({ where: { id: reportId }, data: { state: to } }));
  const remove = async () =>
    void (await removeEntry(database, entryId, { byId: coordinatorId, reason: 'Trùng', at: NOW }));
  return { reportId, entryId, change, remove };
}

async function putUpdateAside(database: World['database']) {
  const updateId = 9_000_001;
  const message = { message_id: 1, date: NOW.getTime() / 1000, text: 'Xin hỏi', chat: { id: 7 }, from: { id: 7 } };
  const where = { updateId: BigInt(updateId) };
  const row = { ...where, lane: 'chat:7', payload: { update_id: updateId, message }, receivedAt: NOW, doneAt: NOW };
  await database.inboxUpdate.create({ data: { ...row, fault: 'The process ended.', starts: 3 } });
  const spoil = async () => void (await database.inboxUpdate.deleteMany({ where }));
  return { params: { updateId, why: 'process-ended' as const }, spoil };
}

async function putSurvey(world: World) {
  const { database, planId, unitId, coordinatorId: openedById } = world;
  const form = surveyForm('survey-1', [{ text: 'Có bao nhiêu cơ sở?', kind: 'number' }]);
  const survey = { planId, form, dueAt: new Date('2018-12-05T09:00:00Z'), openedById };
  const roundId = await createSurvey(database, survey, [unitId], NOW);
  const { id: obligationId } = await database.obligation.findFirstOrThrow({ where: { roundId } });
  const close = async () => void (await database.round.update({ where: { id: roundId }, data: { state: 'closed' } }));
  return { roundId, obligationId, close };
}

export const WORK_FIXTURES: NoticeFixtures<
  | 'document-sent'
  | 'document-received'
  | 'document-refused'
  | 'obstacle-raised'
  | 'obstacle-message'
  | 'obstacle-closed'
  | 'task-update-sent'
  | 'task-update-decided'
  | 'entries-waiting'
  | 'entry-approved'
  | 'entry-returned'
  | 'entry-removed'
  | 'survey-asked'
  | 'survey-reminder'
  | 'survey-result'
  | 'notices-set-aside'
  | 'update-not-handled'
  | 'update-set-aside'
> = {
  'document-sent': async (world) => {
    const { change, ...put } = await putDocument(world, 'announced');
    return { ...put, spoil: change('refused') };
  },
  'document-received': async (world) => {
    const { change, ...put } = await putDocument(world, 'received');
    return { ...put, spoil: change('refused') };
  },
  'document-refused': async (world) => {
    const { change, ...put } = await putDocument(world, 'refused');
    return { ...put, spoil: change('received') };
  },
  'obstacle-raised': async (world) => {
    const { obstacleId } = await putObstacle(world);
    const spoil = () => Promise.resolve({ params: { obstacleId: 0 } });
    return { params: { obstacleId }, officerId: world.coordinatorId, spoil };
  },
  'obstacle-message': async (world) => {
    const params = await putObstacle(world);
    const where = { id: params.messageId };
    const spoil = async () => void (await world.database.obstacleMessage.delete({ where }));
    return { params, officerId: world.contactId, spoil };
  },
  'obstacle-closed': async (world) => {
    const { obstacleId: id } = await putObstacle(world, 'closed');
    const reopen = () => world.database.obstacle.update({ where: { id }, data: { state: 'open' } });
    return { params: { obstacleId: id }, officerId: world.contactId, spoil: async () => void (await reopen()) };
  },
  'task-update-sent': async (world) => {
    const { params, change } = await putUpdate(world, 'submitted');
    return { params, officerId: world.coordinatorId, spoil: change('confirmed') };
  },
  'task-update-decided': async (world) => {
    const { params, change } = await putUpdate(world, 'confirmed');
    return { params, officerId: world.contactId, spoil: change('submitted') };
  },
  'entries-waiting': async (world) => {
    const { change } = await putEntry(world, 'submitted');
    return { params: {}, officerId: world.coordinatorId, spoil: change('draft') };
  },
  'entry-approved': async (world) => {
    const { reportId, remove } = await putEntry(world, 'approved');
    return { params: { reportId }, officerId: world.contactId, spoil: remove };
  },
  'entry-returned': async (world) => {
    const { reportId, change } = await putEntry(world, 'returned');
    return { params: { reportId }, officerId: world.contactId, spoil: change('submitted') };
  },
  'entry-removed': async (world) => {
    const { entryId, remove } = await putEntry(world, 'approved');
    await remove();
    const back = () => world.database.databaseEntry.update({ where: { id: entryId }, data: { removedAt: null } });
    return { params: { entryId }, officerId: world.contactId, spoil: async () => void (await back()) };
  },
  'survey-asked': async (world) => {
    const { obligationId, close } = await putSurvey(world);
    return { params: { obligationId }, officerId: world.contactId, spoil: close };
  },
  'survey-reminder': async (world) => {
    const { obligationId } = await putSurvey(world);
    // What was to remind before the hour says nothing at it.
    const spoil = () => Promise.resolve({ now: new Date('2018-12-05T09:00:00Z') });
    return { params: { obligationId, step: 'before' }, officerId: world.contactId, spoil };
  },
  'survey-result': async (world) => {
    const { roundId, close } = await putSurvey(world);
    return { params: { roundId, step: 'hour' }, officerId: world.coordinatorId, spoil: close };
  },
  'notices-set-aside': async ({ database, coordinatorId }) => {
    const kept = { kind: 'suspended', params: {}, chatId: 7n, priority: 1, dedupeKey: 'broken', state: 'set-aside' };
    await database.notice.create({ data: { ...kept, dueAt: NOW, createdAt: NOW, finishedAt: NOW } });
    const spoil = async () => void (await database.notice.deleteMany({ where: { dedupeKey: 'broken' } }));
    return { params: { day: '2018-12-05' }, officerId: coordinatorId, spoil };
  },
  'update-not-handled': async ({ database, contactId }) => ({
    ...(await putUpdateAside(database)),
    officerId: contactId,
  }),
  'update-set-aside': async ({ database, coordinatorId }) => ({
    ...(await putUpdateAside(database)),
    officerId: coordinatorId,
  }),
};
