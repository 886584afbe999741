import type { Database } from '../../src/store/open-store.ts';

/** When everything was written, and who it is about. */
export const TOLD_AT = new Date('2018-11-12T02:00:00Z');
export const TOLD_ID = 7_700_123_456;
export const TOLD_NAME = 'Người Được Kể';
export const TOLD_PHONE = '0977123456';

/** Writes a row for every column that names a person; returns the id of that officer. */
export async function fillEveryTable(database: Database): Promise<number> {
  const telegramUserId = BigInt(TOLD_ID);
  const own = { telegramUserId, chatId: telegramUserId };
  const known = { fullName: TOLD_NAME, title: 'chuyên viên', phone: TOLD_PHONE };
  const { id } = await database.officer.create({ data: { ...own, ...known, createdAt: TOLD_AT } });
  const { planId, id: formId } = await database.form.findFirstOrThrow();
  const { rosterId, unitId } = await database.rosterUnit.findFirstOrThrow();
  const other = await database.officer.create({
    data: { telegramUserId: 5n, chatId: 5n, fullName: 'Người Khác', title: '', phone: '', createdAt: TOLD_AT },
  });
  const days = { closingOn: TOLD_AT, dueOn: TOLD_AT, openedAt: TOLD_AT, openedById: id };
  const { id: roundId } = await database.round.create({
    data: {
      planId,
      formId,
      formKey: 'x',
      rosterId,
      year: 2018,
      title: 'Kỳ',
      ...days,
    },
  });
  const { id: obligationId } = await database.obligation.create({
    data: {
      roundId,
      unitId,
      excusedById: id,
      excusedAt: TOLD_AT,
      excusedReason: 'Lý do',
      excusedUntil: TOLD_AT,
    },
  });
  const { id: reportId } = await database.report.create({
    data: {
      obligationId,
      formId,
      revision: 1,
      state: 'submitted',
      createdAt: TOLD_AT,
      submittedAt: TOLD_AT,
      submittedById: id,
      signedOffById: id,
      enteredById: id,
      unitVerdictById: id,
    },
  });
  const answered = { reportId, questionKey: 'q', state: 'later', answeredById: id, answeredAt: TOLD_AT };
  const sent = { files: [], answers: {}, reading: {}, updatedAt: TOLD_AT };
  await database.planDraft.create({ data: { officerId: id, ...sent } });
  await database.answer.create({ data: answered });
  await database.answerMessage.create({ data: { officerId: id, messageId: 1, reportId, place: {}, at: TOLD_AT } });
  await database.review.create({ data: { reportId, reviewerId: id, decision: 'approved', comments: {}, at: TOLD_AT } });
  await database.signedDocument.create({
    data: {
      obligationId,
      number: '1',
      documentDate: TOLD_AT,
      files: [],
      via: 'chat',
      state: 'received',
      recordedById: id,
      recordedAt: TOLD_AT,
      decidedById: id,
    },
  });
  await database.lateRequest.create({
    data: { obligationId, reason: 'Lý do', until: TOLD_AT, askedById: id, askedAt: TOLD_AT, decidedById: id },
  });
  await database.taskUpdate.create({
    data: {
      planId,
      taskCode: '1.1',
      year: 2018,
      unitId,
      status: 'doing',
      note: 'Ghi',
      files: [],
      submittedById: id,
      submittedAt: TOLD_AT,
      decidedById: id,
    },
  });
  const raised = { planId, unitId, text: 'Vướng', files: [], raisedById: id, raisedAt: TOLD_AT, closedById: id };
  const obstacle = await database.obstacle.create({ data: raised });
  await database.obstacleMessage.create({
    data: { obstacleId: obstacle.id, officerId: id, answer: false, text: 'Thêm', files: [], at: TOLD_AT },
  });
  const { id: broadcastId } = await database.broadcast.create({
    data: {
      planId,
      authorId: id,
      editedById: id,
      audience: {},
      content: {},
      editedAt: TOLD_AT,
      createdAt: TOLD_AT,
      progressChatId: telegramUserId,
    },
  });
  const told = { broadcastId, officerId: id, answer: 'attends', attendee: { self: false, ...known } };
  const { id: recipientId } = await database.broadcastRecipient.create({ data: told });
  await database.broadcastMessage.create({
    data: { broadcastId, recipientId, officerId: id, answer: false, text: 'Hỏi', files: [], at: TOLD_AT },
  });
  const entry = { planId, formKey: 'x', obligationId, reportId, title: 'Mục', searchText: '', files: [] };
  await database.databaseEntry.create({ data: { ...entry, approvedAt: TOLD_AT, removedAt: TOLD_AT, removedById: id } });
  const draft = { planId, fromYear: 2018, toYear: 2018, version: 1, asOf: TOLD_AT, frozenById: id, decisions: [] };
  const { id: consolidationId } = await database.consolidation.create({ data: { ...draft, sentById: id } });
  const written = { startedById: id, startedAt: TOLD_AT, changedById: id, changedAt: TOLD_AT };
  const signed = { frozenById: id, frozenAt: TOLD_AT, signedById: id, signedAt: TOLD_AT };
  await database.annualReport.create({ data: { consolidationId, words: {}, ...written, ...signed } });
  const template = { planId, name: 'Mẫu báo cáo', file: new Uint8Array(), fileHash: '', sentById: id, sentAt: TOLD_AT };
  const activated = { state: 'active', activatedById: id, activatedAt: TOLD_AT };
  await database.reportTemplate.create({ data: { ...template, ...activated } });
  const figure = { consolidationId, position: 0, place: 'figure', key: 'q', kind: 'missing', given: 0, expected: 1 };
  const { id: figureRowId } = await database.consolidatedFigureRow.create({ data: figure });
  const source = { position: 0, kind: 'report', figure: 'q', unitId, year: 2018, value: {}, carried: false };
  const named = { reportId, obligationId, revision: 1, form: 'x', question: 'q', answeredById: id, enteredById: id };
  const times = { answeredAt: TOLD_AT, submittedAt: TOLD_AT, approvedAt: TOLD_AT };
  await database.consolidatedSource.create({ data: { figureRowId, ...source, ...named, ...times } });
  const decision = { planId, figure: 'q', unitId, year: 2018, chosen: 'x', reason: 'Lý do', byId: id, at: TOLD_AT };
  await database.conflictDecision.create({ data: decision });
  const brought = {
    planId,
    formKey: 'x',
    year: 2017,
    name: 'Số liệu',
    sheets: [],
    contentHash: 'x',
    reports: 1,
    figures: 1,
  };
  await database.figuresFile.create({ data: { ...brought, importedById: id, importedAt: TOLD_AT } });
  const version = { planId, number: 2, contentHash: 'x', document: {}, takenAt: TOLD_AT };
  await database.planVersion.create({ data: { ...version, takenById: id } });
  const change = { definition: {}, effectiveOn: TOLD_AT, state: 'planned', createdById: id, createdAt: TOLD_AT };
  await database.unitChange.create({ data: change });
  await database.groupChat.create({ data: { chatId: -1n, title: 'Nhóm', linkedById: id, addedAt: TOLD_AT } });
  const listed = { unitId, role: 'contact', fullName: TOLD_NAME, title: '', phone: TOLD_PHONE, importedAt: TOLD_AT };
  await database.expectedContact.create({ data: { ...listed, importedById: other.id, officerId: id } });
  await database.expectedContact.create({ data: { ...listed, fullName: 'Ai', phone: null, importedById: id } });
  await database.profileChange.create({
    data: { officerId: id, at: TOLD_AT, before: { fullName: `${TOLD_NAME} Cũ` }, after: { fullName: TOLD_NAME } },
  });
  const held = { unitId, role: 'contact', validFrom: TOLD_AT };
  await database.membership.create({ data: { ...held, officerId: id } });
  await database.membership.create({ data: { ...held, officerId: other.id, delegatedById: id } });
  await database.consent.create({ data: { telegramUserId, version: 1, decision: 'given', at: TOLD_AT } });
  const registration = { unitId, state: 'submitted', startedAt: TOLD_AT, ...known };
  await database.registration.create({ data: { ...registration, ...own, openFor: telegramUserId } });
  const decided = { telegramUserId: 6n, chatId: 6n, decidedById: id, decidedAt: TOLD_AT };
  await database.registration.create({ data: { ...registration, ...decided, fullName: 'Ai', phone: null } });
  const invited = {
    code: 'x',
    unitId,
    role: 'contact',
    createdById: id,
    createdAt: TOLD_AT,
    expiresAt: TOLD_AT,
    usesLeft: 1,
  };
  await database.invitation.create({ data: invited });
  await database.conversation.create({ data: { telegramUserId, kind: 'report', state: {}, updatedAt: TOLD_AT } });
  const shown = { asNotice: false, messageId: 1, shownAt: TOLD_AT, buttons: [] };
  await database.shownButtons.create({ data: { chatId: telegramUserId, ...shown } });
  await database.textChoices.create({ data: { chatId: telegramUserId, since: TOLD_AT } });
  const notice = { kind: 'x', params: {}, priority: 1, dueAt: TOLD_AT, createdAt: TOLD_AT };
  await database.notice.create({ data: { ...notice, chatId: telegramUserId, officerId: id, dedupeKey: 'own' } });
  const chased = {
    obligationId,
    kind: 'call',
    stepAt: TOLD_AT,
    day: TOLD_AT,
    at: TOLD_AT,
    state: 'spoken',
    note: TOLD_NAME,
  };
  await database.chase.create({ data: { ...chased, recipientId: id, byId: id } });
  const from = { id: TOLD_ID, first_name: TOLD_NAME };
  const said = { message_id: 7, text: '/tinhhinh', from };
  const elsewhere = [
    [`inline:${TOLD_ID}`, { inline_query: { id: '1', from, query: '2.1' } }],
    ['chat:-1001', { message: said }],
    ['chat:-1001', { edited_message: said }],
    ['chat:-1001', { callback_query: { id: '2', from, message: { message_id: 8, from: { id: 1 } } } }],
    ['chat:-1001', { my_chat_member: { from, new_chat_member: { user: { id: 1 }, status: 'member' } } }],
  ] as const;
  const ofOthers = [
    { message: { message_id: 9, from: { id: 5 }, text: 'Của người khác', reply_to_message: said } },
    {
      message: {
        message_id: 10,
        from: { id: 5 },
        contact: { user_id: TOLD_ID, first_name: TOLD_NAME, phone_number: TOLD_PHONE },
      },
    },
  ];
  const stored = [[`chat:${TOLD_ID}`, { text: TOLD_NAME, from: TOLD_ID }] as const, ...elsewhere].map(
    ([lane, payload]) => ({
      lane,
      payload,
    }),
  );
  const all = [...stored, ...ofOthers.map((payload) => ({ lane: 'chat:-1001', payload }))];
  const update = { receivedAt: TOLD_AT, doneAt: TOLD_AT };
  await database.inboxUpdate.createMany({
    data: all.map((one, at) => ({ ...update, ...one, updateId: BigInt(at + 1) })),
  });
  const audited = { at: TOLD_AT, action: 'officer.suspend', subject: 'officer', subjectId: id };
  await database.auditEntry.create({ data: { ...audited, officerId: id, telegramUserId } });
  return id;
}
