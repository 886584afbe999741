import * as audit from '../../../src/actions/audit/find-audit-filter.ts';
import * as auditLog from '../../../src/actions/audit/read-audit-log.ts';
import * as holidays from '../../../src/actions/calendar/edit-holidays.ts';
import { retryNotices } from '../../../src/actions/outbox/set-aside.ts';
import { chaseByHand } from '../../../src/actions/reminders/chase-by-hand.ts';
import { writeUrgingLetter } from '../../../src/actions/reminders/draft-urging-letter.ts';
import * as ladder from '../../../src/actions/reminders/edit-ladder.ts';
import * as letter from '../../../src/actions/reminders/issue-letter.ts';
import * as calling from '../../../src/actions/reminders/record-call.ts';
import { showChases } from '../../../src/actions/reminders/show-chases.ts';
import { switchReminding } from '../../../src/actions/reminders/switch-reminding.ts';
import * as form from '../../../src/actions/rounds/import-form.ts';
import { joinRound } from '../../../src/actions/rounds/join-round.ts';
import * as opening from '../../../src/actions/rounds/open-round.ts';
import * as life from '../../../src/actions/rounds/close-round.ts';
import { toggleSignOff } from '../../../src/actions/rounds/toggle-sign-off.ts';
import * as version from '../../../src/actions/rounds/update-round-form.ts';
import * as answering from '../../../src/actions/surveys/answer-survey.ts';
import * as composing from '../../../src/actions/surveys/compose-survey.ts';
import * as results from '../../../src/actions/surveys/follow-survey.ts';
import { sendSurvey } from '../../../src/actions/surveys/send-survey.ts';
import { changeDraft, viewDraft as viewSurvey } from '../../../src/actions/surveys/survey-draft.ts';
import { WHOLE_LOG } from '../../../src/domain/audit/audit-filter.ts';
import type { Permission } from '../../../src/domain/people/roles.ts';
import type { Row, Rows } from '../row.ts';
import { NOW, type Ids } from '../world.ts';

const all =
  (permission: Permission) =>
  (call: Row['call'], ...done: string[]): Row => ({ needs: [[permission, 'everywhere']], call, done });
const opens = all('round.open');
const chases = all('reminder.chase');
const edits = all('holiday.edit');
const reads = all('audit.read');
const imports = all('form.import');
const fills = (call: Row['call'], ...done: string[]): Row => ({ needs: ['report.fill'], call, done });

/** A round in the making, of a year that has none. */
const roundDraft = ({ yearlyForm: formId }: Ids) => ({
  kind: 'round',
  state: { formId, year: 2021, closingOn: '2020-11-30', dueOn: '2020-12-14', asksSignOff: false },
});
const drafting = (call: Row['call'], ...done: string[]): Row => ({ ...opens(call, ...done), conversation: roundDraft });
const surveyDraft = ({ unit, otherUnit }: Ids) => ({
  kind: 'survey',
  state: {
    step: 'preview',
    questions: [{ text: 'Đến nay có bao nhiêu cơ sở?', kind: 'number' }],
    unitIds: [unit, otherUnit],
    dueAt: new Date(NOW.getTime() + 14_400_000).toISOString(),
  },
});
const asking = (call: Row['call'], ...done: string[]): Row => ({ ...opens(call, ...done), conversation: surveyDraft });
const LAW = { name: () => 'Nghỉ lễ', source: 'Thông báo' };
const NO_FORM = new TextEncoder().encode('{}');
const SHEET = { columns: [{ heading: 'Việc', width: 20 }], rowOf: () => ['x'] };

export const ROUNDS: Rows = {
  'audit/find-audit-filter.ts#findAuditFilter': reads((request) => audit.findAuditFilter(request, '2020'), 'filter'),
  'audit/read-audit-log.ts#readAuditLog': reads((request) => auditLog.readAuditLog(request, WHOLE_LOG, 0), 'page'),
  'audit/read-audit-log.ts#exportAuditLog': reads(
    (request) => auditLog.exportAuditLog(request, WHOLE_LOG, SHEET),
    'export',
  ),
  'calendar/edit-holidays.ts#showHolidays': edits((request) => holidays.showHolidays(request, 2020), 'year'),
  'calendar/edit-holidays.ts#changeHolidays': edits(
    (request) => holidays.changeHolidays(request, 2020, 'nghỉ 16/12/2020'),
    'year',
  ),
  'calendar/edit-holidays.ts#confirmYear': edits((request) => holidays.confirmYear(request, 2027, LAW), 'year'),
  'outbox/set-aside.ts#retryNotices': all('notice.retry')((request) => retryNotices(request), 'retried'),
  'reminders/chase-by-hand.ts#chaseByHand': chases(
    (request, { round: roundId }) => chaseByHand(request, { roundId }, false),
    'chased',
  ),
  'reminders/draft-urging-letter.ts#writeUrgingLetter': chases(
    (request, { round }) => writeUrgingLetter(request, round),
    'drafted',
  ),
  'reminders/edit-ladder.ts#showLadder': opens((request, { round }) => ladder.showLadder(request, round), 'ladder'),
  'reminders/edit-ladder.ts#beginLadder': opens((request, { round }) => ladder.beginLadder(request, round), 'ladder'),
  'reminders/edit-ladder.ts#typeLadderChange': opens(
    (request, { round }) => ladder.typeLadderChange(request, round, 'thêm 5 ngày trước'),
    'ladder',
  ),
  'reminders/edit-ladder.ts#applyLadderChange': opens(
    (request, { round }) => ladder.applyLadderChange(request, round, { kind: 'default' }),
    'ladder',
  ),
  'reminders/issue-letter.ts#askLetterNumber': chases(
    (request, { round }) => letter.askLetterNumber(request, round),
    'ask-number',
  ),
  'reminders/issue-letter.ts#readLetter': chases(
    (request, { round }) => letter.readLetter(request, round, '126/SCT ngày 12/11'),
    'check',
  ),
  'reminders/issue-letter.ts#noteLetter': {
    ...chases((request) => letter.noteLetter(request), 'noted'),
    conversation: ({ round: roundId }) => ({
      kind: 'letter',
      state: { roundId, reference: { number: '126/SCT', date: '2018-11-12' } },
    }),
  },
  'reminders/record-call.ts#showCallList': chases(
    (request, { round }) => calling.showCallList(request, round),
    'calls',
  ),
  'reminders/record-call.ts#showCallCard': chases(
    (request, { obligation }) => calling.showCallCard(request, obligation),
    'card',
  ),
  'reminders/record-call.ts#askPromise': chases(
    (request, { obligation }) => calling.askPromise(request, obligation),
    'ask-promise',
  ),
  'reminders/record-call.ts#recordPromise': chases(
    (request, { obligation }) => calling.recordPromise(request, obligation, 'hứa 20/11'),
    'card',
    'recorded',
  ),
  'reminders/record-call.ts#recordCall': chases(
    (request, { obligation }) => calling.recordCall(request, obligation, 'spoken'),
    'card',
    'recorded',
  ),
  'reminders/show-chases.ts#showChases': {
    needs: ['status.names'],
    call: (request, { unit }) => showChases(request, unit, 0, 5),
    done: ['log'],
  },
  'reminders/switch-reminding.ts#switchReminding': opens(
    (request, { round }) => switchReminding(request, round, 'pause'),
    'ladder',
  ),
  'rounds/import-form.ts#previewForm': imports((request) => form.previewForm(request, NO_FORM), 'broken'),
  'rounds/import-form.ts#importForm': {
    ...imports((request) => form.importForm(request), 'broken'),
    conversation: () => ({ kind: 'form-import', state: { form: {} } }),
  },
  'rounds/join-round.ts#joinRound': [
    opens((request, { round, newUnit }) => joinRound(request, round, newUnit), 'joined'),
    opens((request, { round, unit }) => joinRound(request, round, unit), 'not-joinable'),
  ],
  'rounds/open-round.ts#listRoundChoices': opens((request) => opening.listRoundChoices(request), 'choices'),
  'rounds/open-round.ts#draftRound': opens(
    (request, { yearlyForm }) => opening.draftRound(request, yearlyForm, 2021),
    'draft',
  ),
  'rounds/open-round.ts#correctRoundDates': drafting(
    (request) => opening.correctRoundDates(request, 'hạn 21/12'),
    'draft',
  ),
  'rounds/open-round.ts#readOpenDraft': drafting((request) => opening.readOpenDraft(request), 'draft'),
  'rounds/open-round.ts#readRoundDraft': opens(
    (request, ids) => opening.readRoundDraft(request, roundDraft(ids).state),
    'draft',
  ),
  'rounds/open-round.ts#openRound': drafting((request) => opening.openRound(request), 'opened'),
  'rounds/open-round.ts#viewDraft': {
    needs: { everybody: 'it words a draft for actions that have asked' },
    call: (request, ids) => opening.viewDraft(request, request.store.database, roundDraft(ids).state, null),
  },
  'rounds/close-round.ts#listRoundCards': {
    ...opens((request) => life.listRoundCards(request)),
    refused: ({ length }: { length: number }) => length === 0,
  },
  'rounds/close-round.ts#readRoundCard': opens((request, { round }) => life.readRoundCard(request, round), 'round'),
  'rounds/close-round.ts#readRoundUnit': opens(
    (request, { obligation }) => life.readRoundUnit(request, obligation),
    'unit',
  ),
  'rounds/close-round.ts#lockRound': opens((request, { round }) => life.lockRound(request, round), 'locked'),
  'rounds/toggle-sign-off.ts#toggleSignOff': drafting((request) => toggleSignOff(request), 'draft'),
  'rounds/update-round-form.ts#offerFormUpdate': opens(
    (request, { round }) => version.offerFormUpdate(request, round),
    'newest',
  ),
  'rounds/update-round-form.ts#updateRoundForm': opens(
    (request, { round }) => version.updateRoundForm(request, round),
    'newest',
  ),
  'surveys/answer-survey.ts#listOwedSurveys': {
    needs: { everybody: 'it lists what is asked of the own units' },
    call: (request) => answering.listOwedSurveys(request),
    shows: [{ need: ['report.fill', 'somewhere'], seen: ({ length }: unknown[]) => length > 0 }],
  },
  'surveys/answer-survey.ts#startAnswer': [
    {
      ...fills((request, { surveyObligation }) => answering.startAnswer(request, surveyObligation), 'filling'),
      locks: true,
    },
    {
      // A report is no survey, which a stranger is not told.
      needs: [['report.fill', 'somewhere']],
      call: (request, { obligation }) => answering.startAnswer(request, obligation),
      done: ['not-found'],
      locks: true,
    },
  ],
  'surveys/answer-survey.ts#sendAnswer': fills(
    (request, { surveyReport }) => answering.sendAnswer(request, surveyReport),
    'sent',
  ),
  'surveys/compose-survey.ts#beginSurvey': opens((request) => composing.beginSurvey(request), 'draft'),
  'surveys/compose-survey.ts#readSurveyDraft': asking((request) => composing.readSurveyDraft(request), 'draft'),
  'surveys/compose-survey.ts#writeSurvey': asking((request) => composing.writeSurvey(request, '16h'), 'draft'),
  'surveys/compose-survey.ts#goToStep': asking((request) => composing.goToStep(request, 'units'), 'draft'),
  'surveys/compose-survey.ts#finishUnits': asking((request) => composing.finishUnits(request), 'draft'),
  'surveys/compose-survey.ts#changeKind': asking((request) => composing.changeKind(request, 0, 'text'), 'draft'),
  'surveys/compose-survey.ts#addGroup': asking((request) => composing.addGroup(request, 0), 'draft'),
  'surveys/compose-survey.ts#addUnit': asking((request, { agency }) => composing.addUnit(request, agency), 'draft'),
  'surveys/compose-survey.ts#dropUnit': asking(
    (request, { otherUnit }) => composing.dropUnit(request, otherUnit),
    'draft',
  ),
  'surveys/compose-survey.ts#chooseHour': asking(
    (request) => composing.chooseHour(request, NOW.getTime() / 60_000 + 120),
    'draft',
  ),
  'surveys/follow-survey.ts#listSurveys': opens((request) => results.listSurveys(request), 'surveys'),
  'surveys/follow-survey.ts#showSurvey': opens((request, { survey }) => results.showSurvey(request, survey), 'result'),
  'surveys/follow-survey.ts#exportSurvey': opens(
    (request, { survey }) => results.exportSurvey(request, survey, () => ({ columns: SHEET.columns, rows: [['x']] })),
    'file',
  ),
  'surveys/follow-survey.ts#chaseSurvey': opens(
    (request, { survey }) => results.chaseSurvey(request, survey),
    'chased',
  ),
  'surveys/follow-survey.ts#closeSurvey': opens(
    (request, { survey }) => results.closeSurvey(request, survey),
    'closed',
  ),
  'surveys/send-survey.ts#sendSurvey': asking(
    (request) => sendSurvey({ ...request, now: new Date(NOW.getTime() + 60_000) }),
    'sent',
  ),
  'surveys/survey-draft.ts#changeDraft': asking(
    (request) => changeDraft(request, 'survey-step', (draft) => ({ draft, note: null })),
    'draft',
  ),
  'surveys/survey-draft.ts#viewDraft': {
    needs: { everybody: 'it words a draft that its caller has read' },
    call: (request) =>
      viewSurvey(request, { draft: { step: 'questions', questions: [], unitIds: [], dueAt: null }, note: null }),
  },
};
