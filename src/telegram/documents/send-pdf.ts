import type { BotContext } from '../parts/context.ts';
import { isDocument, sendingData, type PdfDocument } from '../parts/pdf-button.ts';
import type { Answer, View } from '../parts/view.ts';
import { showAnswer } from '../sending/send.ts';

/**
 * Sends a document as .pdf: it is made anew as its own button makes it, which asks all permissions again, and converted
 * while whoever asked is told so. What is no document, as a refusal, is answered as it is.
 */
export async function sendPdf(ctx: BotContext, document: PdfDocument, id: number): Promise<Answer> {
  const { t, pdf } = ctx;
  if (pdf === null) return { views: [{ text: t('documents:pdf.none') }] };
  const answer = await ctx.press(sendingData(document, id));
  const [view] = answer?.views.filter(isDocument) ?? [];
  const content = view?.file?.content;
  if (view === undefined || !(content instanceof Uint8Array))
    return answer ?? { views: [{ text: t('documents:file.notFound') }] };
  // The press is answered with it: nobody looks at a pressed button meanwhile.
  await showAnswer(ctx, { views: [{ text: t('documents:pdf.converting') }] });
  const outcome = await pdf(content);
  switch (outcome.kind) {
    case 'converted':
      return { views: [pdfView(view, outcome.file)] };
    case 'busy':
      return { views: [{ text: t('documents:pdf.busy') }] };
    case 'failed':
      return { views: [{ text: t('documents:pdf.failed') }] };
  }
}

function pdfView({ text, file }: View, content: Uint8Array): View {
  const name = (file?.name ?? '').replace(/\.docx$/u, '.pdf');
  return { text, file: { name, content } };
}
