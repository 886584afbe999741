import * as obligations from '../../../src/actions/reports/list-obligations.ts';
import * as question from '../../../src/actions/filling/answer-question.ts';
import { correctAnswer } from '../../../src/actions/filling/correct-answer.ts';
import { findRepeated, repeatAnswer } from '../../../src/actions/filling/find-repeated.ts';
import { startReport } from '../../../src/actions/filling/start-report.ts';
import { submitReport } from '../../../src/actions/filling/submit-report.ts';
import * as events from '../../../src/actions/events/list-events.ts';
import * as forms from '../../../src/actions/events/list-event-forms.ts';
import * as event from '../../../src/actions/events/start-event.ts';
import * as reason from '../../../src/actions/obligations/give-reason.ts';
import * as late from '../../../src/actions/obligations/late-request.ts';
import * as sign from '../../../src/actions/obligations/sign-report.ts';
import * as confirm from '../../../src/actions/entering/answer-entered-figures.ts';
import * as enter from '../../../src/actions/entering/enter-report.ts';
import { listUnitsToEnter } from '../../../src/actions/entering/list-units-to-enter.ts';
import { readAnswers } from '../../../src/actions/reports/load-filling.ts';
import type { ActWithReason } from '../../../src/actions/obligations/give-reason.ts';
import type { Need, Row, Rows } from '../row.ts';
import type { Ids } from '../world.ts';

const REVIEW = { at: 'review' as const, editing: false };
const fill = (call: Row['call'], ...done: string[]): Row => ({ needs: ['report.fill'], call, done });
/** A report that is entered for a unit of which nobody here is. */
const entering = (call: Row['call'], ...done: string[]): Row => ({
  needs: [['report.enter', 'everywhere']],
  call,
  done,
});
/** What is entered, from the first word about its source on. */
const enteringDraft =
  (way: 'phone' | null) =>
  ({ untouchedObligation: obligationId }: Ids) => ({
    kind: 'entering',
    state: { obligationId, way, reference: null, note: way === null ? '' : 'Chị Hà báo', files: [] },
  });
const lateDraft = ({ obligation: obligationId }: Ids) => ({
  kind: 'late',
  state: { obligationId, reason: 'Chờ số liệu của các phòng', until: '2020-12-21' },
});

function reasoned(
  what: ActWithReason,
  need: Need,
  of: (ids: Ids) => number,
  ...done: string[]
): { ask: Row; give: Row } {
  const state = (ids: Ids): object => ({ what, obligationId: of(ids) });
  return {
    ask: {
      needs: [need],
      call: (request, ids) => reason.askReason(request, what, of(ids)),
      done: done.length === 0 ? ['ask'] : done,
    },
    give: {
      needs: [need],
      conversation: (ids) => ({
        kind: 'reason',
        state: state(ids),
      }),
      call: (request) => reason.giveReason(request, 'Có lý do chính đáng'),
      done: done.length === 0 ? ['done'] : done,
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

export const REPORTS: Rows = {
  'reports/list-obligations.ts#listOwedReports': {
    needs: [['report.fill', 'somewhere']],
    call: (request) => obligations.listOwedReports(request),
    done: ['owed'],
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
  'filling/find-repeated.ts#findRepeated': {
    needs: {
      everybody: 'compares the own message with the own one before it; the report is asked for as in answerQuestion',
    },
    call: (request, { report }) => findRepeated(request, report, { messageId: 2, text: '126' }),
  },
  'filling/find-repeated.ts#repeatAnswer': fill(
    (request, { report }) => repeatAnswer(request, report, 1, 1),
    'filling',
  ),
  'filling/correct-answer.ts#correctAnswer': {
    needs: { everybody: 'only who answered by this message corrects it; the report is asked for as in answerQuestion' },
    call: (request) => correctAnswer(request, 1, '126'),
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
  'events/list-event-forms.ts#listEventForms': {
    needs: [['report.fill', 'somewhere']],
    call: (request) => forms.listEventForms(request),
    done: ['forms'],
  },
  'events/list-event-forms.ts#readEventWays': {
    needs: { everybody: 'it says whether there is anything to hand in' },
    call: (request) => forms.readEventWays(request),
    shows: [{ need: ['report.fill', 'somewhere'], seen: ({ may }: { may: boolean }) => may }],
  },
  'events/list-events.ts#listOpenEvents': {
    needs: { everybody: 'it lists what is of the own units' },
    call: (request) => events.listOpenEvents(request),
    shows: [{ need: 'report.fill', seen: ({ length }: unknown[]) => length > 0 }],
  },
  'events/list-events.ts#listEventRounds': {
    needs: { everybody: 'it lists what is of the own units, and all to those who review' },
    call: (request) => events.listEventRounds(request),
    shows: [
      {
        need: 'report.fill',
        or: ['report.review', 'everywhere'],
        seen: ({ length }: unknown[]) => length > 0,
      },
    ],
  },
  'events/list-events.ts#readEventRound': {
    needs: { everybody: 'what is in it is of the own units, and all to those who review' },
    call: async (request) => {
      const [round] = await request.store.database.round.findMany({ where: { occasion: 'each-event' } });
      return events.readEventRound(request, round?.id ?? 0);
    },
    shows: [{ need: ['report.review', 'everywhere'], seen: ({ reviews }: { reviews: boolean }) => reviews }],
  },
  'events/start-event.ts#startEvent': fill(
    (request, { eventForm: formId, unit: unitId }) => event.startEvent(request, { formId, year: 2020, unitId }),
    'filling',
  ),
  'events/start-event.ts#dropEvent': fill((request, ids) => event.dropEvent(request, ids.event), 'dropped'),
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
  'entering/answer-entered-figures.ts#confirmEnteredFigures': fill(
    (request, { enteredReport }) => confirm.confirmEnteredFigures(request, enteredReport),
    'confirmed',
  ),
  'entering/answer-entered-figures.ts#askObjection': fill(
    (request, { enteredReport }) => confirm.askObjection(request, enteredReport),
    'ask-objection',
  ),
  'entering/answer-entered-figures.ts#objectToEnteredFigures': fill(
    (request, { enteredReport }) => confirm.objectToEnteredFigures(request, enteredReport, 'Sai số'),
    'objected',
  ),
  'entering/enter-report.ts#beginEntering': entering(
    (request, { untouchedObligation }) => enter.beginEntering(request, untouchedObligation),
    'choose-way',
  ),
  'entering/enter-report.ts#chooseFiguresChannel': {
    ...entering((request) => enter.chooseFiguresChannel(request, 'phone'), 'source'),
    conversation: enteringDraft(null),
  },
  'entering/enter-report.ts#writeFiguresSource': {
    ...entering((request) => enter.writeFiguresSource(request, { text: 'Chị Hà báo', files: [] }), 'source'),
    conversation: enteringDraft('phone'),
  },
  'entering/enter-report.ts#readEnteringDraft': {
    ...entering((request) => enter.readEnteringDraft(request), 'source'),
    conversation: enteringDraft('phone'),
  },
  'entering/enter-report.ts#startEnteredReport': {
    ...entering((request) => enter.startEnteredReport(request), 'filling'),
    conversation: enteringDraft('phone'),
  },
  'entering/list-units-to-enter.ts#listUnitsToEnter': entering(
    (request, { round }) => listUnitsToEnter(request, round),
    'units',
  ),
};
