import * as reports from '../../../src/actions/annual-report/begin-report.ts';
import { freezeReport, sendReportFile } from '../../../src/actions/annual-report/freeze-report.ts';
import { draftFrozenBudget } from '../../../src/actions/annual-report/write-budget-report.ts';
import { proposeRewards } from '../../../src/actions/annual-report/propose-rewards.ts';
import * as signing from '../../../src/actions/annual-report/sign-report.ts';
import * as sections from '../../../src/actions/annual-report/write-section.ts';
import type { Row, Rows } from '../row.ts';

const reading = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['consolidation.read', 'everywhere']],
  call,
  done,
});
const writing = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['consolidation.freeze', 'everywhere']],
  call,
  done,
});

const inSection: Row['conversation'] = ({ annualDraft }) => ({
  kind: 'annual-section',
  state: { reportId: annualDraft, section: 'direction' },
});
const inSigning: Row['conversation'] = ({ annualFrozen }) => ({
  kind: 'annual-signing',
  state: { reportId: annualFrozen, files: [], reference: { number: '125/BC-SCT', date: '2020-11-12' } },
});

export const ANNUAL_REPORT: Rows = {
  'annual-report/begin-report.ts#listReports': {
    ...reading((request) => reports.listReports(request, null), 'list'),
    shows: [
      {
        need: ['consolidation.freeze', 'everywhere'],
        seen: ({ mayWrite }: { mayWrite: boolean }) => mayWrite,
      },
    ],
  },
  'annual-report/begin-report.ts#readReportOf': reading(
    (request, { consolidation }) => reports.readReportOf(request, consolidation),
    'report',
  ),
  'annual-report/begin-report.ts#beginReport': writing(
    (request, { consolidation }) => reports.beginReport(request, consolidation),
    'report',
  ),
  'annual-report/begin-report.ts#reopenReport': writing(
    (request, { annualFrozen }) => reports.reopenReport(request, annualFrozen),
    'report',
  ),
  'annual-report/write-section.ts#openSection': writing(
    (request, { annualDraft }) => sections.openSection(request, annualDraft, 'direction'),
    'section',
  ),
  'annual-report/write-section.ts#readOpenSection': {
    ...writing((request) => sections.readOpenSection(request), 'section'),
    conversation: inSection,
  },
  'annual-report/write-section.ts#readSection': reading(
    (request, { annualDraft }) => sections.readSection(request, annualDraft, 'results'),
    'section',
  ),
  'annual-report/write-section.ts#writeWords': {
    ...writing((request) => sections.writeWords(request, 'Đã ban hành 02 văn bản.'), 'section'),
    conversation: inSection,
  },
  'annual-report/write-section.ts#rewriteWords': {
    needs: {
      everybody: 'what came of a message is in the report that its writer is writing; without one there is nothing',
    },
    call: (request) => sections.rewriteWords(request, 1, 'Đã ban hành 03 văn bản.'),
    done: (outcome: unknown) => outcome === null,
    conversation: inSection,
  },
  'annual-report/write-section.ts#releaseContradictions': writing(
    (request, { annualDraft }) => sections.releaseContradictions(request, annualDraft),
    'section',
  ),
  'annual-report/write-section.ts#returnToDraft': writing(
    (request, { annualDraft }) => sections.returnToDraft(request, annualDraft, 'direction'),
    'section',
  ),
  'annual-report/write-section.ts#decideSection': writing(
    (request, { annualDraft }) => sections.decideSection(request, annualDraft, 'direction', 'drafted'),
    'section',
  ),
  'annual-report/write-section.ts#finishSection': writing(
    (request, { annualDraft }) => sections.finishSection(request, annualDraft, 'direction'),
    'section',
  ),
  'annual-report/freeze-report.ts#sendReportFile': [
    reading((request, { annualDraft }) => sendReportFile(request, annualDraft), 'file'),
    reading((request, { annualFrozen }) => sendReportFile(request, annualFrozen), 'file'),
  ],
  'annual-report/freeze-report.ts#freezeReport': writing(
    (request, { annualDraft }) => freezeReport(request, annualDraft, true),
    'frozen',
  ),
  'annual-report/propose-rewards.ts#proposeRewards': writing(
    (request, { consolidation }) => proposeRewards(request, consolidation),
    'nobody',
    'proposed',
  ),
  'annual-report/write-budget-report.ts#draftFrozenBudget': reading(
    (request, { consolidation }) => draftFrozenBudget(request, consolidation),
    'written',
  ),
  'annual-report/sign-report.ts#askSigned': writing(
    (request, { annualFrozen }) => signing.askSigned(request, annualFrozen),
    'signing',
  ),
  'annual-report/sign-report.ts#addSignedPart': {
    ...writing(
      (request) => signing.addSignedPart(request, { text: '125/BC-SCT ngày 12/11/2020', files: [] }),
      'signing',
    ),
    conversation: inSigning,
  },
  'annual-report/sign-report.ts#confirmEarlyDate': {
    ...writing((request) => signing.confirmEarlyDate(request), 'signing'),
    conversation: ({ annualFrozen }) => ({
      kind: 'annual-signing',
      state: {
        reportId: annualFrozen,
        files: [],
        reference: null,
        early: { number: '124/BC-SCT', date: '2020-11-11' },
      },
    }),
  },
  'annual-report/sign-report.ts#recordSigned': {
    ...writing((request) => signing.recordSigned(request), 'signed'),
    conversation: inSigning,
  },
  'annual-report/sign-report.ts#readScans': reading(
    (request, { annualFrozen }) => signing.readScans(request, annualFrozen),
    'not-found',
  ),
};
