import { unknownYearsAround, workingCalendar } from '../../domain/calendar/working-calendar.ts';
import { compareDates, toLocalDate, atLocalTime } from '../../domain/text/local-date.ts';
import { lastWorkingDayBefore, workingDaysAfter } from '../../domain/reporting/round-deadline.ts';
import { readCalendarFacts } from '../../store/holidays.ts';
import { listOpenObstacles } from '../../store/obstacles.ts';
import type { Database } from '../../store/open-store.ts';
import { listSubmittedRegistrations } from '../../store/registrations.ts';
import { listUnitPeople } from '../../store/reminders.ts';
import { listSubmittedReports, listUnitsHandedInSince } from '../../store/reports.ts';
import { listRoundsToRemind } from '../../store/rounds.ts';
import type { DigestFacts } from '../notices/reminder-facts.ts';
import { listOwingUnits } from './list-late-units.ts';

/** Hour and minute of the morning digest, in Viet Nam. */
export const DIGEST_AT = { hour: 7, minute: 30 } as const;
/** A deadline is near on its day and so many working days before it. */
const SOON = 3;

/** What a coordinator should know this morning; null when there is nothing to say. */
export async function gatherDigest(database: Database, now: Date): Promise<DigestFacts | null> {
  const today = toLocalDate(now);
  const calendar = await readCalendarFacts(database);
  const isDayOff = workingCalendar(calendar);
  const since = atLocalTime(lastWorkingDayBefore(today, isDayOff), DIGEST_AT.hour, DIGEST_AT.minute);
  const digest: DigestFacts = {
    ...{ kind: 'digest', day: today, dueSoon: [], late: [], unreachable: null, unknownYears: [] },
    submitted: await listUnitsHandedInSince(database, since),
    reviews: (await listSubmittedReports(database)).length,
    registrations: (await listSubmittedRegistrations(database)).length,
    obstacles: (await listOpenObstacles(database, 'everywhere')).length,
  };
  const years = new Set<number>();
  for (const { id, dueOn } of await listRoundsToRemind(database)) {
    const owing = await listOwingUnits(database, id, now);
    if (owing === null || owing.units.length === 0) continue;
    for (const year of unknownYearsAround(calendar, dueOn)) years.add(year);
    const { title, announcedOn, late, units } = owing;
    const names = units.map(({ unit }) => unit.shortName);
    if (late) digest.late.push({ roundId: id, title, units: names });
    const near = workingDaysAfter(today, SOON, isDayOff);
    if (!late && compareDates(announcedOn, near) <= 0) digest.dueSoon.push({ title, announcedOn, owing: units.length });
    if (!late && compareDates(announcedOn, near) > 0) continue;
    const unitIds = units.map(({ unit }) => unit.id);
    const reached = new Set(
      (await listUnitPeople(database, unitIds, today))
        .filter(({ role, unreachable }) => role !== 'head' && !unreachable)
        .map(({ unitId }) => unitId),
    );
    const unreached = units.filter(({ unit }) => !reached.has(unit.id)).map(({ unit }) => unit.shortName);
    if (unreached.length > 0 && digest.unreachable === null) digest.unreachable = { roundId: id, units: unreached };
  }
  digest.unknownYears = [...years].sort((a, b) => a - b);
  const { submitted, dueSoon, late, reviews, registrations, obstacles } = digest;
  const something = submitted.length + dueSoon.length + late.length + reviews + registrations + obstacles > 0;
  return something ? digest : null;
}
