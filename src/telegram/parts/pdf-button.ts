import { encodeButton } from './button-data.ts';
import type { BotContext } from './context.ts';
import { button, type Answer, type View } from './view.ts';

/** The documents that are sent as .pdf too. */
export const PDF_DOCUMENTS = [
  'report',
  'receipt',
  'urging',
  'briefing',
  'budget',
  'annual',
  'rewards',
  'frozen-budget',
] as const;
export type PdfDocument = (typeof PDF_DOCUMENTS)[number];

/** The tables of the rows from which documents are made; a briefing, and a report on money, name none. */
export const PDF_MADE_OF = {
  report: 'Obligation',
  receipt: 'Obligation',
  urging: 'Round',
  annual: 'AnnualReport',
  rewards: 'Consolidation',
  'frozen-budget': 'Consolidation',
} as const;

/** How the button that sends each document is written, by the id that the document has. */
const SENT_BY: Readonly<Record<PdfDocument, (id: number) => string>> = {
  report: (id: number) => encodeButton('draft-document', id),
  receipt: (id: number) => encodeButton('receipt-document', id),
  urging: (id: number) => encodeButton('urging-letter', id),
  briefing: () => encodeButton('briefing', 'print'),
  annual: (id) => encodeButton('annual-file', id),
  rewards: (id) => encodeButton('annual-rewards', id),
  'frozen-budget': (id) => encodeButton('annual-budget', id),
  // The first and the last year, as one number.
  budget: (id) => encodeButton('budget-report', Math.floor(id / 10_000), id % 10_000),
};

/** Returns the data of the button that sends a document as .docx. */
export function sendingData(document: PdfDocument, id: number): string {
  return SENT_BY[document](id);
}

/** Says whether a view is a document for Word. */
export function isDocument(view: View): boolean {
  return view.file?.name.endsWith('.docx') === true;
}

/** Offers the documents of an answer as .pdf too, where they can be converted. @param id what it is made from; 0 where it needs none. */
export function offerPdf({ t, pdf }: BotContext, answer: Answer, document: PdfDocument, id: number): Answer {
  if (pdf === null) return answer;
  const offer = [button(t('documents:button.pdf'), 'pdf', document, id)];
  const views = answer.views.map((view) =>
    isDocument(view) ? { ...view, buttons: [...(view.buttons ?? []), offer] } : view,
  );
  return { ...answer, views };
}
