import { isDatabaseForm } from '../../domain/databases/entry.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { describeValue } from '../../domain/reporting/describe-answer.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findEntry } from '../../store/database-entries.ts';
import { countWaitingEntries, listWaitingEntries } from '../../store/databases.ts';
import { findReport, type ReportFacts } from '../../store/report-facts.ts';
import { WHOLE_ENTRY } from '../databases/review-entry.ts';
import { listPermitted } from '../people/list-permitted.ts';
import type { NoticeReaders } from './notice-facts.ts';

type Kinds = 'entries-waiting' | 'entry-approved' | 'entry-returned' | 'entry-removed';

/** So many waiting entries are named in a notice. */
const NAMED = 5;

/** Notices about entries of the databases. */
export const DATABASE_NOTICES: NoticeReaders<Kinds> = {
  'entries-waiting': async ({ database, officerId, now }) => {
    const total = await countWaitingEntries(database);
    const permitted = await listPermitted(database, 'database.review', toLocalDate(now));
    if (total === 0 || !permitted.some(({ id }) => id === officerId)) return null;
    return { kind: 'entries-waiting', total, entries: await listWaitingEntries(database, NAMED) };
  },
  'entry-approved': async ({ database, plan, ids }) => {
    const report = await findReport(database, ids.reportId ?? 0);
    const entry = report === null ? null : await findEntry(database, { obligationId: report.obligationId });
    if (report === null || entry === null || entry.removed !== null) return null;
    const { obligationId, round } = report;
    return {
      ...{ kind: 'entry-approved', entryId: entry.id, obligationId, title: entry.title },
      ...{ databaseTitle: round.title, responsible: plan.coordinator.name },
    };
  },
  'entry-returned': async ({ database, plan, ids }) => {
    const report = await findReport(database, ids.reportId ?? 0);
    if (report?.state !== 'returned') return null;
    const { obligationId, round, comments } = report;
    return {
      ...{ kind: 'entry-returned', obligationId, title: titleOf(report), databaseTitle: round.title },
      ...{ responsible: plan.coordinator.name, reason: comments[WHOLE_ENTRY] ?? '' },
    };
  },
  'entry-removed': async ({ database, plan, ids }) => {
    const entry = await findEntry(database, { id: ids.entryId ?? 0 });
    if (entry?.removed == null) return null;
    const { title, removed } = entry;
    return { kind: 'entry-removed', title, responsible: plan.coordinator.name, reason: removed.reason ?? '' };
  },
};

/** What an entry is called in its own words; empty where it has no name. */
function titleOf({ round, answers }: ReportFacts): string {
  const { form } = round;
  if (!isDatabaseForm(form)) return '';
  const question = form.questions.find(({ key }) => key === form.database.title);
  const value = givenValue(answers, form.database.title);
  return question === undefined || value === undefined ? '' : describeValue(question, value);
}
