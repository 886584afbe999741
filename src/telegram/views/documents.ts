import type { ReportFile } from '../../actions/documents/draft-report.ts';
import type { DocumentOutcome } from '../../actions/documents/receive-document.ts';
import type { DocumentRefusal, SendDocumentOutcome } from '../../actions/documents/send-document.ts';
import { PAGES_AT_MOST, type DocumentMark } from '../../domain/documents/signed-document.ts';
import { formatCount, formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { viewForbidden } from './forbidden.ts';
import { sentFiles } from './obstacles.ts';
import { button, type Button, type View } from './view.ts';

type SignedDocument = Extract<DocumentOutcome, { kind: 'card' }>['document'];

/** The mark of the signed document in words: within a sentence, as a line, or about a unit whose figures are approved. */
export function markText(t: Translate, mark: DocumentMark, as: 'mark' | 'line' | 'approved', unit = ''): string {
  if (mark.kind === 'missing') return t(`documents:${as}.missing`, { unit });
  return t(`documents:${as}.${mark.kind}`, { unit, number: mark.number, date: formatDate(mark.date) });
}

/** What somebody of a unit can do with the report that was handed in. */
export function documentButtons(t: Translate, obligationId: number, mark: DocumentMark): Button[][] {
  const receipt = [button(t('documents:button.receipt'), 'receipt-document', obligationId)];
  if (mark.kind === 'received') return [[button(t('documents:button.open'), 'document-open', mark.id)], receipt];
  return [
    [button(t('documents:button.draft'), 'draft-document', obligationId)],
    [
      button(t('documents:button.send'), 'document-send', obligationId),
      ...(mark.kind === 'missing' ? [button(t('documents:button.announce'), 'document-announce', obligationId)] : []),
    ],
    receipt,
  ];
}

/** A file made from a report, or why there is none. */
export function viewReportFile(t: Translate, file: ReportFile, what: 'draft' | 'receipt'): View {
  switch (file.kind) {
    case 'file': {
      const { name, content, unitName: unit, title } = file;
      return { text: t(`documents:file.${what}`, { unit, title }), file: { name, content } };
    }
    case 'not-submitted':
      return { text: t('documents:file.notSubmitted') };
    case 'not-found':
      return { text: t('documents:file.notFound') };
    case 'forbidden':
      return viewForbidden(t, 'whoContact');
  }
}

/** Why a file, or what was typed, is not taken. */
export function documentRefusalText(t: Translate, refusal: DocumentRefusal): string {
  return t(`documents:refusal.${refusal}`, { most: PAGES_AT_MOST });
}

/** Each step of sending a signed document. */
export function viewSending(t: Translate, outcome: SendDocumentOutcome): View {
  switch (outcome.kind) {
    case 'draft':
      return viewDraft(t, outcome);
    case 'sent': {
      const { way, unitName: unit, title, number, date, files } = outcome;
      const values = { unit, title, number, date: formatDate(date), files: formatCount(files) };
      return { text: t(`documents:send.done.${way}`, values) };
    }
    case 'not-owed':
      return { text: t('documents:send.notOwed') };
    case 'nothing':
      return { text: t('documents:send.nothing') };
    case 'not-found':
      return { text: t('documents:file.notFound') };
    case 'forbidden':
      return viewForbidden(t, 'whoContact');
  }
}

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

/** A signed document, or what became of receiving or refusing it. */
export function viewDocument(t: Translate, outcome: DocumentOutcome): View {
  switch (outcome.kind) {
    case 'card':
      return viewCard(t, outcome.document, outcome.mayDecide);
    case 'ask-reason':
      return {
        text: t('documents:card.askReason', named(outcome.document)),
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    case 'received':
    case 'refused':
      return { text: t(`documents:card.${outcome.kind}`, named(outcome.document)) };
    case 'decided-before':
      return { text: t('documents:card.decidedBefore') };
    case 'not-found':
      return { text: t('documents:card.notFound') };
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
  }
}

/** What receives and refuses a document that waits. */
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

/** A document in the words of notices and cards. */
export function named({ number, date, unit, roundTitle, files, refusalReason }: SignedDocument): {
  number: string;
  date: string;
  unit: string;
  title: string;
  files: string;
  reason: string;
} {
  return {
    ...{ number, date: formatDate(date), unit: unit.name, title: roundTitle },
    ...{ files: formatCount(files.length), reason: refusalReason ?? '' },
  };
}

function viewCard(t: Translate, document: SignedDocument, mayDecide: boolean): View {
  const { via, files, recordedBy, recordedAt, decidedBy, decidedAt, state } = document;
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
          ...{ by: decidedBy ?? '', at: formatDateTime(decidedAt), reason: document.refusalReason ?? '' },
        }),
  ];
  return {
    text: lines.filter((line) => line !== null).join('\n\n'),
    buttons: mayDecide ? decisionButtons(t, document) : [],
    sent: sentFiles(files),
  };
}
