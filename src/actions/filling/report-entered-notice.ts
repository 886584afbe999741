import { z } from 'zod';
import { findReport } from '../../store/report-facts.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** Figures that were entered for a unit, told to its people. */
export const REPORT_ENTERED = defineNotice({
  kind: 'report-entered',
  params: z.object({ reportId: z.int() }),
  read: async ({ database, plan, params }) => {
    const report = await findReport(database, params.reportId);
    if (report === null || report.enteredFigures === null || report.state === 'draft') return null;
    const { id: reportId, obligationId, unit, round, receiptCode, enteredFigures } = report;
    return {
      reportId,
      obligationId,
      unitName: unit.name,
      title: round.title,
      code: receiptCode ?? '',
      source: enteredFigures.source,
      responsible: plan.coordinator.name,
    };
  },
});
