import type { ObstacleFacts } from '../../store/obstacles.ts';
import type { Database } from '../../store/open-store.ts';
import type { PlanFacts } from '../../store/plans.ts';
import type { DigestFacts, LateUnitsFacts, ReminderFacts } from './reminder-facts.ts';
import type { Owed } from './owed.ts';
import type { RegistrationCard } from '../registration/registration-card.ts';

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
    }
  | { kind: 'report-approved'; unitName: string; title: string; decidedAt: Date; responsible: string }
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
  | { kind: 'delegated'; delegatorName: string; unitNames: string[]; from: string; to: string }
  | { kind: 'delegation-ended'; delegatorName: string }
  | { kind: 'obstacle-raised'; obstacle: ObstacleFacts }
  | { kind: 'obstacle-message'; obstacle: ObstacleFacts; message: ObstacleFacts['messages'][number] }
  | { kind: 'obstacle-closed'; obstacleId: number; unitName: string }
  | { kind: 'broadcast'; broadcastId: number; text: string; asksReceipt: boolean }
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
  reportId?: number;
  obligationId?: number;
  broadcastId?: number;
  obstacleId?: number;
  messageId?: number | null;
  step?: string;
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
