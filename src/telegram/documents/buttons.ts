import { draftReport } from '../../actions/documents/draft-report.ts';
import {
  askDocumentRefusal,
  readDocument,
  receiveDocument,
  type DocumentOutcome,
} from '../../actions/documents/receive-document.ts';
import { beginDocument, sendDocument, type SendDocumentOutcome } from '../../actions/documents/send-document.ts';
import { writeReportReceipt } from '../../actions/documents/write-receipt.ts';
import type { BotContext } from '../parts/context.ts';
import { viewDocument, viewReportFile, viewSending } from './documents-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import { idBy, idOf, oneOf } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { offerPdf, PDF_DOCUMENTS, PDF_MADE_OF } from '../parts/pdf-button.ts';
import { sendPdf } from './send-pdf.ts';

const ARGUMENTS = {
  'draft-document': [idOf('Obligation')],
  'receipt-document': [idOf('Obligation')],
  'document-send': [idOf('Obligation')],
  'document-announce': [idOf('Obligation')],
  'document-record': [idOf('Obligation')],
  'document-confirm': [],
  'document-open': [idOf('SignedDocument')],
  'document-receive': [idOf('SignedDocument')],
  'document-refuse': [idOf('SignedDocument')],
  pdf: [oneOf(PDF_DOCUMENTS), idBy(0, PDF_MADE_OF)],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'draft-document': async (ctx, obligationId) => {
    const outcome = await draftReport(ctx.request, obligationId);
    return offerPdf(ctx, answerOutcome(ctx.t, outcome, viewReportFile, 'draft'), 'report', obligationId);
  },
  'receipt-document': async (ctx, obligationId) => {
    const outcome = await writeReportReceipt(ctx.request, obligationId);
    return offerPdf(ctx, answerOutcome(ctx.t, outcome, viewReportFile, 'receipt'), 'receipt', obligationId);
  },
  'document-send': async (ctx, id) => showSending(ctx, await beginDocument(ctx.request, id, 'files')),
  'document-announce': async (ctx, id) => showSending(ctx, await beginDocument(ctx.request, id, 'announced')),
  'document-record': async (ctx, id) => showSending(ctx, await beginDocument(ctx.request, id, 'paper')),
  'document-confirm': async (ctx) => showSending(ctx, await sendDocument(ctx.request)),
  'document-open': async (ctx, id) => showDocument(ctx, await readDocument(ctx.request, id)),
  'document-receive': async (ctx, id) => showDocument(ctx, await receiveDocument(ctx.request, id)),
  'document-refuse': async (ctx, id) => showDocument(ctx, await askDocumentRefusal(ctx.request, id)),
  pdf: sendPdf,
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of drafts, receipts and signed documents. */
export const documentButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['document-confirm'] };

function showSending({ t }: BotContext, outcome: SendDocumentOutcome): Answer {
  return answerOutcome(t, outcome, viewSending);
}

function showDocument({ t }: BotContext, outcome: DocumentOutcome): Answer {
  return answerOutcome(t, outcome, viewDocument);
}
