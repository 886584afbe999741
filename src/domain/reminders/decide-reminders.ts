import type { IsDayOff } from '../reporting/round-deadline.ts';
import { atLocalTime, toLocalDate, type LocalDate } from '../text/local-date.ts';
import { REMINDING_HOURS, reminderTime, stepId, type Ladder } from './ladder.ts';

/** A round, as far as its reminders go. */
export interface RoundToRemind {
  id: number;
  dueOn: LocalDate;
  openedAt: Date;
  ladder: Ladder;
  /** Nobody is reminded for now. */
  paused: boolean;
  /** Heads of units are told of lateness too. */
  tellsHeads: boolean;
  /** Units owe the signed document beside their figures. */
  asksDocument: boolean;
}

/** The step of a round that holds today. */
export interface DueStep {
  id: string;
  at: Date;
  late: boolean;
  tellsHeads: boolean;
}

/** Somebody who may be told today of one thing that a unit owes, and has not been told of this step. */
export interface Candidate {
  officerId: number;
  chatId: number;
  role: 'contact' | 'deputy' | 'head';
  /** First day in this role: who came after a step is not told of it. */
  since: LocalDate;
  obligationId: number;
  roundId: number;
  /** Whether the unit has a contact who can be reached. */
  hasContact: boolean;
  /** When somebody of the unit was last told of an earlier step; null before the first. */
  previousAt: Date | null;
  /** When somebody last worked at the report; null before anybody began. */
  lastWorkAt: Date | null;
}

/** One message to one person: everything of which they are to be told today. */
export interface Reminder {
  officerId: number;
  chatId: number;
  dueAt: Date;
  items: { obligationId: number; step: string; stepAt: Date; role: Candidate['role'] }[];
}

/** Returns whether reminders go now: on a working day, in office hours and the evening before eight. */
export function mayRemindAt(now: Date, isDayOff: IsDayOff): boolean {
  const today = toLocalDate(now);
  const [from, until] = [atLocalTime(today, REMINDING_HOURS.from), atLocalTime(today, REMINDING_HOURS.until)];
  return !isDayOff(today) && now >= from && now < until;
}

/** Returns the next instant, from `now` on, at which reminders go. */
export function nextRemindingTime(now: Date, isDayOff: IsDayOff): Date {
  if (mayRemindAt(now, isDayOff)) return now;
  let day = toLocalDate(now);
  if (now >= atLocalTime(day, REMINDING_HOURS.from)) day = toLocalDate(atLocalTime(day, 24));
  while (isDayOff(day)) day = toLocalDate(atLocalTime(day, 24));
  return atLocalTime(day, REMINDING_HOURS.from);
}

/**
 * Returns the newest step of a round whose day has come. Older ones that were missed are not made up for; nor is one
 * that had passed when the round was opened, which told the same.
 */
export function stepOfDay(round: RoundToRemind, today: LocalDate, isDayOff: IsDayOff): DueStep | null {
  if (round.paused) return null;
  const steps = round.ladder.map((step) => ({ step, at: reminderTime(step, round.dueOn, isDayOff) }));
  const newest = steps.findLast(({ at }) => toLocalDate(at) <= today);
  if (newest === undefined || newest.at <= round.openedAt) return null;
  const { step, at } = newest;
  return { id: stepId(step), at, late: step.workingDays > 0, tellsHeads: round.tellsHeads };
}

/**
 * Returns whether somebody is told of a step: contacts always; deputies where no contact can be reached, or where
 * nobody has worked at the report since the step before; heads of late units where the round says so.
 */
export function isTold(candidate: Candidate, step: DueStep): boolean {
  const { role, since, hasContact, previousAt, lastWorkAt } = candidate;
  if (since > toLocalDate(step.at)) return false;
  switch (role) {
    case 'contact':
      return true;
    case 'deputy':
      return !hasContact || (previousAt !== null && (lastWorkAt === null || lastWorkAt < previousAt));
    case 'head':
      return step.late && step.tellsHeads;
  }
}

/**
 * Decides which messages are due now, one a person. A person's message goes at the earliest of its steps and lists all
 * those of the day; a step of an earlier day, which an outage or a day off kept back, goes with the first hour of the
 * day.
 * @param candidates everybody who was not told of these steps, and of nothing else today.
 */
export function decideReminders(
  candidates: readonly Candidate[],
  steps: ReadonlyMap<number, DueStep>,
  now: Date,
  isDayOff: IsDayOff,
): Reminder[] {
  if (!mayRemindAt(now, isDayOff)) return [];
  const today = toLocalDate(now);
  const morning = atLocalTime(today, REMINDING_HOURS.from);
  const reminders = new Map<number, Reminder>();
  for (const candidate of candidates) {
    const { officerId, chatId, obligationId, roundId, role } = candidate;
    const step = steps.get(roundId);
    if (step === undefined || !isTold(candidate, step)) continue;
    const goesAt = toLocalDate(step.at) === today ? step.at : morning;
    const reminder = reminders.get(officerId) ?? { officerId, chatId, dueAt: goesAt, items: [] };
    reminders.set(officerId, reminder);
    // Somebody may be contact and head of one unit.
    if (reminder.items.some((item) => item.obligationId === obligationId)) continue;
    if (goesAt < reminder.dueAt) reminder.dueAt = goesAt;
    reminder.items.push({ obligationId, step: step.id, stepAt: step.at, role });
  }
  return [...reminders.values()].filter(({ dueAt }) => dueAt <= now);
}
