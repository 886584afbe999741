import type { NoticeFacts } from '../../actions/notices/read-notice.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../locales.ts';
import { decisionButtons, documentButtons, markText, named } from './documents.ts';
import { sourceText } from './entry-source.ts';
import { sentFiles } from './obstacles.ts';
import { button, type View } from './view.ts';

type Kinds =
  'report-approved' | 'document-sent' | 'document-received' | 'document-refused' | 'report-entered' | 'entry-answered';

/** Notices about approved figures, signed documents, and figures that were entered for a unit. */
export function viewDocumentNotice(t: Translate, facts: Extract<NoticeFacts, { kind: Kinds }>): View {
  switch (facts.kind) {
    case 'report-approved': {
      const { title, unitName: unit, decidedAt, responsible, document, obligationId } = facts;
      const approved = t('documents:notice.approved', { title, unit, on: formatDate(toLocalDate(decidedAt)) });
      const mark =
        document.kind === 'missing'
          ? t('documents:notice.approvedMissing', { responsible })
          : markText(t, document, 'line');
      return { text: `${approved}\n\n${mark}`, buttons: documentButtons(t, obligationId, document) };
    }
    case 'document-sent': {
      const { document } = facts;
      const key = document.via === 'chat' ? 'documents:notice.sent' : 'documents:notice.announced';
      return { text: t(key, named(document)), buttons: decisionButtons(t, document), sent: sentFiles(document.files) };
    }
    case 'document-received': {
      const { document, responsible } = facts;
      return { text: t('documents:notice.received', { ...named(document), responsible }) };
    }
    case 'document-refused': {
      const { document, responsible } = facts;
      return {
        text: t('documents:notice.refused', { ...named(document), responsible }),
        buttons: [[button(t('documents:button.send'), 'document-send', document.obligationId)]],
      };
    }
    case 'report-entered': {
      const { reportId, obligationId, unitName: unit, title, code, source, responsible } = facts;
      return {
        text: t('documents:notice.entered', { unit, title, code, responsible, source: sourceText(t, source) }),
        buttons: [
          [
            button(t('documents:button.confirm'), 'entry-confirm', reportId),
            button(t('documents:button.object'), 'entry-object', reportId),
          ],
          [button(t('documents:button.receipt'), 'receipt-document', obligationId)],
        ],
      };
    }
    case 'entry-answered': {
      const { reportId, unitName: unit, title, verdict } = facts;
      return {
        text: t(`documents:notice.${verdict.verdict}`, { unit, title, objection: verdict.objection ?? '' }),
        buttons: [[button(t('common:button.reviewReports'), 'review-open', reportId)]],
      };
    }
  }
}
