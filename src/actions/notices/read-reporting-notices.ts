import { questionsAskedOf } from '../../domain/reporting/known.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { findOfficer } from '../../store/people.ts';
import { listObligations } from '../../store/obligations.ts';
import { findNewestReport, findReport } from '../../store/report-facts.ts';
import { countSubmittedReports } from '../../store/reports.ts';
import { findDocumentMark } from '../../store/signed-documents.ts';
import { findRound } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { loadFilling } from '../reporting/load-filling.ts';
import { readNews } from '../reporting/read-review.ts';
import type { NoticeReaders } from './notice-facts.ts';

type Kinds = 'round-opened' | 'report-submitted' | 'report-approved' | 'report-returned';

/** Notices about rounds and reports. */
export const REPORTING_NOTICES: NoticeReaders<Kinds> = {
  'round-opened': async ({ database, plan, ids, officerId }) => {
    const officer = officerId === null ? null : await findOfficer(database, officerId);
    const round = await findRound(database, ids.roundId ?? 0);
    const [obligation] = (await listObligations(database, { roundId: ids.roundId ?? 0 })).filter(
      ({ unit }) => unit.id === ids.unitId,
    );
    if (officer === null || round === null || obligation === undefined) return null;
    const { title, closingOn } = round;
    const announcedOn = announcedDue(round.dueOn, await readCalendar(database)).announced;
    const questions = questionsAskedOf(round.form, round.year, obligation.unit.key).length;
    const { issuedOn } = plan;
    const owed = { title, announcedOn, obligationId: obligation.id, questions };
    return {
      kind: 'round-opened',
      officerName: officer.fullName,
      unitName: obligation.unit.name,
      issuedOn,
      responsible: plan.coordinator.name,
      closingOn,
      ...owed,
    };
  },
  'report-submitted': async ({ database, ids }) => {
    const filling = await loadFilling(database, ids.reportId ?? 0);
    const report = filling?.report;
    if (filling === null || report?.state !== 'submitted' || report.submittedAt === null) return null;
    const waiting = await countSubmittedReports(database);
    const { id: reportId, revision, submittedAt } = report;
    const facts = { unitName: report.unit.name, title: report.round.title, code: report.receiptCode ?? '' };
    return {
      kind: 'report-submitted',
      reportId,
      revision,
      submittedAt,
      waiting,
      entry: report.entry,
      news: await readNews(database, filling),
      ...facts,
    };
  },
  'report-approved': async ({ database, plan, ids }) => {
    const report = await findReport(database, ids.reportId ?? 0);
    if (report === null || report.decidedAt === null) return null;
    return {
      kind: 'report-approved',
      obligationId: report.obligationId,
      document: await findDocumentMark(database, report.obligationId),
      unitName: report.unit.name,
      title: report.round.title,
      decidedAt: report.decidedAt,
      responsible: plan.coordinator.name,
    };
  },
  'report-returned': async ({ database, plan, ids }) => {
    const report = await findReport(database, ids.reportId ?? 0);
    const draft = report === null ? null : await findNewestReport(database, report.obligationId);
    if (report === null || draft?.state !== 'draft') return null;
    const comments = questionsAskedOf(report.round.form, report.round.year, report.unit.key)
      .filter(({ key }) => key in report.comments)
      .map(({ key, number, shortLabel }) => ({ number, label: shortLabel, comment: report.comments[key] ?? '' }));
    return {
      kind: 'report-returned',
      draftId: draft.id,
      obligationId: draft.obligationId,
      fixBy: draft.fixBy,
      title: report.round.title,
      responsible: plan.coordinator.name,
      comments,
    };
  },
};
