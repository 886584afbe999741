import type { Missing } from '../../domain/reminders/missing.ts';
import type { Owed } from './owed.ts';

/** One thing of which a reminder tells. */
export interface ReminderItem extends Owed {
  /** Its line in the chase log. */
  chaseId: number;
  unitName: string;
  role: 'contact' | 'deputy' | 'head';
  missing: Missing;
  given: number;
  /** The deadline has passed. */
  late: boolean;
}

/** Everything of which one person is reminded on one day. */
export interface ReminderFacts {
  kind: 'reminder';
  officerName: string;
  issuedOn: string | null;
  responsible: string;
  items: ReminderItem[];
}

/** Which units of a round are late, told to coordinators in the morning after. */
export interface LateUnitsFacts {
  kind: 'late-units';
  roundId: number;
  title: string;
  units: string[];
  /** Those whose figures are in and whose signed document is neither received nor announced. */
  withoutDocument: string[];
  /** Whether heads of units were told by the ladder. */
  headsTold: boolean;
}

/** What a coordinator finds in the morning; empty lists and zeros where there is nothing to say. */
export interface DigestFacts {
  kind: 'digest';
  /** Whose morning it is, yyyy-mm-dd. */
  day: string;
  /** Handed in since the last working morning. */
  submitted: string[];
  /** Rounds whose deadline is near, with how many units still owe. */
  dueSoon: { title: string; announcedOn: string; owing: number }[];
  late: { roundId: number; title: string; units: string[] }[];
  /** Of rounds that are due soon or late: whose figures are in and whose signed document is neither received nor announced. */
  withoutDocument: { title: string; units: string[] }[];
  reviews: number;
  registrations: number;
  obstacles: number;
  /** Units that owe and nobody of whom can be reached by the bot; far from the deadline only those that lost somebody lately. */
  unreachable: { roundId: number; units: string[] } | null;
  /** Years whose days off are not known although deadlines fall into them. */
  unknownYears: number[];
}
