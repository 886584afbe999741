import { z } from 'zod';
import { findReport } from '../../store/report-facts.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That the figures of a report were approved. */
export const REPORT_APPROVED = defineNotice({
  kind: 'report-approved',
  params: z.object({ reportId: z.int() }),
  read: async ({ database, plan, params }) => {
    const report = await findReport(database, params.reportId);
    if (report === null || report.decidedAt === null) return null;
    const { obligationId, unit, round, decidedAt } = report;
    const document = await findDocumentMark(database, obligationId);
    const responsible = plan.coordinator.name;
    return { obligationId, unitName: unit.name, title: round.title, decidedAt, responsible, document };
  },
});
