import { z } from 'zod';
import { readHolidayChange } from '../../domain/calendar/read-holiday-change.ts';
import { isWeekend, statutoryDays, type HolidayName } from '../../domain/calendar/statutory-days.ts';
import { workingCalendar, type CalendarDay, type CalendarFacts } from '../../domain/calendar/working-calendar.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { deleteHoliday, markYearKnown, putHolidays, readCalendarFacts } from '../../store/holidays.ts';
import type { Database } from '../../store/open-store.ts';
import { defineConversation, enterConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Changing the days off of a year. */
export const holidaysConversation = defineConversation('holidays', z.object({ year: z.int() }));

/** A day of a year as it is shown: from the table, or by law where the announcement is not known. */
export type ShownDay =
  ({ from: 'table' } & CalendarDay) | { from: 'law'; day: string; holiday: HolidayName; madeUp: boolean };

export type HolidaysOutcome =
  | {
      kind: 'year';
      year: number;
      known: boolean;
      days: ShownDay[];
      done: { change: 'off' | 'work' | 'removed'; day: string } | 'confirmed' | null;
      refused: 'not-understood' | 'impossible' | 'weekend-already' | 'working-already' | null;
    }
  | Refusal;

type Done = Extract<HolidaysOutcome, { kind: 'year' }>['done'];
type Refused = Extract<HolidaysOutcome, { kind: 'year' }>['refused'];

/** The words in which the law's days off are kept, once an administrator has checked a year against its announcement. */
export interface LawWords {
  name: (holiday: HolidayName, madeUp: boolean) => string;
  source: string;
}

/** Shows the days off of a year (of this one where none is named), and takes what is typed next as a change of them. */
export async function showHolidays(request: Request, wanted: number | null): Promise<HolidaysOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'holiday.edit');
  if (actor.kind === 'forbidden') return actor;
  const year = withinReach(wanted ?? yearOf(toLocalDate(now)));
  await enterConversation(store.database, request, holidaysConversation, { year });
  return viewYear(store.database, year, null, null);
}

/** Adds a day off or a working day, or takes one out, as it was typed. */
export async function changeHolidays(request: Request, year: number, typed: string): Promise<HolidaysOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'holiday.edit');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'change-holidays', async (database): Promise<HolidaysOutcome> => {
    const facts = await readCalendarFacts(database);
    const change = readHolidayChange(typed, year, workingCalendar(facts));
    if (change.kind === 'refused') return viewYear(database, year, null, change.reason);
    const { day, name, kind } = change;
    const before = facts.days.find((row) => row.day === day);
    // Without its line, a day is what the week and, in unknown years, the law make of it.
    const without = workingCalendar({ ...facts, days: facts.days.filter((row) => row !== before) })(day);
    const removed = before !== undefined && without === (kind === 'off');
    if (removed) await deleteHoliday(database, day);
    else await putHolidays(database, [{ day, kind, name, source: `/ngaynghi ${toLocalDate(now)}` }]);
    const { officerId, telegramUserId } = actor;
    const audit = {
      officerId,
      telegramUserId,
      subject: 'holiday' as const,
      subjectId: Number(day.replaceAll('-', '')),
    };
    await recordAudit(
      database,
      {
        ...audit,
        action: removed ? 'holiday.remove' : 'holiday.add',
        ...(before === undefined
          ? {}
          : {
              before: {
                kind: before.kind,
                name: before.name,
              },
            }),
        after: {
          day,
          kind,
          name,
        },
      },
      now,
    );
    const shown = yearOf(day);
    await enterConversation(database, request, holidaysConversation, { year: shown });
    return viewYear(database, shown, { change: removed ? 'removed' : kind, day }, null);
  });
}

/**
 * Records that a year was checked against its announcement: its days by law go into the table, but for those that it
 * has.
 */
export async function confirmYear(request: Request, wanted: number, words: LawWords): Promise<HolidaysOutcome> {
  const year = withinReach(wanted);
  const { person, now } = request;
  const actor = authorize(person, 'holiday.edit');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'confirm-holidays', async (database): Promise<HolidaysOutcome> => {
    const facts = await readCalendarFacts(database);
    if (!(await markYearKnown(database, year, words.source))) return viewYear(database, year, null, null);
    await putHolidays(
      database,
      lawDays(facts, year).map(({ day, holiday, madeUp }) => ({
        day,
        kind: 'off',
        name: words.name(holiday, madeUp),
        source: words.source,
      })),
    );
    const { officerId, telegramUserId } = actor;
    const audit = { officerId, telegramUserId, subject: 'holiday' as const, subjectId: year };
    await recordAudit(database, { ...audit, action: 'holiday.confirm', after: { year } }, now);
    return viewYear(database, year, 'confirmed', null);
  });
}

/** A button or a command may name any number; the lunar calendar is reckoned for these years. */
function withinReach(year: number): number {
  return Math.min(2100, Math.max(2000, year));
}

/** Days off by law of which the table says nothing; weekends are off anyway. */
function lawDays({ days }: CalendarFacts, year: number): Extract<ShownDay, { from: 'law' }>[] {
  return statutoryDays(year)
    .filter(({ day }) => !isWeekend(day) && !days.some((row) => row.day === day))
    .map((day) => ({ from: 'law', ...day }));
}

async function viewYear(database: Database, year: number, done: Done, refused: Refused): Promise<HolidaysOutcome> {
  const facts = await readCalendarFacts(database);
  const known = facts.knownYears.includes(year);
  const table = facts.days
    .filter(({ day }) => day.startsWith(`${year}-`))
    .map((row) => ({ from: 'table' as const, ...row }));
  const days = [...table, ...(known ? [] : lawDays(facts, year))].sort((a, b) => (a.day < b.day ? -1 : 1));
  return { kind: 'year', year, known, days, done, refused };
}
