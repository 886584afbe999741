import * as draft from '../../../src/actions/documents/draft-report.ts';
import * as receive from '../../../src/actions/documents/receive-document.ts';
import * as send from '../../../src/actions/documents/send-document.ts';
import { writeReportReceipt } from '../../../src/actions/documents/write-receipt.ts';
import type { Row, Rows } from '../row.ts';
import type { Ids } from '../world.ts';

const reading = (call: Row['call'], ...done: [string, ...string[]]): Row => ({ needs: ['document.read'], call, done });
const documentDraft =
  (way: 'announced' | 'paper') =>
  ({ obligation: obligationId }: Ids) => ({
    kind: 'signed-document',
    state: { obligationId, way, files: [], reference: { number: '1/BC-SKHCN', date: '2020-11-10' } },
  });

export const DOCUMENTS: Rows = {
  'documents/draft-report.ts#draftReport': reading(
    (request, { approvedObligation }) => draft.draftReport(request, approvedObligation),
    'file',
  ),
  'documents/draft-report.ts#readHandedIn': [
    reading((request, { approvedObligation }) => draft.readHandedIn(request, approvedObligation), 'report'),
    {
      needs: [['document.read', 'everywhere']],
      call: (request, { untouchedObligation }) => draft.readHandedIn(request, untouchedObligation),
      done: ['not-submitted'],
    },
  ],
  'documents/write-receipt.ts#writeReportReceipt': reading(
    (request, { approvedObligation }) => writeReportReceipt(request, approvedObligation),
    'file',
  ),
  'documents/receive-document.ts#readDocument': {
    ...reading((request, { document }) => receive.readDocument(request, document), 'card'),
    shows: [
      {
        need: ['document.receive', 'everywhere'],
        seen: ({ mayDecide }: { mayDecide?: boolean }) => mayDecide === true,
      },
    ],
  },
  'documents/receive-document.ts#receiveDocument': {
    needs: [['document.receive', 'everywhere']],
    call: (request, { document }) => receive.receiveDocument(request, document),
    done: ['received'],
  },
  'documents/receive-document.ts#askDocumentRefusal': {
    needs: [['document.receive', 'everywhere']],
    call: (request, { document }) => receive.askDocumentRefusal(request, document),
    done: ['ask-reason'],
  },
  'documents/receive-document.ts#refuseDocument': {
    needs: [['document.receive', 'everywhere']],
    call: (request, { document }) => receive.refuseDocument(request, document, 'Thiếu dấu'),
    done: ['refused'],
  },
  'documents/send-document.ts#beginDocument': [
    {
      needs: ['document.send'],
      call: (request, { obligation }) => send.beginDocument(request, obligation, 'announced'),
      done: ['draft'],
    },
    {
      needs: [['document.receive', 'everywhere']],
      call: (request, { obligation }) => send.beginDocument(request, obligation, 'paper'),
      done: ['draft'],
    },
  ],
  'documents/send-document.ts#addToDocument': {
    needs: ['document.send'],
    conversation: documentDraft('announced'),
    done: ['draft'],
    call: (request) =>
      send.addToDocument(request, {
        text: 'số 2/BC ngày 10/11/2020',
        files: [],
      }),
  },
  'documents/send-document.ts#readDocumentDraft': {
    needs: ['document.send'],
    conversation: documentDraft('announced'),
    done: ['draft'],
    call: (request) => send.readDocumentDraft(request),
  },
  'documents/send-document.ts#sendDocument': [
    {
      needs: ['document.send'],
      conversation: documentDraft('announced'),
      done: ['sent'],
      call: (request) => send.sendDocument(request),
    },
    {
      needs: [['document.receive', 'everywhere']],
      conversation: documentDraft('paper'),
      done: ['sent'],
      call: (request) => send.sendDocument(request),
    },
  ],
};
