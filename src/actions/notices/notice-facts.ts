import type { HeldRole } from '../../domain/people/roles.ts';
import type { UnitChange } from '../../domain/units/unit-change.ts';
import type { ObstacleFacts } from '../../store/obstacles.ts';
import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import type { Entry, EntrySource, UnitVerdict } from '../../domain/reporting/entry-source.ts';
import type { Database } from '../../store/open-store.ts';
import type { SignedDocumentFacts } from '../../store/signed-documents.ts';
import type { PlanFacts } from '../../store/plans.ts';
import type { DigestFacts, LateUnitsFacts, ReminderFacts } from './reminder-facts.ts';
import type { TalkFacts } from '../broadcasts/discuss-broadcast.ts';
import type { BroadcastResult } from '../broadcasts/follow-broadcast.ts';
import type { BroadcastFacts } from '../../store/broadcasts.ts';
import type { Owed } from './owed.ts';
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
  | { kind: 'broadcast'; broadcast: BroadcastFacts; recipientId: number; toGroup: boolean }
  | {
      kind: 'broadcast-corrected';
      broadcast: BroadcastFacts;
      recipientId: number;
      messageIds: number[];
      toGroup: boolean;
    }
  | { kind: 'broadcast-withdrawn'; broadcast: BroadcastFacts; messageIds: number[]; responsible: string }
  | {
      kind: 'broadcast-reminder';
      broadcast: BroadcastFacts;
      unitNames: string[];
      /** The time to answer is over. */
      late: boolean;
      /** The notice that it reminds of. */
      replyTo: number | null;
      responsible: string;
    }
  | { kind: 'broadcast-answers'; result: BroadcastResult }
  | { kind: 'broadcast-message'; talk: TalkFacts }
  | { kind: 'broadcast-started'; result: BroadcastResult }
  /** `allowed`: its author may still send; it would have reached nobody. */
  | { kind: 'broadcast-held'; broadcast: BroadcastFacts; allowed: boolean }
  | {
      kind: 'report-returned';
      draftId: number;
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
  messageId?: number | null;
  documentId?: number;
  step?: string;
  role?: HeldRole;
  officerId?: number;
  successor?: string | null;
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
