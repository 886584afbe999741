import type { DocumentMark } from '../../domain/documents/signed-document.ts';
import type { Missing } from '../../domain/reminders/missing.ts';
import type { RoundCount } from '../../domain/status/round-count.ts';
import type { StandingUnit } from '../../store/round-standing.ts';
import type { Owed } from '../owing/owed.ts';

/** One thing of which a reminder tells. */
export interface ReminderItem extends Owed {
  /** Its line in the chase log. */
  chaseId: number;
  unitName: string;
  role: 'contact' | 'deputy' | 'head';
  missing: Missing;
  /** Of its signed document. */
  document: DocumentMark;
  given: number;
  /** The deadline has passed. */
  late: boolean;
}

/** Everything of which one person is reminded on one day. */
export interface ReminderFacts {
  officerName: string;
  issuedOn: string | null;
  responsible: string;
  items: ReminderItem[];
}

/** Which units of a round are late, told to coordinators in the morning after. */
export interface LateUnitsFacts {
  roundId: number;
  title: string;
  count: RoundCount<StandingUnit>;
  /** Whether heads of units were told by the ladder. */
  headsTold: boolean;
}

/** What a coordinator finds in the morning; empty lists and zeros where there is nothing to say. */
export interface DigestFacts {
  /** Whose morning it is, yyyy-mm-dd. */
  day: string;
  /** Handed in since the last working morning. */
  submitted: string[];
  /** Rounds whose deadline is near, with how many units still owe. */
  dueSoon: { title: string; announcedOn: string; missing: number }[];
  late: { roundId: number; title: string; units: string[] }[];
  /** Of rounds that are due soon or late: who is to hand in again, and whose lateness has a reason. */
  others: { title: string; count: RoundCount<StandingUnit> }[];
  /**
   * Of rounds that are due soon, late or locked: whose figures are in and whose signed document is neither received nor
   * announced.
   */
  withoutDocument: { title: string; locked: boolean; units: string[]; outdated: string[] }[];
  reviews: number;
  registrations: number;
  obstacles: number;
  /**
   * By round the units that owe and nobody of whom can be reached by the bot; far from the deadline only those that lost
   * somebody lately.
   */
  unreachable: { roundId: number; title: string; units: string[] }[];
  /** Years whose days off are not known although deadlines fall into them. */
  unknownYears: number[];
}
