import { z } from 'zod';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { findNewestReport, findReport } from '../../store/report-facts.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That a report was returned, and what is to be mended. */
export const REPORT_RETURNED = defineNotice({
  kind: 'report-returned',
  params: z.object({ reportId: z.int() }),
  read: async ({ database, plan, params }) => {
    const report = await findReport(database, params.reportId);
    const draft = report === null ? null : await findNewestReport(database, report.obligationId);
    if (report === null || draft?.state !== 'draft') return null;
    const comments = questionsAskedOf(report.round.form, report.round.year, report.unit.key)
      .filter(({ key }) => key in report.comments)
      .map(({ key, number, shortLabel }) => ({ number, label: shortLabel, comment: report.comments[key] ?? '' }));
    return {
      draftId: draft.id,
      obligationId: draft.obligationId,
      fixBy: draft.fixBy,
      title: report.round.title,
      responsible: plan.coordinator.name,
      comments,
      document: await findDocumentMark(database, draft.obligationId),
    };
  },
});
