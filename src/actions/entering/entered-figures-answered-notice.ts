import { z } from 'zod';
import { findReport } from '../../store/report-facts.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** What a unit says of the figures that were entered for it, told to those who enter. */
export const ENTERED_FIGURES_ANSWERED = defineNotice({
  kind: 'entry-answered',
  params: z.object({ reportId: z.int() }),
  read: async ({ database, params }) => {
    const report = await findReport(database, params.reportId);
    const verdict = report?.enteredFigures?.verdict ?? null;
    if (report === null || verdict === null) return null;
    return { reportId: report.id, unitName: report.unit.name, title: report.round.title, verdict };
  },
});
