import { z } from 'zod';
import { toLocalDate, type LocalDate } from '../../domain/text/local-date.ts';
import { parseDate } from '../../domain/text/parse-date.ts';
import { findRound } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { defineConversation, endConversation, enterConversation } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { writeUrgingLetter, type UrgingLetterOutcome } from './draft-urging-letter.ts';

/** The day until which the letter to late units asks for the report is typed next. */
export const urgingDayConversation = defineConversation('urging-day', z.object({ roundId: z.int() }));

export type UrgingDayOutcome =
  | {
      kind: 'ask-day';
      title: string;
      /** Why what was typed cannot be that day: none was read, it has passed, or nobody works on it. */
      refused: 'no-day' | 'passed' | 'day-off' | null;
    }
  | { kind: 'not-found' }
  | Refusal;

/** Asks until when the letter to late units shall ask for the report. */
export async function askUrgingDay(
  request: Request,
  roundId: number,
  refused: Extract<UrgingDayOutcome, { kind: 'ask-day' }>['refused'] = null,
): Promise<UrgingDayOutcome> {
  const { store, person } = request;
  const actor = authorize(person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  const round = await findRound(store.database, roundId);
  if (round === null) return { kind: 'not-found' };
  await enterConversation(store.database, request, urgingDayConversation, { roundId });
  return { kind: 'ask-day', title: round.title, refused };
}

/** Reads the day that was typed, and drafts the letter with it. */
export async function chooseUrgingDay(
  request: Request,
  roundId: number,
  typed: string,
): Promise<UrgingDayOutcome | UrgingLetterOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'reminder.chase');
  if (actor.kind === 'forbidden') return actor;
  const today = toLocalDate(now);
  const day = readUrgingDay(typed, today);
  if (day === null) return askUrgingDay(request, roundId, 'no-day');
  if (day <= today) return askUrgingDay(request, roundId, 'passed');
  const isDayOff = await readCalendar(store.database);
  if (isDayOff(day)) return askUrgingDay(request, roundId, 'day-off');
  await endConversation(store.database, person.telegramUserId);
  return writeUrgingLetter(request, roundId, day);
}

/** Reads a day to come; null where none is named. */
export function readUrgingDay(typed: string, today: LocalDate): LocalDate | null {
  const read = parseDate(typed, today, 'coming');
  return read.kind === 'date' ? read.date : null;
}
