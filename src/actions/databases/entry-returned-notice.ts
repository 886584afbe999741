import { z } from 'zod';
import { isDatabaseForm } from '../../domain/databases/entry.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { writeValue } from '../../domain/reporting/answer-in-words.ts';
import { findReport, type ReportFacts } from '../../store/report-facts.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { WHOLE_ENTRY } from './whole-entry.ts';

/** That an entry of a database was returned, and why, told to whoever sent it. */
export const ENTRY_RETURNED = defineNotice({
  kind: 'entry-returned',
  params: z.object({ reportId: z.int() }),
  read: async ({ database, plan, params }) => {
    const report = await findReport(database, params.reportId);
    if (report?.state !== 'returned') return null;
    const { obligationId, round, comments } = report;
    return {
      obligationId,
      title: titleOf(report),
      databaseTitle: round.title,
      responsible: plan.coordinator.name,
      reason: comments[WHOLE_ENTRY] ?? '',
    };
  },
});

/** What an entry is called in its own words; empty where it has no name. */
function titleOf({ round, answers }: ReportFacts): string {
  const { form } = round;
  if (!isDatabaseForm(form)) return '';
  const question = form.questions.find(({ key }) => key === form.database.title);
  const value = givenValue(answers, form.database.title);
  return question === undefined || value === undefined ? '' : writeValue(question, value);
}
