import type { HeldRole } from '../../domain/people/roles.ts';
import type { UnitChange } from '../../domain/units/unit-change.ts';
import type { TaskUpdateFacts } from '../../store/task-updates.ts';
import type { ObstacleFacts } from '../../store/obstacles.ts';
import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import type { Entry, EntrySource, UnitVerdict } from '../../domain/reporting/entry-source.ts';
import type { EntryInWork } from '../../store/databases.ts';
import type { Database } from '../../store/open-store.ts';
import type { SignedDocumentFacts } from '../../store/signed-documents.ts';
import type { PlanFacts } from '../../store/plans.ts';
import type { DigestFacts, LateUnitsFacts, ReminderFacts } from './reminder-facts.ts';
import type { BroadcastNoticeFacts } from './broadcast-facts.ts';
import type { Owed } from './owed.ts';
import type { LateRequestFacts } from '../../store/late-requests.ts';
import type { ObligationFacts } from '../../store/obligations.ts';
import type { SurveyResult } from '../surveys/read-survey.ts';
import type { LoadedFilling } from '../reporting/load-filling.ts';
import type { ReportNews } from '../reporting/read-review.ts';
import type { ToldEvent } from '../reporting/tell-unit.ts';
import type { RegistrationCard } from '../registration/registration-card.ts';

/** Something about a role that its holder is told. */
interface RoleNotice<K extends string> {
  kind: K;
  unitName: string;
  role: HeldRole;
  /** The last day, yyyy-mm-dd; null where none was set. */
  to: string | null;
  responsible: string;
}

/** A survey as a unit is asked it. */
export interface SurveyAskedFacts {
  obligationId: number;
  unitName: string;
  responsible: string;
  dueAt: Date;
  /** The questions in their wording. */
  questions: string[];
  now: Date;
}

/** A notice with the facts that put it into words, as they are now. */
export type NoticeFacts =
  | { kind: 'registration-submitted'; card: RegistrationCard }
  | {
      kind: 'registration-approved';
      unitId: number;
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
      /** Set where a coordinator entered it for the unit. */
      entry: Entry | null;
      news: ReportNews;
    }
  | {
      kind: 'report-approved';
      obligationId: number;
      unitName: string;
      title: string;
      decidedAt: Date;
      responsible: string;
      document: DocumentMark;
    }
  | { kind: 'document-sent'; document: SignedDocumentFacts }
  | { kind: 'document-received'; document: SignedDocumentFacts; responsible: string }
  | { kind: 'document-refused'; document: SignedDocumentFacts; responsible: string }
  | {
      kind: 'report-entered';
      reportId: number;
      obligationId: number;
      unitName: string;
      title: string;
      code: string;
      source: EntrySource;
      responsible: string;
    }
  | { kind: 'entry-answered'; reportId: number; unitName: string; title: string; verdict: UnitVerdict }
  | ReminderFacts
  | LateUnitsFacts
  | DigestFacts
  /** Notices that were set aside, by their numbers. */
  | { kind: 'notices-set-aside'; noticeIds: number[] }
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
  | { kind: 'handed-over'; successorName: string; unitName: string; responsible: string }
  | RoleNotice<'role-added'>
  | RoleNotice<'role-ended'>
  | RoleNotice<'role-limited'>
  | { kind: 'unit-ended'; unitName: string; successors: string[]; from: string; responsible: string }
  | { kind: 'unit-changed'; unitName: string; change: UnitChange['kind']; on: string }
  | { kind: 'suspended'; responsible: string }
  | { kind: 'restored'; responsible: string }
  | { kind: 'delegated'; delegatorName: string; unitNames: string[]; from: string; to: string }
  | { kind: 'delegation-ended'; delegatorName: string }
  | { kind: 'obstacle-raised'; obstacle: ObstacleFacts }
  | { kind: 'obstacle-message'; obstacle: ObstacleFacts; message: ObstacleFacts['messages'][number] }
  | { kind: 'obstacle-closed'; obstacleId: number; unitName: string }
  | { kind: 'task-update-sent'; update: TaskUpdateFacts }
  | { kind: 'task-update-decided'; update: TaskUpdateFacts }
  | BroadcastNoticeFacts
  /** `announcedOn`: the last day on time, yyyy-mm-dd. */
  | { kind: 'report-to-sign'; filling: LoadedFilling; announcedOn: string }
  | {
      kind: 'late-asked';
      request: LateRequestFacts;
      obligation: ObligationFacts;
      questions: number;
      announcedOn: string;
    }
  | {
      kind: 'obligation-told';
      event: ToldEvent;
      obligation: ObligationFacts;
      responsible: string;
      reason: string;
      /** Until when lateness was recorded, yyyy-mm-dd. */
      to: string;
      announcedOn: string;
    }
  | { kind: 'entries-waiting'; total: number; entries: EntryInWork[] }
  | {
      kind: 'entry-approved';
      entryId: number;
      obligationId: number;
      title: string;
      databaseTitle: string;
      responsible: string;
    }
  | {
      kind: 'entry-returned';
      obligationId: number;
      title: string;
      databaseTitle: string;
      responsible: string;
      reason: string;
    }
  | { kind: 'entry-removed'; title: string; responsible: string; reason: string }
  | ({ kind: 'survey-asked' } & SurveyAskedFacts)
  /** `late`: the hour has come. */
  | ({ kind: 'survey-reminder'; late: boolean } & SurveyAskedFacts)
  | { kind: 'survey-result'; result: SurveyResult; now: Date }
  | {
      kind: 'report-returned';
      draftId: number;
      obligationId: number;
      fixBy: Date | null;
      title: string;
      responsible: string;
      comments: { number: number; label: string; comment: string }[];
    };

/** What a notice is read from. */
export interface NoticeSource {
  database: Database;
  plan: PlanFacts;
  /** What the outbox keeps of it. */
  ids: NoticeParams;
  officerId: number | null;
  noticeId: number;
  /** Business time. */
  now: Date;
}

/** The params of all kinds of notices; each kind has some of them. */
export interface NoticeParams {
  registrationId?: number;
  roundId?: number;
  unitId?: number;
  changeId?: number;
  reportId?: number;
  obligationId?: number;
  broadcastId?: number;
  recipientId?: number;
  /** Tells notices of one kind to the same recipient apart. */
  occasion?: string;
  allowed?: boolean;
  obstacleId?: number;
  updateId?: number;
  entryId?: number;
  messageId?: number | null;
  documentId?: number;
  step?: string;
  role?: HeldRole;
  officerId?: number;
  successor?: string | null;
  requestId?: number;
  event?: ToldEvent;
  reason?: string;
  /** Days, yyyy-mm-dd. */
  from?: string;
  to?: string;
  day?: string;
  byHand?: boolean;
}

export type NoticeKind = NoticeFacts['kind'];

/** How notices of some kinds are read; null where one no longer says anything true. */
export type NoticeReaders<K extends NoticeKind> = {
  [Kind in K]: (source: NoticeSource) => Promise<Extract<NoticeFacts, { kind: Kind }> | null>;
};
