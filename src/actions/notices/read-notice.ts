import { hasWaitedTooLong } from '../../domain/people/waiting-registration.ts';
import { PERMISSIONS } from '../../domain/people/roles.ts';
import { resolveReminder } from '../../domain/reminders/ladder.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { announcedDue, isWeekend } from '../../domain/reporting/round-dates.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findBroadcast } from '../../store/broadcasts.ts';
import { findOfficer, listMembers, listOfficers } from '../../store/people.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { findRegistration, listSubmittedRegistrations } from '../../store/registrations.ts';
import { findNewestReport, findReport } from '../../store/report-facts.ts';
import { listSubmittedReports } from '../../store/reports.ts';
import { findRound } from '../../store/rounds.ts';
import { findUnit, isCoordinatingUnit } from '../../store/units.ts';
import type { RegistrationCard } from '../registration/list-registrations.ts';

interface Owed {
  title: string;
  dueOn: string;
  obligationId: number;
  questions: number;
}

/** A notice with the facts that put it into words, as they are now. */
export type NoticeFacts =
  | { kind: 'registration-submitted'; card: RegistrationCard }
  | {
      kind: 'registration-approved';
      unitName: string;
      responsible: string;
      coordinating: boolean;
      role: string;
      owed: Owed[];
    }
  | { kind: 'registrations-waiting'; waiting: number; oldest: Date }
  | { kind: 'registration-refused'; unitName: string; responsible: string; reason: string }
  | ({
      kind: 'round-opened';
      officerName: string;
      unitName: string;
      issuedOn: string | null;
      responsible: string;
      closingOn: string;
    } & Owed)
  | {
      kind: 'report-submitted';
      reportId: number;
      revision: number;
      unitName: string;
      title: string;
      code: string;
      submittedAt: Date;
      waiting: number;
    }
  | { kind: 'report-approved'; unitName: string; title: string; decidedAt: Date; responsible: string }
  | ({
      kind: 'reminder';
      officerName: string;
      unitName: string;
      issuedOn: string | null;
      responsible: string;
      given: number;
      /** The deadline has passed. */
      late: boolean;
    } & Owed)
  | {
      kind: 'contact-left';
      officerName: string;
      unitName: string;
      successor: string | null;
      /** Who is left as contact of the unit. */
      others: string[];
      /** Reports that the unit still owes. */
      owed: number;
    }
  | { kind: 'broadcast'; broadcastId: number; text: string; asksReceipt: boolean }
  | {
      kind: 'report-returned';
      draftId: number;
      title: string;
      responsible: string;
      comments: { number: number; label: string; comment: string }[];
    };

/** What a notice is about, as the outbox keeps it. */
export interface NoticeReference {
  kind: string;
  params: unknown;
  officerId: number | null;
}

/**
 * Reads the facts of a notice at the moment of its delivery.
 * @param now business time.
 * @returns null when it no longer says anything true: the registration was decided, the report withdrawn or gone.
 */
export async function readNotice(
  database: Database,
  { kind, params, officerId }: NoticeReference,
  now: Date,
): Promise<NoticeFacts | null> {
  const plan = await readPlanFacts(database);
  if (plan === null) return null;
  const responsible = plan.coordinator.name;
  const ids = params as {
    registrationId?: number;
    roundId?: number;
    unitId?: number;
    reportId?: number;
    obligationId?: number;
    broadcastId?: number;
    step?: string;
    officerId?: number;
    successor?: string | null;
  };
  switch (kind) {
    case 'registration-submitted': {
      const registration = await findRegistration(database, ids.registrationId ?? 0);
      if (registration?.state !== 'submitted' || registration.unitId === null) return null;
      return { kind, card: { ...registration, coordinating: await isCoordinatingUnit(database, registration.unitId) } };
    }
    case 'registrations-waiting': {
      const late = (await listSubmittedRegistrations(database)).flatMap(({ submittedAt }) =>
        submittedAt !== null && hasWaitedTooLong(submittedAt, now) ? [submittedAt] : [],
      );
      const [oldest] = late;
      return oldest === undefined ? null : { kind, waiting: late.length, oldest };
    }
    case 'registration-approved': {
      const registration = await findRegistration(database, ids.registrationId ?? 0);
      if (registration?.unitId == null) return null;
      const coordinating = await isCoordinatingUnit(database, registration.unitId);
      const members = await listMembers(database, registration.unitId, toLocalDate(now));
      const role = members.find((member) => member.officerId === officerId)?.role;
      if (role === undefined) return null;
      const owed = coordinating ? [] : await owedBy(database, registration.unitId);
      return { kind, unitName: registration.unitName ?? '', responsible, coordinating, role, owed };
    }
    case 'registration-refused': {
      const registration = await findRegistration(database, ids.registrationId ?? 0);
      if (registration === null) return null;
      return { kind, unitName: registration.unitName ?? '', responsible, reason: registration.refusalReason ?? '' };
    }
    case 'round-opened': {
      const officer = officerId === null ? null : await findOfficer(database, officerId);
      const round = await findRound(database, ids.roundId ?? 0);
      const [obligation] = (await listObligations(database, { roundId: ids.roundId ?? 0 })).filter(
        ({ unit }) => unit.id === ids.unitId,
      );
      if (officer === null || round === null || obligation === undefined) return null;
      const { title, dueOn, closingOn } = round;
      const questions = questionsOf(round.form, round.year).length;
      const { issuedOn } = plan;
      const owed = { title, dueOn, obligationId: obligation.id, questions };
      return {
        kind,
        officerName: officer.fullName,
        unitName: obligation.unit.name,
        issuedOn,
        responsible,
        closingOn,
        ...owed,
      };
    }
    case 'reminder': {
      const [obligation] = await listObligations(database, { id: ids.obligationId ?? 0 });
      const round = obligation === undefined ? null : await findRound(database, obligation.round.id);
      const officer = officerId === null ? null : await findOfficer(database, officerId);
      if (obligation === undefined || round === null || officer === null || !isOwing(obligation.state)) return null;
      // Only the newest step says what is true; one that waited while another fell due is silent.
      if (resolveReminder(now, round.dueOn, isWeekend)?.step.id !== ids.step) return null;
      const { title, dueOn } = round;
      return {
        ...{ kind, title, dueOn, responsible, obligationId: obligation.id, issuedOn: plan.issuedOn },
        officerName: officer.fullName,
        unitName: obligation.unit.name,
        questions: questionsOf(round.form, round.year).length,
        given: obligation.report?.given ?? 0,
        late: toLocalDate(now) > announcedDue(dueOn, isWeekend).lateAfter,
      };
    }
    case 'report-submitted': {
      const report = await findReport(database, ids.reportId ?? 0);
      if (report?.state !== 'submitted' || report.submittedAt === null) return null;
      const waiting = (await listSubmittedReports(database)).length;
      const { id: reportId, revision, submittedAt } = report;
      const facts = { unitName: report.unit.name, title: report.round.title, code: report.receiptCode ?? '' };
      return { kind, reportId, revision, submittedAt, waiting, ...facts };
    }
    case 'report-approved': {
      const report = await findReport(database, ids.reportId ?? 0);
      if (report === null || report.decidedAt === null) return null;
      return { kind, unitName: report.unit.name, title: report.round.title, decidedAt: report.decidedAt, responsible };
    }
    case 'report-returned': {
      const report = await findReport(database, ids.reportId ?? 0);
      const draft = report === null ? null : await findNewestReport(database, report.obligationId);
      if (report === null || draft?.state !== 'draft') return null;
      const comments = questionsOf(report.round.form, report.round.year)
        .filter(({ key }) => key in report.comments)
        .map(({ key, number, shortLabel }) => ({ number, label: shortLabel, comment: report.comments[key] ?? '' }));
      return { kind, draftId: draft.id, title: report.round.title, responsible, comments };
    }
    case 'contact-left': {
      const unit = await findUnit(database, ids.unitId ?? 0);
      const leaver = await findOfficer(database, ids.officerId ?? 0);
      if (unit === null || leaver === null) return null;
      const contacts = await listOfficers(database, PERMISSIONS['report.fill'].roles, toLocalDate(now), [unit.id]);
      const others = contacts.map(({ fullName }) => fullName);
      const owed = (await owedBy(database, unit.id)).length;
      const { successor = null } = ids;
      return { kind, officerName: leaver.fullName, unitName: unit.name, successor, others, owed };
    }
    case 'broadcast': {
      const broadcast = await findBroadcast(database, ids.broadcastId ?? 0);
      if (broadcast === null) return null;
      return { kind, broadcastId: broadcast.id, text: broadcast.text, asksReceipt: broadcast.asksReceipt };
    }
    default:
      throw new Error(`Unknown kind of notice: ${kind}`);
  }
}

async function owedBy(database: Database, unitId: number): Promise<Owed[]> {
  const obligations = await listObligations(database, { unitIds: [unitId] });
  const owed: Owed[] = [];
  for (const {
    id,
    state,
    round: { id: roundId },
  } of obligations) {
    const round = await findRound(database, roundId);
    if (round === null || !isOwing(state)) continue;
    const questions = questionsOf(round.form, round.year).length;
    owed.push({ title: round.title, dueOn: round.dueOn, obligationId: id, questions });
  }
  return owed;
}
