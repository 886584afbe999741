import { draftReport } from '../../actions/documents/draft-report.ts';
import {
  askDocumentRefusal,
  readDocument,
  receiveDocument,
  type DocumentOutcome,
} from '../../actions/documents/receive-document.ts';
import { beginDocument, sendDocument, type SendDocumentOutcome } from '../../actions/documents/send-document.ts';
import { writeReportReceipt } from '../../actions/documents/write-receipt.ts';
import type { BotContext } from '../context.ts';
import { viewDocument, viewReportFile, viewSending } from '../views/documents.ts';
import type { Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';

type Verbs =
  | 'draft-document'
  | 'receipt-document'
  | 'document-send'
  | 'document-announce'
  | 'document-record'
  | 'document-confirm'
  | 'document-open'
  | 'document-receive'
  | 'document-refuse';

/** The buttons of drafts, receipts and signed documents. */
export const documentCallbacks: CallbackHandlers<Verbs> = {
  'draft-document': async ({ t, request }, obligationId) => ({
    views: [viewReportFile(t, await draftReport(request, obligationId), 'draft')],
  }),
  'receipt-document': async ({ t, request }, obligationId) => ({
    views: [viewReportFile(t, await writeReportReceipt(request, obligationId), 'receipt')],
  }),
  'document-send': async (ctx, id) => showSending(ctx, await beginDocument(ctx.request, id, 'files')),
  'document-announce': async (ctx, id) => showSending(ctx, await beginDocument(ctx.request, id, 'announced')),
  'document-record': async (ctx, id) => showSending(ctx, await beginDocument(ctx.request, id, 'paper')),
  'document-confirm': async (ctx) => showSending(ctx, await sendDocument(ctx.request)),
  'document-open': async (ctx, id) => showDocument(ctx, await readDocument(ctx.request, id)),
  'document-receive': async (ctx, id) => showDocument(ctx, await receiveDocument(ctx.request, id)),
  'document-refuse': async (ctx, id) => showDocument(ctx, await askDocumentRefusal(ctx.request, id)),
};

function showSending({ t }: BotContext, outcome: SendDocumentOutcome): Answer {
  return { views: [viewSending(t, outcome)] };
}

function showDocument({ t }: BotContext, outcome: DocumentOutcome): Answer {
  return { views: [viewDocument(t, outcome)] };
}
