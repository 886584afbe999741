import type { ReportFile } from '../../actions/documents/draft-report.ts';
import type { DocumentOutcome } from '../../actions/documents/receive-document.ts';
import type { DocumentRefusal, SendDocumentOutcome } from '../../actions/documents/send-document.ts';
import { PAGES_AT_MOST, type DocumentMark } from '../../domain/documents/signed-document.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { DocumentReference } from '../../domain/text/parse-document-reference.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { sentFiles } from '../obstacles/obstacles-view.ts';
import { toldText } from '../reports/told-text.ts';
import { button, type Button, type View } from '../parts/view.ts';

type SignedDocument = Extract<DocumentOutcome, { kind: 'card' }>['document'];

/**
 * Returns the mark of the signed document in words: within a sentence, as a line, or about a unit whose figures are
 * approved.
 */
export function markText(t: Translate, mark: DocumentMark, as: 'mark' | 'line' | 'approved', unit = ''): string {
  if (mark.kind === 'missing') return t(`documents:${as}.missing`, { unit });
  return t(`documents:${as}.${mark.kind}`, { unit, number: mark.number, date: formatDate(mark.date) });
}

/** Returns the buttons of a report that was handed in, for people of its unit. */
export function documentButtons(t: Translate, obligationId: number, mark: DocumentMark): Button[][] {
  const receipt = [button(t('documents:button.receipt'), 'receipt-document', obligationId)];
  if (mark.kind === 'received') return [[openMark(t, mark)], receipt];
  return [
    [button(t('documents:button.draft'), 'draft-document', obligationId)],
    [
      button(t('documents:button.send'), 'document-send', obligationId),
      ...(mark.kind === 'announced' ? [] : [button(t('documents:button.announce'), 'document-announce', obligationId)]),
    ],
    ...(mark.kind === 'outdated' ? [[openMark(t, mark)]] : []),
    receipt,
  ];
}

/** Returns the button that opens the document of a mark; of one that is outdated it says so. */
export function openMark(t: Translate, { kind, id }: Exclude<DocumentMark, { kind: 'missing' }>): Button {
  return button(t(kind === 'outdated' ? 'documents:button.openOld' : 'documents:button.open'), 'document-open', id);
}

/** Returns what a unit that has handed in its figures is told of the document, which it sends, or has sent already. */
export function receiptText(t: Translate, mark: DocumentMark): string {
  if (mark.kind === 'missing') return t('documents:receipt.missing');
  return t(`documents:receipt.${mark.kind}`, { number: mark.number, date: formatDate(mark.date) });
}

/** Renders a file made from a report, or why there is none. */
export function viewReportFile(t: Translate, file: Allowed<ReportFile>, what: 'draft' | 'receipt'): View {
  switch (file.kind) {
    case 'file': {
      const { name, content, unitName: unit, title } = file;
      return { text: t(`documents:file.${what}`, { unit, title }), file: { name, content } };
    }
    case 'not-submitted':
      return { text: t('documents:file.notSubmitted') };
    case 'not-found':
      return { text: t('documents:file.notFound') };
  }
}

/** Returns why a file, or what was typed, is not taken. */
export function documentRefusalText(t: Translate, refusal: DocumentRefusal): string {
  return t(`documents:refusal.${refusal}`, { most: PAGES_AT_MOST });
}

/** Returns that a document is dated before what it sends was frozen, and what to do. */
export function earlyDateText(t: Translate, { number, date }: DocumentReference, frozenAt: Date): string {
  const values = { number, date: formatDate(date), frozen: formatDate(toLocalDate(frozenAt)) };
  return t('documents:early.text', values);
}

/** Renders each step of sending a signed document. */
export function viewSending(t: Translate, outcome: Allowed<SendDocumentOutcome>): View {
  switch (outcome.kind) {
    case 'draft':
      return viewDraft(t, outcome);
    case 'sent': {
      const { way, unitName: unit, title, number, date, files } = outcome;
      const values = { unit, title, number, date: formatDate(date), files: formatCount(files) };
      const done = t(`documents:send.done.${way}`, values);
      return { text: way === 'paper' ? `${done} ${toldText(t, outcome.told)}` : done };
    }
    case 'not-owed':
      return { text: t('documents:send.notOwed') };
    case 'nothing':
      return { text: t('documents:send.nothing') };
    case 'not-found':
      return { text: t('documents:file.notFound') };
  }
}

/** Renders a document that is being sent: what is known, and what is still asked for. */
function viewDraft(t: Translate, view: Extract<SendDocumentOutcome, { kind: 'draft' }>): View {
  const { draft, unitName: unit, title, sendable, refusal } = view;
  const { way, reference, files, obligationId } = draft;
  const needsFiles = way === 'files' && files.length === 0;
  const ask = needsFiles
    ? t(reference === null ? 'documents:send.askBoth' : 'documents:send.askFiles')
    : t('documents:send.askReference');
  const parts = [
    refusal === null ? null : documentRefusalText(t, refusal),
    t(`documents:send.title.${way}`, { unit, title }),
    reference === null
      ? null
      : t('documents:send.reference', { number: reference.number, date: formatDate(reference.date) }),
    files.length === 0 ? null : t('documents:send.files', { total: formatCount(files.length) }),
    // A refusal says what to do.
    sendable ? t(`documents:send.ready.${way}`) : refusal === null || refusal === 'nothing' ? ask : null,
  ];
  const submit = button(t(way === 'paper' ? 'documents:button.record' : 'documents:button.submit'), 'document-confirm');
  const other = needsFiles
    ? [[button(t('documents:button.announceOnly'), 'document-announce', obligationId)]]
    : way === 'announced'
      ? [[button(t('documents:button.withFiles'), 'document-send', obligationId)]]
      : [];
  return {
    text: parts.filter((part) => part !== null).join('\n\n'),
    buttons: [...(sendable ? [[submit]] : []), ...other, [button(t('common:button.cancel'), 'cancel')]],
  };
}

/** Renders a signed document, or what became of receiving or refusing it. */
export function viewDocument(t: Translate, outcome: Allowed<DocumentOutcome>): View {
  switch (outcome.kind) {
    case 'card':
      return viewCard(t, outcome.document, outcome.mayDecide);
    case 'ask-reason':
      return {
        text: t('documents:card.askReason', named(outcome.document)),
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    case 'received':
    case 'refused': {
      const done = `${t(`documents:card.${outcome.kind}`, named(outcome.document))} ${toldText(t, outcome.told)}`;
      const outdated = outcome.kind === 'received' ? outdatedDocumentText(t, outcome.document, 'received') : null;
      return { text: [done, outdated].filter((part) => part !== null).join('\n\n') };
    }
    case 'decided-before':
      return { text: t('documents:card.decidedBefore') };
    case 'not-found':
      return { text: t('documents:card.notFound') };
  }
}

/** Returns the buttons that receive and refuse a document that waits. */
export function decisionButtons(t: Translate, { id, state }: Pick<SignedDocument, 'id' | 'state'>): Button[][] {
  const refuse = button(t('documents:button.refuse'), 'document-refuse', id);
  switch (state) {
    case 'announced':
      return [[button(t('documents:button.paper'), 'document-receive', id), refuse]];
    case 'received':
      return [[refuse]];
    case 'refused':
      return [];
  }
}

/** Names a document as notices and cards do. */
export function named({ number, date, unit, roundTitle, files, refusalReason }: SignedDocument): {
  number: string;
  date: string;
  unit: string;
  title: string;
  files: string;
  reason: string;
} {
  return {
    number,
    date: formatDate(date),
    unit: unit.name,
    title: roundTitle,
    files: formatCount(files.length),
    reason: refusalReason ?? '',
  };
}

/**
 * Says of a document that was signed for other figures that it is, and that it was replaced or must be; null for one
 * that is signed for those that are in.
 * @param as on its card, to those who received it, or to its unit.
 */
export function outdatedDocumentText(
  t: Translate,
  { outdated, replacedBy, unit }: SignedDocument,
  as: 'card' | 'received' | 'unit',
): string | null {
  if (!outdated) return null;
  const old = t('documents:card.outdated');
  if (replacedBy !== null)
    return `${old}\n\n${t('documents:card.replaced', { number: replacedBy.number, date: formatDate(replacedBy.date) })}`;
  return as === 'card' ? old : `${old} ${t(`documents:outdated.${as}`, { unit: unit.name })}`;
}

/** Renders a signed document: how it came, what was decided, and its files. */
function viewCard(t: Translate, document: SignedDocument, mayDecide: boolean): View {
  const { via, files, recordedBy, recordedAt, decidedBy, decidedAt, state, replaced } = document;
  const how = via === 'chat' ? 'sent' : decidedAt !== null || state === 'announced' ? 'announced' : 'recorded';
  const lines = [
    t('documents:card.head', named(document)),
    how === 'announced' && state !== 'announced'
      ? null
      : t(`documents:card.${how}`, {
          by: recordedBy,
          at: formatDateTime(recordedAt),
          files: formatCount(files.length),
        }),
    decidedAt === null || state === 'announced'
      ? null
      : t(state === 'refused' ? 'documents:card.refusedBy' : 'documents:card.receivedBy', {
          by: decidedBy ?? '',
          at: formatDateTime(decidedAt),
          reason: document.refusalReason ?? '',
        }),
    outdatedDocumentText(t, document, 'card'),
  ];
  const old = replaced.map(({ id, number }) => [
    button(t('documents:button.openNumber', { number, ...PLAIN }), 'document-open', id),
  ]);
  return {
    text: lines.filter((line) => line !== null).join('\n\n'),
    buttons: [...(mayDecide ? decisionButtons(t, document) : []), ...old],
    sent: sentFiles(files),
  };
}
