import { z } from 'zod';
import { countSubmittedReports } from '../../store/reports.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { loadFilling } from '../reports/load-filling.ts';
import { readNews } from '../reports/read-news.ts';

/** A report that waits for review, told to those who review. */
export const REPORT_SUBMITTED = defineNotice({
  kind: 'report-submitted',
  params: z.object({ reportId: z.int() }),
  read: async ({ database, params }) => {
    const filling = await loadFilling(database, params.reportId);
    const report = filling?.report;
    if (filling === null || report?.state !== 'submitted' || report.submittedAt === null) return null;
    const { id: reportId, revision, submittedAt, unit, round, receiptCode, enteredFigures } = report;
    return {
      reportId,
      revision,
      unitName: unit.name,
      title: round.title,
      code: receiptCode ?? '',
      submittedAt,
      waiting: await countSubmittedReports(database, round.planId),
      /** Set where a coordinator entered it for the unit. */
      enteredFigures,
      document: await findDocumentMark(database, report.obligationId),
      news: await readNews(database, filling),
    };
  },
});
