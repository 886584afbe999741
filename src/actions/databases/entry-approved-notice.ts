import { z } from 'zod';
import { findEntry } from '../../store/database-entries.ts';
import { findReport } from '../../store/report-facts.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** That an entry of a database was approved, told to whoever sent it. */
export const ENTRY_APPROVED = defineNotice({
  kind: 'entry-approved',
  params: z.object({ reportId: z.int() }),
  read: async ({ database, plan, params }) => {
    const report = await findReport(database, params.reportId);
    const entry = report === null ? null : await findEntry(database, { obligationId: report.obligationId });
    if (report === null || entry === null || entry.removed !== null) return null;
    return {
      entryId: entry.id,
      obligationId: report.obligationId,
      title: entry.title,
      databaseTitle: report.round.title,
      responsible: plan.coordinator.name,
    };
  },
});
