import * as audit from '../../../src/actions/audit/find-audit-filter.ts';
import * as auditLog from '../../../src/actions/audit/read-audit-log.ts';
import * as holidays from '../../../src/actions/calendar/edit-holidays.ts';
import { retryNotices } from '../../../src/actions/outbox/set-aside.ts';
import { chaseByHand } from '../../../src/actions/reminders/chase-by-hand.ts';
import * as urgingDay from '../../../src/actions/reminders/choose-urging-day.ts';
import { writeUrgingLetter } from '../../../src/actions/reminders/draft-urging-letter.ts';
import * as ladder from '../../../src/actions/reminders/edit-ladder.ts';
import * as letter from '../../../src/actions/reminders/issue-letter.ts';
import * as calling from '../../../src/actions/reminders/record-call.ts';
import { showChases } from '../../../src/actions/reminders/show-chases.ts';
import { switchReminding } from '../../../src/actions/reminders/switch-reminding.ts';
import { correctRoundDates } from '../../../src/actions/rounds/correct-round-dates.ts';
import { exportForm, listFormFiles } from '../../../src/actions/rounds/export-form.ts';
import * as form from '../../../src/actions/rounds/import-form.ts';
import { joinRound } from '../../../src/actions/rounds/join-round.ts';
import { listRoundChoices } from '../../../src/actions/rounds/list-round-choices.ts';
import * as opening from '../../../src/actions/rounds/open-round.ts';
import * as closing from '../../../src/actions/rounds/close-round.ts';
import { toggleSignOff } from '../../../src/actions/rounds/toggle-sign-off.ts';
import * as version from '../../../src/actions/rounds/update-round-form.ts';
import { WHOLE_LOG } from '../../../src/domain/audit/audit-filter.ts';
import type { Permission } from '../../../src/domain/people/roles.ts';
import type { Row, Rows } from '../row.ts';
import { type Ids } from '../world.ts';
import { ANY_SHEET } from '../../support/any-sheet.ts';

const all =
  (permission: Permission) =>
  (call: Row['call'], ...done: [string, ...string[]]): Row => ({ needs: [[permission, 'everywhere']], call, done });
const opens = all('round.open');
const chases = all('reminder.chase');
const edits = all('holiday.edit');
const reads = all('audit.read');
const imports = all('form.import');

/** A round in the making, of a year that has none. */
const roundDraft = ({ yearlyForm: formId }: Ids) => ({
  kind: 'round',
  state: { formId, period: '2021', closingOn: '2020-11-30', dueOn: '2020-12-14', asksSignOff: false },
});
const drafting = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  ...opens(call, ...done),
  conversation: roundDraft,
});
const LAW = { name: () => 'Nghỉ lễ', source: 'Thông báo' };
const NO_FORM = new TextEncoder().encode('{}');

export const ROUNDS: Rows = {
  'audit/find-audit-filter.ts#findAuditFilter': reads((request) => audit.findAuditFilter(request, '2020'), 'filter'),
  'audit/read-audit-log.ts#readAuditLog': reads((request) => auditLog.readAuditLog(request, WHOLE_LOG, 0), 'page'),
  'audit/read-audit-log.ts#exportAuditLog': reads(
    (request) => auditLog.exportAuditLog(request, WHOLE_LOG, () => ANY_SHEET),
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
  'reminders/choose-urging-day.ts#askUrgingDay': chases(
    (request, { round }) => urgingDay.askUrgingDay(request, round),
    'ask-day',
  ),
  'reminders/choose-urging-day.ts#chooseUrgingDay': chases(
    (request, { round }) => urgingDay.chooseUrgingDay(request, round, '30/11/2020'),
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
  'rounds/export-form.ts#listFormFiles': imports((request) => listFormFiles(request), 'forms'),
  'rounds/export-form.ts#exportForm': imports(
    (request, { yearlyForm }) =>
      exportForm(request, yearlyForm, (title) => ({
        title,
        creator: '',
        sheets: [{ name: 'survey', widths: [10], title: [], head: [['type']], stickyColumns: 0, rows: [] }],
      })),
    'workbook',
  ),
  'rounds/import-form.ts#previewForm': imports((request) => form.previewForm(request, NO_FORM), 'broken'),
  'rounds/import-form.ts#importForm': {
    ...imports((request) => form.importForm(request), 'broken'),
    conversation: () => ({ kind: 'form-import', state: { form: {} } }),
  },
  'rounds/correct-round-dates.ts#correctRoundDates': drafting(
    (request) => correctRoundDates(request, 'hạn 21/12'),
    'draft',
  ),
  'rounds/join-round.ts#joinRound': [
    opens((request, { round, newUnit }) => joinRound(request, round, newUnit), 'joined'),
    opens((request, { round, unit }) => joinRound(request, round, unit), 'not-joinable'),
  ],
  'rounds/list-round-choices.ts#listRoundChoices': opens((request) => listRoundChoices(request), 'choices'),
  'rounds/open-round.ts#draftRound': opens(
    (request, { yearlyForm }) => opening.draftRound(request, yearlyForm, '2021'),
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
    done: ['draft'],
  },
  'rounds/close-round.ts#listRoundCards': {
    needs: [['round.open', 'everywhere']],
    call: (request) => closing.listRoundCards(request),
    refused: ({ length }: unknown[]) => length === 0,
    done: (cards: { round: { id: number } }[], ids: Ids) => cards.some(({ round }) => round.id === ids.round),
  },
  'rounds/close-round.ts#readRoundCard': opens((request, { round }) => closing.readRoundCard(request, round), 'round'),
  'rounds/close-round.ts#readRoundUnit': opens(
    (request, { obligation }) => closing.readRoundUnit(request, obligation),
    'unit',
  ),
  'rounds/close-round.ts#lockRound': opens((request, { round }) => closing.lockRound(request, round), 'locked'),
  'rounds/toggle-sign-off.ts#toggleSignOff': drafting((request) => toggleSignOff(request), 'draft'),
  'rounds/update-round-form.ts#offerFormUpdate': opens(
    (request, { round }) => version.offerFormUpdate(request, round),
    'newest',
  ),
  'rounds/update-round-form.ts#updateRoundForm': opens(
    (request, { round }) => version.updateRoundForm(request, round),
    'newest',
  ),
};
