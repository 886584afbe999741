import { storedConversation } from '../../../src/store/conversations.ts';
import * as obligations from '../../../src/actions/reports/list-obligations.ts';
import * as question from '../../../src/actions/filling/answer-question.ts';
import { correctAnswer } from '../../../src/actions/filling/correct-answer.ts';
import { findRepeated, repeatAnswer } from '../../../src/actions/filling/find-repeated.ts';
import * as sentFile from '../../../src/actions/filling/send-report-file.ts';
import * as takenFile from '../../../src/actions/filling/take-report-file.ts';
import { startReport } from '../../../src/actions/filling/start-report.ts';
import { submitReport } from '../../../src/actions/filling/submit-report.ts';
import * as reason from '../../../src/actions/obligations/give-reason.ts';
import * as late from '../../../src/actions/obligations/late-request.ts';
import * as sign from '../../../src/actions/obligations/sign-report.ts';
import { loadFilling, readAnswers } from '../../../src/actions/reports/load-filling.ts';
import type { ActWithReason } from '../../../src/actions/obligations/give-reason.ts';
import type { Request } from '../../../src/actions/request.ts';
import { IDS, UNIT } from '../people.ts';
import type { Need, Row, Rows } from '../row.ts';
import { NOW, type Ids } from '../world.ts';

const REVIEW = { at: 'review' as const, editing: false };
const fill = (call: Row['call'], ...done: [string, ...string[]]): Row => ({ needs: ['report.fill'], call, done });
/** A report that is entered for a unit of which nobody here is. */
const entering = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['report.enter', 'everywhere']],
  call,
  done,
});
const lateDraft = ({ obligation: obligationId }: Ids) => ({
  kind: 'late',
  state: { obligationId, reason: 'Chờ số liệu của các phòng', until: '2020-12-21' },
});

function reasoned(what: ActWithReason, need: Need, of: (ids: Ids) => number, come?: string): { ask: Row; give: Row } {
  const state = (ids: Ids): object => ({ what, obligationId: of(ids) });
  return {
    ask: {
      needs: [need],
      call: (request, ids) => reason.askReason(request, what, of(ids)),
      done: [come ?? 'ask'],
    },
    give: {
      needs: [need],
      conversation: (ids) => ({
        kind: 'reason',
        state: state(ids),
      }),
      call: (request) => reason.giveReason(request, 'Có lý do chính đáng'),
      done: [come ?? 'done'],
    },
  };
}

const REASONS = [
  reasoned('waive', ['round.open', 'everywhere'], ({ obligation }) => obligation),
  reasoned('unwaive', ['round.open', 'everywhere'], ({ obligation }) => obligation, 'refused'),
  reasoned('reopen', ['round.open', 'everywhere'], ({ obligation }) => obligation, 'refused'),
  reasoned('unapprove', ['report.review', 'everywhere'], ({ approvedObligation }) => approvedObligation),
  reasoned('correct', 'report.fill', ({ approvedObligation }) => approvedObligation),
  reasoned('withhold', 'report.sign', ({ signingObligation }) => signingObligation),
];

/** The message with which the contact answered the first question of the report. */
const ANSWERED_IN = 71;

/** Stores that message and what it answered, and returns the first two questions. */
async function answeredBefore({ store: { database } }: Request, { report: reportId }: Ids): Promise<string[]> {
  const officer = await database.officer.findFirstOrThrow({ where: { telegramUserId: BigInt(IDS.contact) } });
  const keys = (await loadFilling(database, reportId))?.questions.map(({ key }) => key) ?? [];
  const place = { at: 'question', editing: false, key: keys[0] };
  await database.answerMessage.createMany({
    data: [{ officerId: officer.id, messageId: ANSWERED_IN, reportId, place, at: NOW }],
    skipDuplicates: true,
  });
  const payload = { message: { message_id: ANSWERED_IN, text: '126' } };
  await database.inboxUpdate.createMany({
    data: [{ updateId: ANSWERED_IN, lane: `chat:${IDS.contact}`, payload, receivedAt: NOW }],
    skipDuplicates: true,
  });
  return keys;
}

/** Looks whether the next message, at the next question, repeats it; as if everybody wrote in the contact's chat. */
async function repeated(request: Request, ids: Ids): Promise<object | null> {
  const { report: reportId } = ids;
  const [, key] = await answeredBefore(request, ids);
  const state = { reportId, cursor: { at: 'question', editing: false, key } };
  const asked = { ...request, conversation: storedConversation({ kind: 'report', state }), chatId: IDS.contact };
  return findRepeated(asked, reportId, { messageId: ANSWERED_IN + 1, text: '126' });
}

export const REPORTS: Rows = {
  'reports/list-obligations.ts#listOwedReports': {
    needs: [['report.fill', 'somewhere']],
    call: (request) => obligations.listOwedReports(request),
    done: ['owed'],
    shows: [
      {
        need: 'report.fill',
        seen: ({ reports }: { reports: { obligation: { unit: { key: string } } }[] }) =>
          reports.some(({ obligation: { unit } }) => unit.key === UNIT),
      },
    ],
  },
  'reports/list-obligations.ts#readOwedReport': fill(
    (request, { obligation }) => obligations.readOwedReport(request, obligation),
    'owed',
  ),
  'reports/load-filling.ts#readAnswers': fill((request, { report }) => readAnswers(request, report), 'answers'),
  'filling/start-report.ts#startReport': [
    { ...fill((request, { obligation }) => startReport(request, obligation), 'filling'), locks: true },
    {
      ...entering((request, { enteringObligation }) => startReport(request, enteringObligation), 'filling'),
      locks: true,
    },
  ],
  'filling/answer-question.ts#answerQuestion': [
    fill((request, { report }) => question.answerQuestion(request, report, { kind: 'jump', number: 1 }), 'filling'),
    fill(
      (request, { surveyReport }) => question.answerQuestion(request, surveyReport, { kind: 'jump', number: 1 }),
      'filling',
    ),
    entering(
      (request, { enteringReport }) => question.answerQuestion(request, enteringReport, { kind: 'jump', number: 1 }),
      'filling',
    ),
    {
      needs: ['database.contribute'],
      call: (request, { entryReport }) => question.answerQuestion(request, entryReport, { kind: 'text', text: 'Tên' }),
      done: ['filling'],
    },
  ],
  'filling/answer-question.ts#readOpenQuestion': fill(
    (request, { report: reportId }) => question.readOpenQuestion(request, { reportId, cursor: REVIEW }),
    'filling',
  ),
  'filling/send-report-file.ts#sendReportFile': fill(
    (request, { report }) => sentFile.sendReportFile(request, report, 'bao-cao.docx', new Uint8Array()),
    'empty',
  ),
  'filling/send-report-file.ts#readReportFile': fill(
    (request, { report }) => sentFile.readReportFile(request, report),
    'nothing',
  ),
  'filling/take-report-file.ts#takeReportFile': fill(
    (request, { report }) => takenFile.takeReportFile(request, report, 1),
    'nothing',
  ),
  'filling/take-report-file.ts#leaveReportFile': fill(
    (request, { report }) => takenFile.leaveReportFile(request, report),
    'filling',
  ),
  'filling/take-report-file.ts#awaitReportFile': fill(
    (request, { report }) => takenFile.awaitReportFile(request, report),
    'awaited',
  ),
  'filling/find-repeated.ts#findRepeated': {
    needs: { owners: ['the contact'] },
    refused: (outcome: object | null) => outcome === null,
    call: repeated,
    locks: true,
    done: ['repeated'],
  },
  'filling/find-repeated.ts#repeatAnswer': fill(
    (request, { report }) => repeatAnswer(request, report, 1, 1),
    'filling',
  ),
  'filling/correct-answer.ts#correctAnswer': {
    needs: { owners: ['the contact'] },
    refused: ({ kind }: { kind: string }) => kind === 'nothing',
    call: async (request, ids) => {
      await answeredBefore(request, ids);
      return correctAnswer(request, ANSWERED_IN, '126');
    },
    locks: true,
    done: ['filling'],
  },
  'filling/submit-report.ts#submitReport': [
    fill((request, { report }) => submitReport(request, report, true), 'submitted'),
    {
      ...entering((request, { enteringReport }) => submitReport(request, enteringReport, true), 'submitted'),
      shows: [
        {
          need: ['report.enter', 'everywhere'],
          seen: ({ forUnit }: { forUnit?: boolean }) => forUnit === true,
        },
      ],
    },
  ],
  'obligations/give-reason.ts#askReason': REASONS.map(({ ask }) => ask),
  'obligations/give-reason.ts#giveReason': REASONS.map(({ give }) => give),
  'obligations/give-reason.ts#withdrawReport': fill(
    (request, { signingObligation }) => reason.withdrawReport(request, signingObligation),
    'done',
  ),
  'obligations/give-reason.ts#dropCorrection': fill(
    (request, { approvedObligation }) => reason.dropCorrection(request, approvedObligation),
    'refused',
  ),
  'obligations/late-request.ts#askLate': fill((request, { obligation }) => late.askLate(request, obligation), 'asking'),
  'obligations/late-request.ts#writeLate': {
    ...fill((request) => late.writeLate(request, 'Chờ thêm'), 'asking'),
    conversation: lateDraft,
  },
  'obligations/late-request.ts#readLate': {
    ...fill((request) => late.readLate(request), 'asking'),
    conversation: lateDraft,
  },
  'obligations/late-request.ts#sendLate': {
    ...fill((request) => late.sendLate(request), 'sent'),
    conversation: lateDraft,
  },
  'obligations/late-request.ts#decideLate': [
    {
      needs: [['report.review', 'everywhere']],
      call: (request, { lateRequest }) => late.decideLate(request, lateRequest, 'recorded'),
      done: ['decided'],
    },
    {
      needs: [['report.review', 'everywhere']],
      call: (request, { lateRequest }) => late.decideLate(request, lateRequest, 'figures-first'),
      done: ['decided'],
    },
  ],
  'obligations/sign-report.ts#listReportsToSign': {
    needs: { everybody: 'it lists what waits for whoever asks' },
    call: (request) => sign.listReportsToSign(request),
    shows: [{ need: 'report.sign', seen: ({ length }: unknown[]) => length > 0 }],
  },
  'obligations/sign-report.ts#signReport': {
    needs: ['report.sign'],
    call: (request, { signingReport }) => sign.signReport(request, signingReport),
    done: ['signed'],
  },
};
