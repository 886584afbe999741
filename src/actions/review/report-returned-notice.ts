import { z } from 'zod';
import { findNewestReport, findReport } from '../../store/report-facts.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { listComments } from '../reports/read-returned.ts';

/** That a report was returned, and what is to be mended. */
export const REPORT_RETURNED = defineNotice({
  kind: 'report-returned',
  params: z.object({ reportId: z.int() }),
  read: async ({ database, plan, params }) => {
    const report = await findReport(database, params.reportId);
    const draft = report === null ? null : await findNewestReport(database, report.obligationId);
    if (report === null || draft?.state !== 'draft') return null;
    return {
      draftId: draft.id,
      obligationId: draft.obligationId,
      fixBy: draft.fixBy,
      title: report.round.title,
      responsible: plan.coordinator.name,
      comments: listComments(report),
      document: await findDocumentMark(database, draft.obligationId),
    };
  },
});
