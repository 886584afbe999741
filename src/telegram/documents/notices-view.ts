import { DOCUMENT_RECEIVED } from '../../actions/documents/document-received-notice.ts';
import { DOCUMENT_REFUSED } from '../../actions/documents/document-refused-notice.ts';
import { DOCUMENT_SENT } from '../../actions/documents/document-sent-notice.ts';
import { ENTERED_FIGURES_ANSWERED } from '../../actions/entering/entered-figures-answered-notice.ts';
import { REPORT_APPROVED } from '../../actions/review/report-approved-notice.ts';
import { REPORT_ENTERED } from '../../actions/filling/report-entered-notice.ts';
import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { sentFiles } from '../obstacles/obstacles-view.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { button } from '../parts/view.ts';
import { figuresSourceText } from '../reports/entered-figures.ts';
import { decisionButtons, documentButtons, markText, named, outdatedDocumentText } from './documents-view.ts';

/** What a unit whose figures are approved is told of its signed document. */
function approvedMark(t: Translate, document: DocumentMark, responsible: string): string {
  switch (document.kind) {
    case 'missing':
      return t('documents:notice.approvedMissing', { responsible });
    case 'outdated':
      return t('documents:notice.approvedOutdated', {
        responsible,
        number: document.number,
        date: formatDate(document.date),
      });
    case 'announced':
    case 'received':
      return markText(t, document, 'line');
  }
}

/** Notices about approved figures, signed documents, and figures that were entered for a unit. */
export const DOCUMENT_NOTICES = [
  wordNotice(REPORT_APPROVED, (t, { title, unitName: unit, decidedAt, responsible, document, obligationId }) => {
    const approved = t('documents:notice.approved', { title, unit, on: formatDate(toLocalDate(decidedAt)) });
    const mark = approvedMark(t, document, responsible);
    return { text: `${approved}\n\n${mark}`, buttons: documentButtons(t, obligationId, document) };
  }),
  wordNotice(DOCUMENT_SENT, (t, { document }) => {
    const key = document.via === 'chat' ? 'documents:notice.sent' : 'documents:notice.announced';
    const text = [t(key, named(document)), outdatedDocumentText(t, document, 'received')].filter(
      (part) => part !== null,
    );
    return { text: text.join('\n\n'), buttons: decisionButtons(t, document), sent: sentFiles(document.files) };
  }),
  wordNotice(DOCUMENT_RECEIVED, (t, { document, responsible }) => {
    const received = t('documents:notice.received', { ...named(document), responsible });
    const outdated = outdatedDocumentText(t, document, 'unit');
    if (outdated === null) return { text: received };
    const { obligationId, replacedBy } = document;
    const ways = [
      [button(t('documents:button.draft'), 'draft-document', obligationId)],
      [button(t('documents:button.send'), 'document-send', obligationId)],
    ];
    return { text: `${received}\n\n${outdated}`, ...(replacedBy === null ? { buttons: ways } : {}) };
  }),
  wordNotice(DOCUMENT_REFUSED, (t, { document, responsible }) => ({
    text: t('documents:notice.refused', { ...named(document), responsible }),
    buttons: [[button(t('documents:button.send'), 'document-send', document.obligationId)]],
  })),
  wordNotice(REPORT_ENTERED, (t, { reportId, obligationId, unitName: unit, title, code, source, responsible }) => ({
    text: t('documents:notice.entered', { unit, title, code, responsible, source: figuresSourceText(t, source) }),
    buttons: [
      [
        button(t('documents:button.confirm'), 'entry-confirm', reportId),
        button(t('documents:button.object'), 'entry-object', reportId),
      ],
      [button(t('documents:button.receipt'), 'receipt-document', obligationId)],
    ],
  })),
  wordNotice(ENTERED_FIGURES_ANSWERED, (t, { reportId, unitName: unit, title, verdict }) => ({
    text: t(`documents:notice.${verdict.verdict}`, { unit, title, objection: verdict.objection ?? '' }),
    buttons: [[button(t('common:button.reviewReports'), 'review-open', reportId)]],
  })),
] as const;
