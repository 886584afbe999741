import { findReport } from '../../store/report-facts.ts';
import { findSignedDocument } from '../../store/signed-documents.ts';
import type { NoticeReaders } from './notice-facts.ts';

type Kinds = 'document-sent' | 'document-received' | 'document-refused' | 'report-entered' | 'entry-answered';

/** Notices about signed documents, and about figures that were entered for a unit. */
export const DOCUMENT_NOTICES: NoticeReaders<Kinds> = {
  'document-sent': async ({ database, ids }) => {
    const document = await findSignedDocument(database, ids.documentId ?? 0);
    return document === null || document.state === 'refused' ? null : { kind: 'document-sent', document };
  },
  'document-received': async ({ database, plan, ids }) => {
    const document = await findSignedDocument(database, ids.documentId ?? 0);
    if (document?.state !== 'received') return null;
    return { kind: 'document-received', document, responsible: plan.coordinator.name };
  },
  'document-refused': async ({ database, plan, ids }) => {
    const document = await findSignedDocument(database, ids.documentId ?? 0);
    if (document?.state !== 'refused') return null;
    return { kind: 'document-refused', document, responsible: plan.coordinator.name };
  },
  'report-entered': async ({ database, plan, ids }) => {
    const report = await findReport(database, ids.reportId ?? 0);
    if (report === null || report.entry === null || report.state === 'draft') return null;
    const { id: reportId, obligationId, unit, round, receiptCode, entry } = report;
    return {
      ...{ kind: 'report-entered', reportId, obligationId, unitName: unit.name, title: round.title },
      ...{ code: receiptCode ?? '', source: entry.source, responsible: plan.coordinator.name },
    };
  },
  'entry-answered': async ({ database, ids }) => {
    const report = await findReport(database, ids.reportId ?? 0);
    const verdict = report?.entry?.verdict ?? null;
    if (report === null || verdict === null) return null;
    return {
      kind: 'entry-answered',
      reportId: report.id,
      unitName: report.unit.name,
      title: report.round.title,
      verdict,
    };
  },
};
