import {
  broadcastAttendeeConversation,
  broadcastAudienceConversation,
  broadcastConversation,
} from '../../src/actions/broadcasts/broadcast-conversation.ts';
import { holidaysConversation } from '../../src/actions/calendar/edit-holidays.ts';
import { entryRemovalConversation } from '../../src/actions/databases/own-entries.ts';
import { entryReturnConversation } from '../../src/actions/databases/review-entry.ts';
import { documentRefusalConversation } from '../../src/actions/documents/receive-document.ts';
import { signedDocumentConversation } from '../../src/actions/documents/send-document.ts';
import { objectionConversation } from '../../src/actions/entering/answer-entered-figures.ts';
import { enteringConversation } from '../../src/actions/entering/enter-report.ts';
import { reasonConversation } from '../../src/actions/obligations/give-reason.ts';
import { lateConversation } from '../../src/actions/obligations/late-request.ts';
import { obstacleMessageConversation } from '../../src/actions/obstacles/answer-obstacle.ts';
import { obstacleConversation } from '../../src/actions/obstacles/raise-obstacle.ts';
import { delegatingConversation } from '../../src/actions/people/delegate.ts';
import { roleEndConversation } from '../../src/actions/people/manage-members.ts';
import {
  reportSectionConversation,
  reportSigningConversation,
} from '../../src/actions/annual-report/report-conversations.ts';
import { reportFileConversation } from '../../src/actions/filling/report-file-conversation.ts';
import { planImportConversation } from '../../src/actions/plan-import/plan-import-conversation.ts';
import { templateConversation } from '../../src/actions/report-templates/template-conversation.ts';
import { sentConversation } from '../../src/actions/consolidation/ask-how-sent.ts';
import { freezingConversation } from '../../src/actions/consolidation/ask-to-freeze.ts';
import { settlingConversation } from '../../src/actions/consolidation/ask-to-settle.ts';
import { leavingConversation, profileConversation } from '../../src/actions/people/profile.ts';
import { refusalConversation } from '../../src/actions/registration/ask-refusal.ts';
import { contactListConversation } from '../../src/actions/registration/import-contacts.ts';
import { registrationConversation } from '../../src/actions/registration/registration-conversation.ts';
import { ladderConversation } from '../../src/actions/reminders/edit-ladder.ts';
import { urgingDayConversation } from '../../src/actions/reminders/choose-urging-day.ts';
import { letterConversation } from '../../src/actions/reminders/issue-letter.ts';
import { callConversation } from '../../src/actions/reminders/record-call.ts';
import { reportConversation } from '../../src/actions/reports/report-conversation.ts';
import { earlierFiguresConversation } from '../../src/actions/earlier-figures/earlier-figures-conversation.ts';
import { reviewConversation } from '../../src/actions/review/return-report.ts';
import { formImportConversation } from '../../src/actions/rounds/import-form.ts';
import { roundConversation } from '../../src/actions/rounds/round-conversation.ts';
import { surveyConversation } from '../../src/actions/surveys/survey-draft.ts';
import { taskUpdateConversation } from '../../src/actions/task-updates/update-task.ts';
import { unitChangeConversation } from '../../src/actions/units/unit-change-conversation.ts';
import { DEFAULT_LADDER } from '../../src/domain/reminders/ladder.ts';

import { NOW, sample, type Sample } from './conversation-sample.ts';

const FILE = { id: 'f-1', name: 'bao-cao.pdf', mime: 'application/pdf' };

const UNIT = { name: 'Phường Quỳ Hợp mới', shortName: 'Quỳ Hợp mới', kind: 'commune' } as const;

export const SAMPLES: readonly Sample[] = [
  sample(registrationConversation, { step: 'phone', editing: true, marksAsked: true }),
  sample(reportConversation, { reportId: 7, cursor: { at: 'question', key: 'task_1', editing: false } }),
  sample(
    earlierFiguresConversation,
    { formKey: 'mau-a', year: 2017, read: null, decisions: {} },
    {
      formKey: 'mau-a',
      year: 2017,
      read: {
        file: FILE,
        contentHash: 'ab12',
        sheetNames: ['Hướng dẫn', 'Mẫu A'],
        units: [
          {
            unitId: 3,
            figures: {
              facilities_total: { value: { type: 'integer', number: 126 }, sheet: 'Mẫu A', cell: 'D7' },
            },
          },
        ],
        refused: [
          { sheet: 'Mẫu A', cell: 'E7', unitId: 3, path: 'news_items', text: '-', fault: { kind: 'dash' } },
          {
            sheet: 'Mẫu A',
            cell: 'B9',
            unitId: null,
            path: null,
            text: 'Qùy',
            fault: { kind: 'unit-unknown', nearest: [] },
          },
        ],
        unreadSheets: [],
        unreadColumns: ['Ghi chú'],
      },
      decisions: { '3 facilities_total': 'take' },
    },
  ),
  sample(reviewConversation, {
    reportId: 7,
    comments: { task_1: 'Đề nghị rà lại.' },
    asking: null,
    fixOn: '2018-12-14',
    askingDay: true,
  }),
  sample(refusalConversation, { registrationId: 3 }),
  sample(
    roundConversation,
    { formId: 1, period: '2018', closingOn: '2018-11-30', dueOn: '2018-12-14', asksSignOff: false },
    {
      formId: 1,
      period: '2018-Q3',
      closingOn: '2018-11-30',
      dueOn: '2018-12-14',
      asksSignOff: true,
      ladder: DEFAULT_LADDER,
    },
  ),
  sample(broadcastConversation, { broadcastId: 5, step: 'answer-by', version: 2 }),
  sample(broadcastAudienceConversation, {}),
  sample(broadcastAttendeeConversation, { broadcastId: 5, typed: 'Tran Van Binh' }),
  sample(profileConversation, { field: 'name', typed: 'Le Van C' }),
  sample(leavingConversation, {}),
  sample(freezingConversation, {
    from: 2018,
    to: 2018,
    asking: 'missing',
    reasons: { missing: null, unreviewed: 'Chưa duyệt kịp.' },
  }),
  sample(settlingConversation, {
    figure: '1.3.quantity',
    unitId: 3,
    year: 2018,
    from: 'events',
    candidates: [
      { from: 'bao-cao-nam-so-nganh', value: { kind: 'number', number: 2 } },
      { from: 'events', value: { kind: 'number', number: 1 } },
    ],
  }),
  sample(sentConversation, { id: 4, early: null }, { id: 4, early: { number: '125/BC-SCT', date: '2018-11-11' } }),
  sample(templateConversation, { draft: null }, { draft: 4 }),
  sample(reportSectionConversation, { reportId: 4, section: 'direction' }, { reportId: 4, section: 'tasks-ahead' }),
  sample(
    reportSigningConversation,
    { reportId: 4, files: [], reference: null, early: { number: '125/BC-SCT', date: '2018-11-11' } },
    { reportId: 4, files: [FILE], reference: { number: '125/BC-SCT', date: '2018-12-20' }, early: null },
  ),
  sample(contactListConversation, {
    contacts: [{ row: 2, unitId: 9, role: 'deputy', fullName: 'Lang Văn Mười', title: 'Phó phòng', phone: null }],
    leaving: [3],
  }),
  sample(formImportConversation, {
    form: { key: 'khao-sat', parts: [{ items: [1, null, 'hai'] }] },
    others: [{ key: 'khac' }],
    waits: true,
  }),
  sample(
    delegatingConversation,
    { delegateId: 4, term: null },
    { delegateId: 4, term: { from: '2018-12-01', to: '2018-12-05' } },
  ),
  sample(roleEndConversation, { membershipId: 8 }),
  sample(
    unitChangeConversation,
    { kind: 'add', unitId: 0, draft: null },
    { kind: 'add', unitId: 0, draft: { change: { kind: 'add', unit: UNIT }, effectiveOn: '2019-01-01' } },
    {
      kind: 'end',
      unitId: 9,
      draft: {
        change: { kind: 'end', unitId: 9, successors: [{ unitId: 10 }, { unit: UNIT }], byArea: true },
        effectiveOn: '2019-01-01',
      },
    },
    {
      kind: 'rename',
      unitId: 9,
      draft: { change: { kind: 'rename', unitId: 9, name: 'A', shortName: 'B' }, effectiveOn: '2019-01-01' },
    },
  ),
  sample(signedDocumentConversation, {
    obligationId: 6,
    way: 'files',
    files: [FILE],
    reference: {
      number: '125/BC-UBND',
      date: '2018-12-01',
    },
  }),
  sample(documentRefusalConversation, { documentId: 2 }),
  sample(enteringConversation, {
    obligationId: 6,
    way: 'phone',
    reference: null,
    note: 'Anh Mười, 8 giờ',
    files: [FILE],
  }),
  sample(objectionConversation, { reportId: 7 }),
  sample(obstacleConversation, { unitId: 9, taskId: null, text: 'Chưa có kinh phí', files: [FILE] }),
  sample(taskUpdateConversation, {
    taskId: 3,
    taskCode: '1.1',
    year: 2018,
    unitId: 9,
    status: 'doing',
    quantity: 2.5,
    spent: 1e9,
    note: '',
    files: [FILE],
  }),
  sample(obstacleMessageConversation, { obstacleId: 1 }),
  sample(planImportConversation, { asked: 'unit:so-y-te' }),
  sample(reportFileConversation, {
    reportId: 3,
    file: 'bao-cao.docx',
    taken: [
      {
        key: 'facilities_total',
        answer: { state: 'given', value: { type: 'integer', number: 126 }, reason: null },
        places: ['bảng 1, dòng 2'],
      },
    ],
    asked: [{ key: 'leaflets', part: null, why: 'not-read', text: 'ít', message: '', place: 'đoạn 3' }],
    missing: ['obstacles'],
  }),
  sample(holidaysConversation, { year: 2019 }),
  sample(ladderConversation, { roundId: 1 }),
  sample(callConversation, { obligationId: 6 }),
  sample(letterConversation, { roundId: 1, reference: { number: '1250/SCT-KT', date: '2018-12-17' } }),
  sample(urgingDayConversation, { roundId: 1 }),
  sample(reasonConversation, { what: 'unapprove', obligationId: 6 }),
  sample(lateConversation, { obligationId: 6, reason: 'Lãnh đạo đi công tác', until: '2018-12-17' }),
  sample(surveyConversation, {
    step: 'hour',
    questions: [
      {
        text: 'Bao nhiêu lớp?',
        kind: 'number',
      },
    ],
    unitIds: [9],
    dueAt: NOW.toISOString(),
  }),
  sample(entryReturnConversation, { reportId: 7 }),
  sample(entryRemovalConversation, { entryId: 1 }),
];
