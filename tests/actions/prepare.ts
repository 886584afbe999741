import { beginReport } from '../../src/actions/annual-report/begin-report.ts';
import { freezeReport } from '../../src/actions/annual-report/freeze-report.ts';
import { freezeConsolidation } from '../../src/actions/consolidation/freeze-consolidation.ts';
import { editEntry, sendEntry, startEntry } from '../../src/actions/databases/contribute.ts';
import { approveEntry } from '../../src/actions/databases/review-entry.ts';
import { addToDocument, beginDocument, sendDocument } from '../../src/actions/documents/send-document.ts';
import * as entering from '../../src/actions/entering/enter-report.ts';
import { startEvent } from '../../src/actions/events/start-event.ts';
import { startReport } from '../../src/actions/filling/start-report.ts';
import { submitReport } from '../../src/actions/filling/submit-report.ts';
import { askLate, sendLate, writeLate } from '../../src/actions/obligations/late-request.ts';
import { beginObstacle, raiseObstacle, writeObstacle } from '../../src/actions/obstacles/raise-obstacle.ts';
import { chooseDelegate, delegate, setDelegationTerm } from '../../src/actions/people/delegate.ts';
import { endRole } from '../../src/actions/people/manage-members.ts';
import { moveSuspension } from '../../src/actions/people/suspend-officer.ts';
import type { FillingView } from '../../src/actions/reports/load-filling.ts';
import { approveReport } from '../../src/actions/review/review-report.ts';
import { draftRound, openRound } from '../../src/actions/rounds/open-round.ts';
import { toggleSignOff } from '../../src/actions/rounds/toggle-sign-off.ts';
import { startAnswer } from '../../src/actions/surveys/answer-survey.ts';
import {
  addUnit,
  beginSurvey,
  chooseHour,
  finishUnits,
  writeSurvey,
} from '../../src/actions/surveys/compose-survey.ts';
import { sendSurvey } from '../../src/actions/surveys/send-survey.ts';
import { beginUpdate, sendUpdate, setUpdateStatus, writeUpdate } from '../../src/actions/task-updates/update-task.ts';
import { admitTrialPeople } from '../../src/actions/trial/admit-trial-people.ts';
import type { Request } from '../../src/actions/request.ts';
import type { Store } from '../../src/store/open-store.ts';
import { ADMITTED, AGENCY, IDS, OTHER_UNIT, UNIT } from './people.ts';
import { keepTemplate } from '../../src/store/report-templates.ts';
import { identifyPeople, NOW, requestAs, type Ids, type World } from './world.ts';
import { prepareBroadcasts } from './prepare-broadcasts.ts';
import { preparePeopleAndUnits } from './prepare-people.ts';
import { done, fill, found } from './prepare-steps.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

/** Puts the rows that are acted on into a store with the plan in it, by actions alone. */
export async function prepareWorld(store: Store): Promise<World> {
  const { database } = store;
  const unitId = async (key: string): Promise<number> => (await database.unit.findUniqueOrThrow({ where: { key } })).id;
  const formId = async (key: string): Promise<number> => (await database.form.findFirstOrThrow({ where: { key } })).id;
  let now = new Date('2017-01-03T02:00:00Z');
  const as = (id: number, chatId = id): Promise<Request> => requestAs(store, id, now, chatId);
  const coordinator = (): Promise<Request> => as(IDS.coordinator);
  const contact = (): Promise<Request> => as(IDS.contact);

  await admitTrialPeople(
    store,
    ADMITTED.map(({ id, unitKey, role }) => ({
      telegramUserId: id,
      fullName: `Nguyễn Văn ${id % 100}`,
      title: 'chuyên viên',
      phone: '0912345678',
      unitKey,
      roles: [role],
    })),
    now,
  );
  const [unit, otherUnit, agency] = [await unitId(UNIT), await unitId(OTHER_UNIT), await unitId(AGENCY)];
  const yearlyForm = await formId('bao-cao-nam-so-nganh');
  const roles = await database.membership.findMany({ include: { officer: true } });
  const roleOf = (id: number): number => found(roles.find(({ officer }) => Number(officer.telegramUserId) === id)).id;

  now = new Date('2020-10-01T02:00:00Z');
  const delegateOfficer = found(roles.find(({ id }) => id === roleOf(IDS.delegate))).officerId;
  done(await chooseDelegate(await as(IDS.head), delegateOfficer), 'ask-term');
  const term = { delegateId: delegateOfficer, term: null };
  done(await setDelegationTerm(await as(IDS.head), term, '01/10/2020 - 10/10/2020'), 'confirm');
  done(await delegate(await as(IDS.head)), 'delegated');
  done(await endRole(await coordinator(), roleOf(IDS.delegate)), 'ended');
  done(await moveSuspension(await as(IDS.admin), roleOf(IDS.suspended), 'suspended'), 'suspended');

  const inYear = async (year: number, asksSignOff = false): Promise<{ round: number; of: Map<string, number> }> => {
    now = new Date(`${year}-11-12T02:00:00Z`);
    done(await draftRound(await coordinator(), yearlyForm, String(year)), 'draft');
    if (asksSignOff) done(await toggleSignOff(await coordinator()), 'draft');
    done(await openRound(await coordinator()), 'opened');
    const round = await database.round.findFirstOrThrow({ where: { year, formKey: 'bao-cao-nam-so-nganh' } });
    const owed = await database.obligation.findMany({ where: { roundId: round.id }, include: { unit: true } });
    return { round: round.id, of: new Map(owed.map(({ id, unit: { key } }) => [key, id])) };
  };
  const filled = async (who: number, obligationId: number): Promise<number> =>
    fill(() => as(who), done(await startReport(await as(who), obligationId), 'filling'));
  const handIn = async (who: number, reportId: number): Promise<number> => {
    const outcome = await submitReport(await as(who), reportId, true);
    if (outcome.kind !== 'submitted' && outcome.kind !== 'presented') throw new Error(JSON.stringify(outcome));
    return reportId;
  };
  const enter = async (obligationId: number): Promise<FillingView> => {
    done(await entering.beginEntering(await coordinator(), obligationId), 'choose-way');
    done(await entering.chooseFiguresChannel(await coordinator(), 'phone'), 'source');
    done(await entering.writeFiguresSource(await coordinator(), { text: 'Chị Hà báo', files: [] }), 'source');
    return done(await entering.startEnteredReport(await coordinator()), 'filling');
  };

  const first = await inYear(2017);
  const approvedObligation = found(first.of.get(UNIT));
  const approvedReport = await handIn(IDS.contact, await filled(IDS.contact, approvedObligation));
  done(await approveReport(await coordinator(), approvedReport), 'approved');
  done(await beginDocument(await contact(), approvedObligation, 'announced'), 'draft');
  done(await addToDocument(await contact(), { text: 'số 126/BC-SKHCN ngày 10/11/2017', files: [] }), 'draft');
  done(await sendDocument(await contact()), 'sent');

  const second = await inYear(2018, true);
  const signingObligation = found(second.of.get(UNIT));
  const signingReport = await handIn(IDS.contact, await filled(IDS.contact, signingObligation));

  const third = await inYear(2019);
  const entered = await enter(found(third.of.get(UNIT)));
  const enteredReport = await handIn(IDS.coordinator, await fill(coordinator, entered));

  const fourth = await inYear(2020);
  now = NOW;
  const obligation = found(fourth.of.get(UNIT));
  const report = await filled(IDS.contact, obligation);
  const waitingObligation = found(fourth.of.get(OTHER_UNIT));
  const waitingReport = await handIn(IDS.otherContact, await filled(IDS.otherContact, waitingObligation));
  const others = [...fourth.of].filter(([key]) => key !== UNIT && key !== OTHER_UNIT);
  const [untouchedObligation, enteringObligation] = [found(others[0])[1], found(others[1])[1]];
  const enteringReport = await fill(coordinator, await enter(enteringObligation));

  done(await askLate(await contact(), obligation), 'asking');
  for (const words of ['Chờ số liệu của các phòng', '20/12/2020'])
    done(await writeLate(await contact(), words), 'asking');
  done(await sendLate(await contact()), 'sent');

  const eventForm = await formId('lop-tap-huan');
  const of2020 = { formId: eventForm, year: 2020, unitId: unit };
  await handIn(IDS.contact, await fill(contact, done(await startEvent(await contact(), of2020), 'filling')));
  const event = done(await startEvent(await contact(), of2020), 'filling');

  done(await beginObstacle(await contact(), null), 'ask');
  done(await writeObstacle(await contact(), { text: 'Chưa có định mức chi.', files: [] }), 'draft');
  const { obstacleId } = done(await raiseObstacle(await contact()), 'raised');

  const task = (await database.task.findFirstOrThrow({ where: { code: '1.5' } })).id;
  done(await beginUpdate(await contact(), task, 2020), 'draft');
  done(await setUpdateStatus(await contact(), 'doing'), 'draft');
  done(await writeUpdate(await contact(), { text: 'Đã lập danh mục.', files: [] }), 'draft');
  done(await sendUpdate(await contact()), 'sent');

  const databaseForm = await formId('csdl-don-vi-tu-van');
  const entry = async (): Promise<FillingView> =>
    done(await startEntry(await contact(), databaseForm, unit), 'filling');
  const sent = async (): Promise<number> => {
    const reportId = await fill(contact, await entry());
    done(await sendEntry(await contact(), reportId), 'sent');
    return reportId;
  };
  const approved = done(await approveEntry(await coordinator(), await sent()), 'approved');
  const { entryId: unnamed } = done(await approveEntry(await coordinator(), await sent()), 'approved');
  // About somebody who has not agreed to be named.
  await database.databaseEntry.update({ where: { id: unnamed }, data: { forOfficers: true } });
  const waitingEntry = await sent();
  const draftEntry = await entry();
  done(await editEntry(await contact(), draftEntry.filling.report.obligationId), 'filling');

  done(await beginSurvey(await coordinator()), 'draft');
  done(await writeSurvey(await coordinator(), 'Đến nay có bao nhiêu cơ sở?'), 'draft');
  for (const id of [unit, otherUnit]) done(await addUnit(await coordinator(), id), 'draft');
  done(await finishUnits(await coordinator()), 'draft');
  done(await chooseHour(await coordinator(), NOW.getTime() / 60_000 + 240), 'draft');
  done(await sendSurvey(await coordinator()), 'sent');
  const survey = await database.round.findFirstOrThrow({ where: { occasion: 'survey' } });
  const asked = await database.obligation.findFirstOrThrow({ where: { roundId: survey.id, unitId: unit } });
  const surveyReport = await fill(contact, done(await startAnswer(await contact(), asked.id), 'filling'), '126');

  const { going, draft, later, scheduled } = await prepareBroadcasts(store, coordinator);
  const officer = found(roles.find(({ id }) => id === roleOf(IDS.contact))).officerId;
  const recipient = await database.broadcastRecipient.findFirstOrThrow({
    where: { broadcastId: going.id, officerId: officer },
  });

  const { invited, newUnit } = await preparePeopleAndUnits(store, as, { unit, otherUnit });

  const reasons = { missing: 'Các đơn vị chưa nộp', unreviewed: null };
  const inFirstYear = await freezeConsolidation(await coordinator(), { from: 2017, to: 2017 }, reasons);
  const { consolidation } = done(inFirstYear, 'frozen');
  const { report: annualDraft } = done(await beginReport(await coordinator(), consolidation.id), 'report');
  const ofTwoYears = done(await freezeConsolidation(await coordinator(), { from: 2017, to: 2018 }, reasons), 'frozen');
  const { report: annual } = done(await beginReport(await coordinator(), ofTwoYears.consolidation.id), 'report');
  const { report: annualFrozen } = done(await freezeReport(await coordinator(), annual.id, true), 'frozen');
  const template = { name: 'mau.docx', content: new Uint8Array(), hash: '' };
  const sentBy = { officerId: found(roles.find(({ id }) => id === roleOf(IDS.coordinator))).officerId, at: NOW };
  const reportTemplate = await keepTemplate(database, await readShippedPlanId(database), template, sentBy);

  const newest = { orderBy: { id: 'desc' } } as const;
  const ids: Ids = {
    unit,
    otherUnit,
    newUnit,
    agency,
    yearlyForm,
    eventForm,
    databaseForm,
    round: fourth.round,
    obligation,
    report,
    approvedObligation,
    approvedReport,
    document: (await database.signedDocument.findFirstOrThrow(newest)).id,
    signingObligation,
    signingReport,
    enteredReport,
    waitingReport,
    waitingObligation,
    untouchedObligation,
    enteringObligation,
    enteringReport,
    event: event.filling.report.obligationId,
    lateRequest: (await database.lateRequest.findFirstOrThrow(newest)).id,
    obstacle: obstacleId,
    task,
    update: (await database.taskUpdate.findFirstOrThrow(newest)).id,
    survey: survey.id,
    surveyObligation: asked.id,
    surveyReport,
    entryObligation: draftEntry.filling.report.obligationId,
    entryReport: draftEntry.filling.report.id,
    waitingEntry,
    approvedEntry: approved.entryId,
    unnamedEntry: unnamed,
    broadcast: going.id,
    broadcastDraft: draft.id,
    scheduledBroadcast: later.id,
    broadcastNotice: recipient.id,
    draftVersion: draft.version,
    scheduledVersion: scheduled.preview.broadcast.version,
    registration: (await database.registration.findFirstOrThrow(newest)).id,
    invitation: invited.invitation.id,
    contactRole: roleOf(IDS.contact),
    headRole: roleOf(IDS.head),
    adminRole: roleOf(IDS.admin),
    coordinatorRole: roleOf(IDS.coordinator),
    plannedChange: (await database.unitChange.findFirstOrThrow(newest)).id,
    consolidation: consolidation.id,
    annualDraft: annualDraft.id,
    annualFrozen: annualFrozen.id,
    reportTemplate,
    deputyOfficer: found(roles.find(({ id }) => id === roleOf(IDS.deputy))).officerId,
  };
  return { store, ids, people: await identifyPeople(store, ids) };
}
